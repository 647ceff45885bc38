"""Record the stories afresh: ``python -m tests.replay.record --from govmomi``."""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import tempfile
from pathlib import Path

import vcr

from tests.replay.servers import CASSETTES, SOURCES, Provenance
from vmware_sdk_contentlibrary import __version__
from vmware_sdk_contentlibrary.recording.configuration import content_library_vcr


def record(name: str) -> Path:
    """Tell every story to a server of a kind, and put the recordings where the old ones were."""
    source = SOURCES[name]
    with source.run() as server, tempfile.TemporaryDirectory() as temporary:
        # below the private folder, so that the copy can be read by everybody
        fresh = Path(temporary) / "fresh"
        fresh.mkdir()
        for story in source.stories:
            recorder = content_library_vcr(fresh, record_mode="all", secrets=server.secrets)
            with recorder.use_cassette(story.__name__), server.connect() as connected:
                story(connected, server.datastore)
        provenance = Provenance(
            server=name,
            version=server.version,
            dialect=source.dialect,
            datastore=server.datastore,
            recorded=dt.datetime.now(dt.timezone.utc).date().isoformat(),
            vcrpy=vcr.__version__,
            package=__version__,
            stories=[story.__name__ for story in source.stories],
            command=f"python -m tests.replay.record --from {name}",
        )
        provenance.save(fresh)
        for old in CASSETTES.glob(f"{name}-*"):
            shutil.rmtree(old)
        return Path(shutil.copytree(fresh, CASSETTES / provenance.folder))


def main() -> None:
    """Record from one kind of server, or from all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="name", choices=SOURCES, help="all of them if left out")
    name = parser.parse_args().name
    for one in SOURCES if name is None else (name,):
        print(record(one))


if __name__ == "__main__":
    main()
