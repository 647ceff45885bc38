"""Functions, filters and script blocks that have a name."""

from __future__ import annotations

from ..annotations import clash, note
from ..blocks import Item, Line, Return, Suite
from ..comments import is_help
from ..endings import leaves
from ..failures import NotCarried
from ..help import docstring, parameter_help
from ..kinds import ANY, NONE, Kind, join
from ..knowledge import Function, Parameter
from ..output import returned
from ..parameters import declared_parameters
from ..porter import Porter, Scope
from ..py import LAMBDA, Py
from ..registry import expression, statement
from ..tree import Node
from .callables import block_value, given_kind, is_needed, python_order


@statement("function_statement")
def function(porter: Porter, node: Node) -> None:
    """Say a function."""
    word = node.children[0].text.lower()
    written = node.part("function_name")
    block = node.part("script_block")
    if written is None or word == "workflow":
        raise NotCarried(node, "it cannot be read as a function")
    name = written.text.rpartition(":")[2]
    help_text = porter.comments.take_help() or _inner_help(porter, node)
    described = parameter_help(help_text)
    made = Function(name, porter.names.function(name))
    holder = node.part("function_parameter_declaration") or (
        block.part("param_block") if block else None
    )
    made.parameters = declared_parameters(porter, holder, described)
    if word == "filter" or (not made.parameters and "$_" in node.text):
        made.parameters.insert(0, Parameter("InputObject", "item", piped=True))
    key = name.lower()
    known = porter.before.functions.get(key)
    made.returns = known.returns if known else ANY
    porter.learned.functions[key] = made
    names = {p.name.lower(): p.python for p in made.parameters}
    text = docstring(help_text, names) if help_text else None
    _define(porter, made, block, text)


def _inner_help(porter: Porter, node: Node) -> str | None:
    """Take the help that stands at the beginning of a function's body."""
    start, end = node.source.was(node.start), node.source.was(node.end)
    for token in node.source.comments:
        if start < token.start < end and is_help(token.text):
            return porter.comments.take(token)
    return None


def _define(porter: Porter, made: Function, block: Node | None, text: str | None) -> None:
    key = made.name.lower()
    scope = Scope(key)
    porter.scopes.append(scope)
    taken = next((p for p in made.parameters if p.piped), None)
    outer = porter.current, porter.loops, porter.piping, porter.catching, porter.suppressed
    porter.current = [Py(taken.python, taken.kind)] if taken else []
    porter.loops, porter.piping, porter.catching = [], False, False
    for parameter in made.parameters:
        porter.learn(parameter.name, given_kind(porter, key, parameter))
        scope.declared.add(parameter.name.lower())
        porter.declared.add(f"{key}\0{parameter.name.lower()}")
    try:
        items = _body(porter, block)
    finally:
        porter.scopes.pop()
        porter.current, porter.loops, porter.piping, porter.catching, porter.suppressed = outer
    items, made.returns = returned(porter, items)
    while items and isinstance(last := items[-1], Return) and last.value is None:
        items.pop()
    if made.returns != NONE and not leaves(items):
        items.append(Return(Py("None")))
        made.returns = join(made.returns, NONE)
    if scope.outer:
        items.insert(0, Line(f"global {', '.join(sorted(scope.outer))}"))
    if text:
        items.insert(0, Line(text))
    porter.items.append(Suite(_header(porter, made), items))


def _body(porter: Porter, block: Node | None) -> list[Item]:
    inner = block.part("script_block_body") if block else None
    if inner is None:
        return []
    named = inner.part("named_block_list")
    if named is None:
        return porter.body(inner)
    items: list[Item] = []
    for one in named.children:
        if one.kind == "named_block":
            items += porter.body(one.part("statement_block"))
    return items


def _header(porter: Porter, made: Function) -> str:
    key = made.name.lower()
    parts: list[str] = []
    for parameter in python_order(porter, made):
        kinds = list(porter.learned.kinds(key, parameter.name))
        kind = given_kind(porter, key, parameter)
        spelled = "Any" if clash(kinds) else kind.annotation
        if spelled == "None":
            spelled = "Any"
        text = f"{parameter.python}: {spelled}"
        if not is_needed(porter, key, parameter):
            default = parameter.default.at(LAMBDA) if parameter.default else parameter.implicit
            optional = default == "None" and spelled != "Any" and "None" not in spelled
            text += f"{' | None' if optional else ''} = {default}"
        note(text.partition(": ")[2].partition(" = ")[0], porter.imports)
        parts.append(text)
    returns = made.returns.annotation
    note(returns, porter.imports)
    return f"def {made.python}({', '.join(parts)}) -> {returns}:"


def block_function(porter: Porter, block: Node, name: str, python: str | None = None) -> None:
    """Say a script block that is given a name."""
    made = Function(f"{name} block", python or porter.names.variable(name))
    inner = block.part("script_block")
    holder = block.part("param_block") or (inner.part("param_block") if inner else None)
    made.parameters = declared_parameters(porter, holder, {})
    outer, before = porter.current, porter.scope
    _define(porter, made, inner, None)
    porter.current = outer
    assert porter.scope is before
    if python is None:
        porter.learn(name, Kind("function", of=made.returns))


@expression("script_block_expression")
def block(porter: Porter, node: Node) -> Py:
    """Say a script block as a value."""
    return block_value(porter, node)


@statement("param_block")
def script_parameters(porter: Porter, node: Node) -> None:
    """Say the script's own parameters."""
    from .script import command_line  # noqa: PLC0415  # the script's own stand on functions

    command_line(porter, node)


@statement("script_block_body", "named_block_list")
def blocks(porter: Porter, node: Node) -> None:
    """Say a script's begin, process and end, one after the other."""
    for one in node.children:
        if one.kind in ("named_block_list", "named_block"):
            blocks(porter, one)
        elif one.kind == "statement_block":
            porter.items += porter.body(one)


@statement("inlinescript_statement", "class_statement", "enum_statement", "data_statement")
def unknown(porter: Porter, node: Node) -> None:
    """Refuse what has no counterpart."""
    del porter
    raise NotCarried(node, f"there is no rule for a {node.kind.partition('_')[0]}")
