"""Structures that every part of the API shares: localizable messages and standard errors."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from ._base import Enumeration, Structure, initializer
from ._error_type import StdErrorsErrorType as StdErrorsErrorType
from ._types import Int64, Known, Map, Moment


class StdLocalizationParamDateTimeFormat(Enumeration):
    """How much of a date and time a localized message shows."""

    SHORT_DATE = "SHORT_DATE"
    MED_DATE = "MED_DATE"
    LONG_DATE = "LONG_DATE"
    FULL_DATE = "FULL_DATE"
    SHORT_TIME = "SHORT_TIME"
    MED_TIME = "MED_TIME"
    LONG_TIME = "LONG_TIME"
    FULL_TIME = "FULL_TIME"
    SHORT_DATE_TIME = "SHORT_DATE_TIME"
    MED_DATE_TIME = "MED_DATE_TIME"
    LONG_DATE_TIME = "LONG_DATE_TIME"
    FULL_DATE_TIME = "FULL_DATE_TIME"


class StdNestedLocalizableMessage(Structure):
    """A message that is itself a parameter of another message."""

    id: str = Field(description="Identifier of the message in the server's catalogue.")
    params: Map[StdLocalizationParam] | None = Field(
        default=None, description="Parameters of the message, by name."
    )


class StdLocalizationParam(Structure):
    """One typed parameter of a localizable message; one of the values is set."""

    s: str | None = Field(default=None, description="A text.")
    dt: Moment | None = Field(default=None, description="A date and time, with a time zone.")
    i: Int64 | None = Field(default=None, description="A whole number of 64 bits.")
    d: float | None = Field(default=None, description="A number with a fraction.")
    l: StdNestedLocalizableMessage | None = Field(  # noqa: E741  # the wire's own name
        default=None, description="A message inside the message."
    )
    format: Known[StdLocalizationParamDateTimeFormat] | None = Field(
        default=None, description="How a date and time is shown."
    )
    precision: Int64 | None = Field(
        default=None, description="How many digits after the decimal point are shown."
    )


class StdLocalizableMessage(Structure):
    """A message as the server's catalogue has it, with what fills its gaps."""

    id: str = Field(description="Identifier of the message in the server's catalogue.")
    default_message: str = Field(description="The message in the server's own language.")
    args: list[str] = Field(
        alias="var_args", description="Texts for the message's numbered gaps, in order."
    )
    params: Map[StdLocalizationParam] | None = Field(
        default=None, description="Typed values for the message's named gaps."
    )
    localized: str | None = Field(
        default=None, description="The message in the language the client asked for."
    )


class StdErrorsError(Structure):
    """What every standard error carries."""

    messages: list[StdLocalizableMessage] = Field(
        description="The stack of messages, most specific first."
    )
    data: Any = Field(default=None, description="Whatever else the server has to say, as JSON.")
    error_type: Known[StdErrorsErrorType] | None = Field(
        default=None, description="Which of the standard errors it is."
    )


class StdErrorsAlreadyExists(StdErrorsError):
    """Something of that name or identifier is there already."""


class StdErrorsConcurrentChange(StdErrorsError):
    """Somebody else changed the same thing in the meantime."""


class StdErrorsInvalidArgument(StdErrorsError):
    """A value in the request is not acceptable."""


class StdErrorsInvalidElementConfiguration(StdErrorsError):
    """The element is not set up for what was asked."""


class StdErrorsInvalidElementType(StdErrorsError):
    """The element is of another kind than the operation works on."""


class StdErrorsNotAllowedInCurrentState(StdErrorsError):
    """What was asked cannot be done in the state things are in."""


class StdErrorsNotFound(StdErrorsError):
    """What was named is not there."""


class StdErrorsResourceBusy(StdErrorsError):
    """Something needed is in use by another operation."""


class StdErrorsResourceInaccessible(StdErrorsError):
    """Something needed cannot be reached by the server."""


class StdErrorsUnauthenticated(StdErrorsError):
    """The server does not know who is asking."""

    challenge: str | None = Field(
        default=None, description="The WWW-Authenticate challenge, where the server sends one."
    )


class StdErrorsUnauthorized(StdErrorsError):
    """Who is asking may not do this."""


class StdErrorsUnsupported(StdErrorsError):
    """The server does not support what was asked."""


initialize_std_localizable_message = initializer(StdLocalizableMessage)
initialize_std_localization_param = initializer(StdLocalizationParam)
initialize_std_nested_localizable_message = initializer(StdNestedLocalizableMessage)
