"""Calls that wait for another server: they are carried out beside all others."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field

from .reach import Line
from .store import Store


@dataclass(frozen=True)
class Later:
    """What a handler leaves to be done when the store is not locked any more.

    Attributes:
        work: Does it, locks what it needs to, and gives the answer.
        line: What it is connected by.
    """

    work: Callable[[], object]
    line: Line = field(default_factory=Line)


async def carry_out(store: Store, later: Later) -> object:
    """Do in a thread what a handler left to be done; the library's end is the end of it."""
    future: Future[object] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            future.set_result(later.work())
        except BaseException as problem:  # noqa: BLE001  # told to whoever waits
            future.set_exception(problem)
        finally:
            done()

    def stop() -> None:
        later.line.cut()
        thread.join()

    thread = threading.Thread(target=run, name="embedded-later", daemon=True)
    done = store.at_close(stop)
    thread.start()
    return await asyncio.wrap_future(future)
