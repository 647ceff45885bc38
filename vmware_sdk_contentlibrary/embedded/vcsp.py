"""How a published library looks to whoever reads it over HTTP.

It is published in the manner of vCenter's own protocol, VCSP, in a shape that is kept plain::

    /cls/vcsp/lib/<library>/lib.json      LibraryDocument: what it is, and where its items are
    /cls/vcsp/lib/<library>/items.json    ItemsDocument: every item, with where its files are
    /cls/vcsp/lib/<library>/<item>/<content>/<name>    the bytes of one file

An address inside a document is relative to that document. A file's address holds the identifier
of its content, which never changes: after an update the file has another address, and the old
one is gone. Where the publisher asks for a password, the user is ``vcsp``.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from ..models.file import LibraryItemFileChecksumInfo
from .records import Item, Library
from .url import name_segment

VERSION = 2
ITEMS = "items.json"
LIBRARY = "lib.json"


class _Document(BaseModel):
    model_config = ConfigDict(
        alias_generator=to_camel, serialize_by_alias=True, validate_by_name=True
    )


class FileEntry(_Document):
    """A file of a published item."""

    name: str
    size: int
    version: int
    checksum: LibraryItemFileChecksumInfo
    href: str


class ItemEntry(_Document):
    """A published item."""

    id: str
    name: str
    description: str = ""
    type: str | None = None
    version: str
    metadata_version: str
    content_version: str
    files: list[FileEntry]


class ItemsDocument(_Document):
    """All items of a published library."""

    items: list[ItemEntry]


class LibraryDocument(_Document):
    """A published library."""

    vcsp_version: int
    id: str
    name: str
    version: str
    items_href: str


def library_document(library: Library) -> LibraryDocument:
    """Describe a library."""
    return LibraryDocument(
        vcsp_version=VERSION,
        id=library.id,
        name=library.model.name or "",
        version=library.model.version or "",
        items_href=ITEMS,
    )


def items_document(items: list[Item]) -> ItemsDocument:
    """Describe a library's items."""
    return ItemsDocument(items=[_item(item) for item in items])


def _item(item: Item) -> ItemEntry:
    model = item.model
    return ItemEntry(
        id=item.id,
        name=model.name or "",
        description=model.description or "",
        type=model.type,
        version=model.version or "",
        metadata_version=model.metadata_version or "",
        content_version=model.content_version or "",
        files=[
            FileEntry(
                name=file.name,
                size=file.content.size,
                version=file.version,
                checksum=file.content.checksum,
                href=f"{item.id}/{file.content.id}/{name_segment(file.name)}",
            )
            for file in item.files.values()
        ],
    )
