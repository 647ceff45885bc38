"""Several steps of one transfer at once; where one fails, none of the others is waited for."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from ..runtime.refusals import InvalidParameter
from .failures import TransferStopped
from .heartbeat import Heartbeat

# How long steps that are given up may take to notice; each does so at its next block.
GRACE = 2.0
# A wait without end could not be interrupted on every system.
_LOOK = 0.2


def check_beginning(where: str, at_once: int, stop: threading.Event | None) -> None:
    """Look, before anything is sent, whether a transfer can and should begin.

    Raises:
        InvalidParameter: The number of files at a time makes no sense.
        TransferStopped: The transfer was given up already.
    """
    if at_once < 1:
        raise InvalidParameter(where, "files_at_once", at_once, "a number, 1 or more")
    if stop is not None and stop.is_set():
        raise TransferStopped(f"{where}: it was given up before it began. Nothing was sent.")


def together(steps: Sequence[Callable[[], object]], at_once: int, heart: Heartbeat) -> None:
    """Do steps in threads of their own, and wait for them.

    The first that fails ends it, and so does an interrupt: the transfer is given up, which the
    others notice by their heartbeat. One that is stuck in a connection is left behind.
    """
    work = _Work(steps, heart)
    threads = [
        threading.Thread(target=work.run, name=f"transfer_{number}", daemon=True)
        for number in range(min(at_once, len(steps)))
    ]
    try:
        for thread in threads:
            thread.start()
        for _ in steps:
            work.wait()
    except BaseException:
        heart.give_up()
        until = time.monotonic() + GRACE
        for thread in threads:
            if thread.ident is not None:
                thread.join(max(0.0, until - time.monotonic()))
        raise
    for thread in threads:
        thread.join()


class _Work:
    """Steps that are taken up one after the other, and what became of those that ended."""

    def __init__(self, steps: Sequence[Callable[[], object]], heart: Heartbeat) -> None:
        self._lock = threading.Lock()
        self._left = iter(steps)
        self._heart = heart
        self._ended: queue.SimpleQueue[BaseException | None] = queue.SimpleQueue()

    def run(self) -> None:
        """Do steps until none is left, or one fails."""
        try:
            while (step := self._next()) is not None:
                self._heart.check()
                step()
                self._ended.put(None)
        except BaseException as problem:  # noqa: BLE001  # it is raised where it is waited for
            self._ended.put(problem)

    def wait(self) -> None:
        """Wait for one step, and raise what it failed of."""
        while True:
            with suppress(queue.Empty):
                problem = self._ended.get(timeout=_LOOK)
                break
            self._heart.check()
        if problem is not None:
            raise problem

    def _next(self) -> Callable[[], object] | None:
        with self._lock:
            return next(self._left, None)
