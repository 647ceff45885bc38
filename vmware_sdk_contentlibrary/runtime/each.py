"""One cmdlet for many identifiers: several calls at a time, the answers in order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import Literal, TypeVar, overload

from .refusals import ContentLibraryError, InvalidParameter

__all__ = ["invoke_for_each"]

T = TypeVar("T")

THROTTLE_LIMIT = 32
"""Calls at a time where the caller says nothing: as many as connections are kept open."""


@overload
def invoke_for_each(
    cmdlet: Callable[[str], T],
    identifiers: Iterable[str],
    *,
    throttle_limit: int = THROTTLE_LIMIT,
    errors: Literal["raise"] = "raise",
) -> Iterator[T]: ...
@overload
def invoke_for_each(
    cmdlet: Callable[[str], T],
    identifiers: Iterable[str],
    *,
    throttle_limit: int = THROTTLE_LIMIT,
    errors: Literal["collect"],
) -> Iterator[T | ContentLibraryError]: ...


def invoke_for_each(
    cmdlet: Callable[[str], T],
    identifiers: Iterable[str],
    *,
    throttle_limit: int = THROTTLE_LIMIT,
    errors: Literal["raise", "collect"] = "raise",
) -> Iterator[T] | Iterator[T | ContentLibraryError]:
    """Call a cmdlet for each identifier, several calls at a time, and yield the answers in order.

    Identifiers are taken from the iterable only as calls come free, so it may be long or slow.
    A loop that is left early starts no further call, and the calls under way are waited for.

    Args:
        cmdlet: A cmdlet, or a function of one identifier that calls one.
        identifiers: What to call it for.
        throttle_limit: How many calls at a time, 1 or more.
        errors: ``raise`` to start no further call once one has failed, and raise its error in
            its turn; ``collect`` to yield each error in the place of its answer.

    Returns:
        The answers, each in the place of its identifier.

    Raises:
        InvalidParameter: `throttle_limit` or `errors` is refused.
        ContentLibraryError: A call failed, and `errors` is ``raise``.

    Source: ForEach-Object -Parallel -ThrottleLimit
    """
    where = "ForEach-Object"
    if type(throttle_limit) is not int or throttle_limit < 1:
        raise InvalidParameter(where, "throttle_limit", throttle_limit, "a whole number above 0")
    if errors not in ("raise", "collect"):
        raise InvalidParameter(where, "errors", errors, "raise or collect")
    return _each(cmdlet, iter(identifiers), throttle_limit, stop=errors == "raise")


def _each(
    cmdlet: Callable[[str], T], identifiers: Iterator[str], limit: int, *, stop: bool
) -> Iterator[T | ContentLibraryError]:
    failed = threading.Event()

    def call(identifier: str) -> T | ContentLibraryError:
        if failed.is_set():
            # It waited while another failed. Calls start in order, so nobody will ask for it.
            raise CancelledError
        try:
            return cmdlet(identifier)
        except BaseException as problem:
            if isinstance(problem, ContentLibraryError) and not stop:
                return problem
            failed.set()
            raise

    with ThreadPoolExecutor(limit, thread_name_prefix="invoke_for_each") as pool:
        under_way: deque[Future[T | ContentLibraryError]] = deque()
        try:
            for identifier in identifiers:
                under_way.append(pool.submit(call, identifier))
                if failed.is_set():
                    break
                # Twice the limit, so that a slow call at the head does not leave the others idle.
                if len(under_way) >= 2 * limit:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for waiting in under_way:
                waiting.cancel()
