"""Where the files of an item lie (StorageApi)."""

from __future__ import annotations

from ..models.storage import LibraryItemStorageInfo
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import NotFound

GET = Operation(
    cmdlet="Invoke-GetLibraryItemIdStorage",
    method="GET",
    path="/content/library/item/{library_item_id}/storage",
    query_parameters=("file_name",),
    returns=list[LibraryItemStorageInfo],
    errors=(NotFound,),
    legacy=Legacy(
        method="POST",
        path="/com/vmware/content/library/item/storage/id:{library_item_id}",
        action="get",
        body=("file_name",),
    ),
)


@implements(GET)
def invoke_get_library_item_id_storage(
    library_item_id: str,
    file_name: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[LibraryItemStorageInfo]]:
    """Get where one file of an item lies.

    Args:
        library_item_id: Identifier of the item.
        file_name: Name of the file.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The storage entries of the file: backing, URIs, size in bytes.

    Raises:
        NotFound: No such item, or it has no such file.

    Source: Invoke-GetLibraryItemIdStorage,
        GET /api/content/library/item/{library_item_id}/storage
    """
    return send(
        GET,
        Common(server, with_http_info, what_if, confirm),
        library_item_id=library_item_id,
        file_name=file_name,
    )


LIST = Operation(
    cmdlet="Invoke-ListLibraryItemIdContentStorage",
    method="GET",
    path="/content/library/item/{library_item_id}/storage",
    returns=list[LibraryItemStorageInfo],
    errors=(NotFound,),
    legacy=Legacy(path="/com/vmware/content/library/item/storage", query=("library_item_id",)),
)


@implements(LIST)
def invoke_list_library_item_id_content_storage(
    library_item_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[LibraryItemStorageInfo]]:
    """List where the files of an item lie.

    Args:
        library_item_id: Identifier of the item.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The storage entries of all files: backing, URIs, size in bytes.

    Raises:
        NotFound: No such item.

    Source: Invoke-ListLibraryItemIdContentStorage,
        GET /api/content/library/item/{library_item_id}/storage
    """
    return send(
        LIST, Common(server, with_http_info, what_if, confirm), library_item_id=library_item_id
    )
