"""What an OVF descriptor and its manifest say of the files beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from ..runtime.refusals import InvalidParameter
from ..runtime.xml import parsed
from .hashing import Digest

_WHERE = "Upload"
_OVF = "{http://schemas.dmtf.org/ovf/envelope/%s}"
_VERSIONS = ("1", "2")
_LINE = re.compile(
    r"(?P<algorithm>SHA1|SHA256|SHA512)\s*\((?P<name>.+)\)\s*=\s*(?P<digest>[0-9a-fA-F]+)"
)


Manifest: TypeAlias = Mapping[str, Digest]


@dataclass(frozen=True)
class OvfReference:
    """A file that a descriptor references.

    Attributes:
        name: Its name.
        size: Its size in bytes, where the descriptor declares it.
    """

    name: str
    size: int | None


def read_references(descriptor: bytes, name: str) -> list[OvfReference]:
    """List the files an OVF descriptor references, in its order.

    Raises:
        InvalidParameter: It is no OVF descriptor, or declares entities of its own.
    """
    try:
        root = parsed(descriptor)
    except ET.ParseError as problem:
        raise InvalidParameter(
            _WHERE, name, "other XML", f"an OVF descriptor ({problem})"
        ) from None
    for version in _VERSIONS:
        space = _OVF % version
        if root.tag == f"{space}Envelope":
            files = root.findall(f"{space}References/{space}File")
            return [_reference(name, file, space) for file in files]
    raise InvalidParameter(_WHERE, name, root.tag, "an OVF descriptor, whose root is an Envelope")


def _reference(descriptor: str, file: ET.Element, space: str) -> OvfReference:
    href = file.get(f"{space}href")
    size = file.get(f"{space}size")
    if not href:
        raise InvalidParameter(_WHERE, descriptor, "a File without href", "one with a name")
    if file.get(f"{space}chunkSize"):
        raise InvalidParameter(_WHERE, descriptor, href, "a file in one piece, not in chunks")
    return OvfReference(unquote(href), int(size) if size and size.isdecimal() else None)


def read_manifest(text: bytes, name: str) -> dict[str, Digest]:
    """Read what a manifest says of each file.

    Raises:
        InvalidParameter: A line of it says nothing that could be checked.
    """
    digests = {}
    for line in text.decode("utf-8", "replace").splitlines():
        if not line.strip():
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None:
            raise InvalidParameter(_WHERE, name, line, "lines such as SHA256(disk.vmdk)= 5f70…")
        digests[found["name"]] = Digest(found["algorithm"], found["digest"].lower())
    return digests
