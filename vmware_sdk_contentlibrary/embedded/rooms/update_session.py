"""Update sessions (UpdateSessionApi)."""

from __future__ import annotations

from ...models.update_session import (
    LibraryItemUpdateSessionFailRequestBody,
    LibraryItemUpdateSessionKeepAliveRequestBody,
    LibraryItemUpdateSessionModel,
    LibraryItemUpdatesessionPreviewInfo,
)
from ...runtime.standard import NotAllowedInCurrentState, ResourceBusy
from .. import update_sessions
from ..call import Call, answers
from ..faults import Fault, invalid, message
from ..libraries import LOCAL
from ..ovf import is_descriptor
from ..records import ACTIVE, UpdateFile, UpdateSession
from ..store import Store, new_id
from ..update_files import kept_file


def _active(call: Call) -> UpdateSession:
    return call.store.update_session(call.path["update_session_id"], active=True)


@answers("Invoke-CreateLibraryItemUpdateSession")
def create(call: Call) -> str:
    """Open an update session; an item has one that is active at most."""
    return call.once(lambda: _create(call), call.store.updates)


def _create(call: Call) -> str:
    store, spec = call.store, call.structure(LibraryItemUpdateSessionModel)
    if spec.library_item_id is None:
        raise invalid("library_item_id", "a value is required")
    item = store.item(spec.library_item_id)
    store.library(item.library_id, LOCAL)
    other = store.active_update({item.id})
    if other is not None:
        text = "The update session {1} of the item {0} is ACTIVE."
        raise Fault(ResourceBusy, "update_session.busy", text, item.id, other.id)
    files: dict[str, UpdateFile] = {n: kept_file(file) for n, file in item.files.items()}
    session = UpdateSession(
        id=new_id(),
        item_id=item.id,
        owner=call.user,
        content_version=item.model.content_version or "1",
        expires=store.deadline(),
        original=dict(item.files),
        files=files,
        progress=spec.client_progress or 0,
        warnings=spec.warning_behavior,
    )
    store.updates[session.id] = session
    return session.id


@answers("Invoke-ListLibraryItemUpdateSession")
def list_own(call: Call) -> list[str]:
    """List the caller's own update sessions."""
    call.store.sweep()
    wanted = call.query.get("library_item_id")
    if wanted is not None:
        call.store.item(wanted)
    return [
        session.id
        for session in call.store.updates.values()
        if session.owner == call.user and wanted in (None, session.item_id)
    ]


@answers("Invoke-GetUpdateSessionIdItem")
def get(call: Call) -> LibraryItemUpdateSessionModel:
    """Get an update session; looking at it does not keep it alive."""
    store = call.store
    session = store.update_session(call.path["update_session_id"])
    return LibraryItemUpdateSessionModel(
        id=session.id,
        library_item_id=session.item_id,
        library_item_content_version=session.content_version,
        client_progress=session.progress,
        state=session.state,
        error_message=session.error,
        expiration_time=store.clock.moment(session.expires),
        preview_info=_preview(store, session) if session.state == ACTIVE else None,
        warning_behavior=session.warnings,
    )


def _preview(store: Store, session: UpdateSession) -> LibraryItemUpdatesessionPreviewInfo:
    described = [f for name, f in session.files.items() if is_descriptor(name)]
    item_type = (store.items[session.item_id].model.type or "").casefold()
    if not described and item_type != update_sessions.OVF:
        return LibraryItemUpdatesessionPreviewInfo(state="NOT_APPLICABLE")
    ready = described and all(file.status == "READY" for file in described)
    return LibraryItemUpdatesessionPreviewInfo(state="AVAILABLE" if ready else "UNAVAILABLE")


@answers("Invoke-KeepAliveUpdateSessionId")
def keep_alive(call: Call) -> None:
    """Start the idle time anew; a progress below the highest one so far is not stored."""
    session = _active(call)
    body = call.optional(LibraryItemUpdateSessionKeepAliveRequestBody)
    if body is not None and body.client_progress is not None:
        session.progress = max(session.progress, body.client_progress)


@answers("Invoke-UpdateUpdateSessionIdItem")
def update(call: Call) -> None:
    """Change which warnings are overlooked."""
    session = _active(call)
    behavior = call.structure(LibraryItemUpdateSessionModel).warning_behavior
    if behavior is not None:
        session.warnings = behavior


@answers("Invoke-CompleteUpdateSessionId")
def complete(call: Call) -> None:
    """Make the session's files the item's content, as soon as all of them are there."""
    session = _active(call)
    check_not_completing(session)
    update_sessions.check_received(session)
    session.completing = True
    update_sessions.settle(call.store, session)


def check_not_completing(session: UpdateSession) -> None:
    """Refuse to change a session that its client has completed."""
    if session.completing:
        text = "The update session {0} has been completed; the server still fetches files."
        raise Fault(NotAllowedInCurrentState, "update_session.completing", text, session.id)


@answers("Invoke-CancelUpdateSessionId")
def cancel(call: Call) -> None:
    """Give a session up."""
    update_sessions.end(call.store, _active(call), "CANCELED")


@answers("Invoke-FailUpdateSessionId")
def fail(call: Call) -> None:
    """Give a session up for a reason that the client tells."""
    session = _active(call)
    reason = call.structure(LibraryItemUpdateSessionFailRequestBody).client_error_message
    update_sessions.fail(
        call.store, session, message("update_session.client_failed", "{0}", reason)
    )


@answers("Invoke-DeleteUpdateSessionIdItem")
def delete(call: Call) -> None:
    """Forget a session that has ended."""
    session = call.store.update_session(call.path["update_session_id"])
    if session.state == ACTIVE:
        text = "The update session {0} is ACTIVE; cancel it first."
        raise Fault(NotAllowedInCurrentState, "update_session.active", text, session.id)
    del call.store.updates[session.id]
    call.store.discard_unused()
