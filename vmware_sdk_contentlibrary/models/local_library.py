"""Structures for publishing a local library to its subscribers."""

from __future__ import annotations

from pydantic import Field

from ._base import Structure, initializer


class LocalLibraryDestinationSpec(Structure):
    """One subscriber that a library is published to."""

    subscription: str = Field(description="Identifier of one of the library's subscriptions.")


class LocalLibraryPublishRequestBody(Structure):
    """Who a library is published to."""

    subscriptions: list[LocalLibraryDestinationSpec] | None = Field(
        default=None, description="The subscribers to publish to; unset means all of them."
    )


initialize_local_library_destination_spec = initializer(LocalLibraryDestinationSpec)
initialize_local_library_publish_request_body = initializer(LocalLibraryPublishRequestBody)
