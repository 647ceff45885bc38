"""Local libraries: content kept, and perhaps published, here (LocalLibraryApi)."""

from __future__ import annotations

from types import NoneType

from ..models.library import LibraryModel
from ..models.local_library import LocalLibraryPublishRequestBody
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import (
    ConcurrentChange,
    Error,
    InvalidArgument,
    InvalidElementType,
    NotAllowedInCurrentState,
    NotFound,
    ResourceBusy,
    Unauthenticated,
    Unauthorized,
    Unsupported,
)

CREATE = Operation(
    cmdlet="Invoke-CreateContentLocalLibrary",
    method="POST",
    path="/content/local-library",
    body=LibraryModel,
    client_token=True,
    returns=str,
    status=201,
    impact="Low",
    errors=(InvalidArgument, Unsupported),
    legacy=Legacy(wrap="create_spec"),
)


@implements(CREATE)
def invoke_create_content_local_library(
    library_model: LibraryModel,
    client_token: str | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[str]:
    """Create an empty local library, published or not.

    The library needs a name, the type LOCAL and one storage backing. Where it is published, the
    server gives it a URL to subscribe to.

    Args:
        library_model: The library to create.
        client_token: A UUID; a repeat with the same one makes no second library. Made up where left
            out.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifier of the new library.

    Raises:
        InvalidArgument: A field of the library is missing or not valid, or the token is no UUID.
        Unsupported: More than one storage backing is given.

    Source: Invoke-CreateContentLocalLibrary,
        POST /api/content/local-library
    """
    return send(
        CREATE,
        Common(server, with_http_info, what_if, confirm),
        body=library_model,
        client_token=client_token,
    )


DELETE = Operation(
    cmdlet="Invoke-DeleteLibraryIdContentLocalLibrary",
    method="DELETE",
    path="/content/local-library/{library_id}",
    returns=NoneType,
    status=204,
    impact="High",
    errors=(InvalidElementType, NotAllowedInCurrentState, NotFound),
)


@implements(DELETE)
def invoke_delete_library_id_content_local_library(
    library_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Delete a local library with everything in it.

    There is no way back. The library is gone at once; its files are removed from the storage by a
    task afterwards, and what that task fails to remove has to be cleared away by hand. Subscribers
    can no longer synchronize.

    Args:
        library_id: Identifier of the local library.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: An item cannot be deleted now, for instance a template that a
            virtual machine is checked out of; or, since vSphere 9.1, something declares its use of
            the library.
        NotFound: No such library.

    Source: Invoke-DeleteLibraryIdContentLocalLibrary,
        DELETE /api/content/local-library/{library_id}
    """
    return send(DELETE, Common(server, with_http_info, what_if, confirm), library_id=library_id)


GET = Operation(
    cmdlet="Invoke-GetLibraryIdContentLocalLibrary",
    method="GET",
    path="/content/local-library/{library_id}",
    returns=LibraryModel,
    errors=(InvalidElementType, NotFound),
)


@implements(GET)
def invoke_get_library_id_content_local_library(
    library_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryModel]:
    """Get a local library.

    The password for subscribers is never part of the answer.

    Args:
        library_id: Identifier of the local library.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The library; where it is published, with the URL to subscribe to.

    Raises:
        InvalidElementType: The library is a subscribed one.
        NotFound: No such library.

    Source: Invoke-GetLibraryIdContentLocalLibrary,
        GET /api/content/local-library/{library_id}
    """
    return send(GET, Common(server, with_http_info, what_if, confirm), library_id=library_id)


LIST = Operation(
    cmdlet="Invoke-ListContentLocalLibrary",
    method="GET",
    path="/content/local-library",
    returns=list[str],
)


@implements(LIST)
def invoke_list_content_local_library(
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[str]]:
    """List the local libraries of the server.

    Args:
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifiers of the local libraries.

    Source: Invoke-ListContentLocalLibrary,
        GET /api/content/local-library
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm))


PUBLISH = Operation(
    cmdlet="Invoke-PublishLibraryIdLocalLibrary",
    method="POST",
    path="/content/local-library/{library_id}",
    query={"action": "publish"},
    body=LocalLibraryPublishRequestBody,
    body_optional=True,
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
def invoke_publish_library_id_local_library(
    library_id: str,
    local_library_publish_request_body: LocalLibraryPublishRequestBody | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Push a published library to its subscriptions, without waiting for them to ask.

    Needed above all for virtual machine templates, which reach subscribers in no other way.

    Args:
        library_id: Identifier of the published library.
        local_library_publish_request_body: The subscriptions to push to; all of them where it is
            left out.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        Error: The server failed for a reason that its message gives.
        InvalidArgument: A subscription named is not one of this library.
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: The library is not published.
        NotFound: No such library.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not publish this library.

    Source: Invoke-PublishLibraryIdLocalLibrary,
        POST /api/content/local-library/{library_id}?action=publish
    """
    return send(
        PUBLISH,
        Common(server, with_http_info, what_if, confirm),
        library_id=library_id,
        body=local_library_publish_request_body,
    )


UPDATE = Operation(
    cmdlet="Invoke-UpdateLibraryIdContentLocalLibrary",
    method="PATCH",
    path="/content/local-library/{library_id}",
    body=LibraryModel,
    returns=NoneType,
    status=204,
    impact="Medium",
    errors=(
        ConcurrentChange,
        InvalidArgument,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        ResourceBusy,
    ),
    legacy=Legacy(wrap="update_spec"),
)


@implements(UPDATE)
def invoke_update_library_id_content_local_library(
    library_id: str,
    library_model: LibraryModel,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Change a local library, how it is published included.

    Fields left out stay as they are. Changing the password of a published library needs the current
    one as well.

    Args:
        library_id: Identifier of the local library.
        library_model: The fields to change; with ``version`` set, only if that is still the
            library's version.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        ConcurrentChange: ``version`` is not the library's any more.
        InvalidArgument: A field is not valid, or the current password is wrong.
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: The library keeps its metadata as JSON on its storage, and its
            content there was deleted.
        NotFound: No such library.
        ResourceBusy: No ``version`` was given and somebody else is changing the library.

    Source: Invoke-UpdateLibraryIdContentLocalLibrary,
        PATCH /api/content/local-library/{library_id}
    """
    return send(
        UPDATE,
        Common(server, with_http_info, what_if, confirm),
        library_id=library_id,
        body=library_model,
    )
