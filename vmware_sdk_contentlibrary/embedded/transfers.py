"""Uploads and downloads: bytes between the network and the disk, a little at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from ..runtime.standard import NotFound, OperationNotFound
from .faults import Fault, not_active
from .records import ACTIVE, Content, DownloadFile, DownloadSession
from .store import Store
from .upload import start_upload

BLOCK = 256 * 1024


async def transfer(store: Store, request: Request, parts: list[str]) -> Response:
    """Serve a transfer address: its token is all that is needed, its name is for people."""
    token = parts[0] if parts else ""
    if request.method == "PUT":
        return await _receive(store, request, token)
    if request.method == "GET":
        return _send(store, token)
    text = "There is no operation {0} {1}."
    path: str = request.scope["path"]
    raise Fault(OperationNotFound, "operation.not_found", text, request.method, path)


async def _receive(store: Store, request: Request, token: str) -> Response:
    # A refusal may go out while the client is still sending: the web server reads the rest and
    # throws it away, so that the client gets to see the answer.
    upload = start_upload(store, token)
    try:
        async for block in request.stream():
            await run_in_threadpool(upload.write, block)
        await run_in_threadpool(upload.finish)
    finally:
        upload.close()
    return Response(status_code=200)


def _send(store: Store, token: str) -> Response:
    with store.lock:
        session, entry = _find(store, token)
    content = _content(entry)
    return StreamingResponse(
        _counted(store, session, entry),
        headers={"Content-Length": str(content.size)},
        media_type="application/octet-stream",
    )


def _find(store: Store, token: str) -> tuple[DownloadSession, DownloadFile]:
    store.sweep()
    for session in store.downloads.values():
        for entry in session.files.values():
            if token and entry.token == token and entry.file is not None:
                if session.state != ACTIVE:
                    raise not_active("download session", session.id, session.state)
                return session, entry
    raise Fault(NotFound, "transfer.not_found", "There is no such download, or it has ended.")


def _content(entry: DownloadFile) -> Content:
    assert entry.file is not None
    return entry.file.content


async def _counted(
    store: Store, session: DownloadSession, entry: DownloadFile
) -> AsyncIterator[bytes]:
    sent = 0
    async for block in blocks(_content(entry)):
        sent += len(block)
        with store.lock:
            store.sweep()
            if store.downloads.get(session.id) is not session or session.state != ACTIVE:
                raise ConnectionAbortedError  # the only way to say it once bytes have gone out
            # before the last bytes go out, so that who has them finds the count complete
            entry.sent = max(entry.sent, sent)
        yield block


async def blocks(content: Content) -> AsyncIterator[bytes]:
    """Read bytes that have arrived, a little at a time."""
    offset = 0
    while offset < content.size:
        block = await run_in_threadpool(_read, content.path, offset)
        offset += len(block)
        yield block


def _read(path: Path, offset: int) -> bytes:
    # opened anew for each block, so that nothing stays open when a client walks away
    with path.open("rb") as source:
        source.seek(offset)
        return source.read(BLOCK)
