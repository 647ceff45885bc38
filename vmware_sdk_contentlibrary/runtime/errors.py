"""Everything that can go wrong, as one tree.

* ContentLibraryError
    - InvalidParameter (also a ValueError): refused before anything was sent
    - NotConnected: no server to send to
    - MixedServers: values of two servers in one call
    - NoLegacyTwin: the server's older dialect has no such operation
    - TransportError: the conversation with the server failed
        - ConnectFailed: the server was not reached; nothing was sent
            - CertificateRefused: its certificate is not trusted
        - OutcomeUnknown: the request went out and no answer came back
        - LocalFileFailed: the file at this end of a transfer failed
    - UnexpectedAnswer: what came back is not what this API answers
    - SomeServersFailed: a call to several servers failed on some of them
    - Error: a standard error of the API, and the root of the other 24
        - AlreadyExists, AlreadyInDesiredState, Canceled, ConcurrentChange, FeatureInUse,
          InternalServerError, InvalidArgument, InvalidElementConfiguration,
          InvalidElementType, InvalidRequest, NotAllowedInCurrentState, NotFound,
          OperationNotFound, ResourceBusy, ResourceInaccessible, ResourceInUse,
          ServiceUnavailable, TimedOut, UnableToAllocateResource, Unauthenticated,
          Unauthorized, UnexpectedInput, Unsupported, UnverifiedPeer
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .refusals import ContentLibraryError, InvalidParameter
from .standard import (
    AlreadyExists,
    AlreadyInDesiredState,
    Canceled,
    ConcurrentChange,
    Error,
    FeatureInUse,
    InternalServerError,
    InvalidArgument,
    InvalidElementConfiguration,
    InvalidElementType,
    InvalidRequest,
    NotAllowedInCurrentState,
    NotFound,
    OperationNotFound,
    ResourceBusy,
    ResourceInaccessible,
    ResourceInUse,
    ServiceUnavailable,
    TimedOut,
    UnableToAllocateResource,
    Unauthenticated,
    Unauthorized,
    UnexpectedInput,
    Unsupported,
    UnverifiedPeer,
)

if TYPE_CHECKING:
    from .server import VIServer

__all__ = [
    "AlreadyExists",
    "AlreadyInDesiredState",
    "Canceled",
    "CertificateRefused",
    "ConcurrentChange",
    "ConnectFailed",
    "ContentLibraryError",
    "Error",
    "FeatureInUse",
    "InternalServerError",
    "InvalidArgument",
    "InvalidElementConfiguration",
    "InvalidElementType",
    "InvalidParameter",
    "InvalidRequest",
    "LocalFileFailed",
    "MixedServers",
    "NoLegacyTwin",
    "NotAllowedInCurrentState",
    "NotConnected",
    "NotFound",
    "OperationNotFound",
    "OutcomeUnknown",
    "ResourceBusy",
    "ResourceInUse",
    "ResourceInaccessible",
    "ServiceUnavailable",
    "SomeServersFailed",
    "TimedOut",
    "TransportError",
    "UnableToAllocateResource",
    "Unauthenticated",
    "Unauthorized",
    "UnexpectedAnswer",
    "UnexpectedInput",
    "Unsupported",
    "UnverifiedPeer",
]


class NotConnected(ContentLibraryError):
    """Report that a call names no server and there is no default server, or it is disconnected."""


class MixedServers(ContentLibraryError):
    """Report that one call mixes identifiers or structures of different servers."""


class NoLegacyTwin(ContentLibraryError):
    """Report an operation that the older ``/rest`` dialect of this server does not have."""


class TransportError(ContentLibraryError):
    """Report that the conversation with a server failed below the API.

    Attributes:
        server: Host and port that were talked to.
        tried: What was tried, by its cmdlet.
    """

    def __init__(self, message: str, *, server: str, tried: str) -> None:
        super().__init__(message)
        self.server = server
        self.tried = tried


class ConnectFailed(TransportError):
    """Report that a server was not reached; nothing was sent."""


class CertificateRefused(ConnectFailed):
    """Report that a server's certificate is not trusted; nothing was sent."""


class OutcomeUnknown(TransportError):
    """Report a request that went out and got no answer: the server may have acted on it or not."""


class LocalFileFailed(TransportError):
    """Report a transfer that broke off because of the file at this end of it, not the server."""


class UnexpectedAnswer(ContentLibraryError):
    """Report an answer that is not this API's: a proxy's page, a cut text, another shape.

    Attributes:
        server: Host and port that answered.
        tried: What was tried, by its cmdlet.
        status: HTTP status of the answer.
        headers: Its headers.
        content: Its body as received, at most the first 64 KiB.
        passing: Whether the answer broke off, so that the next may come whole.
    """

    def __init__(
        self,
        message: str,
        *,
        server: str,
        tried: str,
        status: int,
        headers: Mapping[str, str],
        content: bytes,
        passing: bool = False,
    ) -> None:
        super().__init__(message)
        self.server = server
        self.tried = tried
        self.status = status
        self.headers = headers
        self.content = content[: 64 * 1024]
        self.passing = passing


class SomeServersFailed(ContentLibraryError):
    """Report a call to several servers that failed on some of them.

    Attributes:
        results: What the other servers answered, by server.
        errors: The exception of each server that failed, by server.
    """

    def __init__(
        self,
        tried: str,
        results: Mapping[VIServer, Any],
        errors: Mapping[VIServer, ContentLibraryError],
    ) -> None:
        self.results = results
        self.errors = errors
        done = ", ".join(str(server) for server in results) or "none"
        failed = "\n".join(f"  {server}: {error}" for server, error in errors.items())
        super().__init__(f"{tried} was carried out on: {done}. It failed on:\n{failed}")
