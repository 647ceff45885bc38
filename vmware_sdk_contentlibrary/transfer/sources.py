"""What an item is made of: the files on this machine that are to be uploaded."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

from ..runtime.refusals import InvalidParameter
from .ovf import Manifest, OvfReference, read_manifest, read_references

_WHERE = "Upload"
# A descriptor or manifest is text that fits in memory; larger is something else.
_LONGEST_TEXT = 16 * 1024 * 1024
_TYPES = {".iso": "iso", ".ovf": "ovf", ".ova": "ovf"}
_TEMPLATES = (".vmtx", ".vmtd")


@dataclass(frozen=True)
class SourceFile:
    """One file to upload.

    Attributes:
        name: Name it gets in the item.
        size: Size in bytes.
        open: Open it for reading from its beginning.
    """

    name: str
    size: int
    open: Callable[[], IO[bytes]] = field(repr=False)

    def text(self) -> bytes:
        """Read a small file whole.

        Raises:
            InvalidParameter: It is too large to be a descriptor or a manifest.
        """
        if self.size > _LONGEST_TEXT:
            allowed = f"a text of at most {_LONGEST_TEXT} bytes"
            raise InvalidParameter(_WHERE, self.name, f"{self.size} bytes", allowed)
        with self.open() as stream:
            return stream.read()


@dataclass(frozen=True)
class Source:
    """All that an item is made of.

    Attributes:
        name: Name for the item where the caller gives none.
        type: Type of the item: ``ovf``, ``iso`` or ``file``.
        files: The files, the descriptor of an OVF first.
        manifest: What an OVF's manifest says of its files.
    """

    name: str
    type: str
    files: Sequence[SourceFile]
    manifest: Manifest = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Size of all files, in bytes."""
        return sum(file.size for file in self.files)


def read_source(path: str | Path) -> Source:
    """Find out what is to be uploaded.

    An OVF brings along all that it references, its manifest and its certificate; an OVA is read
    in place, without being unpacked; anything else goes as the one file it is.

    Args:
        path: The file.

    Raises:
        InvalidParameter: It is not there, is a VM template, is no proper OVF or OVA, or a file
            that it references is missing or has another size than it declares.
    """
    path = Path(path)
    if not path.is_file():
        raise InvalidParameter(_WHERE, "source", str(path), "a file that is there")
    suffix = path.suffix.lower()
    if suffix in _TEMPLATES:
        allowed = "a file, ISO, OVF or OVA; VM templates are managed by vCenter itself"
        raise InvalidParameter(_WHERE, "source", str(path), allowed)
    if suffix == ".ovf":
        beside = {file.name: _on_disk(file) for file in path.parent.iterdir() if file.is_file()}
        return _from_ovf(path.stem, path.name, beside)
    if suffix == ".ova":
        members = _in_archive(path)
        return _from_ovf(path.stem, next(iter(members)), members)
    return Source(path.stem, item_type(path.name), [_on_disk(path)])


def item_type(name: str) -> str:
    """Tell the type of an item from the name of its file."""
    return _TYPES.get(PurePosixPath(name).suffix.lower(), "file")


def _on_disk(path: Path) -> SourceFile:
    return SourceFile(path.name, path.stat().st_size, lambda: path.open("rb"))


def _in_archive(path: Path) -> dict[str, SourceFile]:
    """List an OVA's members; an OVF descriptor is to be the first of them."""
    members: dict[str, SourceFile] = {}
    try:
        with tarfile.open(path, "r:") as archive:
            for member in archive:
                if member.isfile():
                    name = _plain_name(member.name.removeprefix("./"))
                    members[name] = _part(path, name, member.offset_data, member.size)
    except tarfile.TarError as problem:
        raise InvalidParameter(_WHERE, "source", str(path), f"an OVA archive ({problem})") from None
    first = next(iter(members), "")
    if not first.lower().endswith(".ovf"):
        allowed = "an OVA archive, in which the OVF descriptor comes first"
        raise InvalidParameter(_WHERE, "source", str(path), allowed)
    return members


def _part(path: Path, name: str, offset: int, size: int) -> SourceFile:
    return SourceFile(name, size, lambda: _Part(path, offset, size))  # type: ignore[arg-type,return-value]


class _Part(io.RawIOBase):
    """A part of a file, read as if it were one."""

    def __init__(self, path: Path, offset: int, size: int) -> None:
        super().__init__()
        self._file = path.open("rb")
        self._file.seek(offset)
        self._offset = offset
        self._size = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]  # io.RawIOBase hands over a buffer
        return self._file.readinto(view[: self._size - self.tell()])

    def tell(self) -> int:
        return self._file.tell() - self._offset

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self.tell(), io.SEEK_END: self._size}[whence]
        self._file.seek(self._offset + min(self._size, max(0, base + offset)))
        return self.tell()

    def close(self) -> None:
        self._file.close()
        super().close()


def _from_ovf(name: str, descriptor: str, files: dict[str, SourceFile]) -> Source:
    references = read_references(files[descriptor].text(), descriptor)
    stem = PurePosixPath(descriptor).stem
    wanted = [descriptor]
    for reference in references:
        _check_reference(descriptor, reference, files)
        wanted.append(reference.name)
    manifest: Manifest = {}
    wanted += [extra for extra in (f"{stem}.mf", f"{stem}.cert") if extra in files]
    if f"{stem}.mf" in files:
        manifest = read_manifest(files[f"{stem}.mf"].text(), f"{stem}.mf")
    listed = [files[one] for one in dict.fromkeys(wanted)]
    return Source(name, "ovf", listed, manifest)


def _check_reference(
    descriptor: str, reference: OvfReference, files: dict[str, SourceFile]
) -> None:
    _plain_name(reference.name)
    if reference.name not in files:
        allowed = f"a file beside it: {descriptor} references it"
        raise InvalidParameter(_WHERE, reference.name, "missing", allowed)
    size = files[reference.name].size
    if reference.size is not None and reference.size != size:
        allowed = f"{reference.size} bytes, as {descriptor} declares"
        raise InvalidParameter(_WHERE, reference.name, f"{size} bytes", allowed)


def _plain_name(name: str) -> str:
    """Refuse a name that leads out of its folder."""
    if PurePosixPath(name).name != name or "\\" in name or name in (".", ".."):
        raise InvalidParameter(_WHERE, "file name", name, "a plain name without a path")
    return name
