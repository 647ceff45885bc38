"""Uploading items."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.loopback import Answer, Loopback
from tests.transfer.conftest import content, left_behind
from tests.transfer.files import archive, on_disk, package
from vmware_sdk_contentlibrary import (
    InvalidParameter,
    NotFound,
    SessionBusy,
    TransferFailed,
    TransferProgress,
    TransportError,
    replace_library_item_content,
    upload_library_item,
)

BYTES = bytes(range(256)) * 4096
DISKS = {"disk1.vmdk": BYTES, "disk2.vmdk": BYTES[::-1]}


@pytest.fixture
def iso(tmp_path: Path) -> Path:
    """A file to upload."""
    path = tmp_path / "photon.iso"
    path.write_bytes(BYTES)
    return path


def test_a_file_becomes_an_item(golden: str, iso: Path) -> None:
    item = upload_library_item(iso, library_id=golden, description="An image.")
    model = vmware.invoke_get_library_item_id_content(item)
    assert (model.name, model.type, model.size) == ("photon", "iso", len(BYTES))
    assert model.description == "An image."
    assert content(item) == {"photon.iso": BYTES}
    assert vmware.invoke_list_library_item_update_session() == []


@pytest.mark.parametrize("checksum", ["MD5", "SHA1", "SHA256", "SHA512", None])
def test_the_server_compares_the_checksum(golden: str, iso: Path, checksum: str | None) -> None:
    item = upload_library_item(iso, library_id=golden, checksum=checksum)
    assert content(item) == {"photon.iso": BYTES}


@pytest.mark.parametrize("packed", [True, False])
def test_an_ovf_becomes_an_item_with_all_its_files(
    golden: str, tmp_path: Path, packed: bool
) -> None:
    files = package(DISKS)
    path = archive(tmp_path / "vm.ova", files) if packed else on_disk(tmp_path, files)
    item = upload_library_item(str(path), library_id=golden, name="Appliance", files_at_once=3)
    assert vmware.invoke_get_library_item_id_content(item).type == "ovf"
    assert content(item) == files


def test_progress_rises_to_the_whole(golden: str, tmp_path: Path) -> None:
    told: list[TransferProgress] = []
    path = on_disk(tmp_path, package(DISKS))
    upload_library_item(path, library_id=golden, progress=told.append)
    total = sum(len(data) for data in package(DISKS).values())
    assert [now.done for now in told] == sorted(now.done for now in told)
    assert (told[-1].done, told[-1].size, told[-1].percent) == (total, total, 100)


def test_a_url_is_fetched_by_the_server(golden: str, loopback: Loopback) -> None:
    loopback.rule = lambda request: Answer(200, BYTES)
    item = upload_library_item(f"{loopback.url}/images/photon.iso?x=1", library_id=golden)
    assert content(item) == {"photon.iso": BYTES}
    assert {request.path for request in loopback.requests} == {"/images/photon.iso"}


def test_a_url_that_cannot_be_fetched_says_so(golden: str, loopback: Loopback) -> None:
    loopback.rule = lambda request: Answer(404, "nothing here")
    with pytest.raises(TransferFailed, match=r"photon\.iso.*404"):
        upload_library_item(f"{loopback.url}/photon.iso", library_id=golden)
    assert left_behind(golden) == []


@pytest.mark.parametrize("url", ["ftp://host/a.iso", "https://host/", "https://host"])
def test_a_url_that_names_no_file_is_refused(golden: str, url: str) -> None:
    with pytest.raises(InvalidParameter):
        upload_library_item(url, library_id=golden)
    assert left_behind(golden) == []


class Stop(Exception):
    """What a test stops an upload with."""


@pytest.mark.parametrize("problem", [Stop, KeyboardInterrupt])
def test_what_fails_midway_leaves_nothing_and_can_be_tried_again(
    golden: str, iso: Path, problem: type[BaseException]
) -> None:
    def fail(now: TransferProgress) -> None:
        raise problem

    with pytest.raises(problem):
        upload_library_item(iso, library_id=golden, progress=fail)
    assert left_behind(golden) == []
    assert content(upload_library_item(iso, library_id=golden)) == {"photon.iso": BYTES}


@pytest.mark.parametrize(
    "cmdlet",
    [
        "invoke_create_library_item_update_session",
        "invoke_create_update_session_id_item_file",
        "invoke_validate_update_session_id_file",
        "invoke_complete_update_session_id",
    ],
)
@pytest.mark.parametrize("after", [True, False])
def test_whatever_cmdlet_fails_nothing_is_left(
    golden: str, iso: Path, cmdlet: str, after: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vmware_sdk_contentlibrary.transfer import update, upload

    module = upload if hasattr(upload, cmdlet) else update
    real = getattr(module, cmdlet)

    def failing(*args: object, **kwargs: object) -> object:
        if after:
            real(*args, **kwargs)
        raise Stop

    monkeypatch.setattr(module, cmdlet, failing)
    with pytest.raises(Stop):
        upload_library_item(iso, library_id=golden)
    assert left_behind(golden) == []


def test_a_file_that_shrinks_meanwhile_is_an_error(golden: str, iso: Path) -> None:
    def shrink(now: TransferProgress) -> None:
        with iso.open("r+b") as stream:
            stream.truncate(now.file_done)

    with pytest.raises(TransportError, match="it ended after"):
        upload_library_item(iso, library_id=golden, progress=shrink, checksum=None)
    assert left_behind(golden) == []


def test_a_file_that_changes_after_its_checksum_is_an_error(golden: str, iso: Path) -> None:
    def change(now: TransferProgress) -> None:
        if now.file_done < len(BYTES):
            iso.write_bytes(BYTES[::-1])

    with pytest.raises(TransferFailed, match=r"photon\.iso"):
        upload_library_item(iso, library_id=golden, progress=change)
    assert left_behind(golden) == []


def test_new_content_keeps_the_item(golden: str, tmp_path: Path, iso: Path) -> None:
    item = upload_library_item(iso, library_id=golden)
    before = vmware.invoke_get_library_item_id_content(item).content_version
    other = tmp_path / "newer.iso"
    other.write_bytes(b"newer")
    version = replace_library_item_content(item, other)
    assert content(item) == {"newer.iso": b"newer"}
    assert before is not None
    assert int(version) > int(before)


def test_content_stays_where_its_replacement_fails(golden: str, tmp_path: Path, iso: Path) -> None:
    item = upload_library_item(iso, library_id=golden)
    other = tmp_path / "newer.iso"
    other.write_bytes(b"newer")

    def fail(now: TransferProgress) -> None:
        raise Stop

    with pytest.raises(Stop):
        replace_library_item_content(item, other, progress=fail)
    assert content(item) == {"photon.iso": BYTES}
    assert left_behind(golden) == [item]


def test_a_session_left_open_is_reported_and_taken_over_only_when_asked(
    golden: str, iso: Path
) -> None:
    item = upload_library_item(iso, library_id=golden)
    left = vmware.invoke_create_library_item_update_session(
        vmware.initialize_library_item_update_session_model(library_item_id=item)
    )
    with pytest.raises(SessionBusy, match=left) as caught:
        replace_library_item_content(item, iso)
    assert caught.value.update_session_ids == [left]
    assert re.search(r"no progress yet, which ends in \d+\.\d minutes", str(caught.value))
    assert vmware.invoke_list_library_item_update_session() == [left]
    replace_library_item_content(item, iso, take_over=True)
    with pytest.raises(NotFound):
        vmware.invoke_get_update_session_id_item(left)


def test_several_items_at_once(golden: str, tmp_path: Path) -> None:
    paths = []
    for number in range(8):
        path = tmp_path / f"image{number}.iso"
        path.write_bytes(BYTES[: 1000 * number])
        paths.append(str(path))
    items = list(
        vmware.invoke_for_each(
            lambda path: upload_library_item(path, library_id=golden), paths, throttle_limit=4
        )
    )
    sizes = [vmware.invoke_get_library_item_id_content(item).size for item in items]
    assert sizes == [1000 * number for number in range(8)]
    assert threading.active_count() < 20


def test_a_vm_template_is_refused_before_anything_is_opened(
    golden: str, iso: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InvalidParameter, match="template"):
        upload_library_item(iso, library_id=golden, item_type="vm-template")
    assert left_behind(golden) == []
    item = upload_library_item(iso, library_id=golden)
    from vmware_sdk_contentlibrary.transfer import upload

    real = upload.invoke_get_library_item_id_content

    def template(*args: object, **kwargs: object) -> vmware.LibraryItemModel:
        model = real(*args, **kwargs)  # type: ignore[call-overload]
        model.type = "vm-template"
        return model

    monkeypatch.setattr(upload, "invoke_get_library_item_id_content", template)
    with pytest.raises(InvalidParameter, match="template"):
        replace_library_item_content(item, iso)


@pytest.mark.parametrize("number", [0, -1])
def test_files_at_once_is_at_least_one(golden: str, iso: Path, number: int) -> None:
    with pytest.raises(InvalidParameter, match="files_at_once"):
        upload_library_item(iso, library_id=golden, files_at_once=number)
