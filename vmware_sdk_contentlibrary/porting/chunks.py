"""Reading a script in pieces, so that one mistake does not spoil what follows it."""

from __future__ import annotations

import re
from itertools import pairwise

from .repair import Repaired
from .scan import tokens
from .tree import Node, parse

_OPENING, _CLOSING = "([{", ")]}"


def chunked(source: Repaired) -> Node:
    """Read a script; where the grammar stumbles, its top-level pieces one by one."""
    whole = parse(source)
    if not any(node.kind == "ERROR" for node in whole.walk()):
        return whole
    root = Node("program", 0, len(source.text), source)
    for start, end in pairwise(_cuts(source.text)):
        if source.text[start:end].strip():
            root.children += parse(source, start, end).children
    return root


def _cuts(text: str) -> list[int]:
    """Find the line ends at which no bracket is open and nothing goes on."""
    cuts, depth, joined = [0], 0, False
    following = list(tokens(text))
    for number, token in enumerate(following):
        if token.kind == "newline":
            after = following[number + 1].text.lower() if number + 1 < len(following) else ""
            goes_on = joined or after in (
                "else",
                "elseif",
                "catch",
                "finally",
                "while",
                "until",
                "{",
            )
            if depth <= 0 and not goes_on:
                cuts.append(token.end)
                depth = 0
            continue
        if token.kind == "word":
            opened = token.text.startswith("@") or not token.text.startswith("`")
            depth += _count(token.text, _OPENING) - _count(token.text, _CLOSING) if opened else 0
        joined = token.kind == "word" and re.fullmatch(r"[|,=+]|-\w+", token.text) is not None
    return [*cuts, len(text)]


def _count(text: str, among: str) -> int:
    return sum(text.count(char) for char in among)
