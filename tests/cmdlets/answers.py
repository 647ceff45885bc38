"""One answer of each kind that a server gives, and what a script has to find in it.

Where the older dialect spells an answer differently, apart from putting it into `value`, its
spelling stands third.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import vmware_sdk_contentlibrary as v

UTC = timezone.utc

_MESSAGE = {
    "id": "m",
    "default_message": "{n} of {when}",
    "args": [],
    "params": {"n": {"i": 3}, "when": {"dt": "2024-05-17T06:15:00.000Z", "format": "MED_DATE"}},
}
_MESSAGE_LEGACY = {
    **_MESSAGE,
    "params": [
        {"key": "n", "value": {"i": 3}},
        {"key": "when", "value": {"dt": "2024-05-17T06:15:00.000Z", "format": "MED_DATE"}},
    ],
}
_MESSAGE_READ = {
    **_MESSAGE,
    "params": {
        "n": {"i": 3},
        "when": {
            "dt": datetime(2024, 5, 17, 6, 15, tzinfo=UTC),
            "format": v.StdLocalizationParamDateTimeFormat.MED_DATE,
        },
    },
}
_FILE = {"name": "f", "size": 0, "cached": False, "version": "1"}
_UPLOAD = {
    "name": "f",
    "source_type": "PUSH",
    "upload_endpoint": {"uri": "https://h:443/cls/data/1"},
    "bytes_transferred": 12,
    "status": "ERROR",
    "error_message": _MESSAGE,
    "keep_in_storage": False,
}
_UPLOAD_LEGACY = {**_UPLOAD, "error_message": _MESSAGE_LEGACY}
_UPLOAD_READ = {
    **_UPLOAD,
    "source_type": v.LibraryItemUpdatesessionFileSourceType.PUSH,
    "status": v.LibraryItemTransferStatus.ERROR,
    "error_message": _MESSAGE_READ,
}
_DOWNLOAD = {
    "name": "f",
    "size": 9223372036854775807,
    "bytes_transferred": 12,
    "status": "PREPARED",
    "download_endpoint": {"uri": "https://h:443/cls/data/1", "ssl_certificate_thumbprint": "AA"},
    "checksum_info": {"algorithm": "SHA1", "checksum": "0a"},
}
_DOWNLOAD_READ = {
    **_DOWNLOAD,
    "status": v.LibraryItemDownloadsessionFilePrepareStatus.PREPARED,
    "checksum_info": {"algorithm": v.LibraryItemFileChecksumAlgorithm.SHA1, "checksum": "0a"},
}
_SUMMARY = {
    "subscription": "s",
    "subscribed_library": "l",
    "subscribed_library_name": "n",
    "subscribed_library_vcenter_hostname": "h",
}

ANSWERS: dict[str, tuple[Any, ...]] = {
    "": (None, None),
    "string": ("9ea1", "9ea1"),
    "list[string]": (["9ea1", ""], ["9ea1", ""]),
    "ConfigurationModel": (
        {"automatic_sync_enabled": True, "automatic_sync_start_hour": 20},
        {"automatic_sync_enabled": True, "automatic_sync_start_hour": 20},
    ),
    "LibraryItemChangesInfo": (
        {"time": "2024-05-17T06:15:00.125Z", "user": "u", "message": "a\nb"},
        {
            "time": datetime(2024, 5, 17, 6, 15, 0, 125_000, UTC),
            "user": "u",
            "message": "a\nb",
        },
    ),
    "list[LibraryItemChangesSummary]": (
        [{"version": "2", "time": "2024-05-17T06:15:00Z", "short_message": "a"}],
        [{"version": "2", "time": datetime(2024, 5, 17, 6, 15, tzinfo=UTC), "short_message": "a"}],
    ),
    "LibraryItemDownloadSessionModel": (
        {"library_item_id": "i", "state": "CANCELED", "client_progress": 3},
        {
            "library_item_id": "i",
            "state": v.LibraryItemDownloadSessionModelState.CANCELED,
            "client_progress": 3,
        },
    ),
    "LibraryItemDownloadsessionFileInfo": (_DOWNLOAD, _DOWNLOAD_READ),
    "list[LibraryItemDownloadsessionFileInfo]": ([_DOWNLOAD, _DOWNLOAD], [_DOWNLOAD_READ] * 2),
    "LibraryItemFileInfo": (_FILE, _FILE),
    "list[LibraryItemFileInfo]": ([_FILE], [_FILE]),
    "LibraryItemModel": (
        {"id": "i", "size": 5, "creation_time": "2024-05-17T06:15:00.000Z", "cached": True},
        {
            "id": "i",
            "size": 5,
            "creation_time": datetime(2024, 5, 17, 6, 15, tzinfo=UTC),
            "cached": True,
        },
    ),
    "list[LibraryItemStorageInfo]": (
        [{**_FILE, "storage_backing": {"type": "DATASTORE"}, "storage_uris": ["ds:///1/f"]}],
        [
            {
                **_FILE,
                "storage_backing": {"type": v.LibraryStorageBackingType.DATASTORE},
                "storage_uris": ["ds:///1/f"],
            }
        ],
    ),
    "LibraryItemUpdateSessionModel": (
        {"id": "u", "library_item_id": "i", "state": "ERROR", "error_message": _MESSAGE},
        {
            "id": "u",
            "library_item_id": "i",
            "state": v.LibraryItemUpdateSessionModelState.ERROR,
            "error_message": _MESSAGE_READ,
        },
        {"id": "u", "library_item_id": "i", "state": "ERROR", "error_message": _MESSAGE_LEGACY},
    ),
    "LibraryItemUpdatesessionFileInfo": (_UPLOAD, _UPLOAD_READ, _UPLOAD_LEGACY),
    "list[LibraryItemUpdatesessionFileInfo]": ([_UPLOAD], [_UPLOAD_READ], [_UPLOAD_LEGACY]),
    "LibraryItemUpdatesessionFileValidationResult": (
        {
            "has_errors": True,
            "missing_files": ["b", "a"],
            "invalid_files": [{"name": "c", "error_message": _MESSAGE}],
        },
        {
            "has_errors": True,
            "missing_files": {"a", "b"},
            "invalid_files": [{"name": "c", "error_message": _MESSAGE_READ}],
        },
        {
            "has_errors": True,
            "missing_files": ["b", "a"],
            "invalid_files": [{"name": "c", "error_message": _MESSAGE_LEGACY}],
        },
    ),
    "LibraryModel": (
        {
            "id": "l",
            "type": "LOCAL",
            "last_sync_time": "2024-05-17T08:15:00+02:00",
            "storage_backings": [],
            "publish_info": {"published": False, "authentication_method": "NONE"},
        },
        {
            "id": "l",
            "type": v.LibraryModelLibraryType.LOCAL,
            "last_sync_time": datetime(2024, 5, 17, 6, 15, tzinfo=UTC),
            "storage_backings": [],
            "publish_info": {
                "published": False,
                "authentication_method": v.LibraryPublishInfoAuthenticationMethod.NONE,
            },
        },
    ),
    "LibrarySubscriptionsInfo": (
        {
            "subscribed_library": "l",
            "subscribed_library_name": "n",
            "subscribed_library_location": "REMOTE",
            "subscribed_library_vcenter": {"hostname": "h", "server_guid": "g"},
            "subscribed_library_placement": {"host": "host-1"},
        },
        {
            "subscribed_library": "l",
            "subscribed_library_name": "n",
            "subscribed_library_location": v.LibrarySubscriptionsLocation.REMOTE,
            "subscribed_library_vcenter": {"hostname": "h", "server_guid": "g"},
            "subscribed_library_placement": {"host": "host-1"},
        },
    ),
    "list[LibrarySubscriptionsSummary]": ([_SUMMARY], [_SUMMARY]),
    "list[SecurityPoliciesInfo]": (
        [{"policy": "p", "name": "n", "item_type_rules": {"ovf": "OVF_STRICT_VERIFICATION"}}],
        [
            {
                "policy": "p",
                "name": "n",
                "item_type_rules": {"ovf": v.SecurityRuleType.OVF_STRICT_VERIFICATION},
            }
        ],
    ),
    "SubscribedLibraryProbeResult": (
        {"status": "CERTIFICATE_ERROR", "ssl_thumbprint": "AA", "error_messages": [_MESSAGE]},
        {
            "status": v.SubscribedLibraryProbeResultStatus.CERTIFICATE_ERROR,
            "ssl_thumbprint": "AA",
            "error_messages": [_MESSAGE_READ],
        },
        {
            "status": "CERTIFICATE_ERROR",
            "ssl_thumbprint": "AA",
            "error_messages": [_MESSAGE_LEGACY],
        },
    ),
    "TrustedCertificatesInfo": ({"cert_text": "PEM"}, {"cert_text": "PEM"}),
    "TrustedCertificatesListResult": (
        {"certificates": [{"certificate": "c", "cert_text": "PEM"}]},
        {"certificates": [{"certificate": "c", "cert_text": "PEM"}]},
    ),
    "list[TypeInfo]": (
        [
            {
                "description": "d",
                "name": "n",
                "type": "ovf",
                "vendor": "VMware",
                "version": "1",
                "supported_rules": ["OVF_STRICT_VERIFICATION"],
            }
        ],
        [
            {
                "description": "d",
                "name": "n",
                "type": "ovf",
                "vendor": "VMware",
                "version": "1",
                "supported_rules": [v.SecurityRuleType.OVF_STRICT_VERIFICATION],
            }
        ],
    ),
}
