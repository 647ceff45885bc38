"""Each rule, as a table of before and after.

A table is a file of pairs: PowerShell, ``--->``, Python; ``=====`` stands between pairs.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.porting.body import body

TABLES = Path(__file__).parent / "tables"


def rows() -> list[object]:
    found: list[object] = []
    for table in sorted(TABLES.glob("*.txt")):
        pairs = table.read_text(encoding="utf-8").rstrip("\n").split("\n=====\n")
        for number, pair in enumerate(pairs, 1):
            before, _, after = pair.partition("\n--->\n")
            if not after:
                before = before.removesuffix("\n--->")
            found.append(pytest.param(before, after, id=f"{table.stem}-{number}"))
    return found


@pytest.mark.parametrize(("before", "after"), rows())
def test_table(before: str, after: str) -> None:
    assert body(before) == after
