"""A server on loopback that notes every request and gives the answers a test wrote down."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from typing_extensions import Self


@dataclass
class Request:
    """One request as it came over the wire."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        """The path as sent, still quoted."""
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        """The query, unquoted."""
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def json(self) -> Any:
        """The body as JSON; None where there is none."""
        return json.loads(self.body) if self.body else None


@dataclass
class Answer:
    """One answer: a status with a body, or raw bytes for what no server should send.

    `until` is waited for before the answer goes out; `hang_up` closes without an answer; `drip`
    is the pause between the bytes of an answer that comes byte by byte, from `drip_from` on.
    """

    status: int = 200
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    until: threading.Event | None = None
    hang_up: bool = False
    drip: float = 0.0
    drip_from: int = 0

    def wire(self) -> bytes:
        """Spell the answer."""
        if self.raw is not None:
            return self.raw
        is_text = isinstance(self.body, (bytes, str))
        body = b"" if self.body is None else self.body if is_text else json.dumps(self.body)
        content = body.encode() if isinstance(body, str) else body
        kind = {} if is_text or self.body is None else {"Content-Type": "application/json"}
        head = {**kind, **self.headers}
        if self.status != 204 and "Transfer-Encoding" not in head:
            head.setdefault("Content-Length", str(len(content)))
        lines = [f"HTTP/1.1 {self.status} Whatever", *(f"{k}: {v}" for k, v in head.items())]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


Rule = Callable[[Request], Answer | None]


class Loopback:
    """The server: `answers` are given in turn, then `rule` decides, then 204.

    A login is answered by itself, and noted in `logins` rather than in `requests`.
    """

    def __init__(self, context: ssl.SSLContext | None = None, *, modern: bool = True) -> None:
        self.requests: list[Request] = []
        self.logins: list[Request] = []
        self.logouts: list[Request] = []
        self.answers: deque[Answer] = deque()
        self.rule: Rule | None = None
        self.token = "loopback-token"
        self.about = Answer(404, "no such page")
        self.login_answers: deque[Answer] = deque()
        self.logout_answers: deque[Answer] = deque()
        self.connections = 0
        self.pause_before_reading = 0.0
        self.refuse_uploads = False
        self._closing = threading.Event()
        self._modern = modern
        self._context = context
        self._open: set[socket.socket] = set()
        self._dropping = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"{'http' if context is None else 'https'}://127.0.0.1:{self.port}"
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening and drop every connection."""
        self._closing.set()
        self.refuse()
        self._accepting.join(5)
        self.drop_all()

    def refuse(self) -> None:
        """Let nobody connect any more."""
        # shutdown wakes the accept that close alone would leave waiting
        with contextlib.suppress(OSError):  # it may be closed already
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def use(self, context: ssl.SSLContext) -> None:
        """Show another certificate to those who connect from now on."""
        self._context = context

    def drop_all(self) -> None:
        """Hang up on everybody who is connected."""
        for connection in list(self._open):
            self._drop(connection)

    def answer(self, status: int = 200, body: Any = None, **more: Any) -> Answer:
        """Write the next answer down."""
        made = Answer(status, body, **more)
        self.answers.append(made)
        return made

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        self._open.add(connection)
        try:
            if self._context is not None:
                plain = connection
                connection = self._context.wrap_socket(plain, server_side=True)
                self._open.discard(plain)
                self._open.add(connection)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with connection.makefile("rb") as stream:
                while (request := self._read(stream)) is not None:
                    answer = self._decide(request)
                    if answer.until is not None:
                        answer.until.wait(30)
                    if answer.hang_up:
                        break
                    self._send(connection, answer)
                    if answer.raw is not None:
                        break
        except OSError:
            pass  # the client hung up, which some tests are about
        finally:
            self._drop(connection)

    def _read(self, stream: Any) -> Request | None:
        stream.peek(1)
        self._closing.wait(self.pause_before_reading)
        return _read(stream, with_body=not self.refuse_uploads)

    def _send(self, connection: socket.socket, answer: Answer) -> None:
        wire = answer.wire()
        at_once = answer.drip_from if answer.drip else len(wire)
        connection.sendall(wire[:at_once])
        for byte in wire[at_once:]:
            # a pause that the end of the test cuts short
            if self._closing.wait(answer.drip):
                return
            connection.sendall(bytes([byte]))

    def _drop(self, connection: socket.socket) -> None:
        # Two may want to: the second would shut down whoever has been given the number since.
        with self._dropping:
            if connection not in self._open:
                return
            self._open.discard(connection)
            with contextlib.suppress(OSError):  # it may be down already
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()

    def _decide(self, request: Request) -> Answer:
        if request.path in ("/api/session", "/rest/com/vmware/cis/session"):
            return self._session(request)
        if request.path == "/sdk":
            # a recording asks for the server's name
            return self.about
        self.requests.append(request)
        if self.answers:
            return self.answers.popleft()
        return (self.rule and self.rule(request)) or Answer(204)

    def _session(self, request: Request) -> Answer:
        if request.method == "DELETE":
            self.logouts.append(request)
            return self.logout_answers.popleft() if self.logout_answers else Answer(204)
        self.logins.append(request)
        if self.login_answers:
            return self.login_answers.popleft()
        if request.path.startswith("/rest"):
            return Answer(200, {"value": self.token})
        return Answer(201, json.dumps(self.token)) if self._modern else Answer(404, "no such page")


def _read(stream: Any, *, with_body: bool) -> Request | None:
    words = stream.readline().decode("latin-1").split()
    if len(words) != 3:
        # the end, or a handshake of TLS
        return None
    method, target, _ = words
    headers: dict[str, str] = {}
    while line := stream.readline().decode("latin-1").strip():
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    length = int(headers.get("content-length", 0)) if with_body else 0
    return Request(method, target, headers, stream.read(length))
