"""Where a folder of recordings comes from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

PROVENANCE = "provenance.json"


@dataclass(frozen=True)
class Provenance:
    """Where a folder of recordings comes from, and what is in it.

    Attributes:
        server: Which server it was.
        version: The server's version.
        dialect: How it was spoken to: ``/api`` or ``/rest``.
        datastore: Identifier of the data store that the stories use.
        recorded: Day of the recording.
        vcrpy: Version of vcrpy that recorded.
        package: Version of this package that recorded.
        stories: The stories that were told.
        broken_off: The stories that the server could not be told to their end.
        cmdlets: For each cmdlet what came of it in them: ``success``, ``error``, or both.
        odd: What failed although it should not, by cmdlet, and how.
        unanswered: Cmdlets that the server left without an answer at least once.
        command: How to record them again.
        kept: Recordings in the folder that are older, and the day of each.
    """

    server: str
    version: str
    dialect: str
    datastore: str
    recorded: str
    vcrpy: str
    package: str
    stories: list[str]
    broken_off: list[str]
    cmdlets: dict[str, list[str]]
    odd: dict[str, str]
    unanswered: list[str]
    command: str
    kept: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def folder(self) -> str:
        """Name of the folder."""
        return f"{self.server}-{self.version}-{self.dialect.strip('/')}"

    def save(self, folder: Path) -> None:
        """Write it beside the recordings."""
        text = json.dumps(asdict(self), indent=1, sort_keys=True)
        (folder / PROVENANCE).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Provenance:
        """Read what `save` wrote."""
        return cls(**json.loads((folder / PROVENANCE).read_text(encoding="utf-8")))
