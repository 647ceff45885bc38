"""An update session from its opening to its end, whatever happens in between."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from ..cmdlets.update_session import (
    invoke_cancel_update_session_id,
    invoke_complete_update_session_id,
    invoke_create_library_item_update_session,
    invoke_delete_update_session_id_item,
    invoke_get_update_session_id_item,
    invoke_list_library_item_update_session,
)
from ..models.update_session import (
    LibraryItemUpdateSessionModel,
    LibraryItemUpdateSessionModelState,
)
from ..runtime.answers import HttpInfo
from ..runtime.errors import TransportError
from ..runtime.message import render
from ..runtime.refusals import ContentLibraryError
from ..runtime.server import VIServer
from ..runtime.standard import NotAllowedInCurrentState, NotFound, ResourceBusy
from .again import ATTEMPTS, again, make, passes
from .clock import time_left
from .failures import SessionBusy, TransferFailed
from .heartbeat import Heartbeat
from .polling import pauses

log = logging.getLogger("vmware_sdk_contentlibrary")

_State = LibraryItemUpdateSessionModelState


@contextmanager
def open_update_session(
    server: VIServer, library_item_id: str, *, take_over: bool
) -> Iterator[str]:
    """Open an update session for a ``with`` block, and leave nothing of it behind.

    Raises:
        SessionBusy: The item has one open already, and it is not to be taken over.
    """
    session = _open(server, library_item_id, take_over=take_over)
    try:
        yield session
    except BaseException:
        abandon(server, session)
        raise
    _forget(server, session)


def _open(server: VIServer, library_item_id: str, *, take_over: bool) -> str:
    model = LibraryItemUpdateSessionModel(library_item_id=library_item_id)
    token = str(uuid.uuid4())

    def create() -> str:
        return invoke_create_library_item_update_session(model, token, server=server)

    try:
        return make(create, lambda made: abandon(server, made))
    except ResourceBusy as problem:
        others = again(lambda: active_sessions(server, library_item_id))
        if not take_over or not others:
            text = f"The item {library_item_id} is being updated already"
            text = ": ".join([text, "; ".join(map(_told, others, others.values()))])
            raise SessionBusy(
                f"{text}. If its client is dead, take the session over.", list(others)
            ) from problem
    for other in others:
        log.warning("the update session %s of somebody else is ended, as asked", other)
        abandon(server, other)
    return make(create, lambda made: abandon(server, made))


def _told(identifier: str, info: HttpInfo[LibraryItemUpdateSessionModel]) -> str:
    """Tell what the server knows of a session, from which its age can be guessed."""
    text = f"update session {identifier}"
    other = info.response
    done = other.client_progress
    text += f", {done} % done" if done else ", whose client told of no progress yet"
    left = time_left(info)
    if left is not None:
        text += f", which ends in {left / 60:.1f} minutes, at {other.expiration_time},"
        text += " unless its client keeps it alive"
    return text + " (the server does not tell since when it is open)"


def active_sessions(
    server: VIServer, library_item_id: str
) -> dict[str, HttpInfo[LibraryItemUpdateSessionModel]]:
    """Find the update sessions that are open on an item."""
    found = {}
    for identifier in invoke_list_library_item_update_session(library_item_id, server=server):
        try:
            info = invoke_get_update_session_id_item(identifier, server=server, with_http_info=True)
        except NotFound:
            continue  # it ended between the two calls
        if info.response.state == _State.ACTIVE:
            found[str(identifier)] = info
    return found


def abandon(server: VIServer, session: str) -> None:
    """End a session and remove it; what is in the way of that is logged, not raised."""
    try:
        again(lambda: invoke_cancel_update_session_id(session, server=server))
    except (NotFound, NotAllowedInCurrentState):
        log.debug("the update session %s had ended", session)
    except ContentLibraryError as problem:
        log.warning("the update session %s could not be canceled: %s", session, problem)
    _forget(server, session)


def _forget(server: VIServer, session: str) -> None:
    try:
        again(lambda: invoke_delete_update_session_id_item(session, server=server))
    except NotFound:
        log.debug("the update session %s is gone", session)
    except ContentLibraryError as problem:
        log.warning("the update session %s could not be removed: %s", session, problem)


def complete(server: VIServer, session: str, heartbeat: Heartbeat) -> None:
    """Have the server take over what was uploaded, and wait until it has.

    Completing may take as long as the server needs. Where its answer does not come, the state
    is asked for before anything is called a failure.

    Raises:
        TransferFailed: The server did not take it over; the message says why.
    """
    waits = pauses()
    refused = 0
    while True:
        try:
            invoke_complete_update_session_id(session, server=server)
        except NotAllowedInCurrentState as problem:
            refusal: ContentLibraryError | None = problem
        except ContentLibraryError as problem:
            # Without an answer it is asked on and on, as long as the session lives.
            refused += not isinstance(problem, TransportError)
            if not passes(problem):
                raise
            log.info("%s", problem)
            refusal = problem if refused == ATTEMPTS else None
        else:
            break
        # It may be done, under way or failed: the state tells.
        state = again(
            lambda: invoke_get_update_session_id_item(session, server=server), heart=heartbeat
        ).state
        if state != _State.ACTIVE:
            break
        if refusal is not None:
            raise refusal
        heartbeat.rest(next(waits))
    _wait_until_done(server, session, heartbeat)


def _wait_until_done(server: VIServer, session: str, heartbeat: Heartbeat) -> None:
    waits = pauses()
    while True:
        model = again(
            lambda: invoke_get_update_session_id_item(session, server=server), heart=heartbeat
        )
        if model.state == _State.DONE:
            return
        if model.state != _State.ACTIVE:
            reason = render(model.error_message) if model.error_message else "it gives no reason"
            raise TransferFailed(f"The update session {session} ended as {model.state}: {reason}.")
        heartbeat.rest(next(waits))
