"""Where on the storage the files of an item are."""

from __future__ import annotations

from pydantic import Field

from ._base import Structure
from ._types import Int64
from .file import LibraryItemFileChecksumInfo
from .library import LibraryStorageBacking


class LibraryItemStorageInfo(Structure):
    """A file of a library item, with its place on the storage."""

    storage_backing: LibraryStorageBacking = Field(description="The storage the file is on.")
    storage_uris: list[str] = Field(
        description="Addresses of the file on that storage, for access that bypasses vCenter."
    )
    checksum_info: LibraryItemFileChecksumInfo | None = Field(
        default=None, description="Checksum of the content; unset if there is no content yet."
    )
    name: str = Field(description="Name of the file, unique within its item.")
    size: Int64 = Field(
        description="Bytes taken on the storage, perhaps not the file's length; 0 while not cached."
    )
    cached: bool = Field(description="Whether the content is on the storage by now.")
    version: str = Field(description="Version of the file, new after each change of its content.")
