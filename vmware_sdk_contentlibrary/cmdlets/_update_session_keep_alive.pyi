# Derived by .ci/stubs.py from _update_session_keep_alive.py; change that, not this.

from typing import overload

from typing_extensions import Unpack

from ..models.update_session import LibraryItemUpdateSessionKeepAliveRequestBody
from ..runtime.answers import HttpInfo, Many, ManyPerhaps, ManyWithInfo, PerServer, PerhapsInfo, PerhapsSent, Plain, WithInfo
from ..runtime.operation import Operation

KEEP_ALIVE: Operation[None]

@overload
def invoke_keep_alive_update_session_id(update_session_id: str, library_item_update_session_keep_alive_request_body: LibraryItemUpdateSessionKeepAliveRequestBody | None = None, **common: Unpack[Plain]) -> None: ...
@overload
def invoke_keep_alive_update_session_id(update_session_id: str, library_item_update_session_keep_alive_request_body: LibraryItemUpdateSessionKeepAliveRequestBody | None = None, **common: Unpack[WithInfo]) -> HttpInfo[None]: ...
@overload
def invoke_keep_alive_update_session_id(update_session_id: str, library_item_update_session_keep_alive_request_body: LibraryItemUpdateSessionKeepAliveRequestBody | None = None, **common: Unpack[PerhapsInfo]) -> HttpInfo[None] | None: ...
@overload
def invoke_keep_alive_update_session_id(update_session_id: str, library_item_update_session_keep_alive_request_body: LibraryItemUpdateSessionKeepAliveRequestBody | None = None, **common: Unpack[PerhapsSent]) -> HttpInfo[None] | None: ...
@overload
def invoke_keep_alive_update_session_id(update_session_id: str, library_item_update_session_keep_alive_request_body: LibraryItemUpdateSessionKeepAliveRequestBody | None = None, **common: Unpack[Many]) -> PerServer[None]: ...
@overload
def invoke_keep_alive_update_session_id(update_session_id: str, library_item_update_session_keep_alive_request_body: LibraryItemUpdateSessionKeepAliveRequestBody | None = None, **common: Unpack[ManyWithInfo]) -> PerServer[HttpInfo[None]]: ...
@overload
def invoke_keep_alive_update_session_id(update_session_id: str, library_item_update_session_keep_alive_request_body: LibraryItemUpdateSessionKeepAliveRequestBody | None = None, **common: Unpack[ManyPerhaps]) -> PerServer[None] | PerServer[HttpInfo[None]] | None: ...
