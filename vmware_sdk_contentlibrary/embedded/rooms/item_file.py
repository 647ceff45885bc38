"""Files of items and where they are stored (FileApi, StorageApi)."""

from __future__ import annotations

from ...models.file import LibraryItemFileInfo
from ...models.library import LibraryStorageBacking
from ...models.storage import LibraryItemStorageInfo
from ..call import Call, answers
from ..faults import not_found
from ..records import Item, ItemFile
from ..store import Store


def _item(call: Call) -> Item:
    return call.store.item(call.path["library_item_id"])


def _all(item: Item) -> list[LibraryItemFileInfo]:
    """Describe an item's files, and after them those that are at the publisher only."""
    absent = [
        LibraryItemFileInfo(name=name, size=0, cached=False, version=str(version))
        for name, version in item.absent.items()
    ]
    return [_info(file) for file in item.files.values()] + absent


def _one(item: Item, name: str) -> LibraryItemFileInfo:
    for info in _all(item):
        if info.name == name:
            return info
    raise not_found("file", name)


def _info(file: ItemFile) -> LibraryItemFileInfo:
    return LibraryItemFileInfo(
        name=file.name,
        size=file.content.size,
        cached=True,
        version=str(file.version),
        checksum_info=file.content.checksum,
    )


@answers("Invoke-ListLibraryItemIdContentFile")
def list_files(call: Call) -> list[LibraryItemFileInfo]:
    """List an item's files."""
    return _all(_item(call))


@answers("Invoke-GetLibraryItemIdFile")
def get_file(call: Call) -> LibraryItemFileInfo:
    """Get one of an item's files."""
    return _one(_item(call), call.required("name"))


@answers("Invoke-ListLibraryItemIdContentStorage")
def list_storage(call: Call) -> list[LibraryItemStorageInfo]:
    """List where an item's files are."""
    item = _item(call)
    return [_storage(call.store, item, info) for info in _all(item)]


@answers("Invoke-GetLibraryItemIdStorage")
def get_storage(call: Call) -> list[LibraryItemStorageInfo]:
    """Tell where one of an item's files is."""
    item = _item(call)
    return [_storage(call.store, item, _one(item, call.required("file_name")))]


def _storage(store: Store, item: Item, info: LibraryItemFileInfo) -> LibraryItemStorageInfo:
    backings = store.libraries[item.library_id].model.storage_backings
    return LibraryItemStorageInfo(
        storage_backing=backings[0] if backings else LibraryStorageBacking(),
        storage_uris=[store.storage_url(item, info.name)] if info.cached else [],
        name=info.name,
        size=info.size,
        cached=info.cached,
        version=info.version,
        checksum_info=info.checksum_info,
    )
