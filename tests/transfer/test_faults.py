"""Transfers through a proxy that spoils them, over http and TLS in turn.

FAULTED_TRANSFERS=1000 python -m pytest tests/transfer/test_faults.py -rP
FAULTED_SEEDS=17,42 python -m pytest tests/transfer/test_faults.py
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.support.fault_plan import KINDS, REQUESTS, OnContent, Plan
from tests.support.fault_runs import run_all
from tests.support.fault_transfers import DEADLINE, Faulted, Outcome
from vmware_sdk_contentlibrary.runtime import retry
from vmware_sdk_contentlibrary.transfer import again

TRANSFERS = int(os.environ.get("FAULTED_TRANSFERS", "120"))
SEEDS: Sequence[int] = [
    int(seed) for seed in os.environ.get("FAULTED_SEEDS", "").split(",") if seed
] or range(TRANSFERS)
# Enough that no kind of fault is missing by chance.
MANY = 80
# CPython leaves a socket open that was reset after it connected and before its handshake.
pytestmark = pytest.mark.filterwarnings(
    r"ignore:unclosed <ssl\.SSLSocket [^>]*, laddr=\([^)]*\)>:ResourceWarning"
)

run_transfers = partial(run_all, at_once=8, deadline=DEADLINE)


@pytest.fixture(autouse=True)
def patient(hurried: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all attempts together take longer than a restart does."""
    monkeypatch.setattr(again, "FIRST_WAIT", 0.02)
    monkeypatch.setattr(retry, "_FIRST_WAIT", 0.01)


@pytest.fixture
def faulted(tmp_path: Path) -> Faulted:
    return Faulted(tmp_path, bytes(range(256)) * 1200)


def check(direction: str, transfer: Callable[[int], Outcome]) -> None:
    """Make transfers for all seeds, and hold each to what it may come to."""
    began = time.monotonic()
    outcomes = list(run_transfers(transfer, SEEDS))
    kinds = Counter(kind for outcome in outcomes for kind in outcome.kinds)
    failures = Counter(type(one.error).__name__ for one in outcomes if one.result is None)
    print(
        f"{len(outcomes)} {direction} in {time.monotonic() - began:.1f} s, "
        f"the longest in {max(one.took for one in outcomes):.1f} s, "
        f"the server away for {max(one.down for one in outcomes):.2f} s at most; "
        f"failed: {dict(failures)}; faults: {dict(kinds)}"
    )
    wrong = [str(one) for one in outcomes if one.wrong]
    assert not wrong, "\n".join(wrong)
    assert len(outcomes) < MANY or set(kinds) == set(KINDS)


def seeded(seed: int) -> Plan:
    return Plan(seed, faults=4, chance=0.25)


def test_uploads_end_well_or_leave_nothing(faulted: Faulted) -> None:
    check(
        "uploads",
        lambda seed: faulted.upload(f"seed {seed}", seeded(seed), secure=seed % 2 == 1),
    )


def test_downloads_end_well_or_leave_nothing(faulted: Faulted) -> None:
    check(
        "downloads",
        lambda seed: faulted.download(f"seed {seed}", seeded(seed), secure=seed % 2 == 1),
    )


@pytest.mark.parametrize("secure", [False, True], ids=["http", "TLS"])
def test_one_fault_in_the_content_is_survived(faulted: Faulted, secure: bool) -> None:
    """Where the update or download session itself is not lost."""

    def transfer(number: int) -> Outcome:
        kind = REQUESTS[number // 2]
        make = faulted.upload if number % 2 else faulted.download
        return make(f"{kind} {number}", OnContent(kind), secure=secure)

    outcomes = list(run_transfers(transfer, range(2 * len(REQUESTS))))
    wrong = [str(one) for one in outcomes if one.wrong or len(one.kinds) != 1]
    assert not wrong, "\n".join(wrong)
    failed = {kind for one in outcomes if one.result is None for kind in one.kinds}
    assert failed == {"restart, sessions lost"}
