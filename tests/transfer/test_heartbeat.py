"""Keeping both clocks while a transfer runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.loopback import Answer, Loopback, Request
from tests.transfer.conftest import content, left_behind, make_library
from vmware_sdk_contentlibrary import (
    EmbeddedContentLibrary,
    NotFound,
    ServiceUnavailable,
    SessionLost,
    TransferProgress,
    VIServer,
    keep_download_session_alive,
    keep_update_session_alive,
    upload_library_item,
)
from vmware_sdk_contentlibrary.transfer import heartbeat

IDLE = 0.5


@pytest.fixture
def library() -> Iterator[EmbeddedContentLibrary]:
    """A content library in which every session ends after half a second without use."""
    with EmbeddedContentLibrary(session_idle_seconds=IDLE, api_session_idle_seconds=IDLE) as made:
        yield made


@pytest.fixture
def slow_iso(tmp_path: Path) -> Path:
    """A file that takes several idle times to upload."""
    path = tmp_path / "slow.iso"
    path.write_bytes(b"x" * 2_000_000)
    return path


def slowly(now: TransferProgress) -> None:
    """Spend four idle times on a file of 2 MB, a little with each block."""
    time.sleep(4 * IDLE / 16)


def test_an_upload_of_four_idle_times_succeeds(vc: VIServer, slow_iso: Path) -> None:
    golden = make_library()
    item = upload_library_item(slow_iso, library_id=golden, progress=slowly)
    assert content(item) == {"slow.iso": slow_iso.read_bytes()}


def test_it_fails_where_the_heartbeat_is_taken_out(
    vc: VIServer, slow_iso: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    golden = make_library()
    monkeypatch.setattr(heartbeat.Heartbeat, "_run", lambda self: None)
    with pytest.raises(vmware.ContentLibraryError):
        upload_library_item(slow_iso, library_id=golden, progress=slowly)
    assert left_behind(golden) == []


@pytest.fixture
def session(vc: VIServer) -> str:
    """An update session."""
    model = vmware.initialize_library_item_model(library_id=make_library(), name="item")
    item = vmware.invoke_create_content_library_item(model)
    return vmware.invoke_create_library_item_update_session(
        vmware.initialize_library_item_update_session_model(library_item_id=item)
    )


def test_a_session_lives_as_long_as_the_block(session: str) -> None:
    with keep_update_session_alive(session) as heart:
        time.sleep(3 * IDLE)
        heart.check()
        assert heart.beats >= 3
        assert vmware.invoke_get_update_session_id_item(session).state == "ACTIVE"
    deadline = time.monotonic() + 10 * IDLE
    while time.monotonic() < deadline:
        try:
            vmware.invoke_get_update_session_id_item(session)
        except NotFound:
            return
        time.sleep(IDLE / 10)
    pytest.fail("the session outlived its heartbeat")


def test_progress_is_reported_and_never_falls(session: str) -> None:
    progress = iter([10, 50, 30, None, 250])
    reported: list[int | None] = []
    enough = threading.Event()

    def report() -> int | None:
        reported.append(vmware.invoke_get_update_session_id_item(session).client_progress)
        try:
            return next(progress)
        except StopIteration:
            enough.set()
            return None

    with keep_update_session_alive(session, progress=report) as heart:
        assert enough.wait(10)
        heart.check()
    assert [shown or 0 for shown in reported[:6]] == [0, 10, 50, 50, 50, 100]


def test_a_lost_session_is_told_at_once(session: str) -> None:
    told = threading.Event()
    with keep_update_session_alive(session, on_lost=told.set) as heart:
        vmware.invoke_cancel_update_session_id(session)
        vmware.invoke_delete_update_session_id_item(session)
        assert told.wait(5 * IDLE)
        with pytest.raises(SessionLost, match=session) as caught:
            heart.check()
        assert isinstance(caught.value.__cause__, NotFound)


def test_a_passing_failure_is_survived(session: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = heartbeat.invoke_keep_alive_update_session_id
    failures = iter([ServiceUnavailable("starting"), ServiceUnavailable("starting")])

    def flaky(*args: object, **kwargs: object) -> object:
        problem = next(failures, None)
        if problem is not None:
            raise problem
        return real(*args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(heartbeat, "invoke_keep_alive_update_session_id", flaky)
    monkeypatch.setattr(heartbeat, "_PAUSE_AFTER_FAILURE", IDLE / 20)
    with keep_update_session_alive(session) as heart:
        deadline = time.monotonic() + 10 * IDLE
        while heart.beats == 0 and time.monotonic() < deadline:
            heart.check()
            time.sleep(IDLE / 50)
        assert heart.beats > 0


def test_a_beat_that_hangs_is_not_waited_for_to_its_end(vc: VIServer) -> None:
    hangs = threading.Event()
    expires = datetime.now(timezone.utc) + timedelta(seconds=4)
    model = {"library_item_id": "item", "state": "ACTIVE", "expiration_time": expires.isoformat()}
    beats: list[float] = []

    def rule(request: Request) -> Answer:
        if request.method == "GET":
            return Answer(200, model)
        beats.append(time.monotonic())
        return Answer(204, until=hangs if len(beats) == 2 else None)

    with Loopback() as loopback:
        loopback.rule = rule
        with (
            vmware.connect_vi_server(loopback.url, user="u", password="p") as server,
            keep_update_session_alive("session", server=server) as heart,
        ):
            until = time.monotonic() + 10
            while len(beats) < 3 and time.monotonic() < until:
                heart.check()
                time.sleep(0.05)
            hangs.set()
    # The first promised 4 seconds at most; half of them is all that the second may take.
    assert len(beats) == 3
    assert beats[2] - beats[0] < 4


def test_a_server_whose_clock_is_lost_is_not_asked_without_end() -> None:
    over = datetime.now(timezone.utc) - timedelta(hours=1)
    model = {"library_item_id": "item", "state": "ACTIVE", "expiration_time": over.isoformat()}
    with Loopback() as loopback:
        loopback.rule = lambda one: Answer(200, model) if one.method == "GET" else Answer(204)
        with (
            vmware.connect_vi_server(loopback.url, user="u", password="p") as server,
            keep_update_session_alive("session", server=server) as heart,
        ):
            time.sleep(1)
            heart.check()
            assert 2 <= heart.beats <= 11


def test_a_download_session_is_kept_alive(vc: VIServer, session: str) -> None:
    item = vmware.invoke_get_update_session_id_item(session).library_item_id
    download = vmware.invoke_create_library_item_download_session(
        vmware.initialize_library_item_download_session_model(library_item_id=item)
    )
    with keep_download_session_alive(download, progress=lambda: 7) as heart:
        time.sleep(2 * IDLE)
        heart.check()
        model = vmware.invoke_get_download_session_id_item(download)
        assert (model.state, model.client_progress) == ("ACTIVE", 7)
