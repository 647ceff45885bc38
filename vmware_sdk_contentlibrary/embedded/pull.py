"""Files that the server fetches itself, from this machine only."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import http.client
import socket
import ssl
import threading
from ipaddress import ip_address
from urllib.parse import urlsplit

from .faults import Fault, message
from .records import UpdateFile, UpdateSession
from .store import Store
from .update_sessions import settle
from .upload import Upload

BLOCK = 256 * 1024
TIMEOUT = 30.0
_DIGESTS = {40: "sha1", 64: "sha256"}


class PullFailed(Exception):
    """Say why a file cannot be fetched."""


class Pull:
    """The fetching of one file, in a thread of its own."""

    def __init__(self, store: Store, session: UpdateSession, file: UpdateFile) -> None:
        self._store, self._session, self._file = store, session, file
        self._upload = Upload(store, session, file)
        self._socket: socket.socket | None = None
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="embedded-pull", daemon=True)

    def start(self) -> None:
        """Begin; the library's end is the end of it in any case."""
        self._done = self._store.at_close(self.stop)
        self._thread.start()

    def stop(self) -> None:
        """Break it off and wait for its thread."""
        self._stopped = True
        if self._socket is not None:
            # closing it would not wake a thread that waits for bytes
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _run(self) -> None:
        try:
            self._fetch()
            self._upload.finish()
        except Fault:
            pass  # nobody waits for the file any more
        except (OSError, http.client.HTTPException, PullFailed, ValueError) as problem:
            name, reason = self._file.spec.name, str(problem) or type(problem).__name__
            text = "The file {0} could not be fetched: {1}."
            self._upload.fail(message("file.pull_failed", text, name, reason))
        finally:
            self._upload.close()
            self._done()
        with self._store.lock:
            settle(self._store, self._session)

    def _fetch(self) -> None:
        endpoint = self._file.spec.source_endpoint
        assert endpoint is not None
        connection = _connection(endpoint.uri, endpoint.ssl_certificate_thumbprint)
        try:
            connection.connect()
            self._socket = connection.sock
            _check_certificate(connection, endpoint.ssl_certificate_thumbprint)
            parts = urlsplit(endpoint.uri)
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("GET", target, headers={"Accept": "*/*"})
            with connection.getresponse() as response:
                if response.status != http.HTTPStatus.OK:
                    raise PullFailed(f"the source answered {response.status} {response.reason}")
                while block := response.read(BLOCK):
                    if self._stopped:
                        raise PullFailed("the library was stopped")
                    self._upload.write(block)
                if response.length:
                    raise PullFailed("the source broke off")
        finally:
            connection.close()


def _connection(uri: str, thumbprint: str | None) -> http.client.HTTPConnection:
    parts = urlsplit(uri)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https"):
        raise PullFailed("only http and https are supported")
    if not _is_local(host):
        raise PullFailed(f"{host} is not this machine, and nothing else is reached from here")
    if parts.scheme == "http":
        return http.client.HTTPConnection(host, parts.port, timeout=TIMEOUT)
    context = ssl.create_default_context()
    if thumbprint is not None:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE  # the thumbprint says which one to accept
    return http.client.HTTPSConnection(host, parts.port, timeout=TIMEOUT, context=context)


def _check_certificate(connection: http.client.HTTPConnection, thumbprint: str | None) -> None:
    if thumbprint is None or not isinstance(connection.sock, ssl.SSLSocket):
        return
    digits = thumbprint.replace(":", "").casefold()
    certificate = connection.sock.getpeercert(binary_form=True) or b""
    digest = _DIGESTS.get(len(digits), "sha256")
    found = hashlib.new(digest, certificate, usedforsecurity=False).hexdigest()
    if not hmac.compare_digest(found.encode(), digits.encode()):
        raise PullFailed("the certificate has another thumbprint")


def _is_local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
