"""Repeat what may be repeated, waiting longer each time, up to a ceiling."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .answer import standard_error
from .errors import CertificateRefused, ConnectFailed, OutcomeUnknown, UnexpectedAnswer
from .operation import Operation
from .refusals import ContentLibraryError
from .standard import NotFound
from .transport import Reply

log = logging.getLogger("vmware_sdk_contentlibrary")

ATTEMPTS = 4
_FIRST_WAIT = 0.1
_LONGEST_WAIT = 5.0
# Answers of a gateway, or of a server that is starting: the next try may fare better.
_PASSING = (502, 503, 504)

Outcome = Reply | ContentLibraryError


def may_repeat(operation: Operation[Any], client_token: str | None) -> bool:
    """Tell whether repeating a call does no more than making it once."""
    return operation.method in ("GET", "DELETE") or operation.harmless or client_token is not None


def persist(
    attempt: Callable[[], Reply],
    operation: Operation[Any],
    *,
    repeatable: bool,
    until: float,
) -> Reply:
    """Make a call until it is answered.

    A call that never reached the server is always made again. One that did is made again only
    where that is safe, and never after an answer that refuses it. A delete is seen through: if
    the first try may have been carried out, finding nothing at the next is a success.
    """
    # The last try that may have been carried out: nothing that comes later takes that back.
    doubt: Outcome | None = None
    number = 0
    while True:
        number += 1
        outcome = _outcome(attempt)
        if isinstance(outcome, Reply) and outcome.status not in _PASSING:
            return _beyond(doubt, outcome, operation)
        if not isinstance(outcome, ConnectFailed):
            doubt = outcome
            if not repeatable or (isinstance(outcome, UnexpectedAnswer) and not _passes(outcome)):
                break
        wait = max(_backoff(number), _asked_wait(outcome))
        if (
            isinstance(outcome, CertificateRefused)
            or number == ATTEMPTS
            or time.monotonic() + wait > until
        ):
            break
        log.info("%s; once more in %.1f s", _told(operation, outcome), wait)
        time.sleep(wait)
    result = outcome if doubt is None else doubt
    if isinstance(result, Reply):
        return result
    raise result


def _outcome(attempt: Callable[[], Reply]) -> Outcome:
    """Make one attempt; give a failure after which there may be another."""
    try:
        return attempt()
    except (ConnectFailed, OutcomeUnknown, UnexpectedAnswer) as problem:
        return problem


def _passes(broken: UnexpectedAnswer) -> bool:
    """Tell whether an answer that broke off may come whole the next time."""
    return broken.passing and not 400 <= broken.status < 500


def _beyond(doubt: Outcome | None, reply: Reply, operation: Operation[Any]) -> Reply:
    """Read an answer in the light of an earlier try that may have been carried out."""
    if doubt is None or operation.method == "GET" or operation.harmless:
        return reply
    # Only the API's own word counts: a web server whose API is still starting has nothing yet.
    if operation.method == "DELETE" and standard_error(reply) is NotFound:
        return Reply(204, reply.headers, b"")
    return replace(reply, doubtful=True)


def _backoff(number: int) -> float:
    """Give the wait after an attempt in seconds: longer each time, never twice the same."""
    return random.uniform(0.5, 1) * min(_LONGEST_WAIT, _FIRST_WAIT * 2.0**number)  # noqa: S311


def _asked_wait(outcome: Outcome) -> float:
    """Read how long the server asks to be left alone, in seconds."""
    asked = outcome.headers.get("Retry-After", "") if isinstance(outcome, Reply) else ""
    return float(asked) if asked.isdecimal() else 0.0


def _told(operation: Operation[Any], outcome: Outcome) -> str:
    if isinstance(outcome, Reply):
        return f"{operation.cmdlet}: the answer was {outcome.status}"
    return str(outcome)
