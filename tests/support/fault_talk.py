"""One client's connection through the faulty proxy."""

from __future__ import annotations

import contextlib
import io
import re
import select
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from tests.support.fault_plan import ANSWERS, BREAKS, RESTARTS, Fault, Kind, Plan

Stream: TypeAlias = "io.BufferedReader"

GARBAGE = b"\x7f\x00garbage\xff" * 8
# How a record of TLS begins that is to hold more than will follow.
_RECORD = b"\x17\x03\x03\x40\x00"
_BLOCK = 65536
_RESET = struct.pack("ii", 1, 0)
_LENGTH = re.compile(rb"(?im)^content-length: *(\d+)")


@dataclass(frozen=True)
class Setting:
    """What all connections through a proxy have in common.

    Attributes:
        plan: What goes wrong.
        server: Port of the server.
        addresses: How the server's own address is written, and the proxy's instead of it.
        context: What the proxy shows of itself under TLS; None for plain http.
        stall: How long it takes until a client hears from a server that hangs, in seconds.
        rate: How many bytes pass in a second; as many as can where it is None.
        restart: Restarts the server, which takes until it is back.
        ended: Set where nobody needs the proxy any more.
    """

    plan: Plan
    server: int
    addresses: tuple[bytes, bytes]
    context: ssl.SSLContext | None
    stall: float
    rate: float | None
    restart: Callable[[Kind], None]
    ended: threading.Event


class Talk:
    """A client's connection, and the one to the server that it is passed on by."""

    def __init__(self, plain: socket.socket, setting: Setting) -> None:
        self._setting = setting
        self._plain = plain
        self._client: socket.socket = plain
        self._server = socket.socket()
        self._lock = threading.Lock()
        self._over = False

    def run(self) -> None:
        """Pass on requests and answers until one side hangs up."""
        try:
            # one side may hang up at any time, which is what this is about
            with contextlib.suppress(OSError, ValueError):
                if self._begin():
                    requests, answers = self._client.makefile("rb"), self._server.makefile("rb")
                    with requests, answers:
                        while self._one(requests, answers):
                            pass
        finally:
            self._close()

    def reset(self) -> None:
        """Break the connection, from any thread; the one that serves it notices."""
        with self._lock:
            if self._over:
                return
            for one in (self._client, self._server):
                with contextlib.suppress(OSError):  # it may be down already
                    one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                    # past TLS, which would have its say; and one way only, so that no end is told
                    socket.socket.shutdown(one, socket.SHUT_RD)

    def _begin(self) -> bool:
        """Connect both sides, or spoil that; tell whether there is something to pass on."""
        setting = self._setting
        fault = setting.plan.connection()
        if fault is not None:
            self._plain.recv(_BLOCK)
            if fault.kind == "connect: garbage":
                self._plain.sendall(GARBAGE)
            elif fault.kind == "connect: silence":
                setting.ended.wait(setting.stall)
            else:
                self.reset()
            return False
        if setting.context is not None:
            # the handshake comes later, so that it can be broken off
            client = setting.context.wrap_socket(
                self._plain, server_side=True, do_handshake_on_connect=False
            )
            with self._lock:
                self._client = client
            client.do_handshake()
        if setting.rate is not None:
            # or the system would take the better part of a file at once
            self._server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BLOCK)
        self._server.connect(("127.0.0.1", setting.server))
        for one in (self._client, self._server):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return True

    def _one(self, requests: Stream, answers: Stream) -> bool:
        """Pass on one request and its answer, or spoil them; tell whether more may follow."""
        head, length = _head(requests)
        if not head:
            return False
        line = head.partition(b"\r\n")[0].decode("latin-1")
        fault = self._setting.plan.request(line)
        if fault is None:
            self._server.sendall(head)
            passing = self._pass_on(requests, self._server, length)
            # a server that refuses what is still being sent is heard at once
            early = any(self._answered() for _ in passing)
            alive = self._answer(answers)
            for _ in passing if early else ():
                pass
            return alive
        return self._spoil(fault, head, requests.read(length), answers)

    def _spoil(self, fault: Fault, head: bytes, body: bytes, answers: Stream) -> bool:
        kind = fault.kind
        if kind in ANSWERS:
            self._client.sendall(ANSWERS[kind].wire())
            return True
        if kind == "reset midway" or (kind in RESTARTS and body):
            self._server.sendall(head + body[: int(fault.share * len(body))])
        elif kind != "reset before":
            self._server.sendall(head + body)
            if kind in ("stall", "delay"):
                return self._answer_late(kind, answers)
            whole = self._whole(answers)
            if kind != "reset after":
                self._client.sendall(whole[: int(fault.share * len(whole))])
        if kind in RESTARTS:
            self._setting.restart(kind)
        elif kind in BREAKS and kind != "reset answering":
            self._end(kind)
        else:
            self.reset()
        return False

    def _end(self, kind: Kind) -> None:
        """End the connection after half an answer, in one of the ways that TLS knows."""
        if not isinstance(self._client, ssl.SSLSocket):
            return
        raw = {"truncate, garbage": GARBAGE, "truncate, torn": _RECORD + GARBAGE}.get(kind)
        if raw is not None:
            socket.socket.sendall(self._client, raw)
        elif kind == "truncate, closed":
            # it waits for the client's own closing word, which need not come
            self._client.settimeout(self._setting.stall / 10)
            self._client.unwrap()

    def _answer_late(self, kind: Kind, answers: Stream) -> bool:
        stall = self._setting.stall
        self._setting.ended.wait(stall if kind == "stall" else stall / 20)
        return self._answer(answers)

    def _answer(self, answers: Stream) -> bool:
        """Pass on an answer; tell whether another request may follow."""
        head, length = _head(answers)
        if b"application/json" in head:
            self._client.sendall(self._readdressed(head, answers.read(length)))
        else:
            self._client.sendall(head)
            for _ in self._pass_on(answers, self._client, length):
                pass
        return bool(head) and b"connection: close" not in head.lower()

    def _whole(self, answers: Stream) -> bytes:
        head, length = _head(answers)
        return self._readdressed(head, answers.read(length))

    def _readdressed(self, head: bytes, body: bytes) -> bytes:
        """Have the addresses for content that the server gives out lead through here as well."""
        if b"application/json" in head:
            body = body.replace(*self._setting.addresses)
            head = _LENGTH.sub(b"content-length: %d" % len(body), head)
        return head + body

    def _pass_on(self, source: Stream, target: socket.socket, length: int) -> Iterator[None]:
        """Pass on a body, block by block and no faster than may be."""
        began, done = time.monotonic(), 0
        while done < length:
            block = source.read1(min(_BLOCK, length - done))
            if not block:
                raise ConnectionResetError
            target.sendall(block)
            done += len(block)
            if self._setting.rate is not None:
                due = began + done / self._setting.rate
                self._setting.ended.wait(max(0.0, due - time.monotonic()))
            yield

    def _answered(self) -> bool:
        return bool(select.select([self._server], [], [], 0)[0])

    def _close(self) -> None:
        # Two may want to: the second would shut down whoever has been given the number since.
        with self._lock:
            self._over = True
            for one in (self._client, self._server):
                one.close()


def _head(stream: Stream) -> tuple[bytes, int]:
    """Read a request's or an answer's head, and how long its body is; nothing where it ended."""
    head = b""
    for line in iter(stream.readline, b""):
        head += line
        if line == b"\r\n":
            found = _LENGTH.search(head)
            return head, int(found[1]) if found else 0
    return b"", 0  # it broke off
