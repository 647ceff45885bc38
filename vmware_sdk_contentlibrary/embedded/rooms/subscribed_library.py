"""Subscribed libraries (SubscribedLibraryApi)."""

from __future__ import annotations

from ...models.library import LibraryModel
from ...models.subscribed_library import SubscribedLibraryProbeRequestBody
from ...runtime.standard import NotAllowedInCurrentState, ResourceInaccessible
from ..call import Call, answers
from ..faults import Fault
from ..later import Later
from ..libraries import SUBSCRIBED, check_new_library, create_library, delete_library, shown
from ..mirror import evict
from ..publisher import probe as probe_publisher
from ..reach import Line
from ..records import Library
from ..subscribing import check_reached, merged
from ..sync import Wish, synchronize
from ..updates import IN_FULL, update_library


def _library(call: Call) -> Library:
    return call.store.library(call.path["library_id"], SUBSCRIBED)


@answers("Invoke-CreateContentSubscribedLibrary")
def create(call: Call) -> str | Later:
    """Create a subscribed library, once its publisher has answered, and begin to fill it."""
    store, spec = call.store, call.structure(LibraryModel)
    earlier = call.earlier(store.libraries)
    if earlier is not None:
        return earlier
    check_new_library(store, spec, SUBSCRIBED)
    info = merged(None, spec.subscription_info)
    line = Line()

    def make() -> str:
        library = create_library(store, spec, SUBSCRIBED)
        library.model.subscription_info = info
        synchronize(store, library, Wish())
        return library.id

    def work() -> str:
        check_reached(line, info, ResourceInaccessible)
        with store.lock:
            return call.once(make, store.libraries)

    return Later(work, line)


@answers("Invoke-ListContentSubscribedLibrary")
def list_all(call: Call) -> list[str]:
    """List the subscribed libraries."""
    return [one.id for one in call.store.libraries.values() if one.model.type == SUBSCRIBED]


@answers("Invoke-GetLibraryIdContentSubscribedLibrary")
def get(call: Call) -> LibraryModel:
    """Get a subscribed library."""
    return shown(_library(call))


@answers("Invoke-UpdateLibraryIdContentSubscribedLibrary")
def update(call: Call) -> Later | None:
    """Change a subscribed library, or what it follows."""
    return update_library(call, _library(call), IN_FULL)


@answers("Invoke-DeleteLibraryIdContentSubscribedLibrary")
def delete(call: Call) -> None:
    """Delete a subscribed library and all it holds."""
    delete_library(call.store, _library(call))


@answers("Invoke-SyncLibraryIdSubscribedLibrary")
def sync(call: Call) -> Later:
    """Begin to synchronize a library, once its publisher has answered."""
    store, library = call.store, _library(call)
    info = merged(library.model.subscription_info, library.model.subscription_info)
    line = Line()

    def work() -> None:
        check_reached(line, info, ResourceInaccessible)
        with store.lock:
            synchronize(store, store.library(library.id), Wish())

    return Later(work, line)


@answers("Invoke-EvictLibraryIdSubscribedLibrary")
def evict_all(call: Call) -> None:
    """Let go of all files of a library that fetches them on demand."""
    library = _library(call)
    info = library.model.subscription_info
    if info is None or not info.on_demand:
        text = "The library {0} does not fetch its files on demand."
        raise Fault(NotAllowedInCurrentState, "library.not_on_demand", text, library.id)
    for item in call.store.items_of(library.id):
        evict(item)
    call.store.discard_unused()


@answers("Invoke-ProbeContentSubscribedLibrary")
def probe(call: Call) -> Later:
    """Try a subscription out."""
    info = call.structure(SubscribedLibraryProbeRequestBody).subscription_info
    line = Line()
    return Later(lambda: probe_publisher(line, info), line)
