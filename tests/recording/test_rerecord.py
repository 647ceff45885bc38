"""This package's cassettes, recorded afresh: what is told meanwhile, and what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from vmware_sdk_contentlibrary import invoke_list_content_library
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary
from vmware_sdk_contentlibrary.recording.login import NoServer
from vmware_sdk_contentlibrary.recording.provenance import Provenance
from vmware_sdk_contentlibrary.recording.rerecord import rerecord
from vmware_sdk_contentlibrary.recording.secrets import SecretInRecording
from vmware_sdk_contentlibrary.recording.sources import Running, embedded, source_of
from vmware_sdk_contentlibrary.recording.tour import CHAPTERS, Guide
from vmware_sdk_contentlibrary.recording.tour.guide import Missing
from vmware_sdk_contentlibrary.recording.tour.specs import new_library


def libraries(guide: Guide) -> None:
    new_library(guide, "left behind")


def other(guide: Guide) -> None:
    guide.attempt(invoke_list_content_library)


def breaks_off(guide: Guide) -> None:
    guide.attempt(invoke_list_content_library)
    raise Missing


def leaks(guide: Guide) -> None:
    new_library(guide, "told-in-a-name")


def test_the_tour_is_recorded_from_the_embedded_library(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with source_of(":embedded:") as server:
        summary = rerecord(server, tmp_path, tell=lambda *step: told.append(step))

    assert [step[1:] for step in told] == [(n + 1, len(CHAPTERS)) for n in range(len(CHAPTERS))]
    assert summary.cmdlets == (71, 71)
    assert len(summary.new) == len(CHAPTERS)
    assert Provenance.load(summary.folder).stories == [name for name, _, _ in told]


def test_what_changed_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with embedded() as server:
        rerecord(server, tmp_path, stories=[libraries, other])
        assert rerecord(server, tmp_path, stories=[libraries, other]).same == [
            "libraries.yaml",
            "other.yaml",
        ]
        (folder,) = tmp_path.iterdir()
        file = folder / "libraries.yaml"
        file.write_text(file.read_text().replace("code: 201", "code: 200", 1))
        summary = rerecord(server, tmp_path, stories=[libraries, breaks_off])
        with server.connect() as connected:
            assert invoke_list_content_library(server=connected) == []

    assert str(summary).splitlines() == [
        f"{folder.name}: 2 cmdlets succeed, 0 fail.",
        "  new: breaks_off.yaml",
        "  changed: libraries.yaml",
        "  gone: other.yaml",
        "  broken off: breaks_off",
    ]


def test_the_old_recordings_stay_where_a_secret_is_found(tmp_path: Path) -> None:
    with embedded() as server:
        rerecord(server, tmp_path, stories=[other])
        talks = Running(
            server.name, "2", server.datastore, ("told-in-a-name",), server.connect, server.command
        )
        with pytest.raises(SecretInRecording):
            rerecord(talks, tmp_path, stories=[leaks])
    assert [file.name for folder in tmp_path.iterdir() for file in folder.glob("*.yaml")] == [
        "other.yaml"
    ]


def test_a_server_is_named_with_a_data_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with EmbeddedContentLibrary() as library:
        monkeypatch.setenv("VMWARE_USER", library.user)
        monkeypatch.setenv("VMWARE_PASSWORD", library.password)
        monkeypatch.delenv("VMWARE_SERVER", raising=False)
        with pytest.raises(NoServer, match="data store"):
            source_of(library.url)
        with pytest.raises(NoServer, match="no server is named"):
            source_of(None, datastore="datastore-1")
        with source_of(library.url, datastore=library.datastore_id, version="8") as server:
            summary = rerecord(server, tmp_path, stories=[other])
    assert summary.folder.name == "vcenter-8-api"
