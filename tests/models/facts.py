"""The facts about the structures and enumerations, by name and type.

A field is written ``name:type``, with a question mark where it may be left out; where the
initializer's parameter has another name, ``name=parameter:type``.
"""

from __future__ import annotations

ENUMERATIONS = {
    "LibraryItemCertVerificationStatus": """
        NOT_AVAILABLE VERIFIED INTERNAL VERIFICATION_FAILURE VERIFICATION_IN_PROGRESS UNTRUSTED
    """,
    "LibraryItemDownloadSessionModelState": "ACTIVE CANCELED ERROR",
    "LibraryItemDownloadsessionFileEndpointType": "HTTPS DIRECT",
    "LibraryItemDownloadsessionFilePrepareStatus": """
        UNPREPARED PREPARE_REQUESTED PREPARING PREPARED ERROR
    """,
    "LibraryItemFileChecksumAlgorithm": "SHA1 MD5 SHA256 SHA512",
    "LibraryItemTransferStatus": "WAITING_FOR_TRANSFER TRANSFERRING READY VALIDATING ERROR",
    "LibraryItemUpdateSessionModelState": "ACTIVE DONE ERROR CANCELED",
    "LibraryItemUpdatesessionFileSourceType": "NONE PUSH PULL",
    "LibraryItemUpdatesessionPreviewInfoState": "UNAVAILABLE NOT_APPLICABLE PREPARING AVAILABLE",
    "LibraryItemUpdatesessionWarningType": """
        SELF_SIGNED_CERTIFICATE EXPIRED_CERTIFICATE NOT_YET_VALID_CERTIFICATE
        UNTRUSTED_CERTIFICATE
    """,
    "LibraryModelLibraryType": "LOCAL SUBSCRIBED",
    "LibraryPublishInfoAuthenticationMethod": "BASIC NONE",
    "LibraryStorageBackingType": "DATASTORE OTHER",
    "LibrarySubscriptionInfoAuthenticationMethod": "BASIC NONE",
    "LibrarySubscriptionsCreateSpecSubscribedLibraryTarget": "CREATE_NEW USE_EXISTING",
    "LibrarySubscriptionsLocation": "LOCAL REMOTE",
    "SecurityRuleType": "OVF_STRICT_VERIFICATION",
    "SubscribedLibraryProbeResultStatus": """
        SUCCESS INVALID_URL TIMED_OUT HOST_NOT_FOUND RESOURCE_NOT_FOUND INVALID_CREDENTIALS
        CERTIFICATE_ERROR UNKNOWN_ERROR
    """,
    "StdErrorsErrorType": """
        ERROR ALREADY_EXISTS ALREADY_IN_DESIRED_STATE CANCELED CONCURRENT_CHANGE FEATURE_IN_USE
        INTERNAL_SERVER_ERROR INVALID_ARGUMENT INVALID_ELEMENT_CONFIGURATION
        INVALID_ELEMENT_TYPE INVALID_REQUEST NOT_ALLOWED_IN_CURRENT_STATE NOT_FOUND
        OPERATION_NOT_FOUND RESOURCE_BUSY RESOURCE_IN_USE RESOURCE_INACCESSIBLE
        SERVICE_UNAVAILABLE TIMED_OUT UNABLE_TO_ALLOCATE_RESOURCE UNAUTHENTICATED UNAUTHORIZED
        UNEXPECTED_INPUT UNSUPPORTED UNVERIFIED_PEER
    """,
    "StdLocalizationParamDateTimeFormat": """
        SHORT_DATE MED_DATE LONG_DATE FULL_DATE SHORT_TIME MED_TIME LONG_TIME FULL_TIME
        SHORT_DATE_TIME MED_DATE_TIME LONG_DATE_TIME FULL_DATE_TIME
    """,
}

STRUCTURES = {
    "ConfigurationModel": """
        automatic_sync_enabled?:boolean automatic_sync_start_hour?:int64
        automatic_sync_stop_hour?:int64 maximum_concurrent_item_syncs?:int64
    """,
    "LibraryFindSpec": "name?:string type?:LibraryModelLibraryType",
    "LibraryItemCertificateVerificationInfo": """
        status:LibraryItemCertVerificationStatus cert_chain?:list[string]
    """,
    "LibraryItemChangesInfo": "time:datetime user?:string message?:string",
    "LibraryItemChangesSummary": "version:string time:datetime user?:string short_message?:string",
    "LibraryItemDestinationSpec": "subscription:string",
    "LibraryItemDownloadSessionFailRequestBody": "client_error_message:string",
    "LibraryItemDownloadSessionKeepAliveRequestBody": "progress?:int64",
    "LibraryItemDownloadSessionModel": """
        id?:string library_item_id?:string library_item_content_version?:string
        error_message?:StdLocalizableMessage client_progress?:int64
        state?:LibraryItemDownloadSessionModelState expiration_time?:datetime
    """,
    "LibraryItemDownloadsessionFileInfo": """
        name:string size?:int64 bytes_transferred:int64
        status:LibraryItemDownloadsessionFilePrepareStatus
        download_endpoint?:LibraryItemTransferEndpoint
        checksum_info?:LibraryItemFileChecksumInfo error_message?:StdLocalizableMessage
    """,
    "LibraryItemDownloadsessionFilePrepareRequestBody": """
        file_name:string endpoint_type?:LibraryItemDownloadsessionFileEndpointType
    """,
    "LibraryItemFileChecksumInfo": "algorithm?:LibraryItemFileChecksumAlgorithm checksum:string",
    "LibraryItemFileInfo": """
        checksum_info?:LibraryItemFileChecksumInfo name:string size:int64 cached:boolean
        version:string
    """,
    "LibraryItemFindSpec": """
        name?:string library_id?:string source_id?:string type?:string cached?:boolean
    """,
    "LibraryItemModel": """
        id?:string library_id?:string content_version?:string creation_time?:datetime
        description?:string last_modified_time?:datetime last_sync_time?:datetime
        metadata_version?:string name?:string cached?:boolean size?:int64 type?:string
        version?:string source_id?:string security_compliance?:boolean
        certificate_verification_info?:LibraryItemCertificateVerificationInfo
    """,
    "LibraryItemPublishRequestBody": """
        force_sync_content:boolean subscriptions?:list[LibraryItemDestinationSpec]
    """,
    "LibraryItemStorageInfo": """
        storage_backing:LibraryStorageBacking storage_uris:list[uri]
        checksum_info?:LibraryItemFileChecksumInfo name:string size:int64 cached:boolean
        version:string
    """,
    "LibraryItemTransferEndpoint": "uri:uri ssl_certificate_thumbprint?:string",
    "LibraryItemUpdateSessionFailRequestBody": "client_error_message:string",
    "LibraryItemUpdateSessionKeepAliveRequestBody": "client_progress?:int64",
    "LibraryItemUpdateSessionModel": """
        id?:string library_item_id?:string library_item_content_version?:string
        error_message?:StdLocalizableMessage client_progress?:int64
        state?:LibraryItemUpdateSessionModelState expiration_time?:datetime
        preview_info?:LibraryItemUpdatesessionPreviewInfo
        warning_behavior?:list[LibraryItemUpdatesessionWarningBehavior]
    """,
    "LibraryItemUpdatesessionCertificateInfo": """
        issuer:string subject:string self_signed:boolean x509:string
    """,
    "LibraryItemUpdatesessionFileAddSpec": """
        name:string source_type:LibraryItemUpdatesessionFileSourceType
        source_endpoint?:LibraryItemTransferEndpoint size?:int64
        checksum_info?:LibraryItemFileChecksumInfo
    """,
    "LibraryItemUpdatesessionFileInfo": """
        name:string source_type:LibraryItemUpdatesessionFileSourceType size?:int64
        checksum_info?:LibraryItemFileChecksumInfo source_endpoint?:LibraryItemTransferEndpoint
        upload_endpoint?:LibraryItemTransferEndpoint bytes_transferred:int64
        status:LibraryItemTransferStatus error_message?:StdLocalizableMessage
        keep_in_storage?:boolean
    """,
    "LibraryItemUpdatesessionFileValidationError": """
        name:string error_message:StdLocalizableMessage
    """,
    "LibraryItemUpdatesessionFileValidationResult": """
        has_errors:boolean missing_files:set[string]
        invalid_files:list[LibraryItemUpdatesessionFileValidationError]
    """,
    "LibraryItemUpdatesessionPreviewInfo": """
        state:LibraryItemUpdatesessionPreviewInfoState
        certificate_info?:LibraryItemUpdatesessionCertificateInfo
        warnings?:list[LibraryItemUpdatesessionPreviewWarningInfo] cert_chain?:list[string]
    """,
    "LibraryItemUpdatesessionPreviewWarningInfo": """
        type:LibraryItemUpdatesessionWarningType message:StdLocalizableMessage ignored:boolean
    """,
    "LibraryItemUpdatesessionWarningBehavior": """
        type:LibraryItemUpdatesessionWarningType ignored:boolean
    """,
    "LibraryModel": """
        id?:string creation_time?:datetime description?:string last_modified_time?:datetime
        last_sync_time?:datetime name?:string storage_backings?:list[LibraryStorageBacking]
        type?:LibraryModelLibraryType optimization_info?:LibraryOptimizationInfo version?:string
        publish_info?:LibraryPublishInfo subscription_info?:LibrarySubscriptionInfo
        server_guid?:string security_policy_id?:string unset_security_policy_id?:boolean
    """,
    "LibraryOptimizationInfo": "optimize_remote_publishing?:boolean",
    "LibraryPublishInfo": """
        authentication_method?:LibraryPublishInfoAuthenticationMethod published?:boolean
        publish_url?:uri user_name?:string password?:string current_password?:string
        persist_json_enabled?:boolean
    """,
    "LibrarySourceInfo": "source_library?:string subscription?:string",
    "LibraryStorageBacking": """
        type?:LibraryStorageBackingType datastore_id?:string storage_uri?:uri
    """,
    "LibrarySubscribedItemSyncRequestBody": """
        force_sync_content:boolean sync_optional_files?:boolean
    """,
    "LibrarySubscriptionInfo": """
        authentication_method?:LibrarySubscriptionInfoAuthenticationMethod
        automatic_sync_enabled?:boolean on_demand?:boolean password?:string
        ssl_thumbprint?:string subscription_url?:uri user_name?:string
        source_info?:LibrarySourceInfo
    """,
    "LibrarySubscriptionsCreateSpec": """
        subscribed_library:LibrarySubscriptionsCreateSpecSubscribedLibrary
    """,
    "LibrarySubscriptionsCreateSpecNewSubscribedLibrary": """
        name:string description?:string storage_backings:list[LibraryStorageBacking]
        automatic_sync_enabled:boolean on_demand:boolean
    """,
    "LibrarySubscriptionsCreateSpecPlacement": """
        folder?:string cluster?:string resource_pool?:string host=var_host?:string
        network?:string
    """,
    "LibrarySubscriptionsCreateSpecSubscribedLibrary": """
        target:LibrarySubscriptionsCreateSpecSubscribedLibraryTarget
        new_subscribed_library?:LibrarySubscriptionsCreateSpecNewSubscribedLibrary
        subscribed_library?:string location:LibrarySubscriptionsLocation
        vcenter?:LibrarySubscriptionsCreateSpecVcenter
        placement?:LibrarySubscriptionsCreateSpecPlacement
    """,
    "LibrarySubscriptionsCreateSpecVcenter": "hostname:string https_port?:int64",
    "LibrarySubscriptionsInfo": """
        subscribed_library:string subscribed_library_name:string
        subscribed_library_location:LibrarySubscriptionsLocation
        subscribed_library_vcenter?:LibrarySubscriptionsVcenterInfo
        subscribed_library_placement:LibrarySubscriptionsPlacementInfo
    """,
    "LibrarySubscriptionsPlacementInfo": """
        folder?:string cluster?:string resource_pool?:string host?:string network?:string
    """,
    "LibrarySubscriptionsSummary": """
        subscription:string subscribed_library:string subscribed_library_name:string
        subscribed_library_vcenter_hostname?:string
    """,
    "LibrarySubscriptionsUpdateSpec": """
        subscribed_library_vcenter?:LibrarySubscriptionsUpdateSpecVcenter
        subscribed_library_placement?:LibrarySubscriptionsUpdateSpecPlacement
    """,
    "LibrarySubscriptionsUpdateSpecPlacement": """
        folder?:string cluster?:string resource_pool?:string host=var_host?:string
        network?:string
    """,
    "LibrarySubscriptionsUpdateSpecVcenter": "hostname?:string https_port?:int64",
    "LibrarySubscriptionsVcenterInfo": "hostname:string https_port?:int64 server_guid:string",
    "LocalLibraryDestinationSpec": "subscription:string",
    "LocalLibraryPublishRequestBody": "subscriptions?:list[LocalLibraryDestinationSpec]",
    "SecurityPoliciesInfo": """
        policy:string name:string item_type_rules:map[string,SecurityRuleType]
    """,
    "SubscribedLibraryProbeRequestBody": "subscription_info:LibrarySubscriptionInfo",
    "SubscribedLibraryProbeResult": """
        status:SubscribedLibraryProbeResultStatus ssl_thumbprint?:string
        error_messages:list[StdLocalizableMessage]
    """,
    "TrustedCertificatesCreateSpec": "cert_text:string",
    "TrustedCertificatesInfo": "cert_text:string",
    "TrustedCertificatesListResult": "certificates:list[TrustedCertificatesSummary]",
    "TrustedCertificatesSummary": "certificate:string cert_text:string",
    "TypeInfo": """
        description:string name:string type:string vendor:string version:string
        supported_rules?:list[SecurityRuleType]
    """,
    "StdErrorsAlreadyExists": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsConcurrentChange": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsError": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsInvalidArgument": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsInvalidElementConfiguration": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsInvalidElementType": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsNotAllowedInCurrentState": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsNotFound": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsResourceBusy": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsResourceInaccessible": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsUnauthenticated": """
        challenge?:string messages:list[StdLocalizableMessage] data?:object
        error_type?:StdErrorsErrorType
    """,
    "StdErrorsUnauthorized": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdErrorsUnsupported": """
        messages:list[StdLocalizableMessage] data?:object error_type?:StdErrorsErrorType
    """,
    "StdLocalizableMessage": """
        id:string default_message:string args=var_args:list[string]
        params?:map[string,StdLocalizationParam] localized?:string
    """,
    "StdLocalizationParam": """
        s?:string dt?:datetime i?:int64 d?:double l?:StdNestedLocalizableMessage
        format?:StdLocalizationParamDateTimeFormat precision?:int64
    """,
    "StdNestedLocalizableMessage": "id:string params?:map[string,StdLocalizationParam]",
}

# Structures that only servers make.
WITHOUT_INITIALIZER = {
    "LibraryItemChangesInfo",
    "LibraryItemChangesSummary",
    "LibraryItemDownloadsessionFileInfo",
    "LibraryItemFileInfo",
    "LibraryItemStorageInfo",
    "LibraryItemUpdatesessionFileInfo",
    "LibraryItemUpdatesessionFileValidationError",
    "LibraryItemUpdatesessionFileValidationResult",
    "LibrarySubscriptionsInfo",
    "LibrarySubscriptionsPlacementInfo",
    "LibrarySubscriptionsSummary",
    "LibrarySubscriptionsVcenterInfo",
    "SecurityPoliciesInfo",
    "StdErrorsAlreadyExists",
    "StdErrorsConcurrentChange",
    "StdErrorsError",
    "StdErrorsInvalidArgument",
    "StdErrorsInvalidElementConfiguration",
    "StdErrorsInvalidElementType",
    "StdErrorsNotAllowedInCurrentState",
    "StdErrorsNotFound",
    "StdErrorsResourceBusy",
    "StdErrorsResourceInaccessible",
    "StdErrorsUnauthenticated",
    "StdErrorsUnauthorized",
    "StdErrorsUnsupported",
    "SubscribedLibraryProbeResult",
    "TrustedCertificatesInfo",
    "TrustedCertificatesListResult",
    "TrustedCertificatesSummary",
    "TypeInfo",
}
