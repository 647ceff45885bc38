"""How a recording is written: readable, and never with a secret in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import yaml
from vcr.persisters.filesystem import CassetteNotFoundError
from vcr.serialize import deserialize, serialize

from .._version import __version__
from .identity import UNKNOWN
from .redaction import Redaction
from .secrets import SecretInRecording, found_in

_SOURCE = "recorded_from"


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]  # PyYAML has no types
    """A writer that puts each line of a text on a line of its own."""


def _text(dumper: Any, text: str) -> Any:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


@dataclass(frozen=True)
class _Sourced:
    """A serializer that adds where a recording is from; vcrpy reads past it."""

    inner: Any
    source: dict[str, str]

    def serialize(self, told: dict[str, Any]) -> str:
        """Write."""
        return str(self.inner.serialize({_SOURCE: self.source, **told}))


class Layout:
    """Recordings as YAML that diffs well; any vcrpy can read it."""

    @staticmethod
    def serialize(told: Any) -> str:
        """Write, the source first."""
        first = {_SOURCE: told[_SOURCE]} if _SOURCE in told else {}
        rest = {name: value for name, value in told.items() if name != _SOURCE}
        return "".join(
            yaml.dump(part, Dumper=_Dumper, allow_unicode=True, width=1000)
            for part in (first, rest)
            if part
        )

    @staticmethod
    def deserialize(text: str) -> Any:
        """Read."""
        return yaml.safe_load(text)


class Keeper:
    """Files of recordings, as vcrpy asks for them.

    Attributes:
        server: What the server calls itself that the next recording is from.
    """

    def __init__(
        self,
        redaction: Redaction,
        secrets: Collection[str],
        *,
        fresh: bool,
    ) -> None:
        self.server = UNKNOWN
        self._redaction = redaction
        self._secrets = secrets
        self._fresh = fresh

    def load_cassette(self, cassette_path: str | Path, serializer: Any) -> Any:
        """Read a recording, unless a new one is to take its place."""
        path = Path(cassette_path)
        if self._fresh or not path.is_file():
            raise CassetteNotFoundError
        return deserialize(path.read_text(encoding="utf-8"), serializer)

    def save_cassette(
        self, cassette_path: str | Path, cassette_dict: dict[str, Any], serializer: Any
    ) -> None:
        """Write a recording.

        Raises:
            SecretInRecording: There is a secret in it; it is not written.
        """
        self._redaction.interactions(cassette_dict["requests"], cassette_dict["responses"])
        text = serialize(cassette_dict, _Sourced(serializer, self._source()))
        secrets = {*self._redaction.secrets, *self._secrets}
        refuse_secrets(text, secrets, serializer.deserialize)
        path = Path(cassette_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _source(self) -> dict[str, str]:
        return {
            "calls_itself": self._redaction.text(self.server),
            "day": datetime.now(timezone.utc).date().isoformat(),
            "by": f"vmware-sdk-contentlibrary {__version__}",
        }


def refuse_secrets(text: str, secrets: Collection[str], read: Callable[[str], Any]) -> None:
    """Let a recording pass that holds none of the secrets.

    Raises:
        SecretInRecording: It holds one; the message does not tell which.
    """
    for part in (text, *_texts(read(text))):
        if found_in(part, secrets):
            raise SecretInRecording(
                "A password or token is in the recording, in a place where redaction does not "
                "expect one. The file was not written."
            )


def _texts(value: Any) -> Iterator[str]:
    """List every text in a structure, and every text that its bytes may be."""
    if isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(name)
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)
