"""Send a body, and hear an answer that comes before all of it is sent.

A server that refuses content may say so at once, and then read no more: whoever only sends would
wait for it until the time is over, or find the connection closed and the answer gone.
"""

from __future__ import annotations

import re
import selectors
import socket
import ssl
import time
from functools import partial
from types import TracebackType
from typing import Any

from typing_extensions import Self
from urllib3.util.wait import wait_for_read

from .patience import PATIENCE, patient_response

_AT_ONCE = 64 * 1024
_INTERIM = re.compile(rb"HTTP/1\.[01] 1\d\d[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n")
_BEGINS = (b"HTTP/1.1 1", b"HTTP/1.0 1")
_EITHER = selectors.EVENT_READ | selectors.EVENT_WRITE
_BLOCKED = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class Attentive:
    """Stand in for a connection's ``send`` until the end of a ``with`` block.

    Attributes:
        cut_short: Whether the server answered, or hung up, before all was sent.
    """

    def __init__(self, conn: Any) -> None:
        self.cut_short = False
        self._conn = conn
        self._send_all = conn.send
        self._selector: selectors.BaseSelector | None = None
        # What came of the answer: under TLS it can be looked at only by taking it.
        self._heard = bytearray()

    def __enter__(self) -> Self:
        self._usual = self._conn.response_class
        self._conn.response_class = partial(patient_response, self._heard)
        self._conn.send = self.send
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        del self._conn.send
        self._conn.response_class = self._usual
        if self._selector is not None:
            self._selector.close()

    def send(self, data: Any) -> None:
        """Send a block.

        Raises:
            BrokenPipeError: The server has answered, or hung up; urllib3 reads the answer then.
            TimeoutError: It takes nothing.
        """
        sock = self._conn.sock
        try:
            if isinstance(sock, socket.socket):
                self._send(sock, memoryview(data))
            else:
                self._send_unheard(sock, data)
        except OSError:
            self.cut_short = True
            raise

    def _send_unheard(self, sock: Any, data: Any) -> None:
        """Send through TLS within the TLS of a proxy, where one cannot listen meanwhile."""
        try:
            self._send_all(data)
        except OSError as problem:
            if isinstance(problem, TimeoutError) and not wait_for_read(sock, timeout=0):
                raise
            raise BrokenPipeError(*problem.args) from problem

    def _send(self, sock: socket.socket, view: memoryview) -> None:
        sock.settimeout(0)
        self._look(sock, _EITHER, 0)
        while view:
            view = view[self._some(sock, view) :]

    def _some(self, sock: socket.socket, view: memoryview) -> int:
        try:
            return sock.send(view)
        except ssl.SSLWantReadError:
            self._wait(sock, selectors.EVENT_READ, selectors.EVENT_READ)
        except (BlockingIOError, ssl.SSLWantWriteError):
            self._wait(sock, _EITHER, selectors.EVENT_WRITE)
        except ssl.SSLError as problem:
            # After this one urllib3 reads the answer, which may have come before.
            raise BrokenPipeError(*problem.args) from problem
        return 0

    def _wait(self, sock: socket.socket, heeded: int, needed: int) -> None:
        """Wait until the server takes or says something, and hear what it says."""
        until = time.monotonic() + PATIENCE.get().wait()
        while (left := until - time.monotonic()) > 0:
            if self._look(sock, heeded, left) & needed:
                return
        raise TimeoutError("the server takes nothing more")

    def _look(self, sock: socket.socket, heeded: int, seconds: float) -> int:
        if self._selector is None:
            self._selector = selectors.DefaultSelector()
            self._selector.register(sock, heeded)
        else:
            self._selector.modify(sock, heeded)
        happened = 0
        for _, what in self._selector.select(seconds):
            happened |= what
        if happened & selectors.EVENT_READ:
            self._listen(sock)
        return happened

    def _listen(self, sock: socket.socket) -> None:
        try:
            piece = sock.recv(_AT_ONCE)
        except _BLOCKED:
            return  # it was TLS's own: the tickets of its session
        self._heard += piece
        while interim := _INTERIM.match(self._heard):
            # Legal at any time, and no answer yet.
            del self._heard[: interim.end()]
        if not piece or not _may_be_interim(self._heard):
            raise BrokenPipeError("the server answered before it had all")


def _may_be_interim(heard: bytearray) -> bool:
    """Tell whether what was heard is, or may become, an answer that is none yet."""
    begins = bytes(heard[: len(_BEGINS[0])])
    return len(heard) <= _AT_ONCE and any(one.startswith(begins) for one in _BEGINS)
