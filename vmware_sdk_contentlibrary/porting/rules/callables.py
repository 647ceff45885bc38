"""Calls of the script's own functions and of script blocks."""

from __future__ import annotations

from ..binding import Bound, arguments
from ..failures import NotCarried
from ..kinds import ANY, Kind
from ..knowledge import Function, Parameter
from ..porter import Porter
from ..py import LAMBDA, Py
from ..registry import Shape
from ..tree import Node
from .pipes import each_of, only_expression
from .splats import note_splat
from .structures import fit


def shape(function: Function) -> Shape:
    """Give the parameters of a function of the script."""
    names = tuple(p.name.lower() for p in function.parameters if not p.switch)
    switches = tuple(p.name.lower() for p in function.parameters if p.switch)
    return Shape(names, switches, len(names))


def function_call(porter: Porter, bound: Bound, function: Function) -> Py:
    """Say a call of a function of the script."""
    piped = bound.piped
    if piped is not None:
        taker = next((p for p in function.parameters if p.piped), None)
        if (
            taker is None
            and function.parameters
            and not bound.has(function.parameters[0].name.lower())
        ):
            taker = function.parameters[0]
        if taker is None:
            raise NotCarried(bound.node, f"{function.name} takes nothing that is piped in")
        if piped.kind.name == "list" and taker.kind.name != "list":
            return each_of(porter, piped, lambda one: _call(porter, bound, function, taker, one))
        return _call(porter, bound, function, taker, piped)
    return _call(porter, bound, function, None, None)


def _call(
    porter: Porter, bound: Bound, function: Function, taker: Parameter | None, piped: Py | None
) -> Py:
    key = function.name.lower()
    porter.learned.calls[key] = porter.learned.calls.get(key, 0) + 1
    ordered = python_order(porter, function)
    parts: list[str] = []
    in_order = True
    for parameter in ordered:
        low = parameter.name.lower()
        if parameter is taker and piped is not None:
            value = piped
        elif low in bound.values:
            node = bound.values[low]
            if node is None or parameter.switch:
                flag = bound.flag(low)
                value = Py(flag or "False", Kind("bool"))
                in_order = False
            elif node.kind == "script_block_expression":
                value = block_value(porter, node)
            else:
                wanted = given_kind(porter, key, parameter)
                value = fit(porter, node, porter.argument(node), wanted)
        else:
            in_order = False
            continue
        porter.learned.arguments.setdefault((key, parameter.python), []).append(value.kind)
        text = value.at(LAMBDA)
        simple = in_order and len(parts) < 3 and not parameter.default
        parts.append(text if simple else f"{parameter.python}={text}")
        in_order = simple
    parts += [f"**{note_splat(porter, splat, key)}" for splat in bound.splats]
    return Py(f"{function.python}({', '.join(parts)})", function.returns)


def given_kind(porter: Porter, key: str, parameter: Parameter) -> Kind:
    """Give a parameter's type: the declared one, or that of what it is given everywhere."""
    if parameter.kind != ANY:
        return parameter.kind
    kind = porter.before.given(key, parameter.python)
    return kind.sure if kind.identifier else kind


def python_order(porter: Porter, function: Function) -> list[Parameter]:
    """Order parameters as Python has them: those that have to be given first."""
    key = function.name.lower()
    needed = [p for p in function.parameters if is_needed(porter, key, p)]
    return [*needed, *(p for p in function.parameters if p not in needed)]


def is_needed(porter: Porter, key: str, parameter: Parameter) -> bool:
    """Tell whether a parameter has to be given in Python."""
    if parameter.mandatory or parameter.piped:
        return True
    return parameter.default is None and porter.before.always_given(key, parameter.python)


def block_value(porter: Porter, block: Node) -> Py:
    """Say a script block as a value: a lambda, or a function made in front."""
    inner = only_expression(block)
    if inner is not None:
        with porter.suite() as before:
            porter.current.append(Py("item"))
            used = any(
                n.kind == "variable" and n.text.lower() in ("$_", "$psitem") for n in block.walk()
            )
            porter.inline += 1
            try:
                made = porter.expression(inner)
            finally:
                porter.current.pop()
                porter.inline -= 1
        if not before and made.text:
            plain = made.text.removesuffix("()")
            if plain.isidentifier() and plain != made.text:
                return Py(plain, Kind("function"))
            text = f"lambda{' item' if used else ''}: {made.at(LAMBDA)}"
            return Py(text, Kind("function"), LAMBDA)
    from .functions import block_function  # noqa: PLC0415  # functions stand on calls

    name = porter.names.fresh("action")
    block_function(porter, block, name, python=name)
    return Py(name, Kind("function"))


def invoked(porter: Porter, node: Node, callee: Node, operator: str) -> Py:
    """Say a call with ``&``, or with ``.``."""
    if operator == ".":
        raise NotCarried(node, "port that file as well, and import what it defines")
    inner = callee
    while inner.kind in ("command_name_expr", "path_command_name") and len(inner.children) == 1:
        inner = inner.children[0]
    given, splats, _ = arguments(node)
    if splats or any(one.name is not None for one in given):
        raise NotCarried(node, "a script block is called with names for its arguments")
    values = [porter.argument(one.value) for one in given if one.value is not None]
    if inner.kind == "script_block_expression":
        body = only_expression(inner)
        if body is None or values:
            raise NotCarried(node, "a script block of several statements is called on the spot")
        return porter.expression(body)
    if inner.kind not in ("variable", "member_access"):
        raise NotCarried(node, "it is a program: run it with subprocess.run")
    function = porter.expression(inner)
    if function.kind.name not in ("function", "any"):
        raise NotCarried(node, "it is a program: run it with subprocess.run")
    text = f"{function.at(20)}({', '.join(v.at(LAMBDA) for v in values)})"
    return Py(text, function.kind.of or ANY)
