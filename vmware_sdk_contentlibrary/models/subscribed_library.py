"""Structures for trying out a subscription before a library is built on it."""

from __future__ import annotations

from pydantic import Field

from ._base import Enumeration, Structure, initializer
from ._types import Known
from .library import LibrarySubscriptionInfo
from .std import StdLocalizableMessage


class SubscribedLibraryProbeResultStatus(Enumeration):
    """How a trial of a subscription went; anything but SUCCESS names what stood in the way."""

    SUCCESS = "SUCCESS"
    INVALID_URL = "INVALID_URL"
    TIMED_OUT = "TIMED_OUT"
    HOST_NOT_FOUND = "HOST_NOT_FOUND"
    RESOURCE_NOT_FOUND = "RESOURCE_NOT_FOUND"
    INVALID_CREDENTIALS = "INVALID_CREDENTIALS"
    CERTIFICATE_ERROR = "CERTIFICATE_ERROR"
    UNKNOWN_ERROR = "UNKNOWN_ERROR"


class SubscribedLibraryProbeRequestBody(Structure):
    """The subscription to try out."""

    subscription_info: LibrarySubscriptionInfo = Field(
        description="Address, credentials and thumbprint, as a new subscribed library has them."
    )


class SubscribedLibraryProbeResult(Structure):
    """What came of trying out a subscription."""

    status: Known[SubscribedLibraryProbeResultStatus] = Field(
        description="SUCCESS if the publisher answered as expected, otherwise what was wrong."
    )
    ssl_thumbprint: str | None = Field(
        default=None,
        description="Thumbprint of the publisher's certificate, for an HTTPS address; compare it "
        "before trusting it.",
    )
    error_messages: list[StdLocalizableMessage] = Field(
        description="Details of what was wrong; empty on success."
    )


initialize_subscribed_library_probe_request_body = initializer(SubscribedLibraryProbeRequestBody)
