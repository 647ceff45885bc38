"""Content that the server fetches by itself from a URL."""

from __future__ import annotations

import hashlib
import ssl
import time
from dataclasses import dataclass
from math import inf
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
    LibraryItemUpdatesessionFileInfo,
    LibraryItemUpdatesessionFileSourceType,
)
from ..runtime.message import render
from ..runtime.refusals import HIDDEN, InvalidParameter
from ..runtime.server import VIServer
from ..runtime.standard import InvalidArgument, NotFound
from ..runtime.trust import bare_thumbprint
from .again import again
from .failures import TransferFailed
from .heartbeat import Heartbeat
from .polling import pauses
from .progress import Tally
from .sources import item_type

_PULL = LibraryItemUpdatesessionFileSourceType.PULL
_Status = LibraryItemTransferStatus


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


def pull_source(
    url: str, ssl_thumbprint: str | None, ssl_certificate: str | None = None
) -> PullSource:
    """Read a URL as a source.

    Raises:
        InvalidParameter: It is no http, https or ds URL, or names no file, or the certificate or
            thumbprint is none.
    """
    if ssl_certificate is not None:
        if ssl_thumbprint is not None:
            names = "ssl_thumbprint, ssl_certificate"
            raise InvalidParameter("Upload", names, "both", "one of them")
        ssl_thumbprint = thumbprint_of(ssl_certificate)
    if ssl_thumbprint is not None:
        digits = bare_thumbprint("Upload", ssl_thumbprint)
        # spelled as the API itself spells it
        ssl_thumbprint = bytes.fromhex(digits).hex(":").upper()
    parts = urlsplit(url)
    name = PurePosixPath(unquote(parts.path)).name
    if parts.scheme not in ("https", "http", "ds") or not name:
        allowed = "an https, http or ds URL that ends in a file's name"
        raise InvalidParameter("Upload", "source", f"{parts.scheme}://{parts.hostname}", allowed)
    endpoint = LibraryItemTransferEndpoint(uri=url, ssl_certificate_thumbprint=ssl_thumbprint)
    return PullSource(PurePosixPath(name).stem, item_type(name), name, endpoint)


def thumbprint_of(certificate: str) -> str:
    """Compute the SHA-1 thumbprint of a certificate, as every version of the API knows it.

    Raises:
        InvalidParameter: It is no certificate in PEM.
    """
    try:
        content = ssl.PEM_cert_to_DER_cert(certificate.strip())
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=content)
        # of a chain, the thumbprint would be that of no certificate
        if certificate.count("-----BEGIN ") > 1:
            raise ValueError
    except (ValueError, ssl.SSLError):
        allowed = "one certificate in PEM"
        # hidden, because a file of a certificate often has its key in it
        raise InvalidParameter("Upload", "ssl_certificate", HIDDEN, allowed) from None
    # Not to prove anything: it names the one certificate to accept in the way the API has.
    return hashlib.sha1(content, usedforsecurity=False).hexdigest()


def wait_for_pull(
    vc: VIServer,
    session: str,
    source: PullSource,
    tally: Tally,
    heart: Heartbeat,
    *,
    deadline_seconds: float | None = None,
) -> None:
    """Have the server fetch a URL, and wait until it has.

    Raises:
        TransferFailed: The server could not, and the message is its own; or the time was over.
    """
    until = inf if deadline_seconds is None else time.monotonic() + deadline_seconds
    name = source.file_name
    spec = LibraryItemUpdatesessionFileAddSpec(
        name=source.file_name, source_type=_PULL, source_endpoint=source.endpoint
    )

    def get() -> LibraryItemUpdatesessionFileInfo:
        return invoke_get_update_session_id_file_name_item(session, name, server=vc)

    def added() -> LibraryItemUpdatesessionFileInfo | None:
        # The answer to adding it may be what was lost.
        try:
            info = get()
        except (NotFound, InvalidArgument):
            return None
        return info if info.source_type == _PULL else None

    again(
        lambda: invoke_create_update_session_id_item_file(session, spec, server=vc),
        heart=heart,
        recover=added,
    )
    waits = pauses()
    while True:
        info = again(get, heart=heart)
        tally.measured(name, info.size)
        tally.at(name, info.bytes_transferred)
        if info.status == _Status.READY:
            return
        if info.status == _Status.ERROR:
            reason = render(info.error_message) if info.error_message else "it gives no reason"
            raise TransferFailed(f"The server could not fetch {name}: {reason}.")
        left = until - time.monotonic()
        if left <= 0:
            done = f"{info.bytes_transferred} bytes of {name} in {deadline_seconds} seconds"
            raise TransferFailed(f"The server fetched {done}, which were all it had.")
        heart.rest(min(next(waits), left))
