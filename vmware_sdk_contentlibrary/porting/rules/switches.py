"""switch."""

from __future__ import annotations

import re

from ..blocks import Item, Suite
from ..failures import NotCarried
from ..names import singular
from ..porter import Porter
from ..py import COMPARE, LAMBDA, Py, string
from ..registry import EXPRESSIONS, expression, statement
from ..tree import Node
from . import texts
from .conditions import as_expression
from .logic import truth
from .loops import inside


@statement("switch_statement")
def switch(porter: Porter, node: Node) -> None:
    """Say a switch: as an if with an elif for each of its clauses."""
    words = {w.text.lower() for w in node.walk() if w.kind == "switch_parameter"}
    if words & {"-file", "-parallel"}:
        raise NotCarried(node, "a switch over a file")
    tested = node.part("switch_condition")
    body = node.part("switch_body")
    clauses = body.part("switch_clauses") if body else None
    if tested is None or clauses is None:
        raise NotCarried(node, "it cannot be read as a switch")
    value = porter.expression(next(part for part in tested.children if not part.is_token))
    if value.kind.name == "list":
        _each(porter, node, value, clauses, words)
        return
    if not value.is_name and not re.fullmatch(r"[\w.]+", value.text):
        name = porter.names.fresh("switched")
        porter.write(f"{name} = {value.text}")
        value = value.typed(value.kind)
        value = Py(name, value.kind)
    _clauses(porter, node, value, clauses, words)


def _each(porter: Porter, node: Node, value: Py, clauses: Node, words: set[str]) -> None:
    """Say a switch over a list, which is a loop."""
    name = singular(value.text) if value.is_name else ""
    name = name if name and not porter.names.is_taken(name) else "each"
    with porter.suite() as items:
        _clauses(porter, node, Py(name, value.kind.element), clauses, words)
    porter.items.append(Suite(f"for {name} in {value.text}:", items, loops=True))


def _clauses(porter: Porter, node: Node, value: Py, clauses: Node, words: set[str]) -> None:
    made: list[tuple[Py | None, list[Item], bool]] = []
    for clause in clauses.children:
        if clause.kind != "switch_clause":
            raise NotCarried(clause, "it cannot be read as a clause of a switch")
        condition, block = clause.part("switch_clause_condition"), clause.part("statement_block")
        if condition is None or block is None:
            raise NotCarried(clause, "it cannot be read as a clause of a switch")
        test = _test(porter, node, value, condition, words)
        porter.current.append(value)
        try:
            body, ends = _body(porter, block)
        finally:
            porter.current.pop()
        made.append((test, body, ends))
    _write(porter, node, made, exclusive=not words & {"-regex", "-wildcard"})


def _body(porter: Porter, block: Node) -> tuple[list[Item], bool]:
    """Make a clause's body, without the break at its end."""
    listed = block.part("statement_list")
    statements = [c for c in listed.children if not c.is_token] if listed else []
    ends = bool(statements) and re.match(
        r"(break|return|throw|exit|continue)\b", statements[-1].text.lower()
    )
    if statements and re.fullmatch(r"break;?", statements[-1].text.strip().lower()):
        porter.statements += 1
        statements.pop()
    with porter.suite() as items, inside(porter, "switch"):
        porter.sequence(statements)
        porter.comments.flush(porter, block.end)
    return items, bool(ends)


def _test(porter: Porter, node: Node, value: Py, condition: Node, words: set[str]) -> Py | None:
    parts = [part for part in condition.children if not part.is_token]
    if not parts:
        text = condition.text.strip()
        if text.lower() == "default":
            return None
        wanted = (
            string(text[1:-1])
            if text[:1] in "'\""
            else EXPRESSIONS["generic_token"](porter, condition)
        )
    elif parts[0].kind == "script_block_expression":
        return _block(porter, value, parts[0])
    else:
        wanted = porter.expression(parts[0])
    exact = "-casesensitive" in words
    if "-wildcard" in words:
        return texts.like(porter, node, value, wanted, exact)
    if "-regex" in words:
        return texts.match(porter, node, value, wanted, exact)
    if wanted.text in ("True", "False"):
        return value if wanted.text == "True" else Py(f"not {value.text}", binds=5)
    first, second = texts.same_case(value, wanted, exact=exact)
    return Py(f"{first} == {second}", binds=COMPARE)


def _block(porter: Porter, value: Py, block: Node) -> Py:
    from .pipes import only_expression  # noqa: PLC0415  # pipes stand on switches

    inner = only_expression(block)
    if inner is None:
        raise NotCarried(block, "a condition of several statements")
    porter.current.append(value)
    try:
        return truth(porter, inner)
    finally:
        porter.current.pop()


def _write(
    porter: Porter, node: Node, made: list[tuple[Py | None, list[Item], bool]], *, exclusive: bool
) -> None:
    tested = [one for one in made if one[0] is not None]
    default = next((body for test, body, _ in made if test is None), None)
    if not tested:
        porter.items += default or []
        return
    if not exclusive and not all(ends for _, _, ends in tested[:-1]):
        porter.trap(node, "every clause that fits is run in PowerShell, only the first one here")
    word = "if"
    for test, body, _ in tested:
        assert test is not None
        porter.items.append(Suite(f"{word} {test.at(LAMBDA)}:", body, continues=word == "elif"))
        word = "elif"
    if default is not None:
        porter.items.append(Suite("else:", default, continues=True))


@expression("switch_statement")
def chosen(porter: Porter, node: Node) -> Py:
    """Say a switch that stands where a value is wanted."""
    with porter.suite() as items:
        switch(porter, node)
    made = as_expression(items)
    if made is None:
        raise NotCarried(node, "a switch of several statements has no place in an expression")
    return made
