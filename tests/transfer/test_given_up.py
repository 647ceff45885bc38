"""Transfers that are given up end at once, and leave nothing behind."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.loopback import Answer, Loopback
from tests.transfer.conftest import left_behind
from tests.transfer.files import on_disk, package
from vmware_sdk_contentlibrary import (
    InternalServerError,
    LocalFileFailed,
    TransferProgress,
    VIServer,
    download_library_item,
    keep_update_session_alive,
    replace_library_item_content,
    upload_library_item,
)
from vmware_sdk_contentlibrary.transfer import (
    again,
    download,
    heartbeat,
    polling,
    together,
    update,
    upload,
)

DISKS = {"a.vmdk": b"a" * 3_000_000, "b.vmdk": b"b" * 3_000_000}


@pytest.fixture
def ovf(tmp_path: Path) -> Path:
    return on_disk(tmp_path, package(DISKS, None))


@pytest.fixture
def iso(tmp_path: Path) -> Path:
    path = tmp_path / "photon.iso"
    path.write_bytes(b"x" * 300_000)
    return path


class Slow:
    """Report progress slowly, and fail at a file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.at: list[float] = []

    def __call__(self, now: TransferProgress) -> None:
        time.sleep(0.05)
        if now.file == self.name and now.file_done > 500_000:
            self.at.append(time.monotonic())
            raise KeyboardInterrupt


def test_files_still_going_up_are_not_waited_for(golden: str, ovf: Path) -> None:
    slow = Slow("a.vmdk")
    with pytest.raises(KeyboardInterrupt):
        upload_library_item(ovf, library_id=golden, progress=slow, checksum=None)
    # the other file would have taken a second and more
    assert time.monotonic() - slow.at[0] < 0.8
    assert left_behind(golden) == []


def test_files_still_coming_down_are_not_waited_for(golden: str, ovf: Path, tmp_path: Path) -> None:
    item = upload_library_item(ovf, library_id=golden)
    slow = Slow("a.vmdk")
    with pytest.raises(KeyboardInterrupt):
        download_library_item(item, tmp_path / "to", progress=slow)
    assert time.monotonic() - slow.at[0] < 0.8
    # the descriptor, which is small, may be there, and no part of anything else
    assert {path.name for path in (tmp_path / "to").iterdir()} <= {"vm.ovf"}


def test_what_is_stuck_is_left_and_puts_no_file_in_place(
    golden: str, iso: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = upload_library_item(iso, library_id=golden)
    whole, go_on, came_back = threading.Event(), threading.Event(), threading.Event()
    real = VIServer.download

    def stuck(*args: Any, **kwargs: Any) -> int:
        try:
            done = real(*args, **kwargs)
            whole.set()
            go_on.wait(10)
            return done
        finally:
            came_back.set()

    def interrupted(*args: object) -> None:
        assert whole.wait(5)
        raise KeyboardInterrupt

    monkeypatch.setattr(VIServer, "download", stuck)
    monkeypatch.setattr(together, "GRACE", 0.1)
    monkeypatch.setattr(together._Work, "wait", interrupted)
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        download_library_item(item, tmp_path / "to")
    assert time.monotonic() - began < 2
    assert list((tmp_path / "to").iterdir()) == []
    go_on.set()
    assert came_back.wait(5)
    for thread in threading.enumerate():
        if thread.name.startswith("transfer_"):
            thread.join(5)
    assert list((tmp_path / "to").iterdir()) == []


@pytest.mark.parametrize(
    "create",
    [
        (upload, "invoke_create_content_library_item"),
        (update, "invoke_create_library_item_update_session"),
        (download, "invoke_create_library_item_download_session"),
    ],
)
def test_an_interrupt_before_a_create_is_answered_leaves_nothing(
    golden: str,
    iso: Path,
    tmp_path: Path,
    create: tuple[Any, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module, cmdlet = create
    old = upload_library_item(iso, library_id=golden, name="old")
    real = getattr(module, cmdlet)
    interrupts = iter([KeyboardInterrupt])

    def interrupted(*args: Any, **kwargs: Any) -> Any:
        made = real(*args, **kwargs)
        for problem in interrupts:
            raise problem
        return made

    monkeypatch.setattr(module, cmdlet, interrupted)
    run = {
        download: lambda: download_library_item(old, tmp_path / "to"),
        update: lambda: replace_library_item_content(old, iso),
        upload: lambda: upload_library_item(iso, library_id=golden, name="new"),
    }[module]
    with pytest.raises(KeyboardInterrupt):
        run()
    assert left_behind(golden) == [old]
    assert vmware.invoke_list_library_item_download_session(old) == []


def test_undoing_takes_no_longer_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "UNDOING", 0.1)
    calls = []

    def create() -> str:
        calls.append(1)
        if len(calls) == 1:
            raise KeyboardInterrupt
        time.sleep(1)
        return "made"

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        again.make(create, lambda made: None)
    assert time.monotonic() - began < 0.8


def test_a_server_that_refuses_every_complete_is_not_asked_for_ever(
    golden: str, iso: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def refusing(*args: object, **kwargs: object) -> None:
        calls.append(1)
        raise InternalServerError("no")

    monkeypatch.setattr(update, "invoke_complete_update_session_id", refusing)
    monkeypatch.setattr(polling, "FIRST", 0.001)
    with pytest.raises(InternalServerError):
        upload_library_item(iso, library_id=golden)
    assert len(calls) == again.ATTEMPTS
    assert left_behind(golden) == []


def test_a_complete_without_an_answer_is_asked_again_for_longer(
    golden: str, iso: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = update.invoke_complete_update_session_id
    calls = []

    def silent(*args: Any, **kwargs: Any) -> None:
        calls.append(1)
        if len(calls) < 3 * again.ATTEMPTS:
            raise vmware.OutcomeUnknown("no answer", server="s", tried="t")
        real(*args, **kwargs)

    monkeypatch.setattr(update, "invoke_complete_update_session_id", silent)
    monkeypatch.setattr(polling, "FIRST", 0.001)
    monkeypatch.setattr(polling, "LONGEST", 0.001)
    upload_library_item(iso, library_id=golden)
    assert len(calls) == 3 * again.ATTEMPTS


@pytest.mark.parametrize("kind", [ValueError, OSError, vmware.OutcomeUnknown])
def test_what_a_callback_raises_is_raised_once_and_as_it_is(
    golden: str, iso: Path, tmp_path: Path, kind: Any
) -> None:
    item = upload_library_item(iso, library_id=golden)
    wrong = kind("mine", server="s", tried="t") if kind is vmware.OutcomeUnknown else kind("mine")
    calls = []

    def failing(now: TransferProgress) -> None:
        calls.append(now)
        raise wrong

    with pytest.raises(kind) as caught:
        upload_library_item(iso, library_id=golden, name="other", progress=failing)
    assert caught.value is wrong
    with pytest.raises(kind) as caught:
        download_library_item(item, tmp_path / "to", progress=failing)
    assert caught.value is wrong
    assert len(calls) == 2
    assert left_behind(golden) == [item]


def test_a_target_that_cannot_be_written_is_no_fault_of_the_server(
    golden: str, iso: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = upload_library_item(iso, library_id=golden)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LocalFileFailed):
        download_library_item(item, tmp_path / "file")
    calls = []

    def full(*args: object) -> int:
        calls.append(1)
        raise OSError("No space left on device")

    monkeypatch.setattr(download.Counted, "write", full)
    with pytest.raises(LocalFileFailed, match="No space"):
        download_library_item(item, tmp_path / "to")
    assert len(calls) == 1
    assert list((tmp_path / "to").iterdir()) == []


def test_a_heartbeat_whose_progress_fails_is_lost(golden: str, iso: Path) -> None:
    item = upload_library_item(iso, library_id=golden)
    session = vmware.invoke_create_library_item_update_session(
        vmware.initialize_library_item_update_session_model(library_item_id=item)
    )
    told = threading.Event()

    def failing() -> int:
        raise ValueError("mine")

    def told_badly() -> None:
        told.set()
        raise ValueError("mine too")

    with keep_update_session_alive(session, progress=failing, on_lost=told_badly) as heart:
        assert told.wait(5)
        with pytest.raises(vmware.SessionLost, match="mine"):
            heart.check()


def test_a_beat_that_hangs_does_not_hold_up_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heartbeat, "_LAST_BEAT", 0.1)
    hang, begun = threading.Event(), threading.Event()

    def beat(done: int | None) -> None:
        begun.set()
        hang.wait(10)
        raise vmware.NotFound("gone")

    began = time.monotonic()
    with heartbeat.Heartbeat("it", beat, lambda: None) as heart:  # type: ignore[arg-type,return-value]
        assert begun.wait(5)
    assert time.monotonic() - began < 2
    hang.set()
    heart._thread.join(5)
    assert heart.lost is None


@pytest.mark.parametrize("at_once", [1, 2])
def test_an_upload_that_is_stopped_leaves_nothing(
    golden: str, tmp_path: Path, at_once: int
) -> None:
    iso = tmp_path / "photon.iso"
    iso.write_bytes(bytes(5_000_000))
    stop = threading.Event()
    with pytest.raises(vmware.TransferStopped):
        vmware.upload_library_item(
            iso,
            library_id=golden,
            files_at_once=at_once,
            progress=lambda _: stop.set(),
            stop=stop,
        )
    assert left_behind(golden) == []


def test_an_upload_that_waits_for_the_server_is_stopped(golden: str, loopback: Loopback) -> None:
    stop, go_on = threading.Event(), threading.Event()

    def slow(_: object) -> Answer:
        stop.set()
        go_on.wait(20)
        return Answer(200, b"content")

    loopback.rule = slow
    with pytest.raises(vmware.TransferStopped):
        vmware.upload_library_item(f"{loopback.url}/photon.iso", library_id=golden, stop=stop)
    go_on.set()
    assert left_behind(golden) == []


def test_a_download_that_is_stopped_leaves_nothing(golden: str, tmp_path: Path) -> None:
    iso = tmp_path / "photon.iso"
    iso.write_bytes(bytes(5_000_000))
    item = vmware.upload_library_item(iso, library_id=golden)
    stop = threading.Event()
    folder = tmp_path / "to"
    with pytest.raises(vmware.TransferStopped):
        vmware.download_library_item(item, folder, progress=lambda _: stop.set(), stop=stop)
    assert list(folder.iterdir()) == []


def test_a_checksum_that_is_stopped_is_not_waited_for(golden: str, tmp_path: Path) -> None:
    disk = tmp_path / "disk.vmdk"
    disk.write_bytes(bytes(200_000_000))
    stop = threading.Event()
    stopping = threading.Timer(0.02, stop.set)
    stopping.start()
    with pytest.raises(vmware.TransferStopped):
        vmware.upload_library_item(disk, library_id=golden, stop=stop)
    stopping.join()
    assert left_behind(golden) == []


def test_what_is_stopped_already_does_not_begin(golden: str, tmp_path: Path) -> None:
    iso = tmp_path / "photon.iso"
    iso.write_bytes(b"photon")
    stop = threading.Event()
    stop.set()
    item = vmware.upload_library_item(iso, library_id=golden)
    with pytest.raises(vmware.TransferStopped, match="Nothing was sent"):
        vmware.upload_library_item(iso, library_id=golden, stop=stop)
    with pytest.raises(vmware.TransferStopped, match="Nothing was sent"):
        vmware.replace_library_item_content(item, iso, stop=stop)
    with pytest.raises(vmware.TransferStopped, match="Nothing was sent"):
        vmware.download_library_item(item, tmp_path / "to", stop=stop)
    assert not (tmp_path / "to").exists()
    assert left_behind(golden) == [item]
