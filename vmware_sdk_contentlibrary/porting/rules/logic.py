"""And, or, not, and what counts as true."""

from __future__ import annotations

import ast
import re

from ..failures import NotCarried
from ..kinds import BOOL, join
from ..names import variable_name
from ..porter import Porter
from ..py import AND, CHOICE, COMPARE, NAMED, NOT, OR, Py
from ..registry import expression
from ..tree import Node

_OPPOSITE: dict[type[ast.cmpop], str] = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: ">=",
    ast.GtE: "<",
    ast.Gt: "<=",
    ast.LtE: ">",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
_OPERATOR = re.compile(r"[=!<>]=|[<>]|is not|is|not in|in")
_DOTTED = re.compile(r"\w+(\.\w+)*")


@expression("logical_expression")
def connected(porter: Porter, node: Node) -> Py:
    """Say ``-and``, ``-or`` and ``-xor``."""
    left, operator, right = node.children
    word = operator.text.strip().lower()
    if operator.stands_for == ":":
        return _chosen(porter, node, left, right)
    if operator.stands_for:
        raise NotCarried(node, "it cannot be read as PowerShell")
    first = truth(porter, left)
    known = narrowing(first) if word == "-and" else set()
    porter.narrowed |= known
    second = truth(porter, right)
    porter.narrowed -= known
    if word == "-xor":
        return Py(f"bool({first.text}) != bool({second.text})", BOOL, COMPARE)
    level = AND if word == "-and" else OR
    # Python's rules for and/or differ from PowerShell's, where both bind equally.
    text = f"{_side(first, level)} {word[1:]} {_side(second, level + 1)}"
    return Py(text, BOOL, level)


def _chosen(porter: Porter, node: Node, left: Node, right: Node) -> Py:
    """Say ``a ? b : c``."""
    if left.kind != "logical_expression" or left.children[1].stands_for != "?":
        raise NotCarried(node, "it cannot be read as PowerShell")
    test = truth(porter, left.children[0])
    one, other = porter.expression(left.children[2]), porter.expression(right)
    text = f"{one.at(OR)} if {test.at(OR)} else {other.at(CHOICE)}"
    return Py(text, join(one.kind, other.kind), CHOICE)


def _side(value: Py, level: int) -> str:
    return f"({value.text})" if value.binds < level else value.text


def narrowing(test: Py) -> set[str]:
    """List what cannot be None where a test holds."""
    if test.binds == AND:
        return {one.strip() for one in test.text.split(" and ") if _DOTTED.fullmatch(one.strip())}
    if test.text.endswith(" is not None"):
        return {test.text.removesuffix(" is not None")}
    return {test.text} if _DOTTED.fullmatch(test.text) else set()


def truth(porter: Porter, node: Node) -> Py:
    """Say an expression where only its truth matters."""
    asking, porter.asking = porter.asking, True
    try:
        return _truth(porter, node)
    finally:
        porter.asking = asking


def _truth(porter: Porter, node: Node) -> Py:
    if node.kind == "parenthesized_expression":
        inner = [part for part in node.children if not part.is_token]
        if len(inner) == 1:
            return truth(porter, inner[0])
    if node.kind == "variable":
        scope, name = variable_name(node.text)
        if scope == "env":
            porter.imports.use("os")
            return Py(f'os.environ.get("{name}")')
    if node.kind == "assignment_expression":
        from .assignments import walrus  # noqa: PLC0415  # assignments stand on logic

        return walrus(porter, node)
    value = porter.expression(node)
    if value.kind.name in ("json", "dict") or value.text.endswith('"]'):
        return looked_up(value)
    return value


def looked_up(value: Py) -> Py:
    """Make a look-up in a table give None, rather than fail, where the key is missing."""
    match = re.fullmatch(r"(\w[\w.]*)\[(\"[^\"]*\"|\w+)\]", value.text)
    known = value.kind.name not in ("json", "any", "str")
    if match is None or (known and match[1] != "os.environ"):
        return value
    return Py(f"{match[1]}.get({match[2]})", value.kind)


def negated(value: Py) -> Py:
    """Say the opposite."""
    if value.binds == COMPARE:
        tree = ast.parse(value.text, mode="eval").body
        if isinstance(tree, ast.Compare) and len(tree.ops) == 1:
            return Py(_opposite(value.text.encode(), tree), BOOL, COMPARE)
    if value.text in ("True", "False"):
        return Py("False" if value.text == "True" else "True", BOOL)
    if value.text.startswith("not ") and value.binds == NOT:
        return Py(value.text[4:], BOOL, COMPARE)
    return Py(f"not {value.at(NOT)}", BOOL, NOT)


def _opposite(text: bytes, tree: ast.Compare) -> str:
    """Turn a comparison's operator around; its operands keep their parentheses."""
    start, end = tree.left.end_col_offset or 0, tree.comparators[0].col_offset
    between = _OPERATOR.sub(_OPPOSITE[type(tree.ops[0])], text[start:end].decode(), count=1)
    return text[:start].decode() + between + text[end:].decode()


def walrus_text(name: str, value: Py) -> Py:
    """Name a value in the middle of an expression."""
    return Py(f"{name} := {value.at(NAMED + 1)}", value.kind, NAMED)
