"""Items: what a library holds (ItemApi)."""

from __future__ import annotations

from types import NoneType

from ..models.item import LibraryItemFindSpec, LibraryItemModel
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import (
    AlreadyExists,
    InvalidArgument,
    InvalidElementType,
    NotAllowedInCurrentState,
    NotFound,
)
from ._item_distribution import COPY as COPY
from ._item_distribution import PUBLISH as PUBLISH
from ._item_distribution import (
    invoke_copy_source_library_item_id as invoke_copy_source_library_item_id,
)
from ._item_distribution import invoke_publish_library_item_id as invoke_publish_library_item_id

CREATE = Operation(
    cmdlet="Invoke-CreateContentLibraryItem",
    method="POST",
    path="/content/library/item",
    body=LibraryItemModel,
    client_token=True,
    returns=str,
    status=201,
    impact="Low",
    errors=(AlreadyExists, InvalidArgument, InvalidElementType, NotAllowedInCurrentState, NotFound),
    legacy=Legacy(wrap="create_spec"),
)


@implements(CREATE)
def invoke_create_content_library_item(
    library_item_model: LibraryItemModel,
    client_token: str | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[str]:
    """Create an item without files in a local library.

    Its files come afterwards, through an update session.

    Args:
        library_item_model: The item: the library it goes to, its name and type.
        client_token: A UUID; a repeat with the same one makes no second item. Made up where left
            out.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifier of the new item.

    Raises:
        AlreadyExists: The library has an item of that name.
        InvalidArgument: The name is empty or over 80 characters, the description is over 2000, or
            the token is no UUID.
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: The content of the library was deleted from the storage.
        NotFound: No such library.

    Source: Invoke-CreateContentLibraryItem,
        POST /api/content/library/item
    """
    return send(
        CREATE,
        Common(server, with_http_info, what_if, confirm),
        body=library_item_model,
        client_token=client_token,
    )


DELETE = Operation(
    cmdlet="Invoke-DeleteLibraryItemIdContent",
    method="DELETE",
    path="/content/library/item/{library_item_id}",
    returns=NoneType,
    status=204,
    impact="High",
    errors=(InvalidElementType, NotAllowedInCurrentState, NotFound),
)


@implements(DELETE)
def invoke_delete_library_item_id_content(
    library_item_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Delete an item of a local library with its files.

    There is no way back. The item is gone at once; its files are removed from the storage by a task
    afterwards, and what that fails to remove has to be cleared away by hand. Subscribers drop the
    item at their next synchronization.

    Args:
        library_item_id: Identifier of the item.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidElementType: The item belongs to a subscribed library; delete it at the publisher.
        NotAllowedInCurrentState: A virtual machine is checked out of the item, a template.
        NotFound: No such item.

    Source: Invoke-DeleteLibraryItemIdContent,
        DELETE /api/content/library/item/{library_item_id}
    """
    return send(
        DELETE, Common(server, with_http_info, what_if, confirm), library_item_id=library_item_id
    )


FIND = Operation(
    cmdlet="Invoke-FindLibraryItem",
    method="POST",
    path="/content/library/item",
    query={"action": "find"},
    body=LibraryItemFindSpec,
    harmless=True,
    returns=list[str],
    impact="Low",
    errors=(InvalidArgument,),
    legacy=Legacy(wrap="spec"),
)


@implements(FIND)
def invoke_find_library_item(
    library_item_find_spec: LibraryItemFindSpec,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[str]]:
    """Find the items that match a name, library, source, type or cached state.

    Only items that the user may see are found. Nothing found is an empty list, not an error.

    Args:
        library_item_find_spec: What to look for; at least one of its fields must be set.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifiers of the items that match everything asked for.

    Raises:
        InvalidArgument: No field of the search is set.

    Source: Invoke-FindLibraryItem,
        POST /api/content/library/item?action=find
    """
    return send(FIND, Common(server, with_http_info, what_if, confirm), body=library_item_find_spec)


GET = Operation(
    cmdlet="Invoke-GetLibraryItemIdContent",
    method="GET",
    path="/content/library/item/{library_item_id}",
    returns=LibraryItemModel,
    errors=(NotFound,),
)


@implements(GET)
def invoke_get_library_item_id_content(
    library_item_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemModel]:
    """Get an item.

    Args:
        library_item_id: Identifier of the item.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The item; its ``size`` is in bytes.

    Raises:
        NotFound: No such item.

    Source: Invoke-GetLibraryItemIdContent,
        GET /api/content/library/item/{library_item_id}
    """
    return send(
        GET, Common(server, with_http_info, what_if, confirm), library_item_id=library_item_id
    )


LIST = Operation(
    cmdlet="Invoke-ListLibraryItem",
    method="GET",
    path="/content/library/item",
    query_parameters=("library_id",),
    returns=list[str],
    errors=(NotFound,),
)


@implements(LIST)
def invoke_list_library_item(
    library_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[str]]:
    """List the items of a library.

    Args:
        library_id: Identifier of the library.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifiers of the items.

    Raises:
        NotFound: No such library.

    Source: Invoke-ListLibraryItem,
        GET /api/content/library/item
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm), library_id=library_id)


UPDATE = Operation(
    cmdlet="Invoke-UpdateLibraryItemIdContent",
    method="PATCH",
    path="/content/library/item/{library_item_id}",
    body=LibraryItemModel,
    returns=NoneType,
    status=204,
    impact="Medium",
    errors=(AlreadyExists, InvalidArgument, InvalidElementType, NotAllowedInCurrentState, NotFound),
    legacy=Legacy(wrap="update_spec"),
)


@implements(UPDATE)
def invoke_update_library_item_id_content(
    library_item_id: str,
    library_item_model: LibraryItemModel,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Change the properties of an item of a local library, such as name and description.

    Fields left out stay as they are. Files are changed through an update session.

    Args:
        library_item_id: Identifier of the item.
        library_item_model: The fields to change; with ``version`` set, only if that is still the
            item's version.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        AlreadyExists: The library has another item of that name.
        InvalidArgument: The name is empty or over 80 characters, the description is over 2000, or
            ``version`` is not the item's any more.
        InvalidElementType: The item belongs to a subscribed library.
        NotAllowedInCurrentState: The library keeps its metadata as JSON on its storage, and the
            content there was deleted.
        NotFound: No such item.

    Source: Invoke-UpdateLibraryItemIdContent,
        PATCH /api/content/library/item/{library_item_id}
    """
    return send(
        UPDATE,
        Common(server, with_http_info, what_if, confirm),
        library_item_id=library_item_id,
        body=library_item_model,
    )
