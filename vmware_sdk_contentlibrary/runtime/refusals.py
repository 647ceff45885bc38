"""The root of every exception here, and the one raised before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import ValidationError

HIDDEN = "(not shown: secret)"
_LONGEST_VALUE = 80


class ContentLibraryError(Exception):
    """The root of every exception this package raises on purpose."""


class InvalidParameter(ContentLibraryError, ValueError):
    """Report a parameter that was refused before anything was sent.

    Attributes:
        parameter: Name of the parameter, with a path to the field inside it where there is one.
        value: What was given; a fixed text in place of a secret.
        allowed: What would have been accepted.
    """

    def __init__(self, where: str, parameter: str, value: object, allowed: str) -> None:
        self.parameter = parameter
        self.value = value
        self.allowed = allowed
        shown = value if value is HIDDEN else shorten(repr(value))
        super().__init__(
            f"{where}: parameter {parameter} = {shown} is refused: {allowed}. Nothing was sent."
        )


def shorten(text: str, longest: int = _LONGEST_VALUE) -> str:
    """Cut a text that is too long for a message, saying how long it was."""
    if len(text) <= longest:
        return text
    return f"{text[:longest]}… ({len(text)} characters)"


def refusal(where: str, problem: ValidationError, secrets: Iterable[str]) -> InvalidParameter:
    """Turn pydantic's report on a structure into ours, first problem first, no secret shown."""
    hidden = frozenset(secrets)
    first, *others = (_one(details, hidden) for details in problem.errors(include_url=False))
    parameter, value, allowed = first
    if others:
        allowed += "; also " + "; ".join(f"{name}: {needed}" for name, _, needed in others)
    return InvalidParameter(where, parameter, value, allowed)


def _one(details: Any, hidden: frozenset[str]) -> tuple[str, object, str]:
    location = [str(part) for part in details["loc"]]
    name = ".".join(location) or "value"
    if details["type"] == "missing":
        return name, None, "a value is required"
    message = str(details["msg"])
    allowed = message[0].lower() + message[1:]
    return name, HIDDEN if hidden.intersection(location) else details["input"], allowed
