"""How an update session ends: the part of the update_session room that has its own file."""

from __future__ import annotations

from types import NoneType

from ..models.update_session import LibraryItemUpdateSessionFailRequestBody
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Operation, implements
from ..runtime.send import send
from ..runtime.standard import NotAllowedInCurrentState, NotFound

CANCEL = Operation(
    cmdlet="Invoke-CancelUpdateSessionId",
    method="POST",
    path="/content/library/item/update-session/{update_session_id}",
    query={"action": "cancel"},
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(NotAllowedInCurrentState, NotFound),
)


@implements(CANCEL)
def invoke_cancel_update_session_id(
    update_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Cancel an active update session and drop what was uploaded to it.

    The item stays as it was before the session, and is free for another one.

    Args:
        update_session_id: Identifier of the update session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        NotAllowedInCurrentState: The session is not ACTIVE.
        NotFound: No such session; it may have expired.

    Source: Invoke-CancelUpdateSessionId,
        POST /api/content/library/item/update-session/{update_session_id}?action=cancel
    """
    return send(
        CANCEL,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
    )


COMPLETE = Operation(
    cmdlet="Invoke-CompleteUpdateSessionId",
    method="POST",
    path="/content/library/item/update-session/{update_session_id}",
    query={"action": "complete"},
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(NotAllowedInCurrentState, NotFound),
)


@implements(COMPLETE)
def invoke_complete_update_session_id(
    update_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Complete an active update session, and with it the change of the item.

    Only now do others see the new files, and removed files go. Where the server pulls files itself,
    it may still be at work when the call returns: ask for the session until its state is DONE or
    ERROR.

    Args:
        update_session_id: Identifier of the update session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        NotAllowedInCurrentState: The session is not ACTIVE, or a file to be uploaded has not
            arrived in full.
        NotFound: No such session; it may have expired.

    Source: Invoke-CompleteUpdateSessionId,
        POST /api/content/library/item/update-session/{update_session_id}?action=complete
    """
    return send(
        COMPLETE,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
    )


DELETE = Operation(
    cmdlet="Invoke-DeleteUpdateSessionIdItem",
    method="DELETE",
    path="/content/library/item/update-session/{update_session_id}",
    returns=NoneType,
    status=204,
    impact="High",
    errors=(NotAllowedInCurrentState, NotFound),
)


@implements(DELETE)
def invoke_delete_update_session_id_item(
    update_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Delete an ended update session and what the server knows about it.

    The item is not touched, but errors and messages of the session can no longer be looked up.
    Sessions left behind are deleted by the server in time.

    Args:
        update_session_id: Identifier of the update session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        NotAllowedInCurrentState: The session is still ACTIVE; complete, cancel or fail it first.
        NotFound: No such session; it may have expired.

    Source: Invoke-DeleteUpdateSessionIdItem,
        DELETE /api/content/library/item/update-session/{update_session_id}
    """
    return send(
        DELETE,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
    )


FAIL = Operation(
    cmdlet="Invoke-FailUpdateSessionId",
    method="POST",
    path="/content/library/item/update-session/{update_session_id}",
    query={"action": "fail"},
    body=LibraryItemUpdateSessionFailRequestBody,
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(NotAllowedInCurrentState, NotFound),
)


@implements(FAIL)
def invoke_fail_update_session_id(
    update_session_id: str,
    library_item_update_session_fail_request_body: LibraryItemUpdateSessionFailRequestBody,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """End an active update session as failed, and say why.

    For a client that cannot go on, for instance because a file cannot be read. The session becomes
    ERROR and keeps the message; the item stays as it was.

    Args:
        update_session_id: Identifier of the update session.
        library_item_update_session_fail_request_body: What went wrong; the text is kept as it is
            and not translated.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        NotAllowedInCurrentState: The session is not ACTIVE.
        NotFound: No such session; it may have expired.

    Source: Invoke-FailUpdateSessionId,
        POST /api/content/library/item/update-session/{update_session_id}?action=fail
    """
    return send(
        FAIL,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
        body=library_item_update_session_fail_request_body,
    )
