"""Update sessions: the way an item's content is replaced (UpdateSessionApi)."""

from __future__ import annotations

from types import NoneType

from ..models.update_session import LibraryItemUpdateSessionModel
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import (
    InvalidArgument,
    InvalidElementType,
    NotAllowedInCurrentState,
    NotFound,
    ResourceBusy,
)
from ._update_session_end import CANCEL as CANCEL
from ._update_session_end import COMPLETE as COMPLETE
from ._update_session_end import DELETE as DELETE
from ._update_session_end import FAIL as FAIL
from ._update_session_end import invoke_cancel_update_session_id as invoke_cancel_update_session_id
from ._update_session_end import (
    invoke_complete_update_session_id as invoke_complete_update_session_id,
)
from ._update_session_end import (
    invoke_delete_update_session_id_item as invoke_delete_update_session_id_item,
)
from ._update_session_end import invoke_fail_update_session_id as invoke_fail_update_session_id
from ._update_session_keep_alive import KEEP_ALIVE as KEEP_ALIVE
from ._update_session_keep_alive import (
    invoke_keep_alive_update_session_id as invoke_keep_alive_update_session_id,
)

CREATE = Operation(
    cmdlet="Invoke-CreateLibraryItemUpdateSession",
    method="POST",
    path="/content/library/item/update-session",
    body=LibraryItemUpdateSessionModel,
    client_token=True,
    returns=str,
    status=201,
    impact="Low",
    errors=(InvalidArgument, InvalidElementType, NotFound, ResourceBusy),
    legacy=Legacy(wrap="create_spec"),
)


@implements(CREATE)
def invoke_create_library_item_update_session(
    library_item_update_session_model: LibraryItemUpdateSessionModel,
    client_token: str | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[str]:
    """Open a session through which an item's files can be changed.

    The session starts out ACTIVE. An item has one active session at most; nobody else sees the
    changes before the session is completed.

    Args:
        library_item_update_session_model: The session to open; it names the item.
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
        InvalidElementType: The item belongs to a subscribed library.
        NotFound: No such item.
        ResourceBusy: Another update session is active on the item.

    Source: Invoke-CreateLibraryItemUpdateSession,
        POST /api/content/library/item/update-session
    """
    return send(
        CREATE,
        Common(server, with_http_info, what_if, confirm),
        body=library_item_update_session_model,
        client_token=client_token,
    )


GET = Operation(
    cmdlet="Invoke-GetUpdateSessionIdItem",
    method="GET",
    path="/content/library/item/update-session/{update_session_id}",
    returns=LibraryItemUpdateSessionModel,
    errors=(NotFound,),
)


@implements(GET)
def invoke_get_update_session_id_item(
    update_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemUpdateSessionModel]:
    """Get an update session: its state, progress, preview and time of expiry.

    Args:
        update_session_id: Identifier of the update session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The session; it does not expire before its ``expiration_time``.

    Raises:
        NotFound: No such session; it may have expired.

    Source: Invoke-GetUpdateSessionIdItem,
        GET /api/content/library/item/update-session/{update_session_id}
    """
    return send(
        GET, Common(server, with_http_info, what_if, confirm), update_session_id=update_session_id
    )


LIST = Operation(
    cmdlet="Invoke-ListLibraryItemUpdateSession",
    method="GET",
    path="/content/library/item/update-session",
    query_parameters=("library_item_id",),
    query_optional=True,
    returns=list[str],
    errors=(NotFound,),
)


@implements(LIST)
def invoke_list_library_item_update_session(
    library_item_id: str | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[str]]:
    """List the user's own update sessions, for one item or for all.

    Sessions of other users are never listed.

    Args:
        library_item_id: Identifier of the item; sessions of every item where it is left out.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifiers of the sessions.

    Raises:
        NotFound: No such item.

    Source: Invoke-ListLibraryItemUpdateSession,
        GET /api/content/library/item/update-session
    """
    return send(
        LIST, Common(server, with_http_info, what_if, confirm), library_item_id=library_item_id
    )


UPDATE = Operation(
    cmdlet="Invoke-UpdateUpdateSessionIdItem",
    method="PATCH",
    path="/content/library/item/update-session/{update_session_id}",
    body=LibraryItemUpdateSessionModel,
    returns=NoneType,
    status=204,
    impact="Medium",
    errors=(InvalidArgument, NotAllowedInCurrentState, NotFound),
    legacy=Legacy(wrap="update_spec"),
)


@implements(UPDATE)
def invoke_update_update_session_id_item(
    update_session_id: str,
    library_item_update_session_model: LibraryItemUpdateSessionModel,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Change how an active update session takes warnings about its content.

    Of the session's fields, ``warning_behavior`` is the only one that changes; the others are not
    applied.

    Args:
        update_session_id: Identifier of the update session.
        library_item_update_session_model: The warnings, such as that of a self-signed certificate,
            and whether each is ignored.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidArgument: A field is not valid.
        NotAllowedInCurrentState: The session is not ACTIVE.
        NotFound: No such session; it may have expired.

    Source: Invoke-UpdateUpdateSessionIdItem,
        PATCH /api/content/library/item/update-session/{update_session_id}
    """
    return send(
        UPDATE,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
        body=library_item_update_session_model,
    )
