"""How far a transfer is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
        return share(self.done, self.size)


def share(done: int, size: int | None) -> int | None:
    """Give the share that is done in percent, 0 to 100; None where the size is not known."""
    if size is None:
        return None
    return 100 if size == 0 else min(100, done * 100 // size)


class CallbackFailed(Exception):
    """Carry what a caller's own function raised past all that handles failures of a transfer.

    Attributes:
        problem: What it raised.
    """

    def __init__(self, problem: Exception) -> None:
        super().__init__(str(problem))
        self.problem = problem


@contextmanager
def callbacks_heard() -> Iterator[None]:
    """Raise what a caller's own function raised as it raised it."""
    try:
        yield
    except CallbackFailed as carried:
        problem = carried.problem
    else:
        return
    raise problem


class Tally:
    """Add up what the files of one transfer report, from any thread."""

    def __init__(
        self,
        sizes: dict[str, int | None],
        report: Callable[[TransferProgress], object] | None,
    ) -> None:
        self._sizes = sizes
        self._size = self._whole()
        self._done = dict.fromkeys(sizes, 0)
        self._all_done = 0
        self._report = report
        self._lock = threading.Lock()

    @property
    def percent(self) -> int | None:
        """The share of all files that is through, for the heartbeat; None if that is not known."""
        return share(self._all_done, self._size)

    def measured(self, file: str, size: int | None) -> None:
        """Note the size of a file that was not known before."""
        if size is not None:
            with self._lock:
                self._sizes[file] = size
                self._size = self._whole()

    def _whole(self) -> int | None:
        known = [size for size in self._sizes.values() if size is not None]
        return sum(known) if len(known) == len(self._sizes) else None

    def at(self, file: str, done: int) -> None:
        """Note how far a file is, and tell the caller.

        Raises:
            CallbackFailed: The caller's function failed.
        """
        with self._lock:
            self._all_done += done - self._done[file]
            self._done[file] = done
            if self._report is None:
                return
            now = TransferProgress(file, done, self._sizes[file], self._all_done, self._size)
            try:
                self._report(now)
            except Exception as problem:
                raise CallbackFailed(problem) from problem
