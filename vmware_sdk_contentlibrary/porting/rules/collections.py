"""Arrays, tables and ranges."""

from __future__ import annotations

from functools import reduce

from ..failures import NotCarried
from ..kinds import ANY, INT, Kind, join, list_of
from ..porter import Porter
from ..py import LAMBDA, PLUS, Py, string
from ..registry import expression
from ..tree import Node
from .literals import numeric


@expression("array_literal_expression")
def array(porter: Porter, node: Node) -> Py:
    """Say ``1, 2, 3``."""
    return listed(porter, [part for part in node.children if not part.is_token])


def listed(porter: Porter, nodes: list[Node]) -> Py:
    """Make a list of expressions."""
    values = [porter.argument(part) for part in nodes]
    return Py(f"[{', '.join(v.at(LAMBDA) for v in values)}]", list_of(_whole(values)))


def _whole(values: list[Py]) -> Kind:
    kinds = [value.kind for value in values]
    return reduce(join, kinds) if kinds else ANY


@expression("array_expression")
def collected(porter: Porter, node: Node) -> Py:
    """Say ``@(...)``, which is a list whatever is inside."""
    body = node.part("statement_list")
    statements = [] if body is None else [c for c in body.children if not c.is_token]
    if not statements:
        return Py("[]", Kind("list"))
    if len(statements) > 1:
        if any(one.kind.endswith("_statement") for one in statements):
            raise NotCarried(node, "statements in @( ) have no place in an expression")
        return listed(porter, statements)
    only = statements[0]
    if only.kind.endswith("_statement"):
        raise NotCarried(node, "a statement in @( ) has no place in an expression")
    value = porter.expression(only)
    return as_list(porter, node, value)


def as_list(porter: Porter, node: Node, value: Py) -> Py:
    """Make a list of a value, unless it is one."""
    name = value.kind.name
    if name == "list":
        optional = value.kind.optional
        return Py(f"{value.at(4)} or []", value.kind.sure, 3) if optional else value
    if name in ("any", "json") and value.text.endswith(")"):
        porter.trap(node, "@( ) makes a list of a single value; here it has to be one already")
        return Py(f"list({value.text})", list_of(ANY))
    if name in ("any", "json"):
        return value
    if name == "none":
        return Py("[]", list_of(ANY))
    return Py(f"[{value.at(LAMBDA)}]", list_of(value.kind))


@expression("hash_literal_expression")
def table(porter: Porter, node: Node) -> Py:
    """Say ``@{...}`` as a dict with the keys as they are written."""
    return spelled(porter, entries(porter, node))


def spelled(porter: Porter, pairs: list[tuple[Py, Node]]) -> Py:
    """Make a dict of keys and values."""
    parts: list[str] = []
    keys: list[tuple[str, str, Kind]] = []
    for key, node in pairs:
        value = porter.expression(node)
        parts.append(f"{key.at(LAMBDA)}: {value.at(LAMBDA)}")
        if key.literal is not None:
            keys.append((key.literal.lower(), key.literal, value.kind))
    return Py(f"{{{', '.join(parts)}}}", Kind("dict", of=ANY, keys=tuple(keys)))


def entries(porter: Porter, node: Node) -> list[tuple[Py, Node]]:
    """List the keys and values of a table that is written out."""
    body = node.part("hash_literal_body")
    found: list[tuple[Py, Node]] = []
    for entry in body.children if body else []:
        if entry.kind != "hash_entry":
            if entry.is_token:
                continue
            raise NotCarried(entry, "it cannot be read as an entry of a table")
        values = [part for part in entry.children if not part.is_token]
        if len(values) != 2:
            raise NotCarried(entry, "it cannot be read as an entry of a table")
        found.append((_key(porter, values[0]), values[1]))
    return found


def _key(porter: Porter, node: Node) -> Py:
    inner = node.children[0] if node.children else node
    if inner.kind == "simple_name" or not node.children:
        return numeric(node.text) or string(node.text)
    return porter.expression(inner)


@expression("range_expression")
def span(porter: Porter, node: Node) -> Py:
    """Say ``1..10``, whose end belongs to it."""
    first, last = (porter.expression(part) for part in node.children if not part.is_token)
    return between(porter, node, first, last)


def between(porter: Porter, node: Node, first: Py, last: Py) -> Py:
    """Make the range from one number to another."""
    if first.text.lstrip("-").isdigit() and last.text.lstrip("-").isdigit():
        low, high = int(first.text), int(last.text)
        ends = f"{low}, {high - 1}, -1" if high < low else f"{low}, {high + 1}"
        return Py(f"range({ends.removeprefix('0, ') if high >= low else ends})", list_of(INT))
    if not last.text.lstrip("-").isdigit():
        porter.trap(node, "a range of PowerShell counts down where its end is below its beginning")
    end = one_more(last)
    start = "" if first.text == "0" else f"{first.text}, "
    return Py(f"range({start}{end})", list_of(INT))


def one_more(value: Py) -> str:
    """Add one to a number, or leave out the subtraction of one."""
    if value.text.endswith(" - 1"):
        return value.text.removesuffix(" - 1")
    if value.text.lstrip("-").isdigit():
        return str(int(value.text) + 1)
    return f"{value.at(PLUS)} + 1"


@expression("parenthesized_expression")
def grouped(porter: Porter, node: Node) -> Py:
    """Say what is in parentheses; Python's own are put where they are needed."""
    inner = [part for part in node.children if not part.is_token]
    if len(inner) != 1:
        raise NotCarried(node, "it cannot be read as an expression")
    return porter.expression(inner[0])
