"""Libraries of either kind, local and subscribed (LibraryApi)."""

from __future__ import annotations

from types import NoneType

from ..models.library import LibraryFindSpec, LibraryModel
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import InvalidArgument, NotFound

FIND = Operation(
    cmdlet="Invoke-FindContentLibrary",
    method="POST",
    path="/content/library",
    query={"action": "find"},
    body=LibraryFindSpec,
    harmless=True,
    returns=list[str],
    impact="Low",
    errors=(InvalidArgument,),
    legacy=Legacy(wrap="spec"),
)


@implements(FIND)
def invoke_find_content_library(
    library_find_spec: LibraryFindSpec,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[str]]:
    """Find the libraries that match a name, a kind, or both.

    Only libraries that the user may see are found. Nothing found is an empty list, not an error.

    Args:
        library_find_spec: What to look for; at least one of its fields must be set.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifiers of the libraries that match everything asked for.

    Raises:
        InvalidArgument: No field of the search is set.

    Source: Invoke-FindContentLibrary,
        POST /api/content/library?action=find
    """
    return send(FIND, Common(server, with_http_info, what_if, confirm), body=library_find_spec)


GET = Operation(
    cmdlet="Invoke-GetLibraryIdContent",
    method="GET",
    path="/content/library/{library_id}",
    returns=LibraryModel,
    errors=(NotFound,),
)


@implements(GET)
def invoke_get_library_id_content(
    library_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibraryModel]:
    """Get a library, whichever kind it is.

    Args:
        library_id: Identifier of the library.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The library.

    Raises:
        NotFound: No such library.

    Source: Invoke-GetLibraryIdContent,
        GET /api/content/library/{library_id}
    """
    return send(GET, Common(server, with_http_info, what_if, confirm), library_id=library_id)


LIST = Operation(
    cmdlet="Invoke-ListContentLibrary",
    method="GET",
    path="/content/library",
    returns=list[str],
)


@implements(LIST)
def invoke_list_content_library(
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[str]]:
    """List the libraries of the server, local and subscribed.

    Args:
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifiers of the libraries.

    Source: Invoke-ListContentLibrary,
        GET /api/content/library
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm))


UPDATE = Operation(
    cmdlet="Invoke-UpdateLibraryIdContent",
    method="PATCH",
    path="/content/library/{library_id}",
    body=LibraryModel,
    returns=NoneType,
    status=204,
    impact="Medium",
    errors=(InvalidArgument, NotFound),
    legacy=Legacy(wrap="update_spec"),
)


@implements(UPDATE)
def invoke_update_library_id_content(
    library_id: str,
    library_model: LibraryModel,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Change what both kinds of library have in common, such as name and description.

    Fields left out stay as they are. How a local library is published and what a subscribed one
    subscribes to is changed by the updates of the local_library and subscribed_library rooms.

    Args:
        library_id: Identifier of the library.
        library_model: The fields to change; with ``version`` set, only if that is still the
            library's version.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidArgument: A field is not valid, or ``version`` is not the library's any more.
        NotFound: No such library.

    Source: Invoke-UpdateLibraryIdContent,
        PATCH /api/content/library/{library_id}
    """
    return send(
        UPDATE,
        Common(server, with_http_info, what_if, confirm),
        library_id=library_id,
        body=library_model,
    )
