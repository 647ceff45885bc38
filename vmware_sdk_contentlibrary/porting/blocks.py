"""The ported script before it is text: lines, suites and what a function gives out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from .kinds import Kind
from .py import NAMED, Py


@dataclass
class Line:
    """A statement on a line of its own, or a comment, or nothing: an empty line."""

    text: str
    trailing: str = ""


@dataclass
class Bind:
    """An assignment to a variable, whose annotation is known only at the end.

    Attributes:
        name: The variable.
        value: What it is set to.
        scope: The function it is in.
    """

    name: str
    value: Py
    scope: str
    trailing: str = ""


@dataclass
class Out:
    """A value that goes to whoever called: the console, a variable or a function's caller."""

    value: Py
    trailing: str = ""


@dataclass
class Return:
    """The end of a function, with or without a value."""

    value: Py | None
    trailing: str = ""


@dataclass
class Suite:
    """A compound statement.

    Attributes:
        header: Its first line.
        body: What is below it.
        loops: Whether the body may run more than once.
        continues: Whether it belongs to the suite before it, as ``else`` does.
        trailing: A comment on the first line.
    """

    header: str
    body: list[Item] = field(default_factory=list)
    loops: bool = False
    continues: bool = False
    trailing: str = ""


Item = Line | Bind | Out | Return | Suite
Annotate = Callable[[Bind], str]


def outs(items: list[Item], *, looping: bool = False) -> Iterator[tuple[Out, bool, bool]]:
    """Find what is given out: each with whether it comes last, and whether it is in a loop."""
    last = _last(items)
    for number, item in enumerate(items):
        ends = number >= last
        if isinstance(item, Out):
            yield item, ends, looping
        elif isinstance(item, Suite) and not item.header.startswith(("def ", "class ")):
            for out, inner_ends, inside in outs(item.body, looping=looping or item.loops):
                yield out, ends and inner_ends and not item.loops, inside


def _last(items: list[Item]) -> int:
    """Find where the last statement begins, which may be an if with its else."""
    last = max((n for n, item in enumerate(items) if not is_quiet(item)), default=0)
    while last > 0 and isinstance(suite := items[last], Suite) and suite.continues:
        last -= 1
    return last


def is_quiet(item: Item) -> bool:
    """Tell whether an item is a comment or an empty line."""
    return isinstance(item, Line) and (not item.text or item.text.startswith("#"))


def returns(items: list[Item]) -> Iterator[Return]:
    """Find the ends of the function that the items are the body of."""
    for item in items:
        if isinstance(item, Return):
            yield item
        elif isinstance(item, Suite) and not item.header.startswith(("def ", "class ")):
            yield from returns(item.body)


def replaced(items: list[Item], give: Callable[[Item], list[Item]]) -> list[Item]:
    """Put other items into the place of those a function names, at every depth."""
    result: list[Item] = []
    for item in items:
        if isinstance(item, Suite) and not item.header.startswith(("def ", "class ")):
            item.body = replaced(item.body, give)
            result.append(item)
        elif isinstance(item, (Out, Return)):
            made = give(item)
            if made and item.trailing:
                made[-1].trailing = item.trailing
            result += made
        else:
            result.append(item)
    return result


def render(items: list[Item], annotate: Annotate, depth: int = 0) -> Iterator[str]:
    """Write items down, line by line."""
    margin = "    " * depth
    for item in items:
        if isinstance(item, Suite):
            yield f"{margin}{item.header}{_comment(item)}"
            yield from _body(item, annotate, depth + 1)
        else:
            text = _text(item, annotate)
            yield f"{margin}{text}{_comment(item)}" if text else ""


def _comment(item: Item) -> str:
    return f"  {item.trailing}" if item.trailing else ""


def _body(suite: Suite, annotate: Annotate, depth: int) -> Iterator[str]:
    yield from render(suite.body, annotate, depth)
    if all(is_quiet(item) for item in suite.body):
        yield "    " * depth + "pass"


def _text(item: Line | Bind | Out | Return, annotate: Annotate) -> str:
    if isinstance(item, Line):
        return item.text
    if isinstance(item, Bind):
        kind = annotate(item)
        value = item.value.at(NAMED + 1)
        return f"{item.name}: {kind} = {value}" if kind else f"{item.name} = {value}"
    if isinstance(item, Out):
        return item.value.text
    return "return" if item.value is None else f"return {item.value.text}"


@dataclass
class Variable:
    """What is known of a variable: the types of all that is assigned to it."""

    kinds: list[Kind] = field(default_factory=list)
