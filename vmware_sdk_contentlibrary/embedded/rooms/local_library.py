"""Local libraries (LocalLibraryApi)."""

from __future__ import annotations

from ...models.library import LibraryModel
from ...models.local_library import LocalLibraryPublishRequestBody
from ..call import Call, answers
from ..faults import Fault
from ..later import Later
from ..libraries import (
    LOCAL,
    check_new_library,
    check_published,
    create_library,
    delete_library,
    set_publish_info,
    shown,
)
from ..pushing import chosen, push
from ..records import Library
from ..sync import Wish
from ..updates import IN_FULL, update_library


def _library(call: Call) -> Library:
    return call.store.library(call.path["library_id"], LOCAL)


@answers("Invoke-CreateContentLocalLibrary")
def create(call: Call) -> str:
    """Create a local library, published or not."""

    def make() -> str:
        store, spec = call.store, call.structure(LibraryModel)
        check_new_library(store, spec, LOCAL)
        library = create_library(store, spec, LOCAL)
        if spec.publish_info is not None:
            try:
                set_publish_info(store, library, spec.publish_info)
            except Fault:
                del store.libraries[library.id]
                raise
        return library.id

    return call.once(make, call.store.libraries)


@answers("Invoke-ListContentLocalLibrary")
def list_all(call: Call) -> list[str]:
    """List the local libraries."""
    return [one.id for one in call.store.libraries.values() if one.model.type == LOCAL]


@answers("Invoke-GetLibraryIdContentLocalLibrary")
def get(call: Call) -> LibraryModel:
    """Get a local library."""
    return shown(_library(call))


@answers("Invoke-UpdateLibraryIdContentLocalLibrary")
def update(call: Call) -> Later | None:
    """Change a local library."""
    return update_library(call, _library(call), IN_FULL)


@answers("Invoke-DeleteLibraryIdContentLocalLibrary")
def delete(call: Call) -> None:
    """Delete a local library and all it holds."""
    delete_library(call.store, _library(call))


@answers("Invoke-PublishLibraryIdLocalLibrary")
def publish(call: Call) -> Later | None:
    """Publish a library to its subscriptions."""
    library = _library(call)
    check_published(library)
    body = call.optional(LocalLibraryPublishRequestBody)
    to = chosen(call.store, library, None if body is None else body.subscriptions)
    return push(call.store, library, to, Wish())
