"""Downloading items."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.transfer.files import on_disk, package
from vmware_sdk_contentlibrary import (
    InvalidParameter,
    TransferFailed,
    TransferProgress,
    download_library_item,
    upload_library_item,
)
from vmware_sdk_contentlibrary.transfer import download

DISKS = {"disk1.vmdk": b"one" * 100_000, "disk 2 #%é.vmdk": b"two" * 50_000, "empty.vmdk": b""}


@pytest.fixture
def item(golden: str, tmp_path: Path) -> str:
    """An item of several files."""
    (tmp_path / "source").mkdir()
    path = on_disk(tmp_path / "source", package(DISKS))
    return upload_library_item(path, library_id=golden)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where to download to; not there yet."""
    return tmp_path / "deep" / "target"


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_arrive_whole(item: str, folder: Path) -> None:
    told: list[TransferProgress] = []
    paths = download_library_item(item, folder, progress=told.append)
    assert held(folder) == package(DISKS)
    assert paths[0] == folder / "vm.ovf"
    assert {path.name for path in paths} == set(held(folder))
    assert told[-1].percent == 100
    assert vmware.invoke_list_library_item_download_session(item) == []


def test_some_files(item: str, folder: Path) -> None:
    (path,) = download_library_item(item, folder, files=["disk1.vmdk"])
    assert path == folder / "disk1.vmdk"
    assert held(folder) == {"disk1.vmdk": DISKS["disk1.vmdk"]}


def test_a_file_that_the_item_lacks(item: str, folder: Path) -> None:
    with pytest.raises(InvalidParameter, match=r"disk1\.vmdk"):
        download_library_item(item, folder, files=["other.vmdk"])
    assert held(folder) == {}


def test_what_is_there_is_overwritten_only_when_asked(item: str, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "disk1.vmdk").write_bytes(b"mine")
    with pytest.raises(InvalidParameter, match="overwrite"):
        download_library_item(item, folder)
    assert held(folder) == {"disk1.vmdk": b"mine"}
    download_library_item(item, folder, overwrite=True)
    assert held(folder) == package(DISKS)


def changed(monkeypatch: pytest.MonkeyPatch, change: Callable[[Any], None]) -> None:
    """Let the server state something else of each file."""
    real = download.invoke_prepare_download_session_id_file

    def prepare(*args: Any, **kwargs: Any) -> Any:
        info = real(*args, **kwargs)
        change(info)
        return info

    monkeypatch.setattr(download, "invoke_prepare_download_session_id_file", prepare)


def test_a_wrong_checksum_leaves_no_file(
    item: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(info: Any) -> None:
        info.checksum_info = vmware.initialize_library_item_file_checksum_info(
            algorithm="SHA256", checksum="00" * 32
        )

    changed(monkeypatch, other)
    with pytest.raises(TransferFailed, match="0000"):
        download_library_item(item, folder, files=["disk1.vmdk"])
    assert held(folder) == {}


@pytest.mark.parametrize("size", [1, 10_000_000])
def test_a_wrong_size_leaves_no_file(
    item: str, folder: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    changed(monkeypatch, lambda info: setattr(info, "size", size))
    with pytest.raises(vmware.UnexpectedAnswer, match=str(size)):
        download_library_item(item, folder, files=["disk1.vmdk"])
    assert held(folder) == {}
    assert vmware.invoke_list_library_item_download_session(item) == []


@pytest.mark.parametrize("problem", [RuntimeError, KeyboardInterrupt])
def test_what_stops_midway_leaves_no_part_of_a_file(
    item: str, folder: Path, problem: type[BaseException]
) -> None:
    def stop(now: TransferProgress) -> None:
        raise problem

    with pytest.raises(problem):
        download_library_item(item, folder, progress=stop)
    # what was whole by then stays: the empty file, if it came first
    assert held(folder) in ({}, {"empty.vmdk": b""})
    assert vmware.invoke_list_library_item_download_session(item) == []


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../up", "a/b", "a\\b", "C:x", "nul", "COM1.txt", "a\0b", "a\nb"]
)
def test_names_from_the_server_cannot_leave_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidParameter, match="plain name"):
        download._target(tmp_path, name, overwrite=True)


def test_names_that_look_like_parts_of_each_other(golden: str, tmp_path: Path) -> None:
    files = package({"disk": b"a" * 500_000, "disk.part": b"b" * 500_000})
    (tmp_path / "source").mkdir()
    item = upload_library_item(on_disk(tmp_path / "source", files), library_id=golden)
    download_library_item(item, tmp_path / "to")
    assert held(tmp_path / "to") == files


def test_a_file_of_the_users_is_not_taken_for_a_part(item: str, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "disk1.vmdk.part").write_bytes(b"mine")
    download_library_item(item, folder)
    assert held(folder) == {**package(DISKS), "disk1.vmdk.part": b"mine"}


def test_several_downloads_into_one_folder(item: str, folder: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(download_library_item, item, folder, overwrite=True) for _ in range(4)]
        for run in runs:
            run.result()
    assert held(folder) == package(DISKS)


def test_a_name_that_comes_twice_is_refused(
    item: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = download.invoke_list_download_session_id_item_file
    monkeypatch.setattr(
        download, "invoke_list_download_session_id_item_file", lambda *a, **k: real(*a, **k) * 2
    )
    with pytest.raises(InvalidParameter, match="once"):
        download_library_item(item, folder)
    assert held(folder) == {}


def test_files_get_the_usual_rights(item: str, folder: Path) -> None:
    (path,) = download_library_item(item, folder, files=["empty.vmdk"])
    other = folder / "other"
    other.touch()
    assert path.stat().st_mode == other.stat().st_mode
