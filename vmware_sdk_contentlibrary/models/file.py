"""Files of an item and of a download session, and what files everywhere have in common."""

from __future__ import annotations

from pydantic import Field

from ._base import Enumeration, Structure, initializer
from ._types import Int64, Known
from .std import StdLocalizableMessage


class LibraryItemFileChecksumAlgorithm(Enumeration):
    """How a checksum was calculated."""

    SHA1 = "SHA1"
    MD5 = "MD5"
    SHA256 = "SHA256"
    SHA512 = "SHA512"


class LibraryItemDownloadsessionFileEndpointType(Enumeration):
    """How a file is fetched: from vCenter over HTTPS, or directly from the storage it is on."""

    HTTPS = "HTTPS"
    DIRECT = "DIRECT"


class LibraryItemDownloadsessionFilePrepareStatus(Enumeration):
    """How far the server is with making a file ready; only a PREPARED one can be downloaded."""

    UNPREPARED = "UNPREPARED"
    PREPARE_REQUESTED = "PREPARE_REQUESTED"
    PREPARING = "PREPARING"
    PREPARED = "PREPARED"
    ERROR = "ERROR"


class LibraryItemFileChecksumInfo(Structure):
    """A checksum of a file's content."""

    algorithm: Known[LibraryItemFileChecksumAlgorithm] | None = Field(
        default=None, description="How it was calculated; unset means SHA1."
    )
    checksum: str = Field(description="The checksum in hexadecimal digits.")


class LibraryItemTransferEndpoint(Structure):
    """Where a file is sent to or fetched from."""

    uri: str = Field(
        description="Address of the file: http, https, or ds for a path on a datastore."
    )
    ssl_certificate_thumbprint: str | None = Field(
        default=None,
        description="Thumbprint of the one certificate to accept at an HTTPS address, SHA-1, or "
        "SHA-256 on newer servers; unset means the usual chain of trust.",
    )


class LibraryItemFileInfo(Structure):
    """A file of a library item."""

    checksum_info: LibraryItemFileChecksumInfo | None = Field(
        default=None, description="Checksum of the content; unset if there is no content yet."
    )
    name: str = Field(description="Name of the file, unique within its item.")
    size: Int64 = Field(
        description="Bytes taken on the storage, perhaps not the file's length; 0 while not cached."
    )
    cached: bool = Field(description="Whether the content is on the storage by now.")
    version: str = Field(description="Version of the file, new after each change of its content.")


class LibraryItemDownloadsessionFileInfo(Structure):
    """A file as a download session sees it."""

    name: str = Field(description="Name of the file, unique within its item.")
    size: Int64 | None = Field(default=None, description="Size in bytes, once it is known.")
    bytes_transferred: Int64 = Field(
        description="Bytes the server has fetched or copied so far to make the file ready."
    )
    status: Known[LibraryItemDownloadsessionFilePrepareStatus] = Field(
        description="Wait for PREPARED before downloading; ERROR comes with an error_message."
    )
    download_endpoint: LibraryItemTransferEndpoint | None = Field(
        default=None, description="Where to download from; set once the file is PREPARED."
    )
    checksum_info: LibraryItemFileChecksumInfo | None = Field(
        default=None,
        description="Checksum to compare with what arrived; set once the download is complete.",
    )
    error_message: StdLocalizableMessage | None = Field(
        default=None, description="Why the file could not be made ready; with ERROR only."
    )


class LibraryItemDownloadsessionFilePrepareRequestBody(Structure):
    """Which file to make ready for download."""

    file_name: str = Field(description="Name of the file, as the session lists it.")
    endpoint_type: Known[LibraryItemDownloadsessionFileEndpointType] | None = Field(
        default=None,
        description="How the file will be fetched; unset means HTTPS. DIRECT needs access to the "
        "storage itself.",
    )


initialize_library_item_file_checksum_info = initializer(LibraryItemFileChecksumInfo)
initialize_library_item_transfer_endpoint = initializer(LibraryItemTransferEndpoint)
initialize_library_item_downloadsession_file_prepare_request_body = initializer(
    LibraryItemDownloadsessionFilePrepareRequestBody
)
