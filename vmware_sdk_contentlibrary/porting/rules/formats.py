"""The operator ``-f``."""

from __future__ import annotations

import re

from ..failures import NotCarried
from ..kinds import STR
from ..porter import Porter
from ..py import ATOM, LAMBDA, Py, interpolated
from ..registry import expression
from ..tree import Node
from .clocks import strftime

_HOLE = re.compile(r"\{\{|\}\}|\{(\d+)(?:,(-?\d+))?(?::([^}]*))?\}")


@expression("format_expression")
def formatted(porter: Porter, node: Node) -> Py:
    """Say ``-f`` as an f-string."""
    left, _, right = node.children
    template = porter.expression(left)
    if right.kind == "array_literal_expression":
        values = [porter.argument(part) for part in right.children if not part.is_token]
    else:
        values = [porter.expression(right)]
    if template.literal is None:
        given = ", ".join(value.at(LAMBDA) for value in values)
        porter.trap(node, "the format is known only when it runs: check that Python knows it")
        return Py(f"{template.at(ATOM)}.format({given})", STR)
    return _filled(node, template.literal, values)


def _filled(node: Node, template: str, values: list[Py]) -> Py:
    parts: list[str | tuple[Py, str]] = []
    at = 0
    for hole in _HOLE.finditer(template):
        parts.append(template[at : hole.start()])
        at = hole.end()
        if hole[1] is None:
            parts.append(hole[0][0])
            continue
        number, width, form = int(hole[1]), hole[2], hole[3]
        if number >= len(values):
            raise NotCarried(node, f"there is no value for {{{number}}}")
        spelled = specification(form or "", values[number])
        if spelled is None:
            raise NotCarried(node, f"Python has no format like {form}")
        aligned = "" if width is None else f"<{width[1:]}" if width.startswith("-") else f">{width}"
        whole = aligned + spelled
        value = values[number]
        if value.literal is not None and not whole:
            parts.append(value.literal)
        else:
            text = Py(f"str({value.text})") if aligned and value.kind.name not in _PLAIN else value
            parts.append((text, f":{whole}" if whole else ""))
    parts.append(template[at:])
    return interpolated([part for part in parts if part != ""])


_PLAIN = ("str", "int", "float")


def specification(form: str, value: Py | None = None) -> str | None:
    """Write a .NET format as one of Python; None where Python has no such."""
    if not form:
        return ""
    match = re.fullmatch(r"([NnFfDdXxPpEeGg])(\d*)", form)
    if match is not None:
        letter, digits = match[1].upper(), match[2]
        return {
            "N": f",.{digits or 2}f",
            "F": f".{digits or 2}f",
            "D": f"0{digits}d" if digits else "d",
            "X": f"0{digits}{match[1]}" if digits else match[1],
            "P": f".{digits or 2}%",
            "E": f".{digits or 6}{match[1]}",
            "G": "",
        }[letter]
    zeros = re.fullmatch(r"(#,##)?(0+)(?:\.([0#]+))?", form)
    if zeros is not None:
        places = len(zeros[3] or "")
        comma = "," if zeros[1] else ""
        whole = len(zeros[2]) + (places + 1 if places else 0)
        padding = f"0{whole}" if len(zeros[2]) > 1 else ""
        return f"{padding}{comma}.{places}f"
    if value is not None and value.kind.name == "datetime":
        return strftime(form)
    return None
