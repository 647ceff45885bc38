"""The cmdlets and initializers: their facts come from the operation table."""

from __future__ import annotations

from ..binding import Bound
from ..failures import NotCarried
from ..kinds import ANY, Kind
from ..porter import Porter
from ..py import LAMBDA, Py
from ..table import COMMON, Target, flat
from .pipes import each_of
from .splats import note_splat
from .structures import fit, fitted


def cmdlet_call(porter: Porter, bound: Bound, target: Target) -> Py:
    """Say a call of a cmdlet or an initializer."""
    porter.imports.use(target.python)
    taken = _taken(porter, bound, target)
    piped = bound.piped
    many = piped is not None and piped.kind.name == "list" and taken is not None
    if many and piped is not None and target.parameters[taken or ""].name != "list":
        return each_of(porter, piped, lambda one: _call(porter, bound, target, taken, one))
    return _call(porter, bound, target, taken, bound.piped)


def _taken(porter: Porter, bound: Bound, target: Target) -> str | None:
    """Find the parameter that takes what is piped in: the first that fits and is free."""
    if bound.piped is None:
        return None
    del porter
    free = [name for name in target.parameters if not bound.has(name.replace("_", ""))]
    piped = bound.piped.kind.element if bound.piped.kind.name == "list" else bound.piped.kind
    fitting = [name for name in free if _fits(piped, target.parameters[name])]
    if fitting or free:
        return (fitting or free)[0]
    raise NotCarried(bound.node, f"no parameter of {bound.name} is left for what is piped in")


def _fits(piped: Kind, wanted: Kind) -> bool:
    if wanted.structure is not None:
        return piped.structure is wanted.structure
    return piped.name == wanted.name


def _call(porter: Porter, bound: Bound, target: Target, taken: str | None, piped: Py | None) -> Py:
    parts: list[str] = []
    in_order = target.operation is not None
    for name, wanted in _ordered(bound, target):
        low = name.replace("_", "")
        node = bound.values.get(low)
        if name == taken and piped is not None:
            value = fit(porter, bound.node, piped, wanted)
        elif node is not None:
            value = fitted(porter, node, wanted)
        else:
            in_order = False
            continue
        parts.append(value.at(LAMBDA) if in_order else f"{name}={value.at(LAMBDA)}")
    low = bound.name.lower()
    parts += [f"**{note_splat(porter, splat, low)}" for splat in bound.splats]
    missing = target.required - {_name(part, target, n) for n, part in enumerate(parts)}
    if missing and not bound.splats:
        asked = ", ".join(sorted(missing))
        porter.trap(bound.node, f"{bound.name} has to be given {asked}")
    parts += _common(bound) if target.operation is not None else []
    return Py(f"{target.python}({', '.join(parts)})", _answer(bound, target))


def _ordered(bound: Bound, target: Target) -> list[tuple[str, Kind]]:
    """Order the parameters: an initializer's, which are given by name, as they are written."""
    listed = list(target.parameters.items())
    if target.operation is None:
        written = list(bound.values)
        listed.sort(key=lambda one: written.index(low) if (low := flat(one[0])) in written else 999)
    return listed


def _name(part: str, target: Target, number: int) -> str:
    name, equals, _ = part.partition("=")
    return name if equals and name.isidentifier() else list(target.parameters)[number]


def _common(bound: Bound) -> list[str]:
    parts: list[str] = []
    for name in COMMON:
        low = name.replace("_", "")
        if name == "server":
            value = bound.get(low)
            if value is not None and value.text != "None":
                parts.append(f"server={value.at(LAMBDA)}")
        elif (flag := bound.flag(low)) is not None:
            parts.append(f"{name}={flag}")
    return parts


def _answer(bound: Bound, target: Target) -> Kind:
    if bound.splats and target.operation is not None:
        return target.returns
    kind = target.returns
    server = bound.get("server") if bound.has("server") else None
    if server is not None and server.kind.name == "list":
        return ANY
    if bound.flag("withhttpinfo") == "True":
        return Kind("info", of=kind)
    if kind.name == "none":
        return kind
    if bound.flag("withhttpinfo") is not None:
        return ANY
    return kind
