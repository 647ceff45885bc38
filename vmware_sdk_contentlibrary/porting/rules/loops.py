"""foreach, for, while and do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from ..annotations import clash
from ..blocks import Item, Line, Suite
from ..failures import NotCarried
from ..kinds import ANY, INT, Kind
from ..names import variable_name
from ..porter import Porter
from ..py import ATOM, NAMED, OR, Py
from ..registry import statement
from ..tree import Node
from .collections import one_more
from .conditions import condition
from .logic import negated


@contextmanager
def inside(porter: Porter, kind: str = "loop") -> Iterator[None]:
    """Be in a loop, which break and continue are about."""
    porter.loops.append(kind)
    piping, porter.piping = porter.piping, False
    try:
        yield
    finally:
        porter.loops.pop()
        porter.piping = piping


@statement("foreach_statement")
def each(porter: Porter, node: Node) -> None:
    """Say a foreach."""
    parts = [part for part in node.children if not part.is_token]
    if len(parts) < 3 or parts[0].kind != "variable":
        raise NotCarried(node, "it cannot be read as a loop")
    name = variable_name(parts[0].text)[1]
    values = porter.expression(parts[1])
    over = iterated(porter, parts[1], values)
    if values.kind.name == "entries":
        _entries(porter, name, values, parts[2])
        return
    declare(porter, name, element(values))
    porter.learn(name, element(values))
    with inside(porter):
        body = porter.body(parts[2])
    porter.items.append(Suite(f"for {porter.names.variable(name)} in {over}:", body, loops=True))


def _entries(porter: Porter, name: str, values: Py, block: Node) -> None:
    """Say a loop over a table's entries, with a name for the key and one for the value."""
    key, value = entry_names(porter, name)
    porter.learn(name, Kind("pair", of=values.kind.of))
    with inside(porter):
        body = porter.body(block)
    porter.items.append(Suite(f"for {key}, {value} in {values.text}:", body, loops=True))


def entry_names(porter: Porter, name: str) -> tuple[str, str]:
    """Name the two halves of a table's entry."""
    python = porter.names.variable(name)
    nested = any(kind.name == "pair" for kind in porter.scope.kinds.values())
    if nested or porter.names.is_taken("key") or porter.names.is_taken("value"):
        porter.pairs[python] = f"{python}_key", f"{python}_value"
    else:
        porter.pairs[python] = "key", "value"
    return porter.pairs[python]


def element(values: Py) -> Kind:
    """Give the type of what a loop finds."""
    if values.kind.name == "str":
        return values.kind.sure
    return values.kind.element if values.kind.name in ("list", "dict", "json") else ANY


def iterated(porter: Porter, node: Node, values: Py) -> str:
    """Spell what a loop goes over, so that a single value is one and nothing is none."""
    kind = values.kind
    if kind.name == "list" and kind.optional:
        return f"{values.at(OR)} or []"
    if kind.name in ("str", "int", "struct", "path", "float", "server"):
        return f"[{values.at(NAMED + 1)}]"
    if kind.name == "dict" and not values.text.endswith("()"):
        porter.trap(node, "foreach takes a table as one value; Python goes over its keys")
    if kind.name == "none":
        porter.imports.use("Any")
        return "list[Any]()"
    return values.at(NAMED + 1)


def declare(porter: Porter, name: str, kind: Kind) -> None:
    """Annotate a loop's variable first, where it is also given values of other types."""
    key = (porter.scope.name, name.lower())
    kinds = [*porter.before.variables.get(key, []), kind]
    if clash(kinds) and name.lower() not in porter.scope.declared and not porter.is_bound(name):
        porter.scope.declared.add(name.lower())
        porter.imports.use("Any")
        porter.items.append(Line(f"{porter.names.variable(name)}: Any"))
        porter.declared.add(f"{porter.scope.name}\0{name.lower()}")


@statement("while_statement")
def repeat(porter: Porter, node: Node) -> None:
    """Say a while."""
    tested = node.named("condition")
    if tested is None:
        raise NotCarried(node, "it has no condition")
    test, before = condition(porter, tested)
    with inside(porter):
        body = porter.body(node.part("statement_block"))
    if any(not isinstance(item, Line) or not item.text.startswith("#") for item in before):
        leave: list[Item] = [*before, Suite(f"if {negated(test).text}:", [Line("break")])]
        porter.items.append(Suite("while True:", [*leave, *body], loops=True))
        return
    porter.items += [*before, Suite(f"while {test.text}:", body, loops=True)]


@statement("do_statement")
def until(porter: Porter, node: Node) -> None:
    """Say a do: an endless loop that is left at its end."""
    tested = node.named("condition")
    if tested is None:
        raise NotCarried(node, "it has no condition")
    with inside(porter):
        body = porter.body(node.part("statement_block"))
    test, before = condition(porter, tested)
    ends = any(child.is_token and child.text.lower() == "until" for child in node.children)
    leave = test if ends else negated(test)
    if test.text == "False" and before:
        leave = Py("True")
    end: list[Item] = [*before, Suite(f"if {leave.text}:", [Line("break")])]
    body = [*_before_continue(body, end), *end]
    porter.items.append(Suite("while True:", body, loops=True))


def _before_continue(items: list[Item], first: list[Item]) -> list[Item]:
    """Put what ends each round before every continue as well."""
    made: list[Item] = []
    for item in items:
        if isinstance(item, Line) and item.text == "continue":
            made += first
        elif isinstance(item, Suite) and not item.loops:
            item.body = _before_continue(item.body, first)
        made.append(item)
    return made


@statement("for_statement")
def counted(porter: Porter, node: Node) -> None:
    """Say a for: over a range where it counts, else as a while."""
    start, tested, step = (node.named(f"for_{n}") for n in ("initializer", "condition", "iterator"))
    if _as_range(porter, node, start, tested, step):
        return
    for part in start.children if start else []:
        if not part.is_token:
            porter.statement(part)
    test, before = condition(porter, tested) if tested else (Py("True"), [])
    with inside(porter):
        body = porter.body(node.part("statement_block"))
    with porter.suite() as after:
        for part in step.children if step else []:
            if not part.is_token:
                porter.statement(part)
    porter.items += [
        *before,
        Suite(f"while {test.text}:", [*_before_continue(body, after), *after], loops=True),
    ]


_COUNT = re.compile(r"\$(\w+)(\s*\+\+|\s*--|\s*\+=\s*1|\s*-=\s*1)|(\+\+|--)\$(\w+)")


def _as_range(
    porter: Porter, node: Node, start: Node | None, tested: Node | None, step: Node | None
) -> bool:
    count = _COUNT.fullmatch(step.text.strip()) if step else None
    first = (
        re.fullmatch(r"(?:\[int\]\s*)?\$(\w+)\s*=\s*([^,;]+)", start.text.strip())
        if start
        else None
    )
    limit = tested.children[0] if tested and tested.children else None
    if count is None or first is None or limit is None or start is None:
        return False
    if limit.kind != "comparison_expression" or limit.children[0].text != f"${first[1]}":
        return False
    name, up = count[1] or count[4], "+" in (count[2] or count[3])
    operator = limit.children[1].text.strip().lower()
    block = node.part("statement_block")
    if name.lower() != first[1].lower() or operator not in (
        ("-lt", "-le") if up else ("-gt", "-ge")
    ):
        return False
    if block is None or _sets(block, name):
        return False
    assignment = start.children[0]
    begin = porter.expression(assignment.children[-1])
    end = porter.expression(limit.children[2])
    if end.kind.name == "none" or begin.kind.name not in ("int", "any"):
        return False
    porter.learn(name, INT)
    with inside(porter):
        body = porter.body(block)
    span = _span(begin, end, operator)
    porter.items.append(Suite(f"for {porter.names.variable(name)} in {span}:", body, loops=True))
    return True


def _span(begin: Py, end: Py, operator: str) -> str:
    low = "" if begin.text == "0" else f"{begin.text}, "
    if operator == "-lt":
        return f"range({low}{end.text})"
    if operator == "-le":
        return f"range({low}{one_more(end)})"
    stop = end.text if operator == "-gt" else f"{end.at(ATOM)} - 1"
    if operator == "-ge" and end.text.isdigit():
        stop = str(int(end.text) - 1)
    return f"range({begin.text}, {stop}, -1)"


def _sets(block: Node, name: str) -> bool:
    """Tell whether a block sets a variable."""
    for part in block.walk():
        if part.kind in ("left_assignment_expression", "post_increment_expression",
                         "post_decrement_expression", "pre_increment_expression",
                         "pre_decrement_expression"):  # fmt: skip
            found = [n for n in part.walk() if n.kind == "variable"]
            if found and variable_name(found[0].text)[1].lower() == name.lower():
                return True
    return False
