"""Download an item's files, each whole or not at all."""

from __future__ import annotations

import logging
import os
import secrets
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ..cmdlets.download_session import (
    invoke_cancel_download_session_id,
    invoke_create_library_item_download_session,
    invoke_delete_download_session_id_item,
)
from ..cmdlets.file import (
    invoke_get_download_session_id_file,
    invoke_list_download_session_id_item_file,
    invoke_prepare_download_session_id_file,
)
from ..models.download_session import LibraryItemDownloadSessionModel
from ..models.file import (
    LibraryItemDownloadsessionFileInfo,
    LibraryItemDownloadsessionFilePrepareRequestBody,
    LibraryItemDownloadsessionFilePrepareStatus,
)
from ..runtime.answers import ServerLike
from ..runtime.connected import one_server
from ..runtime.errors import LocalFileFailed
from ..runtime.failures import wording
from ..runtime.message import render
from ..runtime.refusals import ContentLibraryError, InvalidParameter
from ..runtime.server import VIServer
from ..runtime.standard import NotAllowedInCurrentState, NotFound
from .again import again, make
from .counted import Counted
from .failures import TransferFailed
from .hashing import ALGORITHMS, Digest, Hashing
from .heartbeat import Heartbeat, keep_download_session_alive
from .polling import pauses
from .progress import Tally, TransferProgress, callbacks_heard
from .together import check_beginning, together

__all__ = ["download_library_item"]

log = logging.getLogger("vmware_sdk_contentlibrary")

_Status = LibraryItemDownloadsessionFilePrepareStatus
# How much of a file's name is in the name it has until it is whole.
_SHOWN = 40
# Names that a file system gives a meaning of its own, and characters that no name here may hold.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}
_FORBIDDEN = set("/\\:\0")


@dataclass(frozen=True)
class _Session:
    """A download session in use: what is through, and what keeps it alive."""

    vc: VIServer
    identifier: str
    tally: Tally
    heart: Heartbeat
    overwrite: bool
    # Held where a file is put in its place: nothing is once the download is given up.
    placing: threading.Lock = field(default_factory=threading.Lock)
    parts: set[Path] = field(default_factory=set)


def download_library_item(
    library_item_id: str,
    folder: str | Path,
    *,
    files: Sequence[str] | None = None,
    overwrite: bool = False,
    files_at_once: int = 2,
    progress: Callable[[TransferProgress], object] | None = None,
    stop: threading.Event | None = None,
    server: ServerLike = None,
) -> list[Path]:
    """Download an item's files into a folder.

    Each file is written beside its place, compared in size and checksum with what the server
    states, and only then put there under its name. The download session and the API session
    are kept alive for as long as it takes, and the session is ended whatever happens.

    Args:
        library_item_id: Identifier of the item.
        folder: Folder to write to; it is made where it is missing.
        files: Names of the files wanted; all by default.
        overwrite: Replace files that are there already.
        files_at_once: How many files go at a time, 1 or more.
        progress: Called with a `TransferProgress` as the download moves on.
        stop: Set it, from another thread, to have the download given up and cleared away.
        server: Where it comes from; see `Common`.

    Returns:
        The files that were written, in the server's order.

    Raises:
        InvalidParameter: A file is there already, or is not in the item, or its name leads out
            of the folder, or the item has two of one name.
        LocalFileFailed: The folder or a file in it could not be written.
        SessionLost: The download session ended meanwhile.
        TransferFailed: A file did not arrive as the server states it; it is not there.
        TransferStopped: `stop` was set.
        ContentLibraryError: A call or a transfer failed.
    """
    check_beginning("Download", files_at_once, stop)
    vc = one_server("Download", server, library_item_id)
    place = Path(folder)
    with _local(vc, place):
        place.mkdir(parents=True, exist_ok=True)
    with _download_session(vc, library_item_id) as session:
        held = again(lambda: invoke_list_download_session_id_item_file(session, server=vc))
        infos = _wanted(held, files)
        targets = [_target(place, info.name, overwrite=overwrite) for info in infos]
        tally = Tally({info.name: info.size for info in infos}, progress)
        with (
            callbacks_heard(),
            keep_download_session_alive(
                session, progress=lambda: tally.percent, server=vc
            ) as heart,
        ):
            heart.heed(stop)
            used = _Session(vc, session, tally, heart, overwrite)
            fetches = [
                partial(_fetch, used, info.name, target)
                for info, target in zip(infos, targets, strict=True)
            ]
            try:
                together(fetches, files_at_once, heart)
            finally:
                _clean(used)
    return targets


def _clean(session: _Session) -> None:
    """Remove what is left of files that were given up: their threads may be stuck."""
    with session.placing:
        for part in session.parts:
            # where an open file cannot be removed, its own thread does that
            with suppress(OSError):
                part.unlink(missing_ok=True)


@contextmanager
def _local(vc: VIServer, place: Path) -> Iterator[None]:
    """Tell of a failure at this end as that."""
    try:
        yield
    except OSError as problem:
        text = f"Download: {place} could not be written ({wording(problem)})."
        raise LocalFileFailed(text, server=vc.name, tried="Download") from problem


@contextmanager
def _download_session(vc: VIServer, library_item_id: str) -> Iterator[str]:
    model = LibraryItemDownloadSessionModel(library_item_id=str(library_item_id))
    token = str(uuid.uuid4())

    def end(made: str) -> None:
        _quietly(lambda: invoke_cancel_download_session_id(made, server=vc))
        _quietly(lambda: invoke_delete_download_session_id_item(made, server=vc))

    session = make(
        lambda: invoke_create_library_item_download_session(model, token, server=vc), end
    )
    try:
        yield session
    except BaseException:
        end(session)
        raise
    _quietly(lambda: invoke_delete_download_session_id_item(session, server=vc))


def _quietly(call: Callable[[], None]) -> None:
    try:
        again(call)
    except (NotFound, NotAllowedInCurrentState):
        log.debug("the download session had ended")
    except ContentLibraryError as problem:
        log.warning("the download session is left to run out: %s", problem)


def _wanted(
    infos: list[LibraryItemDownloadsessionFileInfo], files: Sequence[str] | None
) -> list[LibraryItemDownloadsessionFileInfo]:
    names = [info.name for info in infos]
    # as the file system compares them
    places = {os.path.normcase(name) for name in names}
    if len(places) < len(names):
        raise InvalidParameter("Download", "file names", names, "names of which each is there once")
    if files is None:
        return infos
    for name in files:
        if name not in names:
            allowed = "a file of the item: " + ", ".join(names)
            raise InvalidParameter("Download", "files", name, allowed)
    return [info for info in infos if info.name in files]


def _target(folder: Path, name: str, *, overwrite: bool) -> Path:
    """Give a file's place; its name comes from the server, so it is trusted with nothing."""
    plain = name not in ("", ".", "..") and not _FORBIDDEN.intersection(name)
    if not plain or name.partition(".")[0].strip().lower() in _DEVICES or not name.isprintable():
        raise InvalidParameter("Download", "file name", name, "a plain name without a path")
    target = folder / name
    if target.exists() and not overwrite:
        raise InvalidParameter("Download", "folder", str(target), "no such file, or overwrite=True")
    return target


def _fetch(session: _Session, name: str, target: Path) -> None:
    info = _prepared(session, name)
    if info.download_endpoint is None:
        raise TransferFailed(f"The server names no address to download {name} from.")
    uri = info.download_endpoint.uri
    # Hidden, and nobody else's: it is made anew, or not at all.
    part = target.with_name(f".{name[:_SHOWN]}.{secrets.token_hex(8)}.part")

    stated = _stated(info)

    def receive(hashing: Hashing | None) -> None:
        counted = Counted(stream, name, session.tally, session.heart, hashing)
        session.vc.download(uri, counted, size=info.size)

    def get() -> None:
        with _local(session.vc, part):
            stream.seek(0)
            stream.truncate()
        if stated is None:
            receive(None)
            return
        with Hashing(stated.algorithm) as hashing:
            receive(hashing)
            found = hashing.hexdigest()
        if found != stated.value:
            text = (
                f"{name} arrived with the {stated.algorithm} checksum {found}, and the server "
                f"states {stated.value}."
            )
            raise TransferFailed(text)

    with session.placing:
        session.heart.check()
        session.parts.add(part)
    try:
        with _local(session.vc, part), part.open("xb") as stream:
            again(get, heart=session.heart)
        with session.placing, _local(session.vc, target):
            session.heart.check()
            if not session.overwrite and target.exists():
                allowed = "no such file, or overwrite=True"
                raise InvalidParameter("Download", "folder", str(target), allowed)
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _prepared(session: _Session, name: str) -> LibraryItemDownloadsessionFileInfo:
    """Have a file made ready, and wait until it is."""
    body = LibraryItemDownloadsessionFilePrepareRequestBody(file_name=name)
    info = again(
        lambda: invoke_prepare_download_session_id_file(
            session.identifier, body, server=session.vc
        ),
        heart=session.heart,
    )
    waits = pauses()
    while info.status != _Status.PREPARED:
        if info.status == _Status.ERROR:
            reason = render(info.error_message) if info.error_message else "it gives no reason"
            raise TransferFailed(f"The server could not make {name} ready: {reason}.")
        session.heart.rest(next(waits))
        info = again(
            lambda: invoke_get_download_session_id_file(
                session.identifier, name, server=session.vc
            ),
            heart=session.heart,
        )
    return info


def _stated(info: LibraryItemDownloadsessionFileInfo) -> Digest | None:
    """Give the checksum that the server states, if it states one that is known here."""
    stated = info.checksum_info
    if stated is None or not stated.checksum:
        return None
    # where none is named it is this one
    algorithm = str(stated.algorithm or "SHA1")
    return Digest(algorithm, stated.checksum.lower()) if algorithm in ALGORITHMS else None
