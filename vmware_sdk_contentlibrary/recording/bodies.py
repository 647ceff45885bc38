"""What stands in a recording for content that is too long to be in it."""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
from dataclasses import dataclass
from typing import IO, Any

BLOCK = 128 * 1024
# What is longer waits in a file, and not in memory, until the script has read it.
_IN_MEMORY = 1024 * 1024
_MARK = "length and SHA-256"
_PATTERN = b"made up at the replay, for only length and SHA-256 are recorded\n"


@dataclass(frozen=True)
class Digest:
    """Length and SHA-256 of some content."""

    length: int
    sha256: str

    def __str__(self) -> str:
        fields = {"length": self.length, "recorded_as": _MARK, "sha256": self.sha256}
        return json.dumps(fields, indent=1, sort_keys=True)

    @classmethod
    def of(cls, content: bytes) -> Digest:
        """Sum up content that is in memory."""
        return cls(len(content), hashlib.sha256(content).hexdigest())

    @classmethod
    def read(cls, body: Any) -> Digest | None:
        """Read what stands in a recording; None for a body that is recorded as it was."""
        try:
            told = json.loads(body)
        except (TypeError, ValueError):
            return None
        if not isinstance(told, dict) or told.get("recorded_as") != _MARK:
            return None
        return cls(told["length"], told["sha256"])


class Summed:
    """A source that is summed up while it is read."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._sum = hashlib.sha256()
        self._length = 0

    def read(self, amount: int = -1) -> bytes:
        """Give the next block."""
        block: bytes = self._source.read(amount)
        self._sum.update(block)
        self._length += len(block)
        return block

    @property
    def incomplete(self) -> bool:
        """Whether some of it has not been given yet."""
        return bool(self._source.incomplete)

    @property
    def cut_short(self) -> bool:
        """Whether the server answered before all was sent."""
        return bool(self._source.cut_short)

    @cut_short.setter
    def cut_short(self, value: bool) -> None:
        self._source.cut_short = value

    def digest(self) -> Digest:
        """Sum up the whole source, whether or not a server wanted all of it."""
        while self.read(BLOCK):
            pass
        return Digest(self._length, self._sum.hexdigest())


def spooled(answer: Any) -> IO[bytes]:
    """Take an answer's body from the wire, unpacked, into a file that stands at its beginning."""
    kept: IO[bytes] = io.BytesIO()
    while block := answer.read(BLOCK, decode_content=True):
        kept.write(block)
        if isinstance(kept, io.BytesIO) and kept.tell() > _IN_MEMORY:
            held = kept.getbuffer()
            kept = tempfile.TemporaryFile()  # noqa: SIM115  # urllib3 closes it when it is read
            kept.write(held)
    kept.seek(0)
    return kept


def length_of(file: IO[bytes]) -> int:
    """Measure a file that stands at its beginning."""
    length = file.seek(0, io.SEEK_END)
    file.seek(0)
    return length


class _MadeUp(io.RawIOBase):
    """The same bytes over and over, as many as were asked for."""

    def __init__(self, length: int) -> None:
        self._left = length
        self._place = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        count = min(len(buffer), self._left)
        whole = -(-(self._place + count) // len(_PATTERN))
        buffer[:count] = (_PATTERN * whole)[self._place : self._place + count]
        self._place = (self._place + count) % len(_PATTERN)
        self._left -= count
        return count


def made_up(length: int) -> IO[bytes]:
    """Make up content of a length, the same each time."""
    return io.BufferedReader(_MadeUp(length), BLOCK)
