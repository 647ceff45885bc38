"""What goes wrong, as the standard errors of the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..models.std import StdLocalizableMessage
from ..runtime.refusals import ContentLibraryError
from ..runtime.standard import (
    Error,
    InvalidArgument,
    NotAllowedInCurrentState,
    NotFound,
    Unauthenticated,
)

CHALLENGE = 'Basic realm="embedded content library"'


class EmbeddedUnavailable(ContentLibraryError, ImportError):
    """Report that what the embedded content library stands on is not installed."""


def message(identifier: str, text: str, *args: str) -> StdLocalizableMessage:
    """Make a message; ``{0}`` and so on in the text are filled with the arguments."""
    return StdLocalizableMessage.model_construct(
        id=f"embedded.{identifier}", default_message=text.format(*args), args=list(args)
    )


class Fault(Exception):
    """A standard error, on its way to the client.

    Attributes:
        error: Which of the standard errors it is.
        message: What is wrong, in words.
    """

    def __init__(self, error: type[Error], identifier: str, text: str, *args: str) -> None:
        self.error = error
        self.message = message(identifier, text, *args)
        super().__init__(self.message.default_message)

    @property
    def status(self) -> int:
        """The HTTP status that the error goes out with."""
        return self.error.usual_status

    def body(self) -> Mapping[str, Any]:
        """Write the error's body as JSON objects."""
        body: dict[str, Any] = {
            "error_type": self.error.wire_name.value,
            "messages": [self.message.model_dump(mode="json", exclude_none=True)],
        }
        if self.error is Unauthenticated:
            body["challenge"] = CHALLENGE
        return body


def not_found(kind: str, identifier: str) -> Fault:
    """Say that nothing of that kind has that identifier."""
    name = kind.replace(" ", "_")
    return Fault(NotFound, f"{name}.not_found", "There is no {0} {1}.", kind, identifier)


def invalid(field: str, needed: str) -> Fault:
    """Say what a field or parameter needs to be."""
    return Fault(InvalidArgument, "argument.invalid", "{0}: {1}.", field, needed)


def not_active(kind: str, identifier: str, state: str) -> Fault:
    """Say that a session has ended and takes no more work."""
    return Fault(
        NotAllowedInCurrentState,
        f"{kind.replace(' ', '_')}.not_active",
        "The {0} {1} is {2}, not ACTIVE.",
        kind,
        identifier,
        state,
    )
