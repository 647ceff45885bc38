"""Download sessions: the way an item's content is fetched (DownloadSessionApi)."""

from __future__ import annotations

from types import NoneType

from ..models.download_session import (
    LibraryItemDownloadSessionFailRequestBody,
    LibraryItemDownloadSessionKeepAliveRequestBody,
    LibraryItemDownloadSessionModel,
)
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import InvalidArgument, NotAllowedInCurrentState, NotFound

CANCEL = Operation(
    cmdlet="Invoke-CancelDownloadSessionId",
    method="POST",
    path="/content/library/item/download-session/{download_session_id}",
    query={"action": "cancel"},
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(NotAllowedInCurrentState, NotFound),
)


@implements(CANCEL)
def invoke_cancel_download_session_id(
    download_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Cancel an active download session.

    Transfers are broken off and the download URLs stop working. The session stays as CANCELED until
    it is deleted, by a script or in time by the server.

    Args:
        download_session_id: Identifier of the download session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        NotAllowedInCurrentState: The session is not ACTIVE.
        NotFound: No such session; it may have expired.

    Source: Invoke-CancelDownloadSessionId,
        POST /api/content/library/item/download-session/{download_session_id}?action=cancel
    """
    return send(
        CANCEL,
        Common(server, with_http_info, what_if, confirm),
        download_session_id=download_session_id,
    )


CREATE = Operation(
    cmdlet="Invoke-CreateLibraryItemDownloadSession",
    method="POST",
    path="/content/library/item/download-session",
    body=LibraryItemDownloadSessionModel,
    client_token=True,
    returns=str,
    status=201,
    impact="Low",
    errors=(InvalidArgument, NotFound),
    legacy=Legacy(wrap="create_spec"),
)


@implements(CREATE)
def invoke_create_library_item_download_session(
    library_item_download_session_model: LibraryItemDownloadSessionModel,
    client_token: str | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[str]:
    """Open a session through which an item's files can be downloaded.

    The session starts out ACTIVE with every file unprepared; each file wanted is then prepared with
    `invoke_prepare_download_session_id_file`. A session that hears nothing for its idle time (five
    minutes unless the server is set up otherwise) expires.

    Args:
        library_item_download_session_model: The session to open; it names the item.
        client_token: A UUID; a repeat with the same one makes no second session. Made up where left
            out.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifier of the new session.

    Raises:
        InvalidArgument: A field of the session is not valid, or the token is no UUID.
        NotFound: No such item.

    Source: Invoke-CreateLibraryItemDownloadSession,
        POST /api/content/library/item/download-session
    """
    return send(
        CREATE,
        Common(server, with_http_info, what_if, confirm),
        body=library_item_download_session_model,
        client_token=client_token,
    )


DELETE = Operation(
    cmdlet="Invoke-DeleteDownloadSessionIdItem",
    method="DELETE",
    path="/content/library/item/download-session/{download_session_id}",
    returns=NoneType,
    status=204,
    impact="High",
    errors=(NotFound,),
)


@implements(DELETE)
def invoke_delete_download_session_id_item(
    download_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Delete a download session and what the server knows about it.

    Whether a transfer under way is finished is left open, and nothing can be asked about it any
    more. The item is not touched. Sessions left behind are deleted by the server in time.

    Args:
        download_session_id: Identifier of the download session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        NotFound: No such session; it may have expired.

    Source: Invoke-DeleteDownloadSessionIdItem,
        DELETE /api/content/library/item/download-session/{download_session_id}
    """
    return send(
        DELETE,
        Common(server, with_http_info, what_if, confirm),
        download_session_id=download_session_id,
    )


FAIL = Operation(
    cmdlet="Invoke-FailDownloadSessionId",
    method="POST",
    path="/content/library/item/download-session/{download_session_id}",
    query={"action": "fail"},
    body=LibraryItemDownloadSessionFailRequestBody,
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(NotAllowedInCurrentState, NotFound),
)


@implements(FAIL)
def invoke_fail_download_session_id(
    download_session_id: str,
    library_item_download_session_fail_request_body: LibraryItemDownloadSessionFailRequestBody,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """End an active download session as failed, and say why.

    For a client that cannot go on, for instance because its disk is full. The session becomes ERROR
    and keeps the message for whoever looks at it.

    Args:
        download_session_id: Identifier of the download session.
        library_item_download_session_fail_request_body: What went wrong; the text is kept as it is
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

    Source: Invoke-FailDownloadSessionId,
        POST /api/content/library/item/download-session/{download_session_id}?action=fail
    """
    return send(
        FAIL,
        Common(server, with_http_info, what_if, confirm),
        download_session_id=download_session_id,
        body=library_item_download_session_fail_request_body,
    )


GET = Operation(
    cmdlet="Invoke-GetDownloadSessionIdItem",
    method="GET",
    path="/content/library/item/download-session/{download_session_id}",
    returns=LibraryItemDownloadSessionModel,
    errors=(NotFound,),
)


@implements(GET)
def invoke_get_download_session_id_item(
    download_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemDownloadSessionModel]:
    """Get a download session: its state, progress and time of expiry.

    Args:
        download_session_id: Identifier of the download session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The session; it does not expire before its ``expiration_time``.

    Raises:
        NotFound: No such session; it may have expired.

    Source: Invoke-GetDownloadSessionIdItem,
        GET /api/content/library/item/download-session/{download_session_id}
    """
    return send(
        GET,
        Common(server, with_http_info, what_if, confirm),
        download_session_id=download_session_id,
    )


KEEP_ALIVE = Operation(
    cmdlet="Invoke-KeepAliveDownloadSessionId",
    method="POST",
    path="/content/library/item/download-session/{download_session_id}",
    query={"action": "keep-alive"},
    body=LibraryItemDownloadSessionKeepAliveRequestBody,
    body_optional=True,
    harmless=True,
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(NotAllowedInCurrentState, NotFound),
)


@implements(KEEP_ALIVE)
def invoke_keep_alive_download_session_id(
    download_session_id: str,
    library_item_download_session_keep_alive_request_body: (
        LibraryItemDownloadSessionKeepAliveRequestBody | None
    ) = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Start the idle time of an active download session anew, and report progress if wanted.

    A session that hears nothing for its idle time (five minutes unless the server is set up
    otherwise) expires, and its download URLs stop working.

    Args:
        download_session_id: Identifier of the download session.
        library_item_download_session_keep_alive_request_body: The progress to report, 0 to 100
            percent; none is reported where it is left out.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        NotAllowedInCurrentState: The session is not ACTIVE.
        NotFound: No such session; it may have expired.

    Source: Invoke-KeepAliveDownloadSessionId,
        POST /api/content/library/item/download-session/{download_session_id}?action=keep-alive
    """
    return send(
        KEEP_ALIVE,
        Common(server, with_http_info, what_if, confirm),
        download_session_id=download_session_id,
        body=library_item_download_session_keep_alive_request_body,
    )


LIST = Operation(
    cmdlet="Invoke-ListLibraryItemDownloadSession",
    method="GET",
    path="/content/library/item/download-session",
    query_parameters=("library_item_id",),
    returns=list[str],
    errors=(NotFound,),
)


@implements(LIST)
def invoke_list_library_item_download_session(
    library_item_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[str]]:
    """List the user's own download sessions for an item.

    Sessions of other users are never listed.

    Args:
        library_item_id: Identifier of the item.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifiers of the sessions.

    Raises:
        NotFound: No such item.

    Source: Invoke-ListLibraryItemDownloadSession,
        GET /api/content/library/item/download-session
    """
    return send(
        LIST, Common(server, with_http_info, what_if, confirm), library_item_id=library_item_id
    )
