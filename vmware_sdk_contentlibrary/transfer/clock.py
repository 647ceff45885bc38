"""How long a session has to live, by the clock of the server that will end it."""

from __future__ import annotations

from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Protocol

from ..runtime.answers import HttpInfo

# A server's date has whole seconds, and took a while to get here.
_SAME = 2.0


class Timed(Protocol):
    """A session as the server tells of it."""

    @property
    def expiration_time(self) -> datetime | None:
        """When it ends unless it is kept alive."""

    @property
    def state(self) -> str | None:
        """Whether it is under way, done or failed."""


def time_left(info: HttpInfo[Timed]) -> float | None:
    """Give the seconds until a session ends unless it is kept alive; None if that is not told."""
    expires = info.response.expiration_time
    if expires is None:
        return None
    return max(0.0, (expires - _server_time(info)).total_seconds())


def _server_time(info: HttpInfo[Timed]) -> datetime:
    """Read the server's clock from its date header.

    This machine's clock, which is finer, serves where there is no header, or none that can be
    read, or where the two differ by little.
    """
    here = datetime.now(timezone.utc)
    try:
        there = parsedate_to_datetime(info.headers.get("Date", ""))
    except (ValueError, OverflowError):
        return here
    if there.tzinfo is None:
        # it was said to be in no zone in particular, which a date header may not say
        there = there.replace(tzinfo=timezone.utc)
    return here if abs((here - there).total_seconds()) < _SAME else there
