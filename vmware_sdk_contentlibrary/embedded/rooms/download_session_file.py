"""Files in download sessions (FileApi)."""

from __future__ import annotations

from ...models.file import (
    LibraryItemDownloadsessionFileInfo,
    LibraryItemDownloadsessionFilePrepareRequestBody,
    LibraryItemTransferEndpoint,
)
from ..call import Call, answers
from ..faults import invalid
from ..records import DownloadFile, DownloadSession
from ..store import Store, new_token


def _session(call: Call, *, active: bool = False) -> DownloadSession:
    return call.store.download_session(call.path["download_session_id"], active=active)


def _file(session: DownloadSession, name: str) -> DownloadFile:
    if name not in session.files:
        raise invalid("file_name", f"the session has no file {name}")
    return session.files[name]


def _info(
    store: Store, session: DownloadSession, entry: DownloadFile
) -> LibraryItemDownloadsessionFileInfo:
    file, prepared = entry.file, bool(entry.token)
    uri = store.transfer_url(entry.token, file.name)
    if entry.direct:
        uri = store.storage_url(store.items[session.item_id], file.name)
    done = prepared and entry.sent >= file.content.size
    return LibraryItemDownloadsessionFileInfo(
        name=file.name,
        size=file.content.size,
        bytes_transferred=entry.sent,
        status="PREPARED" if prepared else "UNPREPARED",
        download_endpoint=LibraryItemTransferEndpoint(uri=uri) if prepared else None,
        checksum_info=file.content.checksum if done else None,
    )


@answers("Invoke-ListDownloadSessionIdItemFile")
def list_files(call: Call) -> list[LibraryItemDownloadsessionFileInfo]:
    """List the session's files."""
    session = _session(call)
    return [_info(call.store, session, entry) for entry in session.files.values()]


@answers("Invoke-GetDownloadSessionIdFile")
def get(call: Call) -> LibraryItemDownloadsessionFileInfo:
    """Get one of the session's files."""
    session = _session(call)
    return _info(call.store, session, _file(session, call.required("file_name")))


@answers("Invoke-PrepareDownloadSessionIdFile")
def prepare(call: Call) -> LibraryItemDownloadsessionFileInfo:
    """Make a file ready for download, which it is at once."""
    session = _session(call, active=True)
    body = call.structure(LibraryItemDownloadsessionFilePrepareRequestBody)
    entry = _file(session, body.file_name)
    entry.token = entry.token or new_token()
    entry.direct = body.endpoint_type == "DIRECT"
    return _info(call.store, session, entry)
