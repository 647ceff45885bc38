"""How long one exchange waits: for each piece, and for all of them together."""

from __future__ import annotations

import io
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from http.client import HTTPResponse
from math import inf
from typing import Any


@dataclass(frozen=True)
class Deadlines:
    """How long to wait, in seconds.

    Attributes:
        connect: For a connection.
        read: For the server to send the next piece; None for as long as the call may take.
        total: For a call with all its repetitions.
    """

    connect: float = 10.0
    read: float | None = None
    total: float = 300.0


@dataclass(frozen=True)
class Patience:
    """What is left of the deadlines.

    Attributes:
        read: How long to wait for the next piece, in seconds.
        until: When to give up, on the clock of `time.monotonic`.
    """

    read: float
    until: float = inf

    @classmethod
    def of(cls, deadlines: Deadlines, until: float = inf) -> Patience:
        """Make it for one exchange."""
        return cls(deadlines.total if deadlines.read is None else deadlines.read, until)

    def wait(self) -> float:
        """Give how long the next step may take.

        Raises:
            TimeoutError: The time is over.
        """
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time for the call is over")
        return min(self.read, left)


_USUAL = Patience(Deadlines().total)
PATIENCE: ContextVar[Patience] = ContextVar("PATIENCE", default=_USUAL)
"""That of the exchange under way: nothing of urllib3's carries it to where a socket is read."""


_LATEST: ContextVar[float] = ContextVar("LATEST", default=inf)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Let no call in a ``with`` block go on for longer than until so many seconds from now."""
    token = _LATEST.set(min(_LATEST.get(), time.monotonic() + seconds))
    try:
        yield
    finally:
        _LATEST.reset(token)


def latest(seconds: float) -> float:
    """Tell until when a call that may take so long may go on, on the clock of `monotonic`."""
    return min(_LATEST.get(), time.monotonic() + seconds)


def _receiver(sock: Any) -> Callable[[Any], int]:
    """Give what reads from a socket into a buffer.

    What TLS hands over is 16 KiB at a time, so that each step in between is felt.
    """
    receive: Callable[[Any], int] = sock.recv_into
    if isinstance(sock, ssl.SSLSocket):
        read: Any = sock.read  # typeshed has it give bytes, which it does without a buffer
        return lambda buffer: read(len(buffer), buffer)
    return receive


class _PatientSocket(io.RawIOBase):
    """A socket's reading end that heeds the deadline at every piece.

    A socket's own timeout begins anew with each piece, so that a slow drip, of headers too,
    would never meet it. Nor is the end of the connection the end of an answer's head, which
    http.client takes it for.

    Attributes:
        in_head: Whether what comes is still the head.
    """

    def __init__(self, sock: Any, patience: Patience, heard: bytearray) -> None:
        super().__init__()
        self._socket = sock
        # keeps the socket open, as long as somebody reads, whoever closes it
        self._stream: Any = sock.makefile("rb", buffering=0)
        self._patience = patience
        self._heard = heard
        self._receive: Callable[[Any], int] = _receiver(sock)
        self._waits_the_same = False
        self._begun = False
        self.in_head = True

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Read the next piece."""
        if self._heard:
            self._begun = True
            count = min(len(buffer), len(self._heard))
            buffer[:count] = self._heard[:count]
            del self._heard[:count]
            return count
        if not self._waits_the_same:
            self._socket.settimeout(self._patience.wait())
            self._waits_the_same = self._patience.until == inf
        received = self._receive(buffer)
        if self.in_head:
            if self._begun and not received:
                raise ConnectionResetError("the connection ended within the answer's head")
            self._begun = True
        return received

    def head_is_over(self) -> None:
        """Note that what comes now is the body."""
        self.in_head = False
        if self._waits_the_same and not self._heard:
            # nothing is to be decided any more, and a GiB comes in 65,536 pieces
            self.readinto = self._receive  # type: ignore[assignment, method-assign]

    def close(self) -> None:
        """Close the reading end."""
        self._stream.close()
        super().close()


class _Opener:
    """Stand in for a socket where http.client makes a stream of it."""

    def __init__(self, sock: socket.socket, heard: bytearray) -> None:
        self._socket = sock
        self._heard = heard

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Open the stream that an answer is read from."""
        self.stream = _PatientSocket(self._socket, PATIENCE.get(), self._heard)
        return io.BufferedReader(self.stream)


class _Response(HTTPResponse):
    """An answer that tells its stream when the head is read."""

    def __init__(self, opener: _Opener, *args: Any, **kwargs: Any) -> None:
        super().__init__(opener, *args, **kwargs)  # type: ignore[arg-type]
        self._stream = opener.stream

    def begin(self) -> None:
        """Read the head."""
        super().begin()
        self._stream.head_is_over()


def patient_response(heard: bytearray, sock: Any, *args: Any, **kwargs: Any) -> HTTPResponse:
    """Make an answer that is read with the patience of the exchange under way.

    Args:
        heard: What has been read of it already.
        sock: Where the rest of it comes from.
        args: More for `HTTPResponse`.
        kwargs: More for `HTTPResponse`.
    """
    return _Response(_Opener(sock, heard), *args, **kwargs)
