"""How long to wait between two looks at what a server is doing."""

from __future__ import annotations

from collections.abc import Iterator

FIRST = 0.05
LONGEST = 5.0


def pauses() -> Iterator[float]:
    """Give the waits in seconds: each twice the one before, up to a ceiling."""
    pause = FIRST
    while True:
        yield pause
        pause = min(LONGEST, pause * 2)
