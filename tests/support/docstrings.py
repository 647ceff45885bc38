"""What a docstring says, section by section."""

from __future__ import annotations

import inspect
import re
from typing import Any

_TITLE = re.compile(r"^(Args|Returns|Raises|Source):\s*(.*)$")
_ENTRY = re.compile(r"^    (\*{0,2}\w+): \S")


def sections(thing: Any) -> dict[str, list[str]]:
    """Split a docstring into its sections, each a list of lines."""
    found: dict[str, list[str]] = {"": []}
    lines = found[""]
    for line in (inspect.getdoc(thing) or "").splitlines():
        title = _TITLE.match(line)
        if title is None:
            lines.append(line)
        else:
            lines = found[title[1]] = [title[2]] if title[2] else []
    return found


def entries(lines: list[str]) -> list[str]:
    """Name what a section explains, such as the parameters."""
    return [entry[1] for line in lines if (entry := _ENTRY.match(line))]
