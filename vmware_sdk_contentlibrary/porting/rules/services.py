"""Get-CisService: the methods of the older service objects."""

from __future__ import annotations

from dataclasses import replace

from ...models._base import Structure
from ..binding import Bound
from ..failures import NotCarried
from ..kinds import STR, Kind, struct
from ..lookup import by_service
from ..names import variable_name
from ..porter import Porter
from ..py import LAMBDA, Py
from ..registry import command
from ..table import Target, field_of, initializer
from ..tree import Node
from .structures import fitted


@command("get-cisservice", takes="name server", positional=1)
def service(porter: Porter, bound: Bound) -> Py:
    """Say Get-CisService: a service is known by its name alone, so nothing is left to do."""
    name = bound.need("name").literal
    if name is None or not name.lower().startswith("com.vmware.content"):
        raise NotCarried(bound.node, "it is no service of the content library")
    del porter
    return Py("", Kind("service"), literal=name)


def service_name(porter: Porter, node: Node) -> str | None:
    """Give the name of the service that an expression holds; None where it holds none."""
    if node.kind == "variable":
        name = variable_name(node.text)[1].lower()
        known = porter.services.get((porter.scope.name, name))
        return known or porter.services.get(("", name))
    if node.kind == "parenthesized_expression" and "get-cisservice" in node.text.lower():
        return porter.expression(node).literal
    return None


def called(porter: Porter, node: Node, owner: Node, name: str, given: list[Node]) -> Py | None:
    """Say a method of a service; None where it is no service's."""
    if name.lower() == "create" and ".help." in owner.text.lower():
        return _made(porter, node, owner)
    found = service_name(porter, owner)
    if found is None:
        return None
    target = by_service(found, name)
    if target is None or target.operation is None:
        raise NotCarried(node, f"no cmdlet is known for {name} of {found}")
    return _call(porter, node, target, given)


def _call(porter: Porter, node: Node, target: Target, given: list[Node]) -> Py:
    porter.imports.use(target.python)
    order = [name for name in target.parameters if name != "client_token"]
    # A token, where the service takes one, comes first; the cmdlets have it last.
    if "client_token" in target.parameters and len(given) > len(order):
        order.insert(0, "client_token")
    spread = _spread(porter, order, given, target)
    if spread is not None:
        return spread
    if len(given) > len(order):
        raise NotCarried(node, f"{target.python} takes fewer arguments")
    values = dict(zip(order, given, strict=False))
    parts: list[str] = []
    in_order = True
    for name, wanted in target.parameters.items():
        one = values.get(name)
        if one is None or one.text.lower() == "$null":
            in_order = False
            continue
        text = fitted(porter, one, wanted).at(LAMBDA)
        parts.append(text if in_order else f"{name}={text}")
    return Py(f"{target.python}({', '.join(parts)})", target.returns)


def _spread(porter: Porter, order: list[str], given: list[Node], target: Target) -> Py | None:
    """Gather the arguments that the cmdlet takes as the fields of one body."""
    body = target.operation.body if target.operation else None
    if body is None or not body.__name__.endswith("RequestBody"):
        return None
    first = [name for name in order if target.parameters[name].structure is None]
    if len(given) <= len(first) or porter.argument(given[len(first)]).kind.structure is body:
        return None
    parts = [
        fitted(porter, node, target.parameters[name]).at(LAMBDA)
        for name, node in zip(first, given, strict=False)
    ]
    maker = initializer(body)
    if maker is None:
        return None
    porter.imports.use(maker.python)
    fields = [
        f"{name}={fitted(porter, node, kind).at(LAMBDA)}"
        for (name, kind), node in zip(maker.parameters.items(), given[len(first) :], strict=False)
        if node.text.lower() != "$null"
    ]
    made = f"{maker.python}({', '.join(fields)})"
    return Py(f"{target.python}({', '.join([*parts, made])})", target.returns)


def _made(porter: Porter, node: Node, owner: Node) -> Py | None:
    """Say ``$service.Help.create.create_spec.Create()``: an empty structure."""
    words: list[str] = []
    inner = owner
    while inner.kind == "member_access":
        words.insert(0, inner.children[2].text)
        inner = inner.children[0]
    found = service_name(porter, inner)
    if found is None or not words or words[0].lower() != "help" or len(words) < 3:
        return None
    target = by_service(found, words[1])
    if target is None or target.operation is None or target.operation.body is None:
        raise NotCarried(node, f"no structure is known for {'.'.join(words[1:])} of {found}")
    structure = target.operation.body
    for word in words[3:]:
        if word.lower() in ("element", "item"):
            continue
        field = field_of(structure, word)
        kind = field[1] if field else STR
        inside = kind.structure or (kind.element.structure if kind.name == "list" else None)
        if inside is None:
            return Py("[]", kind) if kind.name == "list" else None
        structure = inside
    whole = words[3:] and words[-1].lower() not in ("element", "item")
    last = field_of(target.operation.body, words[3]) if whole else None
    if last is not None and last[1].name == "list":
        return Py("[]", replace(last[1], optional=False))
    return _empty(porter, node, structure)


def _empty(porter: Porter, node: Node, structure: type[Structure]) -> Py:
    made = initializer(structure)
    if made is None or made.required:
        raise NotCarried(node, f"{structure.__name__} has to be given its fields when it is made")
    porter.imports.use(made.python)
    return Py(f"{made.python}()", struct(structure))
