"""How long a script of 5,000 lines takes to port: ``python -m tests.benchmarks.port [lines]``."""

from __future__ import annotations

import sys
import time
from itertools import cycle
from pathlib import Path

from vmware_sdk_contentlibrary.porting import port_text

CORPUS = Path(__file__).parents[1] / "porting" / "corpus"
WITHOUT = ("20-traps",)


def long_script(lines: int) -> str:
    """Put scripts of the corpus one behind the other until there are that many lines."""
    scripts = [path for path in sorted(CORPUS.glob("*.ps1")) if path.stem not in WITHOUT]
    whole: list[str] = []
    for number, path in enumerate(cycle(scripts)):
        if len(whole) >= lines:
            return "\n".join(whole[:lines])
        text = path.read_text(encoding="utf-8")
        # Functions of their own, so that no two share a name.
        for word in ("Library", "Retry", "Section", "Names", "Log", "Result", "Step", "Session"):
            text = text.replace(f"-{word}", f"-{word}{number}") if "function" in text else text
        body = text.partition("\nparam(")[0] if text.startswith("param(") else text
        whole += body.split("\n")
    raise AssertionError


def main() -> None:
    """Port it, and say how long it took."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    script = long_script(lines)
    begun = time.perf_counter()
    ported = port_text(script, name="long.ps1")
    took = time.perf_counter() - begun
    made = ported.python.count("\n")
    print(f"{lines} lines, {ported.statements} statements: {took:.2f} s, {made} lines of Python,")
    print(f"{ported.coverage:.1%} carried over")


if __name__ == "__main__":
    main()
