"""Structures of library items: the templates, images and other files that a library holds."""

from __future__ import annotations

from pydantic import Field

from ._base import Enumeration, Structure, initializer
from ._types import Known, Moment, Size


class LibraryItemCertVerificationStatus(Enumeration):
    """What the check of an OVF template came to; INTERNAL ones were made by this vCenter itself."""

    NOT_AVAILABLE = "NOT_AVAILABLE"
    VERIFIED = "VERIFIED"
    INTERNAL = "INTERNAL"
    VERIFICATION_FAILURE = "VERIFICATION_FAILURE"
    VERIFICATION_IN_PROGRESS = "VERIFICATION_IN_PROGRESS"
    UNTRUSTED = "UNTRUSTED"


class LibraryItemCertificateVerificationInfo(Structure):
    """The signature of an OVF template and what the check of it came to."""

    status: Known[LibraryItemCertVerificationStatus] = Field(
        description="VERIFIED is good; NOT_AVAILABLE means that it was never checked."
    )
    cert_chain: list[str] | None = Field(
        default=None,
        description="The chain of the signing certificate, each certificate in base64; unset if "
        "there is no signature.",
    )


class LibraryItemDestinationSpec(Structure):
    """One subscriber that an item is published to."""

    subscription: str = Field(description="Identifier of one of the library's subscriptions.")


class LibraryItemPublishRequestBody(Structure):
    """Who an item is published to, and how much of it."""

    force_sync_content: bool = Field(
        description="Whether files go along even to subscribers that fetch them on demand."
    )
    subscriptions: list[LibraryItemDestinationSpec] | None = Field(
        default=None, description="The subscribers to publish to; unset means all of them."
    )


class LibraryItemFindSpec(Structure):
    """What to search items for: at least one field, and an item must match all that are set."""

    name: str | None = Field(
        default=None, description="Full name of the item, in upper or lower case."
    )
    library_id: str | None = Field(
        default=None, description="Identifier of the library to search; unset means all libraries."
    )
    source_id: str | None = Field(
        default=None, description="Identifier of the published item that a subscribed one follows."
    )
    type: str | None = Field(
        default=None, description="Type of the item, such as ovf, iso or vm-template, in any case."
    )
    cached: bool | None = Field(
        default=None, description="Only items whose files are, or are not, on the storage by now."
    )


class LibraryItemModel(Structure):
    """An item of a library; what an update leaves unset stays as it is."""

    id: str | None = Field(default=None, description="Identifier of the item. Set by the server.")
    library_id: str | None = Field(
        default=None,
        description="Identifier of the library that holds the item; required for a new item.",
    )
    content_version: str | None = Field(
        default=None,
        description="Version of the item's files, new after each update session. "
        "Set by the server.",
    )
    creation_time: Moment | None = Field(
        default=None, description="When the item was created. Set by the server."
    )
    description: str | None = Field(default=None, description="Free text for whoever reads it.")
    last_modified_time: Moment | None = Field(
        default=None,
        description="When the item's properties or files last changed. Set by the server.",
    )
    last_sync_time: Moment | None = Field(
        default=None,
        description="When an item of a subscribed library was last synchronized. "
        "Set by the server.",
    )
    metadata_version: str | None = Field(
        default=None,
        description="Version of what describes the item, such as its name. Set by the server.",
    )
    name: str | None = Field(
        default=None,
        description="Name of the item; required for a new one. Two items may share a name.",
    )
    cached: bool | None = Field(
        default=None,
        description="Whether all files of the item are on the storage by now. Set by the server.",
    )
    size: Size | None = Field(
        default=None,
        description="Bytes that all files take on the storage, 0 while they are not cached. "
        "Set by the server.",
    )
    type: str | None = Field(
        default=None,
        description="Type of the item, such as ovf or iso; a new item without one just holds files "
        "of any kind.",
    )
    version: str | None = Field(
        default=None,
        description="Version of the properties. Set by the server; sent back in an update, it "
        "refuses the update if somebody else was faster.",
    )
    source_id: str | None = Field(
        default=None,
        description="Identifier of the published item that this one follows, in a subscribed "
        "library. Set by the server.",
    )
    security_compliance: bool | None = Field(
        default=None,
        description="Whether the item satisfies its library's security policy. Set by the server.",
    )
    certificate_verification_info: LibraryItemCertificateVerificationInfo | None = Field(
        default=None,
        description="What the check of an OVF template came to, in a library with a security "
        "policy. Set by the server.",
    )


initialize_library_item_certificate_verification_info = initializer(
    LibraryItemCertificateVerificationInfo
)
initialize_library_item_destination_spec = initializer(LibraryItemDestinationSpec)
initialize_library_item_find_spec = initializer(LibraryItemFindSpec)
initialize_library_item_model = initializer(LibraryItemModel)
initialize_library_item_publish_request_body = initializer(LibraryItemPublishRequestBody)
