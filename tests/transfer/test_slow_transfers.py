"""Transfers of half a minute against clocks of two seconds, that of the session and of the login.

What is slow is the way between client and server: so many bytes a second, and no clock is moved.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.fault_runs import run_all
from tests.support.fault_server import RestartableLibrary
from tests.support.faults import FaultyProxy
from vmware_sdk_contentlibrary import ContentLibraryError, NotFound, VIServer
from vmware_sdk_contentlibrary.transfer import heartbeat

IDLE = 2.0
RATE = 1_000_000
BYTES = random.Random(30).randbytes(28 * RATE)
DEADLINE = 90.0


@pytest.fixture
def iso(tmp_path: Path) -> Path:
    path = tmp_path / "slow.iso"
    path.write_bytes(BYTES)
    return path


@dataclass
class Slow:
    """A slow transfer, and what became of it.

    Attributes:
        lines: The first lines of its requests.
    """

    took: float
    lines: list[str]
    error: ContentLibraryError | None = None

    @property
    def logins(self) -> int:
        """How many API sessions it needed."""
        return sum(line.startswith("POST /api/session ") for line in self.lines)

    @property
    def contents(self) -> int:
        """How often it asked for content, or sent it."""
        return sum(" /cls/data/" in line for line in self.lines)


def slowly(library: RestartableLibrary, transfer: Callable[[VIServer], object]) -> Slow:
    """Make a transfer over a slow connection."""
    with FaultyProxy(library, rate=RATE) as proxy, library.connect(proxy.url) as vc:
        began = time.monotonic()
        slow = Slow(0.0, proxy.plan.lines)
        try:
            transfer(vc)
        except ContentLibraryError as problem:
            slow.error = problem
        slow.took = time.monotonic() - began
    return slow


def upload(iso: Path) -> Slow:
    """Upload slowly; whether that succeeds or fails, it leaves nothing else behind."""
    with RestartableLibrary(IDLE) as library:
        golden = library.new_library()
        slow = slowly(
            library, lambda vc: vmware.upload_library_item(iso, library_id=golden, server=vc)
        )
        held = [] if slow.error else [{"slow.iso": BYTES}]
        assert list(library.items().values()) == held
        assert library.store.updates == {}
        assert len(list(library.store.folder.iterdir())) == len(held)
    return slow


def download(iso: Path, folder: Path) -> Slow:
    """Download slowly; whether that succeeds or fails, it leaves nothing else behind."""
    with RestartableLibrary(IDLE) as library:
        item = library.new_item(iso)
        slow = slowly(library, lambda vc: vmware.download_library_item(item, folder, server=vc))
        held = {} if slow.error else {"slow.iso": BYTES}
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == held
        assert library.store.downloads == {}
    return slow


def both(iso: Path, folder: Path) -> list[Slow]:
    """Make a transfer in either direction, at the same time."""
    ways = (lambda: upload(iso), lambda: download(iso, folder))
    return list(run_all(lambda way: ways[way](), (0, 1), at_once=2, deadline=DEADLINE))


def test_transfers_far_longer_than_both_clocks_succeed(iso: Path, tmp_path: Path) -> None:
    for slow in both(iso, tmp_path / "to"):
        assert slow.error is None
        assert slow.took > 12 * IDLE
        assert slow.contents == 1
        # so the API session, too, was held all the time
        assert slow.logins == 1


def test_they_fail_where_the_heartbeat_is_taken_out(
    iso: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Heartbeats are begun and ended, and between that nothing beats: neither the session nor the
    # API session is used by anything but the transfer itself, which is no call of the API.
    monkeypatch.setattr(heartbeat.Heartbeat, "_run", lambda self: None)
    for slow in both(iso, tmp_path / "to"):
        # it ran out, and the server takes and gives no more content from then on
        assert isinstance(slow.error, NotFound)
        assert slow.took > IDLE
        # so the API session had ended as well, and was opened anew to clean up
        assert slow.logins == 2
