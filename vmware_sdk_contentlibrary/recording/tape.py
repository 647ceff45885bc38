"""Where this package's requests meet a recording: in place of its connections.

vcrpy stands in for connections, holds what goes through them in memory, and is not made for
several threads at a time. Here a request is answered, or sent and noted, as a whole; contents pass
through without being held.
"""

from __future__ import annotations

import json
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from io import BytesIO
from typing import IO, Any
from unittest.mock import patch
from urllib.parse import urlsplit

from urllib3 import HTTPHeaderDict, HTTPResponse
from urllib3.util import Timeout
from vcr.request import Request

from ..runtime import adapter
from . import identity
from .bodies import Digest, Summed, length_of, made_up, spooled
from .matching import NotRecorded

_SEND = adapter.TrustingAdapter.send
_API = ("/api/", "/rest/")
_BEAT = "action=keep-alive"
_LIFE = timedelta(minutes=5)
# They say how a body comes over the wire, and here it is off it.
_OF_THE_WIRE = ("content-encoding", "content-length", "transfer-encoding", "connection")


class ContentNotRecorded(Exception):
    """A download is recorded as length and SHA-256 only, so its content cannot be given."""


@dataclass(frozen=True)
class Ways:
    """How a recording treats what takes time or room.

    Attributes:
        heartbeats: Record the keep-alives of other threads as well.
        stored_bytes: How long a download may be that is recorded whole.
        made_up_downloads: Replay a longer one as bytes that are made up, in its length.
    """

    heartbeats: bool = False
    stored_bytes: int = 64 * 1024
    made_up_downloads: bool = False


class Tape:
    """A recording in use.

    Attributes:
        server: What the server that is recorded calls itself; None where nothing was recorded.
    """

    def __init__(self, cassette: Any, ways: Ways) -> None:
        self.server: str | None = None
        self._cassette = cassette
        self._ways = ways
        self._lock = threading.Lock()
        self._owner = threading.current_thread()
        # for each thread what it keeps alive; None where it does other things
        self._beats: weakref.WeakKeyDictionary[threading.Thread, str | None]
        self._beats = weakref.WeakKeyDictionary()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Take the place of the package's connections."""

        def send(one: adapter.TrustingAdapter, request: Any, **how: Any) -> Any:
            return self._exchange(
                request, lambda sent, **other: _SEND(one, sent, **{**how, **other})
            )

        with patch.object(adapter.TrustingAdapter, "send", send):
            yield

    def _exchange(self, request: Any, send: Callable[..., Any]) -> Any:
        beat = self._is_beat(request) and not self._ways.heartbeats
        with self._lock:
            recording = not self._cassette.write_protected
        if beat:
            return send(request) if recording else _alive(request)
        if not hasattr(request.body, "read"):
            noted = _noted(request, request.body)
            answer = self._played(noted)
            return answer or self._recorded(noted, self._sent(request, send))
        summed = Summed(request.body)
        if not recording:
            return self._played(_noted(request, str(summed.digest())))
        sent = adapter.Prepared(
            request.method, request.origin, request.path_url, request.headers, summed
        )
        answer = self._sent(sent, send)
        return self._recorded(_noted(request, str(summed.digest())), answer)

    def _sent(self, request: Any, send: Callable[..., Any]) -> Any:
        """Send a request; before the API's first, ask the server who it is."""
        with self._lock:
            # a transfer's host is nobody to ask
            ask = self.server is None and urlsplit(request.url).path.startswith(_API)
            if ask:
                self.server = identity.UNKNOWN
        if ask:
            quick = Timeout(identity.PATIENT)
            self.server = identity.own_name(lambda: send(_question(request.origin), timeout=quick))
        return send(request)

    def _played(self, request: Request) -> Any:
        """Give the answer that was recorded, the first of them that was not given yet.

        Raises:
            NotRecorded: There is none, and none is recorded now.
        """
        cassette = self._cassette
        with self._lock:
            if cassette.can_play_response_for(request):
                return self._answer(request, cassette.play_response(request))
            if cassette.write_protected:
                raise NotRecorded(cassette, cassette.filter_request(request))
        return None

    def _answer(self, request: Request, told: dict[str, Any]) -> HTTPResponse:
        content = told["body"]["string"]
        digest = Digest.read(content)
        if digest is None:
            file: IO[bytes] = BytesIO(content)
        elif self._ways.made_up_downloads:
            file = made_up(digest.length)
        else:
            raise ContentNotRecorded(
                f"{request.method} {request.uri} was answered with {digest.length} bytes, of which "
                "the recording holds the length and the SHA-256 only. Record it afresh with a "
                "higher stored_bytes, or ask for made_up_downloads."
            )
        length = len(content) if digest is None else digest.length
        return _response(request.method, told["status"], told["headers"], file, length)

    def _recorded(self, request: Request, answer: Any) -> Any:
        """Note an answer, and give the script one that can be read once more."""
        file = spooled(answer)
        answer.release_conn()
        length = length_of(file)
        api = urlsplit(request.uri).path.startswith(_API)
        if api or length <= self._ways.stored_bytes:
            content = file.read()
        else:
            summed = Summed(file)
            content = str(summed.digest()).encode()
        file.seek(0)
        headers = {name: answer.headers.getlist(name) for name in answer.headers}
        status = {"code": answer.status, "message": answer.reason}
        told = {"status": status, "headers": dict(headers), "body": {"string": content}}
        with self._lock:
            self._cassette.append(request, told)
        return _response(request.method, status, headers, file, length)

    def _is_beat(self, request: Any) -> bool:
        """Tell whether a request keeps something alive, in a thread that does nothing else."""
        thread = threading.current_thread()
        if thread is self._owner:
            return False
        path, _, query = request.path_url.partition("?")
        first = path if _BEAT in query else None
        kept = self._beats.setdefault(thread, first)
        if kept is None or kept != path or (first is None and request.method != "GET"):
            self._beats[thread] = None
            return False
        return True


def _question(origin: str) -> adapter.Prepared:
    headers = {**identity.HEADERS, "Content-Length": str(len(identity.QUESTION))}
    return adapter.Prepared("POST", origin, identity.SDK, headers, identity.QUESTION)


def _noted(request: Any, body: Any) -> Request:
    return Request(request.method, request.url, body, dict(request.headers))


def _response(
    method: str, status: dict[str, Any], headers: dict[str, list[str]], file: Any, length: int
) -> HTTPResponse:
    kept = HTTPHeaderDict()
    for name, values in headers.items():
        if name.lower() not in _OF_THE_WIRE:
            for value in values:
                kept.add(name, value)
    kept["Content-Length"] = str(length)
    return HTTPResponse(
        body=file,
        headers=kept,
        status=status["code"],
        reason=status["message"],
        preload_content=False,
        request_method=method,
    )


def _alive(request: Any) -> HTTPResponse:
    """Answer a heartbeat as a server does whose session lives."""
    legacy = urlsplit(request.path_url).path.startswith("/rest/")
    if request.method != "GET":
        code = 200 if legacy else 204
        return _response(request.method, {"code": code, "message": "OK"}, {}, BytesIO(), 0)
    until = datetime.now(timezone.utc) + _LIFE
    session: dict[str, Any] = {
        "state": "ACTIVE",
        "expiration_time": until.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
    }
    content = json.dumps({"value": session} if legacy else session).encode()
    headers = {"content-type": ["application/json"]}
    status = {"code": 200, "message": "OK"}
    return _response("GET", status, headers, BytesIO(content), len(content))
