"""Methods of texts, lists, tables and what else scripts call."""

from __future__ import annotations

from collections.abc import Callable

from ..failures import NotCarried
from ..kinds import ANY, BOOL, INT, NONE, STR, Kind, list_of
from ..names import pythonic
from ..porter import Porter
from ..py import ATOM, BITOR, COMPARE, LAMBDA, NOT, OR, PLUS, Py, quote
from ..registry import METHODS, STATICS, expression, method
from ..tree import Node
from .pipes import each_of, only_expression


@expression("invokation_expression")
def call(porter: Porter, node: Node) -> Py:
    """Say a call of a method."""
    owner, dots, name, *rest = node.children
    given = _arguments(rest[0] if rest else None)
    if dots.text == "::":
        return _static(porter, node, owner, name.text, given)
    if name.text.lower() in ("xforeach", "where") and given:
        return _block_method(porter, node, owner, name.text.lower(), given[0])
    special = _special(porter, node, owner, name.text, given)
    if special is not None:
        return special
    value = porter.expression(owner)
    if value.kind.name in ("datetime", "struct") and not porter.inline:
        value = porter.insist(value)
    values = [porter.argument(one) for one in given]
    rule = _rule(value.kind.name, name.text.lower())
    if rule is not None:
        return rule(porter, value, values)
    if value.kind.name in ("any", "struct"):
        porter.trap(node, f"what .{name.text}() is in Python depends on the object")
        spelled = ", ".join(v.at(LAMBDA) for v in values)
        return Py(f"{value.at(ATOM)}.{pythonic(name.text)}({spelled})")
    raise NotCarried(node, f"there is no rule for .{name.text}() of a {value.kind.name}")


def _special(porter: Porter, node: Node, owner: Node, name: str, given: list[Node]) -> Py | None:
    """Say a method of PowerShell's own objects, or of a service; None for any other."""
    whose, low = owner.text.lower(), name.lower()
    if whose == "$pscmdlet" and low in ("shouldprocess", "shouldcontinue"):
        return Py("not what_if", BOOL, NOT)
    if whose == "$psboundparameters" and low == "containskey" and given:
        porter.trap(node, "a parameter that is given but empty counts as not given here")
        return Py(porter.names.variable(porter.argument(given[0]).literal or ""))
    from . import services  # noqa: PLC0415  # services stand on methods

    return services.called(porter, node, owner, name, given)


def _rule(kind: str, name: str) -> Callable[[Porter, Py, list[Py]], Py] | None:
    """Find the rule of a method; of what is not known, the one that is most likely meant."""
    also = {"json": ("dict", "str"), "any": ("str", "dict", "list")}.get(kind, ())
    found = (METHODS.get((one, name)) for one in (kind, "*", *also))
    return next((rule for rule in found if rule is not None), None)


def _arguments(node: Node | None) -> list[Node]:
    listed = node.part("argument_expression_list") if node else None
    if listed is None:
        return []
    return [one for one in listed.children if not one.is_token]


def _static(porter: Porter, node: Node, owner: Node, name: str, given: list[Node]) -> Py:
    if owner.kind != "type_literal":
        raise NotCarried(node, "a static method of what is known only when it runs")
    inner = owner.text.strip("[] \n")
    word = inner.partition("[")[0].rpartition(".")[2].lower()
    if name.lower() == "new":
        from .objects import constructed  # noqa: PLC0415  # objects stand on methods

        return constructed(porter, node, word, [porter.argument(one) for one in given])
    rule = STATICS.get((word, name.lower()))
    if rule is None:
        raise NotCarried(node, f"there is no rule for [{inner}]::{name}")
    porter.rounding += word == "math"
    try:
        values = [porter.argument(one) for one in given]
    finally:
        porter.rounding -= word == "math"
    return rule(porter, values)


def _block_method(porter: Porter, node: Node, owner: Node, name: str, block: Node) -> Py:
    """Say ``.ForEach({...})`` and ``.Where({...})``."""
    from .filters import filtered, tested  # noqa: PLC0415  # filters stand on methods

    values = porter.expression(owner)
    inner = only_expression(block) if block.kind == "script_block_expression" else None
    if inner is None:
        raise NotCarried(node, "a script block of several statements")
    if name == "where":
        return filtered(values, *tested(porter, values, block))
    return each_of(porter, values, lambda _: porter.expression(inner))


def _plain(kind: str, names: str, python: str, gives: Kind) -> None:
    """Enter methods that Python has under another name, with the same arguments."""

    def rule(porter: Porter, value: Py, arguments: list[Py]) -> Py:
        del porter
        owner = f'({value.at(OR)} or "")' if value.kind.optional else value.at(ATOM)
        if python in ("lower", "upper"):
            owner = owner.removesuffix(".upper()").removesuffix(".lower()")
        given = ", ".join(a.at(LAMBDA) for a in arguments)
        return Py(f"{owner}.{python}({given})", gives)

    method(kind, *names.split())(rule)


for _kind, _names, _python, _gives in [
    ("str", "toupper toupperinvariant", "upper", STR),
    ("str", "tolower tolowerinvariant", "lower", STR),
    ("str", "replace", "replace", STR),
    ("str", "startswith", "startswith", BOOL),
    ("str", "endswith", "endswith", BOOL),
    ("str", "indexof", "find", INT),
    ("str", "lastindexof", "rfind", INT),
    ("str", "padright", "ljust", STR),
    ("str", "padleft", "rjust", STR),
    ("list", "clear", "clear", NONE),
    ("list", "reverse", "reverse", NONE),
    ("list", "sort", "sort", NONE),
    ("list", "indexof", "index", INT),
    ("list", "removeat", "pop", NONE),
    ("list", "insert", "insert", NONE),
    ("list", "addrange", "extend", NONE),
    ("dict", "clear", "clear", NONE),
    ("path", "delete", "unlink", NONE),
]:
    _plain(_kind, _names, _python, _gives)


def _stripped(name: str, python: str) -> None:
    def rule(porter: Porter, value: Py, arguments: list[Py]) -> Py:
        del porter
        owner = f'({value.at(OR)} or "")' if value.kind.optional else value.at(ATOM)
        if not arguments:
            return Py(f"{owner}.{python}()", STR)
        if all(a.literal is not None for a in arguments):
            return Py(
                f"{owner}.{python}({quote(''.join(a.literal or '' for a in arguments))})", STR
            )
        return Py(f"{owner}.{python}({arguments[0].text})", STR)

    method("str", name)(rule)


for _name, _python in (("trim", "strip"), ("trimstart", "lstrip"), ("trimend", "rstrip")):
    _stripped(_name, _python)


@method("str", "split")
def split(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a split at any of the characters of its argument."""
    owner = f'({value.at(OR)} or "")' if value.kind.optional else value.at(ATOM)
    if not arguments:
        return Py(f"{owner}.split()", list_of(STR))
    mark = arguments[0]
    if mark.literal is not None and len(mark.literal) > 1:
        porter.imports.use("re")
        characters = "".join("\\" + c if c in "\\]^-" else c for c in mark.literal)
        return Py(f"re.split({quote(f'[{characters}]')}, {value.text})", list_of(STR))
    return Py(f"{owner}.split({mark.text})", list_of(STR))


@method("str", "substring")
def substring(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a piece of a text."""
    del porter
    owner = f'({value.at(OR)} or "")' if value.kind.optional else value.at(ATOM)
    start = arguments[0]
    if len(arguments) == 1:
        return Py(f"{owner}[{start.text}:]", STR)
    length = arguments[1]
    if start.text == "0":
        return Py(f"{owner}[:{length.text}]", STR)
    if start.text.isdigit() and length.text.isdigit():
        return Py(f"{owner}[{start.text}:{int(start.text) + int(length.text)}]", STR)
    return Py(f"{owner}[{start.text}:{start.at(PLUS)} + {length.at(PLUS + 1)}]", STR)


@method("str", "contains")
def text_contains(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say whether a text holds another, in the same letter case."""
    del porter
    owner = f'({value.at(OR)} or "")' if value.kind.optional else value.at(BITOR)
    return Py(f"{arguments[0].at(BITOR)} in {owner}", BOOL, COMPARE)


METHODS["list", "contains"] = text_contains
METHODS["dict", "containskey"] = METHODS["dict", "contains"] = text_contains


@method("str", "equals")
def equals(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say whether two texts are the same, letter by letter."""
    del porter
    return Py(f"{value.at(BITOR)} == {arguments[0].at(BITOR)}", BOOL, COMPARE)


@method("*", "tostring")
def to_string(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a value as a text."""
    if value.kind.name == "str" and not value.kind.optional:
        return value
    if not arguments:
        return Py(f"str({value.text})", STR)
    form = arguments[0].literal
    from .formats import specification  # noqa: PLC0415

    spelled = specification(form) if form is not None else None
    if spelled is None:
        porter.imports.use("Any")
        raise NotCarried(porter.tree, f"Python has no format like {form}")
    return Py(f'format({value.at(LAMBDA)}, "{spelled}")', STR)


@method("list", "add")
def add(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say that something is added to a list."""
    low = next(
        (v for v, k in porter.scope.kinds.items() if porter.names.variable(v) == value.text), None
    )
    if low is not None:
        porter.learn(low, list_of(arguments[0].kind) if value.kind.element == ANY else value.kind)
    from .structures import fit  # noqa: PLC0415  # structures stand on methods

    if value.kind.element.structure is not None:
        arguments = [fit(porter, porter.tree, arguments[0], value.kind.element)]
    if value.kind.optional:
        whole = f"[*({value.at(OR)} or []), {arguments[0].at(LAMBDA)}]"
        return Py(f"{value.text} = {whole}", NONE)
    return Py(f"{value.at(ATOM)}.append({arguments[0].at(LAMBDA)})", NONE)


@method("list", "remove")
def remove(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say that something is removed from a list."""
    del porter
    return Py(f"{value.at(ATOM)}.remove({arguments[0].at(LAMBDA)})", NONE)


@method("list", "toarray", "clone")
def copied(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a copy of a list."""
    del porter, arguments
    return Py(f"list({value.text})", value.kind)


@method("dict", "add", "set_item")
def put(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say that a table is given a key."""
    if len(arguments) != 2:
        # Add with one argument is a list's.
        return add(porter, value, arguments)
    low = next(
        (v for v, _ in porter.scope.kinds.items() if porter.names.variable(v) == value.text), ""
    )
    porter.learned.changed.update({(porter.scope.name, low), ("", low)})
    return Py(f"{value.at(ATOM)}[{arguments[0].text}] = {arguments[1].at(LAMBDA)}", NONE)


@method("dict", "remove")
def drop(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say that a key is removed from a table."""
    del porter
    return Py(f"{value.at(ATOM)}.pop({arguments[0].text}, None)", NONE)


@method("dict", "getenumerator")
def enumerated(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a table's entries."""
    del porter, arguments
    return Py(f"{value.at(ATOM)}.items()", Kind("entries", of=value.kind.of))


@method("credential", "getnetworkcredential")
def network(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a credential in plain text, which it is here."""
    del porter, arguments
    return value


@method("function", "invoke", "invokereturnasis")
def invoke(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say the call of a script block."""
    del porter
    text = f"{value.at(ATOM)}({', '.join(a.at(LAMBDA) for a in arguments)})"
    return Py(text, value.kind.of or ANY)


METHODS["any", "invoke"] = invoke


@method("*", "gettype")
def type_of(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a value's type."""
    del porter, arguments
    name = Py(f"type({value.text}).__name__", STR)
    return Py(f"type({value.text})", Kind("type"), parts={"name": name, "fullname": name})


@method("error", "getbaseexception", "tostring")
def base(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say the error at the bottom of an error."""
    del porter, arguments
    return value
