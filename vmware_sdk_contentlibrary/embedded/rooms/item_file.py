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


def _file(item: Item, name: str) -> ItemFile:
    if name not in item.files:
        raise not_found("file", name)
    return item.files[name]


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
    return [_info(file) for file in _item(call).files.values()]


@answers("Invoke-GetLibraryItemIdFile")
def get_file(call: Call) -> LibraryItemFileInfo:
    """Get one of an item's files."""
    return _info(_file(_item(call), call.required("name")))


@answers("Invoke-ListLibraryItemIdContentStorage")
def list_storage(call: Call) -> list[LibraryItemStorageInfo]:
    """List where an item's files are."""
    item = _item(call)
    return [_storage(call.store, item, file) for file in item.files.values()]


@answers("Invoke-GetLibraryItemIdStorage")
def get_storage(call: Call) -> list[LibraryItemStorageInfo]:
    """Tell where one of an item's files is."""
    item = _item(call)
    return [_storage(call.store, item, _file(item, call.required("file_name")))]


def _storage(store: Store, item: Item, file: ItemFile) -> LibraryItemStorageInfo:
    backings = store.libraries[item.library_id].model.storage_backings
    return LibraryItemStorageInfo(
        storage_backing=backings[0] if backings else LibraryStorageBacking(),
        storage_uris=[store.storage_url(item, file.name)],
        name=file.name,
        size=file.content.size,
        cached=True,
        version=str(file.version),
        checksum_info=file.content.checksum,
    )
