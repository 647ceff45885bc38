"""Time is told by the server's clock."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest

from vmware_sdk_contentlibrary import HttpInfo, LibraryItemUpdateSessionModel
from vmware_sdk_contentlibrary.transfer.clock import time_left

HUGE = "Thu, 01 Jan 99999999999999999999 00:00:00 GMT"
NOW = datetime.now(timezone.utc)


def left(expires: datetime | None, headers: dict[str, str]) -> float | None:
    """Ask for the time that a session has left."""
    model = LibraryItemUpdateSessionModel(expiration_time=expires)
    return time_left(HttpInfo(model, 200, headers))


@pytest.mark.parametrize("wrong", [timedelta(hours=3), timedelta(hours=-3), timedelta(seconds=4)])
def test_a_server_whose_clock_is_wrong_is_right_about_its_sessions(wrong: timedelta) -> None:
    there = NOW + wrong
    headers = {"Date": format_datetime(there, usegmt=True)}
    found = left(there + timedelta(seconds=100), headers)
    assert found is not None
    assert 99 <= found <= 102


@pytest.mark.parametrize("date", [0, 1, None, "soon", "Sun, 99 Nov 2026 99:99:99 GMT", HUGE])
def test_this_machines_clock_serves_where_the_servers_tells_no_better(
    date: int | str | None,
) -> None:
    now = datetime.now(timezone.utc)
    if isinstance(date, int):
        date = format_datetime(now + timedelta(seconds=date), usegmt=True)
    found = left(now + timedelta(seconds=100), {} if date is None else {"Date": date})
    assert found is not None
    assert found == pytest.approx(100, abs=0.5)


def test_what_has_run_out_has_nothing_left() -> None:
    assert left(NOW - timedelta(seconds=5), {}) == 0


def test_a_server_may_not_tell() -> None:
    assert left(None, {}) is None
