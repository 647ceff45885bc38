"""Reading a script in pieces, so that one mistake does not spoil what is around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from .repair import Repaired
from .scan import Token, tokens
from .tree import Node, parse

_OPENING, _CLOSING = "([{", ")]}"
_GOES_ON = ("else", "elseif", "catch", "finally", "while", "until", "{")


@dataclass(frozen=True)
class Block:
    """A pair of braces with statements inside: where it opens and where it closes."""

    start: int
    end: int


def chunked(source: Repaired) -> Node:
    """Read a script; where the grammar stumbles, piece by piece and block by block."""
    return Node("program", 0, len(source.text), source, None, _read(source, 0, len(source.text)))


def _read(source: Repaired, start: int, end: int) -> list[Node]:
    if not source.text[start:end].strip():
        return []
    whole = parse(source, start, end)
    if not _stumbles(whole):
        return whole.children
    cuts = _cuts(source.text[start:end])
    pieces = [(start + one, start + other) for one, other in pairwise(cuts)]
    pieces = [(one, other) for one, other in pieces if source.text[one:other].strip()]
    if len(pieces) > 1:
        return [node for one, other in pieces for node in _read(source, one, other)]
    return _emptied(source, start, end) or whole.children


def _stumbles(node: Node) -> bool:
    return any(one.kind == "ERROR" for one in node.walk())


def _emptied(source: Repaired, start: int, end: int) -> list[Node] | None:
    """Read a piece without what is in its blocks, and each block by itself."""
    blocks = _blocks(source.text[start:end], start)
    if not blocks:
        return None
    text = source.text[start:end]
    for block in blocks:
        one, other = block.start + 1 - start, block.end - start
        text = text[:one] + re.sub(r"[^\n]", " ", text[one:other]) + text[other:]
    read = parse(source, start, end, text)
    if _stumbles(read):
        return None
    holders = {}
    for node in read.walk():
        for child in node.children:
            if child.text.startswith("{") and child.is_token:
                holders[child.start] = node
    if any(block.start not in holders for block in blocks):
        return None
    for block in blocks:
        _fill(holders[block.start], block, _read(source, block.start + 1, block.end))
    return read.children


def _fill(holder: Node, block: Block, inside: list[Node]) -> None:
    """Put the statements of a block into its place."""
    source = holder.source
    # What is left of the emptied block goes.
    holder.children = [
        one for one in holder.children if one.is_token or not block.start < one.start < block.end
    ]
    statements = [one for one in inside if one.kind not in ("statement_list", "param_block")]
    parameters = [one for one in inside if one.kind == "param_block"]
    for one in inside:
        if one.kind == "statement_list":
            statements += one.children
    statements.sort(key=lambda one: one.start)
    at = block.start + 1, block.end
    listed = Node("statement_list", *at, source, "statement_list", statements)
    if holder.kind != "statement_block":
        body = Node("script_block_body", *at, source, "script_block_body", [listed])
        listed = Node("script_block", *at, source, None, [*parameters, body])
    place = next(n for n, one in enumerate(holder.children) if one.start == block.start)
    holder.children.insert(place + 1, listed)


def _blocks(text: str, base: int) -> list[Block]:
    """Find the outermost braces that hold statements."""
    found: list[Block] = []
    code = [token for token in tokens(text) if token.kind != "newline"]
    number = 0
    while number < len(code):
        if code[number].text == "{" and not _is_switch(code, number):
            end = _closing(code, number)
            if end is not None:
                found.append(Block(base + code[number].start, base + code[end].start))
                number = end
        elif code[number].text.endswith("@{"):
            number = _closing(code, number) or number
        elif code[number].text == "@" and number + 1 < len(code) and code[number + 1].text == "{":
            number = _closing(code, number + 1) or number
        number += 1
    return found


def _is_switch(code: list[Token], opening: int) -> bool:
    """Tell whether braces hold the clauses of a switch rather than statements."""
    depth, at = 0, opening - 1
    if at < 0 or not code[at].text.endswith(")"):
        return False
    while at >= 0:
        depth += code[at].text.count(")") - code[at].text.count("(")
        if depth <= 0:
            break
        at -= 1
    before = [token.text.lower() for token in code[max(at - 4, 0) : max(at, 0)]]
    while before and before[-1].startswith("-"):
        before.pop()
    return bool(before) and before[-1] == "switch"


def _closing(code: list[Token], opening: int) -> int | None:
    depth = 0
    for number in range(opening, len(code)):
        if code[number].kind == "word":
            depth += code[number].text.count("{") - code[number].text.count("}")
            if depth == 0:
                return number
    return None


def _cuts(text: str) -> list[int]:
    """Find the line ends, and the semicolons, at which no bracket is open and nothing goes on."""
    cuts, depth, joined = [0], 0, False
    following = list(tokens(text))
    for number, token in enumerate(following):
        if token.kind == "newline" or token.text == ";":
            after = following[number + 1].text.lower() if number + 1 < len(following) else ""
            if depth <= 0 and not joined and after not in _GOES_ON:
                cuts.append(token.end)
                depth = 0
            continue
        if token.kind == "word" and not token.text.startswith("`"):
            depth += _count(token.text, _OPENING) - _count(token.text, _CLOSING)
        joined = token.kind == "word" and re.fullmatch(r"[|,=+]|-\w+", token.text) is not None
    return [*cuts, len(text)]


def _count(text: str, among: str) -> int:
    return sum(text.count(char) for char in among)
