"""Transfers through a proxy that spoils them.

FAULTED_TRANSFERS=1000 python -m pytest tests/transfer/test_faults.py
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.faults import FaultyProxy
from tests.transfer.conftest import content, left_behind
from vmware_sdk_contentlibrary import ContentLibraryError, EmbeddedContentLibrary, VIServer

T = TypeVar("T")

TRANSFERS = int(os.environ.get("FAULTED_TRANSFERS", "120"))
AT_ONCE = 8
DEADLINE = 60.0
STALL = 0.5
BYTES = bytes(range(256)) * 1200


@pytest.fixture
def iso(tmp_path: Path) -> Path:
    path = tmp_path / "photon.iso"
    path.write_bytes(BYTES)
    return path


def forget(library: EmbeddedContentLibrary) -> None:
    """Let the server lose its API sessions, as a restart does."""
    store = library._run.store
    with store.lock:
        store.logins.clear()


class Spoiled:
    """A transfer through a proxy of a seed's making, and what became of it."""

    def __init__(
        self, library: EmbeddedContentLibrary, seed: int, transfer: Callable[[VIServer], T]
    ) -> None:
        port = int(library.url.rpartition(":")[2])
        began = time.monotonic()
        self.error: ContentLibraryError | None = None
        self.result: object = None
        with FaultyProxy(
            port, seed, faults=4, chance=0.25, stall=2 * STALL, forget=lambda: forget(library)
        ) as proxy:
            try:
                with vmware.connect_vi_server(
                    proxy.url,
                    user=library.user,
                    password=library.password,
                    not_default=True,
                    read_timeout_seconds=STALL,
                    web_operation_timeout_seconds=20,
                ) as vc:
                    self.result = transfer(vc)
            except ContentLibraryError as problem:
                self.error = problem
            self.story = f"seed {seed}, spoiled {proxy.spoiled}: {self.error!r}"
        self.slow = time.monotonic() - began > DEADLINE


def upload(library: EmbeddedContentLibrary, golden: str, iso: Path, seed: int) -> str:
    """Upload through a spoiled connection; tell what is wrong with the outcome, if anything."""
    name = f"seed {seed}"
    run = Spoiled(
        library,
        seed,
        lambda vc: vmware.upload_library_item(iso, library_id=str(golden), name=name, server=vc),
    )
    find = vmware.initialize_library_item_find_spec(name=name, library_id=golden)
    found = vmware.invoke_find_library_item(find)
    if run.slow:
        return f"too slow: {run.story}"
    if run.result is not None:
        whole = found == [run.result] and content(found[0]) == {"photon.iso": BYTES}
        return "" if whole else f"false success: {run.story}"
    return f"half an item: {run.story}" if found else ""


def download(library: EmbeddedContentLibrary, item: str, folder: Path, seed: int) -> str:
    """Download through a spoiled connection; tell what is wrong with the outcome, if anything."""
    target = folder / str(seed)
    run = Spoiled(
        library, seed, lambda vc: vmware.download_library_item(str(item), target, server=vc)
    )
    held = {path.name: path.read_bytes() for path in target.glob("*")}
    if run.slow:
        return f"too slow: {run.story}"
    if run.result is not None:
        return "" if held == {"photon.iso": BYTES} else f"false success: {run.story}"
    return f"half a file: {run.story}" if held not in ({}, {"photon.iso": BYTES}) else ""


def test_uploads_end_well_or_leave_nothing(
    library: EmbeddedContentLibrary, golden: str, iso: Path
) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        told = pool.map(lambda seed: upload(library, golden, iso, seed), range(TRANSFERS))
        wrong = [text for text in told if text]
    assert not wrong, "\n".join(wrong)
    assert vmware.invoke_list_library_item_update_session() == []
    assert left_behind(golden)  # some of them succeeded


def test_downloads_end_well_or_leave_nothing(
    library: EmbeddedContentLibrary, golden: str, iso: Path, tmp_path: Path
) -> None:
    item = vmware.upload_library_item(iso, library_id=golden)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        told = pool.map(lambda seed: download(library, item, tmp_path, seed), range(TRANSFERS))
        wrong = [text for text in told if text]
    assert not wrong, "\n".join(wrong)
    assert vmware.invoke_list_library_item_download_session(item) == []
    assert list(tmp_path.glob("*/photon.iso"))  # some of them succeeded
