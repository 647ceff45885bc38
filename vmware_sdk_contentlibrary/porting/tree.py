"""A script as a tree of plain nodes, without what the grammar nests for its own sake."""

from __future__ import annotations

from dataclasses import dataclass, field

import tree_sitter_powershell
from tree_sitter import Language, Parser, TreeCursor

from .repair import Repaired

_WRAPPERS = frozenset(
    [
        "pipeline",
        "pipeline_chain",
        "logical_expression",
        "bitwise_expression",
        "comparison_expression",
        "additive_expression",
        "multiplicative_expression",
        "format_expression",
        "range_expression",
        "array_literal_expression",
        "unary_expression",
        "argument_expression",
    ]
)
_IGNORED = frozenset(["command_argument_sep", "empty_statement"])
_PARSER = Parser(Language(tree_sitter_powershell.language()))


@dataclass(eq=False)
class Node:
    """A node; see the grammar for the kinds.

    Attributes:
        kind: What it is; ``ERROR`` for what could not be read.
        start: Offset of its first character in the repaired text.
        end: Offset behind its last.
        source: The text it is part of.
        name: Its role in its parent, where the grammar gives it one.
        children: Its parts, operators and keywords among them.
    """

    kind: str
    start: int
    end: int
    source: Repaired = field(repr=False)
    name: str | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands there, as the grammar reads it."""
        return self.source.text[self.start : self.end]

    @property
    def original(self) -> str:
        """What stands there in the script."""
        return self.source.original[self.source.was(self.start) : self.source.was(self.end)]

    @property
    def stands_for(self) -> str:
        """The operator that this one was put in the place of; nothing for one of the script's."""
        return self.source.stand_ins.get(self.start, "")

    @property
    def position(self) -> tuple[int, int]:
        """Line and column in the script."""
        return self.source.position(self.source.was(self.start))

    @property
    def parts(self) -> list[Node]:
        """The children that are more than punctuation."""
        return [child for child in self.children if child.kind[0].isalpha() and not child.is_token]

    @property
    def is_token(self) -> bool:
        """Whether this is a keyword, operator or punctuation."""
        return self.name == "~"

    def part(self, *kinds: str) -> Node | None:
        """Give the first child of one of these kinds."""
        return next((child for child in self.children if child.kind in kinds), None)

    def named(self, name: str) -> Node | None:
        """Give the child with this role."""
        return next((child for child in self.children if child.name == name), None)

    def unread(self) -> Node | None:
        """Find what could not be read in this node, but for the statements inside it."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.kind == "ERROR":
                return node
            waiting += [child for child in node.children if child.kind != "statement_list"]
        return None

    def walk(self) -> list[Node]:
        """List this node and all below it, in order."""
        found: list[Node] = []
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            found.append(node)
            waiting.extend(reversed(node.children))
        return found


def parse(
    source: Repaired, start: int = 0, end: int | None = None, instead: str | None = None
) -> Node:
    """Read a script, or the piece of it between two offsets.

    Args:
        source: The script.
        start: Where the piece begins.
        end: Where it ends.
        instead: What to read in the place of the piece, of the same length.
    """
    # One character of any kind is one byte here, so that offsets need no translation.
    text = source.text[start:end]
    read = text if instead is None else instead
    plain = "".join(c if c.isascii() and c != "\0" else "x" for c in read)
    cursor = _PARSER.parse(plain.encode() + b"\n").walk()
    try:
        root = _build(cursor, source, start)
    except RecursionError:
        root = []
    if root and root[0].kind == "program":
        return root[0]
    return Node("program", start, start + len(text), source, None, [_unread(source, start, text)])


def _unread(source: Repaired, start: int, text: str) -> Node:
    inner = len(text) - len(text.lstrip())
    return Node("ERROR", start + inner, start + len(text.rstrip()), source)


def _build(cursor: TreeCursor, source: Repaired, base: int) -> list[Node]:
    node = cursor.node
    if node is None or node.is_missing or node.type in _IGNORED:
        return []
    children: list[Node] = []
    if cursor.goto_first_child():
        while True:
            children += _build(cursor, source, base)
            if not cursor.goto_next_sibling():
                break
        cursor.goto_parent()
    kind = node.type.replace("_argument_expression", "_expression")
    name = cursor.field_name if node.is_named else "~"
    if kind in _WRAPPERS and len(children) == 1:
        children[0].name = name or children[0].name
        return children
    start, end = base + node.start_byte, min(base + node.end_byte, len(source.text))
    while start < end and source.text[start].isspace():
        start += 1
    while node.is_named and end > start and source.text[end - 1].isspace():
        end -= 1
    return [Node(kind, start, end, source, name, children)]
