"""One structure of each kind that a cmdlet sends, and the JSON it has to become."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import vmware_sdk_contentlibrary as v

# noon in Kathmandu, which is a quarter past six in UTC
NOON = datetime(2024, 5, 17, 12, 0, 0, 125_000, timezone(timedelta(hours=5, minutes=45)))
NOON_ON_THE_WIRE = "2024-05-17T06:15:00.125Z"

_BACKING = v.initialize_library_storage_backing(
    type=v.LibraryStorageBackingType.DATASTORE, datastore_id="datastore-11"
)
_BACKING_JSON = {"type": "DATASTORE", "datastore_id": "datastore-11"}
_MESSAGE = v.initialize_std_localizable_message(
    id="m", default_message="d", var_args=["1"], localized="l"
)
_MESSAGE_JSON = {"id": "m", "default_message": "d", "args": ["1"], "localized": "l"}
_CHECKSUM = v.initialize_library_item_file_checksum_info(algorithm="SHA256", checksum="0a1b")
_CHECKSUM_JSON = {"algorithm": "SHA256", "checksum": "0a1b"}
_FROM = v.initialize_library_item_transfer_endpoint(
    uri="https://h/f.iso", ssl_certificate_thumbprint="AA:BB"
)
_FROM_JSON = {"uri": "https://h/f.iso", "ssl_certificate_thumbprint": "AA:BB"}
_SUBSCRIPTION = v.initialize_library_subscription_info(
    authentication_method=v.LibrarySubscriptionInfoAuthenticationMethod.BASIC,
    automatic_sync_enabled=True,
    on_demand=False,
    password="subscription-secret",
    ssl_thumbprint="CC:DD",
    subscription_url="https://p/lib.json",
    user_name="vcsp",
    source_info=v.initialize_library_source_info(source_library="l-2", subscription="s-2"),
)
_SUBSCRIPTION_JSON = {
    "authentication_method": "BASIC",
    "automatic_sync_enabled": True,
    "on_demand": False,
    "password": "subscription-secret",
    "ssl_thumbprint": "CC:DD",
    "subscription_url": "https://p/lib.json",
    "user_name": "vcsp",
    "source_info": {"source_library": "l-2", "subscription": "s-2"},
}

BODIES: dict[str, tuple[Any, Any]] = {
    "ConfigurationModel": (
        v.initialize_configuration_model(
            automatic_sync_enabled=False,
            automatic_sync_start_hour=20,
            automatic_sync_stop_hour=0,
            maximum_concurrent_item_syncs=5,
        ),
        {
            "automatic_sync_enabled": False,
            "automatic_sync_start_hour": 20,
            "automatic_sync_stop_hour": 0,
            "maximum_concurrent_item_syncs": 5,
        },
    ),
    "LibraryFindSpec": (
        v.initialize_library_find_spec(name="n", type=v.LibraryModelLibraryType.LOCAL),
        {"name": "n", "type": "LOCAL"},
    ),
    "LibraryItemDownloadSessionFailRequestBody": (
        v.initialize_library_item_download_session_fail_request_body(client_error_message="ä"),
        {"client_error_message": "ä"},
    ),
    "LibraryItemDownloadSessionKeepAliveRequestBody": (
        v.initialize_library_item_download_session_keep_alive_request_body(progress=100),
        {"progress": 100},
    ),
    "LibraryItemDownloadSessionModel": (
        v.initialize_library_item_download_session_model(
            id="d",
            library_item_id="i",
            library_item_content_version="3",
            error_message=_MESSAGE,
            client_progress=0,
            state=v.LibraryItemDownloadSessionModelState.ACTIVE,
            expiration_time=NOON,
        ),
        {
            "id": "d",
            "library_item_id": "i",
            "library_item_content_version": "3",
            "error_message": _MESSAGE_JSON,
            "client_progress": 0,
            "state": "ACTIVE",
            "expiration_time": NOON_ON_THE_WIRE,
        },
    ),
    "LibraryItemDownloadsessionFilePrepareRequestBody": (
        v.initialize_library_item_downloadsession_file_prepare_request_body(
            file_name="f", endpoint_type="DIRECT"
        ),
        {"file_name": "f", "endpoint_type": "DIRECT"},
    ),
    "LibraryItemFindSpec": (
        v.initialize_library_item_find_spec(
            name="n", library_id="l", source_id="s", type="ovf", cached=False
        ),
        {"name": "n", "library_id": "l", "source_id": "s", "type": "ovf", "cached": False},
    ),
    "LibraryItemModel": (
        v.initialize_library_item_model(
            id="i",
            library_id="l",
            content_version="1",
            creation_time=NOON,
            description="",
            last_modified_time=NOON,
            last_sync_time=NOON,
            metadata_version="2",
            name="n",
            cached=True,
            size=2**63 - 1,
            type="iso",
            version="3",
            source_id="s",
            security_compliance=False,
            certificate_verification_info=v.initialize_library_item_certificate_verification_info(
                status=v.LibraryItemCertVerificationStatus.INTERNAL, cert_chain=[]
            ),
        ),
        {
            "id": "i",
            "library_id": "l",
            "content_version": "1",
            "creation_time": NOON_ON_THE_WIRE,
            "description": "",
            "last_modified_time": NOON_ON_THE_WIRE,
            "last_sync_time": NOON_ON_THE_WIRE,
            "metadata_version": "2",
            "name": "n",
            "cached": True,
            "size": 9223372036854775807,
            "type": "iso",
            "version": "3",
            "source_id": "s",
            "security_compliance": False,
            "certificate_verification_info": {"status": "INTERNAL", "cert_chain": []},
        },
    ),
    "LibraryItemPublishRequestBody": (
        v.initialize_library_item_publish_request_body(
            force_sync_content=True,
            subscriptions=[v.initialize_library_item_destination_spec(subscription="s")],
        ),
        {"force_sync_content": True, "subscriptions": [{"subscription": "s"}]},
    ),
    "LibraryItemUpdateSessionFailRequestBody": (
        v.initialize_library_item_update_session_fail_request_body(client_error_message='"\\'),
        {"client_error_message": '"\\'},
    ),
    "LibraryItemUpdateSessionKeepAliveRequestBody": (
        v.initialize_library_item_update_session_keep_alive_request_body(client_progress=1),
        {"client_progress": 1},
    ),
    "LibraryItemUpdateSessionModel": (
        v.initialize_library_item_update_session_model(
            library_item_id="i",
            client_progress=99,
            preview_info=v.initialize_library_item_updatesession_preview_info(
                state="AVAILABLE",
                certificate_info=v.initialize_library_item_updatesession_certificate_info(
                    issuer="CN=i", subject="CN=s", self_signed=False, x509="X"
                ),
                warnings=[
                    v.initialize_library_item_updatesession_preview_warning_info(
                        type="EXPIRED_CERTIFICATE", message=_MESSAGE, ignored=True
                    )
                ],
                cert_chain=["MII"],
            ),
            warning_behavior=[
                v.initialize_library_item_updatesession_warning_behavior(
                    type="SELF_SIGNED_CERTIFICATE", ignored=True
                )
            ],
        ),
        {
            "library_item_id": "i",
            "client_progress": 99,
            "preview_info": {
                "state": "AVAILABLE",
                "certificate_info": {
                    "issuer": "CN=i",
                    "subject": "CN=s",
                    "self_signed": False,
                    "x509": "X",
                },
                "warnings": [
                    {"type": "EXPIRED_CERTIFICATE", "message": _MESSAGE_JSON, "ignored": True}
                ],
                "cert_chain": ["MII"],
            },
            "warning_behavior": [{"type": "SELF_SIGNED_CERTIFICATE", "ignored": True}],
        },
    ),
    "LibraryItemUpdatesessionFileAddSpec": (
        v.initialize_library_item_updatesession_file_add_spec(
            name="f", source_type="PULL", source_endpoint=_FROM, size=0, checksum_info=_CHECKSUM
        ),
        {
            "name": "f",
            "source_type": "PULL",
            "source_endpoint": _FROM_JSON,
            "size": 0,
            "checksum_info": _CHECKSUM_JSON,
        },
    ),
    "LibraryModel": (
        v.initialize_library_model(
            id="l",
            creation_time=NOON,
            description="d",
            last_modified_time=NOON,
            last_sync_time=NOON,
            name="日本 '\"",
            storage_backings=[_BACKING],
            type="SUBSCRIBED",
            optimization_info=v.initialize_library_optimization_info(
                optimize_remote_publishing=True
            ),
            version="7",
            publish_info=v.initialize_library_publish_info(
                authentication_method="NONE",
                published=True,
                publish_url="https://h/lib.json",
                user_name="vcsp",
                password="publish-secret",
                current_password="former-secret",
                persist_json_enabled=False,
            ),
            subscription_info=_SUBSCRIPTION,
            server_guid="g",
            security_policy_id="p",
            unset_security_policy_id=False,
        ),
        {
            "id": "l",
            "creation_time": NOON_ON_THE_WIRE,
            "description": "d",
            "last_modified_time": NOON_ON_THE_WIRE,
            "last_sync_time": NOON_ON_THE_WIRE,
            "name": "日本 '\"",
            "storage_backings": [_BACKING_JSON],
            "type": "SUBSCRIBED",
            "optimization_info": {"optimize_remote_publishing": True},
            "version": "7",
            "publish_info": {
                "authentication_method": "NONE",
                "published": True,
                "publish_url": "https://h/lib.json",
                "user_name": "vcsp",
                "password": "publish-secret",
                "current_password": "former-secret",
                "persist_json_enabled": False,
            },
            "subscription_info": _SUBSCRIPTION_JSON,
            "server_guid": "g",
            "security_policy_id": "p",
            "unset_security_policy_id": False,
        },
    ),
    "LibrarySubscribedItemSyncRequestBody": (
        v.initialize_library_subscribed_item_sync_request_body(
            force_sync_content=False, sync_optional_files=True
        ),
        {"force_sync_content": False, "sync_optional_files": True},
    ),
    "LibrarySubscriptionsCreateSpec": (
        v.initialize_library_subscriptions_create_spec(
            subscribed_library=v.initialize_library_subscriptions_create_spec_subscribed_library(
                target="CREATE_NEW",
                new_subscribed_library=(
                    v.initialize_library_subscriptions_create_spec_new_subscribed_library(
                        name="n",
                        description="d",
                        storage_backings=[_BACKING],
                        automatic_sync_enabled=True,
                        on_demand=True,
                    )
                ),
                location="REMOTE",
                vcenter=v.initialize_library_subscriptions_create_spec_vcenter(
                    hostname="h", https_port=443
                ),
                placement=v.initialize_library_subscriptions_create_spec_placement(
                    folder="group-v3",
                    cluster="domain-c8",
                    resource_pool="resgroup-9",
                    var_host="host-10",
                    network="network-12",
                ),
            )
        ),
        {
            "subscribed_library": {
                "target": "CREATE_NEW",
                "new_subscribed_library": {
                    "name": "n",
                    "description": "d",
                    "storage_backings": [_BACKING_JSON],
                    "automatic_sync_enabled": True,
                    "on_demand": True,
                },
                "location": "REMOTE",
                "vcenter": {"hostname": "h", "https_port": 443},
                "placement": {
                    "folder": "group-v3",
                    "cluster": "domain-c8",
                    "resource_pool": "resgroup-9",
                    "host": "host-10",
                    "network": "network-12",
                },
            }
        },
    ),
    "LibrarySubscriptionsUpdateSpec": (
        v.initialize_library_subscriptions_update_spec(
            subscribed_library_vcenter=v.initialize_library_subscriptions_update_spec_vcenter(
                hostname="h", https_port=8443
            ),
            subscribed_library_placement=(
                v.initialize_library_subscriptions_update_spec_placement(
                    folder="f", cluster="c", resource_pool="r", var_host="h", network="n"
                )
            ),
        ),
        {
            "subscribed_library_vcenter": {"hostname": "h", "https_port": 8443},
            "subscribed_library_placement": {
                "folder": "f",
                "cluster": "c",
                "resource_pool": "r",
                "host": "h",
                "network": "n",
            },
        },
    ),
    "LocalLibraryPublishRequestBody": (
        v.initialize_local_library_publish_request_body(
            subscriptions=[v.initialize_local_library_destination_spec(subscription="s")]
        ),
        {"subscriptions": [{"subscription": "s"}]},
    ),
    "SubscribedLibraryProbeRequestBody": (
        v.initialize_subscribed_library_probe_request_body(subscription_info=_SUBSCRIPTION),
        {"subscription_info": _SUBSCRIPTION_JSON},
    ),
    "TrustedCertificatesCreateSpec": (
        v.initialize_trusted_certificates_create_spec(cert_text="-----BEGIN\n-----END\n"),
        {"cert_text": "-----BEGIN\n-----END\n"},
    ),
}
