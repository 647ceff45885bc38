"""Files that are made from others, and kept in the repository."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path


def bring_up_to_date(wanted: dict[Path, str], there: Iterable[Path], script: str) -> None:
    """Write the files, or with ``--check`` only compare them.

    Args:
        wanted: What each file is to hold.
        there: The files of their kind that are there; those that are not wanted are removed.
        script: The script to run where they are out of date.
    """
    stale = [p for p, text in wanted.items() if not p.exists() or p.read_text("utf-8") != text]
    stale += [p for p in there if p not in wanted]
    if "--check" in sys.argv:
        if stale:
            names = ", ".join(p.name for p in stale)
            sys.exit(f"out of date, run python .ci/{script}: {names}")
        return
    for path in stale:
        if path in wanted:
            path.write_text(wanted[path], "utf-8")
        else:
            path.unlink()
