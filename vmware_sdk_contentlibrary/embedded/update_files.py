"""Files in update sessions: what is announced, and whether what arrives agrees with it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from ..models.file import LibraryItemFileChecksumInfo, LibraryItemTransferEndpoint
from ..models.std import StdLocalizableMessage
from ..models.update_session_file import (
    LibraryItemUpdatesessionFileAddSpec,
    LibraryItemUpdatesessionFileInfo,
)
from .faults import invalid, message
from .records import ItemFile, UpdateFile, UpdateSession
from .store import Store, new_token

if TYPE_CHECKING:
    from hashlib import _Hash

DEFAULT_ALGORITHM = "SHA1"


def hasher(algorithm: str) -> _Hash:
    """Begin to calculate a checksum."""
    return hashlib.new(algorithm.lower(), usedforsecurity=False)


def algorithm_of(checksum: LibraryItemFileChecksumInfo | None) -> str:
    """Tell how a checksum is calculated."""
    given = checksum.algorithm if checksum is not None else None
    return DEFAULT_ALGORITHM if given is None else str(given)


def kept_file(file: ItemFile) -> UpdateFile:
    """Make the entry of a file that stays as it is."""
    spec = LibraryItemUpdatesessionFileAddSpec(
        name=file.name, source_type="NONE", size=file.content.size
    )
    return UpdateFile(spec, status="READY", received=file.content.size, kept=file)


def announced_file(session: UpdateSession, spec: LibraryItemUpdatesessionFileAddSpec) -> UpdateFile:
    """Make the entry of a file that a client announces."""
    if not spec.name:
        raise invalid("name", "a value is required")
    if spec.source_type == "NONE":
        original = session.original.get(spec.name)
        if original is None:
            raise invalid("source_type", f"NONE keeps a file, and the item has no {spec.name}")
        return kept_file(original)
    if spec.source_type == "PULL" and spec.source_endpoint is None:
        raise invalid("source_endpoint", "a value is required with PULL")
    if spec.checksum_info is not None:
        _check_form(spec.checksum_info)
    return UpdateFile(spec, token=new_token())


def _check_form(info: LibraryItemFileChecksumInfo) -> None:
    digits = 2 * hasher(algorithm_of(info)).digest_size
    wanted = info.checksum.casefold()
    if len(wanted) != digits or set(wanted) - set("0123456789abcdef"):
        raise invalid("checksum_info.checksum", f"{digits} hexadecimal digits are required")


def disagreement(file: UpdateFile, size: int, checksum: str) -> StdLocalizableMessage | None:
    """Tell how what arrived differs from what was announced."""
    spec = file.spec
    if spec.size is not None and size != spec.size:
        text = "The file {0} has {1} bytes where {2} were announced."
        return message("file.size_mismatch", text, spec.name, str(size), str(spec.size))
    wanted = spec.checksum_info
    if wanted is not None and checksum != wanted.checksum.casefold():
        text = "The file {0} has the {1} checksum {2} where {3} was announced."
        algorithm = algorithm_of(wanted)
        return message(
            "file.checksum_mismatch", text, spec.name, algorithm, checksum, wanted.checksum
        )
    return None


def info(store: Store, file: UpdateFile) -> LibraryItemUpdatesessionFileInfo:
    """Describe a file as its session shows it."""
    spec = file.spec
    content = file.kept.content if file.kept is not None else file.content
    push, pull = spec.source_type == "PUSH", spec.source_type == "PULL"
    upload = LibraryItemTransferEndpoint(uri=store.transfer_url(file.token, spec.name))
    return LibraryItemUpdatesessionFileInfo(
        name=spec.name,
        source_type=spec.source_type,
        size=content.size if content is not None else None,
        checksum_info=content.checksum if content is not None else None,
        source_endpoint=spec.source_endpoint if pull else None,
        upload_endpoint=upload if push else None,
        bytes_transferred=file.received,
        status=file.status,
        error_message=file.error,
    )
