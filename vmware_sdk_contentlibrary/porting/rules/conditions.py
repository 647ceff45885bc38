"""if, elseif, else."""

from __future__ import annotations

from ..blocks import Item, Line, Out, Suite
from ..comments import lost
from ..endings import leaves
from ..failures import NotCarried
from ..kinds import join
from ..porter import Porter
from ..py import AND, CHOICE, OR, Py
from ..registry import expression, statement
from ..tree import Node
from .logic import narrowing, negated, truth

UNKNOWN = 21
"""How a condition binds that is not carried over: like nothing else."""


@statement("if_statement")
def conditional(porter: Porter, node: Node) -> None:
    """Say an if."""
    clauses = node.part("elseif_clauses")
    chain = [node, *(clauses.children if clauses else [])]
    last = node.part("else_clause")
    _chain(porter, chain, last, "if")


def _chain(
    porter: Porter, chain: list[Node], last: Node | None, word: str, *, unknown: bool = False
) -> None:
    first, *others = chain
    test, before = condition(porter, _tested(first))
    if word == "elif" and unknown:
        test = Py(f"False and {test.at(AND)}", binds=AND)
    if before and word == "elif":
        # What the test needs has to stand before it, so the rest goes one deeper.
        with porter.suite() as inner:
            porter.items += before
            _write(porter, ("if", test), first, others, last)
        porter.items.append(Suite("else:", inner, continues=True))
        return
    porter.items += before
    _write(porter, (word, test), first, others, last)


def _write(
    porter: Porter, headed: tuple[str, Py], node: Node, others: list[Node], last: Node | None
) -> None:
    word, test = headed
    # Where it is not known whether this clause is meant, the ones after it are not run either.
    unknown = test.binds == UNKNOWN or test.text.startswith("False and ")
    suite = Suite(f"{word} {test.text}:", continues=word == "elif")
    porter.items.append(suite)
    narrowed = set(porter.narrowed)
    porter.narrowed |= narrowing(test)
    suite.body = porter.body(node.part("statement_block"))
    porter.narrowed = set(narrowed)
    if others:
        _chain(porter, others, last, "elif", unknown=unknown)
    elif last is not None:
        if word == "if":
            porter.narrowed |= narrowing(negated(test))
        body = porter.body(last.part("statement_block"))
        porter.narrowed = narrowed
        header = "elif False:" if unknown else "else:"
        note = "# else" if unknown else ""
        porter.items.append(Suite(header, body, continues=True, trailing=note))
    elif word == "if" and _skips(suite.body):
        porter.narrowed |= narrowing(negated(test))


def _skips(body: list[Item]) -> bool:
    """Tell whether a body leads away from what follows it."""
    last = body[-1] if body else None
    return leaves(body) or (isinstance(last, Line) and last.text in ("continue", "break"))


def _tested(node: Node) -> Node:
    found = node.named("condition")
    if found is None:
        raise NotCarried(node, "it has no condition")
    return found


def condition(porter: Porter, node: Node) -> tuple[Py, list[Item]]:
    """Say a condition, and list what has to stand before it.

    One that cannot be carried over becomes False, so that nothing happens that was not meant.
    """
    with porter.suite() as before:
        try:
            inner = node.children[0] if node.kind.endswith("_condition") else node
            return truth(porter, inner), before
        except NotCarried as problem:
            del before[:]
            porter.find(problem.node, problem.reason)
            porter.lost += 1
            before.extend(lost(node, problem.reason))
            return Py("False", binds=UNKNOWN), before


def as_expression(items: list[Item]) -> Py | None:
    """Make a conditional expression of an if with an else, where each gives one value."""
    real = [item for item in items if not (isinstance(item, Line) and not item.text)]
    if len(real) < 2 or not all(isinstance(item, Suite) and len(item.body) == 1 for item in real):
        return None
    suites = [item for item in real if isinstance(item, Suite)]
    values = [suite.body[0] for suite in suites]
    outs = [value.value for value in values if isinstance(value, Out)]
    if len(outs) != len(suites) or suites[-1].header != "else:":
        return None
    if any(suite.trailing for suite in suites) or not suites[0].header.startswith("if "):
        return None
    made = outs[-1]
    for suite, value in reversed(list(zip(suites[:-1], outs[:-1], strict=True))):
        test = suite.header.partition(" ")[2].removesuffix(":")
        if suite.header.partition(" ")[0] not in ("if", "elif") or ":=" in test:
            return None
        text = f"{value.at(OR)} if {test} else {made.at(CHOICE)}"
        made = Py(text, join(value.kind, made.kind), CHOICE)
    return made


@expression("if_statement")
def chosen(porter: Porter, node: Node) -> Py:
    """Say an if that stands where a value is wanted."""
    with porter.suite() as items:
        conditional(porter, node)
    made = as_expression(items)
    if made is None:
        raise NotCarried(node, "an if of several statements has no place in an expression")
    return made
