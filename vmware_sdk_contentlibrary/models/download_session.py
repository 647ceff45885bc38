"""Structures of download sessions: what an item's files are fetched through."""

from __future__ import annotations

from pydantic import Field

from ._base import Enumeration, Structure, initializer
from ._types import Known, Moment, Progress
from .std import StdLocalizableMessage


class LibraryItemDownloadSessionModelState(Enumeration):
    """Where a download session stands; only an ACTIVE one can be used."""

    ACTIVE = "ACTIVE"
    CANCELED = "CANCELED"
    ERROR = "ERROR"


class LibraryItemDownloadSessionFailRequestBody(Structure):
    """What a client reports when it gives up a download."""

    client_error_message: str = Field(description="What went wrong, kept with the session.")


class LibraryItemDownloadSessionKeepAliveRequestBody(Structure):
    """What a client reports when it keeps a download session alive."""

    progress: Progress | None = Field(
        default=None, description="Share of the download that is done, in percent, 0 to 100."
    )


class LibraryItemDownloadSessionModel(Structure):
    """A download session; for a new one, library_item_id is all that is needed."""

    id: str | None = Field(
        default=None,
        description="Identifier of the session. Set by the server, which may leave it out of its "
        "answers.",
    )
    library_item_id: str | None = Field(
        default=None, description="Identifier of the item to download; required for a new session."
    )
    library_item_content_version: str | None = Field(
        default=None,
        description="Version of the item's content that the session downloads. Set by the server.",
    )
    error_message: StdLocalizableMessage | None = Field(
        default=None, description="Why the session is in state ERROR. Set by the server."
    )
    client_progress: Progress | None = Field(
        default=None,
        description="Percentage from 0 to 100 that the client last reported as done; it has no "
        "effect on the session.",
    )
    state: Known[LibraryItemDownloadSessionModelState] | None = Field(
        default=None, description="Where the session stands. Set by the server."
    )
    expiration_time: Moment | None = Field(
        default=None,
        description="When the session ends unless it is used or kept alive. Set by the server.",
    )


initialize_library_item_download_session_fail_request_body = initializer(
    LibraryItemDownloadSessionFailRequestBody
)
initialize_library_item_download_session_keep_alive_request_body = initializer(
    LibraryItemDownloadSessionKeepAliveRequestBody
)
initialize_library_item_download_session_model = initializer(LibraryItemDownloadSessionModel)
