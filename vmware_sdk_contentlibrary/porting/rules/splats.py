"""Tables that are splatted into commands."""

from __future__ import annotations

from ..failures import NotCarried
from ..kinds import ANY, Kind
from ..names import pythonic, variable_name
from ..porter import Porter
from ..py import ATOM, LAMBDA, Py, quote
from ..table import flat, targets
from ..tree import Node
from .collections import entries
from .members import named


def written_out(porter: Porter, value: Node) -> list[tuple[str, Node]] | None:
    """List the entries of a table that is written out; None where a value is no such table."""
    node = value
    if node.kind == "cast_expression" and node.children[-1].kind == "hash_literal_expression":
        node = node.children[-1]
    if node.kind != "hash_literal_expression":
        return None
    try:
        pairs = entries(porter, node)
    except NotCarried:
        return None
    if any(key.literal is None for key, _ in pairs):
        return None
    return [(key.literal or "", one) for key, one in pairs]


def parameter_name(porter: Porter, command: str, name: str) -> str | None:
    """Give the Python name of a command's parameter; None where there is no such command."""
    target = targets().get(command)
    if target is not None:
        known = [*target.shape.names, *target.shape.switches]
        near = [one for one in known if one == flat(name)]
        near = near or [one for one in known if one.startswith(flat(name))]
        return target.python_name(near[0]) if len(near) == 1 else None
    function = porter.function(command)
    parameter = function.parameter(name) if function else None
    if parameter is not None:
        return parameter.python
    return pythonic(name) if command == "connect-viserver" else None


def renamed(porter: Porter, value: Node, command: str) -> Py:
    """Make a table that is splatted, under the parameters' names in Python."""
    from .structures import fitted  # noqa: PLC0415

    target = targets().get(command)
    parts: list[str] = []
    keys: list[tuple[str, str, Kind]] = []
    for key, node in entries(porter, value):
        name = key.literal or ""
        python = parameter_name(porter, command, name)
        if python is None:
            raise NotCarried(value, f"{command} has no parameter {name} that can be carried over")
        wanted = target.parameters.get(python) if target else None
        given = fitted(porter, node, wanted) if wanted else porter.expression(node)
        parts.append(f"{quote(python)}: {given.at(LAMBDA)}")
        keys.append((name.lower(), python, given.kind))
    porter.imports.use("Any")
    return Py(f"{{{', '.join(parts)}}}", Kind("dict", of=ANY, keys=tuple(keys)))


def note_splat(porter: Porter, splat: Node, command: str) -> str:
    """Note that a variable is splatted into a command, and give its name in Python."""
    name = variable_name("$" + splat.text[1:])[1].lower()
    porter.learned.splats[porter.scope.name, name] = command
    porter.learned.changed.add((porter.scope.name, name))
    return porter.names.variable(name)


def splat_key(porter: Porter, owner: Node, name: str) -> str:
    """Spell a key of a table as the command it is splatted into spells the parameter."""
    if owner.kind != "variable":
        return name
    variable = variable_name(owner.text)[1].lower()
    command = porter.before.splats.get((porter.scope.name, variable))
    return (parameter_name(porter, command, name) if command else None) or name


def key_of(porter: Porter, target: Node, owner: Py) -> Py:
    """Say the place of a table that a property is assigned to."""
    name = splat_key(porter, target.children[0], target.children[2].text)
    found = named(porter, target, owner, name)
    if found.text.startswith(owner.at(ATOM) + "["):
        return found
    return Py(f"{owner.at(ATOM)}[{quote(name)}]", ANY)
