"""What every enumeration stands on; no pydantic is needed for it."""

from __future__ import annotations

from enum import Enum


class Enumeration(str, Enum):
    """A closed list of wire values, each equal to its own text."""

    def __str__(self) -> str:
        return str(self.value)
