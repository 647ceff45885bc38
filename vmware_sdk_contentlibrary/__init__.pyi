# Derived by .ci/stubs.py from the public names of the package's modules; change that, not this.
from .cmdlets._item_distribution import (
    invoke_copy_source_library_item_id, invoke_publish_library_item_id,
)
from .cmdlets._subscribed_library_content import (
    invoke_evict_library_id_subscribed_library, invoke_sync_library_id_subscribed_library,
)
from .cmdlets._update_session_end import (
    invoke_cancel_update_session_id, invoke_complete_update_session_id,
    invoke_delete_update_session_id_item, invoke_fail_update_session_id,
)
from .cmdlets._update_session_keep_alive import (
    invoke_keep_alive_update_session_id,
)
from .cmdlets.changes import (
    invoke_get_library_item_version_library_changes, invoke_list_library_item_content_changes,
)
from .cmdlets.configuration import (
    invoke_get_content_configuration, invoke_update_content_configuration,
)
from .cmdlets.download_session import (
    invoke_cancel_download_session_id, invoke_create_library_item_download_session,
    invoke_delete_download_session_id_item, invoke_fail_download_session_id,
    invoke_get_download_session_id_item, invoke_keep_alive_download_session_id,
    invoke_list_library_item_download_session,
)
from .cmdlets.file import (
    invoke_get_download_session_id_file, invoke_get_library_item_id_file,
    invoke_list_download_session_id_item_file, invoke_list_library_item_id_content_file,
    invoke_prepare_download_session_id_file,
)
from .cmdlets.item import (
    invoke_create_content_library_item, invoke_delete_library_item_id_content,
    invoke_find_library_item, invoke_get_library_item_id_content, invoke_list_library_item,
    invoke_update_library_item_id_content,
)
from .cmdlets.library import (
    invoke_find_content_library, invoke_get_library_id_content, invoke_list_content_library,
    invoke_update_library_id_content,
)
from .cmdlets.local_library import (
    invoke_create_content_local_library, invoke_delete_library_id_content_local_library,
    invoke_get_library_id_content_local_library, invoke_list_content_local_library,
    invoke_publish_library_id_local_library, invoke_update_library_id_content_local_library,
)
from .cmdlets.security_policies import (
    invoke_list_content_security_policies,
)
from .cmdlets.storage import (
    invoke_get_library_item_id_storage, invoke_list_library_item_id_content_storage,
)
from .cmdlets.subscribed_item import (
    invoke_evict_library_item_id_subscribed_item, invoke_sync_library_item_id_subscribed_item,
)
from .cmdlets.subscribed_library import (
    invoke_create_content_subscribed_library, invoke_delete_library_id_content_subscribed_library,
    invoke_get_library_id_content_subscribed_library, invoke_list_content_subscribed_library,
    invoke_probe_content_subscribed_library, invoke_update_library_id_content_subscribed_library,
)
from .cmdlets.subscriptions import (
    invoke_create_library_content_subscriptions, invoke_delete_library_subscription_content,
    invoke_get_library_subscription_content, invoke_list_library_content_subscriptions,
    invoke_update_library_subscription_content,
)
from .cmdlets.trusted_certificates import (
    invoke_create_content_trusted_certificates,
    invoke_delete_certificate_content_trusted_certificates,
    invoke_get_certificate_content_trusted_certificates, invoke_list_content_trusted_certificates,
)
from .cmdlets.type import (
    invoke_list_content_type,
)
from .cmdlets.update_session import (
    invoke_create_library_item_update_session, invoke_get_update_session_id_item,
    invoke_list_library_item_update_session, invoke_update_update_session_id_item,
)
from .cmdlets.update_session_file import (
    invoke_create_update_session_id_item_file, invoke_delete_update_session_id_file_name_item,
    invoke_get_update_session_id_file_name_item, invoke_list_update_session_id_item_file,
    invoke_validate_update_session_id_file,
)
from .models._error_type import (
    StdErrorsErrorType,
)
from .models.changes import (
    LibraryItemChangesInfo, LibraryItemChangesSummary,
)
from .models.configuration import (
    ConfigurationModel, initialize_configuration_model,
)
from .models.download_session import (
    LibraryItemDownloadSessionFailRequestBody, LibraryItemDownloadSessionKeepAliveRequestBody,
    LibraryItemDownloadSessionModel, LibraryItemDownloadSessionModelState,
    initialize_library_item_download_session_fail_request_body,
    initialize_library_item_download_session_keep_alive_request_body,
    initialize_library_item_download_session_model,
)
from .models.file import (
    LibraryItemDownloadsessionFileEndpointType, LibraryItemDownloadsessionFileInfo,
    LibraryItemDownloadsessionFilePrepareRequestBody, LibraryItemDownloadsessionFilePrepareStatus,
    LibraryItemFileChecksumAlgorithm, LibraryItemFileChecksumInfo, LibraryItemFileInfo,
    LibraryItemTransferEndpoint, initialize_library_item_downloadsession_file_prepare_request_body,
    initialize_library_item_file_checksum_info, initialize_library_item_transfer_endpoint,
)
from .models.item import (
    LibraryItemCertVerificationStatus, LibraryItemCertificateVerificationInfo,
    LibraryItemDestinationSpec, LibraryItemFindSpec, LibraryItemModel,
    LibraryItemPublishRequestBody, initialize_library_item_certificate_verification_info,
    initialize_library_item_destination_spec, initialize_library_item_find_spec,
    initialize_library_item_model, initialize_library_item_publish_request_body,
)
from .models.library import (
    LibraryFindSpec, LibraryModel, LibraryModelLibraryType, LibraryOptimizationInfo,
    LibraryPublishInfo, LibraryPublishInfoAuthenticationMethod, LibrarySourceInfo,
    LibraryStorageBacking, LibraryStorageBackingType, LibrarySubscriptionInfo,
    LibrarySubscriptionInfoAuthenticationMethod, initialize_library_find_spec,
    initialize_library_model, initialize_library_optimization_info, initialize_library_publish_info,
    initialize_library_source_info, initialize_library_storage_backing,
    initialize_library_subscription_info,
)
from .models.local_library import (
    LocalLibraryDestinationSpec, LocalLibraryPublishRequestBody,
    initialize_local_library_destination_spec, initialize_local_library_publish_request_body,
)
from .models.security_policies import (
    SecurityPoliciesInfo, SecurityRuleType,
)
from .models.std import (
    StdErrorsAlreadyExists, StdErrorsConcurrentChange, StdErrorsError, StdErrorsInvalidArgument,
    StdErrorsInvalidElementConfiguration, StdErrorsInvalidElementType,
    StdErrorsNotAllowedInCurrentState, StdErrorsNotFound, StdErrorsResourceBusy,
    StdErrorsResourceInaccessible, StdErrorsUnauthenticated, StdErrorsUnauthorized,
    StdErrorsUnsupported, StdLocalizableMessage, StdLocalizationParam,
    StdLocalizationParamDateTimeFormat, StdNestedLocalizableMessage,
    initialize_std_localizable_message, initialize_std_localization_param,
    initialize_std_nested_localizable_message,
)
from .models.storage import (
    LibraryItemStorageInfo,
)
from .models.subscribed_item import (
    LibrarySubscribedItemSyncRequestBody, initialize_library_subscribed_item_sync_request_body,
)
from .models.subscribed_library import (
    SubscribedLibraryProbeRequestBody, SubscribedLibraryProbeResult,
    SubscribedLibraryProbeResultStatus, initialize_subscribed_library_probe_request_body,
)
from .models.subscriptions import (
    LibrarySubscriptionsCreateSpec, LibrarySubscriptionsCreateSpecNewSubscribedLibrary,
    LibrarySubscriptionsCreateSpecPlacement, LibrarySubscriptionsCreateSpecSubscribedLibrary,
    LibrarySubscriptionsCreateSpecSubscribedLibraryTarget, LibrarySubscriptionsCreateSpecVcenter,
    LibrarySubscriptionsInfo, LibrarySubscriptionsLocation, LibrarySubscriptionsPlacementInfo,
    LibrarySubscriptionsSummary, LibrarySubscriptionsUpdateSpec,
    LibrarySubscriptionsUpdateSpecPlacement, LibrarySubscriptionsUpdateSpecVcenter,
    LibrarySubscriptionsVcenterInfo, initialize_library_subscriptions_create_spec,
    initialize_library_subscriptions_create_spec_new_subscribed_library,
    initialize_library_subscriptions_create_spec_placement,
    initialize_library_subscriptions_create_spec_subscribed_library,
    initialize_library_subscriptions_create_spec_vcenter,
    initialize_library_subscriptions_update_spec,
    initialize_library_subscriptions_update_spec_placement,
    initialize_library_subscriptions_update_spec_vcenter,
)
from .models.trusted_certificates import (
    TrustedCertificatesCreateSpec, TrustedCertificatesInfo, TrustedCertificatesListResult,
    TrustedCertificatesSummary, initialize_trusted_certificates_create_spec,
)
from .models.type import (
    TypeInfo,
)
from .models.update_session import (
    LibraryItemUpdateSessionFailRequestBody, LibraryItemUpdateSessionKeepAliveRequestBody,
    LibraryItemUpdateSessionModel, LibraryItemUpdateSessionModelState,
    LibraryItemUpdatesessionCertificateInfo, LibraryItemUpdatesessionPreviewInfo,
    LibraryItemUpdatesessionPreviewInfoState, LibraryItemUpdatesessionPreviewWarningInfo,
    LibraryItemUpdatesessionWarningBehavior, LibraryItemUpdatesessionWarningType,
    initialize_library_item_update_session_fail_request_body,
    initialize_library_item_update_session_keep_alive_request_body,
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_certificate_info,
    initialize_library_item_updatesession_preview_info,
    initialize_library_item_updatesession_preview_warning_info,
    initialize_library_item_updatesession_warning_behavior,
)
from .models.update_session_file import (
    LibraryItemTransferStatus, LibraryItemUpdatesessionFileAddSpec,
    LibraryItemUpdatesessionFileInfo, LibraryItemUpdatesessionFileSourceType,
    LibraryItemUpdatesessionFileValidationError, LibraryItemUpdatesessionFileValidationResult,
    initialize_library_item_updatesession_file_add_spec,
)
from ._version import (
    __version__,
)
from .help.find import (
    VSphereCommand, find_vsphere_command,
)
from .help.text import (
    get_help,
)
from .runtime.answers import (
    HttpInfo, PerServer, ServerLike, Servers,
)
from .runtime.configuration import (
    ServerConfiguration, Settings, get_vsphere_server_configuration,
    new_vsphere_server_configuration, remove_vsphere_server_configuration,
    set_vsphere_server_configuration,
)
from .runtime.connect import (
    Login, connect_vi_server, disconnect_vi_server,
)
from .runtime.connected import (
    default_vi_servers,
)
from .runtime.each import (
    invoke_for_each,
)
from .runtime.errors import (
    AlreadyExists, AlreadyInDesiredState, Canceled, CertificateRefused, ConcurrentChange,
    ConnectFailed, ContentLibraryError, Error, FeatureInUse, InternalServerError, InvalidArgument,
    InvalidElementConfiguration, InvalidElementType, InvalidParameter, InvalidRequest,
    LocalFileFailed, MixedServers, NoLegacyTwin, NotAllowedInCurrentState, NotConnected, NotFound,
    OperationNotFound, OutcomeUnknown, ResourceBusy, ResourceInUse, ResourceInaccessible,
    ServiceUnavailable, SomeServersFailed, TimedOut, TransportError, UnableToAllocateResource,
    Unauthenticated, Unauthorized, UnexpectedAnswer, UnexpectedInput, Unsupported, UnverifiedPeer,
)
from .runtime.server import (
    VIServer,
)
from .runtime.session import (
    Credential,
)
from .transfer.download import (
    download_library_item,
)
from .transfer.failures import (
    SessionBusy, SessionLost, TransferFailed, TransferStopped,
)
from .transfer.heartbeat import (
    Heartbeat, keep_download_session_alive, keep_update_session_alive,
)
from .transfer.progress import (
    TransferProgress,
)
from .transfer.upload import (
    replace_library_item_content, upload_library_item,
)
from .embedded import (
    EmbeddedContentLibrary,
)

__all__ = [
    "AlreadyExists", "AlreadyInDesiredState", "Canceled", "CertificateRefused", "ConcurrentChange",
    "ConfigurationModel", "ConnectFailed", "ContentLibraryError", "Credential",
    "EmbeddedContentLibrary", "Error", "FeatureInUse", "Heartbeat", "HttpInfo",
    "InternalServerError", "InvalidArgument", "InvalidElementConfiguration", "InvalidElementType",
    "InvalidParameter", "InvalidRequest", "LibraryFindSpec", "LibraryItemCertVerificationStatus",
    "LibraryItemCertificateVerificationInfo", "LibraryItemChangesInfo", "LibraryItemChangesSummary",
    "LibraryItemDestinationSpec", "LibraryItemDownloadSessionFailRequestBody",
    "LibraryItemDownloadSessionKeepAliveRequestBody", "LibraryItemDownloadSessionModel",
    "LibraryItemDownloadSessionModelState", "LibraryItemDownloadsessionFileEndpointType",
    "LibraryItemDownloadsessionFileInfo", "LibraryItemDownloadsessionFilePrepareRequestBody",
    "LibraryItemDownloadsessionFilePrepareStatus", "LibraryItemFileChecksumAlgorithm",
    "LibraryItemFileChecksumInfo", "LibraryItemFileInfo", "LibraryItemFindSpec", "LibraryItemModel",
    "LibraryItemPublishRequestBody", "LibraryItemStorageInfo", "LibraryItemTransferEndpoint",
    "LibraryItemTransferStatus", "LibraryItemUpdateSessionFailRequestBody",
    "LibraryItemUpdateSessionKeepAliveRequestBody", "LibraryItemUpdateSessionModel",
    "LibraryItemUpdateSessionModelState", "LibraryItemUpdatesessionCertificateInfo",
    "LibraryItemUpdatesessionFileAddSpec", "LibraryItemUpdatesessionFileInfo",
    "LibraryItemUpdatesessionFileSourceType", "LibraryItemUpdatesessionFileValidationError",
    "LibraryItemUpdatesessionFileValidationResult", "LibraryItemUpdatesessionPreviewInfo",
    "LibraryItemUpdatesessionPreviewInfoState", "LibraryItemUpdatesessionPreviewWarningInfo",
    "LibraryItemUpdatesessionWarningBehavior", "LibraryItemUpdatesessionWarningType",
    "LibraryModel", "LibraryModelLibraryType", "LibraryOptimizationInfo", "LibraryPublishInfo",
    "LibraryPublishInfoAuthenticationMethod", "LibrarySourceInfo", "LibraryStorageBacking",
    "LibraryStorageBackingType", "LibrarySubscribedItemSyncRequestBody", "LibrarySubscriptionInfo",
    "LibrarySubscriptionInfoAuthenticationMethod", "LibrarySubscriptionsCreateSpec",
    "LibrarySubscriptionsCreateSpecNewSubscribedLibrary", "LibrarySubscriptionsCreateSpecPlacement",
    "LibrarySubscriptionsCreateSpecSubscribedLibrary",
    "LibrarySubscriptionsCreateSpecSubscribedLibraryTarget",
    "LibrarySubscriptionsCreateSpecVcenter", "LibrarySubscriptionsInfo",
    "LibrarySubscriptionsLocation", "LibrarySubscriptionsPlacementInfo",
    "LibrarySubscriptionsSummary", "LibrarySubscriptionsUpdateSpec",
    "LibrarySubscriptionsUpdateSpecPlacement", "LibrarySubscriptionsUpdateSpecVcenter",
    "LibrarySubscriptionsVcenterInfo", "LocalFileFailed", "LocalLibraryDestinationSpec",
    "LocalLibraryPublishRequestBody", "Login", "MixedServers", "NoLegacyTwin",
    "NotAllowedInCurrentState", "NotConnected", "NotFound", "OperationNotFound", "OutcomeUnknown",
    "PerServer", "ResourceBusy", "ResourceInUse", "ResourceInaccessible", "SecurityPoliciesInfo",
    "SecurityRuleType", "ServerConfiguration", "ServerLike", "Servers", "ServiceUnavailable",
    "SessionBusy", "SessionLost", "Settings", "SomeServersFailed", "StdErrorsAlreadyExists",
    "StdErrorsConcurrentChange", "StdErrorsError", "StdErrorsErrorType", "StdErrorsInvalidArgument",
    "StdErrorsInvalidElementConfiguration", "StdErrorsInvalidElementType",
    "StdErrorsNotAllowedInCurrentState", "StdErrorsNotFound", "StdErrorsResourceBusy",
    "StdErrorsResourceInaccessible", "StdErrorsUnauthenticated", "StdErrorsUnauthorized",
    "StdErrorsUnsupported", "StdLocalizableMessage", "StdLocalizationParam",
    "StdLocalizationParamDateTimeFormat", "StdNestedLocalizableMessage",
    "SubscribedLibraryProbeRequestBody", "SubscribedLibraryProbeResult",
    "SubscribedLibraryProbeResultStatus", "TimedOut", "TransferFailed", "TransferProgress",
    "TransferStopped", "TransportError", "TrustedCertificatesCreateSpec", "TrustedCertificatesInfo",
    "TrustedCertificatesListResult", "TrustedCertificatesSummary", "TypeInfo",
    "UnableToAllocateResource", "Unauthenticated", "Unauthorized", "UnexpectedAnswer",
    "UnexpectedInput", "Unsupported", "UnverifiedPeer", "VIServer", "VSphereCommand", "__version__",
    "connect_vi_server", "default_vi_servers", "disconnect_vi_server", "download_library_item",
    "find_vsphere_command", "get_help", "get_vsphere_server_configuration",
    "initialize_configuration_model", "initialize_library_find_spec",
    "initialize_library_item_certificate_verification_info",
    "initialize_library_item_destination_spec",
    "initialize_library_item_download_session_fail_request_body",
    "initialize_library_item_download_session_keep_alive_request_body",
    "initialize_library_item_download_session_model",
    "initialize_library_item_downloadsession_file_prepare_request_body",
    "initialize_library_item_file_checksum_info", "initialize_library_item_find_spec",
    "initialize_library_item_model", "initialize_library_item_publish_request_body",
    "initialize_library_item_transfer_endpoint",
    "initialize_library_item_update_session_fail_request_body",
    "initialize_library_item_update_session_keep_alive_request_body",
    "initialize_library_item_update_session_model",
    "initialize_library_item_updatesession_certificate_info",
    "initialize_library_item_updatesession_file_add_spec",
    "initialize_library_item_updatesession_preview_info",
    "initialize_library_item_updatesession_preview_warning_info",
    "initialize_library_item_updatesession_warning_behavior", "initialize_library_model",
    "initialize_library_optimization_info", "initialize_library_publish_info",
    "initialize_library_source_info", "initialize_library_storage_backing",
    "initialize_library_subscribed_item_sync_request_body", "initialize_library_subscription_info",
    "initialize_library_subscriptions_create_spec",
    "initialize_library_subscriptions_create_spec_new_subscribed_library",
    "initialize_library_subscriptions_create_spec_placement",
    "initialize_library_subscriptions_create_spec_subscribed_library",
    "initialize_library_subscriptions_create_spec_vcenter",
    "initialize_library_subscriptions_update_spec",
    "initialize_library_subscriptions_update_spec_placement",
    "initialize_library_subscriptions_update_spec_vcenter",
    "initialize_local_library_destination_spec", "initialize_local_library_publish_request_body",
    "initialize_std_localizable_message", "initialize_std_localization_param",
    "initialize_std_nested_localizable_message", "initialize_subscribed_library_probe_request_body",
    "initialize_trusted_certificates_create_spec", "invoke_cancel_download_session_id",
    "invoke_cancel_update_session_id", "invoke_complete_update_session_id",
    "invoke_copy_source_library_item_id", "invoke_create_content_library_item",
    "invoke_create_content_local_library", "invoke_create_content_subscribed_library",
    "invoke_create_content_trusted_certificates", "invoke_create_library_content_subscriptions",
    "invoke_create_library_item_download_session", "invoke_create_library_item_update_session",
    "invoke_create_update_session_id_item_file",
    "invoke_delete_certificate_content_trusted_certificates",
    "invoke_delete_download_session_id_item", "invoke_delete_library_id_content_local_library",
    "invoke_delete_library_id_content_subscribed_library", "invoke_delete_library_item_id_content",
    "invoke_delete_library_subscription_content", "invoke_delete_update_session_id_file_name_item",
    "invoke_delete_update_session_id_item", "invoke_evict_library_id_subscribed_library",
    "invoke_evict_library_item_id_subscribed_item", "invoke_fail_download_session_id",
    "invoke_fail_update_session_id", "invoke_find_content_library", "invoke_find_library_item",
    "invoke_for_each", "invoke_get_certificate_content_trusted_certificates",
    "invoke_get_content_configuration", "invoke_get_download_session_id_file",
    "invoke_get_download_session_id_item", "invoke_get_library_id_content",
    "invoke_get_library_id_content_local_library",
    "invoke_get_library_id_content_subscribed_library", "invoke_get_library_item_id_content",
    "invoke_get_library_item_id_file", "invoke_get_library_item_id_storage",
    "invoke_get_library_item_version_library_changes", "invoke_get_library_subscription_content",
    "invoke_get_update_session_id_file_name_item", "invoke_get_update_session_id_item",
    "invoke_keep_alive_download_session_id", "invoke_keep_alive_update_session_id",
    "invoke_list_content_library", "invoke_list_content_local_library",
    "invoke_list_content_security_policies", "invoke_list_content_subscribed_library",
    "invoke_list_content_trusted_certificates", "invoke_list_content_type",
    "invoke_list_download_session_id_item_file", "invoke_list_library_content_subscriptions",
    "invoke_list_library_item", "invoke_list_library_item_content_changes",
    "invoke_list_library_item_download_session", "invoke_list_library_item_id_content_file",
    "invoke_list_library_item_id_content_storage", "invoke_list_library_item_update_session",
    "invoke_list_update_session_id_item_file", "invoke_prepare_download_session_id_file",
    "invoke_probe_content_subscribed_library", "invoke_publish_library_id_local_library",
    "invoke_publish_library_item_id", "invoke_sync_library_id_subscribed_library",
    "invoke_sync_library_item_id_subscribed_item", "invoke_update_content_configuration",
    "invoke_update_library_id_content", "invoke_update_library_id_content_local_library",
    "invoke_update_library_id_content_subscribed_library", "invoke_update_library_item_id_content",
    "invoke_update_library_subscription_content", "invoke_update_update_session_id_item",
    "invoke_validate_update_session_id_file", "keep_download_session_alive",
    "keep_update_session_alive", "new_vsphere_server_configuration",
    "remove_vsphere_server_configuration", "replace_library_item_content",
    "set_vsphere_server_configuration", "upload_library_item",
]
