"""Arguments of a command, bound to its parameters as PowerShell binds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .failures import NotCarried
from .registry import Shape
from .tree import Node

if TYPE_CHECKING:
    from .porter import Porter
    from .py import Py

COMMON_VALUES = [
    "erroraction",
    "warningaction",
    "informationaction",
    "progressaction",
    "errorvariable",
    "warningvariable",
    "informationvariable",
    "outvariable",
    "outbuffer",
    "pipelinevariable",
]
COMMON_SWITCHES = ("verbose", "debug", "confirm", "whatif", "force")
_ALIASES = {"ea": "erroraction", "wa": "warningaction", "ev": "errorvariable", "ov": "outvariable"}


@dataclass
class Argument:
    """One argument as it is written: a name, a value, or both."""

    name: str | None
    value: Node | None = None
    joined: bool = False
    node: Node | None = None


@dataclass
class Bound:
    """A command with its arguments by parameter.

    Attributes:
        node: The command.
        name: Its name as it is written, without the module.
        values: Arguments by parameter, in lower case; None for a switch without a value.
        rest: What is left over for a command that takes any number of values.
        splats: Variables that are splatted and whose content is not known here.
        piped: What is piped in.
        porter: Who turns arguments into Python.
    """

    node: Node
    name: str
    porter: Porter
    values: dict[str, Node | None] = field(default_factory=dict)
    rest: list[Node] = field(default_factory=list)
    splats: list[Node] = field(default_factory=list)
    piped: Py | None = None

    def has(self, name: str) -> bool:
        """Tell whether an argument was given."""
        return name in self.values

    def get(self, name: str) -> Py | None:
        """Give an argument as Python; None where it was not given."""
        node = self.values.get(name)
        return None if node is None else self.porter.argument(node)

    def need(self, name: str) -> Py:
        """Give an argument as Python, or what is piped in.

        Raises:
            NotCarried: Neither is there.
        """
        value = self.get(name)
        if value is None:
            value = self.piped
        if value is None:
            raise NotCarried(self.node, f"{self.name} is called without -{name}")
        return value

    def flag(self, name: str) -> str | None:
        """Give a switch as Python; None where it is off or was not given."""
        if name not in self.values:
            return None
        node = self.values[name]
        text = "True" if node is None else self.porter.argument(node).text
        return None if text == "False" else text

    def word(self, name: str) -> str:
        """Give an argument that is written out, in lower case; nothing where it was not given."""
        value = self.get(name)
        if value is None:
            return ""
        if value.literal is None:
            raise NotCarried(self.node, f"-{name} of {self.name} is known only when it runs")
        return value.literal.lower()


def arguments(command: Node) -> tuple[list[Argument], list[Node], list[Node]]:
    """List a command's arguments, its splatted variables and its redirections."""
    found: list[Argument] = []
    splats: list[Node] = []
    redirections: list[Node] = []
    elements = command.part("command_elements")
    waiting = list(elements.children) if elements else []
    for number, node in enumerate(waiting):
        before = waiting[number - 1] if number else None
        if node.kind == "redirection" or (node.kind == "generic_token" and _redirects(node)):
            redirections.append(node)
        elif node.kind == "command_parameter":
            found.append(Argument(node.text[1:].rstrip(":"), node=node))
        elif node.kind == "variable" and node.text.startswith("@"):
            splats.append(node)
        elif node.kind == "argument_list" and found and before and before.end == node.start:
            # the grammar leaves a method's arguments outside of its call here
            if before.kind == "generic_token":
                _add(found, _array(node))
            else:
                found[-1].value = _called(found[-1].value, node)
        else:
            _add(found, node)
    return found, splats, redirections


def _add(found: list[Argument], node: Node) -> None:
    last = found[-1] if found else None
    if last is not None and last.node is not None and last.value is None:
        last.value = node
        gap = node.source.text[last.node.end : node.start]
        last.joined = last.node.text.endswith(":") or gap.strip(" ") == ":"
    else:
        found.append(Argument(None, node))


def _redirects(node: Node) -> bool:
    return node.text.lstrip("123456*")[:1] == ">"


def _array(arguments: Node) -> Node:
    """Read what looks like a method's arguments behind a word as the list that it is."""
    listed = arguments.part("argument_expression_list")
    inner = listed.children if listed else []
    kind = "array_literal_expression"
    return Node(kind, arguments.start, arguments.end, arguments.source, None, inner)


def _called(value: Node | None, arguments: Node) -> Node:
    if value is None or value.kind != "member_access":
        raise NotCarried(arguments, "the arguments of what is not a method")
    parts = [*value.children, arguments]
    return Node("invokation_expression", value.start, arguments.end, value.source, None, parts)


def bind(
    porter: Porter, command: Node, name: str, shape: Shape, *, known: bool = False
) -> tuple[Bound, list[Node]]:
    """Bind a command's arguments, and list its redirections.

    Args:
        porter: The walk.
        command: The command.
        name: Its name.
        shape: Its parameters.
        known: Whether Python has a function for it, which tables can be splatted into.

    Raises:
        NotCarried: An argument fits no parameter, or several.
    """
    bound = Bound(command, name, porter)
    written, splats, redirections = arguments(command)
    if known:
        bound.splats = splats
        splats = []
    given = [*written, *_splatted(porter, splats, bound)]
    loose: list[Node] = []
    for argument in given:
        if argument.name is None:
            if argument.value is not None:
                loose.append(argument.value)
            continue
        parameter = _parameter(argument, shape, command, name)
        is_switch = parameter in shape.switches or parameter in COMMON_SWITCHES
        if is_switch and argument.value is not None and not argument.joined:
            loose.append(argument.value)
            argument.value = None
        if not is_switch and argument.value is None:
            raise NotCarried(command, f"-{argument.name} of {name} has no value")
        bound.values[parameter] = argument.value
    _place(bound, loose, shape, name)
    return bound, redirections


def _splatted(porter: Porter, splats: Iterable[Node], bound: Bound) -> list[Argument]:
    found: list[Argument] = []
    for splat in splats:
        entries = porter.splatted(splat)
        if entries is None:
            bound.splats.append(splat)
        else:
            found += [Argument(key, value, joined=True) for key, value in entries]
    return found


def _parameter(argument: Argument, shape: Shape, command: Node, name: str) -> str:
    low = (argument.name or "").lower()
    low = _ALIASES.get(low, low)
    own = [*shape.names, *shape.switches]
    if low in own or low in COMMON_VALUES or low in COMMON_SWITCHES:
        return low
    near = [one for one in own if one.startswith(low)]
    if not near:
        near = [one for one in (*COMMON_VALUES, *COMMON_SWITCHES) if one.startswith(low)]
    if len(near) == 1:
        return near[0]
    node = argument.node or command
    if not near:
        raise NotCarried(node, f"{name} has no parameter -{argument.name} that can be carried over")
    raise NotCarried(node, f"-{argument.name} of {name} may be any of {', '.join(near)}")


def _place(bound: Bound, loose: list[Node], shape: Shape, name: str) -> None:
    free = [one for one in shape.names[: shape.positional] if one not in bound.values]
    for node in loose:
        if shape.rest and len(free) <= 1:
            bound.rest.append(node)
        elif free:
            bound.values[free.pop(0)] = node
        else:
            raise NotCarried(node, f"{name} is given more arguments than it takes")
