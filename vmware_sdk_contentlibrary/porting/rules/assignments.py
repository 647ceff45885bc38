"""Assignments, to variables and to what hangs on them."""

from __future__ import annotations

import ast

from ..blocks import Line, is_quiet, outs
from ..failures import NotCarried
from ..kinds import ANY, INT, STR, Kind, join, list_of
from ..names import variable_name
from ..output import assigned, collected, is_single
from ..porter import Porter
from ..py import LAMBDA, NAMED, OR, PLUS, Py
from ..registry import expression, statement
from ..table import initializer
from ..tree import Node
from .arithmetic import operated
from .conditions import as_expression
from .flow import dropped
from .logic import walrus_text
from .members import element as element_of
from .members import property_of
from .preferences import preference, remark
from .types import declared, made

_TARGETS = (ast.Name, ast.Attribute, ast.Subscript)


@statement("assignment_expression")
def assignment(porter: Porter, node: Node) -> None:
    """Say an assignment."""
    left, operator, value = _parts(node)
    target = _target(left)
    sign = operator.text.strip()
    if target.kind == "variable" and sign == "=":
        _variable(porter, node, target, value)
    elif target.kind == "cast_expression" and sign == "=":
        kinds, inner = (part for part in target.children if not part.is_token)
        kind = declared(kinds)
        if kind is None:
            raise NotCarried(node, f"there is no rule for the type {kinds.text}")
        _variable(porter, node, inner, value, kind)
    elif target.kind == "array_literal_expression":
        _several(porter, node, target, value)
    else:
        _changed(porter, node, target, sign, value)


def _parts(node: Node) -> tuple[Node, Node, Node]:
    if len(node.children) != 3 or node.children[1].kind != "assignement_operator":
        raise NotCarried(node, "it cannot be read as an assignment")
    left, operator, value = node.children
    return left, operator, value


def _target(left: Node) -> Node:
    inner = left
    while inner.kind in ("left_assignment_expression", "expression_with_unary_operator"):
        if not inner.children:
            raise NotCarried(left, "it cannot be read as an assignment")
        inner = inner.children[0]
    return inner


def _variable(
    porter: Porter, node: Node, target: Node, value: Node, kind: Kind | None = None
) -> None:
    scope, name = variable_name(target.text)
    if target.kind != "variable" or not name:
        raise NotCarried(node, "it cannot be read as an assignment")
    if _special(porter, node, scope, name, value):
        return
    _note_table(porter, name, value)
    porter.wanted = porter.names.variable(name)
    try:
        result = _valued(porter, name, value)
    finally:
        porter.wanted = None
    script = scope in ("script", "global") or len(porter.scopes) == 1
    key = (porter.scope.name, name.lower())
    if result.kind.name == "service":
        porter.services[key] = result.literal or ""
        remark(porter, node, "its methods are cmdlets here")
        return
    _note_address(porter, key, value)
    if kind is not None:
        result = made(porter, node, result, kind)
    if result.kind.name == "none" and result.text != "None":
        porter.items += [Line(result.text)] if result.text else []
        result = Py("None", result.kind)
    if result.text == porter.names.variable(name):
        porter.learn(name, result.kind, script=script)
        return
    porter.bind(name, result, script=script)


def _special(porter: Porter, node: Node, scope: str, name: str, value: Node) -> bool:
    """Say an assignment that is none of a value to a variable; False where it is one."""
    if scope == "env":
        porter.imports.use("os")
        given = porter.expression(value)
        text = given.at(LAMBDA) if given.kind == STR else f"str({given.text})"
        porter.write(f'os.environ["{name}"] = {text}')
    elif name.lower() == "null":
        result = dropped(porter.expression(value))
        porter.items += [Line(result.text)] if result.text else []
    elif preference(porter, node, name, value):
        pass
    elif value.kind == "script_block_expression":
        from .functions import block_function  # noqa: PLC0415  # functions stand on assignments

        block_function(porter, value, name)
    elif value.kind.endswith("_statement"):
        _from_statement(porter, node, name, value)
    else:
        return False
    return True


def _valued(porter: Porter, name: str, value: Node) -> Py:
    """Say the value of a variable; a table that is sent as a body is made the structure."""
    key = (porter.scope.name, name.lower())
    structure = porter.before.bodies.get(key)
    if structure is not None:
        from .structures import structured  # noqa: PLC0415

        result = structured(porter, value, structure)
        if result is not None:
            return result
    command = porter.before.splats.get(key)
    if command is not None and value.kind == "hash_literal_expression":
        from .splats import renamed  # noqa: PLC0415

        return renamed(porter, value, command)
    return porter.expression(value)


def _note_table(porter: Porter, name: str, value: Node) -> None:
    from .splats import written_out  # noqa: PLC0415

    key = (porter.scope.name, name.lower())
    porter.tables.pop(key, None)
    found = written_out(porter, value)
    if found is not None and key not in porter.before.changed:
        porter.tables[key] = found


def _note_address(porter: Porter, key: tuple[str, str], value: Node) -> None:
    """Remember what a URI is made of, so that a request can be recognized by it."""
    porter.addresses.pop(key, None)
    text = value.text.lower()
    if value.kind in ("string_literal", "additive_expression", "format_expression") and (
        "http" in text or "/api" in text or "/rest" in text or "api/" in text
    ):
        from .rest import pieces_of  # noqa: PLC0415  # requests stand on assignments

        porter.addresses[key] = pieces_of(porter, value)


def _from_statement(porter: Porter, node: Node, name: str, value: Node) -> None:
    """Say a variable that is set to what a statement gives out."""
    with porter.suite() as items:
        porter.statement(value)
        porter.statements -= 1
    chosen = as_expression(items)
    if chosen is not None:
        porter.bind(name, chosen)
    elif is_single(items):
        porter.items += assigned(porter, items, name, porter.scope.name)
    elif list(outs(items)):
        python = porter.names.variable(name)
        made_items, kind = collected(items, python)
        porter.bind(name, Py("[]", kind))
        porter.items += made_items
    elif any(not is_quiet(item) for item in items):
        raise NotCarried(node, "the statement gives out nothing that could be assigned")
    else:
        porter.items += items


def _several(porter: Porter, node: Node, target: Node, value: Node) -> None:
    names = [part for part in target.children if not part.is_token]
    if any(part.kind != "variable" for part in names):
        raise NotCarried(node, "it sets several things that are not all variables")
    result = porter.expression(value)
    plain = [variable_name(part.text)[1] for part in names]
    text = result.text
    if value.kind == "array_literal_expression":
        text = text[1:-1]
    else:
        porter.trap(node, "the last variable takes all that is left over in PowerShell")
    for name in plain:
        porter.learn(name, result.kind.element)
    porter.write(f"{', '.join(porter.names.variable(name) for name in plain)} = {text}")


def _changed(porter: Porter, node: Node, target: Node, sign: str, value: Node) -> None:
    """Say a change of a variable, or an assignment to a property or an element."""
    if target.kind == "variable":
        if variable_name(target.text)[0] == "env":
            raise NotCarried(node, "an environment variable is changed in place")
        _added(porter, target, sign, value)
        return
    if target.kind not in ("member_access", "element_access"):
        raise NotCarried(node, "it cannot be read as an assignment")
    if "::" in [child.text for child in target.children]:
        from .preferences import static_setting  # noqa: PLC0415

        static_setting(porter, node, target)
        return
    owner = porter.expression(target.children[0])
    _mark(porter, target)
    _present(porter, owner)
    place = _place(porter, target, owner)
    given = porter.expression(value)
    if sign != "=":
        _in_place(porter, node, place, sign, given)
        return
    if owner.kind.name == "struct" and given.kind.name != "list" and place.kind.name == "list":
        given = Py(f"[{given.at(LAMBDA)}]", list_of(given.kind))
    porter.write(f"{place.text} = {given.at(NAMED + 1)}")


def _place(porter: Porter, target: Node, owner: Py) -> Py:
    if target.kind == "element_access":
        place = element_of(porter, target)
    elif owner.kind.name in ("dict", "json"):
        from .splats import key_of  # noqa: PLC0415

        place = key_of(porter, target, owner)
    else:
        place = property_of(porter, target)
    if not isinstance(ast.parse(place.text, mode="eval").body, _TARGETS):
        raise NotCarried(target, "it is the same property of many objects, or one to be read only")
    return place


def _present(porter: Porter, owner: Py) -> None:
    """Make the structure inside a structure that a field is set of, where it is missing."""
    structure = owner.kind.structure
    maker = initializer(structure) if structure else None
    if not owner.kind.optional or maker is None or maker.required or owner.text in porter.narrowed:
        return
    porter.imports.use(maker.python)
    porter.write(f"{owner.text} = {owner.text} or {maker.python}()")
    porter.narrowed.add(owner.text)


def _mark(porter: Porter, target: Node) -> None:
    """Note that the table a variable holds is changed."""
    inner = target.children[0]
    if inner.kind == "variable":
        name = variable_name(inner.text)[1].lower()
        porter.learned.changed.add((porter.scope.name, name))
        porter.learned.changed.add(("", name))


def _in_place(porter: Porter, node: Node, place: Py, sign: str, given: Py) -> None:
    if place.kind.name == "list" and sign == "+=":
        if place.kind.optional:
            porter.write(f"{place.text} = [*({place.text} or []), {given.at(LAMBDA)}]")
        else:
            porter.write(_grown(place.text, given))
        return
    if place.kind.optional:
        result = operated(porter, node, place, sign[0], given)
        porter.write(f"{place.text} = {result.text}")
        return
    if given.kind.name in ("int", "float") and given.kind.optional:
        given = Py(f"{given.at(OR)} or 0", given.kind.sure, OR)
    porter.write(f"{place.text} {sign} {given.at(NAMED + 1)}")


def _grown(name: str, given: Py) -> str:
    if given.kind.name == "list":
        return f"{name}.extend({given.text}{' or []' if given.kind.optional else ''})"
    return f"{name}.append({given.at(NAMED + 1)})"


def _added(porter: Porter, target: Node, sign: str, value: Node) -> None:
    """Say a change of a variable by an operator."""
    scope, name = variable_name(target.text)
    before, node = porter.expression(target), target
    given = porter.expression(value)
    script = scope in ("script", "global")
    grows = sign == "+=" and before.kind.name == "list" and before.text.isidentifier()
    if script and len(porter.scopes) > 1:
        porter.scope.outer.update(() if grows else (before.text,))
    elif len(porter.scopes) > 1 and not porter.is_bound(name):
        porter.trap(node, f"in PowerShell the function changes a copy of its own of ${name}")
        porter.scope.outer.add(before.text)
        script = True
    if grows:
        kind = given.kind if given.kind.name == "list" else list_of(given.kind)
        empty = before.kind.element == ANY
        porter.learn(name, kind if empty else join(before.kind, kind), script=script)
        porter.learned.changed.add((porter.scope.name, name.lower()))
        porter.write(_grown(before.text, given))
        return
    if sign == "??=":
        raise NotCarried(node, "there is no rule for the operator ??=")
    result = operated(porter, node, before, sign[0], given)
    prefix = f"{before.text} {sign[0]} "
    porter.learn(name, result.kind if result.kind != ANY else before.kind, script=script)
    if result.text.startswith(prefix) and result.binds <= PLUS + 1:
        porter.write(f"{before.text} {sign} {result.text.removeprefix(prefix)}")
    else:
        porter.write(f"{before.text} = {result.text}")


@statement("post_increment_expression", "pre_increment_expression")
def increased(porter: Porter, node: Node) -> None:
    """Say ``$i++``."""
    _by_one(porter, node, "+=")


@statement("post_decrement_expression", "pre_decrement_expression")
def decreased(porter: Porter, node: Node) -> None:
    """Say ``$i--``."""
    _by_one(porter, node, "-=")


def _by_one(porter: Porter, node: Node, sign: str) -> None:
    target = next(child for child in node.children if not child.is_token)
    place = porter.expression(target)
    if target.kind == "variable":
        scope, name = variable_name(target.text)
        if scope in ("script", "global") and len(porter.scopes) > 1:
            porter.scope.outer.add(place.text)
        elif len(porter.scopes) > 1 and not porter.is_bound(name):
            porter.trap(node, f"in PowerShell the function changes a copy of its own of ${name}")
            porter.scope.outer.add(place.text)
        porter.learn(name, INT if place.kind == ANY else place.kind)
    else:
        _mark(porter, target)
    porter.write(f"{place.text} {sign} 1")


@expression("assignment_expression")
def inner(porter: Porter, node: Node) -> Py:
    """Say an assignment that is a value as well: it is made first, then its variable stands."""
    left, operator, _ = _parts(node)
    target = _target(left)
    if target.kind != "variable" or operator.text.strip() != "=":
        raise NotCarried(node, "an assignment in the middle of an expression")
    assignment(porter, node)
    return porter.expression(target)


def walrus(porter: Porter, node: Node) -> Py:
    """Say an assignment in a condition."""
    left, operator, value = _parts(node)
    target = _target(left)
    scope, name = variable_name(target.text)
    if target.kind != "variable" or operator.text.strip() != "=" or scope:
        raise NotCarried(node, "an assignment in the middle of an expression")
    result = porter.expression(value)
    porter.learn(name, result.kind)
    return walrus_text(porter.names.variable(name), result)
