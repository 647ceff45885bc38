"""A proxy on loopback that spoils the talk between a client and a server, by a seeded plan."""

from __future__ import annotations

import contextlib
import io
import random
import socket
import struct
import threading
from collections.abc import Callable, Sequence
from typing import TypeAlias

from typing_extensions import Self

from tests.support.loopback import Answer

Fault: TypeAlias = str
Stream: TypeAlias = "io.BufferedReader"

PAGE = "<html><body><h1>Bad gateway</h1></body></html>"
ANSWERS = {
    "401": Answer(401, {"error_type": "UNAUTHENTICATED", "messages": []}),
    "429": Answer(429, "slow down"),
    "500": Answer(500, ""),
    "502": Answer(502, PAGE, {"Content-Type": "text/html"}),
    "503": Answer(503, {"error_type": "SERVICE_UNAVAILABLE", "messages": []}),
}
FAULTS: Sequence[Fault] = (
    "reset before",  # the server never hears of the request
    "reset after",  # the server acts on it, and the client never hears of that
    "reset midway",  # the connection breaks while the request is sent
    "stall",  # nothing comes back, and the connection stays
    "truncate",  # the answer breaks off
    "delay",
    "forget",  # the server restarts, and knows no API session any more
    *ANSWERS,
)
_RESET = struct.pack("ii", 1, 0)


class FaultyProxy:
    """Forward requests to a server, and spoil as many as the plan says.

    Attributes:
        spoiled: What was done so far, in order.
    """

    def __init__(
        self,
        port: int,
        seed: int,
        *,
        faults: int,
        chance: float,
        forget: Callable[[], None] = lambda: None,
        stall: float = 1.0,
    ) -> None:
        self.spoiled: list[str] = []
        self._upstream = port
        self._random = random.Random(seed)
        self._left = faults
        self._chance = chance
        self._forget = forget
        self._stall = stall
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join(5)
        for connection in list(self._open):
            self._drop(connection)

    def _plan(self, line: bytes) -> Fault | None:
        """Decide what becomes of a request."""
        with self._lock:
            if not self._left or self._random.random() > self._chance:
                return None
            fault = self._random.choice(FAULTS)
            if fault == "401" and b"/api/session" in line:
                # A login that is refused is final: nothing can be expected to go on after it.
                return None
            self._left -= 1
            self.spoiled.append(f"{fault}: {line.decode('latin-1').strip()}")
            return fault

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        server = socket.create_connection(("127.0.0.1", self._upstream))
        self._open |= {client, server}
        try:
            with client.makefile("rb") as requests, server.makefile("rb") as answers:
                while self._one(client, server, requests, answers):
                    pass
        except (OSError, ValueError):
            pass  # one side hung up, which is what this is about
        finally:
            self._drop(client)
            self._drop(server)

    def _one(
        self, client: socket.socket, server: socket.socket, requests: Stream, answers: Stream
    ) -> bool:
        """Forward one request and its answer, or spoil them; tell whether more may follow."""
        head, length = _head(requests)
        if not head:
            return False
        fault = self._plan(head.partition(b"\r\n")[0])
        if fault in ANSWERS:
            requests.read(length)
            client.sendall(ANSWERS[fault].wire())
            return True
        if fault == "forget":
            self._forget()
        if fault in ("reset before", "reset midway"):
            if fault == "reset midway":
                server.sendall(head + requests.read(length // 2))
            _reset(client)
            return False
        server.sendall(head)
        for size in _blocks(length):
            server.sendall(requests.read(size))
        return self._answer(client, answers, fault)

    def _answer(self, client: socket.socket, answers: Stream, fault: Fault | None) -> bool:
        """Forward an answer, or spoil it."""
        head, length = _head(answers)
        if fault == "reset after":
            _reset(client)
            return False
        if fault in ("stall", "delay"):
            self._ended.wait(self._stall if fault == "stall" else self._stall / 20)
        if fault == "truncate":
            whole = head + answers.read(length)
            client.sendall(whole[: -max(1, len(whole) // 3)])
            return False
        client.sendall(head)
        # Addresses for content that the server gives out are to lead through here as well.
        here, there = f":{self.port}".encode(), f":{self._upstream}".encode()
        turn = b"application/json" in head and len(here) == len(there)
        for size in _blocks(length):
            block = answers.read(size)
            client.sendall(block.replace(there, here) if turn else block)
        return b"connection: close" not in head.lower()

    def _drop(self, connection: socket.socket) -> None:
        self._open.discard(connection)
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
        connection.close()


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    connection.close()


def _blocks(length: int) -> list[int]:
    whole, rest = divmod(length, 65536)
    return [65536] * whole + ([rest] if rest else [])


def _head(stream: Stream) -> tuple[bytes, int]:
    """Read a request's or an answer's head, and how long its body is."""
    lines = []
    length = 0
    while line := stream.readline():
        lines.append(line)
        if line.lower().startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
        if line == b"\r\n":
            break
    return b"".join(lines), length
