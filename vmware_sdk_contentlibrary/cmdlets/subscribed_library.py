"""Subscribed libraries: copies of what others publish (SubscribedLibraryApi)."""

from __future__ import annotations

from types import NoneType

from ..models.library import LibraryModel
from ..models.subscribed_library import (
    SubscribedLibraryProbeRequestBody,
    SubscribedLibraryProbeResult,
)
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import (
    ConcurrentChange,
    InvalidArgument,
    InvalidElementType,
    NotAllowedInCurrentState,
    NotFound,
    ResourceBusy,
    ResourceInaccessible,
    Unsupported,
)
from ._subscribed_library_content import EVICT as EVICT
from ._subscribed_library_content import SYNC as SYNC
from ._subscribed_library_content import (
    invoke_evict_library_id_subscribed_library as invoke_evict_library_id_subscribed_library,
)
from ._subscribed_library_content import (
    invoke_sync_library_id_subscribed_library as invoke_sync_library_id_subscribed_library,
)

CREATE = Operation(
    cmdlet="Invoke-CreateContentSubscribedLibrary",
    method="POST",
    path="/content/subscribed-library",
    body=LibraryModel,
    client_token=True,
    returns=str,
    status=201,
    impact="Low",
    errors=(InvalidArgument, ResourceInaccessible, Unsupported),
    legacy=Legacy(wrap="create_spec"),
)


@implements(CREATE)
def invoke_create_content_subscribed_library(
    library_model: LibraryModel,
    client_token: str | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[str]:
    """Create a library that subscribes to a published one.

    The library starts out empty. The first synchronization runs on the server after the call has
    returned; follow the library's ``last_sync_time``. An HTTPS publisher must be trusted by its
    thumbprint, which `invoke_probe_content_subscribed_library` finds out.

    Args:
        library_model: The library to create: name, type SUBSCRIBED, one storage backing and what to
            subscribe to.
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
        ResourceInaccessible: The published library cannot be reached.
        Unsupported: More than one storage backing is given.

    Source: Invoke-CreateContentSubscribedLibrary,
        POST /api/content/subscribed-library
    """
    return send(
        CREATE,
        Common(server, with_http_info, what_if, confirm),
        body=library_model,
        client_token=client_token,
    )


DELETE = Operation(
    cmdlet="Invoke-DeleteLibraryIdContentSubscribedLibrary",
    method="DELETE",
    path="/content/subscribed-library/{library_id}",
    returns=NoneType,
    status=204,
    impact="High",
    errors=(InvalidElementType, NotAllowedInCurrentState, NotFound),
)


@implements(DELETE)
def invoke_delete_library_id_content_subscribed_library(
    library_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Delete a subscribed library with the copies in it.

    There is no way back. The library is gone at once; its copies are removed from the storage by a
    task afterwards, and what that task fails to remove has to be cleared away by hand. The
    publisher keeps its content.

    Args:
        library_id: Identifier of the subscribed library.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidElementType: The library is a local one.
        NotAllowedInCurrentState: Something declares its use of the library, since vSphere 9.1.
        NotFound: No such library.

    Source: Invoke-DeleteLibraryIdContentSubscribedLibrary,
        DELETE /api/content/subscribed-library/{library_id}
    """
    return send(DELETE, Common(server, with_http_info, what_if, confirm), library_id=library_id)


GET = Operation(
    cmdlet="Invoke-GetLibraryIdContentSubscribedLibrary",
    method="GET",
    path="/content/subscribed-library/{library_id}",
    returns=LibraryModel,
    errors=(InvalidElementType, NotFound),
)


@implements(GET)
def invoke_get_library_id_content_subscribed_library(
    library_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryModel]:
    """Get a subscribed library.

    The password for the publisher is never part of the answer.

    Args:
        library_id: Identifier of the subscribed library.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The library, with what it subscribes to.

    Raises:
        InvalidElementType: The library is a local one.
        NotFound: No such library.

    Source: Invoke-GetLibraryIdContentSubscribedLibrary,
        GET /api/content/subscribed-library/{library_id}
    """
    return send(GET, Common(server, with_http_info, what_if, confirm), library_id=library_id)


LIST = Operation(
    cmdlet="Invoke-ListContentSubscribedLibrary",
    method="GET",
    path="/content/subscribed-library",
    returns=list[str],
)


@implements(LIST)
def invoke_list_content_subscribed_library(
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[str]]:
    """List the subscribed libraries of the server.

    Args:
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifiers of the subscribed libraries.

    Source: Invoke-ListContentSubscribedLibrary,
        GET /api/content/subscribed-library
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm))


PROBE = Operation(
    cmdlet="Invoke-ProbeContentSubscribedLibrary",
    method="POST",
    path="/content/subscribed-library",
    query={"action": "probe"},
    body=SubscribedLibraryProbeRequestBody,
    harmless=True,
    returns=SubscribedLibraryProbeResult,
    impact="Low",
)


@implements(PROBE)
def invoke_probe_content_subscribed_library(
    subscribed_library_probe_request_body: SubscribedLibraryProbeRequestBody,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[SubscribedLibraryProbeResult]:
    """Try out a subscription before a library is created from it.

    The server contacts the publisher; nothing is stored. A probe that fails is an answer with
    another status than SUCCESS, not an error.

    Args:
        subscribed_library_probe_request_body: The subscription to try: URL, thumbprint, user and
            password.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        How the attempt ended, with the publisher's thumbprint where it has one.

    Source: Invoke-ProbeContentSubscribedLibrary,
        POST /api/content/subscribed-library?action=probe
    """
    return send(
        PROBE,
        Common(server, with_http_info, what_if, confirm),
        body=subscribed_library_probe_request_body,
    )


UPDATE = Operation(
    cmdlet="Invoke-UpdateLibraryIdContentSubscribedLibrary",
    method="PATCH",
    path="/content/subscribed-library/{library_id}",
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
        ResourceInaccessible,
    ),
    legacy=Legacy(wrap="update_spec"),
)


@implements(UPDATE)
def invoke_update_library_id_content_subscribed_library(
    library_id: str,
    library_model: LibraryModel,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Change a subscribed library, what it subscribes to included.

    Fields left out stay as they are.

    Args:
        library_id: Identifier of the subscribed library.
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
        InvalidArgument: A field is not valid.
        InvalidElementType: The library is a local one.
        NotAllowedInCurrentState: The subscription URL is to change and the content of the library
            was deleted from the storage.
        NotFound: No such library.
        ResourceBusy: No ``version`` was given and somebody else is changing the library.
        ResourceInaccessible: The published library of the new subscription cannot be reached.

    Source: Invoke-UpdateLibraryIdContentSubscribedLibrary,
        PATCH /api/content/subscribed-library/{library_id}
    """
    return send(
        UPDATE,
        Common(server, with_http_info, what_if, confirm),
        library_id=library_id,
        body=library_model,
    )
