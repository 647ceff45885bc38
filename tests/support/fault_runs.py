"""Many runs of something that may hang, some at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, as_completed
from concurrent.futures import TimeoutError as NothingEnded
from typing import TypeVar

T = TypeVar("T")


def run_all(
    work: Callable[[int], T], seeds: Iterable[int], *, at_once: int, deadline: float
) -> Iterator[T]:
    """Give what came of each seed, in the order in which they end.

    The threads are daemons, so that what hangs is told, and holds up nothing after that.

    Raises:
        AssertionError: Nothing ended for so many seconds, or one of them failed.
    """
    futures: dict[Future[T], int] = {Future(): seed for seed in seeds}
    waiting = iter(list(futures.items()))
    lock = threading.Lock()

    def take() -> tuple[Future[T], int] | None:
        with lock:
            taken = next(waiting, None)
            if taken is not None:
                taken[0].set_running_or_notify_cancel()
            return taken

    def serve() -> None:
        while (taken := take()) is not None:
            future, seed = taken
            try:
                future.set_result(work(seed))
            except BaseException as problem:  # noqa: BLE001  # raised where it is waited for
                future.set_exception(problem)

    for _ in range(at_once):
        threading.Thread(target=serve, daemon=True).start()
    left = set(futures)
    while left:
        try:
            ended = next(as_completed(left, deadline))
        except NothingEnded:
            hanging = sorted(futures[future] for future in left if future.running())
            raise AssertionError(f"nothing ended for {deadline} s: seeds {hanging} hang") from None
        left.remove(ended)
        problem = ended.exception()
        if problem is not None:
            raise AssertionError(f"seed {futures[ended]}: {problem!r}") from problem
        yield ended.result()
