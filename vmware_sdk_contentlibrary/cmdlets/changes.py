"""The history of an item's content (ChangesApi)."""

from __future__ import annotations

from ..models.changes import LibraryItemChangesInfo, LibraryItemChangesSummary
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import Error, NotFound, Unauthenticated, Unauthorized

GET = Operation(
    cmdlet="Invoke-GetLibraryItemVersionLibraryChanges",
    method="GET",
    path="/content/library/item/{library_item}/changes/{version}",
    returns=LibraryItemChangesInfo,
    errors=(Error, NotFound, Unauthenticated, Unauthorized),
    legacy=Legacy(path="/content/library/item/{library_item}/changes/{version}"),
)


@implements(GET)
def invoke_get_library_item_version_library_changes(
    library_item: str,
    version: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemChangesInfo]:
    """Get one change of an item's content, its whole message included.

    Args:
        library_item: Identifier of the item.
        version: The version that the change made, as `invoke_list_library_item_content_changes`
            gives it.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        When the change was made, and by whom and why where that is known.

    Raises:
        Error: The server failed for a reason that its message gives.
        NotFound: No such item, or it has no such version.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not read this item.

    Source: Invoke-GetLibraryItemVersionLibraryChanges,
        GET /api/content/library/item/{library_item}/changes/{version}
    """
    return send(
        GET,
        Common(server, with_http_info, what_if, confirm),
        library_item=library_item,
        version=version,
    )


LIST = Operation(
    cmdlet="Invoke-ListLibraryItemContentChanges",
    method="GET",
    path="/content/library/item/{library_item}/changes",
    returns=list[LibraryItemChangesSummary],
    errors=(Error, NotFound, Unauthenticated, Unauthorized),
    legacy=Legacy(path="/content/library/item/{library_item}/changes"),
)


@implements(LIST)
def invoke_list_library_item_content_changes(
    library_item: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[LibraryItemChangesSummary]]:
    """List the changes of an item's content.

    Args:
        library_item: Identifier of the item.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The changes, with short messages.

    Raises:
        Error: The server failed for a reason that its message gives.
        NotFound: No such item.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not read this item.

    Source: Invoke-ListLibraryItemContentChanges,
        GET /api/content/library/item/{library_item}/changes
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm), library_item=library_item)
