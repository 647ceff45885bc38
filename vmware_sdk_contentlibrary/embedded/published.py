"""What subscribers get to read: published libraries, their items and files."""

from __future__ import annotations

import hmac

from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from ..runtime.standard import NotFound
from .faults import Fault
from .libraries import PUBLISHER
from .logins import credentials, refused
from .records import Content, Library
from .responses import json_response
from .store import Store
from .transfers import blocks
from .vcsp import ITEMS, LIBRARY, items_document, library_document


def published(store: Store, request: Request, parts: list[str]) -> Response:
    """Answer a subscriber; whoever has the password may be one."""
    if request.method != "GET" or len(parts) < 2:
        raise _nothing(request)
    with store.lock:
        library = store.libraries.get(parts[0])
        if library is None or not _is_published(library):
            raise _nothing(request)
        _check_password(library, request.headers.get("authorization"))
        if parts[1:] == [LIBRARY]:
            return _document(library_document(library))
        items = store.items_of(library.id)
        if parts[1:] == [ITEMS]:
            return _document(items_document(items))
        for item in items:
            for file in item.files.values():
                if parts[1:3] == [item.id, file.content.id]:
                    return _file(file.content)
    raise _nothing(request)


def _is_published(library: Library) -> bool:
    info = library.model.publish_info
    return info is not None and bool(info.published)


def _check_password(library: Library, authorization: str | None) -> None:
    info = library.model.publish_info
    assert info is not None
    if info.authentication_method != "BASIC":
        return
    user, password = credentials(authorization or "")
    right = (info.password or "").encode()
    if user != PUBLISHER or not hmac.compare_digest(password.encode(), right):
        raise refused("The user name or the password of the published library is wrong.")


def _document(document: BaseModel) -> Response:
    return json_response(document.model_dump_json(exclude_none=True).encode(), 200)


def _file(content: Content) -> Response:
    return StreamingResponse(
        blocks(content),
        headers={"Content-Length": str(content.size)},
        media_type="application/octet-stream",
    )


def _nothing(request: Request) -> Fault:
    path: str = request.scope["path"]
    return Fault(NotFound, "published.not_found", "Nothing is published at {0}.", path)
