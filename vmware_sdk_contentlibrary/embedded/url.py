"""Addresses, segment by segment, so that a file name may hold any character."""

from __future__ import annotations

from urllib.parse import quote, unquote


def name_segment(name: str) -> str:
    """Write a file name as the last segment of an address, for people to read.

    Clients take a segment of dots for steps in the tree, quoted or not; such a name is replaced.
    """
    return quote(name, safe="") if name.strip(".") else "_"


def segments(raw_path: bytes) -> list[str]:
    """Read the segments of a path as it came: a quoted slash does not separate."""
    return [unquote(part) for part in raw_path.decode("latin-1").split("/")[1:]]
