"""What the server fetches by itself, from this machine only."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import http.client
import socket
import ssl
from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from ..models.subscribed_library import SubscribedLibraryProbeResultStatus as Status

TIMEOUT = 30.0
_PORTS = {"http": 80, "https": 443}
_DIGESTS = {40: "sha1", 64: "sha256"}


class Unreachable(Exception):
    """Say why something cannot be fetched.

    Attributes:
        status: The same in one word of the API.
    """

    def __init__(self, status: Status, text: str) -> None:
        super().__init__(text)
        self.status = status


class Line:
    """One connection after the other, by one thread; any other thread may cut it for good."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self.over = False

    def cut(self) -> None:
        """Break off what is being fetched, and whatever would be fetched next."""
        self.over = True
        if self._socket is not None:
            # closing it would not wake a thread that waits for bytes
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    @contextlib.contextmanager
    def get(
        self, uri: str, thumbprint: str | None = None, headers: Mapping[str, str] | None = None
    ) -> Iterator[http.client.HTTPResponse]:
        """Ask for something; its bytes are there for as long as the ``with`` statement lasts."""
        with _said_in_words():
            parts = _checked(uri)
            connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
            try:
                connection.sock = self._connect(parts, thumbprint)
                target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
                connection.request("GET", target, headers={"Accept": "*/*", **(headers or {})})
                with connection.getresponse() as response:
                    _check_status(response)
                    yield response
                    # without a stated length, an end and a cut look the same
                    if response.length or self.over:
                        raise Unreachable(Status.UNKNOWN_ERROR, "the source broke off")
            finally:
                connection.close()

    def certificate(self, uri: str) -> bytes | None:
        """Get the certificate of an HTTPS address, whoever signed it."""
        with _said_in_words():
            parts = _checked(uri)
            if parts.scheme != "https":
                return None
            with contextlib.closing(self._connect(parts, "", verify=False)) as encrypted:
                assert isinstance(encrypted, ssl.SSLSocket)
                return encrypted.getpeercert(binary_form=True)

    def _connect(
        self, parts: SplitResult, thumbprint: str | None, *, verify: bool = True
    ) -> socket.socket:
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        plain = socket.create_connection((host, port), TIMEOUT)
        self._use(plain)
        if parts.scheme == "http":
            return plain
        context = ssl.create_default_context()
        if thumbprint is not None:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE  # the thumbprint says which one to accept
        # the handshake comes later, so that it can be cut
        encrypted = context.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
        try:
            self._use(encrypted)
            encrypted.do_handshake()
            if verify and thumbprint is not None:
                _check_certificate(encrypted, thumbprint)
        except BaseException:
            encrypted.close()
            raise
        return encrypted

    def _use(self, one: socket.socket) -> None:
        self._socket = one
        if self.over:
            one.close()
            raise Unreachable(Status.UNKNOWN_ERROR, "the library was stopped")


def fingerprint(certificate: bytes, digest: str = "sha1") -> str:
    """Write a certificate's thumbprint, as the API does."""
    return hashlib.new(digest, certificate, usedforsecurity=False).digest().hex(":").upper()


@contextlib.contextmanager
def _said_in_words() -> Iterator[None]:
    try:
        yield
    except ssl.SSLError as problem:
        raise Unreachable(Status.CERTIFICATE_ERROR, _words(problem)) from None
    except TimeoutError as problem:
        raise Unreachable(Status.TIMED_OUT, _words(problem)) from None
    except ConnectionRefusedError as problem:
        raise Unreachable(Status.HOST_NOT_FOUND, _words(problem)) from None
    except (OSError, http.client.HTTPException) as problem:
        raise Unreachable(Status.UNKNOWN_ERROR, _words(problem)) from None


def _words(problem: Exception) -> str:
    return str(problem) or type(problem).__name__


def _checked(uri: str) -> SplitResult:
    try:
        parts = urlsplit(uri)
        host, _port = parts.hostname, parts.port
    except ValueError as problem:
        raise Unreachable(Status.INVALID_URL, _words(problem)) from None
    if parts.scheme not in _PORTS or not host:
        raise Unreachable(Status.INVALID_URL, "only http and https are supported")
    if not set(f"{parts.path}{parts.query}").isdisjoint(" \r\n") or not uri.isascii():
        raise Unreachable(Status.INVALID_URL, "it holds characters that have to be quoted")
    if not is_local(host):
        text = f"{host} is not this machine, and nothing else is reached from here"
        raise Unreachable(Status.HOST_NOT_FOUND, text)
    return parts


def _check_status(response: http.client.HTTPResponse) -> None:
    if response.status == http.HTTPStatus.OK:
        return
    known: dict[int, Status] = {
        http.HTTPStatus.UNAUTHORIZED: Status.INVALID_CREDENTIALS,
        http.HTTPStatus.FORBIDDEN: Status.INVALID_CREDENTIALS,
        http.HTTPStatus.NOT_FOUND: Status.RESOURCE_NOT_FOUND,
    }
    status = known.get(response.status, Status.UNKNOWN_ERROR)
    raise Unreachable(status, f"the source answered {response.status} {response.reason}")


def _check_certificate(encrypted: ssl.SSLSocket, thumbprint: str) -> None:
    digits = thumbprint.replace(":", "").casefold()
    certificate = encrypted.getpeercert(binary_form=True) or b""
    found = fingerprint(certificate, _DIGESTS.get(len(digits), "sha256"))
    if not hmac.compare_digest(found.replace(":", "").casefold().encode(), digits.encode()):
        raise Unreachable(Status.CERTIFICATE_ERROR, "the certificate has another thumbprint")


def is_local(host: str) -> bool:
    """Tell whether a host is this machine, as far as its name says."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
