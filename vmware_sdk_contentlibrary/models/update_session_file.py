"""Files in an update session: announced, then pushed by the client or pulled by the server."""

from __future__ import annotations

from typing import Any

from pydantic import Field, ValidationInfo, model_validator

from ._base import Enumeration, Structure, initializer
from ._cases import Cases
from ._types import Int64, Known, Size, TextSet
from .file import LibraryItemFileChecksumInfo, LibraryItemTransferEndpoint
from .std import StdLocalizableMessage


class LibraryItemUpdatesessionFileSourceType(Enumeration):
    """Who brings a file's content: nobody, the client (PUSH) or the server (PULL)."""

    NONE = "NONE"
    PUSH = "PUSH"
    PULL = "PULL"


class LibraryItemTransferStatus(Enumeration):
    """How far the transfer of a file is; READY means the server has all of it."""

    WAITING_FOR_TRANSFER = "WAITING_FOR_TRANSFER"
    TRANSFERRING = "TRANSFERRING"
    READY = "READY"
    VALIDATING = "VALIDATING"
    ERROR = "ERROR"


class LibraryItemUpdatesessionFileAddSpec(Structure):
    """A file to add to an update session, or to replace in its item."""

    cases = (Cases("source_type", {"PULL": {"source_endpoint": True}, "PUSH": {}, "NONE": {}}),)

    name: str = Field(
        description="Name the file has in the item; a file of that name there is replaced."
    )
    source_type: Known[LibraryItemUpdatesessionFileSourceType] = Field(
        description="PUSH to upload the content, PULL to let the server fetch it."
    )
    source_endpoint: LibraryItemTransferEndpoint | None = Field(
        default=None, description="Where the server fetches the content; required with PULL."
    )
    size: Size | None = Field(
        default=None,
        description="Size in bytes, 0 or more; when set, content of another size is refused.",
    )
    checksum_info: LibraryItemFileChecksumInfo | None = Field(
        default=None,
        description="When set, content with another checksum is refused; leave it unset for OVA "
        "files.",
    )


class LibraryItemUpdatesessionFileInfo(Structure):
    """A file as an update session sees it."""

    name: str = Field(description="Name the file has in the item.")
    source_type: Known[LibraryItemUpdatesessionFileSourceType] = Field(
        description="PUSH if the client uploads it, PULL if the server fetches it, NONE if it is "
        "left as it was."
    )
    size: Int64 | None = Field(
        default=None, description="Size in bytes of what arrived; set once the file is READY."
    )
    checksum_info: LibraryItemFileChecksumInfo | None = Field(
        default=None, description="Checksum of what arrived; unset if the server does not check it."
    )
    source_endpoint: LibraryItemTransferEndpoint | None = Field(
        default=None, description="Where the server fetches the content; with PULL only."
    )
    upload_endpoint: LibraryItemTransferEndpoint | None = Field(
        default=None, description="Where to PUT the content; with PUSH only."
    )
    bytes_transferred: Int64 = Field(description="Bytes that have arrived at the server so far.")
    status: Known[LibraryItemTransferStatus] = Field(
        description="How far the transfer is; ERROR comes with an error_message."
    )
    error_message: StdLocalizableMessage | None = Field(
        default=None, description="Why the transfer failed; with ERROR only."
    )
    keep_in_storage: bool | None = Field(
        default=None,
        description="False for a file that leaves with the session, such as the manifest of an OVF "
        "template; unset means true.",
    )

    @model_validator(mode="before")
    @classmethod
    def _none_so_far(cls, fields: Any, info: ValidationInfo) -> Any:
        """Read a missing count as 0, which govmomi's simulator leaves out of its answers."""
        if info.context is not None and isinstance(fields, dict):
            return {"bytes_transferred": 0, **fields}
        return fields


class LibraryItemUpdatesessionFileValidationError(Structure):
    """A file in an update session that is not as it should be."""

    name: str = Field(description="Name of the file.")
    error_message: StdLocalizableMessage = Field(description="What is wrong with it.")


class LibraryItemUpdatesessionFileValidationResult(Structure):
    """Whether the files in an update session make a complete item."""

    has_errors: bool = Field(description="Whether a file is missing or invalid.")
    missing_files: TextSet = Field(
        description="Names of files that others refer to and that have yet to be added."
    )
    invalid_files: list[LibraryItemUpdatesessionFileValidationError] = Field(
        description="Files that are there and invalid, each with what is wrong."
    )


initialize_library_item_updatesession_file_add_spec = initializer(
    LibraryItemUpdatesessionFileAddSpec
)
