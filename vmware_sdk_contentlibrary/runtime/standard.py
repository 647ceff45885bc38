"""The 25 standard errors of the API, one class each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from ..models._error_type import StdErrorsErrorType
from .refusals import ContentLibraryError

if TYPE_CHECKING:
    from ..models.std import StdErrorsError, StdLocalizableMessage


class Error(ContentLibraryError):
    """Report a standard error of the API; its subclasses are the more specific ones.

    Attributes:
        status: HTTP status of the answer.
        error_type: The error's wire name, also where it is one that only a newer server knows.
        messages: The stack of messages, most specific first.
        data: Whatever else the server had to say.
        body: The whole error structure as it came; None where the answer held none.
        server: Host and port that answered.
        tried: What was tried, by its cmdlet.
    """

    wire_name: ClassVar[StdErrorsErrorType] = StdErrorsErrorType.ERROR
    usual_status: ClassVar[int] = 500
    advice: ClassVar[str] = "See the server's log for what happened."

    def __init__(
        self,
        message: str,
        *,
        server: str = "",
        tried: str = "",
        status: int | None = None,
        error_type: str | None = None,
        body: StdErrorsError | None = None,
    ) -> None:
        super().__init__(message)
        self.server = server
        self.tried = tried
        self.status = self.usual_status if status is None else status
        self.error_type: str = self.wire_name if error_type is None else error_type
        self.body = body

    @property
    def messages(self) -> list[StdLocalizableMessage]:
        """The stack of messages, most specific first; empty where the answer held none."""
        return [] if self.body is None else self.body.messages

    @property
    def data(self) -> Any:
        """Whatever else the server had to say, as JSON."""
        return None if self.body is None else self.body.data


class AlreadyExists(Error):
    """Report that something of that name or identifier is there already."""

    wire_name = StdErrorsErrorType.ALREADY_EXISTS
    usual_status = 400
    advice = "Choose another name, or use what is there."


class AlreadyInDesiredState(Error):
    """Report that there was nothing to do."""

    wire_name = StdErrorsErrorType.ALREADY_IN_DESIRED_STATE
    usual_status = 400
    advice = "Nothing is left to do."


class Canceled(Error):
    """Report that the operation was canceled on the server."""

    wire_name = StdErrorsErrorType.CANCELED
    usual_status = 400
    advice = "Somebody canceled it; look at the state before starting it again."


class ConcurrentChange(Error):
    """Report that somebody else changed the same thing in the meantime."""

    wire_name = StdErrorsErrorType.CONCURRENT_CHANGE
    usual_status = 409
    advice = "Read it again, apply the change to what it is now, and send that."


class FeatureInUse(Error):
    """Report that a feature cannot be switched off while it is used."""

    wire_name = StdErrorsErrorType.FEATURE_IN_USE
    usual_status = 400
    advice = "Stop using it first."


class InternalServerError(Error):
    """Report that the server failed in a way it did not foresee."""

    wire_name = StdErrorsErrorType.INTERNAL_SERVER_ERROR
    usual_status = 500


class InvalidArgument(Error):
    """Report that the server does not accept a value of the request."""

    wire_name = StdErrorsErrorType.INVALID_ARGUMENT
    usual_status = 400
    advice = "Correct the value that the message names."


class InvalidElementConfiguration(Error):
    """Report that the element is not set up for what was asked."""

    wire_name = StdErrorsErrorType.INVALID_ELEMENT_CONFIGURATION
    usual_status = 400
    advice = "Look at how the library or item is set up."


class InvalidElementType(Error):
    """Report that the element is of another kind than the operation works on."""

    wire_name = StdErrorsErrorType.INVALID_ELEMENT_TYPE
    usual_status = 400
    advice = "Use the operation for that kind: local and subscribed libraries have their own."


class InvalidRequest(Error):
    """Report that the server could not make sense of the request."""

    wire_name = StdErrorsErrorType.INVALID_REQUEST
    usual_status = 400
    advice = "The server may be of a version that reads this request differently."


class NotAllowedInCurrentState(Error):
    """Report that what was asked cannot be done in the state things are in."""

    wire_name = StdErrorsErrorType.NOT_ALLOWED_IN_CURRENT_STATE
    usual_status = 400
    advice = "Ask for the state: a session that is not ACTIVE takes no more work."


class NotFound(Error):
    """Report that what was named is not there."""

    wire_name = StdErrorsErrorType.NOT_FOUND
    usual_status = 404
    advice = "It never was there, was deleted, or was a session that ran out of time."


class OperationNotFound(Error):
    """Report that the server has no such operation."""

    wire_name = StdErrorsErrorType.OPERATION_NOT_FOUND
    usual_status = 404
    advice = "The server is too old for it, or its older /rest dialect is needed."


class ResourceBusy(Error):
    """Report that something needed is in use by another operation."""

    wire_name = StdErrorsErrorType.RESOURCE_BUSY
    usual_status = 500
    advice = "Wait for the other operation, then try again."


class ResourceInUse(Error):
    """Report that something cannot be changed or removed while it is used."""

    wire_name = StdErrorsErrorType.RESOURCE_IN_USE
    usual_status = 400
    advice = "Release it first."


class ResourceInaccessible(Error):
    """Report that the server cannot reach something it needs."""

    wire_name = StdErrorsErrorType.RESOURCE_INACCESSIBLE
    usual_status = 500
    advice = "Check the datastore, host or publisher that the message names."


class ServiceUnavailable(Error):
    """Report that the service is down or starting."""

    wire_name = StdErrorsErrorType.SERVICE_UNAVAILABLE
    usual_status = 503
    advice = "Try again when the service is up."


class TimedOut(Error):
    """Report that the server gave up waiting."""

    wire_name = StdErrorsErrorType.TIMED_OUT
    usual_status = 504
    advice = "Look at the state before trying again: part of it may be done."


class UnableToAllocateResource(Error):
    """Report that the server has not enough of something."""

    wire_name = StdErrorsErrorType.UNABLE_TO_ALLOCATE_RESOURCE
    usual_status = 400
    advice = "Free some of what the message names."


class Unauthenticated(Error):
    """Report that the server does not know who is asking.

    Attributes:
        challenge: The WWW-Authenticate challenge, where the server sent one.
    """

    wire_name = StdErrorsErrorType.UNAUTHENTICATED
    usual_status = 401
    advice = "Connect again: user, password or token is wrong, or the API session has ended."

    @property
    def challenge(self) -> str | None:
        """The WWW-Authenticate challenge, where the server sent one."""
        return getattr(self.body, "challenge", None)


class Unauthorized(Error):
    """Report that who is asking may not do this."""

    wire_name = StdErrorsErrorType.UNAUTHORIZED
    usual_status = 403
    advice = "The user lacks a privilege on the library, item or datastore."


class UnexpectedInput(Error):
    """Report that the request holds something the server does not know."""

    wire_name = StdErrorsErrorType.UNEXPECTED_INPUT
    usual_status = 400
    advice = "A field or parameter of the request is newer than the server."


class Unsupported(Error):
    """Report that the server does not support what was asked."""

    wire_name = StdErrorsErrorType.UNSUPPORTED
    usual_status = 400
    advice = "The server's version or set-up does not offer this."


class UnverifiedPeer(Error):
    """Report that the server could not verify whom it was to talk to."""

    wire_name = StdErrorsErrorType.UNVERIFIED_PEER
    usual_status = 400
    advice = "Give the peer's certificate or thumbprint."


_CLASSES: list[type[Error]] = [Error, *Error.__subclasses__()]

STANDARD_ERRORS: Mapping[str, type[Error]] = {kind.wire_name.value: kind for kind in _CLASSES}
"""Each standard error's class, by its wire name."""
