"""Small OVFs and OVAs for tests."""

from __future__ import annotations

import hashlib
import io
import tarfile
from collections.abc import Mapping
from pathlib import Path

OVF = """<?xml version="1.0"?>
<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1"
          xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1">
  <References>
{files}
  </References>
</Envelope>
"""


def descriptor(files: Mapping[str, bytes], **sizes: int) -> bytes:
    """Write a descriptor that references files; a size given by keyword is declared instead."""
    lines = [
        f'    <File ovf:id="f{number}" ovf:href="{name}" '
        f'ovf:size="{sizes.get(name.partition(".")[0], len(content))}"/>'
        for number, (name, content) in enumerate(files.items())
    ]
    return OVF.format(files="\n".join(lines)).encode()


def manifest(files: Mapping[str, bytes], algorithm: str = "SHA256") -> bytes:
    """Write a manifest of files."""
    new = getattr(hashlib, algorithm.lower())
    lines = [f"{algorithm}({name})= {new(data).hexdigest()}" for name, data in files.items()]
    return "\n".join([*lines, ""]).encode()


def package(disks: Mapping[str, bytes], algorithm: str | None = "SHA256") -> dict[str, bytes]:
    """Make the files of an OVF called vm: descriptor first, then a manifest, then the disks."""
    files = {"vm.ovf": descriptor(disks), **disks}
    if algorithm is not None:
        files["vm.mf"] = manifest({"vm.ovf": files["vm.ovf"], **disks}, algorithm)
    return files


def on_disk(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write an OVF's files, and give the descriptor's path."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / "vm.ovf"


def archive(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write an OVA."""
    with tarfile.open(path, "w", format=tarfile.USTAR_FORMAT) as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path
