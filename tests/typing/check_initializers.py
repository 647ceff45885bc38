"""What checkers infer for the initializers, with nothing but what each one needs."""

from __future__ import annotations

from typing_extensions import assert_type

import vmware_sdk_contentlibrary as v

assert_type(v.initialize_configuration_model(), v.ConfigurationModel)
assert_type(v.initialize_library_find_spec(), v.LibraryFindSpec)
assert_type(
    v.initialize_library_item_certificate_verification_info(
        status=v.LibraryItemCertVerificationStatus.NOT_AVAILABLE
    ),
    v.LibraryItemCertificateVerificationInfo,
)
assert_type(
    v.initialize_library_item_destination_spec(subscription="x"), v.LibraryItemDestinationSpec
)
assert_type(
    v.initialize_library_item_download_session_fail_request_body(client_error_message="x"),
    v.LibraryItemDownloadSessionFailRequestBody,
)
assert_type(
    v.initialize_library_item_download_session_keep_alive_request_body(),
    v.LibraryItemDownloadSessionKeepAliveRequestBody,
)
assert_type(v.initialize_library_item_download_session_model(), v.LibraryItemDownloadSessionModel)
assert_type(
    v.initialize_library_item_downloadsession_file_prepare_request_body(file_name="x"),
    v.LibraryItemDownloadsessionFilePrepareRequestBody,
)
assert_type(
    v.initialize_library_item_file_checksum_info(checksum="x"), v.LibraryItemFileChecksumInfo
)
assert_type(v.initialize_library_item_find_spec(), v.LibraryItemFindSpec)
assert_type(v.initialize_library_item_model(), v.LibraryItemModel)
assert_type(
    v.initialize_library_item_publish_request_body(force_sync_content=True),
    v.LibraryItemPublishRequestBody,
)
assert_type(v.initialize_library_item_transfer_endpoint(uri="x"), v.LibraryItemTransferEndpoint)
assert_type(
    v.initialize_library_item_update_session_fail_request_body(client_error_message="x"),
    v.LibraryItemUpdateSessionFailRequestBody,
)
assert_type(
    v.initialize_library_item_update_session_keep_alive_request_body(),
    v.LibraryItemUpdateSessionKeepAliveRequestBody,
)
assert_type(v.initialize_library_item_update_session_model(), v.LibraryItemUpdateSessionModel)
assert_type(
    v.initialize_library_item_updatesession_certificate_info(
        issuer="x", subject="x", self_signed=True, x509="x"
    ),
    v.LibraryItemUpdatesessionCertificateInfo,
)
assert_type(
    v.initialize_library_item_updatesession_file_add_spec(
        name="x", source_type=v.LibraryItemUpdatesessionFileSourceType.NONE
    ),
    v.LibraryItemUpdatesessionFileAddSpec,
)
assert_type(
    v.initialize_library_item_updatesession_preview_info(
        state=v.LibraryItemUpdatesessionPreviewInfoState.UNAVAILABLE
    ),
    v.LibraryItemUpdatesessionPreviewInfo,
)
assert_type(
    v.initialize_library_item_updatesession_preview_warning_info(
        type=v.LibraryItemUpdatesessionWarningType.SELF_SIGNED_CERTIFICATE,
        message=v.initialize_std_localizable_message(id="x", default_message="x", var_args=["x"]),
        ignored=True,
    ),
    v.LibraryItemUpdatesessionPreviewWarningInfo,
)
assert_type(
    v.initialize_library_item_updatesession_warning_behavior(
        type=v.LibraryItemUpdatesessionWarningType.SELF_SIGNED_CERTIFICATE, ignored=True
    ),
    v.LibraryItemUpdatesessionWarningBehavior,
)
assert_type(v.initialize_library_model(), v.LibraryModel)
assert_type(v.initialize_library_optimization_info(), v.LibraryOptimizationInfo)
assert_type(v.initialize_library_publish_info(), v.LibraryPublishInfo)
assert_type(v.initialize_library_source_info(), v.LibrarySourceInfo)
assert_type(v.initialize_library_storage_backing(), v.LibraryStorageBacking)
assert_type(
    v.initialize_library_subscribed_item_sync_request_body(force_sync_content=True),
    v.LibrarySubscribedItemSyncRequestBody,
)
assert_type(v.initialize_library_subscription_info(), v.LibrarySubscriptionInfo)
assert_type(
    v.initialize_library_subscriptions_create_spec(
        subscribed_library=v.initialize_library_subscriptions_create_spec_subscribed_library(
            target=v.LibrarySubscriptionsCreateSpecSubscribedLibraryTarget.CREATE_NEW,
            location=v.LibrarySubscriptionsLocation.LOCAL,
        )
    ),
    v.LibrarySubscriptionsCreateSpec,
)
assert_type(
    v.initialize_library_subscriptions_create_spec_new_subscribed_library(
        name="x",
        storage_backings=[v.initialize_library_storage_backing()],
        automatic_sync_enabled=True,
        on_demand=True,
    ),
    v.LibrarySubscriptionsCreateSpecNewSubscribedLibrary,
)
assert_type(
    v.initialize_library_subscriptions_create_spec_placement(),
    v.LibrarySubscriptionsCreateSpecPlacement,
)
assert_type(
    v.initialize_library_subscriptions_create_spec_subscribed_library(
        target=v.LibrarySubscriptionsCreateSpecSubscribedLibraryTarget.CREATE_NEW,
        location=v.LibrarySubscriptionsLocation.LOCAL,
    ),
    v.LibrarySubscriptionsCreateSpecSubscribedLibrary,
)
assert_type(
    v.initialize_library_subscriptions_create_spec_vcenter(hostname="x"),
    v.LibrarySubscriptionsCreateSpecVcenter,
)
assert_type(v.initialize_library_subscriptions_update_spec(), v.LibrarySubscriptionsUpdateSpec)
assert_type(
    v.initialize_library_subscriptions_update_spec_placement(),
    v.LibrarySubscriptionsUpdateSpecPlacement,
)
assert_type(
    v.initialize_library_subscriptions_update_spec_vcenter(),
    v.LibrarySubscriptionsUpdateSpecVcenter,
)
assert_type(
    v.initialize_local_library_destination_spec(subscription="x"), v.LocalLibraryDestinationSpec
)
assert_type(v.initialize_local_library_publish_request_body(), v.LocalLibraryPublishRequestBody)
assert_type(
    v.initialize_subscribed_library_probe_request_body(
        subscription_info=v.initialize_library_subscription_info()
    ),
    v.SubscribedLibraryProbeRequestBody,
)
assert_type(
    v.initialize_trusted_certificates_create_spec(cert_text="x"), v.TrustedCertificatesCreateSpec
)
assert_type(
    v.initialize_std_localizable_message(id="x", default_message="x", var_args=["x"]),
    v.StdLocalizableMessage,
)
assert_type(v.initialize_std_localization_param(), v.StdLocalizationParam)
assert_type(v.initialize_std_nested_localizable_message(id="x"), v.StdNestedLocalizableMessage)
