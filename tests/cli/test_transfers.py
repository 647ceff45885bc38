"""Uploading and downloading from the command line."""

from __future__ import annotations

import inspect
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Content, Run
from tests.support.tls import Authority
from vmware_sdk_contentlibrary.cli.commands import download, upload


@pytest.fixture
def source(tmp_path: Path) -> Path:
    made = tmp_path / "linux.iso"
    made.write_bytes(b"linux " * 50_000)
    return made


def test_there_and_back(run: Run, content: Content, source: Path, tmp_path: Path) -> None:
    uploaded = run("upload", str(source), "--library", "Golden")
    item = uploaded.stdout.strip()
    assert uploaded.stderr == ""
    assert f"linux\tiso\t300000\t{item}\n" in run("ls", "Golden").stdout
    folder = tmp_path / "there"
    downloaded = run("download", "linux", str(folder))
    assert downloaded.stdout == f"{folder / 'linux.iso'}\n"
    assert (folder / "linux.iso").read_bytes() == source.read_bytes()


def test_several_sources_are_several_items(run: Run, content, source: Path, tmp_path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("other")
    result = run("upload", str(source), str(other), "--library", content.silver, "--json")
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["source"] for one in told] == [str(source), str(other)]
    assert {one["library_id"] for one in told} == {content.silver}
    listed = run("ls", "Silver").stdout
    assert all(one["id"] in listed for one in told)


def test_names_and_descriptions(run: Run, content: Content, source: Path) -> None:
    options = ["--name", "Tux", "--description", "a penguin", "--checksum", "none"]
    run("upload", str(source), "--library", "Golden", *options)
    (item,) = [
        one for one in json.loads(run("ls", "Golden", "--json").stdout) if one["name"] == "Tux"
    ]
    assert item["description"] == "a penguin"


def test_an_item_that_gets_new_content_keeps_its_id(run: Run, content, source: Path) -> None:
    result = run("upload", str(source), "--library", "Golden", "--replace", "photon", "--json")
    assert json.loads(result.stdout)["id"] == content.photon
    assert run("ls", "Golden", "photon").stdout.startswith("linux.iso\t300000\t")


@pytest.mark.parametrize(
    "options",
    [
        ["a.iso", "b.iso", "--name", "x"],
        ["a.iso", "b.iso", "--replace", "x"],
        ["a.iso", "--replace", "x", "--name", "y"],
        ["a.iso", "--take-over"],
        ["a.iso", "--checksum", "crc"],
        ["/nowhere/a.iso"],
        ["a.iso", "--deadline", "5"],
        ["a.iso", "--source-thumbprint", "ab"],
        ["https://host/a.iso", "--deadline", "0"],
        ["a.iso", "--items-at-once", "0"],
        ["a.iso", "--files-at-once", "0"],
        [],
    ],
)
def test_what_is_refused_leaves_nothing(run: Run, content: Content, options: list[str]) -> None:
    before = run("ls", "Golden").stdout
    run("upload", *options, "--library", "Golden", code=2)
    assert run("ls", "Golden").stdout == before


def given(run: Run, monkeypatch, module, function: str, *args: str) -> dict[str, object]:
    """Tell what a transfer is called with, which is all that it takes, but for who and where."""
    seen: dict[str, object] = {}
    parameters = inspect.signature(getattr(module, function)).parameters.values()

    def note(*_: object, **settings: object) -> list[Path]:
        seen.update(settings)
        return []

    monkeypatch.setattr(module, function, note)
    run(*args, "--library", "Golden")
    assert set(seen) == {one.name for one in parameters if one.kind is one.KEYWORD_ONLY}
    return {name: seen[name] for name in seen.keys() - {"server", "progress", "library_id", "stop"}}


def test_all_that_an_upload_takes_can_be_said(run, content, source, tmp_path, monkeypatch) -> None:
    certificate = Authority(tmp_path, "host").file
    url = "https://host/photon.iso"
    pulled = ["--deadline", "5.5", "--source-certificate", str(certificate)]
    about_url = {"ssl_thumbprint": None, "ssl_certificate": certificate.read_text("ascii")}
    replacing = ["upload", url, "--replace", "tiny", *pulled]
    seen = given(run, monkeypatch, upload, "replace_library_item_content", *replacing)
    assert seen == {
        "checksum": "SHA256",
        "files_at_once": 2,
        "take_over": False,
        "deadline_seconds": 5.5,
        **about_url,
    }
    named = ["--name", "N", "--description", "D", "--type", "T", "--checksum", "md5"]
    making = ["upload", url, *named, *pulled, "--files-at-once", "7"]
    seen = given(run, monkeypatch, upload, "upload_library_item", *making)
    assert seen == {
        "checksum": "MD5",
        "files_at_once": 7,
        "name": "N",
        "description": "D",
        "item_type": "T",
        "deadline_seconds": 5.5,
        **about_url,
    }
    fetching = ["download", "tiny", "--overwrite", "--file", "a", "--files-at-once", "7"]
    seen = given(run, monkeypatch, download, "download_library_item", *fetching)
    assert seen == {"files": ("a",), "overwrite": True, "files_at_once": 7}
    run("upload", url, *pulled, "--source-thumbprint", "ab", "--library", "Golden", code=2)


def test_a_library_that_is_not_there(run: Run, content: Content, source: Path) -> None:
    run("upload", str(source), "--library", "Nowhere", code=6)
    run("upload", str(source), "--library", "Twin", code=2)


def test_files_are_not_overwritten(run: Run, content: Content, tmp_path: Path) -> None:
    (tmp_path / "tiny.txt").write_text("mine")
    run("download", "tiny", str(tmp_path), code=2)
    assert (tmp_path / "tiny.txt").read_text() == "mine"
    shown = json.loads(run("download", "tiny", str(tmp_path), "--overwrite", "--json").stdout)
    assert shown["id"] == content.tiny
    assert len(shown["files"]) == 2
    assert (tmp_path / "tiny.txt").read_text() == "tiny"


def test_one_file_of_an_item(run: Run, content: Content, tmp_path: Path) -> None:
    options = ["--library", "Golden", "--file", "second file.txt"]
    result = run("download", content.tiny, str(tmp_path), *options)
    assert result.stdout == f"{tmp_path / 'second file.txt'}\n"
    run("download", content.tiny, str(tmp_path), "--file", "nothing", code=2)
