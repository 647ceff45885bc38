"""A script and its port beside each other."""

from __future__ import annotations

import difflib
from itertools import zip_longest

from .result import Ported


def side_by_side(ported: Ported, *, width: int = 160) -> str:
    """Show a script and what it was ported to, side by side.

    Args:
        ported: The port.
        width: How many characters a line may take.
    """
    half = max((width - 3) // 2, 20)
    left, right = ported.source.splitlines(), ported.python.splitlines()
    rows = [f"{ported.name:<{half}} | {ported.name.removesuffix('.ps1')}.py"]
    rows.append("-" * half + "-+-" + "-" * half)
    for one, other in _aligned(left, right):
        rows.append(f"{_cut(one, half):<{half}} | {_cut(other, half)}".rstrip())
    return "\n".join(rows)


def _cut(text: str, width: int) -> str:
    shown = text.expandtabs(4)
    return shown if len(shown) <= width else shown[: width - 1] + "\u2026"


def _aligned(left: list[str], right: list[str]) -> list[tuple[str, str]]:
    """Put lines beside each other that share their words."""
    keys = [_key(line) for line in left], [_key(line) for line in right]
    rows: list[tuple[str, str]] = []
    at = (0, 0)
    matcher = difflib.SequenceMatcher(None, *keys, autojunk=False)
    for block in matcher.get_matching_blocks():
        before = zip_longest(left[at[0] : block.a], right[at[1] : block.b], fillvalue="")
        rows += before
        rows += zip(
            left[block.a : block.a + block.size], right[block.b : block.b + block.size], strict=True
        )
        at = block.a + block.size, block.b + block.size
    return rows


def _key(line: str) -> str:
    """Spell what a line has in common with its port: its letters, without signs and case."""
    letters = "".join(char for char in line.lower() if char.isalnum())
    return letters or "\0"
