"""Names for what is taken out of a recording: the same thing has the same name all through it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE)
# Less than this is found in other words by chance.
_SHORTEST = 4
_WORD = r"(?<![\w-])(?<!\w\.){}(?![\w-]|\.\w)"

# The first that is in a path, without the identifiers, tells what a call there is about.
_KINDS = (
    ("update-session", "update-session"),
    ("updatesession", "update-session"),
    ("download-session", "download-session"),
    ("downloadsession", "download-session"),
    ("subscriptions", "subscription"),
    ("trusted-certificates", "certificate"),
    ("subscribed-item", "item"),
    ("library/item", "item"),
    ("library", "library"),
)
_FIELDS = {
    "library_id": "library",
    "source_library": "library",
    "subscribed_library": "library",
    "library_item_id": "item",
    "subscription": "subscription",
    "certificate": "certificate",
    "library_version": "library-version",
}


class StandIns:
    """What stands for what.

    Attributes:
        kept: Identifiers that are no stand-ins' business: a script brought them along, or they
            are not to be replaced.
    """

    def __init__(self) -> None:
        self.kept: set[str] = set()
        self._known: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._words: set[str] = set()

    def __contains__(self, text: str) -> bool:
        return text in self._known

    def number(self, text: str, kind: str) -> str:
        """Give a thing its stand-in, numbered within its kind; the same if it has one already."""
        if text not in self._known:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._known[text] = f"{kind}-{self._counts[kind]}"
            if kind == "user":
                self._words.add(text)
        return self._known[text]

    def thumbprint(self, text: str) -> str:
        """Give a certificate's thumbprint one that is nobody's, and reads like any other."""
        if text not in self._known and text not in self._known.values():
            self._counts["thumbprint"] = number = self._counts.get("thumbprint", 0) + 1
            self._known[text] = ":".join(f"{byte:02X}" for byte in number.to_bytes(20, "big"))
        return self._known.get(text, text)

    def give_host(self, host: str, stand_in: str) -> None:
        """Let a host have a stand-in that somebody else chose."""
        # a host that is called by a common word is left to its addresses
        if "." in host or ":" in host:
            self._known.setdefault(host, stand_in)
            self._words.add(host)

    def keep_own(self, text: str) -> None:
        """Leave alone the identifiers that nobody has given a stand-in yet."""
        self.kept |= set(UUID.findall(text)) - self._known.keys()

    def strangers(self, text: str) -> Iterator[str]:
        """List the identifiers in a text that are new."""
        for found in UUID.findall(text):
            if found not in self._known and found not in self.kept:
                yield found

    def replaced(self, text: str, *, quoted: bool = False) -> str:
        """Put the stand-ins in, also where they are a part of a longer text."""
        if text in self._known:
            return self._known[text]
        spelled = {}
        patterns = []
        for old in sorted(self._known, key=len, reverse=True):
            if len(old) >= _SHORTEST:
                written = quote(old, safe="") if quoted else old
                spelled[written] = self._known[old]
                whole = re.escape(written)
                # the name of one host or user may be a part of another's
                patterns.append(_WORD.format(whole) if old in self._words else whole)
        if not patterns:
            return text
        return re.sub("|".join(patterns), lambda found: spelled[found[0]], text)


def kind_of(path: str, field: str | None) -> str:
    """Tell what an identifier in an answer names, by its field or by what was asked."""
    if field in _FIELDS:
        return _FIELDS[field]
    if field not in (None, "id"):
        return "id"
    bare = UUID.sub("", path)
    return next((kind for part, kind in _KINDS if part in bare), "id")
