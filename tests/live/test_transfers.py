"""Uploads and downloads through the simulator, over TLS."""

from __future__ import annotations

from pathlib import Path

import vmware_sdk_contentlibrary as vmware
from tests.transfer.files import archive, package
from vmware_sdk_contentlibrary import download_library_item, upload_library_item

BYTES = bytes(range(256)) * 20_000
DISKS = {"disk1.vmdk": BYTES, "disk2.vmdk": BYTES[::-1]}


def test_a_file_goes_up_and_comes_down(library: str, tmp_path: Path) -> None:
    source = tmp_path / "photon image.iso"
    source.write_bytes(BYTES)
    item = upload_library_item(source, library_id=library)
    assert vmware.invoke_get_library_item_id_content(item).name == "photon image"
    (path,) = download_library_item(item, tmp_path / "back")
    assert path.name == source.name
    assert path.read_bytes() == BYTES


def test_an_ova_goes_up_in_its_parts(library: str, tmp_path: Path) -> None:
    files = package(DISKS)
    item = upload_library_item(archive(tmp_path / "vm.ova", files), library_id=library)
    paths = download_library_item(item, tmp_path / "back")
    assert {path.name: path.read_bytes() for path in paths} == files
