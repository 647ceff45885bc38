"""What differs between our cmdlets and the bindings, each with its reason.

Ours are those of PowerCLI 8.0, the bindings are of vSphere 9.1. A field that a newer server
sends is kept by our structures, and is there by its name.
"""

from __future__ import annotations

_SINCE_9_0 = "added in vSphere 9.0"
_SINCE_9_1 = "added in vSphere 9.1"

# Fields that only the bindings have, by our name of the structure.
ADDED_FIELDS: dict[str, dict[str, str]] = {
    "ConfigurationModel": {
        "automatic_sync_enabled_setting": _SINCE_9_1,
        "automatic_sync_refresh_interval": _SINCE_9_1,
        "automatic_sync_refresh_interval_setting": _SINCE_9_1,
        "automatic_sync_setting_refresh_interval": _SINCE_9_1,
        "automatic_sync_setting_refresh_interval_setting": _SINCE_9_1,
        "automatic_sync_start_hour_setting": _SINCE_9_1,
        "automatic_sync_stop_hour_setting": _SINCE_9_1,
        "maximum_concurrent_item_syncs_setting": _SINCE_9_1,
        "priority_transfer_threads_pool_size": _SINCE_9_1,
        "priority_transfer_threads_pool_size_setting": _SINCE_9_1,
        "transfer_nfc_max_concurrent_transfers_per_host": _SINCE_9_1,
        "transfer_nfc_max_concurrent_transfers_per_host_setting": _SINCE_9_1,
        "transfer_threads_pool_size": _SINCE_9_1,
        "transfer_threads_pool_size_setting": _SINCE_9_1,
        "transfer_throttling_bandwidth_total": _SINCE_9_1,
        "transfer_throttling_bandwidth_total_setting": _SINCE_9_1,
    },
    "LibraryFindSpec": {"storage_backing": _SINCE_9_0},
    "LibraryItemFileInfo": {"file_download_endpoint": _SINCE_9_0},
    "LibraryItemStorageInfo": {"file_download_endpoint": _SINCE_9_0},
    "LibraryItemTransferEndpoint": {"ssl_certificate": _SINCE_9_0},
    "LibraryModel": {"configuration_info": _SINCE_9_1, "state_info": _SINCE_9_0},
    "LibrarySubscriptionInfo": {"ssl_certificate": _SINCE_9_0},
    "StdErrorsUnauthorized": {"challenge": "newer than PowerCLI 8.0, whose structure lacks it"},
    "SubscribedLibraryProbeResult": {"ssl_certificate": _SINCE_9_0},
}

# Parameters that the bindings let a caller leave out, and the cmdlet does not.
REQUIRED_HERE: dict[tuple[str, str], str] = {
    ("invoke_list_library_item_download_session", "library_item_id"): (
        "Invoke-ListLibraryItemDownloadSession has it as a mandatory parameter"
    ),
}

# Operations that the bindings have besides, by interface: PowerCLI 8.0 has no cmdlet for them.
ADDED_OPERATIONS: dict[str, set[str]] = {
    "com.vmware.content.library": {
        "convert",
        "delete",
        "enter_maintenance",
        "exit_maintenance",
        "force_delete",
        "migrate",
    },
    "com.vmware.content.local_library": {"force_delete"},
    "com.vmware.content.subscribed_library": {"force_delete"},
    "com.vmware.content.library.usages": {"add", "get", "list", "remove"},
}

# What the bindings' own runtime makes of a call, other than the API's document and the cmdlets.
NO_TOKEN_SENT = (
    "their metadata maps header to parameter, their runtime looks parameters up in it as if it "
    "mapped parameter to header: a client token is never sent"
)
QUERY_SENT_AS_BODY: dict[str, str] = dict.fromkeys(
    (
        "invoke_get_download_session_id_file",
        "invoke_get_library_item_id_file",
        "invoke_get_library_item_id_storage",
        "invoke_list_library_item",
    ),
    "their request line ends in the bare name of the parameter, and its value goes into a body, "
    "which a GET has none of",
)
NOTHING_QUOTED = "they put identifiers into paths and queries as they are"
MAPS_SENT_AS_LISTS = (
    "they write a map as the older dialect does, a list of key and value, also below /api, where "
    "the API's document and their own reading of answers have an object"
)
