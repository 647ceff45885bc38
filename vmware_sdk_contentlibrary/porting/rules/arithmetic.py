"""Sums, products, signs and bits."""

from __future__ import annotations

from ..failures import NotCarried
from ..kinds import ANY, FLOAT, INT, MOMENT, SPAN, STR, Kind, join, list_of
from ..porter import Porter
from ..py import ATOM, BITAND, BITOR, BITXOR, LAMBDA, PLUS, SHIFT, TIMES, UNARY, Py, interpolated
from ..registry import expression
from ..tree import Node

_LEVELS = {"+": PLUS, "-": PLUS, "*": TIMES, "/": TIMES, "%": TIMES}
_BITS = {"-band": ("&", BITAND), "-bor": ("|", BITOR), "-bxor": ("^", BITXOR)}


@expression("additive_expression", "multiplicative_expression")
def operation(porter: Porter, node: Node) -> Py:
    """Say a sum or a product."""
    left, operator, right = node.children
    sign = operator.text.strip().replace("\\", "/")
    return operated(porter, node, porter.expression(left), sign, porter.expression(right))


def operated(porter: Porter, node: Node, left: Py, sign: str, right: Py) -> Py:
    """Put an operator between two values, as the type of the left one means it."""
    kinds = (left.kind.name, right.kind.name)
    if sign not in _LEVELS:
        raise NotCarried(node, f"there is no rule for the operator {sign}")
    level = _LEVELS[sign]
    if "datetime" in kinds and not porter.inline:
        left, right = porter.insist(left), porter.insist(right)
    if sign == "+" and kinds[0] == "str":
        return joined(left, right)
    if sign == "+" and kinds[0] == "list":
        return _appended(left, right)
    if sign == "+" and kinds == ("dict", "dict"):
        return Py(f"{left.at(BITOR)} | {right.at(BITXOR)}", left.kind, BITOR)
    whole = kinds[0] in ("int", "any", "json") and kinds[1] == "int" and "1024" not in right.text
    if sign == "/" and whole and not porter.rounding:
        porter.trap(
            node, "a division that comes out even is a whole number in PowerShell, 4.0 here"
        )
    if sign == "*" and kinds[0] == "int" and kinds[1] == "str":
        right = Py(f"int({right.text})", INT)
    text = f"{_number(left, level)} {sign} {_number(right, level + 1)}"
    return Py(text, _result(sign, left.kind, right.kind), level)


def _number(value: Py, level: int) -> str:
    if value.kind.optional and value.kind.name in ("int", "float"):
        return f"({value.at(4)} or 0)"
    return value.at(level)


def _result(sign: str, left: Kind, right: Kind) -> Kind:  # noqa: PLR0911  # a list of cases
    names = {left.name, right.name}
    if names == {"datetime"} and sign == "-":
        return SPAN
    if "datetime" in names:
        return MOMENT
    if left.name == "timedelta":
        return FLOAT if sign == "/" and right.name == "timedelta" else SPAN
    if sign == "/" and names <= {"int", "float"}:
        return FLOAT
    if names <= {"int", "float"}:
        return join(left.sure, right.sure)
    if sign == "*" and left.name in ("str", "list"):
        return left
    return ANY


def joined(left: Py, right: Py) -> Py:
    """Put two texts together."""
    if right.kind.name == "str" and not right.kind.optional and not left.kind.optional:
        return Py(f"{left.at(PLUS)} + {right.at(TIMES)}", STR, PLUS)
    if left.literal is not None:
        return interpolated([left.literal, (right, "")])
    if right.literal is not None:
        return interpolated([(left, ""), right.literal])
    if left.kind.optional:
        return interpolated([(left, ""), (right, "")])
    return Py(f"{left.at(PLUS)} + str({right.text})", STR, PLUS)


def _appended(left: Py, right: Py) -> Py:
    first = f"({left.at(4)} or [])" if left.kind.optional else left.at(PLUS)
    if right.kind.name == "list":
        return Py(f"{first} + {right.at(TIMES)}", join(left.kind.sure, right.kind), PLUS)
    kind = join(left.kind.sure, list_of(right.kind))
    if first.startswith("[") and " for " not in first and first != "[]":
        return Py(f"{first[:-1]}, {right.at(LAMBDA)}]", kind)
    return Py(f"[*{first}, {right.at(LAMBDA)}]", kind)


@expression("bitwise_expression")
def bits(porter: Porter, node: Node) -> Py:
    """Say an operation on bits."""
    left, operator, right = node.children
    sign, level = _BITS[operator.text.strip().lower()]
    first, second = porter.expression(left), porter.expression(right)
    return Py(f"{first.at(level)} {sign} {second.at(level + 1)}", INT, level)


def shifted(left: Py, right: Py, *, leftward: bool) -> Py:
    """Shift bits."""
    return Py(f"{left.at(SHIFT)} {'<<' if leftward else '>>'} {right.at(PLUS)}", INT, SHIFT)


@expression("expression_with_unary_operator")
def unary(porter: Porter, node: Node) -> Py:  # noqa: PLR0911  # a list of cases
    """Say a sign, a negation, or an operator that stands before one value."""
    if node.children and not node.children[0].is_token:
        return porter.expression(node.children[0])
    sign = node.children[0].text.strip().lower()
    operand = node.children[-1]
    if sign in ("-not", "!"):
        from .logic import negated, truth  # noqa: PLC0415  # logic stands on arithmetic

        return negated(truth(porter, operand))
    value = porter.expression(operand)
    if sign in ("-", "+"):
        if value.text.isdigit() and sign == "-":
            return Py(f"-{value.text}", value.kind, UNARY)
        return Py(f"{sign}{value.at(UNARY)}", value.kind, UNARY)
    if sign == "-bnot":
        return Py(f"~{value.at(UNARY)}", INT, UNARY)
    if sign == "-join":
        from .texts import glued  # noqa: PLC0415

        return glued(value, Py('""', STR, literal=""))
    if sign == "-split":
        return Py(f"{value.at(ATOM)}.split()", list_of(STR))
    if sign == ",":
        return Py(f"[{value.at(LAMBDA)}]", list_of(value.kind))
    raise NotCarried(node, f"there is no rule for the operator {sign}")
