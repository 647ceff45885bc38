"""Structures of update sessions: what an item's content is replaced through."""

from __future__ import annotations

from pydantic import Field

from ._base import Enumeration, Structure, initializer
from ._cases import Cases
from ._types import Known, Moment, Progress
from .std import StdLocalizableMessage


class LibraryItemUpdateSessionModelState(Enumeration):
    """Where an update session stands; only in ACTIVE can files be added to it."""

    ACTIVE = "ACTIVE"
    DONE = "DONE"
    ERROR = "ERROR"
    CANCELED = "CANCELED"


class LibraryItemUpdatesessionPreviewInfoState(Enumeration):
    """Whether a preview is there: not yet, never for such items, soon, or now."""

    UNAVAILABLE = "UNAVAILABLE"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    PREPARING = "PREPARING"
    AVAILABLE = "AVAILABLE"


class LibraryItemUpdatesessionWarningType(Enumeration):
    """What is doubtful about the certificate that an uploaded template is signed with."""

    SELF_SIGNED_CERTIFICATE = "SELF_SIGNED_CERTIFICATE"
    EXPIRED_CERTIFICATE = "EXPIRED_CERTIFICATE"
    NOT_YET_VALID_CERTIFICATE = "NOT_YET_VALID_CERTIFICATE"
    UNTRUSTED_CERTIFICATE = "UNTRUSTED_CERTIFICATE"


class LibraryItemUpdateSessionFailRequestBody(Structure):
    """What a client reports when it gives up an update."""

    client_error_message: str = Field(description="What went wrong, kept with the session.")


class LibraryItemUpdateSessionKeepAliveRequestBody(Structure):
    """What a client reports when it keeps an update session alive."""

    client_progress: Progress | None = Field(
        default=None, description="Share of the upload that is done, in percent, 0 to 100."
    )


class LibraryItemUpdatesessionCertificateInfo(Structure):
    """The certificate that an uploaded template is signed with."""

    issuer: str = Field(description="Distinguished name of whoever issued the certificate.")
    subject: str = Field(description="Distinguished name of whom the certificate is for.")
    self_signed: bool = Field(description="Whether the subject is its own issuer.")
    x509: str = Field(description="The X.509 certificate itself, as text.")


class LibraryItemUpdatesessionPreviewWarningInfo(Structure):
    """A doubt about an uploaded template, and whether it is to be overlooked."""

    type: Known[LibraryItemUpdatesessionWarningType] = Field(
        description="What is doubtful; a warning_behavior refers to it by this type."
    )
    message: StdLocalizableMessage = Field(description="The doubt in words.")
    ignored: bool = Field(
        description="False stops the session from completing; true lets it go ahead."
    )


class LibraryItemUpdatesessionWarningBehavior(Structure):
    """What to do about one kind of doubt."""

    type: Known[LibraryItemUpdatesessionWarningType] = Field(description="The kind of doubt.")
    ignored: bool = Field(description="Whether the session may complete in spite of it.")


class LibraryItemUpdatesessionPreviewInfo(Structure):
    """What the server has found out about an uploaded template before the session completes."""

    cases = (
        Cases(
            "state",
            {
                "AVAILABLE": {"certificate_info": False, "warnings": True},
                "UNAVAILABLE": {},
                "NOT_APPLICABLE": {},
                "PREPARING": {},
            },
        ),
    )

    state: Known[LibraryItemUpdatesessionPreviewInfoState] = Field(
        description="AVAILABLE once certificate and warnings can be looked at."
    )
    certificate_info: LibraryItemUpdatesessionCertificateInfo | None = Field(
        default=None, description="The signing certificate; unset if the template is not signed."
    )
    warnings: list[LibraryItemUpdatesessionPreviewWarningInfo] | None = Field(
        default=None, description="Doubts that have to be overlooked for the session to complete."
    )
    cert_chain: list[str] | None = Field(
        default=None,
        description="The chain of the signing certificate, each certificate in base64.",
    )


class LibraryItemUpdateSessionModel(Structure):
    """An update session; for a new one, library_item_id is all that is needed."""

    cases = (
        Cases(
            "state", {"ACTIVE": {"preview_info": False}, "DONE": {}, "ERROR": {}, "CANCELED": {}}
        ),
    )

    id: str | None = Field(
        default=None,
        description="Identifier of the session. Set by the server, which may leave it out of its "
        "answers.",
    )
    library_item_id: str | None = Field(
        default=None, description="Identifier of the item to change; required for a new session."
    )
    library_item_content_version: str | None = Field(
        default=None,
        description="Version of the item's content that the session starts from. "
        "Set by the server.",
    )
    error_message: StdLocalizableMessage | None = Field(
        default=None, description="Why the session is in state ERROR. Set by the server."
    )
    client_progress: Progress | None = Field(
        default=None,
        description="Percentage from 0 to 100 that the client last reported as done; it has no "
        "effect on the session.",
    )
    state: Known[LibraryItemUpdateSessionModelState] | None = Field(
        default=None,
        description="Where the session stands: DONE means the item has its new content. "
        "Set by the server.",
    )
    expiration_time: Moment | None = Field(
        default=None,
        description="When the session ends unless it is used or kept alive. Set by the server.",
    )
    preview_info: LibraryItemUpdatesessionPreviewInfo | None = Field(
        default=None,
        description="Certificate and warnings of an uploaded OVF template; only while ACTIVE. "
        "Set by the server.",
    )
    warning_behavior: list[LibraryItemUpdatesessionWarningBehavior] | None = Field(
        default=None,
        description="Which of the preview's warnings are to be overlooked; any other one fails the "
        "session.",
    )


initialize_library_item_update_session_fail_request_body = initializer(
    LibraryItemUpdateSessionFailRequestBody
)
initialize_library_item_update_session_keep_alive_request_body = initializer(
    LibraryItemUpdateSessionKeepAliveRequestBody
)
initialize_library_item_update_session_model = initializer(LibraryItemUpdateSessionModel)
initialize_library_item_updatesession_certificate_info = initializer(
    LibraryItemUpdatesessionCertificateInfo
)
initialize_library_item_updatesession_preview_info = initializer(
    LibraryItemUpdatesessionPreviewInfo
)
initialize_library_item_updatesession_preview_warning_info = initializer(
    LibraryItemUpdatesessionPreviewWarningInfo
)
initialize_library_item_updatesession_warning_behavior = initializer(
    LibraryItemUpdatesessionWarningBehavior
)
