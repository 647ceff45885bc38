"""Files in download sessions (FileApi)."""

from __future__ import annotations

from ...models.file import (
    LibraryItemDownloadsessionFileInfo,
    LibraryItemDownloadsessionFilePrepareRequestBody,
    LibraryItemTransferEndpoint,
)
from ..call import Call, answers
from ..faults import invalid, message
from ..records import DownloadFile, DownloadSession, Item
from ..store import Store, new_token
from ..sync import Wish, synchronize


def _session(call: Call, *, active: bool = False) -> DownloadSession:
    return call.store.download_session(call.path["download_session_id"], active=active)


def _file(session: DownloadSession, name: str) -> DownloadFile:
    if name not in session.files:
        raise invalid("file_name", f"the session has no file {name}")
    return session.files[name]


def _info(
    store: Store, session: DownloadSession, entry: DownloadFile
) -> LibraryItemDownloadsessionFileInfo:
    item = store.items[session.item_id]
    if entry.file is None and entry.token:
        entry.file = item.files.get(entry.name)
    if entry.file is None:
        return _awaited(store, item, entry)
    file, prepared = entry.file, bool(entry.token)
    uri = store.transfer_url(entry.token, file.name)
    if entry.direct:
        uri = store.storage_url(item, file.name)
    done = prepared and entry.sent >= file.content.size
    return LibraryItemDownloadsessionFileInfo(
        name=file.name,
        size=file.content.size,
        bytes_transferred=entry.sent,
        status="PREPARED" if prepared else "UNPREPARED",
        download_endpoint=LibraryItemTransferEndpoint(uri=uri) if prepared else None,
        checksum_info=file.content.checksum if done else None,
    )


def _awaited(store: Store, item: Item, entry: DownloadFile) -> LibraryItemDownloadsessionFileInfo:
    """Describe a file that the server has yet to fetch from the publisher."""
    status, problem = "UNPREPARED", None
    if entry.token:
        status = "PREPARING" if item.library_id in store.syncs else "ERROR"
    if status == "ERROR":
        text = "The file {0} could not be fetched from the published library."
        problem = message("file.not_fetched", text, entry.name)
    return LibraryItemDownloadsessionFileInfo(
        name=entry.name, bytes_transferred=0, status=status, error_message=problem
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
    """Make a file ready for download: at once, unless it has to be fetched first."""
    store = call.store
    session = _session(call, active=True)
    body = call.structure(LibraryItemDownloadsessionFilePrepareRequestBody)
    entry = _file(session, body.file_name)
    entry.token = entry.token or new_token()
    entry.direct = body.endpoint_type == "DIRECT"
    item = store.items[session.item_id]
    if entry.file is None and entry.name not in item.files and item.model.source_id is not None:
        wish = Wish(frozenset({item.model.source_id}), files=True)
        synchronize(store, store.libraries[item.library_id], wish)
    return _info(store, session, entry)
