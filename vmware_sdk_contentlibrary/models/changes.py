"""The history of a library item: who changed its content, when and why."""

from __future__ import annotations

from pydantic import Field

from ._base import Structure
from ._types import Moment


class LibraryItemChangesInfo(Structure):
    """One version of an item in full."""

    time: Moment = Field(description="When the version came to be.")
    user: str | None = Field(default=None, description="Who made the change, if it is known.")
    message: str | None = Field(
        default=None, description="What whoever made the change wrote about it, in full."
    )


class LibraryItemChangesSummary(Structure):
    """One version of an item, as the list of its versions shows it."""

    version: str = Field(description="The version, to ask for its details by.")
    time: Moment = Field(description="When the version came to be.")
    user: str | None = Field(default=None, description="Who made the change, if it is known.")
    short_message: str | None = Field(
        default=None, description="First line of the message, no more than 80 characters of it."
    )
