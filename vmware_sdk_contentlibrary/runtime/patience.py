"""How long one exchange waits: for each piece, and for all of them together."""

from __future__ import annotations

import io
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPResponse, parse_headers
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


# What TLS gives out at once.
_RECORD = 16 * 1024


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
        self._secure = isinstance(sock, ssl.SSLSocket)
        self._patience = patience
        self._heard = heard
        # the innermost there is: a GiB comes in 65,536 pieces
        self._read: Any = getattr(getattr(sock, "_sslobj", sock), "read", None)
        self._problem: OSError | None = None
        self._ended = False
        self._begun = False
        self.in_head = True

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Read the next piece, and what TLS has at hand besides."""
        if self._problem is not None:
            raise self._problem
        if self._ended:
            return 0
        if self._heard:
            count = min(len(buffer), len(self._heard))
            buffer[:count] = self._heard[:count]
            del self._heard[:count]
        else:
            self._socket.settimeout(self._patience.wait())
            count = self._socket.recv_into(buffer)
        if self.in_head and self._begun and not count:
            raise ConnectionResetError("the connection ended within the answer's head")
        self._begun = True
        if self._secure and 0 < count < len(buffer) and len(buffer) > _RECORD:
            count += self._at_hand(memoryview(buffer)[count:])
        return count

    def _at_hand(self, view: memoryview) -> int:
        """Read what has come already: TLS gives it out 16 KiB at a time, which takes its time."""
        whole = left = len(view)
        self._socket.settimeout(0)
        try:
            while left and not self._ended:
                count = self._read(left, view)
                self._ended = not count
                view = view[count:]
                left -= count
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            pass
        except ssl.SSLEOFError:
            # the end, as a socket takes it that is read by its own method
            self._ended = True
        except OSError as problem:
            # what came before it is not to be lost, and it is told only once
            self._problem = problem
        return whole - left

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
        self._stream.in_head = False

    def _read_status(self) -> tuple[str, int, str]:
        """Read the first line of the answer proper: http.client takes interim ones for it."""
        while True:
            version, status, reason = super()._read_status()  # type: ignore[misc]
            if not HTTPStatus.SWITCHING_PROTOCOLS < status < HTTPStatus.OK:
                return version, status, reason
            parse_headers(self.fp)


def patient_response(heard: bytearray, sock: Any, *args: Any, **kwargs: Any) -> HTTPResponse:
    """Make an answer that is read with the patience of the exchange under way.

    Args:
        heard: What has been read of it already.
        sock: Where the rest of it comes from.
        args: More for `HTTPResponse`.
        kwargs: More for `HTTPResponse`.
    """
    return _Response(_Opener(sock, heard), *args, **kwargs)
