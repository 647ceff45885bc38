"""Files at either end of a transfer, counted byte by byte."""

from __future__ import annotations

import os
from typing import Any, Protocol

from .failures import wording
from .refusals import InvalidParameter


class Readable(Protocol):
    """What content is sent from: a file that is open for reading bytes, or alike."""

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end."""
        ...


class Writable(Protocol):
    """What content is fetched to: a file that is open for writing bytes, or alike."""

    def write(self, block: Any, /) -> int | None:
        """Take a block, and tell how much of it was taken; None for all."""
        ...


class FileFailed(Exception):
    """Report that the file at this end of a transfer did not do its part."""


class Source:
    """A file that is sent: it gives exactly as many bytes as were announced, or fails.

    It fails before the last of them is sent, so that no server takes a part for the whole.

    Attributes:
        size: How many bytes were announced.
        sent: How many have been given so far.
        cut_short: Whether the server answered before all was sent; set by the connection.
    """

    def __init__(self, file: Any, size: int | None, where: str) -> None:
        if not callable(getattr(file, "read", None)):
            allowed = "a path, or a file that is open for reading bytes"
            raise InvalidParameter(where, "source", type(file).__name__, allowed)
        self._file = file
        self._start = _place(file)
        self.size = self._measured(where) if size is None else checked_size(size, where)
        self.sent = 0
        self.cut_short = False

    def read(self, amount: int = -1) -> bytes:
        """Give the next block; all that is left where `amount` is below 0.

        Raises:
            FileFailed: The file does not hold what was announced.
        """
        left = self.size - self.sent
        if amount < 0:
            return b"".join(iter(lambda: self.read(max(1, self.size - self.sent)), b""))
        block = self._take(min(amount, left)) if left else b""
        if left and not block:
            raise FileFailed(f"it ended after {self.sent} of {self.size} bytes")
        self.sent += len(block)
        if len(block) == left and self._take(1):
            raise FileFailed(f"it holds more than the {self.size} bytes announced")
        return block

    @property
    def incomplete(self) -> bool:
        """Whether some of it has not been given yet."""
        return self.sent < self.size

    def rewind(self) -> bool:
        """Go back to where it began; tell whether that could be done."""
        if self._start is None:
            return False
        try:
            self._file.seek(self._start)
        except (OSError, ValueError):
            return False
        self.sent = 0
        self.cut_short = False
        return True

    def _take(self, amount: int) -> bytes:
        try:
            block = self._file.read(amount)
        except (OSError, ValueError) as problem:
            raise FileFailed(f"it could not be read ({wording(problem)})") from problem
        if not isinstance(block, (bytes, bytearray, memoryview)):
            raise FileFailed(f"it gives {type(block).__name__}, not bytes")
        return bytes(block)

    def _measured(self, where: str) -> int:
        try:
            assert self._start is not None
            end: int = self._file.seek(0, os.SEEK_END)
            self._file.seek(self._start)
        except (AssertionError, AttributeError, OSError, ValueError):
            allowed = "how many bytes are sent: this source cannot tell"
            raise InvalidParameter(where, "size", None, allowed) from None
        return end - self._start


class Target:
    """A file that is written to.

    Attributes:
        written: How many bytes have been written so far.
    """

    def __init__(self, file: Any) -> None:
        self._file = file
        self.written = 0

    def write(self, block: bytes) -> None:
        """Write a block to its end."""
        view = memoryview(block)
        while view:
            try:
                count = self._file.write(view)
            except (OSError, ValueError) as problem:
                raise FileFailed(f"it could not be written to ({wording(problem)})") from problem
            # an unbuffered file may take less than it was given
            count = count if isinstance(count, int) else len(view)
            self.written += count
            view = view[count:]


def checked_size(size: object, where: str) -> int:
    """Hold a size to a number of bytes."""
    if isinstance(size, bool) or not isinstance(size, int) or size < 0:
        raise InvalidParameter(where, "size", size, "a size in bytes, 0 or more")
    return size


def _place(file: Any) -> int | None:
    try:
        place: int = file.tell()
    except (AttributeError, OSError, ValueError):
        return None
    return place
