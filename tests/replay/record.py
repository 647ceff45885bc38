"""Record the stories afresh: ``python -m tests.replay.record --from govmomi``."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.replay.servers import CASSETTES, KINDS
from vmware_sdk_contentlibrary.recording.rerecord import Summary, rerecord


def record(name: str, folder: Path = CASSETTES) -> Summary:
    """Tell every story to a server of a kind, and put the recordings where the old ones were."""
    kind = KINDS[name]
    with kind.source() as server:
        return rerecord(
            server,
            folder,
            stories=kind.stories,
            tell=lambda story, number, every: print(f"{name} {number}/{every}: {story}"),
        )


def main() -> None:
    """Record from one kind of server, or from all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="name", choices=KINDS, help="all of them if left out")
    name = parser.parse_args().name
    for one in KINDS if name is None else (name,):
        print(record(one))


if __name__ == "__main__":
    main()
