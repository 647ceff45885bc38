"""Record this package's cassettes afresh, and tell what changed."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import vcr

from .._version import __version__
from ..cmdlets.library import invoke_list_content_library
from ..cmdlets.local_library import invoke_delete_library_id_content_local_library
from ..cmdlets.subscribed_library import invoke_delete_library_id_content_subscribed_library
from ..runtime.refusals import ContentLibraryError
from .configuration import content_library_vcr
from .keeping import Layout
from .provenance import Provenance
from .sources import Running
from .tour import CHAPTERS, Guide
from .tour.guide import Missing

Story = Callable[[Guide], object]


@dataclass(frozen=True)
class Summary:
    """What a recording changed.

    Attributes:
        folder: Where the recordings are now.
        new: Recordings that were not there before.
        changed: Recordings that say something else than before.
        same: Recordings that say the same.
        gone: Recordings that are not there any more.
        broken_off: Stories that the server could not be told to their end.
        cmdlets: How many cmdlets succeed in them, and how many are refused.
    """

    folder: Path
    new: list[str]
    changed: list[str]
    same: list[str]
    gone: list[str]
    broken_off: list[str]
    cmdlets: tuple[int, int]

    def __str__(self) -> str:
        lines = [f"{self.folder.name}: {self.cmdlets[0]} cmdlets succeed, {self.cmdlets[1]} fail."]
        for what in ("new", "changed", "same", "gone", "broken_off"):
            names = getattr(self, what)
            if names:
                lines.append(f"  {what.replace('_', ' ')}: {', '.join(names)}")
        return "\n".join(lines)


def rerecord(
    server: Running,
    cassettes: Path,
    *,
    stories: Sequence[Story] = CHAPTERS,
    tell: Callable[[str, int, int], object] = lambda _name, _number, _all: None,
    keep_others: bool = False,
) -> Summary:
    """Tell every story to a server, and put the recordings where the old ones were.

    The old ones stay until every new one has passed the search for secrets.

    Args:
        server: The server.
        cassettes: The folder that has a folder for each server.
        stories: What is told, each in a recording of its own.
        tell: Told of each story's name, number and how many there are, before it is told.
        keep_others: Keep recordings of the same server that these stories do not make.

    Returns:
        What changed.

    Raises:
        SecretInRecording: A secret would have been written; nothing was changed.
    """
    with tempfile.TemporaryDirectory() as temporary:
        # below the private folder, so that the copy can be read by everybody
        fresh = Path(temporary) / "fresh"
        fresh.mkdir()
        provenance = _record(server, fresh, stories, tell)
        target = cassettes / provenance.folder
        if keep_others:
            provenance = _with_others(target, fresh, provenance)
        provenance.save(fresh)
        summary = _compared(target, fresh, provenance)
        for old in cassettes.glob(f"{server.name}-*"):
            shutil.rmtree(old)
        shutil.copytree(fresh, target)
    return summary


def _with_others(old: Path, new: Path, provenance: Provenance) -> Provenance:
    """Take over the recordings that were not made anew, each with its own day."""
    kept = {}
    if old.is_dir():
        before = Provenance.load(old)
        for file in sorted(old.glob("*.yaml")):
            if not (new / file.name).exists():
                shutil.copy(file, new)
                kept[file.stem] = before.kept.get(file.stem, before.recorded)
    return replace(provenance, kept=kept)


def _record(
    server: Running,
    folder: Path,
    stories: Sequence[Story],
    tell: Callable[[str, int, int], object],
) -> Provenance:
    noted: dict[str, set[str]] = {}
    odd: dict[str, str] = {}
    unanswered: set[str] = set()
    broken_off = []
    dialect = "/api"
    for number, story in enumerate(stories, start=1):
        name = story.__name__
        tell(name, number, len(stories))
        recorder = content_library_vcr(
            folder, record_mode="all", secrets=server.secrets, identifiers=True
        )
        with _tidied(server), recorder.use_cassette(name), server.connect() as connected:
            guide = Guide(connected, server.datastore)
            try:
                story(guide)
            except Missing:
                broken_off.append(name)
            dialect = "/rest" if connected.uses_deprecated_apis else "/api"
        odd = {**guide.odd, **odd}
        unanswered |= guide.unanswered
        for cmdlet, outcomes in guide.noted.items():
            noted.setdefault(cmdlet, set()).update(outcomes)
    return Provenance(
        server=server.name,
        version=server.version,
        dialect=dialect,
        datastore=server.datastore,
        recorded=dt.datetime.now(dt.timezone.utc).date().isoformat(),
        vcrpy=vcr.__version__,
        package=__version__,
        stories=[story.__name__ for story in stories],
        broken_off=broken_off,
        cmdlets={name: sorted(outcomes, reverse=True) for name, outcomes in noted.items()},
        odd=odd,
        unanswered=sorted(unanswered),
        command=server.command,
    )


@contextmanager
def _tidied(server: Running) -> Iterator[None]:
    """Take away the libraries that a story leaves behind, beside the recording."""
    with server.connect() as before:
        there = set(invoke_list_content_library(server=before))
    yield
    with server.connect() as after:
        for left in set(invoke_list_content_library(server=after)) - there:
            for delete in (
                invoke_delete_library_id_content_local_library,
                invoke_delete_library_id_content_subscribed_library,
            ):
                # one of them is the wrong one for it
                with suppress(ContentLibraryError):
                    delete(left, server=after)


def _compared(old: Path, new: Path, provenance: Provenance) -> Summary:
    before = {file.name: _calls(file) for file in old.glob("*.yaml")}
    after = {file.name: _calls(file) for file in new.glob("*.yaml")}
    both = sorted(before.keys() & after.keys())
    outcomes = list(provenance.cmdlets.values())
    return Summary(
        folder=old,
        new=sorted(after.keys() - before.keys()),
        changed=[name for name in both if before[name] != after[name]],
        same=[name for name in both if before[name] == after[name]],
        gone=sorted(before.keys() - after.keys()),
        broken_off=provenance.broken_off,
        cmdlets=(
            sum("success" in found for found in outcomes),
            sum("error" in found for found in outcomes),
        ),
    )


def _calls(file: Path) -> list[tuple[str, str, int]]:
    """List what is called and with what status; times and sums differ in every recording."""
    told = Layout.deserialize(file.read_text(encoding="utf-8"))["interactions"]
    return [
        (one["request"]["method"], one["request"]["uri"], one["response"]["status"]["code"])
        for one in told
    ]
