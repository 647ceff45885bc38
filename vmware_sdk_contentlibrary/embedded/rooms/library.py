"""Libraries of any type (LibraryApi)."""

from __future__ import annotations

from ...models.library import LibraryFindSpec, LibraryModel
from ..call import Call, answers
from ..faults import invalid
from ..later import Later
from ..libraries import shown
from ..updates import AS_ARGUMENT, update_library


@answers("Invoke-ListContentLibrary")
def list_all(call: Call) -> list[str]:
    """List all libraries."""
    return list(call.store.libraries)


@answers("Invoke-GetLibraryIdContent")
def get(call: Call) -> LibraryModel:
    """Get a library."""
    return shown(call.store.library(call.path["library_id"]))


@answers("Invoke-FindContentLibrary")
def find(call: Call) -> list[str]:
    """Find libraries by name and type."""
    spec = call.structure(LibraryFindSpec)
    if spec.name is None and spec.type is None:
        raise invalid("name", "name or type is required")
    return [
        library.id
        for library in call.store.libraries.values()
        if spec.name is None or (library.model.name or "").casefold() == spec.name.casefold()
        if spec.type is None or library.model.type == spec.type
    ]


@answers("Invoke-UpdateLibraryIdContent")
def update(call: Call) -> Later | None:
    """Change a library."""
    return update_library(call, call.store.library(call.path["library_id"]), AS_ARGUMENT)
