"""Make a step of a transfer again after a failure that may pass."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from ..runtime.errors import CertificateRefused, TransportError, UnexpectedAnswer
from ..runtime.refusals import ContentLibraryError
from ..runtime.standard import (
    InternalServerError,
    ServiceUnavailable,
    TimedOut,
    Unauthenticated,
)

T = TypeVar("T")

log = logging.getLogger("vmware_sdk_contentlibrary")

ATTEMPTS = 5
_LOGIN = "Connect-VIServer"
FIRST_WAIT = 0.2
LONGEST_WAIT = 10.0
# What a proxy, a network or a server that is starting may bring about.
_PASSING = (TransportError, ServiceUnavailable, TimedOut, InternalServerError)


def passes(problem: ContentLibraryError) -> bool:
    """Tell whether the same step may succeed a little later."""
    if isinstance(problem, Unauthenticated):
        # The call was refused though its API session was new: it may have ended in between. A
        # refused login is final, so that no account is locked by trying.
        return not problem.tried.endswith(_LOGIN)
    if isinstance(problem, UnexpectedAnswer):
        return problem.passing or problem.status >= 500
    return isinstance(problem, _PASSING) and not isinstance(problem, CertificateRefused)


def again(
    step: Callable[[], T],
    *,
    check: Callable[[], object] = lambda: None,
    recover: Callable[[], T | None] = lambda: None,
) -> T:
    """Make a step, and make it again where its failure may pass.

    Args:
        step: What is to be done; the caller knows that it may be done twice.
        check: Called before each further attempt; raises where there is no point in one.
        recover: Called before each further attempt; gives the step's result if it turns out to
            have been done, else None.
    """
    wait = FIRST_WAIT
    number = 0
    while True:
        number += 1
        try:
            done = recover() if number > 1 else None
            return step() if done is None else done
        except ContentLibraryError as problem:
            if number == ATTEMPTS or not passes(problem):
                raise
            log.info("%s; once more in %.1f s", problem, wait)
        # an event that nobody sets: a wait that an interrupt ends at once
        threading.Event().wait(wait)
        check()
        wait = min(LONGEST_WAIT, wait * 2)
