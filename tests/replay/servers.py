"""The servers that stories are recorded from, and the recordings there are."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.live.simulator import PASSWORD, USER, find_or_build, running
from tests.replay import stories
from vmware_sdk_contentlibrary import VIServer, __version__, connect_vi_server
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

CASSETTES = Path(__file__).parents[2] / "cassettes"
PROVENANCE = "provenance.json"
EMBEDDED_PASSWORD = "embedded-canary"


@dataclass(frozen=True)
class Provenance:
    """Where a folder of recordings comes from.

    Attributes:
        server: Which server it was.
        version: The server's version.
        dialect: How it was spoken to: ``/api`` or ``/rest``.
        datastore: Identifier of the data store that the stories use.
        recorded: Day of the recording.
        vcrpy: Version of vcrpy that recorded.
        package: Version of this package that recorded.
        stories: The stories that were told.
        command: How to record them again.
    """

    server: str
    version: str
    dialect: str
    datastore: str
    recorded: str
    vcrpy: str
    package: str
    stories: list[str]
    command: str

    @property
    def folder(self) -> str:
        """Name of the folder."""
        return f"{self.server}-{self.version}-{self.dialect.strip('/')}"

    def save(self, folder: Path) -> None:
        """Write it beside the recordings."""
        text = json.dumps(asdict(self), indent=2, sort_keys=True)
        (folder / PROVENANCE).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Provenance:
        """Read what `save` wrote."""
        return cls(**json.loads((folder / PROVENANCE).read_text(encoding="utf-8")))


def recordings() -> dict[Path, Provenance]:
    """List the folders of recordings."""
    found = sorted(CASSETTES.glob(f"*/{PROVENANCE}"))
    return {path.parent: Provenance.load(path.parent) for path in found}


@dataclass(frozen=True)
class Running:
    """A server to record from.

    Attributes:
        version: Its version.
        datastore: Identifier of a data store.
        secrets: What no recording may hold, besides what goes over the wire.
        connect: Connect to it.
    """

    version: str
    datastore: str
    secrets: tuple[str, ...]
    connect: Callable[[], VIServer]


@dataclass(frozen=True)
class Source:
    """A kind of server to record from."""

    dialect: str
    stories: tuple[stories.Story, ...]
    run: Callable[[], AbstractContextManager[Running]]


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
        yield Running(version, simulator.datastore, (PASSWORD, folder), connect)


@contextlib.contextmanager
def _embedded() -> Iterator[Running]:
    with EmbeddedContentLibrary(password=EMBEDDED_PASSWORD) as library:

        def connect() -> VIServer:
            return connect_vi_server(library.url, user=library.user, password=EMBEDDED_PASSWORD)

        temporary = os.path.join(tempfile.gettempdir(), "")  # noqa: PTH118  # with its slash
        yield Running(__version__, library.datastore_id, (EMBEDDED_PASSWORD, temporary), connect)


SOURCES: dict[str, Source] = {
    "govmomi": Source("/rest", (*stories.STORIES, stories.be_second), _simulator),
    "embedded": Source("/api", (*stories.STORIES, stories.be_too_late), _embedded),
}
