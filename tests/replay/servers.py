"""The servers that stories are recorded from, and the recordings there are."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.live.simulator import PASSWORD, USER, find_or_build, running
from tests.replay import stories
from vmware_sdk_contentlibrary import VIServer, connect_vi_server
from vmware_sdk_contentlibrary.recording.provenance import PROVENANCE, Provenance
from vmware_sdk_contentlibrary.recording.rerecord import Story
from vmware_sdk_contentlibrary.recording.sources import Running, Source, embedded
from vmware_sdk_contentlibrary.recording.tour import CHAPTERS, Guide

CASSETTES = Path(__file__).parents[2] / "cassettes"


def recordings() -> dict[Path, Provenance]:
    """List the folders of recordings."""
    found = sorted(CASSETTES.glob(f"*/{PROVENANCE}"))
    return {path.parent: Provenance.load(path.parent) for path in found}


def _told(story: stories.Story) -> Story:
    """Let a story be told where the tour's chapters are."""

    def tell(guide: Guide) -> object:
        return story(guide.server, guide.datastore)

    tell.__name__ = story.__name__
    return tell


@dataclass(frozen=True)
class Kind:
    """A kind of server to record from."""

    source: Source
    more: tuple[stories.Story, ...]

    @property
    def stories(self) -> tuple[Story, ...]:
        """What is told to it."""
        return (*map(_told, self.more), *CHAPTERS)


@contextlib.contextmanager
def _simulator() -> Iterator[Running]:
    cache = Path(tempfile.gettempdir()) / "vmware_sdk_contentlibrary-vcsim"
    cache.mkdir(exist_ok=True)
    program = find_or_build(cache)
    with (
        tempfile.TemporaryDirectory() as folder,
        running(program, Path(folder)) as simulator,
    ):

        def connect() -> VIServer:
            return connect_vi_server(
                simulator.host, user=USER, password=PASSWORD, ssl_thumbprint=simulator.thumbprint
            )

        version = simulator.release or "unknown"
        command = "python -m tests.replay.record --from govmomi"
        yield Running("govmomi", version, simulator.datastore, (PASSWORD, folder), connect, command)


KINDS: dict[str, Kind] = {
    "govmomi": Kind(_simulator, (*stories.STORIES, stories.be_second)),
    "embedded": Kind(embedded, (*stories.STORIES, stories.be_too_late)),
}
