"""return, break, continue, exit, and expressions that stand alone."""

from __future__ import annotations

from ..blocks import Line, Out, Return
from ..failures import NotCarried
from ..kinds import Kind
from ..output import discarded
from ..porter import Porter
from ..py import Py
from ..registry import statement
from ..tree import Node
from .errors import thrown


@statement("flow_control_statement")
def flow(porter: Porter, node: Node) -> None:
    """Say what leaves a loop, a function or the script."""
    word = node.children[0].text.strip().lower()
    values = [part for part in node.children if not part.is_token]
    if word == "throw":
        thrown(porter, node)
    elif word == "return":
        _returned(porter, values)
    elif word == "exit":
        porter.imports.use("sys")
        value = porter.expression(values[0]).text if values else ""
        porter.write(f"sys.exit({value})")
    elif values:
        raise NotCarried(node, f"{word} with a label leaves several loops; Python leaves one")
    elif porter.loops and porter.loops[-1] == "switch":
        _left_switch(porter, node, word)
    elif not porter.loops:
        raise NotCarried(node, f"{word} stands outside of a loop")
    else:
        porter.write(word)


def _left_switch(porter: Porter, node: Node, word: str) -> None:
    if word == "break":
        raise NotCarried(node, "break in the middle of a switch leaves it early")
    porter.write("continue")


def _returned(porter: Porter, values: list[Node]) -> None:
    if porter.piping:
        if values:
            porter.items.append(Out(porter.expression(values[0])))
        porter.write("continue")
        return
    if not values:
        porter.items.append(Return(None))
        return
    value = porter.expression(values[0])
    if value.kind.name == "none" and value.text != "None":
        porter.items += [Line(value.text), Return(None)] if value.text else [Return(None)]
    elif len(porter.scopes) == 1:
        porter.items += [Out(value), Return(None)]
    else:
        porter.items.append(Return(value))


@statement("*")
def alone(porter: Porter, node: Node) -> None:
    """Say an expression that stands alone: what it comes to is given out."""
    value = porter.expression(node)
    if not value.text:
        return
    plain = value.kind.element if value.kind.name == "list" else value.kind
    unshown = plain.name in ("server", "configuration") and value.text.endswith(")")
    if unshown or (value.kind.name == "none" and value.text != "None"):
        porter.items.append(Line(value.text))
    elif value.kind.name == "dropped":
        porter.items += discarded(value)
    else:
        porter.items.append(Out(value))


def dropped(value: Py) -> Py:
    """Mark a value that nobody wants."""
    return value.typed(Kind("none" if value.kind.name == "none" else "dropped"))
