"""How an update session is kept alive: the part of its room that loads without structures.

Scripts start for this one call again and again, and seldom with a body.
"""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING

from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import LateOperation, implements
from ..runtime.send import send
from ..runtime.standard import NotAllowedInCurrentState, NotFound

if TYPE_CHECKING:
    from ..models.update_session import LibraryItemUpdateSessionKeepAliveRequestBody


def _structure() -> type[LibraryItemUpdateSessionKeepAliveRequestBody]:
    # late, because pydantic comes with it
    from ..models.update_session import (  # noqa: PLC0415
        LibraryItemUpdateSessionKeepAliveRequestBody,
    )

    return LibraryItemUpdateSessionKeepAliveRequestBody


KEEP_ALIVE = LateOperation(
    cmdlet="Invoke-KeepAliveUpdateSessionId",
    method="POST",
    path="/content/library/item/update-session/{update_session_id}",
    query={"action": "keep-alive"},
    structure=_structure,
    harmless=True,
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(NotAllowedInCurrentState, NotFound),
)


@implements(KEEP_ALIVE)
def invoke_keep_alive_update_session_id(
    update_session_id: str,
    library_item_update_session_keep_alive_request_body: (
        LibraryItemUpdateSessionKeepAliveRequestBody | None
    ) = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Start the idle time of an active update session anew, and report progress if wanted.

    A session that hears nothing for its idle time (five minutes unless the server is set up
    otherwise) ends, and what was uploaded to it is lost.

    Args:
        update_session_id: Identifier of the update session.
        library_item_update_session_keep_alive_request_body: The progress to report, 0 to 100
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

    Source: Invoke-KeepAliveUpdateSessionId,
        POST /api/content/library/item/update-session/{update_session_id}?action=keep-alive
    """
    return send(
        KEEP_ALIVE,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
        body=library_item_update_session_keep_alive_request_body,
    )
