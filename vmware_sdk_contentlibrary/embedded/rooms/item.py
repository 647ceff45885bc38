"""Items (ItemApi)."""

from __future__ import annotations

from collections.abc import Callable

from ...models.item import LibraryItemFindSpec, LibraryItemModel, LibraryItemPublishRequestBody
from ...runtime.standard import (
    AlreadyExists,
    Error,
    InvalidArgument,
    NotAllowedInCurrentState,
    ResourceInaccessible,
)
from ..call import Call, answers
from ..faults import Fault, invalid
from ..later import Later
from ..libraries import LOCAL, check_published, check_texts
from ..policies import shown_item
from ..pushing import chosen, push
from ..records import Change, Item, ItemFile
from ..store import Store, new_id
from ..sync import Wish


@answers("Invoke-CreateContentLibraryItem")
def create(call: Call) -> str:
    """Create an item without content."""
    return call.once(lambda: _create(call, AlreadyExists).id, call.store.items)


def _create(call: Call, duplicate: type[Error]) -> Item:
    store, spec = call.store, call.structure(LibraryItemModel)
    if spec.library_id is None:
        raise invalid("library_id", "a value is required")
    if spec.name is None:
        raise invalid("name", "a value is required")
    check_texts(spec.name, spec.description)
    library = store.library(spec.library_id, LOCAL)
    _check_name(store, library.id, spec.name, None, duplicate)
    identifier, now = new_id(), store.clock.now()
    model = LibraryItemModel(
        id=identifier,
        library_id=library.id,
        name=spec.name,
        description=spec.description or "",
        type=spec.type or None,
        creation_time=now,
        last_modified_time=now,
        version="1",
        metadata_version="1",
        content_version="1",
        cached=True,
        size=0,
        security_compliance=True,
    )
    item = store.items[identifier] = Item(identifier, library.id, model)
    item.history.append(Change("1", now, call.user, "Created."))
    return item


def _check_name(
    store: Store, library_id: str, name: str, but: Item | None, duplicate: type[Error]
) -> None:
    for other in store.items_of(library_id):
        if other is not but and (other.model.name or "").casefold() == name.casefold():
            text = "The library {0} has an item named {1} already."
            raise Fault(duplicate, "item.already_exists", text, library_id, name)


@answers("Invoke-CopySourceLibraryItemId")
def copy(call: Call) -> str:
    """Copy an item, files and all."""
    source = call.store.item(call.path["source_library_item_id"])
    if source.absent:
        text = "The files of the item {0} are at the publisher only: synchronize it first."
        raise Fault(ResourceInaccessible, "item.not_cached", text, source.id)

    def make() -> str:
        item = _create(call, InvalidArgument)
        # contents never change once they have arrived, so that two items can share one
        item.files = {name: ItemFile(name, file.content) for name, file in source.files.items()}
        item.model.size = item.size
        item.model.type = item.model.type or source.model.type
        return item.id

    return call.once(make, call.store.items)


@answers("Invoke-ListLibraryItem")
def list_of_library(call: Call) -> list[str]:
    """List the items of a library."""
    library = call.store.library(call.required("library_id"))
    return [item.id for item in call.store.items_of(library.id)]


@answers("Invoke-GetLibraryItemIdContent")
def get(call: Call) -> LibraryItemModel:
    """Get an item."""
    return shown_item(call.store, call.store.item(call.path["library_item_id"]))


@answers("Invoke-FindLibraryItem")
def find(call: Call) -> list[str]:
    """Find items by what is set in the search."""
    spec = call.structure(LibraryItemFindSpec)
    tests: list[Callable[[LibraryItemModel], bool]] = []
    if spec.name is not None:
        name = spec.name.casefold()
        tests.append(lambda item: (item.name or "").casefold() == name)
    if spec.type is not None:
        kind = spec.type.casefold()
        tests.append(lambda item: (item.type or "").casefold() == kind)
    if spec.library_id is not None:
        tests.append(lambda item: item.library_id == spec.library_id)
    if spec.source_id is not None:
        tests.append(lambda item: item.source_id == spec.source_id)
    if spec.cached is not None:
        tests.append(lambda item: item.cached == spec.cached)
    if not tests:
        raise invalid("name", "at least one field to search by is required")
    return [i.id for i in call.store.items.values() if all(test(i.model) for test in tests)]


@answers("Invoke-UpdateLibraryItemIdContent")
def update(call: Call) -> None:
    """Change an item's name, description or type."""
    store, spec = call.store, call.structure(LibraryItemModel)
    item = store.item(call.path["library_item_id"])
    model = item.model
    store.library(item.library_id, LOCAL)
    if spec.version is not None and spec.version != model.version:
        raise invalid("version", f"the item is at version {model.version}, not {spec.version}")
    check_texts(spec.name, spec.description)
    if spec.name is not None:
        _check_name(store, item.library_id, spec.name, item, AlreadyExists)
    for field in ("name", "description", "type"):
        if getattr(spec, field) is not None:
            setattr(model, field, getattr(spec, field))
    model.version = str(int(model.version or "0") + 1)
    model.metadata_version = str(int(model.metadata_version or "0") + 1)
    model.last_modified_time = store.clock.now()


@answers("Invoke-DeleteLibraryItemIdContent")
def delete(call: Call) -> None:
    """Delete an item and its files."""
    item = call.store.item(call.path["library_item_id"])
    call.store.library(item.library_id, LOCAL)
    session = call.store.active_update({item.id})
    if session is not None:
        text = "The update session {1} of the item {0} is ACTIVE."
        raise Fault(NotAllowedInCurrentState, "item.in_use", text, item.id, session.id)
    call.store.forget_item(item)
    call.store.discard_unused()


@answers("Invoke-PublishLibraryItemId")
def publish(call: Call) -> Later | None:
    """Publish an item to its library's subscriptions."""
    store, body = call.store, call.structure(LibraryItemPublishRequestBody)
    item = store.item(call.path["library_item_id"])
    library = store.library(item.library_id, LOCAL)
    check_published(library)
    to = chosen(store, library, body.subscriptions)
    return push(store, library, to, Wish(frozenset({item.id}), body.force_sync_content))
