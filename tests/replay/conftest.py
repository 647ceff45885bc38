"""Recordings are played with no network at all."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.replay.servers import Provenance, recordings
from tests.replay.stories import Story
from vmware_sdk_contentlibrary import VIServer, connect_vi_server
from vmware_sdk_contentlibrary.recording.configuration import content_library_vcr
from vmware_sdk_contentlibrary.recording.redaction import HOST
from vmware_sdk_contentlibrary.recording.tour import CHAPTERS, Guide
from vmware_sdk_contentlibrary.recording.tour.guide import Missing

Play = Callable[[Story], object]


@pytest.fixture(autouse=True)
def no_network(socket_disabled: None) -> None:
    """Let nothing out, on no address."""


@pytest.fixture(params=recordings(), ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    """Each folder of recordings."""
    found: Path = request.param
    return found


@pytest.fixture
def provenance(folder: Path) -> Provenance:
    """Where the folder's recordings come from."""
    return Provenance.load(folder)


@pytest.fixture
def play(folder: Path) -> Play:
    """Tell a story to its recording, all of it and in its order."""

    def tell(story: Story) -> object:
        with content_library_vcr(folder).use_cassette(story.__name__) as cassette:
            with connect_vi_server(HOST, user="somebody", password="something") as server:
                told = story(server, Provenance.load(folder).datastore)
            assert cassette.all_played
        return told

    return tell


@pytest.fixture
def toured(folder: Path, provenance: Provenance) -> Guide:
    """What comes of every cmdlet when the tour is told to the recordings."""
    noted: dict[str, set[str]] = {}
    odd: dict[str, str] = {}
    for chapter in CHAPTERS:
        with (
            content_library_vcr(folder).use_cassette(chapter.__name__) as cassette,
            connect_vi_server(HOST, user="somebody", password="something") as server,
        ):
            guide = Guide(server, provenance.datastore, unanswered=set(provenance.unanswered))
            with contextlib.suppress(Missing):
                chapter(guide)
        assert cassette.all_played
        for cmdlet, outcomes in guide.noted.items():
            noted.setdefault(cmdlet, set()).update(outcomes)
        odd = {**guide.odd, **odd}
    return Guide(server, provenance.datastore, noted, odd)


@pytest.fixture
def replayed(folder: Path) -> Iterator[VIServer]:
    """A connection to the recording of `ask_for_nothing`."""
    with (
        content_library_vcr(folder).use_cassette("ask_for_nothing"),
        connect_vi_server(HOST, user="somebody", password="something") as server,
    ):
        yield server
