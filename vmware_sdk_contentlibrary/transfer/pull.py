"""Content that the server fetches by itself from a URL."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from ..cmdlets.update_session_file import (
    invoke_create_update_session_id_item_file,
    invoke_get_update_session_id_file_name_item,
)
from ..models.file import LibraryItemTransferEndpoint
from ..models.update_session_file import (
    LibraryItemTransferStatus,
    LibraryItemUpdatesessionFileAddSpec,
    LibraryItemUpdatesessionFileSourceType,
)
from ..runtime.message import render
from ..runtime.refusals import InvalidParameter
from ..runtime.server import VIServer
from .failures import TransferFailed
from .heartbeat import Heartbeat
from .progress import Tally
from .sources import item_type

_PULL = LibraryItemUpdatesessionFileSourceType.PULL
_Status = LibraryItemTransferStatus
_POLL_FIRST = 0.05
_POLL_LONGEST = 5.0


@dataclass(frozen=True)
class PullSource:
    """A URL that the server is to fetch.

    Attributes:
        name: Name for the item where the caller gives none.
        type: Type of the item.
        file_name: Name that the file gets in the item.
        endpoint: The address, with the thumbprint of its host where one is given.
    """

    name: str
    type: str
    file_name: str
    endpoint: LibraryItemTransferEndpoint


def pull_source(url: str, ssl_thumbprint: str | None) -> PullSource:
    """Read a URL as a source.

    Raises:
        InvalidParameter: It is no http, https or ds URL, or names no file.
    """
    parts = urlsplit(url)
    name = PurePosixPath(unquote(parts.path)).name
    if parts.scheme not in ("https", "http", "ds") or not name:
        allowed = "an https, http or ds URL that ends in a file's name"
        raise InvalidParameter("Upload", "source", f"{parts.scheme}://{parts.hostname}", allowed)
    endpoint = LibraryItemTransferEndpoint(uri=url, ssl_certificate_thumbprint=ssl_thumbprint)
    return PullSource(PurePosixPath(name).stem, item_type(name), name, endpoint)


def wait_for_pull(
    vc: VIServer, session: str, source: PullSource, tally: Tally, heart: Heartbeat
) -> None:
    """Have the server fetch a URL, and wait until it has.

    Raises:
        TransferFailed: The server could not; the message is its own.
    """
    spec = LibraryItemUpdatesessionFileAddSpec(
        name=source.file_name, source_type=_PULL, source_endpoint=source.endpoint
    )
    invoke_create_update_session_id_item_file(session, spec, server=vc)
    pause = _POLL_FIRST
    while True:
        heart.check()
        info = invoke_get_update_session_id_file_name_item(session, source.file_name, server=vc)
        tally.at(source.file_name, info.bytes_transferred)
        if info.status == _Status.READY:
            return
        if info.status == _Status.ERROR:
            reason = render(info.error_message) if info.error_message else "it gives no reason"
            raise TransferFailed(f"The server could not fetch {source.file_name}: {reason}.")
        time.sleep(pause)
        pause = min(_POLL_LONGEST, pause * 2)
