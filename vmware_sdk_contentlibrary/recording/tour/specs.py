"""What the tour sends: structures that several chapters need."""

from __future__ import annotations

from ...cmdlets.item import invoke_create_content_library_item
from ...cmdlets.local_library import invoke_create_content_local_library
from ...models.item import LibraryItemModel
from ...models.library import (
    LibraryModel,
    LibraryPublishInfo,
    LibraryStorageBacking,
    LibrarySubscriptionInfo,
)
from .guide import Guide

# It stands in no recording: a redaction that let it through would be seen.
PASSWORD = "tour-canary-password"  # noqa: S105
FILE = "release notes (final) #2.txt"
CONTENT = b"Nothing has changed.\n"
# Its key was thrown away.
CERTIFICATE = """-----BEGIN CERTIFICATE-----
MIIBPzCB5qADAgECAgEBMAoGCCqGSM49BAMCMB4xHDAaBgNVBAMME3NpZ25lci5l
eGFtcGxlLnRlc3QwIBcNMjYwMTAxMDAwMDAwWhgPMjEyNjAxMDEwMDAwMDBaMB4x
HDAaBgNVBAMME3NpZ25lci5leGFtcGxlLnRlc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAScjgKGEVW58U8ZQDz6Ppq+Yt2oKumTkgjv4raDl1qzr1PASyuW86sb
kB4aGJxiIaE4TTBrve9UgGA0+jyNcfCRoxMwETAPBgNVHRMBAf8EBTADAQH/MAoG
CCqGSM49BAMCA0gAMEUCIQCIkKLhuhiXWFkT2zl9/isIy5g2e0n4Kt9J4ghAGKTm
UAIgQXToNE40w9Y7H615iWQf/dWHQTavV1ZZLZ/ZmDFXc9U=
-----END CERTIFICATE-----
"""


def backing(guide: Guide) -> LibraryStorageBacking:
    """Tell where libraries are stored."""
    return LibraryStorageBacking(type="DATASTORE", datastore_id=guide.datastore)


def library(guide: Guide, name: str, *, published: bool = False) -> LibraryModel:
    """Describe a local library."""
    model = LibraryModel(name=name, type="LOCAL", storage_backings=[backing(guide)])
    if published:
        model.publish_info = LibraryPublishInfo(published=True, authentication_method="NONE")
    return model


def new_library(guide: Guide, name: str, *, published: bool = False) -> str:
    """Create a local library."""
    return guide.call(
        invoke_create_content_local_library, library(guide, name, published=published)
    )


def item(library_id: str, name: str) -> LibraryItemModel:
    """Describe an item."""
    return LibraryItemModel(library_id=library_id, name=name, type="iso")


def new_item(guide: Guide, library_id: str, name: str) -> str:
    """Create an item without files."""
    return guide.call(invoke_create_content_library_item, item(library_id, name))


def subscription(url: str) -> LibrarySubscriptionInfo:
    """Describe how a library subscribes."""
    return LibrarySubscriptionInfo(
        subscription_url=url,
        authentication_method="NONE",
        automatic_sync_enabled=False,
        on_demand=True,
    )
