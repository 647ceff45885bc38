"""Several transfers at once, each in a thread of its own, and what became of each in order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

import click

from ..runtime.errors import ContentLibraryError, Unauthenticated
from .bars import Bars, Report
from .connection import LOOK, awaited
from .exits import Exit
from .failures import exit_code, told
from .output import on_terminal, printable

T = TypeVar("T")
Command = TypeVar("Command", bound=Callable[..., object])


def _at_once(what: str, text: str) -> Callable[[Command], Command]:
    return click.option(
        f"--{what}-at-once",
        type=click.IntRange(min=1),
        metavar="N",
        default=2,
        show_default=True,
        help=text,
    )


items_at_once = _at_once("items", "How many items are under way at a time.")
files_at_once = _at_once("files", "How many files of an item go at a time.")


@contextmanager
def begun(
    jobs: Sequence[Callable[[], T]], at_once: int, stop: threading.Event
) -> Iterator[Sequence[Callable[[], T]]]:
    """Begin jobs, so many at a time, for a ``with`` block.

    A block that is left by an exception sets `stop`, which the jobs under way heed, waits until
    they have ended, and begins no further.

    Returns:
        What gives each job's result, or raises what it failed of, once it has ended.
    """
    if min(at_once, len(jobs)) == 1:
        # In this thread, because there signals arrive at once, whatever it waits for.
        yield jobs
        return
    coming: list[Future[T]] = [Future() for _ in jobs]
    waiting = deque(zip(jobs, coming, strict=True))
    threads = [
        # no exit waits for them, when whoever interrupts a second time has waited long enough
        threading.Thread(target=_work, args=(waiting,), daemon=True)
        for _ in range(min(at_once, len(jobs)))
    ]
    try:
        for thread in threads:
            thread.start()
        yield [partial(awaited, future) for future in coming]
    except BaseException:
        waiting.clear()
        stop.set()
        for thread in threads:
            while thread.is_alive():
                thread.join(LOOK)
        raise
    for thread in threads:
        thread.join()


def each_item(
    names: Sequence[str],
    at_once: int,
    transfer: Callable[[int, Report, threading.Event], T],
    *,
    remark: Callable[[int], str],
    show: Callable[[int, T], object],
) -> int:
    """Transfer items, so many at a time, and tell of each in order; a failure stops no other.

    Args:
        names: The items' names, for their bars and failures.
        at_once: How many are under way at a time.
        transfer: Transfers an item, by its place among the names, until the event is set.
        remark: What a person is told once an item is through.
        show: Prints what came of it.

    Returns:
        The exit code: that of the first failure.

    Raises:
        Unauthenticated: There is no login any more; the others would fail of it too.
    """
    code: int = Exit.DONE
    one = len(names) == 1
    untold: dict[int, T] = {}
    stop = threading.Event()

    def work(number: int) -> T:
        report = bars.report if one else bars.of_item(number, names[number])
        untold[number] = transfer(number, report, stop)
        return untold[number]

    def tell(number: int) -> None:
        if on_terminal(err=True):
            bars.tell(printable(remark(number)))
        bars.below(partial(show, number, untold.pop(number)))

    with Bars() as bars:
        try:
            jobs = [partial(work, number) for number in range(len(names))]
            with begun(jobs, at_once, stop) as results:
                for number, result in enumerate(results):
                    try:
                        result()
                    except Unauthenticated:
                        raise
                    except (ContentLibraryError, OSError) as problem:
                        which = "" if one else f"{printable(names[number])}: "
                        bars.tell(f"{which}{told(problem)}")
                        code = code or exit_code(problem)
                    else:
                        tell(number)
                    bars.drop(number)
        finally:
            # what was through before an interruption, though its turn had not come
            for number in sorted(untold):
                tell(number)
    return code


def _work(waiting: deque[tuple[Callable[[], T], Future[T]]]) -> None:
    while True:
        try:
            job, future = waiting.popleft()
        except IndexError:
            return
        try:
            done = job()
        except Exception as problem:  # noqa: BLE001  # whoever waits for it gets it
            future.set_exception(problem)
        else:
            future.set_result(done)
