"""What stands in a pipeline: ForEach-Object, Where-Object, Select-Object and their like."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..binding import Bound
from ..blocks import Bind, Item, Line, Out, Suite, outs
from ..failures import NotCarried
from ..kinds import NONE, Kind, list_of
from ..names import singular
from ..output import collected
from ..porter import Porter
from ..py import LAMBDA, OR, Py
from ..registry import command, statement
from ..tree import Node
from .flow import alone
from .members import named

_SCALARS = frozenset(
    [
        "str",
        "int",
        "float",
        "bool",
        "struct",
        "path",
        "datetime",
        "server",
        "info",
        "credential",
        "error",
    ]
)


def only_expression(block: Node) -> Node | None:
    """Give the one expression a script block consists of; None where it holds more."""
    if any(node.kind == "param_block" for node in block.walk()):
        return None
    body = next(
        (n for n in block.walk() if n.kind in ("script_block_body", "named_block_list")), None
    )
    if body is None or body.kind == "named_block_list" or body.part("named_block_list"):
        return None
    listed = body.part("statement_list")
    statements = [c for c in listed.children if not c.is_token] if listed else []
    if len(statements) != 1 or statements[0].kind.endswith(("_statement", "increment_expression")):
        return None
    if statements[0].kind in ("assignment_expression", "post_decrement_expression", "ERROR"):
        return None
    return statements[0]


def one_name(porter: Porter, values: Py, *, loops: bool = False) -> str:
    """Name one of the values that a pipeline passes on."""
    spelled = values.kind.element.annotation
    if values.stream is not None:
        if loops:
            porter.looped.setdefault(f"{porter.scope.name}\0{values.stream[0]}", spelled)
        return values.stream[0]
    taken = {current.text for current in porter.current}
    wanted = [
        singular(values.text.rpartition(".")[2]) if re.fullmatch(r"[\w.]+", values.text) else ""
    ]
    element = values.kind.element
    if element.name == "struct" and element.structure is not None:
        wanted.append(short(element.structure.__name__))
    if element.identifier:
        last = [w for w in ("library", "item", "session", "subscription") if w in values.text]
        wanted.append(f"{last[-1]}_id" if last else "identifier")
    wanted += ["number"] if element.name == "int" else []
    wanted += ["path"] if element.name == "path" else []
    for name in [*wanted, "item", "each", "entry", "element", "current"]:
        key = f"{porter.scope.name}\0{name}"
        if not name.isidentifier() or name in taken or porter.names.is_taken(name):
            continue
        if loops and porter.looped.setdefault(key, spelled) != spelled:
            continue
        return name
    return porter.names.fresh("item")


def short(structure: str) -> str:
    """Name one of a kind of structures."""
    for ending, name in (("FileInfo", "file"), ("LibraryModel", "library"), ("ItemModel", "item"),
                         ("StorageInfo", "storage"), ("SessionModel", "session"),
                         ("Summary", "summary")):  # fmt: skip
        if structure.endswith(ending):
            return name
    return "item"


def is_many(values: Py) -> bool:
    """Tell whether a value is passed on piece by piece."""
    return values.kind.name not in _SCALARS


def source(values: Py) -> tuple[str, str]:
    """Spell what a comprehension goes over, and its test."""
    if values.stream is not None:
        return values.stream[1], f" if {values.stream[2]}"
    if values.kind.optional and values.kind.name == "list":
        return f"{values.at(OR)} or []", ""
    return values.at(OR), ""


def each_of(porter: Porter, values: Py, make: Callable[[Py], Py]) -> Py:
    """Say something of each of several values."""
    name = one_name(porter, values)
    one = Py(name, values.kind.element)
    porter.current.append(one)
    porter.inline += 1
    try:
        with porter.suite() as before:
            made = make(one)
    finally:
        porter.current.pop()
        porter.inline -= 1
    over, test = source(values)
    if (made.kind.name in ("none", "dropped") and made.text != "None") or before:
        body: list[Item] = [*before]
        if made.text:
            body.append(Line(made.text) if made.kind.name in ("none", "dropped") else Out(made))
        _looped(porter, name, values, body)
        return Py("", NONE)
    if made.kind.name == "list":
        return _flattened(porter, name, made, f"{over}{test}")
    return Py(f"[{made.at(LAMBDA)} for {name} in {over}{test}]", list_of(made.kind))


def _flattened(porter: Porter, name: str, made: Py, over: str) -> Py:
    """Go over lists one by one, as a pipeline does: it passes on what is in them."""
    porter.current.append(Py(name))
    inner = one_name(porter, made)
    porter.current.pop()
    within = f"{made.at(OR)} or []" if made.kind.optional else made.at(OR)
    whole = f"[{inner} for {name} in {over} for {inner} in {within}]"
    return Py(whole, list_of(made.kind.element))


def _looped(porter: Porter, name: str, values: Py, body: list[Item]) -> None:
    over, test = source(values)
    inner: list[Item] = [Suite(f"if {test[4:]}:", body)] if test else body
    porter.items.append(Suite(f"for {name} in {over}:", inner, loops=True))


@command(
    "foreach-object",
    "foreach",
    "%",
    takes="process membername begin end throttlelimit argumentlist parallel inputobject",
    positional=1,
)
def for_each(porter: Porter, bound: Bound) -> Py:
    """Say ForEach-Object as a list, or as a loop where it does more than one thing."""
    values = bound.piped or bound.need("inputobject")
    block = bound.values.get("process") or bound.values.get("parallel")
    if block is None and bound.has("membername"):
        block = bound.values["membername"]
    if block is None:
        raise NotCarried(bound.node, "ForEach-Object is given nothing to do")
    if bound.has("parallel"):
        return _parallel(porter, bound, values, block)
    if block.kind != "script_block_expression":
        return _each_member(porter, bound, values, porter.argument(block).literal or "")
    for name in ("begin", "end"):
        if name in bound.values:
            raise NotCarried(bound.node, f"-{name.capitalize()} of ForEach-Object")
    inner = only_expression(block)
    if inner is None:
        return _hoisted(porter, bound, values, block)
    if not is_many(values):
        return _once(porter, values, inner)
    return each_of(porter, values, lambda _: porter.expression(inner))


def _each_member(porter: Porter, bound: Bound, values: Py, name: str) -> Py:
    if not is_many(values):
        return named(porter, bound.node, values, name)
    return each_of(porter, values, lambda one: named(porter, bound.node, one, name))


def steady(porter: Porter, values: Py) -> Py:
    """Give a value a name before it is used several times."""
    if re.fullmatch(r"[\w.]+", values.text):
        return values
    name = one_name(porter, list_like(values))
    porter.write(f"{name} = {values.text}")
    return Py(name, values.kind)


def list_like(values: Py) -> Py:
    """Make a value one of several, to name it after its type."""
    return values.typed(list_of(values.kind))


def _once(porter: Porter, values: Py, inner: Node) -> Py:
    values = steady(porter, values) if inner.text.count("$_") > 1 else values
    porter.current.append(values)
    try:
        return porter.expression(inner)
    finally:
        porter.current.pop()


def _hoisted(porter: Porter, bound: Bound, values: Py, block: Node) -> Py:
    """Make a loop in front of the expression, and collect what it gives out."""
    items = loop(porter, bound.node, values, block)
    if not list(outs(items)):
        porter.items += items
        return Py("", NONE)
    name = porter.wanted or porter.names.fresh("results")
    made, kind = collected(items, name)
    porter.imports.use("Any")
    if name == porter.wanted:
        low = next((k for k in _lows(porter) if porter.names.variable(k) == name), name)
        porter.items.append(Bind(name, Py("[]", kind), f"{porter.scope.name}\0{low}"))
    else:
        porter.items.append(Line(f"{name}: {kind.annotation} = []"))
    porter.items += made
    return Py(name, kind)


def _lows(porter: Porter) -> list[str]:
    return [low for _, low in porter.before.variables] + [
        low for _, low in porter.learned.variables
    ]


def loop(porter: Porter, node: Node, values: Py, block: Node) -> list[Item]:
    """Make the loop that a ForEach-Object is."""
    del node
    if block.part("param_block") is not None:
        raise NotCarried(block, "a script block with parameters is piped into")
    scalar = not is_many(values)
    if scalar:
        values = steady(porter, values)
    pair = values.kind.name == "entries"
    name = one_name(porter, values, loops=True)
    one = values if scalar else Py(name, values.kind.element)
    if pair:
        one = Py(name, Kind("pair", of=values.kind.of))
        porter.pairs[name] = ("key", "value")
    porter.current.append(one)
    piping, porter.piping = porter.piping, not scalar
    if not scalar:
        porter.loops.append("pipe")
    wanted, porter.wanted = porter.wanted, None
    try:
        body = block_body(porter, block)
    finally:
        porter.current.pop()
        porter.piping, porter.wanted = piping, wanted
        if not scalar:
            porter.loops.pop()
    if scalar:
        return body
    with porter.suite() as items:
        _looped(porter, "key, value" if pair else name, values, body)
    return items


def block_body(porter: Porter, block: Node) -> list[Item]:
    """Make the statements of a script block."""
    inner = next((n for n in block.walk() if n.kind == "script_block_body"), None)
    if inner is None:
        return []
    if inner.part("named_block_list") is not None:
        raise NotCarried(block, "a script block with begin, process or end")
    return porter.body(inner)


def _parallel(porter: Porter, bound: Bound, values: Py, block: Node) -> Py:
    inner = only_expression(block)
    if inner is None:
        porter.trap(bound.node, "the pieces are done one after the other: see invoke_for_each")
        return _hoisted(porter, bound, values, block)
    name = one_name(porter, values)
    made = _once(porter, Py(name, values.kind.element), inner)
    porter.imports.use("invoke_for_each")
    limit = bound.get("throttlelimit")
    more = f", throttle_limit={limit.text}" if limit else ""
    function = f"lambda {name}: {made.text}"
    if made.text.endswith(f"({name})") and made.text[: -len(name) - 2].isidentifier():
        function = made.text[: -len(name) - 2]
    text = f"invoke_for_each({function}, {values.at(LAMBDA)}{more})"
    return Py(f"list({text})", list_of(made.kind))


@statement("command")
def single(porter: Porter, node: Node) -> None:
    """Say a command that stands alone; begin, process and end are what is in their blocks."""
    callee, block = node.part("command_name"), None
    if callee is not None and callee.text.lower() in ("begin", "process", "end"):
        block = next((n for n in node.walk() if n.kind == "script_block_expression"), None)
    if block is None:
        alone(porter, node)
    else:
        porter.items += block_body(porter, block)


@statement("pipeline_chain")
def piped(porter: Porter, node: Node) -> None:
    """Say a pipeline that stands alone: one that ends in ForEach-Object is a loop."""
    parts = [part for part in node.children if not part.is_token]
    last = parts[-1]
    callee = last.part("command_name")
    word = callee.text.lower() if callee else ""
    block = next((n for n in last.walk() if n.kind == "script_block_expression"), None)
    plain = len(last.text.split("{")[0].split()) == 1
    if word not in ("foreach-object", "foreach", "%") or block is None or not plain:
        alone(porter, node)
        return
    from .commands import called  # noqa: PLC0415  # commands stand on pipes

    values = porter.expression(parts[0])
    for part in parts[1:-1]:
        if part.kind != "command":
            raise NotCarried(part, "it is piped into what is no command")
        values = called(porter, part, values)
    if porter.function(word) is not None:
        alone(porter, node)
        return
    porter.items += loop(porter, node, values, block)
