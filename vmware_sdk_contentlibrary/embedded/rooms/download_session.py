"""Download sessions (DownloadSessionApi)."""

from __future__ import annotations

from ...models.download_session import (
    LibraryItemDownloadSessionFailRequestBody,
    LibraryItemDownloadSessionKeepAliveRequestBody,
    LibraryItemDownloadSessionModel,
)
from ..call import Call, answers
from ..faults import invalid, message
from ..records import DownloadFile, DownloadSession
from ..store import new_id


def _active(call: Call) -> DownloadSession:
    return call.store.download_session(call.path["download_session_id"], active=True)


@answers("Invoke-CreateLibraryItemDownloadSession")
def create(call: Call) -> str:
    """Open a download session on an item's content as it is now."""
    return call.once(lambda: _create(call), call.store.downloads)


def _create(call: Call) -> str:
    store, spec = call.store, call.structure(LibraryItemDownloadSessionModel)
    if spec.library_item_id is None:
        raise invalid("library_item_id", "a value is required")
    item = store.item(spec.library_item_id)
    names = [*item.files, *item.absent]
    session = DownloadSession(
        id=new_id(),
        item_id=item.id,
        owner=call.user,
        content_version=item.model.content_version or "1",
        expires=store.deadline(),
        progress=spec.client_progress or 0,
        files={name: DownloadFile(name, item.files.get(name)) for name in names},
    )
    store.downloads[session.id] = session
    return session.id


@answers("Invoke-ListLibraryItemDownloadSession")
def list_own(call: Call) -> list[str]:
    """List the caller's own download sessions."""
    call.store.sweep()
    wanted = call.query.get("library_item_id")
    if wanted is not None:
        call.store.item(wanted)
    return [
        session.id
        for session in call.store.downloads.values()
        if session.owner == call.user and wanted in (None, session.item_id)
    ]


@answers("Invoke-GetDownloadSessionIdItem")
def get(call: Call) -> LibraryItemDownloadSessionModel:
    """Get a download session; looking at it does not keep it alive."""
    session = call.store.download_session(call.path["download_session_id"])
    return LibraryItemDownloadSessionModel(
        id=session.id,
        library_item_id=session.item_id,
        library_item_content_version=session.content_version,
        client_progress=session.progress,
        state=session.state,
        error_message=session.error,
        expiration_time=call.store.clock.moment(session.expires),
    )


@answers("Invoke-KeepAliveDownloadSessionId")
def keep_alive(call: Call) -> None:
    """Start the idle time anew; a progress below the highest one so far is not stored."""
    session = _active(call)
    body = call.optional(LibraryItemDownloadSessionKeepAliveRequestBody)
    if body is not None and body.progress is not None:
        session.progress = max(session.progress, body.progress)


@answers("Invoke-CancelDownloadSessionId")
def cancel(call: Call) -> None:
    """Give a session up; downloads that are going on break off."""
    _active(call).state = "CANCELED"


@answers("Invoke-FailDownloadSessionId")
def fail(call: Call) -> None:
    """Give a session up for a reason that the client tells."""
    session = _active(call)
    reason = call.structure(LibraryItemDownloadSessionFailRequestBody).client_error_message
    session.error = message("download_session.client_failed", "{0}", reason)
    session.state = "ERROR"


@answers("Invoke-DeleteDownloadSessionIdItem")
def delete(call: Call) -> None:
    """Forget a session, whatever its state."""
    session = call.store.download_session(call.path["download_session_id"])
    del call.store.downloads[session.id]
    call.store.discard_unused()
