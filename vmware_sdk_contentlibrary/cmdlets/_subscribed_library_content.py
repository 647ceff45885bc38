"""Content of subscribed libraries: a part of subscribed_library with its own file."""

from __future__ import annotations

from types import NoneType

from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Operation, implements
from ..runtime.send import send
from ..runtime.standard import (
    InvalidArgument,
    InvalidElementType,
    NotAllowedInCurrentState,
    NotFound,
    ResourceInaccessible,
)

EVICT = Operation(
    cmdlet="Invoke-EvictLibraryIdSubscribedLibrary",
    method="POST",
    path="/content/subscribed-library/{library_id}",
    query={"action": "evict"},
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(InvalidElementType, NotAllowedInCurrentState, NotFound),
)


@implements(EVICT)
def invoke_evict_library_id_subscribed_library(
    library_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Free the storage that the copies in an on-demand library take.

    The items stay listed, with ``cached`` false; their files are fetched again when needed.

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
        NotAllowedInCurrentState: The library does not synchronize on demand, or its content was
            deleted from the storage.
        NotFound: No such library.

    Source: Invoke-EvictLibraryIdSubscribedLibrary,
        POST /api/content/subscribed-library/{library_id}?action=evict
    """
    return send(EVICT, Common(server, with_http_info, what_if, confirm), library_id=library_id)


SYNC = Operation(
    cmdlet="Invoke-SyncLibraryIdSubscribedLibrary",
    method="POST",
    path="/content/subscribed-library/{library_id}",
    query={"action": "sync"},
    returns=NoneType,
    status=204,
    impact="Low",
    errors=(
        InvalidArgument,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        ResourceInaccessible,
    ),
)


@implements(SYNC)
def invoke_sync_library_id_subscribed_library(
    library_id: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Synchronize a subscribed library now.

    The work goes on after the call has returned, just as in the regular synchronization: an
    on-demand library fetches metadata only. While one is running, another has no effect.

    Args:
        library_id: Identifier of the subscribed library.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidArgument: The subscription of the library is not valid.
        InvalidElementType: The library is a local one.
        NotAllowedInCurrentState: The content of the library was deleted from the storage.
        NotFound: No such library.
        ResourceInaccessible: The published library cannot be reached or is not there any more.

    Source: Invoke-SyncLibraryIdSubscribedLibrary,
        POST /api/content/subscribed-library/{library_id}?action=sync
    """
    return send(SYNC, Common(server, with_http_info, what_if, confirm), library_id=library_id)
