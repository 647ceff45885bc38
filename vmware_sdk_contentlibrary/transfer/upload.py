"""Upload files as an item, or as the new content of one."""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..cmdlets.file import invoke_list_library_item_id_content_file
from ..cmdlets.item import (
    invoke_create_content_library_item,
    invoke_delete_library_item_id_content,
    invoke_get_library_item_id_content,
)
from ..cmdlets.update_session_file import (
    invoke_create_update_session_id_item_file,
    invoke_delete_update_session_id_file_name_item,
    invoke_get_update_session_id_file_name_item,
    invoke_validate_update_session_id_file,
)
from ..models.item import LibraryItemModel
from ..models.update_session_file import (
    LibraryItemUpdatesessionFileAddSpec,
    LibraryItemUpdatesessionFileInfo,
    LibraryItemUpdatesessionFileSourceType,
)
from ..runtime.answers import ServerLike
from ..runtime.connected import one_server
from ..runtime.errors import UnexpectedAnswer
from ..runtime.message import render
from ..runtime.refusals import ContentLibraryError, InvalidParameter
from ..runtime.server import VIServer
from ..runtime.standard import InvalidArgument, NotFound
from .again import again, make
from .counted import Counted
from .digests import Digests
from .failures import TransferFailed
from .heartbeat import Heartbeat, keep_update_session_alive
from .progress import Tally, TransferProgress, callbacks_heard
from .pull import PullSource, pull_source, wait_for_pull
from .sources import Source, SourceFile, read_source
from .together import check_beginning, together
from .update import abandon, active_sessions, complete, open_update_session

__all__ = ["replace_library_item_content", "upload_library_item"]

log = logging.getLogger("vmware_sdk_contentlibrary")

_TEMPLATE = "vm-template"
_NO_TEMPLATE = "of another type: VM templates are managed by vCenter itself"
_PUSH = LibraryItemUpdatesessionFileSourceType.PUSH
Report = Callable[[TransferProgress], object]


def upload_library_item(
    source: str | Path,
    *,
    library_id: str,
    name: str | None = None,
    description: str | None = None,
    item_type: str | None = None,
    checksum: str | None = "SHA256",
    ssl_thumbprint: str | None = None,
    ssl_certificate: str | None = None,
    deadline_seconds: float | None = None,
    files_at_once: int = 2,
    progress: Report | None = None,
    stop: threading.Event | None = None,
    server: ServerLike = None,
) -> str:
    """Upload a file, ISO, OVF, OVA or URL as a new item.

    The update session and the API session are kept alive for as long as it takes. Whatever
    fails, and also when the script is interrupted: the session is ended and the item that this
    call made is removed, so that the next try finds nothing in its way.

    Args:
        source: A file on this machine, or an ``https`` URL that the server is to fetch. An OVF
            brings along the files it references; an OVA is read in place.
        library_id: Identifier of the local library.
        name: Name of the item, 1 to 80 characters; the file's own, less its suffix, by default.
        description: Description of the item, at most 2000 characters.
        item_type: ``ovf``, ``iso`` or ``file``; found out from the content by default.
        checksum: Algorithm of the checksum that the server compares: SHA1, MD5, SHA256 or
            SHA512, or None for none. Where a manifest states one, that one is compared, before
            anything is sent. What a URL gives is not known here, so nothing is compared.
        ssl_thumbprint: SHA-1 or SHA-256 of the certificate of the host that a URL names.
        ssl_certificate: That certificate itself, in PEM, instead.
        deadline_seconds: How long the server may take to fetch a URL, in seconds; as long as it
            gets on by default.
        files_at_once: How many files go at a time, 1 or more.
        progress: Called with a `TransferProgress` as the upload moves on.
        stop: Set it, from another thread, to have the upload given up and cleared away.
        server: Where it goes; see `Common`.

    Returns:
        Identifier of the item.

    Raises:
        InvalidParameter: The source is refused; nothing was sent.
        SessionLost: The update session ended meanwhile.
        TransferFailed: The server did not take the content over, or the deadline is over.
        LocalFileFailed: A file could not be read to its end.
        TransferStopped: `stop` was set.
        ContentLibraryError: A call or a transfer failed.
    """
    check_beginning("Upload", files_at_once, stop)
    if item_type == _TEMPLATE:
        raise InvalidParameter("Upload", "item_type", item_type, _NO_TEMPLATE)
    found = _source(source, ssl_thumbprint, ssl_certificate)
    vc = one_server("Upload", server, library_id)
    model = LibraryItemModel(
        library_id=str(library_id),
        name=name or found.name,
        description=description,
        type=item_type or found.type,
    )
    with _digests(found, checksum, stop) as digests:
        token = str(uuid.uuid4())
        item = make(
            lambda: invoke_create_content_library_item(model, token, server=vc),
            lambda made: _remove(vc, made),
        )
        try:
            job = _Job(vc, found, digests, progress, files_at_once, deadline_seconds, stop)
            _put_content(job, item, take_over=False)
        except BaseException:
            _remove(vc, item)
            raise
    return item


def replace_library_item_content(
    library_item_id: str,
    source: str | Path,
    *,
    checksum: str | None = "SHA256",
    ssl_thumbprint: str | None = None,
    ssl_certificate: str | None = None,
    deadline_seconds: float | None = None,
    take_over: bool = False,
    files_at_once: int = 2,
    progress: Report | None = None,
    stop: threading.Event | None = None,
    server: ServerLike = None,
) -> str:
    """Put new content into an item, which keeps its identifier.

    The item holds its old content until the server has taken the new one over, and keeps it
    where anything fails.

    Args:
        library_item_id: Identifier of the item.
        source: A file on this machine or a URL; see `upload_library_item`.
        checksum: Algorithm of the checksum that the server compares, or None; none for a URL.
        ssl_thumbprint: Thumbprint of the certificate of the host that a URL names.
        ssl_certificate: That certificate itself, in PEM, instead.
        deadline_seconds: How long the server may take to fetch a URL; see
            `upload_library_item`.
        take_over: End an update session that somebody left open on the item.
        files_at_once: How many files go at a time, 1 or more.
        progress: Called with a `TransferProgress` as the upload moves on.
        stop: Set it, from another thread, to have the upload given up and cleared away.
        server: Where it goes; see `Common`.

    Returns:
        The item's new content version.

    Raises:
        InvalidParameter: The source is refused; nothing was sent.
        SessionBusy: An update session is open on the item, and `take_over` is not set.
        SessionLost: The update session ended meanwhile.
        TransferFailed: The server did not take the content over, or the deadline is over.
        LocalFileFailed: A file could not be read to its end.
        TransferStopped: `stop` was set.
        ContentLibraryError: A call or a transfer failed.
    """
    check_beginning("Upload", files_at_once, stop)
    found = _source(source, ssl_thumbprint, ssl_certificate)
    vc = one_server("Upload", server, library_item_id)
    item = again(lambda: invoke_get_library_item_id_content(library_item_id, server=vc))
    if item.type == _TEMPLATE:
        raise InvalidParameter("Upload", "library_item_id", str(library_item_id), _NO_TEMPLATE)
    with _digests(found, checksum, stop) as digests:
        job = _Job(vc, found, digests, progress, files_at_once, deadline_seconds, stop)
        _put_content(job, library_item_id, take_over=take_over)
    item = again(lambda: invoke_get_library_item_id_content(library_item_id, server=vc))
    return item.content_version or ""


@dataclass(frozen=True)
class _Job:
    """What is to be put where, and how."""

    vc: VIServer
    found: Source | PullSource
    digests: Digests
    progress: Report | None
    files_at_once: int
    deadline_seconds: float | None
    stop: threading.Event | None

    def names(self) -> list[str]:
        """Name the files that the content will have."""
        if isinstance(self.found, PullSource):
            return [self.found.file_name]
        return [file.name for file in self.found.files]

    def tally(self) -> Tally:
        """Begin to add up what is through."""
        if isinstance(self.found, PullSource):
            return Tally({self.found.file_name: None}, self.progress)
        return Tally({file.name: file.size for file in self.found.files}, self.progress)


@dataclass(frozen=True)
class _Session:
    """An update session in use: what is through, and what keeps it alive."""

    vc: VIServer
    identifier: str
    tally: Tally
    heart: Heartbeat


def _source(
    source: str | Path, ssl_thumbprint: str | None, ssl_certificate: str | None
) -> Source | PullSource:
    if isinstance(source, str) and "://" in source:
        return pull_source(source, ssl_thumbprint, ssl_certificate)
    return read_source(source)


def _digests(
    found: Source | PullSource, checksum: str | None, stop: threading.Event | None
) -> Digests:
    files = found if isinstance(found, Source) else Source(found.name, found.type, [])
    return Digests(files, checksum, stop)


def _put_content(job: _Job, item: str, *, take_over: bool) -> None:
    held = again(lambda: invoke_list_library_item_id_content_file(item, server=job.vc))
    old = [file.name for file in held]
    with open_update_session(job.vc, item, take_over=take_over) as identifier:
        tally = job.tally()
        with (
            callbacks_heard(),
            keep_update_session_alive(
                identifier, progress=lambda: tally.percent, server=job.vc
            ) as heart,
        ):
            heart.heed(job.stop)
            session = _Session(job.vc, identifier, tally, heart)
            _drop_old(session, [name for name in old if name not in job.names()])
            if isinstance(job.found, PullSource):
                wait_for_pull(
                    job.vc,
                    identifier,
                    job.found,
                    tally,
                    heart,
                    deadline_seconds=job.deadline_seconds,
                )
            else:
                _push_all(session, job.found.files, job)
                _check_complete(session)
            complete(job.vc, identifier, heart)


def _drop_old(session: _Session, names: Sequence[str]) -> None:
    """Take the files out that the new content does not have."""
    for name in names:
        invoke_delete_update_session_id_file_name_item(session.identifier, name, server=session.vc)


def _push_all(session: _Session, files: Sequence[SourceFile], job: _Job) -> None:
    # The descriptor of an OVF first, and alone: the server judges the others by it.
    first, *others = (partial(_push, session, file, job.digests) for file in files)
    together([first], 1, session.heart)
    together(others, job.files_at_once, session.heart)


def _push(session: _Session, file: SourceFile, digests: Digests) -> None:
    spec = LibraryItemUpdatesessionFileAddSpec(
        name=file.name, source_type=_PUSH, size=file.size, checksum_info=digests.of(file.name)
    )
    info = again(
        lambda: invoke_create_update_session_id_item_file(
            session.identifier, spec, server=session.vc
        ),
        heart=session.heart,
        recover=lambda: _added(session, file.name),
    )
    if info.upload_endpoint is None:
        raise TransferFailed(f"The server names no address to upload {file.name} to.")
    uri = info.upload_endpoint.uri

    def put() -> None:
        with file.open() as stream:
            counted = Counted(stream, file.name, session.tally, session.heart)
            session.vc.upload(uri, counted, size=file.size)

    # The server takes a file that broke off from its beginning.
    again(put, heart=session.heart)


def _added(session: _Session, name: str) -> LibraryItemUpdatesessionFileInfo | None:
    """Look whether a file was added to the session, though the answer did not come."""
    try:
        info = invoke_get_update_session_id_file_name_item(
            session.identifier, name, server=session.vc
        )
    except (NotFound, InvalidArgument):
        return None
    # A file of the old content under the same name has no address to upload to.
    return info if info.upload_endpoint is not None else None


def _check_complete(session: _Session) -> None:
    """Have the server look the files over before it is asked to take them."""
    try:
        result = again(
            lambda: invoke_validate_update_session_id_file(session.identifier, server=session.vc),
            heart=session.heart,
        )
    except UnexpectedAnswer as problem:
        if not 200 <= problem.status < 300 or problem.content:
            raise
        # A simulator has nothing to say here; whether the files will do, completing tells.
        return
    if result.has_errors:
        faults = [f"{name} is missing" for name in sorted(result.missing_files)]
        faults += [f"{bad.name}: {render(bad.error_message)}" for bad in result.invalid_files]
        raise TransferFailed("The server does not accept the files: " + "; ".join(faults))


def _remove(vc: VIServer, item: str) -> None:
    """Remove an item that this upload made, and what stands in the way of that."""
    try:
        # The answer to opening a session may be what was lost: then nobody knows of it yet.
        for session in again(lambda: active_sessions(vc, item)):
            abandon(vc, session)
        again(lambda: invoke_delete_library_item_id_content(item, server=vc))
    except NotFound:
        log.debug("the item %s is gone", item)
    except ContentLibraryError as problem:
        log.warning("the item %s is left behind: %s", item, problem)
