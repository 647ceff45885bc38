"""What a script or a function gives out: printed, collected or returned."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .blocks import Bind, Item, Line, Out, Return, outs, replaced, returns
from .kinds import ANY, NONE, Kind, join, list_of
from .py import NAMED, Py

if TYPE_CHECKING:
    from .porter import Porter


def printed(porter: Porter, items: list[Item]) -> list[Item]:
    """Print what the script itself gives out."""

    def give(item: Item) -> list[Item]:
        if isinstance(item, Out):
            return [Line(shown(item.value))]
        porter.imports.use("sys")
        return [Line("sys.exit()")]

    return replaced(items, give)


def shown(value: Py) -> str:
    """Write a value to the console, a list line by line."""
    if value.kind.name == "list":
        values = f"({value.text} or [])" if value.kind.optional else value.at(NAMED + 1)
        return f'print(*{values}, sep="\\n")'
    return f"print({value.text})"


def discarded(value: Py) -> list[Item]:
    """Leave a value: a call is still made, anything else does nothing."""
    return [Line(value.text)] if value.text.endswith(")") or "await" in value.text else []


def collected(items: list[Item], name: str) -> tuple[list[Item], Kind]:
    """Collect what is given out in a list of that name."""
    kind: Kind | None = None

    def give(item: Item) -> list[Item]:
        nonlocal kind
        value = item.value if isinstance(item, (Out, Return)) else None
        if value is None:
            return [Line("continue")]
        many = value.kind.name == "list"
        element = value.kind.element if many else value.kind
        kind = element if kind is None else join(kind, element)
        line = Line(f"{name}.{'extend' if many else 'append'}({value.text})")
        return [line] if isinstance(item, Out) else [line, Line("continue")]

    made = replaced(items, give)
    return made, list_of(kind or ANY)


def assigned(porter: Porter, items: list[Item], name: str, scope: str) -> list[Item]:
    """Set a variable to what is given out, where that is one value at most."""

    def give(item: Item) -> list[Item]:
        if isinstance(item, Out):
            porter.learn(name, item.value.kind)
            return [Bind(porter.names.variable(name), item.value, f"{scope}\0{name.lower()}")]
        return [item]

    return replaced(items, give)


def is_single(items: list[Item]) -> bool:
    """Tell whether exactly one value is given out on every way that gives out any."""
    found = list(outs(items))
    return all(last and not looping for _, last, looping in found)


def returned(porter: Porter, items: list[Item]) -> tuple[list[Item], Kind]:
    """Return what a function gives out."""
    found = list(outs(items))
    valued = [item for item in returns(items) if item.value is not None]
    if is_single(items):
        made = replaced(items, _as_return)
    elif valued and not any(_is_row(out.value) or looping for out, _, looping in found):
        # A call whose answer nobody took: in PowerShell it would join what is returned.
        made = replaced(items, _unless_last(items))
    else:
        return _gathered(porter, items)
    kinds = [item.value.kind if item.value else NONE for item in returns(made)]
    if not kinds:
        return made, NONE
    whole = kinds[0]
    for kind in kinds[1:]:
        whole = join(whole, kind)
    if all(kind.name == "none" for kind in kinds):
        return made, NONE
    return made, whole


def _as_return(item: Item) -> list[Item]:
    if isinstance(item, Out):
        return [Return(item.value)]
    return [item]


def _unless_last(items: list[Item]) -> Callable[[Item], list[Item]]:
    last = {id(out) for out, ends, _ in outs(items) if ends}

    def give(item: Item) -> list[Item]:
        if isinstance(item, Out):
            return [Return(item.value)] if id(item) in last else discarded(item.value)
        return [item]

    return give


def _is_row(value: Py) -> bool:
    return not value.text.endswith(")")


def _gathered(porter: Porter, items: list[Item]) -> tuple[list[Item], Kind]:
    name = "output" if not porter.names.is_taken("output") else porter.names.fresh("output")
    kind: Kind | None = None

    def give(item: Item) -> list[Item]:
        nonlocal kind
        value = item.value if isinstance(item, (Out, Return)) else None
        made: list[Item] = []
        if value is not None:
            many = value.kind.name == "list"
            element = value.kind.element if many else value.kind
            kind = element if kind is None else join(kind, element)
            made.append(Line(f"{name}.{'extend' if many else 'append'}({value.text})"))
        if isinstance(item, Return):
            made.append(Return(Py(name, list_of(kind or ANY))))
        return made

    made = replaced(items, give)
    whole = list_of(kind or ANY)
    porter.imports.use("Any")
    start: Item = Line(f"{name}: {whole.annotation} = []")
    return [start, *made, Return(Py(name, whole))], whole
