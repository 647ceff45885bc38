"""Types: casts, and asking for a value's type."""

from __future__ import annotations

from ..failures import NotCarried
from ..kinds import BOOL, CREDENTIAL, FLOAT, INT, MOMENT, SPAN, STR, TABLE, Kind, list_of
from ..porter import Porter
from ..py import LAMBDA, Py
from ..registry import expression
from ..tree import Node
from .collections import as_list

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("string", "char", "uri", "guid", "version", "securestring"), STR),
    **dict.fromkeys(("int", "int32", "int64", "long", "uint32", "uint64", "byte", "short"), INT),
    **dict.fromkeys(("double", "float", "single", "decimal"), FLOAT),
    **dict.fromkeys(("bool", "boolean", "switch", "switchparameter"), BOOL),
    **dict.fromkeys(("datetime", "datetimeoffset"), MOMENT),
    "timespan": SPAN,
    **dict.fromkeys(
        ("hashtable", "ordered", "pscustomobject", "psobject", "ordereddictionary"), TABLE
    ),
    **dict.fromkeys(("array", "arraylist", "list"), list_of(Kind("any"))),
    "pscredential": CREDENTIAL,
    "scriptblock": Kind("function"),
}
_TESTS = {
    "str": "str", "int": "int", "float": "float", "bool": "bool", "list": "list", "dict": "dict",
    "datetime": "datetime", "timedelta": "timedelta", "credential": "Credential",
}  # fmt: skip
_CAST = {"str": "str", "int": "int", "float": "float", "bool": "bool"}


def type_name(node: Node) -> str:
    """Give a type's name in lower case, without the namespace and the brackets."""
    return node.text.strip("[] \n").partition("[")[0].rpartition(".")[2].lower()


def declared(node: Node) -> Kind | None:
    """Give the type that a type literal stands for; None for one that Python has not."""
    inner = node.text.strip()[1:-1].strip()
    if inner.endswith("[]"):
        element = _KINDS.get(inner[:-2].rpartition(".")[2].lower())
        return list_of(element or Kind("any"))
    head, bracket, argument = inner.partition("[")
    name = head.rpartition(".")[2].lower()
    if bracket and name == "list":
        return list_of(_KINDS.get(argument.rstrip("]").rpartition(".")[2].lower(), Kind("any")))
    return _KINDS.get(name)


@expression("cast_expression")
def cast(porter: Porter, node: Node) -> Py:
    """Say a cast."""
    parts = [part for part in node.children if not part.is_token]
    if len(parts) != 2 or parts[0].kind != "type_literal":
        raise NotCarried(node, "it cannot be read as a cast")
    target, operand = parts
    name = type_name(target)
    porter.rounding += 1
    try:
        value = porter.expression(operand)
    finally:
        porter.rounding -= 1
    if name in ("void", "object", "xml") or name.endswith("exception"):
        if name != "void":
            raise NotCarried(node, f"there is no rule for the type {target.text}")
        return Py(value.text, Kind("none"), value.binds)
    kind = declared(target)
    if kind is None:
        raise NotCarried(node, f"there is no rule for the type {target.text}")
    return made(porter, node, value, kind)


def made(porter: Porter, node: Node, value: Py, kind: Kind) -> Py:  # noqa: PLR0911  # a list of cases
    """Turn a value into another type, if it is not of that type already."""
    if kind.name == "list":
        return as_list(porter, node, value).typed(value.kind if value.kind.name == "list" else kind)
    if value.kind.name == kind.name and not value.kind.optional:
        return value
    if kind.name == "int" and value.kind.name == "float":
        return Py(f"round({value.text})", INT)
    if kind.name == "str" and value.kind.name == "str":
        return Py(f'{value.at(4)} or ""', STR, 3)
    if kind.name in _CAST:
        return Py(f"{_CAST[kind.name]}({value.at(LAMBDA)})", kind)
    if kind.name == "datetime" and value.kind.name in ("str", "json", "any"):
        porter.imports.use("datetime")
        return Py(f"datetime.fromisoformat({value.text})", MOMENT)
    if kind.name == "dict":
        return value if value.kind.name == "dict" else value.typed(TABLE)
    if value.kind.name == "any" and kind.name in ("credential", "function"):
        return value.typed(kind)
    raise NotCarried(node, f"there is no rule for this cast from {value.kind.name}")


def tested(porter: Porter, node: Node, value: Py, word: str, target: Node) -> Py:
    """Say ``-is``, ``-isnot`` and ``-as``."""
    if target.kind != "type_literal":
        raise NotCarried(node, "the type is known only when it runs")
    kind = declared(target)
    if word == "as" and kind is not None:
        porter.trap(node, "-as gives null where the value does not fit; here it is an error")
        return made(porter, node, value, kind)
    if kind is None or kind.name not in _TESTS:
        raise NotCarried(node, f"there is no rule for the type {target.text}")
    name = _TESTS[kind.name]
    if name in ("datetime", "timedelta", "Credential"):
        porter.imports.use(name)
    text = f"isinstance({value.at(LAMBDA)}, {name})"
    return Py(text, BOOL) if word == "is" else Py(f"not {text}", BOOL, 5)
