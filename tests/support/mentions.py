"""Which public functions the tests call, and where, by reading the tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parent.parent


@cache
def called(pattern: str, *, in_raises: bool | None = None) -> set[str]:
    """Name everything that the files of a pattern call.

    Args:
        pattern: Which files below tests.
        in_raises: True for what is called inside `pytest.raises`, False for what is called
            outside; None for both.
    """
    found: set[str] = set()
    for path in TESTS.glob(pattern):
        tree = ast.parse(path.read_text("utf-8"))
        inside = {id(node) for block in _raising(tree) for node in ast.walk(block)}
        found |= {
            _name(node.func)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and (in_raises is None or in_raises == (id(node) in inside))
        }
    return found


def _raising(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.With) and any(
            _name(item.context_expr.func) == "raises"
            for item in node.items
            if isinstance(item.context_expr, ast.Call)
        ):
            yield from node.body
            yield from (item.context_expr for item in node.items)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
