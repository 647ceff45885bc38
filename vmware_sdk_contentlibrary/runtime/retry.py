"""Repeat what may be repeated, waiting longer each time, up to a ceiling."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable

from .errors import CertificateRefused, ConnectFailed, OutcomeUnknown, UnexpectedAnswer
from .operation import Operation
from .refusals import ContentLibraryError
from .transport import Reply

log = logging.getLogger("vmware_sdk_contentlibrary")

ATTEMPTS = 4
_FIRST_WAIT = 0.1
_LONGEST_WAIT = 5.0
# Answers of a gateway, or of a server that is starting: the next try may fare better.
_PASSING = (502, 503, 504)


def may_repeat(operation: Operation[object], client_token: str | None) -> bool:
    """Tell whether repeating a call does no more than making it once."""
    return operation.method in ("GET", "DELETE") or operation.harmless or client_token is not None


def persist(
    attempt: Callable[[], Reply], *, repeatable: bool, deleting: bool, until: float
) -> Reply:
    """Make a call until it is answered.

    A call that never reached the server is always made again. One that did is made again only
    where that is safe, and never after an answer that refuses it. A delete is seen through: if
    the first try may have been carried out, finding nothing at the next is a success.
    """
    perhaps_done = False
    number = 0
    while True:
        number += 1
        outcome = _outcome(attempt, repeatable=repeatable)
        if isinstance(outcome, Reply):
            if deleting and perhaps_done and outcome.status == 404:
                return Reply(204, outcome.headers, b"")
            if not repeatable or outcome.status not in _PASSING:
                return outcome
        perhaps_done = perhaps_done or not isinstance(outcome, ConnectFailed)
        wait = max(_backoff(number), _asked_wait(outcome))
        if number == ATTEMPTS or time.monotonic() + wait > until:
            break
        log.info("%s; once more in %.1f s", outcome, wait)
        time.sleep(wait)
    if isinstance(outcome, Reply):
        return outcome
    raise outcome


def _outcome(attempt: Callable[[], Reply], *, repeatable: bool) -> Reply | ContentLibraryError:
    """Make one attempt; give a failure after which there may be another."""
    try:
        return attempt()
    except CertificateRefused:
        raise
    except ConnectFailed as problem:
        return problem
    except (OutcomeUnknown, UnexpectedAnswer) as problem:
        if not repeatable:
            raise
        return problem


def _backoff(number: int) -> float:
    """Give the wait after an attempt in seconds: longer each time, never twice the same."""
    return random.uniform(0.5, 1) * min(_LONGEST_WAIT, _FIRST_WAIT * 2.0**number)  # noqa: S311


def _asked_wait(outcome: Reply | ContentLibraryError) -> float:
    """Read how long the server asks to be left alone, in seconds."""
    asked = outcome.headers.get("Retry-After", "") if isinstance(outcome, Reply) else ""
    return float(asked) if asked.isdecimal() else 0.0
