"""Local libraries (LocalLibraryApi)."""

from __future__ import annotations

from ...models.library import LibraryModel
from ...models.local_library import LocalLibraryPublishRequestBody
from ...runtime.standard import ConcurrentChange
from ..call import Call, answers
from ..faults import Fault, invalid
from ..libraries import (
    LOCAL,
    check_published,
    create_library,
    delete_library,
    set_publish_info,
    shown,
    update_library,
)
from ..records import Library


def _library(call: Call) -> Library:
    return call.store.library(call.path["library_id"], LOCAL)


@answers("Invoke-CreateContentLocalLibrary")
def create(call: Call) -> str:
    """Create a local library, published or not."""

    def make() -> str:
        library = create_library(call, LOCAL)
        publish = call.structure(LibraryModel).publish_info
        if publish is not None:
            try:
                set_publish_info(call.store, library, publish)
            except Fault:
                del call.store.libraries[library.id]
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
def update(call: Call) -> None:
    """Change a local library."""
    update_library(call, _library(call), ConcurrentChange)


@answers("Invoke-DeleteLibraryIdContentLocalLibrary")
def delete(call: Call) -> None:
    """Delete a local library and all it holds."""
    delete_library(call.store, _library(call))


@answers("Invoke-PublishLibraryIdLocalLibrary")
def publish(call: Call) -> None:
    """Publish a library to its subscriptions, of which there are none yet."""
    check_published(_library(call))
    body = call.optional(LocalLibraryPublishRequestBody)
    for destination in (body and body.subscriptions) or ():
        raise invalid("subscriptions", f"{destination.subscription} is no subscription")
