"""Put a localizable message into words for a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .refusals import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.std import (
        StdLocalizableMessage,
        StdLocalizationParam,
        StdNestedLocalizableMessage,
    )

# More digits than these count nothing that anybody wrote.
_GAP = re.compile(r"{(\w+)}|%(?:([0-9]{1,4})\$)?s", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,4}")
_MOST_DIGITS = 17


def render(message: StdLocalizableMessage) -> str:
    """Give a message's text, its gaps filled.

    The localized text is taken where the server made one, else the default text, else the
    identifier. Gaps are those of either style of the catalogues: ``{0}`` and ``{name}``, ``%s``
    and ``%1$s``. A gap that nothing fills stays as it is, and an argument that no gap shows
    stands behind the text.
    """
    if message.localized:
        return _fill(message.localized, message.args, message.params or {}).rstrip(". ")
    template = message.default_message or message.id
    text = _fill(template, message.args, message.params or {}).rstrip(". ")
    unseen = [argument for argument in message.args if argument not in text]
    return f"{text} ({', '.join(unseen)})" if unseen else text


def clean(text: str, longest: int = 80) -> str:
    """Make a server's text fit for a message of ours: one line, nothing a terminal would act on."""
    line = " ".join(text.split())
    if not line.isprintable():
        line = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)
    return shorten(line, longest)


def _fill(text: str, args: list[str], params: Mapping[str, StdLocalizationParam]) -> str:
    following = iter(range(len(args)))

    def filled(gap: re.Match[str]) -> str:
        name, number = gap.groups()
        if name in params:
            return _value(params[name])
        if name is not None and not _NUMBER.fullmatch(name):
            return gap[0]
        if name is not None:
            position = int(name)
        else:
            position = next(following, len(args)) if number is None else int(number) - 1
        return args[position] if 0 <= position < len(args) else gap[0]

    return _GAP.sub(filled, text)


def _value(param: StdLocalizationParam) -> str:
    if param.s is not None:
        return param.s
    if param.i is not None:
        return str(param.i)
    if param.d is not None:
        digits = param.precision
        shown = digits is not None and 0 <= digits <= _MOST_DIGITS
        return f"{param.d:.{digits}f}" if shown else str(param.d)
    if param.dt is not None:
        return param.dt.isoformat(sep=" ", timespec="seconds")
    return "" if param.l is None else _nested(param.l)


def _nested(message: StdNestedLocalizableMessage) -> str:
    values = [_value(param) for param in (message.params or {}).values()]
    return f"{message.id} ({', '.join(values)})" if values else message.id
