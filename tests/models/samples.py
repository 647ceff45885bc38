"""Values of each type: one that is accepted, what it is on the wire, and some that are refused."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from typing import Any

import vmware_sdk_contentlibrary as v
from tests.models.facts import ENUMERATIONS, STRUCTURES


@dataclass(frozen=True)
class Fact:
    """One field as the table has it."""

    name: str
    parameter: str
    type: str
    required: bool


def facts(structure: str) -> list[Fact]:
    """Read the table's line of a structure."""
    found = []
    for entry in STRUCTURES[structure].split():
        spelled, _, kind = entry.partition(":")
        name, _, parameter = spelled.rstrip("?").partition("=")
        found.append(Fact(name, parameter or name, kind, not spelled.endswith("?")))
    return found


@dataclass(frozen=True)
class Sample:
    """A value in Python and on the wire, and what is no such value."""

    value: Any
    wire: Any
    refused: list[Any] = field(default_factory=list)


_SYDNEY = dt.timezone(dt.timedelta(hours=11))
_NAIVE = dt.datetime(2024, 1, 1, 4, 30, 0, 5000)  # noqa: DTZ001  # it is what must be refused
_TYPES = {
    "string": Sample("ä\n", "ä\n", [5, b"x", True, ["x"], 1.5]),
    "uri": Sample("ds:///vmfs/1", "ds:///vmfs/1", [5, b"x"]),
    "boolean": Sample(False, False, [0, 1, "true", "yes", 0.0]),
    "int64": Sample(-(2**63), -(2**63), [2**63, -(2**63) - 1, True, 5.0, "5", 10**30]),
    "double": Sample(1.5, 1.5, ["1.5", math.inf, -math.inf, math.nan, True]),
    "datetime": Sample(
        _NAIVE.replace(tzinfo=_SYDNEY),
        "2023-12-31T17:30:00.005Z",
        [_NAIVE, "2024-01-01T00:00:00Z", 0, 1.5, dt.date(2024, 1, 1)],
    ),
    "object": Sample({"a": [None, 1]}, {"a": [None, 1]}, []),
    "set[string]": Sample({"b", "a"}, ["a", "b"], ["ab", {1}, 5]),
}
_SIZE = Sample(0, 0, [-1, 2**63, True, 5.0, "5"])
_PROGRESS = Sample(100, 100, [-1, 101, True, False, 5.0, "5"])
SPECIAL = {
    ("LibraryItemDownloadSessionKeepAliveRequestBody", "progress"): _PROGRESS,
    ("LibraryItemDownloadSessionModel", "client_progress"): _PROGRESS,
    ("LibraryItemModel", "size"): _SIZE,
    ("LibraryItemUpdateSessionKeepAliveRequestBody", "client_progress"): _PROGRESS,
    ("LibraryItemUpdateSessionModel", "client_progress"): _PROGRESS,
    ("LibraryItemUpdatesessionFileAddSpec", "size"): _SIZE,
}


def sample(kind: str, owner: str = "", name: str = "") -> Sample:
    """Give a sample of a type; some fields have rules of their own."""
    if (owner, name) in SPECIAL:
        return SPECIAL[owner, name]
    if kind in _TYPES:
        return _TYPES[kind]
    if kind in ENUMERATIONS:
        first, *_, last = [*ENUMERATIONS[kind].split()] * 2
        return Sample(getattr(v, kind)(first), first, [last.lower(), "NO_SUCH_VALUE", "", 5, b"x"])
    if kind in STRUCTURES:
        needed = {fact.name: sample(fact.type) for fact in facts(kind) if fact.required}
        spelled = {fact.name: fact.parameter for fact in facts(kind)}
        value = getattr(v, kind)(**{spelled[n]: one.value for n, one in needed.items()})
        stranger = v.LocalLibraryPublishRequestBody()
        return Sample(value, {n: one.wire for n, one in needed.items()}, [5, "x", [], stranger])
    outer, _, inside = kind[:-1].partition("[")
    inner = sample(inside.removeprefix("string,"))
    if outer == "list":
        refused = [[one] for one in inner.refused] + ["x", 5, (inner.value,)]
        return Sample([inner.value, inner.value], [inner.wire, inner.wire], refused)
    refused = [{"k": one} for one in inner.refused] + [{5: inner.value}, "x", 5]
    return Sample({"k": inner.value}, {"k": inner.wire}, refused)


def minimal(structure: str) -> dict[str, Any]:
    """Give the arguments that a structure cannot do without."""
    return {
        fact.parameter: sample(fact.type, structure, fact.name).value
        for fact in facts(structure)
        if fact.required
    }
