"""Numbers, and the words of a command that are numbers or texts."""

from __future__ import annotations

import re

from ..failures import NotCarried
from ..kinds import FLOAT, INT
from ..porter import Porter
from ..py import TIMES, Py, string
from ..registry import expression
from ..tree import Node

_SIZES = {"kb": "1024", "mb": "1024**2", "gb": "1024**3", "tb": "1024**4", "pb": "1024**5"}
_NUMBER = re.compile(
    r"(-?)(0x[\da-f]+|\d*\.?\d+(?:e[+-]?\d+)?)([ld]?)((?:[kmgtp]b)?)", re.IGNORECASE
)


@expression("integer_literal", "real_literal", "decimal_integer_literal")
def number(porter: Porter, node: Node) -> Py:
    """Say a number: ``5MB`` is ``5 * 1024**2``."""
    del porter
    found = numeric(node.text)
    if found is None:
        raise NotCarried(node, "it is no number that Python knows")
    return found


def numeric(text: str) -> Py | None:
    """Read a number; None where it is none."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    sign, digits, suffix, size = match.groups()
    low = digits.lower()
    is_float = not low.startswith("0x") and ("." in low or "e" in low or suffix.lower() == "d")
    if low.startswith("0x"):
        spelled = "0x" + digits[2:].upper()
    elif is_float:
        spelled = repr(float(digits))
    else:
        spelled = str(int(digits))
    kind = FLOAT if is_float else INT
    if not size:
        return Py(sign + spelled, kind)
    factor = _SIZES[size.lower()]
    return Py(sign + (factor if spelled == "1" else f"{spelled} * {factor}"), kind, TIMES)


@expression("generic_token")
def word(porter: Porter, node: Node) -> Py:
    """Say a word without quotes, a text unless it is a number or holds variables."""
    found = numeric(node.text)
    if found is not None:
        return found
    if "$" in node.text:
        from .strings import expanded  # noqa: PLC0415  # strings stand on literals

        return expanded(porter, node, node.text)
    return string(re.sub(r"`(.)", r"\1", node.text))
