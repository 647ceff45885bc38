"""What is to be uploaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.transfer.files import archive, descriptor, manifest, on_disk, package
from vmware_sdk_contentlibrary import InvalidParameter
from vmware_sdk_contentlibrary.transfer.digests import Digests
from vmware_sdk_contentlibrary.transfer.sources import Source, read_source

DISKS = {"disk1.vmdk": b"one" * 1000, "vm.nvram": b"two", "cd.iso": b""}


def contents(source: Source) -> dict[str, bytes]:
    found = {}
    for file in source.files:
        with file.open() as stream:
            found[file.name] = stream.read()
        assert len(found[file.name]) == file.size
    return found


@pytest.mark.parametrize(
    ("name", "kind"), [("a.iso", "iso"), ("A.ISO", "iso"), ("notes.txt", "file"), ("plain", "file")]
)
def test_a_file_goes_as_it_is(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_bytes(b"content")
    source = read_source(tmp_path / name)
    assert (source.type, source.name, source.size) == (kind, Path(name).stem, 7)
    assert contents(source) == {name: b"content"}


def test_an_ovf_brings_along_what_it_references(tmp_path: Path) -> None:
    files = package(DISKS)
    path = on_disk(tmp_path, {**files, "vm.cert": b"cert", "unrelated.txt": b"no"})
    source = read_source(str(path))
    assert (source.type, source.name) == ("ovf", "vm")
    assert contents(source) == {**files, "vm.cert": b"cert"}
    assert source.files[0].name == "vm.ovf"


def test_an_ova_is_read_in_place(tmp_path: Path) -> None:
    files = package(DISKS)
    source = read_source(archive(tmp_path / "appliance.ova", files))
    assert (source.type, source.name) == ("ovf", "appliance")
    assert contents(source) == files
    assert list(tmp_path.iterdir()) == [tmp_path / "appliance.ova"]


def refused(path: Path) -> InvalidParameter:
    with pytest.raises(InvalidParameter) as caught:
        read_source(path)
    return caught.value


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "nothing.iso").parameter == "source"


def test_a_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vm.vmtx").write_bytes(b"x")
    assert "VM template" in refused(tmp_path / "vm.vmtx").allowed


def test_a_missing_reference_is_named(tmp_path: Path) -> None:
    files = package(DISKS)
    del files["cd.iso"]
    assert refused(on_disk(tmp_path, files)).parameter == "cd.iso"


def test_another_size_than_declared_is_named(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"vm.ovf": descriptor(DISKS, disk1=7), **DISKS})
    error = refused(path)
    assert (error.parameter, error.value) == ("disk1.vmdk", "3000 bytes")
    assert error.allowed.startswith("7 bytes")


@pytest.mark.parametrize("name", ["../disk.vmdk", "sub/disk.vmdk", "/etc/passwd", "a\\b.vmdk"])
def test_a_reference_cannot_leave_the_folder(tmp_path: Path, name: str) -> None:
    path = on_disk(tmp_path, {"vm.ovf": descriptor({name: b""})})
    assert refused(path).value == name


@pytest.mark.parametrize(
    "text",
    [b"", b"<Envelope/>", b"<not closed", b"<!DOCTYPE x []><Envelope/>", b"\xff\xfe\x00"],
)
def test_what_is_no_descriptor_is_refused(tmp_path: Path, text: bytes) -> None:
    assert refused(on_disk(tmp_path, {"vm.ovf": text})).parameter == "vm.ovf"


@pytest.mark.parametrize("content", [b"", b"no archive at all" * 100])
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "vm.ova").write_bytes(content)
    assert "OVA" in refused(tmp_path / "vm.ova").allowed


def test_a_cut_archive_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "vm.ova", package(DISKS))
    path.write_bytes(path.read_bytes()[:3000])
    refused(path)


def test_an_archive_that_does_not_begin_with_its_descriptor_is_refused(tmp_path: Path) -> None:
    files = dict(reversed(package(DISKS).items()))
    assert "first" in refused(archive(tmp_path / "vm.ova", files)).allowed


@pytest.mark.parametrize("algorithm", ["SHA1", "SHA256", "SHA512"])
def test_a_manifest_is_compared(tmp_path: Path, algorithm: str) -> None:
    source = read_source(on_disk(tmp_path, package(DISKS, algorithm)))
    with Digests(source, None) as digests:
        info = digests.of("disk1.vmdk")
        assert info is not None
        assert info.algorithm == algorithm
        assert digests.of("vm.mf") is None


def test_a_difference_names_file_expected_and_actual(tmp_path: Path) -> None:
    files = package(DISKS)
    files["disk1.vmdk"] = b"ONE" * 1000
    with pytest.raises(InvalidParameter) as caught:
        Digests(read_source(on_disk(tmp_path, files)), None)
    error = caught.value
    assert error.parameter == "disk1.vmdk"
    good = manifest({"disk1.vmdk": DISKS["disk1.vmdk"]}).decode().split("= ")[1].strip()
    bad = manifest({"disk1.vmdk": files["disk1.vmdk"]}).decode().split("= ")[1].strip()
    assert error.value == bad
    assert good in error.allowed


def test_a_manifest_that_names_what_is_not_there_is_refused(tmp_path: Path) -> None:
    files = package(DISKS)
    files["vm.mf"] += manifest({"other.vmdk": b""})
    with pytest.raises(InvalidParameter, match=r"other\.vmdk"):
        Digests(read_source(on_disk(tmp_path, files)), None)


def test_a_manifest_line_that_says_nothing_is_refused(tmp_path: Path) -> None:
    files = package(DISKS)
    files["vm.mf"] = b"CRC32(vm.ovf)= 00\n"
    assert refused(on_disk(tmp_path, files)).parameter == "vm.mf"


@pytest.mark.parametrize("algorithm", ["SHA1", "MD5", "SHA256", "SHA512"])
def test_a_checksum_is_of_the_whole_file(tmp_path: Path, algorithm: str) -> None:
    import hashlib

    content = bytes(range(256)) * 10_000
    (tmp_path / "a.iso").write_bytes(content)
    with Digests(read_source(tmp_path / "a.iso"), algorithm) as digests:
        info = digests.of("a.iso")
    assert info is not None
    assert info.checksum == hashlib.new(algorithm, content).hexdigest()


def test_an_unknown_algorithm_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidParameter, match="SHA512"):
        Digests(Source("x", "file", []), "CRC32")
