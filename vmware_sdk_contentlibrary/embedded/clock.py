"""The time that sessions run out by."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone


class Clock:
    """A clock that only goes forward, and tells the date as well.

    Tests put another one in its place by overriding `monotonic`.
    """

    def __init__(self) -> None:
        self._began = self.monotonic()
        self._origin = datetime.now(timezone.utc)

    def monotonic(self) -> float:
        """Give the seconds that passed since some fixed instant."""
        return time.monotonic()

    def now(self) -> datetime:
        """Give the present instant."""
        return self.moment(self.monotonic())

    def moment(self, instant: float) -> datetime:
        """Turn a reading of `monotonic` into a date, in UTC and whole milliseconds."""
        exact = self._origin + timedelta(seconds=instant - self._began)
        # cut, not rounded: nothing may run out before the instant that a client was told
        return exact.replace(microsecond=exact.microsecond // 1000 * 1000)
