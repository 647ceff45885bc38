"""Texts that must not be shown."""

from __future__ import annotations

from .refusals import HIDDEN


class Secret(str):
    """A text whose repr does not show it, so that no traceback with its variables does."""

    __slots__ = ()

    def __repr__(self) -> str:
        return HIDDEN


def is_header_text(value: str) -> bool:
    """Tell whether a text can be the value of an HTTP header without changing its meaning."""
    return bool(value) and value.isascii() and value.isprintable() and value == value.strip()


def is_encodable(value: str) -> bool:
    """Tell whether a text can be sent at all: a lone half of a surrogate pair cannot."""
    try:
        value.encode()
    except UnicodeEncodeError:
        # Let go of here: this exception holds the whole text.
        return False
    return True
