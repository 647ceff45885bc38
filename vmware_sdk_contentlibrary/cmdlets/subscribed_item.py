"""Single items of subscribed libraries (SubscribedItemApi)."""

from __future__ import annotations

from types import NoneType

from ..models.subscribed_item import LibrarySubscribedItemSyncRequestBody
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Operation, implements
from ..runtime.send import send
from ..runtime.standard import (
    InvalidElementConfiguration,
    InvalidElementType,
    NotAllowedInCurrentState,
    NotFound,
)

EVICT = Operation(
    cmdlet="Invoke-EvictLibraryItemIdSubscribedItem",
    method="POST",
    path="/content/library/subscribed-item/{library_item_id}",
    query={"action": "evict"},
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(InvalidElementConfiguration, InvalidElementType, NotAllowedInCurrentState, NotFound),
)


@implements(EVICT)
def invoke_evict_library_item_id_subscribed_item(
    library_item_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Free the storage that the copy of one item of an on-demand library takes.

    The item stays listed, with ``cached`` false; its files are fetched again when needed.

    Args:
        library_item_id: Identifier of the item.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidElementConfiguration: The item's library does not synchronize on demand.
        InvalidElementType: The item does not belong to a subscribed library.
        NotAllowedInCurrentState: The content of the item was deleted from the storage.
        NotFound: No such item.

    Source: Invoke-EvictLibraryItemIdSubscribedItem,
        POST /api/content/library/subscribed-item/{library_item_id}?action=evict
    """
    return send(
        EVICT, Common(server, with_http_info, what_if, confirm), library_item_id=library_item_id
    )


SYNC = Operation(
    cmdlet="Invoke-SyncLibraryItemIdSubscribedItem",
    method="POST",
    path="/content/library/subscribed-item/{library_item_id}",
    query={"action": "sync"},
    body=LibrarySubscribedItemSyncRequestBody,
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(InvalidElementType, NotAllowedInCurrentState, NotFound),
)


@implements(SYNC)
def invoke_sync_library_item_id_subscribed_item(
    library_item_id: str,
    library_subscribed_item_sync_request_body: LibrarySubscribedItemSyncRequestBody,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Synchronize one item of a subscribed library now.

    The work goes on after the call has returned. An item that the publisher has deleted is deleted
    here as well.

    Args:
        library_item_id: Identifier of the item.
        library_subscribed_item_sync_request_body: Whether an on-demand library fetches the files
            too, which the others do anyway, and whether optional files come along (vSphere 7.0 U3
            or later).
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidElementType: The item does not belong to a subscribed library.
        NotAllowedInCurrentState: The content of the item was deleted from the storage.
        NotFound: No such item.

    Source: Invoke-SyncLibraryItemIdSubscribedItem,
        POST /api/content/library/subscribed-item/{library_item_id}?action=sync
    """
    return send(
        SYNC,
        Common(server, with_http_info, what_if, confirm),
        library_item_id=library_item_id,
        body=library_subscribed_item_sync_request_body,
    )
