"""Comparisons, in which PowerShell does not mind letter case."""

from __future__ import annotations

from collections.abc import Callable

from ..failures import NotCarried
from ..kinds import ANY, BOOL, INT, join
from ..names import singular
from ..porter import Porter
from ..py import BITOR, CHOICE, COMPARE, OR, Py, quote
from ..registry import expression
from ..tree import Node
from . import texts, types
from .arithmetic import shifted
from .logic import looked_up, negated

_ORDER = {"gt": ">", "ge": ">=", "lt": "<", "le": "<="}
_ZERO = {"int": "0", "float": "0", "str": '""'}


@expression("comparison_expression")
def compared(porter: Porter, node: Node) -> Py:
    """Say a comparison, or one of the operators that PowerShell counts among them."""
    left, operator, right = node.children
    word = operator.text.strip().lower()[1:]
    exact = word.startswith("c") and word != "contains"
    bare = word[1:] if word[0] in "ci" and word[1:] in RULES else word
    if operator.stands_for:
        return _coalesced(porter.expression(left), porter.expression(right))
    if bare in ("is", "isnot", "as"):
        return types.tested(porter, node, porter.expression(left), bare, right)
    rule = RULES.get(bare)
    if rule is None:
        raise NotCarried(node, f"there is no rule for the operator -{word}")
    return rule(porter, node, porter.expression(left), porter.expression(right), exact)


def _coalesced(left: Py, right: Py) -> Py:
    """Say ``??``."""
    value = looked_up(left)
    if ".get(" in value.text and value.text.endswith(")") and value.text.count("(") == 1:
        return Py(f"{value.text[:-1]}, {right.at(CHOICE)})", join(left.kind.sure, right.kind))
    text = f"{value.at(OR)} if {value.at(BITOR)} is not None else {right.at(CHOICE)}"
    return Py(text, join(left.kind.sure, right.kind), CHOICE)


def _equal(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    for one, other in ((left, right), (right, left)):
        if one.kind.name == "none" and one.text == "None":
            return _absent(porter, node, other, filters=one is right)
    if left.kind.name == "list" and right.kind.name != "list":
        return _filtered(porter, node, left, right, _equal, exact=exact)
    if left.kind.name == "bool" and right.text in ("True", "False"):
        return left if right.text == "True" else negated(left)
    if right.text in ("True", "False"):
        return Py(f"{left.at(BITOR)} is {right.text}", BOOL, COMPARE)
    if right.text == "0" and left.text.startswith("len(") and left.text.endswith(")"):
        return Py(f"not {left.text[4:-1]}", BOOL, 5)
    first, second = texts.same_case(left, right, exact=exact)
    return Py(f"{first} == {second}", BOOL, COMPARE)


def _unequal(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    if left.kind.name == "list" and right.kind.name not in ("list", "none"):
        return _filtered(porter, node, left, right, _unequal, exact=exact)
    return negated(_equal(porter, node, left, right, exact))


def _absent(porter: Porter, node: Node, value: Py, *, filters: bool) -> Py:
    value = looked_up(value)
    if value.kind.name == "list":
        # An answer without elements is null in PowerShell, and an empty list here.
        return negated(value)
    if filters and value.kind.name in ("any", "json") and not value.is_name:
        porter.trap(node, "with $null on the right PowerShell filters where the left is a list")
    if value.kind.name == "str" and value.text.startswith("os.environ"):
        return negated(value)
    return Py(f"{value.at(BITOR)} is None", BOOL, COMPARE)


Rule = Callable[[Porter, Node, Py, Py, bool], Py]


def _filtered(porter: Porter, node: Node, left: Py, right: Py, rule: Rule, *, exact: bool) -> Py:
    name = singular(left.text) if left.is_name else ""
    name = name if name and not porter.names.is_taken(name) else "each"
    test = rule(porter, node, Py(name, left.kind.element), right, exact)
    return Py(f"[{name} for {name} in {left.at(4)} if {test.at(3)}]", left.kind)


def _ordered(sign: str) -> Rule:
    def rule(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
        if left.kind.name == "list":
            return _filtered(porter, node, left, right, rule, exact=exact)
        if "None" in (left.text, right.text):
            porter.trap(node, "$null is below every number in PowerShell; Python does not order it")
        if right.text == "0" and sign == ">" and left.text.startswith("len("):
            return Py(left.text[4:-1], left.kind)
        first, second = left, right
        if {left.kind.name, right.kind.name} == {"int", "str"}:
            first = left if left.kind.name == "int" else Py(f"int({left.text})", INT)
            second = right if right.kind.name == "int" else Py(f"int({right.text})", INT)
        if "str" in (left.kind.name, right.kind.name) and first is left and second is right:
            one, other = texts.same_case(left, right, exact=exact)
            return Py(f"{one} {sign} {other}", BOOL, COMPARE)
        return Py(f"{_known(porter, first)} {sign} {_known(porter, second)}", BOOL, COMPARE)

    return rule


def _known(porter: Porter, value: Py) -> str:
    """Spell a value that may be None so that it can be ordered, as PowerShell orders null."""
    if value.kind.optional and value.kind.name in _ZERO:
        return f"({value.at(4)} or {_ZERO[value.kind.name]})"
    if value.kind.optional and value.kind.name == "datetime":
        porter.imports.use("datetime", "timezone")
        return f"({value.at(4)} or datetime.min.replace(tzinfo=timezone.utc))"
    return value.at(BITOR)


def _contains(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    del node, porter
    whole = f"({left.at(4)} or [])" if left.kind.optional else left.at(BITOR)
    element = left.kind.element if left.kind.name == "list" else ANY
    matters = not exact and texts.has_case(right, element)
    if not matters:
        return Py(f"{right.at(BITOR)} in {whole}", BOOL, COMPARE)
    if right.literal is not None and left.text.startswith("[") and "for" not in left.text:
        return Py(f"{quote(right.literal.lower())} in {left.text.lower()}", BOOL, COMPARE)
    item = "each"
    value = texts.lowered(Py(item, element))
    if left.text.startswith('["'):
        return Py(f"{texts.lowered(right)} in {left.text.lower()}", BOOL, COMPARE)
    return Py(f"{texts.lowered(right)} in [{value} for {item} in {whole}]", BOOL, COMPARE)


def _within(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    return _contains(porter, node, right, left, exact)


def _not(rule: Rule) -> Rule:
    def opposite(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
        return negated(rule(porter, node, left, right, exact))

    return opposite


def _over_list(rule: Rule) -> Rule:
    """Filter where the left is a list, as PowerShell does."""

    def each(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
        if left.kind.name == "list":
            return _filtered(porter, node, left, right, rule, exact=exact)
        return rule(porter, node, left, right, exact)

    return each


def _shift(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    del porter, exact
    return shifted(left, right, leftward="-shl" in node.children[1].text.lower())


def _joined(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    del porter, node, exact
    return texts.glued(left, right)


_LIKE, _MATCH = _over_list(texts.like), _over_list(texts.match)
RULES: dict[str, Rule] = {
    "eq": _equal,
    "ne": _unequal,
    **{word: _ordered(sign) for word, sign in _ORDER.items()},
    "like": _LIKE,
    "notlike": _over_list(_not(texts.like)),
    "match": _MATCH,
    "notmatch": _over_list(_not(texts.match)),
    "contains": _contains,
    "notcontains": _not(_contains),
    "in": _within,
    "notin": _not(_within),
    "replace": texts.replaced,
    "split": texts.split,
    "join": _joined,
    "shl": _shift,
    "shr": _shift,
}
