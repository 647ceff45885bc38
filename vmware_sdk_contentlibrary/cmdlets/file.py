"""Files of items and of download sessions (FileApi, second part)."""

from __future__ import annotations

from ..models.file import (
    LibraryItemDownloadsessionFileInfo,
    LibraryItemDownloadsessionFilePrepareRequestBody,
    LibraryItemFileInfo,
)
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import InvalidArgument, NotFound, Unauthorized, Unsupported

GET_DOWNLOAD = Operation(
    cmdlet="Invoke-GetDownloadSessionIdFile",
    method="GET",
    path="/content/library/item/download-session/{download_session_id}/file",
    query_parameters=("file_name",),
    returns=LibraryItemDownloadsessionFileInfo,
    errors=(InvalidArgument, NotFound),
    legacy=Legacy(
        method="POST",
        path="/com/vmware/content/library/item/downloadsession/file/id:{download_session_id}",
        action="get",
        body=("file_name",),
    ),
)


@implements(GET_DOWNLOAD)
def invoke_get_download_session_id_file(
    download_session_id: str,
    file_name: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemDownloadsessionFileInfo]:
    """Get a file of a download session: its status and, once prepared, its URL.

    To be asked again after a prepare until the status is PREPARED or ERROR.

    Args:
        download_session_id: Identifier of the download session.
        file_name: Name of the file.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The file; the download URL is set from PREPARED on.

    Raises:
        InvalidArgument: The item has no such file.
        NotFound: No such session; it may have expired.

    Source: Invoke-GetDownloadSessionIdFile,
        GET /api/content/library/item/download-session/{download_session_id}/file
    """
    return send(
        GET_DOWNLOAD,
        Common(server, with_http_info, what_if, confirm),
        download_session_id=download_session_id,
        file_name=file_name,
    )


GET = Operation(
    cmdlet="Invoke-GetLibraryItemIdFile",
    method="GET",
    path="/content/library/item/{library_item_id}/file",
    query_parameters=("name",),
    returns=LibraryItemFileInfo,
    errors=(NotFound, Unsupported),
    legacy=Legacy(
        method="POST",
        path="/com/vmware/content/library/item/file/id:{library_item_id}",
        action="get",
        body=("name",),
    ),
)


@implements(GET)
def invoke_get_library_item_id_file(
    library_item_id: str,
    name: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemFileInfo]:
    """Get a file of an item: its size, version and checksum.

    Args:
        library_item_id: Identifier of the item.
        name: Name of the file.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The file; ``cached`` tells whether it lies on this server's storage.

    Raises:
        NotFound: No such item, or it has no such file.
        Unsupported: No download URL can be made from the file's name, since vSphere 9.0.

    Source: Invoke-GetLibraryItemIdFile,
        GET /api/content/library/item/{library_item_id}/file
    """
    return send(
        GET,
        Common(server, with_http_info, what_if, confirm),
        library_item_id=library_item_id,
        name=name,
    )


LIST_DOWNLOAD = Operation(
    cmdlet="Invoke-ListDownloadSessionIdItemFile",
    method="GET",
    path="/content/library/item/download-session/{download_session_id}/file",
    returns=list[LibraryItemDownloadsessionFileInfo],
    errors=(NotFound,),
    legacy=Legacy(
        path="/com/vmware/content/library/item/downloadsession/file", query=("download_session_id",)
    ),
)


@implements(LIST_DOWNLOAD)
def invoke_list_download_session_id_item_file(
    download_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[LibraryItemDownloadsessionFileInfo]]:
    """List the files of a download session.

    Args:
        download_session_id: Identifier of the download session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The files with their status, and with a URL those that are prepared.

    Raises:
        NotFound: No such session; it may have expired.

    Source: Invoke-ListDownloadSessionIdItemFile,
        GET /api/content/library/item/download-session/{download_session_id}/file
    """
    return send(
        LIST_DOWNLOAD,
        Common(server, with_http_info, what_if, confirm),
        download_session_id=download_session_id,
    )


LIST = Operation(
    cmdlet="Invoke-ListLibraryItemIdContentFile",
    method="GET",
    path="/content/library/item/{library_item_id}/file",
    returns=list[LibraryItemFileInfo],
    errors=(NotFound, Unsupported),
    legacy=Legacy(path="/com/vmware/content/library/item/file", query=("library_item_id",)),
)


@implements(LIST)
def invoke_list_library_item_id_content_file(
    library_item_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[LibraryItemFileInfo]]:
    """List the files of an item.

    Args:
        library_item_id: Identifier of the item.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The files, with sizes in bytes.

    Raises:
        NotFound: No such item.
        Unsupported: No download URL can be made from a file's name, since vSphere 9.0.

    Source: Invoke-ListLibraryItemIdContentFile,
        GET /api/content/library/item/{library_item_id}/file
    """
    return send(
        LIST, Common(server, with_http_info, what_if, confirm), library_item_id=library_item_id
    )


PREPARE_DOWNLOAD = Operation(
    cmdlet="Invoke-PrepareDownloadSessionIdFile",
    method="POST",
    path="/content/library/item/download-session/{download_session_id}/file",
    query={"action": "prepare"},
    body=LibraryItemDownloadsessionFilePrepareRequestBody,
    returns=LibraryItemDownloadsessionFileInfo,
    impact="Low",
    errors=(InvalidArgument, NotFound, Unauthorized),
    legacy=Legacy(
        path="/com/vmware/content/library/item/downloadsession/file/id:{download_session_id}"
    ),
)


@implements(PREPARE_DOWNLOAD)
def invoke_prepare_download_session_id_file(
    download_session_id: str,
    library_item_downloadsession_file_prepare_request_body: (
        LibraryItemDownloadsessionFilePrepareRequestBody
    ),
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemDownloadsessionFileInfo]:
    """Have a file of a download session made ready to be fetched.

    Preparing goes on after the call has returned, and takes long where an on-demand library first
    fetches the file from its publisher: ask with `invoke_get_download_session_id_file` until the
    status is PREPARED, and keep the session alive meanwhile.

    Args:
        download_session_id: Identifier of the download session.
        library_item_downloadsession_file_prepare_request_body: The file's name, and whether an
            HTTPS URL (the default) or the DIRECT location on the storage is wanted.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The file as it is now; the download URL is set from PREPARED on.

    Raises:
        InvalidArgument: The item has no such file.
        NotFound: No such session; it may have expired.
        Unauthorized: DIRECT is asked for, and the session was made without the privilege
            ContentLibrary.ReadStorage.

    Source: Invoke-PrepareDownloadSessionIdFile,
        POST /api/content/library/item/download-session/{download_session_id}/file?action=prepare
    """
    return send(
        PREPARE_DOWNLOAD,
        Common(server, with_http_info, what_if, confirm),
        download_session_id=download_session_id,
        body=library_item_downloadsession_file_prepare_request_body,
    )
