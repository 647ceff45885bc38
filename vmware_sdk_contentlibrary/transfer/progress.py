"""How far a transfer is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["TransferProgress"]


@dataclass(frozen=True)
class TransferProgress:
    """How far a transfer is, as callers of uploads and downloads are told.

    Attributes:
        file: The file that moved on.
        file_done: Bytes of it that are through.
        file_size: Its size in bytes; None where the server does not tell.
        done: Bytes of all files that are through.
        size: Size of all files in bytes; None where one of them is not known.
    """

    file: str
    file_done: int
    file_size: int | None
    done: int
    size: int | None

    @property
    def percent(self) -> int | None:
        """The share of all files that is through, 0 to 100; None where their size is not known."""
        if self.size is None:
            return None
        return 100 if self.size == 0 else min(100, self.done * 100 // self.size)


class Tally:
    """Add up what the files of one transfer report, from any thread.

    Attributes:
        percent: The share of all files that is through, for the heartbeat.
    """

    def __init__(
        self,
        sizes: dict[str, int | None],
        report: Callable[[TransferProgress], object] | None,
    ) -> None:
        self._sizes = sizes
        known = [size for size in sizes.values() if size is not None]
        self._size = sum(known) if len(known) == len(sizes) else None
        self._done = dict.fromkeys(sizes, 0)
        self._report = report
        self._lock = threading.Lock()
        self.percent: int | None = 0 if self._size is not None else None

    def at(self, file: str, done: int) -> None:
        """Note how far a file is, and tell the caller."""
        with self._lock:
            self._done[file] = done
            now = TransferProgress(
                file, done, self._sizes[file], sum(self._done.values()), self._size
            )
            self.percent = now.percent
            if self._report is not None:
                self._report(now)
