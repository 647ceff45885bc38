"""Make a step of a transfer again after a failure that may pass."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from ..runtime.errors import (
    CertificateRefused,
    LocalFileFailed,
    OutcomeUnknown,
    TransportError,
    UnexpectedAnswer,
)
from ..runtime.refusals import ContentLibraryError
from ..runtime.standard import (
    InternalServerError,
    ServiceUnavailable,
    TimedOut,
    Unauthenticated,
)
from .heartbeat import Heartbeat

T = TypeVar("T")

log = logging.getLogger("vmware_sdk_contentlibrary")

ATTEMPTS = 5
_LOGIN = "Connect-VIServer"
FIRST_WAIT = 0.2
LONGEST_WAIT = 10.0
# How long what was made by a call that nobody waits for any more is looked for and undone.
UNDOING = 10.0
# What a proxy, a network or a server that is starting may bring about.
_PASSING = (TransportError, ServiceUnavailable, TimedOut, InternalServerError)
# Where the other end is not to blame, or will not change its mind.
_LASTING = (CertificateRefused, LocalFileFailed)


def passes(problem: ContentLibraryError) -> bool:
    """Tell whether the same step may succeed a little later."""
    if isinstance(problem, Unauthenticated):
        # The call was refused though its API session was new: it may have ended in between. A
        # refused login is final, so that no account is locked by trying.
        return not problem.tried.endswith(_LOGIN)
    if isinstance(problem, UnexpectedAnswer):
        return problem.passing or problem.status >= 500
    return isinstance(problem, _PASSING) and not isinstance(problem, _LASTING)


def again(
    step: Callable[[], T],
    *,
    heart: Heartbeat | None = None,
    recover: Callable[[], T | None] = lambda: None,
) -> T:
    """Make a step, and make it again where its failure may pass.

    Args:
        step: What is to be done; the caller knows that it may be done twice.
        heart: What keeps the session of the step alive; there is no further attempt where that
            is lost, or the transfer is given up.
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
        if heart is not None:
            heart.rest(wait)
        else:
            # an event that nobody sets: a wait that an interrupt ends at once
            threading.Event().wait(wait)
        wait = min(LONGEST_WAIT, wait * 2)


def make(create: Callable[[], str], undo: Callable[[str], object]) -> str:
    """Make something, and leave none behind where its making is interrupted.

    Args:
        create: Makes it, and gives its identifier; made again it gives the same.
        undo: Removes it.
    """
    try:
        return again(create)
    except BaseException as problem:
        unclear = isinstance(problem, (OutcomeUnknown, UnexpectedAnswer))
        if unclear or not isinstance(problem, ContentLibraryError):
            _undo(create, undo)
        raise


def _undo(create: Callable[[], str], undo: Callable[[str], object]) -> None:
    """Find out by another try what was made, and undo that: for a while, not at any price."""

    def work() -> None:
        try:
            undo(again(create))
        except Exception as problem:  # noqa: BLE001  # another failure is being reported
            log.warning("what an interrupted call made may be left behind: %s", problem)

    undoing = threading.Thread(target=work, name="undoing", daemon=True)
    undoing.start()
    undoing.join(UNDOING)
