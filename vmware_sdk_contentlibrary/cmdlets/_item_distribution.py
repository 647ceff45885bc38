"""Copying and publishing items: the part of the item room that has its own file."""

from __future__ import annotations

from types import NoneType

from ..models.item import LibraryItemModel, LibraryItemPublishRequestBody
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import (
    Error,
    InvalidArgument,
    InvalidElementType,
    NotAllowedInCurrentState,
    NotFound,
    ResourceInaccessible,
    Unauthenticated,
    Unauthorized,
)

COPY = Operation(
    cmdlet="Invoke-CopySourceLibraryItemId",
    method="POST",
    path="/content/library/item/{source_library_item_id}",
    query={"action": "copy"},
    body=LibraryItemModel,
    client_token=True,
    returns=str,
    impact="Low",
    errors=(
        InvalidArgument,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        ResourceInaccessible,
    ),
    legacy=Legacy(wrap="destination_create_spec"),
)


@implements(COPY)
def invoke_copy_source_library_item_id(
    source_library_item_id: str,
    library_item_model: LibraryItemModel,
    client_token: str | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[str]:
    """Copy an item within its library or into another local one.

    The new item is there at once; its files are copied by a task afterwards. If that fails, the
    server removes the new item again, and what it cannot remove has to be cleared away by hand.

    Args:
        source_library_item_id: Identifier of the item to copy.
        library_item_model: The new item: the library it goes to, and its name.
        client_token: A UUID; a repeat with the same one makes no second item. Made up where left
            out.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifier of the new item.

    Raises:
        InvalidArgument: The name is empty or over 80 characters, the description is over 2000, or
            the token is no UUID.
        InvalidElementType: The target library is a subscribed one.
        NotAllowedInCurrentState: The content of the item or of the target library was deleted from
            the storage.
        NotFound: No such item or target library.
        ResourceInaccessible: The storage of either item cannot be reached.

    Source: Invoke-CopySourceLibraryItemId,
        POST /api/content/library/item/{source_library_item_id}?action=copy
    """
    return send(
        COPY,
        Common(server, with_http_info, what_if, confirm),
        source_library_item_id=source_library_item_id,
        body=library_item_model,
        client_token=client_token,
    )


PUBLISH = Operation(
    cmdlet="Invoke-PublishLibraryItemId",
    method="POST",
    path="/content/library/item/{library_item_id}",
    query={"action": "publish"},
    body=LibraryItemPublishRequestBody,
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(
        Error,
        InvalidArgument,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        Unauthenticated,
        Unauthorized,
    ),
)


@implements(PUBLISH)
def invoke_publish_library_item_id(
    library_item_id: str,
    library_item_publish_request_body: LibraryItemPublishRequestBody,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Push an item of a published library to subscriptions, without waiting for them to ask.

    Args:
        library_item_id: Identifier of the item.
        library_item_publish_request_body: The subscriptions to push to, all of them where they are
            left out, and whether on-demand ones get the files too.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        Error: The server failed for a reason that its message gives.
        InvalidArgument: A subscription named is not one of the item's library.
        InvalidElementType: The item belongs to a subscribed library.
        NotAllowedInCurrentState: The item's library is not published.
        NotFound: No such item.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not publish this item.

    Source: Invoke-PublishLibraryItemId,
        POST /api/content/library/item/{library_item_id}?action=publish
    """
    return send(
        PUBLISH,
        Common(server, with_http_info, what_if, confirm),
        library_item_id=library_item_id,
        body=library_item_publish_request_body,
    )
