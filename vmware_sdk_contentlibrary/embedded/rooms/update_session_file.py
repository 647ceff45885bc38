"""Files in update sessions (FileApi)."""

from __future__ import annotations

from ...models.update_session_file import (
    LibraryItemUpdatesessionFileAddSpec,
    LibraryItemUpdatesessionFileInfo,
    LibraryItemUpdatesessionFileValidationError,
    LibraryItemUpdatesessionFileValidationResult,
)
from ..call import Call, answers
from ..faults import invalid
from ..pull import Pull
from ..records import UpdateFile, UpdateSession
from ..update_files import announced_file, info
from ..update_sessions import check_received, invalid_files, missing_files
from .update_session import check_not_completing


def _session(call: Call, *, active: bool = False) -> UpdateSession:
    return call.store.update_session(call.path["update_session_id"], active=active)


def _file(call: Call, session: UpdateSession) -> UpdateFile:
    name = call.path["file_name"]
    if name not in session.files:
        raise invalid("file_name", f"the session has no file {name}")
    return session.files[name]


@answers("Invoke-CreateUpdateSessionIdItemFile")
def add(call: Call) -> LibraryItemUpdatesessionFileInfo:
    """Announce a file, in place of one of that name if there is one."""
    store, session = call.store, _session(call, active=True)
    check_not_completing(session)
    file = announced_file(session, call.structure(LibraryItemUpdatesessionFileAddSpec))
    session.files[file.spec.name] = file
    store.discard_unused()
    if file.spec.source_type == "PULL":
        Pull(store, session, file).start()
    return info(store, file)


@answers("Invoke-DeleteUpdateSessionIdFileNameItem")
def remove(call: Call) -> None:
    """Take a file out of the session, and out of the item once the session is completed."""
    session = _session(call, active=True)
    check_not_completing(session)
    del session.files[_file(call, session).spec.name]
    call.store.discard_unused()


@answers("Invoke-ListUpdateSessionIdItemFile")
def list_files(call: Call) -> list[LibraryItemUpdatesessionFileInfo]:
    """List the files that the item would have after the session."""
    return [info(call.store, file) for file in _session(call).files.values()]


@answers("Invoke-GetUpdateSessionIdFileNameItem")
def get(call: Call) -> LibraryItemUpdatesessionFileInfo:
    """Get one of the session's files."""
    return info(call.store, _file(call, _session(call)))


@answers("Invoke-ValidateUpdateSessionIdFile")
def validate(call: Call) -> LibraryItemUpdatesessionFileValidationResult:
    """Tell whether the session's files make a complete item."""
    session = _session(call, active=True)
    check_received(session)
    missing = missing_files(call.store, session)
    wrong = [
        LibraryItemUpdatesessionFileValidationError(name=name, error_message=reason)
        for name, reason in invalid_files(session)
    ]
    return LibraryItemUpdatesessionFileValidationResult(
        has_errors=bool(missing or wrong), missing_files=missing, invalid_files=wrong
    )
