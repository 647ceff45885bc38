"""Holding a session by hand."""

from __future__ import annotations

import json
import os
import signal
import threading
import time

import pytest

import vmware_sdk_contentlibrary as v
from tests.cli.conftest import PASSWORD, USER, Run, new_item, new_library
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary


@pytest.fixture
def library():
    with EmbeddedContentLibrary(user=USER, password=PASSWORD, session_idle_seconds=0.9) as running:
        yield running
        assert not running._run.store.logins


@pytest.fixture
def opened(library):
    """Open an update and a download session."""
    with v.connect_vi_server(library.url, user=USER, password=PASSWORD, not_default=True) as server:
        item = new_item(server, new_library(server, "Golden"), "photon", {"f": b"f"})
        update = v.invoke_create_library_item_update_session(
            v.LibraryItemUpdateSessionModel(library_item_id=item), server=server
        )
        download = v.invoke_create_library_item_download_session(
            v.LibraryItemDownloadSessionModel(library_item_id=item), server=server
        )
    return {"update": str(update), "download": str(download)}


@pytest.mark.parametrize("kind", ["update", "download"])
def test_a_session_outlives_its_idle_time(run: Run, library, opened, kind: str) -> None:
    session = opened[kind]
    said = json.loads(run("keep-alive", session, "--for", "2.2", "--json").stdout)
    assert (said["id"], said["kind"], said["lost"]) == (session, kind, None)
    assert said["beats"] >= 4
    store = library._run.store
    assert (store.updates if kind == "update" else store.downloads)[session].state == "ACTIVE"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_it_and_all_is_well(run: Run, opened, number) -> None:
    def stop() -> None:
        time.sleep(0.5)
        os.kill(os.getpid(), number)

    threading.Thread(target=stop).start()
    result = run("keep-alive", opened["update"])
    assert (result.stdout, result.stderr) == ("", "")


def test_a_session_that_ends_ends_it(run: Run, library, opened) -> None:
    def end() -> None:
        time.sleep(0.5)
        with library._run.store.lock:
            del library._run.store.updates[opened["update"]]

    threading.Thread(target=end).start()
    result = run("keep-alive", opened["update"], code=1)
    assert "ended while it was in use" in result.stderr


def test_a_session_that_is_not_there(run: Run, opened) -> None:
    assert "nowhere" in run("keep-alive", "nowhere", code=6).stderr
