"""Items of a subscribed library, made what their publisher publishes."""

from __future__ import annotations

from pathlib import Path

from ..models.item import LibraryItemModel
from .publisher import Publisher
from .records import Change, Content, Item, ItemFile, Library
from .store import Store, new_id
from .update_files import algorithm_of, hasher
from .vcsp import FileEntry, ItemEntry

BLOCK = 256 * 1024


class Mismatch(Exception):
    """Report a file that is not what the publisher said it would be."""


class Mirror:
    """One published item and what is here of it."""

    def __init__(self, store: Store, library: Library, entry: ItemEntry) -> None:
        self._store, self._library, self._entry = store, library, entry

    def fetch(self, publisher: Publisher, *, files: bool) -> None:
        """Make the item here what it is there, files included or not; in full or not at all."""
        with self._store.lock:
            kept = self._kept(self._item())
        wanted = [file for file in self._entry.files if files and file.name not in kept]
        parts = {file.name: self._store.folder / f"{new_id()}.part" for file in wanted}
        try:
            for file in wanted:
                _fetch(publisher, file, parts[file.name])
            with self._store.lock:
                if self._store.libraries.get(self._library.id) is self._library:
                    self._commit({file.name: _stored(file, parts[file.name]) for file in wanted})
        finally:
            for part in parts.values():
                part.unlink(missing_ok=True)

    def _item(self) -> Item:
        for item in self._store.items_of(self._library.id):
            if item.model.source_id == self._entry.id:
                return item
        identifier = new_id()
        model = LibraryItemModel(
            id=identifier,
            library_id=self._library.id,
            creation_time=self._store.clock.now(),
            source_id=self._entry.id,
            security_compliance=True,
        )
        return Item(identifier, self._library.id, model)

    def _kept(self, item: Item) -> dict[str, ItemFile]:
        """Give the files that an item has already, and as they are published now."""
        found = ((file, item.files.get(file.name)) for file in self._entry.files)
        return {
            file.name: here
            for file, here in found
            if here and (here.version, here.content.checksum) == (file.version, file.checksum)
        }

    def _commit(self, arrived: dict[str, ItemFile]) -> None:
        item, entry = self._item(), self._entry
        now, model = self._store.clock.now(), item.model
        described = {
            "name": entry.name,
            "description": entry.description,
            "type": entry.type,
            "version": entry.version,
            "metadata_version": entry.metadata_version,
            "content_version": entry.content_version,
        }
        changed = {name for name, value in described.items() if getattr(model, name) != value}
        for name in changed:
            setattr(model, name, described[name])
        if changed:
            model.last_modified_time = now
        if "content_version" in changed:
            item.history.append(Change(entry.content_version, now, "", "Synchronized."))
        # what is kept is asked for anew, because files may have been evicted meanwhile
        files = item.files = self._kept(item) | arrived
        item.absent = {file.name: file.version for file in entry.files if file.name not in files}
        model.cached = not item.absent
        model.size = 0 if item.absent else item.size
        model.last_sync_time = now
        self._store.items[item.id] = item
        self._store.discard_unused()


def _fetch(publisher: Publisher, file: FileEntry, part: Path) -> None:
    checksum = hasher(algorithm_of(file.checksum))
    size = 0
    with part.open("xb") as sink, publisher.file(file.href) as response:
        while block := response.read(BLOCK):
            sink.write(block)
            checksum.update(block)
            size += len(block)
    if (size, checksum.hexdigest()) != (file.size, file.checksum.checksum.casefold()):
        raise Mismatch(f"{file.name} is not what was announced")


def _stored(file: FileEntry, part: Path) -> ItemFile:
    path = part.replace(part.with_suffix(".content"))
    return ItemFile(file.name, Content(path, file.size, file.checksum), file.version)


def evict(item: Item) -> None:
    """Let go of an item's files, which are at the publisher still."""
    item.absent |= {file.name: file.version for file in item.files.values()}
    item.files = {}
    item.model.cached, item.model.size = not item.absent, 0
