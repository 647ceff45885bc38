"""Updates of libraries, with care for those that come at the same time."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.library import LibraryModel, LibrarySubscriptionInfo
from ..runtime.standard import (
    ConcurrentChange,
    Error,
    InvalidArgument,
    ResourceBusy,
    ResourceInaccessible,
)
from .call import Call
from .faults import Fault
from .later import Later
from .libraries import check_kind, check_texts, set_publish_info
from .policies import check_policy
from .reach import Line
from .records import Library
from .store import Store
from .subscribing import check_reached, merged


@dataclass(frozen=True)
class Declared:
    """The errors that an operation declares for what may go wrong.

    Attributes:
        stale: The client knows another version.
        busy: Somebody else is changing the library just now.
        inaccessible: The publisher cannot be reached.
    """

    stale: type[Error]
    busy: type[Error]
    inaccessible: type[Error]


IN_FULL = Declared(ConcurrentChange, ResourceBusy, ResourceInaccessible)
AS_ARGUMENT = Declared(InvalidArgument, InvalidArgument, InvalidArgument)


def update_library(call: Call, library: Library, declared: Declared) -> Later | None:
    """Change what an update sets."""
    store, spec = call.store, call.structure(LibraryModel)
    _check_version(library, spec, declared)
    check_texts(spec.name, spec.description)
    check_kind(spec, str(library.model.type))
    if not spec.unset_security_policy_id:
        check_policy(spec.security_policy_id)
    if spec.subscription_info is not None:
        info = merged(library.model.subscription_info, spec.subscription_info)
        return _subscribe(store, library, spec, info, declared)
    if spec.publish_info is not None:
        set_publish_info(store, library, spec.publish_info)
    _apply(store, library, spec)
    return None


def _check_version(library: Library, spec: LibraryModel, declared: Declared) -> None:
    if spec.version is None:
        if library.updating:
            text = "Another update of the library {0} is going on."
            raise Fault(declared.busy, "library.busy", text, library.id)
    elif spec.version != library.model.version:
        text = "The library {0} is at version {1}, not {2}."
        present = str(library.model.version)
        raise Fault(declared.stale, "library.version", text, library.id, present, spec.version)


def _apply(store: Store, library: Library, spec: LibraryModel) -> None:
    model = library.model
    for field in ("name", "description", "security_policy_id"):
        if getattr(spec, field) is not None:
            setattr(model, field, getattr(spec, field))
    if spec.unset_security_policy_id:
        model.security_policy_id = None
    model.version = str(int(model.version or "0") + 1)
    model.last_modified_time = store.clock.now()


def _subscribe(
    store: Store,
    library: Library,
    spec: LibraryModel,
    info: LibrarySubscriptionInfo,
    declared: Declared,
) -> Later:
    line = Line()
    begun = library.model.version
    library.updating = True

    def work() -> None:
        try:
            check_reached(line, info, declared.inaccessible)
            with store.lock:
                store.library(library.id)
                if library.model.version != begun:
                    error = declared.busy if spec.version is None else declared.stale
                    text = "The library {0} has been changed meanwhile."
                    raise Fault(error, "library.changed", text, library.id)
                library.model.subscription_info = info
                _apply(store, library, spec)
        finally:
            library.updating = False

    return Later(work, line)
