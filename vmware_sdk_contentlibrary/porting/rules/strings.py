"""Texts, with the variables and expressions inside them."""

from __future__ import annotations

import re

from ..blocks import Item, Out
from ..failures import NotCarried
from ..kinds import STR
from ..porter import Porter
from ..py import Py, interpolated, string
from ..registry import expression
from ..tree import Node

_ESCAPES = {
    "n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b", "f": "\f", "v": "\v",
    "e": "\x1b", "\n": "",
}  # fmt: skip
_ESCAPED = re.compile(r"`(u\{[0-9a-fA-F]{1,6}\}|.)", re.DOTALL)


@expression("string_literal")
def text(porter: Porter, node: Node) -> Py:
    """Say a text in quotes or a here-string."""
    spelled = node.text
    if spelled.startswith("@"):
        inner = re.sub(r"\A@['\"][ \t]*\n|\n['\"]@\Z", "", spelled)
        if spelled[1] == "'":
            return string(inner)
        return expanded(porter, node, inner, spelled.index("\n") + 1, here=True)
    if spelled.startswith("'"):
        return string(spelled[1:-1].replace("''", "'"))
    return expanded(porter, node, spelled[1:-1], 1)


def expanded(porter: Porter, node: Node, inner: str, skip: int = 0, *, here: bool = False) -> Py:
    """Say a text in which variables and ``$(...)`` are replaced by their values.

    Args:
        porter: The walk.
        node: The text.
        inner: What is between the quotes.
        skip: How many characters stand before it.
        here: Whether it is a here-string, where quotes mean nothing.
    """
    start = node.start + skip
    holes = [n for n in node.walk() if n.kind in ("variable", "sub_expression")]
    parts: list[str | tuple[Py, str]] = []
    at = start
    for hole in holes:
        if hole.start < at or hole.end > start + len(inner):
            continue
        parts.append(_plain(node.source.text[at : hole.start], here=here))
        parts.append((_value(porter, hole), ""))
        at = hole.end
    parts.append(_plain(node.source.text[at : start + len(inner)], here=here))
    merged = [p for p in parts if p != ""]
    made = interpolated(merged)
    if len(merged) == 1 and not isinstance(merged[0], str) and merged[0][0].kind.name == "str":
        return merged[0][0] if not merged[0][0].kind.optional else made
    if len(merged) == 1 and not isinstance(merged[0], str) and not merged[0][0].pieces:
        return Py(f"str({merged[0][0].text})", STR)
    return made


def _plain(inner: str, *, here: bool) -> str:
    unescaped = inner if here else inner.replace('""', '"')
    return _ESCAPED.sub(_escape, unescaped)


def _escape(match: re.Match[str]) -> str:
    code = match[1]
    if code.startswith("u{"):
        value = int(code[2:-1], 16)
        return chr(value) if value < 0x110000 and not 0xD800 <= value < 0xE000 else match[0]
    return _ESCAPES.get(code, code)


def _value(porter: Porter, hole: Node) -> Py:
    value = porter.expression(hole)
    if value.kind.name == "list":
        porter.trap(hole, "PowerShell writes a list in a text with spaces between its elements")
    return value


@expression("sub_expression")
def inline(porter: Porter, node: Node) -> Py:
    """Say a ``$(...)`` that holds one expression."""
    body = node.part("statement_list")
    statements = [] if body is None else [c for c in body.children if not c.is_token]
    if len(statements) != 1:
        raise NotCarried(node, "several statements in $( ) have no place in an expression")
    if statements[0].kind.endswith("_statement"):
        with porter.suite() as items:
            porter.statement(statements[0])
        if len(items) == 1 and isinstance(items[0], Out):
            return items[0].value
        return _conditional(node, items)
    return porter.expression(statements[0])


def _conditional(node: Node, items: list[Item]) -> Py:
    """Say an if with an else, each of one value, as a conditional expression."""
    from .conditions import as_expression  # noqa: PLC0415  # conditions stand on texts

    made = as_expression(items)
    if made is None:
        raise NotCarried(node, "a statement has no place in an expression")
    return made
