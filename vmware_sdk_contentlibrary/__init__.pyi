# Derived by .ci/stubs.py from the public names of the package's modules; change that, not this.
from .cmdlets._item_distribution import invoke_copy_source_library_item_id as invoke_copy_source_library_item_id
from .cmdlets._item_distribution import invoke_publish_library_item_id as invoke_publish_library_item_id
from .cmdlets._subscribed_library_content import invoke_evict_library_id_subscribed_library as invoke_evict_library_id_subscribed_library
from .cmdlets._subscribed_library_content import invoke_sync_library_id_subscribed_library as invoke_sync_library_id_subscribed_library
from .cmdlets._update_session_end import invoke_cancel_update_session_id as invoke_cancel_update_session_id
from .cmdlets._update_session_end import invoke_complete_update_session_id as invoke_complete_update_session_id
from .cmdlets._update_session_end import invoke_delete_update_session_id_item as invoke_delete_update_session_id_item
from .cmdlets._update_session_end import invoke_fail_update_session_id as invoke_fail_update_session_id
from .cmdlets.changes import invoke_get_library_item_version_library_changes as invoke_get_library_item_version_library_changes
from .cmdlets.changes import invoke_list_library_item_content_changes as invoke_list_library_item_content_changes
from .cmdlets.configuration import invoke_get_content_configuration as invoke_get_content_configuration
from .cmdlets.configuration import invoke_update_content_configuration as invoke_update_content_configuration
from .cmdlets.download_session import invoke_cancel_download_session_id as invoke_cancel_download_session_id
from .cmdlets.download_session import invoke_create_library_item_download_session as invoke_create_library_item_download_session
from .cmdlets.download_session import invoke_delete_download_session_id_item as invoke_delete_download_session_id_item
from .cmdlets.download_session import invoke_fail_download_session_id as invoke_fail_download_session_id
from .cmdlets.download_session import invoke_get_download_session_id_item as invoke_get_download_session_id_item
from .cmdlets.download_session import invoke_keep_alive_download_session_id as invoke_keep_alive_download_session_id
from .cmdlets.download_session import invoke_list_library_item_download_session as invoke_list_library_item_download_session
from .cmdlets.file import invoke_get_download_session_id_file as invoke_get_download_session_id_file
from .cmdlets.file import invoke_get_library_item_id_file as invoke_get_library_item_id_file
from .cmdlets.file import invoke_list_download_session_id_item_file as invoke_list_download_session_id_item_file
from .cmdlets.file import invoke_list_library_item_id_content_file as invoke_list_library_item_id_content_file
from .cmdlets.file import invoke_prepare_download_session_id_file as invoke_prepare_download_session_id_file
from .cmdlets.item import invoke_create_content_library_item as invoke_create_content_library_item
from .cmdlets.item import invoke_delete_library_item_id_content as invoke_delete_library_item_id_content
from .cmdlets.item import invoke_find_library_item as invoke_find_library_item
from .cmdlets.item import invoke_get_library_item_id_content as invoke_get_library_item_id_content
from .cmdlets.item import invoke_list_library_item as invoke_list_library_item
from .cmdlets.item import invoke_update_library_item_id_content as invoke_update_library_item_id_content
from .cmdlets.library import invoke_find_content_library as invoke_find_content_library
from .cmdlets.library import invoke_get_library_id_content as invoke_get_library_id_content
from .cmdlets.library import invoke_list_content_library as invoke_list_content_library
from .cmdlets.library import invoke_update_library_id_content as invoke_update_library_id_content
from .cmdlets.local_library import invoke_create_content_local_library as invoke_create_content_local_library
from .cmdlets.local_library import invoke_delete_library_id_content_local_library as invoke_delete_library_id_content_local_library
from .cmdlets.local_library import invoke_get_library_id_content_local_library as invoke_get_library_id_content_local_library
from .cmdlets.local_library import invoke_list_content_local_library as invoke_list_content_local_library
from .cmdlets.local_library import invoke_publish_library_id_local_library as invoke_publish_library_id_local_library
from .cmdlets.local_library import invoke_update_library_id_content_local_library as invoke_update_library_id_content_local_library
from .cmdlets.security_policies import invoke_list_content_security_policies as invoke_list_content_security_policies
from .cmdlets.storage import invoke_get_library_item_id_storage as invoke_get_library_item_id_storage
from .cmdlets.storage import invoke_list_library_item_id_content_storage as invoke_list_library_item_id_content_storage
from .cmdlets.subscribed_item import invoke_evict_library_item_id_subscribed_item as invoke_evict_library_item_id_subscribed_item
from .cmdlets.subscribed_item import invoke_sync_library_item_id_subscribed_item as invoke_sync_library_item_id_subscribed_item
from .cmdlets.subscribed_library import invoke_create_content_subscribed_library as invoke_create_content_subscribed_library
from .cmdlets.subscribed_library import invoke_delete_library_id_content_subscribed_library as invoke_delete_library_id_content_subscribed_library
from .cmdlets.subscribed_library import invoke_get_library_id_content_subscribed_library as invoke_get_library_id_content_subscribed_library
from .cmdlets.subscribed_library import invoke_list_content_subscribed_library as invoke_list_content_subscribed_library
from .cmdlets.subscribed_library import invoke_probe_content_subscribed_library as invoke_probe_content_subscribed_library
from .cmdlets.subscribed_library import invoke_update_library_id_content_subscribed_library as invoke_update_library_id_content_subscribed_library
from .cmdlets.subscriptions import invoke_create_library_content_subscriptions as invoke_create_library_content_subscriptions
from .cmdlets.subscriptions import invoke_delete_library_subscription_content as invoke_delete_library_subscription_content
from .cmdlets.subscriptions import invoke_get_library_subscription_content as invoke_get_library_subscription_content
from .cmdlets.subscriptions import invoke_list_library_content_subscriptions as invoke_list_library_content_subscriptions
from .cmdlets.subscriptions import invoke_update_library_subscription_content as invoke_update_library_subscription_content
from .cmdlets.trusted_certificates import invoke_create_content_trusted_certificates as invoke_create_content_trusted_certificates
from .cmdlets.trusted_certificates import invoke_delete_certificate_content_trusted_certificates as invoke_delete_certificate_content_trusted_certificates
from .cmdlets.trusted_certificates import invoke_get_certificate_content_trusted_certificates as invoke_get_certificate_content_trusted_certificates
from .cmdlets.trusted_certificates import invoke_list_content_trusted_certificates as invoke_list_content_trusted_certificates
from .cmdlets.type import invoke_list_content_type as invoke_list_content_type
from .cmdlets.update_session import invoke_create_library_item_update_session as invoke_create_library_item_update_session
from .cmdlets.update_session import invoke_get_update_session_id_item as invoke_get_update_session_id_item
from .cmdlets.update_session import invoke_keep_alive_update_session_id as invoke_keep_alive_update_session_id
from .cmdlets.update_session import invoke_list_library_item_update_session as invoke_list_library_item_update_session
from .cmdlets.update_session import invoke_update_update_session_id_item as invoke_update_update_session_id_item
from .cmdlets.update_session_file import invoke_create_update_session_id_item_file as invoke_create_update_session_id_item_file
from .cmdlets.update_session_file import invoke_delete_update_session_id_file_name_item as invoke_delete_update_session_id_file_name_item
from .cmdlets.update_session_file import invoke_get_update_session_id_file_name_item as invoke_get_update_session_id_file_name_item
from .cmdlets.update_session_file import invoke_list_update_session_id_item_file as invoke_list_update_session_id_item_file
from .cmdlets.update_session_file import invoke_validate_update_session_id_file as invoke_validate_update_session_id_file
from .models.changes import LibraryItemChangesInfo as LibraryItemChangesInfo
from .models.changes import LibraryItemChangesSummary as LibraryItemChangesSummary
from .models.configuration import ConfigurationModel as ConfigurationModel
from .models.configuration import initialize_configuration_model as initialize_configuration_model
from .models.download_session import LibraryItemDownloadSessionFailRequestBody as LibraryItemDownloadSessionFailRequestBody
from .models.download_session import LibraryItemDownloadSessionKeepAliveRequestBody as LibraryItemDownloadSessionKeepAliveRequestBody
from .models.download_session import LibraryItemDownloadSessionModel as LibraryItemDownloadSessionModel
from .models.download_session import LibraryItemDownloadSessionModelState as LibraryItemDownloadSessionModelState
from .models.download_session import initialize_library_item_download_session_fail_request_body as initialize_library_item_download_session_fail_request_body
from .models.download_session import initialize_library_item_download_session_keep_alive_request_body as initialize_library_item_download_session_keep_alive_request_body
from .models.download_session import initialize_library_item_download_session_model as initialize_library_item_download_session_model
from .models.file import LibraryItemDownloadsessionFileEndpointType as LibraryItemDownloadsessionFileEndpointType
from .models.file import LibraryItemDownloadsessionFileInfo as LibraryItemDownloadsessionFileInfo
from .models.file import LibraryItemDownloadsessionFilePrepareRequestBody as LibraryItemDownloadsessionFilePrepareRequestBody
from .models.file import LibraryItemDownloadsessionFilePrepareStatus as LibraryItemDownloadsessionFilePrepareStatus
from .models.file import LibraryItemFileChecksumAlgorithm as LibraryItemFileChecksumAlgorithm
from .models.file import LibraryItemFileChecksumInfo as LibraryItemFileChecksumInfo
from .models.file import LibraryItemFileInfo as LibraryItemFileInfo
from .models.file import LibraryItemTransferEndpoint as LibraryItemTransferEndpoint
from .models.file import initialize_library_item_downloadsession_file_prepare_request_body as initialize_library_item_downloadsession_file_prepare_request_body
from .models.file import initialize_library_item_file_checksum_info as initialize_library_item_file_checksum_info
from .models.file import initialize_library_item_transfer_endpoint as initialize_library_item_transfer_endpoint
from .models.item import LibraryItemCertVerificationStatus as LibraryItemCertVerificationStatus
from .models.item import LibraryItemCertificateVerificationInfo as LibraryItemCertificateVerificationInfo
from .models.item import LibraryItemDestinationSpec as LibraryItemDestinationSpec
from .models.item import LibraryItemFindSpec as LibraryItemFindSpec
from .models.item import LibraryItemModel as LibraryItemModel
from .models.item import LibraryItemPublishRequestBody as LibraryItemPublishRequestBody
from .models.item import initialize_library_item_certificate_verification_info as initialize_library_item_certificate_verification_info
from .models.item import initialize_library_item_destination_spec as initialize_library_item_destination_spec
from .models.item import initialize_library_item_find_spec as initialize_library_item_find_spec
from .models.item import initialize_library_item_model as initialize_library_item_model
from .models.item import initialize_library_item_publish_request_body as initialize_library_item_publish_request_body
from .models.library import LibraryFindSpec as LibraryFindSpec
from .models.library import LibraryModel as LibraryModel
from .models.library import LibraryModelLibraryType as LibraryModelLibraryType
from .models.library import LibraryOptimizationInfo as LibraryOptimizationInfo
from .models.library import LibraryPublishInfo as LibraryPublishInfo
from .models.library import LibraryPublishInfoAuthenticationMethod as LibraryPublishInfoAuthenticationMethod
from .models.library import LibrarySourceInfo as LibrarySourceInfo
from .models.library import LibraryStorageBacking as LibraryStorageBacking
from .models.library import LibraryStorageBackingType as LibraryStorageBackingType
from .models.library import LibrarySubscriptionInfo as LibrarySubscriptionInfo
from .models.library import LibrarySubscriptionInfoAuthenticationMethod as LibrarySubscriptionInfoAuthenticationMethod
from .models.library import initialize_library_find_spec as initialize_library_find_spec
from .models.library import initialize_library_model as initialize_library_model
from .models.library import initialize_library_optimization_info as initialize_library_optimization_info
from .models.library import initialize_library_publish_info as initialize_library_publish_info
from .models.library import initialize_library_source_info as initialize_library_source_info
from .models.library import initialize_library_storage_backing as initialize_library_storage_backing
from .models.library import initialize_library_subscription_info as initialize_library_subscription_info
from .models.local_library import LocalLibraryDestinationSpec as LocalLibraryDestinationSpec
from .models.local_library import LocalLibraryPublishRequestBody as LocalLibraryPublishRequestBody
from .models.local_library import initialize_local_library_destination_spec as initialize_local_library_destination_spec
from .models.local_library import initialize_local_library_publish_request_body as initialize_local_library_publish_request_body
from .models.security_policies import SecurityPoliciesInfo as SecurityPoliciesInfo
from .models.security_policies import SecurityRuleType as SecurityRuleType
from .models.std import StdErrorsAlreadyExists as StdErrorsAlreadyExists
from .models.std import StdErrorsConcurrentChange as StdErrorsConcurrentChange
from .models.std import StdErrorsError as StdErrorsError
from .models.std import StdErrorsErrorType as StdErrorsErrorType
from .models.std import StdErrorsInvalidArgument as StdErrorsInvalidArgument
from .models.std import StdErrorsInvalidElementConfiguration as StdErrorsInvalidElementConfiguration
from .models.std import StdErrorsInvalidElementType as StdErrorsInvalidElementType
from .models.std import StdErrorsNotAllowedInCurrentState as StdErrorsNotAllowedInCurrentState
from .models.std import StdErrorsNotFound as StdErrorsNotFound
from .models.std import StdErrorsResourceBusy as StdErrorsResourceBusy
from .models.std import StdErrorsResourceInaccessible as StdErrorsResourceInaccessible
from .models.std import StdErrorsUnauthenticated as StdErrorsUnauthenticated
from .models.std import StdErrorsUnauthorized as StdErrorsUnauthorized
from .models.std import StdErrorsUnsupported as StdErrorsUnsupported
from .models.std import StdLocalizableMessage as StdLocalizableMessage
from .models.std import StdLocalizationParam as StdLocalizationParam
from .models.std import StdLocalizationParamDateTimeFormat as StdLocalizationParamDateTimeFormat
from .models.std import StdNestedLocalizableMessage as StdNestedLocalizableMessage
from .models.std import initialize_std_localizable_message as initialize_std_localizable_message
from .models.std import initialize_std_localization_param as initialize_std_localization_param
from .models.std import initialize_std_nested_localizable_message as initialize_std_nested_localizable_message
from .models.storage import LibraryItemStorageInfo as LibraryItemStorageInfo
from .models.subscribed_item import LibrarySubscribedItemSyncRequestBody as LibrarySubscribedItemSyncRequestBody
from .models.subscribed_item import initialize_library_subscribed_item_sync_request_body as initialize_library_subscribed_item_sync_request_body
from .models.subscribed_library import SubscribedLibraryProbeRequestBody as SubscribedLibraryProbeRequestBody
from .models.subscribed_library import SubscribedLibraryProbeResult as SubscribedLibraryProbeResult
from .models.subscribed_library import SubscribedLibraryProbeResultStatus as SubscribedLibraryProbeResultStatus
from .models.subscribed_library import initialize_subscribed_library_probe_request_body as initialize_subscribed_library_probe_request_body
from .models.subscriptions import LibrarySubscriptionsCreateSpec as LibrarySubscriptionsCreateSpec
from .models.subscriptions import LibrarySubscriptionsCreateSpecNewSubscribedLibrary as LibrarySubscriptionsCreateSpecNewSubscribedLibrary
from .models.subscriptions import LibrarySubscriptionsCreateSpecPlacement as LibrarySubscriptionsCreateSpecPlacement
from .models.subscriptions import LibrarySubscriptionsCreateSpecSubscribedLibrary as LibrarySubscriptionsCreateSpecSubscribedLibrary
from .models.subscriptions import LibrarySubscriptionsCreateSpecSubscribedLibraryTarget as LibrarySubscriptionsCreateSpecSubscribedLibraryTarget
from .models.subscriptions import LibrarySubscriptionsCreateSpecVcenter as LibrarySubscriptionsCreateSpecVcenter
from .models.subscriptions import LibrarySubscriptionsInfo as LibrarySubscriptionsInfo
from .models.subscriptions import LibrarySubscriptionsLocation as LibrarySubscriptionsLocation
from .models.subscriptions import LibrarySubscriptionsPlacementInfo as LibrarySubscriptionsPlacementInfo
from .models.subscriptions import LibrarySubscriptionsSummary as LibrarySubscriptionsSummary
from .models.subscriptions import LibrarySubscriptionsUpdateSpec as LibrarySubscriptionsUpdateSpec
from .models.subscriptions import LibrarySubscriptionsUpdateSpecPlacement as LibrarySubscriptionsUpdateSpecPlacement
from .models.subscriptions import LibrarySubscriptionsUpdateSpecVcenter as LibrarySubscriptionsUpdateSpecVcenter
from .models.subscriptions import LibrarySubscriptionsVcenterInfo as LibrarySubscriptionsVcenterInfo
from .models.subscriptions import initialize_library_subscriptions_create_spec as initialize_library_subscriptions_create_spec
from .models.subscriptions import initialize_library_subscriptions_create_spec_new_subscribed_library as initialize_library_subscriptions_create_spec_new_subscribed_library
from .models.subscriptions import initialize_library_subscriptions_create_spec_placement as initialize_library_subscriptions_create_spec_placement
from .models.subscriptions import initialize_library_subscriptions_create_spec_subscribed_library as initialize_library_subscriptions_create_spec_subscribed_library
from .models.subscriptions import initialize_library_subscriptions_create_spec_vcenter as initialize_library_subscriptions_create_spec_vcenter
from .models.subscriptions import initialize_library_subscriptions_update_spec as initialize_library_subscriptions_update_spec
from .models.subscriptions import initialize_library_subscriptions_update_spec_placement as initialize_library_subscriptions_update_spec_placement
from .models.subscriptions import initialize_library_subscriptions_update_spec_vcenter as initialize_library_subscriptions_update_spec_vcenter
from .models.trusted_certificates import TrustedCertificatesCreateSpec as TrustedCertificatesCreateSpec
from .models.trusted_certificates import TrustedCertificatesInfo as TrustedCertificatesInfo
from .models.trusted_certificates import TrustedCertificatesListResult as TrustedCertificatesListResult
from .models.trusted_certificates import TrustedCertificatesSummary as TrustedCertificatesSummary
from .models.trusted_certificates import initialize_trusted_certificates_create_spec as initialize_trusted_certificates_create_spec
from .models.type import TypeInfo as TypeInfo
from .models.update_session import LibraryItemUpdateSessionFailRequestBody as LibraryItemUpdateSessionFailRequestBody
from .models.update_session import LibraryItemUpdateSessionKeepAliveRequestBody as LibraryItemUpdateSessionKeepAliveRequestBody
from .models.update_session import LibraryItemUpdateSessionModel as LibraryItemUpdateSessionModel
from .models.update_session import LibraryItemUpdateSessionModelState as LibraryItemUpdateSessionModelState
from .models.update_session import LibraryItemUpdatesessionCertificateInfo as LibraryItemUpdatesessionCertificateInfo
from .models.update_session import LibraryItemUpdatesessionPreviewInfo as LibraryItemUpdatesessionPreviewInfo
from .models.update_session import LibraryItemUpdatesessionPreviewInfoState as LibraryItemUpdatesessionPreviewInfoState
from .models.update_session import LibraryItemUpdatesessionPreviewWarningInfo as LibraryItemUpdatesessionPreviewWarningInfo
from .models.update_session import LibraryItemUpdatesessionWarningBehavior as LibraryItemUpdatesessionWarningBehavior
from .models.update_session import LibraryItemUpdatesessionWarningType as LibraryItemUpdatesessionWarningType
from .models.update_session import initialize_library_item_update_session_fail_request_body as initialize_library_item_update_session_fail_request_body
from .models.update_session import initialize_library_item_update_session_keep_alive_request_body as initialize_library_item_update_session_keep_alive_request_body
from .models.update_session import initialize_library_item_update_session_model as initialize_library_item_update_session_model
from .models.update_session import initialize_library_item_updatesession_certificate_info as initialize_library_item_updatesession_certificate_info
from .models.update_session import initialize_library_item_updatesession_preview_info as initialize_library_item_updatesession_preview_info
from .models.update_session import initialize_library_item_updatesession_preview_warning_info as initialize_library_item_updatesession_preview_warning_info
from .models.update_session import initialize_library_item_updatesession_warning_behavior as initialize_library_item_updatesession_warning_behavior
from .models.update_session_file import LibraryItemTransferStatus as LibraryItemTransferStatus
from .models.update_session_file import LibraryItemUpdatesessionFileAddSpec as LibraryItemUpdatesessionFileAddSpec
from .models.update_session_file import LibraryItemUpdatesessionFileInfo as LibraryItemUpdatesessionFileInfo
from .models.update_session_file import LibraryItemUpdatesessionFileSourceType as LibraryItemUpdatesessionFileSourceType
from .models.update_session_file import LibraryItemUpdatesessionFileValidationError as LibraryItemUpdatesessionFileValidationError
from .models.update_session_file import LibraryItemUpdatesessionFileValidationResult as LibraryItemUpdatesessionFileValidationResult
from .models.update_session_file import initialize_library_item_updatesession_file_add_spec as initialize_library_item_updatesession_file_add_spec
from ._version import __version__ as __version__
from .help.find import VSphereCommand as VSphereCommand
from .help.find import find_vsphere_command as find_vsphere_command
from .help.text import get_help as get_help
from .runtime.answers import HttpInfo as HttpInfo
from .runtime.answers import PerServer as PerServer
from .runtime.answers import ServerLike as ServerLike
from .runtime.answers import Servers as Servers
from .runtime.configuration import ServerConfiguration as ServerConfiguration
from .runtime.configuration import Settings as Settings
from .runtime.configuration import get_vsphere_server_configuration as get_vsphere_server_configuration
from .runtime.configuration import new_vsphere_server_configuration as new_vsphere_server_configuration
from .runtime.configuration import remove_vsphere_server_configuration as remove_vsphere_server_configuration
from .runtime.configuration import set_vsphere_server_configuration as set_vsphere_server_configuration
from .runtime.connect import Login as Login
from .runtime.connect import connect_vi_server as connect_vi_server
from .runtime.connect import disconnect_vi_server as disconnect_vi_server
from .runtime.connected import default_vi_servers as default_vi_servers
from .runtime.each import invoke_for_each as invoke_for_each
from .runtime.errors import AlreadyExists as AlreadyExists
from .runtime.errors import AlreadyInDesiredState as AlreadyInDesiredState
from .runtime.errors import Canceled as Canceled
from .runtime.errors import CertificateRefused as CertificateRefused
from .runtime.errors import ConcurrentChange as ConcurrentChange
from .runtime.errors import ConnectFailed as ConnectFailed
from .runtime.errors import ContentLibraryError as ContentLibraryError
from .runtime.errors import Error as Error
from .runtime.errors import FeatureInUse as FeatureInUse
from .runtime.errors import InternalServerError as InternalServerError
from .runtime.errors import InvalidArgument as InvalidArgument
from .runtime.errors import InvalidElementConfiguration as InvalidElementConfiguration
from .runtime.errors import InvalidElementType as InvalidElementType
from .runtime.errors import InvalidParameter as InvalidParameter
from .runtime.errors import InvalidRequest as InvalidRequest
from .runtime.errors import MixedServers as MixedServers
from .runtime.errors import NoLegacyTwin as NoLegacyTwin
from .runtime.errors import NotAllowedInCurrentState as NotAllowedInCurrentState
from .runtime.errors import NotConnected as NotConnected
from .runtime.errors import NotFound as NotFound
from .runtime.errors import OperationNotFound as OperationNotFound
from .runtime.errors import OutcomeUnknown as OutcomeUnknown
from .runtime.errors import ResourceBusy as ResourceBusy
from .runtime.errors import ResourceInUse as ResourceInUse
from .runtime.errors import ResourceInaccessible as ResourceInaccessible
from .runtime.errors import ServiceUnavailable as ServiceUnavailable
from .runtime.errors import SomeServersFailed as SomeServersFailed
from .runtime.errors import TimedOut as TimedOut
from .runtime.errors import TransportError as TransportError
from .runtime.errors import UnableToAllocateResource as UnableToAllocateResource
from .runtime.errors import Unauthenticated as Unauthenticated
from .runtime.errors import Unauthorized as Unauthorized
from .runtime.errors import UnexpectedAnswer as UnexpectedAnswer
from .runtime.errors import UnexpectedInput as UnexpectedInput
from .runtime.errors import Unsupported as Unsupported
from .runtime.errors import UnverifiedPeer as UnverifiedPeer
from .runtime.server import VIServer as VIServer
from .runtime.session import Credential as Credential
from .embedded import EmbeddedContentLibrary as EmbeddedContentLibrary

__all__ = [
    "AlreadyExists",
    "AlreadyInDesiredState",
    "Canceled",
    "CertificateRefused",
    "ConcurrentChange",
    "ConfigurationModel",
    "ConnectFailed",
    "ContentLibraryError",
    "Credential",
    "EmbeddedContentLibrary",
    "Error",
    "FeatureInUse",
    "HttpInfo",
    "InternalServerError",
    "InvalidArgument",
    "InvalidElementConfiguration",
    "InvalidElementType",
    "InvalidParameter",
    "InvalidRequest",
    "LibraryFindSpec",
    "LibraryItemCertVerificationStatus",
    "LibraryItemCertificateVerificationInfo",
    "LibraryItemChangesInfo",
    "LibraryItemChangesSummary",
    "LibraryItemDestinationSpec",
    "LibraryItemDownloadSessionFailRequestBody",
    "LibraryItemDownloadSessionKeepAliveRequestBody",
    "LibraryItemDownloadSessionModel",
    "LibraryItemDownloadSessionModelState",
    "LibraryItemDownloadsessionFileEndpointType",
    "LibraryItemDownloadsessionFileInfo",
    "LibraryItemDownloadsessionFilePrepareRequestBody",
    "LibraryItemDownloadsessionFilePrepareStatus",
    "LibraryItemFileChecksumAlgorithm",
    "LibraryItemFileChecksumInfo",
    "LibraryItemFileInfo",
    "LibraryItemFindSpec",
    "LibraryItemModel",
    "LibraryItemPublishRequestBody",
    "LibraryItemStorageInfo",
    "LibraryItemTransferEndpoint",
    "LibraryItemTransferStatus",
    "LibraryItemUpdateSessionFailRequestBody",
    "LibraryItemUpdateSessionKeepAliveRequestBody",
    "LibraryItemUpdateSessionModel",
    "LibraryItemUpdateSessionModelState",
    "LibraryItemUpdatesessionCertificateInfo",
    "LibraryItemUpdatesessionFileAddSpec",
    "LibraryItemUpdatesessionFileInfo",
    "LibraryItemUpdatesessionFileSourceType",
    "LibraryItemUpdatesessionFileValidationError",
    "LibraryItemUpdatesessionFileValidationResult",
    "LibraryItemUpdatesessionPreviewInfo",
    "LibraryItemUpdatesessionPreviewInfoState",
    "LibraryItemUpdatesessionPreviewWarningInfo",
    "LibraryItemUpdatesessionWarningBehavior",
    "LibraryItemUpdatesessionWarningType",
    "LibraryModel",
    "LibraryModelLibraryType",
    "LibraryOptimizationInfo",
    "LibraryPublishInfo",
    "LibraryPublishInfoAuthenticationMethod",
    "LibrarySourceInfo",
    "LibraryStorageBacking",
    "LibraryStorageBackingType",
    "LibrarySubscribedItemSyncRequestBody",
    "LibrarySubscriptionInfo",
    "LibrarySubscriptionInfoAuthenticationMethod",
    "LibrarySubscriptionsCreateSpec",
    "LibrarySubscriptionsCreateSpecNewSubscribedLibrary",
    "LibrarySubscriptionsCreateSpecPlacement",
    "LibrarySubscriptionsCreateSpecSubscribedLibrary",
    "LibrarySubscriptionsCreateSpecSubscribedLibraryTarget",
    "LibrarySubscriptionsCreateSpecVcenter",
    "LibrarySubscriptionsInfo",
    "LibrarySubscriptionsLocation",
    "LibrarySubscriptionsPlacementInfo",
    "LibrarySubscriptionsSummary",
    "LibrarySubscriptionsUpdateSpec",
    "LibrarySubscriptionsUpdateSpecPlacement",
    "LibrarySubscriptionsUpdateSpecVcenter",
    "LibrarySubscriptionsVcenterInfo",
    "LocalLibraryDestinationSpec",
    "LocalLibraryPublishRequestBody",
    "Login",
    "MixedServers",
    "NoLegacyTwin",
    "NotAllowedInCurrentState",
    "NotConnected",
    "NotFound",
    "OperationNotFound",
    "OutcomeUnknown",
    "PerServer",
    "ResourceBusy",
    "ResourceInUse",
    "ResourceInaccessible",
    "SecurityPoliciesInfo",
    "SecurityRuleType",
    "ServerConfiguration",
    "ServerLike",
    "Servers",
    "ServiceUnavailable",
    "Settings",
    "SomeServersFailed",
    "StdErrorsAlreadyExists",
    "StdErrorsConcurrentChange",
    "StdErrorsError",
    "StdErrorsErrorType",
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
    "StdLocalizableMessage",
    "StdLocalizationParam",
    "StdLocalizationParamDateTimeFormat",
    "StdNestedLocalizableMessage",
    "SubscribedLibraryProbeRequestBody",
    "SubscribedLibraryProbeResult",
    "SubscribedLibraryProbeResultStatus",
    "TimedOut",
    "TransportError",
    "TrustedCertificatesCreateSpec",
    "TrustedCertificatesInfo",
    "TrustedCertificatesListResult",
    "TrustedCertificatesSummary",
    "TypeInfo",
    "UnableToAllocateResource",
    "Unauthenticated",
    "Unauthorized",
    "UnexpectedAnswer",
    "UnexpectedInput",
    "Unsupported",
    "UnverifiedPeer",
    "VIServer",
    "VSphereCommand",
    "__version__",
    "connect_vi_server",
    "default_vi_servers",
    "disconnect_vi_server",
    "find_vsphere_command",
    "get_help",
    "get_vsphere_server_configuration",
    "initialize_configuration_model",
    "initialize_library_find_spec",
    "initialize_library_item_certificate_verification_info",
    "initialize_library_item_destination_spec",
    "initialize_library_item_download_session_fail_request_body",
    "initialize_library_item_download_session_keep_alive_request_body",
    "initialize_library_item_download_session_model",
    "initialize_library_item_downloadsession_file_prepare_request_body",
    "initialize_library_item_file_checksum_info",
    "initialize_library_item_find_spec",
    "initialize_library_item_model",
    "initialize_library_item_publish_request_body",
    "initialize_library_item_transfer_endpoint",
    "initialize_library_item_update_session_fail_request_body",
    "initialize_library_item_update_session_keep_alive_request_body",
    "initialize_library_item_update_session_model",
    "initialize_library_item_updatesession_certificate_info",
    "initialize_library_item_updatesession_file_add_spec",
    "initialize_library_item_updatesession_preview_info",
    "initialize_library_item_updatesession_preview_warning_info",
    "initialize_library_item_updatesession_warning_behavior",
    "initialize_library_model",
    "initialize_library_optimization_info",
    "initialize_library_publish_info",
    "initialize_library_source_info",
    "initialize_library_storage_backing",
    "initialize_library_subscribed_item_sync_request_body",
    "initialize_library_subscription_info",
    "initialize_library_subscriptions_create_spec",
    "initialize_library_subscriptions_create_spec_new_subscribed_library",
    "initialize_library_subscriptions_create_spec_placement",
    "initialize_library_subscriptions_create_spec_subscribed_library",
    "initialize_library_subscriptions_create_spec_vcenter",
    "initialize_library_subscriptions_update_spec",
    "initialize_library_subscriptions_update_spec_placement",
    "initialize_library_subscriptions_update_spec_vcenter",
    "initialize_local_library_destination_spec",
    "initialize_local_library_publish_request_body",
    "initialize_std_localizable_message",
    "initialize_std_localization_param",
    "initialize_std_nested_localizable_message",
    "initialize_subscribed_library_probe_request_body",
    "initialize_trusted_certificates_create_spec",
    "invoke_cancel_download_session_id",
    "invoke_cancel_update_session_id",
    "invoke_complete_update_session_id",
    "invoke_copy_source_library_item_id",
    "invoke_create_content_library_item",
    "invoke_create_content_local_library",
    "invoke_create_content_subscribed_library",
    "invoke_create_content_trusted_certificates",
    "invoke_create_library_content_subscriptions",
    "invoke_create_library_item_download_session",
    "invoke_create_library_item_update_session",
    "invoke_create_update_session_id_item_file",
    "invoke_delete_certificate_content_trusted_certificates",
    "invoke_delete_download_session_id_item",
    "invoke_delete_library_id_content_local_library",
    "invoke_delete_library_id_content_subscribed_library",
    "invoke_delete_library_item_id_content",
    "invoke_delete_library_subscription_content",
    "invoke_delete_update_session_id_file_name_item",
    "invoke_delete_update_session_id_item",
    "invoke_evict_library_id_subscribed_library",
    "invoke_evict_library_item_id_subscribed_item",
    "invoke_fail_download_session_id",
    "invoke_fail_update_session_id",
    "invoke_find_content_library",
    "invoke_find_library_item",
    "invoke_for_each",
    "invoke_get_certificate_content_trusted_certificates",
    "invoke_get_content_configuration",
    "invoke_get_download_session_id_file",
    "invoke_get_download_session_id_item",
    "invoke_get_library_id_content",
    "invoke_get_library_id_content_local_library",
    "invoke_get_library_id_content_subscribed_library",
    "invoke_get_library_item_id_content",
    "invoke_get_library_item_id_file",
    "invoke_get_library_item_id_storage",
    "invoke_get_library_item_version_library_changes",
    "invoke_get_library_subscription_content",
    "invoke_get_update_session_id_file_name_item",
    "invoke_get_update_session_id_item",
    "invoke_keep_alive_download_session_id",
    "invoke_keep_alive_update_session_id",
    "invoke_list_content_library",
    "invoke_list_content_local_library",
    "invoke_list_content_security_policies",
    "invoke_list_content_subscribed_library",
    "invoke_list_content_trusted_certificates",
    "invoke_list_content_type",
    "invoke_list_download_session_id_item_file",
    "invoke_list_library_content_subscriptions",
    "invoke_list_library_item",
    "invoke_list_library_item_content_changes",
    "invoke_list_library_item_download_session",
    "invoke_list_library_item_id_content_file",
    "invoke_list_library_item_id_content_storage",
    "invoke_list_library_item_update_session",
    "invoke_list_update_session_id_item_file",
    "invoke_prepare_download_session_id_file",
    "invoke_probe_content_subscribed_library",
    "invoke_publish_library_id_local_library",
    "invoke_publish_library_item_id",
    "invoke_sync_library_id_subscribed_library",
    "invoke_sync_library_item_id_subscribed_item",
    "invoke_update_content_configuration",
    "invoke_update_library_id_content",
    "invoke_update_library_id_content_local_library",
    "invoke_update_library_id_content_subscribed_library",
    "invoke_update_library_item_id_content",
    "invoke_update_library_subscription_content",
    "invoke_update_update_session_id_item",
    "invoke_validate_update_session_id_file",
    "new_vsphere_server_configuration",
    "remove_vsphere_server_configuration",
    "set_vsphere_server_configuration",
]
