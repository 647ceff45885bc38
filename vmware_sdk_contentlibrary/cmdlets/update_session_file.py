"""Files of an update session: what goes up, and how (FileApi, first part)."""

from __future__ import annotations

from types import NoneType

from ..models.update_session_file import (
    LibraryItemUpdatesessionFileAddSpec,
    LibraryItemUpdatesessionFileInfo,
    LibraryItemUpdatesessionFileValidationResult,
)
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import InvalidArgument, NotAllowedInCurrentState, NotFound, Unauthorized

CREATE = Operation(
    cmdlet="Invoke-CreateUpdateSessionIdItemFile",
    method="POST",
    path="/content/library/item/update-session/{update_session_id}/file",
    body=LibraryItemUpdatesessionFileAddSpec,
    returns=LibraryItemUpdatesessionFileInfo,
    status=201,
    impact="Low",
    errors=(InvalidArgument, NotAllowedInCurrentState, NotFound, Unauthorized),
    legacy=Legacy(
        wrap="file_spec",
        path="/com/vmware/content/library/item/updatesession/file/id:{update_session_id}",
        action="add",
    ),
)


@implements(CREATE)
def invoke_create_update_session_id_item_file(
    update_session_id: str,
    library_item_updatesession_file_add_spec: LibraryItemUpdatesessionFileAddSpec,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemUpdatesessionFileInfo]:
    """Add a file to an update session, or replace the file of that name.

    With PUSH the answer names the URL to upload to; with PULL the server fetches the file from the
    given URL. A file pulled from a datastore, out of the library's own folder, is moved and not
    copied.

    Args:
        update_session_id: Identifier of the update session.
        library_item_updatesession_file_add_spec: The file: its name and source, and size in bytes
            and checksum where they are known.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The file, with the upload URL for PUSH.

    Raises:
        InvalidArgument: A field is missing or not valid.
        NotAllowedInCurrentState: The session is not ACTIVE, the content of the item was deleted
            from the storage, or a manifest or certificate comes after the OVF descriptor.
        NotFound: No such session; it may have expired.
        Unauthorized: The file is to be pulled from a datastore, and the user lacks the privilege
            ContentLibrary.ReadStorage on the item.

    Source: Invoke-CreateUpdateSessionIdItemFile,
        POST /api/content/library/item/update-session/{update_session_id}/file
    """
    return send(
        CREATE,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
        body=library_item_updatesession_file_add_spec,
    )


DELETE = Operation(
    cmdlet="Invoke-DeleteUpdateSessionIdFileNameItem",
    method="DELETE",
    path="/content/library/item/update-session/{update_session_id}/file/{file_name}",
    returns=NoneType,
    status=204,
    impact="High",
    errors=(InvalidArgument, NotFound),
    legacy=Legacy(
        method="POST",
        path="/com/vmware/content/library/item/updatesession/file/id:{update_session_id}",
        action="remove",
        body=("file_name",),
    ),
)


@implements(DELETE)
def invoke_delete_update_session_id_file_name_item(
    update_session_id: str,
    file_name: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Mark a file of an item for removal.

    The file goes from the item when the session is completed, for good; until then, canceling the
    session keeps it.

    Args:
        update_session_id: Identifier of the update session.
        file_name: Name of the file.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidArgument: The item has no such file.
        NotFound: No such session; it may have expired.

    Source: Invoke-DeleteUpdateSessionIdFileNameItem,
        DELETE /api/content/library/item/update-session/{update_session_id}/file/{file_name}
    """
    return send(
        DELETE,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
        file_name=file_name,
    )


GET = Operation(
    cmdlet="Invoke-GetUpdateSessionIdFileNameItem",
    method="GET",
    path="/content/library/item/update-session/{update_session_id}/file/{file_name}",
    returns=LibraryItemUpdatesessionFileInfo,
    errors=(InvalidArgument, NotFound),
    legacy=Legacy(
        method="POST",
        path="/com/vmware/content/library/item/updatesession/file/id:{update_session_id}",
        action="get",
        body=("file_name",),
    ),
)


@implements(GET)
def invoke_get_update_session_id_file_name_item(
    update_session_id: str,
    file_name: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemUpdatesessionFileInfo]:
    """Get a file of an update session: its source, how much of it has arrived, and its status.

    It is ready once its status is READY; ERROR comes with a message.

    Args:
        update_session_id: Identifier of the update session.
        file_name: Name of the file.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The file.

    Raises:
        InvalidArgument: The item has no such file.
        NotFound: No such session; it may have expired.

    Source: Invoke-GetUpdateSessionIdFileNameItem,
        GET /api/content/library/item/update-session/{update_session_id}/file/{file_name}
    """
    return send(
        GET,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
        file_name=file_name,
    )


LIST = Operation(
    cmdlet="Invoke-ListUpdateSessionIdItemFile",
    method="GET",
    path="/content/library/item/update-session/{update_session_id}/file",
    returns=list[LibraryItemUpdatesessionFileInfo],
    errors=(NotFound,),
    legacy=Legacy(
        path="/com/vmware/content/library/item/updatesession/file", query=("update_session_id",)
    ),
)


@implements(LIST)
def invoke_list_update_session_id_item_file(
    update_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[LibraryItemUpdatesessionFileInfo]]:
    """List the files that the item would have after the update session.

    An empty list means that completing the session now would leave the item empty.

    Args:
        update_session_id: Identifier of the update session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The files.

    Raises:
        NotFound: No such session; it may have expired.

    Source: Invoke-ListUpdateSessionIdItemFile,
        GET /api/content/library/item/update-session/{update_session_id}/file
    """
    return send(
        LIST, Common(server, with_http_info, what_if, confirm), update_session_id=update_session_id
    )


VALIDATE = Operation(
    cmdlet="Invoke-ValidateUpdateSessionIdFile",
    method="POST",
    path="/content/library/item/update-session/{update_session_id}/file",
    query={"action": "validate"},
    harmless=True,
    returns=LibraryItemUpdatesessionFileValidationResult,
    impact="Low",
    errors=(NotAllowedInCurrentState, NotFound),
    legacy=Legacy(
        path="/com/vmware/content/library/item/updatesession/file/id:{update_session_id}"
    ),
)


@implements(VALIDATE)
def invoke_validate_update_session_id_file(
    update_session_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryItemUpdatesessionFileValidationResult]:
    """Check whether an update session is fit to be completed.

    Nothing changes; a file that is missing can be added and the check repeated.

    Args:
        update_session_id: Identifier of the update session.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The names of missing files, and the files that are not valid with the reasons.

    Raises:
        NotAllowedInCurrentState: The session is not ACTIVE, or a file to be uploaded has not
            arrived in full.
        NotFound: No such session; it may have expired.

    Source: Invoke-ValidateUpdateSessionIdFile,
        POST /api/content/library/item/update-session/{update_session_id}/file?action=validate
    """
    return send(
        VALIDATE,
        Common(server, with_http_info, what_if, confirm),
        update_session_id=update_session_id,
    )
