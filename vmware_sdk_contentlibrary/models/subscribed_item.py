"""What an item of a subscribed library is synchronized with."""

from __future__ import annotations

from pydantic import Field

from ._base import Structure, initializer


class LibrarySubscribedItemSyncRequestBody(Structure):
    """How much of a subscribed item to synchronize."""

    force_sync_content: bool = Field(
        description="Whether files are fetched too, even if the library fetches them on demand."
    )
    sync_optional_files: bool | None = Field(
        default=None,
        description="Whether files that the item can do without are fetched as well, whatever the "
        "library's setting.",
    )


initialize_library_subscribed_item_sync_request_body = initializer(
    LibrarySubscribedItemSyncRequestBody
)
