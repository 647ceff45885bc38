"""One request out, one answer in, and what went wrong said in terms of state."""

from __future__ import annotations

import logging
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from requests import PreparedRequest, exceptions
from requests.structures import CaseInsensitiveDict
from requests.utils import get_environ_proxies
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError
from urllib3.response import HTTPResponse
from urllib3.util import Timeout

from .errors import CertificateRefused, ConnectFailed, OutcomeUnknown, UnexpectedAnswer
from .refusals import ContentLibraryError
from .trust import Trust, TrustingAdapter

log = logging.getLogger("vmware_sdk_contentlibrary")

_CHUNK = 64 * 1024
_LONGEST_ANSWER = 256 * 1024 * 1024
# How OpenSSL names what goes wrong before a connection stands, so before anything is sent.
_HANDSHAKE = ("VERSION", "HANDSHAKE", "ALERT", "PROTOCOL", "CIPHER", "HTTP_REQUEST")


@dataclass(frozen=True)
class Deadlines:
    """How long to wait, in seconds.

    Attributes:
        connect: For a connection.
        read: For the server to send the next piece.
        total: For a call with all its repetitions.
    """

    connect: float = 10.0
    read: float = 300.0
    total: float = 300.0


@dataclass(frozen=True)
class Reply:
    """An answer, read to its end."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class _Prepared(PreparedRequest):
    """A request that is quoted and complete already, so that preparing it takes no time."""

    def __init__(
        self, method: str, url: str, target: str, headers: Mapping[str, str], body: bytes | None
    ) -> None:
        super().__init__()
        self.method = method
        self.url = url
        self._target = target
        self.headers = CaseInsensitiveDict(headers)
        self.body = body
        if body is not None or method != "GET":
            self.headers["Content-Length"] = str(len(body or b""))

    @property
    def path_url(self) -> str:
        """What goes into the request line."""
        return self._target


class Transport:
    """The connections to one server, all under one trust and one proxy."""

    def __init__(self, origin: str, trust: Trust, proxy: str | None, connections: int = 16) -> None:
        self.origin = origin
        self.name = origin.partition("://")[2]
        self._adapter = TrustingAdapter(trust, connections=connections)
        self._proxies = (
            get_environ_proxies(origin) if proxy is None else {"http": proxy, "https": proxy}
        )

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()

    def exchange(
        self,
        tried: str,
        method: str,
        path: str,
        headers: Mapping[str, str],
        body: bytes | None,
        deadlines: Deadlines,
        until: float,
    ) -> Reply:
        """Send one request and read its answer.

        Args:
            tried: What the request is for, in messages.
            method: HTTP method.
            path: Path and query, quoted.
            headers: Request headers.
            body: Request body.
            deadlines: How long to wait for a connection and for each piece.
            until: When to give up, on the clock of `time.monotonic`.

        Raises:
            ConnectFailed: Nothing was sent.
            OutcomeUnknown: The request went out, and no status came back.
            UnexpectedAnswer: A status came back, and the rest of the answer did not.
        """
        left = until - time.monotonic()
        if left <= 0:
            raise self._not_sent(ConnectFailed, tried, "the time for the call is over")
        request = _Prepared(method, self.origin + path, path, headers, body)
        timeout = Timeout(connect=min(deadlines.connect, left), read=min(deadlines.read, left))
        began = time.monotonic()
        failure: ContentLibraryError
        cause: BaseException | None
        try:
            response = self._adapter.send(
                request, stream=True, timeout=cast("Any", timeout), proxies=self._proxies
            )
        except exceptions.RequestException as problem:
            cause = _root(problem)
            failure = self._explain(tried, method, problem, cause)
        else:
            try:
                content = _read(response.raw, until)
            except (HTTPError, TimeoutError, OSError) as problem:
                cause = _root(problem)
                failure = UnexpectedAnswer(
                    f"{tried}: {self.name} answered {response.status_code}, "
                    f"and then the answer broke off ({cause}). {_what_status_means(response.status_code)}",
                    server=self.name,
                    tried=tried,
                    status=response.status_code,
                    headers=response.headers,
                    content=b"",
                )
            else:
                spent = (time.monotonic() - began) * 1000
                log.debug(
                    "%s %s%s: %d in %.0f ms", method, self.origin, path, response.status_code, spent
                )
                return Reply(response.status_code, response.headers, content)
        log.debug("%s %s%s: %s", method, self.origin, path, type(failure).__name__)
        # Raised out here, so that no context keeps the request, whose headers hold the token.
        raise failure from cause

    def _explain(
        self, tried: str, method: str, problem: BaseException, cause: BaseException
    ) -> ContentLibraryError:
        chain = list(_chain(problem))
        if any(
            isinstance(e, ssl.SSLCertVerificationError) for e in chain
        ) or "Fingerprints did not match" in str(cause):
            return self._not_sent(
                CertificateRefused,
                tried,
                f"its certificate is not trusted ({cause}). If it is the right server, give its CA "
                "with ca_file= or its thumbprint with ssl_thumbprint=",
            )
        if any(
            isinstance(e, (NewConnectionError, ConnectTimeoutError, exceptions.ProxyError))
            for e in chain
        ):
            return self._not_sent(ConnectFailed, tried, f"no connection ({cause})")
        if isinstance(cause, ssl.SSLError) and any(w in (cause.reason or "") for w in _HANDSHAKE):
            return self._not_sent(ConnectFailed, tried, f"no TLS connection ({cause})")
        if isinstance(
            problem, (exceptions.InvalidURL, exceptions.InvalidHeader, exceptions.InvalidProxyURL)
        ):
            return self._not_sent(ConnectFailed, tried, str(problem))
        waited = isinstance(problem, exceptions.ReadTimeout)
        how = "no answer came in time" if waited else f"the connection broke ({cause})"
        return OutcomeUnknown(
            f"{tried}: the request went to {self.name} and {how}. "
            + (
                "It changes nothing, so it can be repeated."
                if method == "GET"
                else "Whether the server carried it out is not known: ask it for the state."
            ),
            server=self.name,
            tried=tried,
        )

    def _not_sent(self, kind: type[ConnectFailed], tried: str, why: str) -> ConnectFailed:
        return kind(
            f"{tried}: {self.name} was not reached: {why}. Nothing was sent.",
            server=self.name,
            tried=tried,
        )


def _what_status_means(status: int) -> str:
    if 200 <= status < 300:
        return "The server had carried the call out."
    return (
        "The server had not carried the call out." if 400 <= status < 500 else "Ask for the state."
    )


def _read(raw: HTTPResponse, until: float) -> bytes:
    """Read a body to its end, piece by piece so that a slow drip meets the deadline."""
    pieces = []
    size = 0
    try:
        # What was compressed may have more to give than the wire has left.
        packed = "Content-Encoding" in raw.headers
        while packed or raw.length_remaining != 0:
            piece = raw.read1(_CHUNK, decode_content=True)
            if not piece:
                break
            pieces.append(piece)
            size += len(piece)
            if size > _LONGEST_ANSWER:
                raise OSError(f"more than {_LONGEST_ANSWER} bytes")
            if time.monotonic() > until:
                raise TimeoutError("the time for the call is over")
    except BaseException:
        # Half an answer is still in the connection: it cannot serve another call.
        raw.close()
        raise
    raw.release_conn()
    return b"".join(pieces)


def _chain(problem: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    todo: list[object] = [problem]
    while todo:
        one = todo.pop()
        if isinstance(one, BaseException) and id(one) not in seen:
            seen.add(id(one))
            yield one
            todo += [*one.args, getattr(one, "reason", None), one.__cause__]


def _root(problem: BaseException) -> BaseException:
    """Find what lies below requests' and urllib3's wrappers."""
    return list(_chain(problem))[-1]
