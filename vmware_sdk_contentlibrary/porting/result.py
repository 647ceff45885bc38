"""What porting gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, order=True)
class Finding:
    """One place of a script that somebody has to look at.

    Attributes:
        line: Line, from 1.
        column: Column, from 1.
        text: The place as it stands in the script.
        reason: Why it is not carried over, or what is different in Python.
        kind: ``lost`` for a statement that is a comment now, ``trap`` for one that is carried
            over but may do something else.
    """

    line: int
    column: int
    text: str
    reason: str
    kind: Literal["lost", "trap"] = "lost"


@dataclass(frozen=True)
class Ported:
    """A script in Python.

    Attributes:
        name: Name of the script.
        source: The script.
        python: The same in Python.
        report: What to look at, in the order of the script.
        coverage: Share of the statements that is carried over, from 0 to 1.
        statements: How many statements the script has.
    """

    name: str
    source: str
    python: str
    report: list[Finding]
    coverage: float
    statements: int
