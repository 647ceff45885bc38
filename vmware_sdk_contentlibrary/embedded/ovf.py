"""What an OVF descriptor says about the files beside it."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

LARGEST = 4 * 2**20


def is_descriptor(name: str) -> bool:
    """Tell whether a file of that name is an OVF descriptor."""
    return name.casefold().endswith(".ovf")


def unreadable(path: Path) -> bool:
    """Tell whether a descriptor is no XML."""
    return _references(path) is None


def missing_references(path: Path, present: Container[str]) -> set[str]:
    """Name the files that a descriptor refers to and that are not present."""
    return {name for name in _references(path) or () if name not in present}


def _references(path: Path) -> set[str] | None:
    if path.stat().st_size > LARGEST:
        return None
    try:
        root = ET.fromstring(path.read_bytes())  # noqa: S314  # its own user wrote it
    except ET.ParseError:
        return None
    named = (
        unquote(value)
        for element in root.iterfind("./{*}References/{*}File")
        for key, value in element.attrib.items()
        if key.rpartition("}")[2] == "href"
    )
    return {name for name in named if "://" not in name}
