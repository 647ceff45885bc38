"""One request out, one answer in."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from requests.exceptions import RequestException
from urllib3 import HTTPHeaderDict
from urllib3.exceptions import HTTPError
from urllib3.util import Timeout

from .._version import __version__
from .adapter import NotReached, Prepared, TrustingAdapter
from .errors import UnexpectedAnswer
from .failures import not_reached, not_sent, root, unanswered, what_status_means, wording
from .patience import PATIENCE, Deadlines, Patience
from .proxies import proxies_for
from .refusals import ContentLibraryError
from .trust import Trust

log = logging.getLogger("vmware_sdk_contentlibrary")

_USER_AGENT = f"vmware-sdk-contentlibrary/{__version__}"
_CHUNK = 64 * 1024
_LONGEST_ANSWER = 256 * 1024 * 1024
# As many as `invoke_for_each` makes calls at a time.
_CONNECTIONS = 32


@dataclass(frozen=True)
class Request:
    """A request, ready for the wire; what may hold secrets is in no repr."""

    method: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: Any = field(default=None, repr=False)
    origin: str | None = None


@dataclass(frozen=True)
class Reply:
    """An answer, read to its end.

    Attributes:
        status: HTTP status.
        headers: Its headers; the names in any letter case.
        content: Its body.
        doubtful: Whether an earlier try of the same call got no answer that says what became
            of it.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    doubtful: bool = False


class Transport:
    """The connections to one server and its transfer hosts, under one trust and one proxy."""

    def __init__(
        self, origin: str, trust: Trust, proxy_uri: str | None, deadlines: Deadlines
    ) -> None:
        self.origin = origin
        self.name = origin.partition("://")[2]
        self.deadlines = deadlines
        self._proxy_uri = proxy_uri
        self._proxies = {origin: proxies_for(origin, proxy_uri)}
        if trust.ca_file is not None:
            trust.context()  # now, and not at the first call, is the time to say it is unfit
        self._adapter = TrustingAdapter(trust, connections=_CONNECTIONS)

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()

    def exchange(self, request: Request, *, tried: str, until: float) -> Reply:
        """Send one request and read its answer.

        Args:
            request: What is sent.
            tried: What it is for, in messages.
            until: When to give up, on the clock of `time.monotonic`.

        Raises:
            ConnectFailed: Nothing was sent.
            OutcomeUnknown: The request went out, and no status came back.
            UnexpectedAnswer: A status came back, and the rest of the answer did not.
        """
        patience = Patience.of(self.deadlines, until)
        return self.read(self.open(request, tried=tried, patience=patience), tried=tried)

    def open(self, request: Request, *, tried: str, patience: Patience) -> Any:
        """Send one request and read the head of its answer.

        Returns:
            urllib3's answer; its body is to be read to the end, or it is to be closed.

        Raises:
            ConnectFailed: Nothing was sent.
            OutcomeUnknown: The request went out, and no status came back.
        """
        origin = request.origin or self.origin
        server = origin.partition("://")[2]
        failure: ContentLibraryError
        began = time.monotonic()
        heeded = PATIENCE.set(patience)
        try:
            connect = min(self.deadlines.connect, patience.wait())
            answer: Any = self._adapter.send(
                Prepared(request.method, origin, request.target, _headers(request), request.body),
                stream=True,
                timeout=Timeout(connect=connect, read=patience.wait()),  # type: ignore[arg-type]
                proxies=self._proxies_for(origin),
            )
        except TimeoutError as problem:
            cause = root(problem)
            failure = not_sent(server, tried, wording(cause))
        except NotReached as problem:
            cause = root(problem)
            failure = not_reached(server, tried, cause)
        except (RequestException, HTTPError) as problem:
            cause = root(problem)
            failure = unanswered(server, tried, request.method, problem, cause)
        else:
            spent = (time.monotonic() - began) * 1000
            log.debug(
                "%s %s%s: %d in %.0f ms",
                request.method,
                origin,
                request.target,
                answer.status,
                spent,
            )
            return answer
        finally:
            PATIENCE.reset(heeded)
        log.debug("%s %s%s: %s", request.method, origin, request.target, type(failure).__name__)
        # Raised out here, so that no context keeps the request, whose headers hold the token.
        raise failure from cause

    def read(self, answer: Any, *, tried: str, server: str | None = None) -> Reply:
        """Read the body of an answer to its end.

        Raises:
            UnexpectedAnswer: It broke off, or is too long.
        """
        headers = answer.headers
        if not isinstance(headers, HTTPHeaderDict):
            # a replayed answer has headers of another kind
            headers = HTTPHeaderDict(headers.items())
        try:
            return Reply(answer.status, headers, _content(answer))
        except _TooLong as problem:
            cause: BaseException | None = None
            why = str(problem)
        except (HTTPError, OSError) as problem:
            cause = root(problem)
            why = f"the answer broke off ({wording(cause)})"
        host = server or self.name
        raise UnexpectedAnswer(
            f"{tried}: {host} answered {answer.status}, and then {why}. "
            f"{what_status_means(answer.status)}",
            server=host,
            tried=tried,
            status=answer.status,
            headers=headers,
            content=b"",
            passing=cause is not None,
        ) from cause

    def _proxies_for(self, origin: str) -> dict[str, str]:
        found = self._proxies.get(origin)
        if found is None:
            found = self._proxies[origin] = proxies_for(origin, self._proxy_uri)
        return found


def _headers(request: Request) -> dict[str, str]:
    # plain texts from here on: a recorder could not write others down
    headers = {"User-Agent": _USER_AGENT} | {k: str(text) for k, text in request.headers.items()}
    if "Content-Length" not in headers and (request.body is not None or request.method != "GET"):
        headers["Content-Length"] = str(len(request.body or b""))
    return headers


class _TooLong(Exception):
    """Report a body that nobody wants in memory."""


def _content(answer: Any) -> bytes:
    """Read a body to its end, at which urllib3 keeps the connection for the next call."""
    pieces = []
    size = 0
    try:
        # What was compressed may have more to give than the wire has left.
        packed = "Content-Encoding" in answer.headers
        # an older vcrpy's answers cannot be told
        how = {"decode_content": True} if packed else {}
        # An empty body, too, is read: that is what ends the answer for the connection.
        while piece := answer.read(_CHUNK, **how):
            pieces.append(piece)
            size += len(piece)
            if size > _LONGEST_ANSWER:
                raise _TooLong(f"more than {_LONGEST_ANSWER} bytes came")
            if answer.length_remaining == 0 and not packed:
                break
    except BaseException:
        # Half an answer is still in the connection: it cannot serve another call.
        answer.close()
        raise
    return b"".join(pieces)
