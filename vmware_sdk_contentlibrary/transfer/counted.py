"""A file that tells how far a transfer of it is, and stops it when its session is lost."""

from __future__ import annotations

import io
from typing import IO, Any

from .hashing import Hashing
from .heartbeat import Heartbeat
from .progress import Tally


class Counted:
    """A file between a transfer and the one on disk, which is left open.

    Every block looks whether the session still lives, so that a transfer whose session is gone
    stops at once instead of running to its useless end.
    """

    def __init__(
        self,
        file: IO[bytes],
        name: str,
        tally: Tally,
        heart: Heartbeat,
        hashing: Hashing | None = None,
    ) -> None:
        self._file = file
        self._name = name
        self._tally = tally
        self._heart = heart
        self._hashing = hashing
        self._done = 0

    def read(self, size: int, /) -> bytes:
        """Read the next block."""
        block = self._file.read(size)
        self._moved(len(block))
        return block

    def write(self, block: Any, /) -> int:
        """Write a block, and hash it if that is wanted."""
        if self._hashing is not None:
            self._hashing.update(block)
        count = self._file.write(block)
        self._moved(count)
        return count

    def tell(self) -> int:
        """Tell the place in the file."""
        return self._file.tell()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go back, for a transfer that begins again."""
        place = self._file.seek(offset, whence)
        self._done = place
        return place

    def _moved(self, count: int) -> None:
        self._heart.check()
        if count:
            self._done += count
            self._tally.at(self._name, self._done)
