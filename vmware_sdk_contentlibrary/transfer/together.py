"""Several steps of one transfer at once; where one fails, none of the others is waited for."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence

from ..runtime.refusals import InvalidParameter
from .heartbeat import Heartbeat

# How long steps that are given up may take to notice; each does so at its next block.
GRACE = 2.0
# A wait without end could not be interrupted on every system.
_LOOK = 0.2


def checked_at_once(where: str, at_once: int) -> int:
    """Hold the number of files at a time to what makes sense."""
    if isinstance(at_once, bool) or not isinstance(at_once, int) or at_once < 1:
        raise InvalidParameter(where, "files_at_once", at_once, "a number, 1 or more")
    return at_once


def together(steps: Sequence[Callable[[], object]], at_once: int, heart: Heartbeat) -> None:
    """Do steps in threads of their own, and wait for them.

    The first that fails ends it, and so does an interrupt: the transfer is given up, which the
    others notice by their heartbeat. One that is stuck in a connection is left behind.
    """
    waiting: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()
    for step in steps:
        waiting.put(step)
    ended: queue.SimpleQueue[BaseException | None] = queue.SimpleQueue()

    def work() -> None:
        while True:
            try:
                step = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                heart.check()
                step()
            except BaseException as problem:  # noqa: BLE001  # it is raised where it is waited for
                ended.put(problem)
                return
            ended.put(None)

    threads = [
        threading.Thread(target=work, name=f"transfer_{number}", daemon=True)
        for number in range(min(at_once, len(steps)))
    ]
    try:
        for thread in threads:
            thread.start()
        for _ in steps:
            problem = _next(ended)
            if problem is not None:
                raise problem
    except BaseException:
        heart.give_up()
        until = time.monotonic() + GRACE
        for thread in threads:
            if thread.ident is not None:
                thread.join(max(0.0, until - time.monotonic()))
        raise
    for thread in threads:
        thread.join()


def _next(ended: queue.SimpleQueue[BaseException | None]) -> BaseException | None:
    while True:
        try:
            return ended.get(timeout=_LOOK)
        except queue.Empty:
            continue
