"""Put a localizable message into words for a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.std import (
        StdLocalizableMessage,
        StdLocalizationParam,
        StdNestedLocalizableMessage,
    )

_GAP = re.compile(r"{(\w+)}|%(?:(\d+)\$)?s")


def render(message: StdLocalizableMessage) -> str:
    """Give a message's text, its gaps filled.

    The localized text is taken where the server made one, else the default text, else the
    identifier with its arguments. Gaps are those of either style of the catalogues: ``{0}``
    and ``{name}``, ``%s`` and ``%1$s``. A gap that nothing fills stays as it is.
    """
    text = message.localized or message.default_message
    if not text:
        return " ".join([message.id, *message.args])
    return _fill(text, message.args, message.params or {}).rstrip(". ")


def _fill(text: str, args: list[str], params: Mapping[str, StdLocalizationParam]) -> str:
    following = iter(range(len(args)))

    def filled(gap: re.Match[str]) -> str:
        name, number = gap.groups()
        if name in params:
            return _value(params[name])
        if name is not None and not name.isdecimal():
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
        return str(param.d) if param.precision is None else f"{param.d:.{param.precision}f}"
    if param.dt is not None:
        return param.dt.isoformat(sep=" ", timespec="seconds")
    return "" if param.l is None else _nested(param.l)


def _nested(message: StdNestedLocalizableMessage) -> str:
    values = [_value(param) for param in (message.params or {}).values()]
    return f"{message.id} ({', '.join(values)})" if values else message.id
