"""Where-Object, Select-Object, Sort-Object, Measure-Object and the formatting ones."""

from __future__ import annotations

import re

from ..binding import Bound, arguments
from ..failures import NotCarried
from ..kinds import ANY, BOOL, FLOAT, INT, STR, Kind, list_of
from ..porter import Porter
from ..py import CHOICE, LAMBDA, OR, Py, quote
from ..registry import command
from ..tree import Node
from . import texts
from .collections import entries
from .comparison import RULES
from .flow import dropped
from .logic import truth
from .members import named
from .pipes import is_many, one_name, only_expression, source


def tested(porter: Porter, values: Py, block: Node) -> tuple[str, Py]:
    """Name one of the values, and say the test that a script block makes of it."""
    inner = only_expression(block)
    if inner is None:
        raise NotCarried(block, "a test of several statements")
    name = one_name(porter, values)
    one = values if not is_many(values) else Py(name, values.kind.element)
    porter.current.append(one)
    porter.inline += 1
    try:
        with porter.suite() as before:
            test = truth(porter, inner)
    finally:
        porter.current.pop()
        porter.inline -= 1
    if before:
        raise NotCarried(block, "a test that does more than testing")
    return name, test


def filtered(values: Py, name: str, test: Py) -> Py:
    """Keep the values that pass a test."""
    if not is_many(values):
        text = f"{values.at(OR)} if {test.at(OR)} else None"
        return Py(text, values.kind, CHOICE)
    over, before = source(values)
    whole = f"{before[4:]} and {test.at(4)}" if before else test.at(OR)
    kind = values.kind if values.kind.name == "list" else list_of(values.kind.element)
    made = f"[{name} for {name} in {over} if {whole}]"
    return Py(made, kind.sure, stream=(name, over, whole))


@command(
    "where-object",
    "where",
    "?",
    takes="filterscript value inputobject",
    rest=True,
    positional=1,
    switches="eq ne gt ge lt le like notlike match notmatch contains in notin "
    "ceq cne clike cmatch not property",
)
def where(porter: Porter, bound: Bound) -> Py:
    """Say Where-Object as a filtered list."""
    values = bound.piped or bound.need("inputobject")
    block = bound.values.get("filterscript") or next(iter(bound.rest), None)
    if block is not None and block.kind == "script_block_expression":
        name, test = tested(porter, values, block)
        return filtered(values, name, test)
    return _simple(porter, bound, values)


def _simple(porter: Porter, bound: Bound, values: Py) -> Py:
    """Say ``Where-Object Name -eq 'x'``."""
    written, _, _ = arguments(bound.node)
    words = [one.name.lower() for one in written if one.name is not None]
    plain = [one.value for one in written if one.value is not None]
    operators = [word for word in words if word in RULES]
    if not plain or len(plain) > 2:
        raise NotCarried(bound.node, "it cannot be read as a Where-Object")
    name = one_name(porter, values)
    one = values if not is_many(values) else Py(name, values.kind.element)
    owned = named(porter, bound.node, one, porter.argument(plain[0]).literal or "")
    if not operators or len(plain) == 1:
        return filtered(values, name, Py(f"not {owned.text}", BOOL, 5) if "not" in words else owned)
    rule = RULES[operators[0]]
    return filtered(values, name, rule(porter, bound.node, owned, porter.argument(plain[1]), False))


def keyed(porter: Porter, bound: Bound, values: Py, node: Node) -> tuple[str, Py]:
    """Say what a property, or a script block, makes of one of the values."""
    name = one_name(porter, values)
    one = Py(name, values.kind.element) if is_many(values) else values
    if node.kind == "hash_literal_expression":
        parts = {(k.literal or "").lower()[:1]: v for k, v in entries(porter, node)}
        inner = parts.get("e")
        if inner is None:
            raise NotCarried(node, "it cannot be read as a calculated property")
        return keyed(porter, bound, values, inner)
    if node.kind == "script_block_expression":
        inner = only_expression(node)
        if inner is None:
            raise NotCarried(node, "a script block of several statements")
        porter.current.append(one)
        porter.inline += 1
        try:
            return name, porter.expression(inner)
        finally:
            porter.current.pop()
            porter.inline -= 1
    literal = porter.argument(node).literal
    if literal is None or "*" in literal:
        raise NotCarried(node, "the property is known only when it runs")
    return name, named(porter, bound.node, one, literal)


def several(node: Node | None) -> list[Node]:
    """List the elements of an argument."""
    if node is None:
        return []
    if node.kind == "array_literal_expression":
        return [part for part in node.children if not part.is_token]
    return [node]


@command(
    "select-object",
    "select",
    takes="property first last skip expandproperty index excludeproperty inputobject",
    switches="unique wait",
    positional=1,
)
def select(porter: Porter, bound: Bound) -> Py:
    """Say Select-Object."""
    values = bound.piped or bound.need("inputobject")
    if bound.has("excludeproperty"):
        raise NotCarried(bound.node, "-ExcludeProperty of Select-Object")
    expanded = bound.values.get("expandproperty")
    if expanded is not None:
        values = _comprehended(values, *keyed(porter, bound, values, expanded))
    elif bound.has("property"):
        values = _rows(porter, bound, values)
    if bound.flag("unique"):
        values = Py(f"list(dict.fromkeys({values.text}))", values.kind)
    return _cut(porter, bound, values)


def _comprehended(values: Py, name: str, made: Py) -> Py:
    if not is_many(values):
        return made
    over, test = source(values)
    if made.text == name and not test:
        return values
    return Py(f"[{made.at(LAMBDA)} for {name} in {over}{test}]", list_of(made.kind))


def _rows(porter: Porter, bound: Bound, values: Py) -> Py:
    nodes = several(bound.values["property"])
    parts: list[str] = []
    keys: list[tuple[str, str, Kind]] = []
    name = one_name(porter, values)
    for node in nodes:
        title = _title(porter, node)
        _, made = keyed(porter, bound, values, node)
        parts.append(f"{quote(title)}: {made.at(LAMBDA)}")
        keys.append((title.lower(), title, made.kind))
    row = Py(f"{{{', '.join(parts)}}}", Kind("dict", of=ANY, keys=tuple(keys)))
    return _comprehended(values, name, row)


def _title(porter: Porter, node: Node) -> str:
    if node.kind == "hash_literal_expression":
        for key, value in entries(porter, node):
            if (key.literal or "").lower()[:1] in ("n", "l"):
                return porter.argument(value).literal or "value"
    return (
        porter.argument(node).literal or "value"
        if node.kind != "script_block_expression"
        else "value"
    )


def _cut(porter: Porter, bound: Bound, values: Py) -> Py:  # noqa: PLR0911  # a list of cases
    first, last, skip = (bound.get(name) for name in ("first", "last", "skip"))
    index = bound.get("index")
    if index is not None:
        return Py(f"{values.at(20)}[{index.text}]", values.kind.element)
    if skip is not None and first is not None and skip.text.isdigit() and first.text.isdigit():
        return Py(f"{values.at(20)}[{skip.text}:{int(skip.text) + int(first.text)}]", values.kind)
    if skip is not None:
        values = Py(f"{values.at(20)}[{skip.text}:]", values.kind)
    if first is not None and first.text == "1":
        return _first(porter, values)
    if first is not None:
        return Py(f"{values.at(20)}[:{first.text}]", values.kind)
    if last is not None and last.text == "1":
        return Py(f"{values.at(20)}[-1]", values.kind.element)
    if last is not None:
        return Py(f"{values.at(20)}[-{last.at(20)}:]", values.kind)
    return values


def _first(porter: Porter, values: Py) -> Py:
    """Take the first, or None where there is none, as PowerShell does."""
    del porter
    if not is_many(values):
        return values
    element = values.kind.element
    if values.stream is not None:
        name, over, test = values.stream
        inner = f"({name} for {name} in {over} if {test})"
    elif values.text.startswith("[") and " for " in values.text:
        inner = f"({values.text[1:-1]})"
    else:
        inner = f"iter({values.text}{' or []' if values.kind.optional else ''})"
    kind = Kind(element.name, element.of, element.structure, element.values, element.name != "any",
                element.identifier, element.keys)  # fmt: skip
    return Py(f"next({inner}, None)", kind)


@command(
    "sort-object",
    "sort",
    takes="property inputobject culture top bottom",
    switches="descending unique casesensitive stable",
    positional=1,
)
def sort(porter: Porter, bound: Bound) -> Py:
    """Say Sort-Object."""
    values = bound.piped or bound.need("inputobject")
    nodes = several(bound.values.get("property"))
    exact = bound.flag("casesensitive") is not None
    keys, reverse = [], bound.flag("descending") is not None
    name = one_name(porter, values)
    for node in nodes:
        _, made = keyed(porter, bound, values, node)
        keys.append(sortable(porter, made, exact=exact))
        if node.kind == "hash_literal_expression" and "descending" in node.text.lower():
            reverse = "$true" in node.text.lower()
    over = f"{values.at(OR)} or []" if values.kind.optional else values.at(LAMBDA)
    if re.fullmatch(r"list\(\w+\)", over):
        over = over[5:-1]
    if bound.flag("unique"):
        over = f"set({over})"
    arguments = [over]
    if keys:
        key = keys[0] if len(keys) == 1 else f"({', '.join(keys)})"
        arguments.append(f"key=lambda {name}: {key}")
    elif values.kind.element.name == "str" and not values.kind.element.identifier and not exact:
        arguments.append("key=str.lower")
    if reverse:
        arguments.append("reverse=True")
    kind = values.kind.sure if values.kind.name == "list" else list_of(values.kind.element)
    return Py(f"sorted({', '.join(arguments)})", kind)


def sortable(porter: Porter, value: Py, *, exact: bool) -> str:
    """Spell a value so that it can be ordered, even where it is missing."""
    if value.kind.name == "str" and not exact and texts.has_case(value):
        return texts.lowered(value)
    if value.kind.name == "str" and value.kind.optional:
        return f'{value.at(OR)} or ""'
    if value.kind.name in ("int", "float") and value.kind.optional:
        return f"{value.at(OR)} or 0"
    if value.kind.name == "bool" and value.kind.optional:
        return f"bool({value.text})"
    if value.kind.name == "datetime" and value.kind.optional:
        porter.imports.use("datetime", "timezone")
        return f"{value.at(OR)} or datetime.min.replace(tzinfo=timezone.utc)"
    return value.text


@command(
    "measure-object",
    "measure",
    takes="property inputobject",
    switches="sum average maximum minimum line word character allstats",
    positional=1,
)
def measure(porter: Porter, bound: Bound) -> Py:
    """Say Measure-Object: its properties are what Python's own functions give."""
    values = bound.piped or bound.need("inputobject")
    node = bound.values.get("property")
    numbers = values
    if node is not None:
        name, made = keyed(porter, bound, values, node)
        if made.kind.optional:
            made = Py(f"{made.at(OR)} or 0", made.kind.sure, OR)
        numbers = _comprehended(values, name, made)
    count = Py(f"len({values.text})", INT)
    if numbers.text.startswith("[") and " for " in numbers.text:
        inner = numbers.text[1:-1]
    else:
        inner = numbers.text
    kind = numbers.kind.element if numbers.kind.element.name in ("int", "float") else ANY
    parts = {"count": count}
    if bound.flag("sum"):
        parts["sum"] = Py(f"sum({inner})", kind)
    if bound.flag("average"):
        porter.imports.use("statistics")
        parts["average"] = Py(f"statistics.mean({inner})", FLOAT)
    if bound.flag("maximum"):
        parts["maximum"] = Py(f"max({inner})", kind)
    if bound.flag("minimum"):
        parts["minimum"] = Py(f"min({inner})", kind)
    text = ", ".join(f"{quote(key.capitalize())}: {value.text}" for key, value in parts.items())
    keys = tuple((key, key.capitalize(), value.kind) for key, value in parts.items())
    return Py(f"{{{text}}}", Kind("dict", of=ANY, keys=keys), parts=parts)


@command(
    "group-object",
    "group",
    takes="property inputobject",
    switches="noelement ashashtable asstring",
    positional=1,
)
def group(porter: Porter, bound: Bound) -> Py:
    """Say Group-Object: a table of lists, made before the expression."""
    values = bound.piped or bound.need("inputobject")
    node = bound.values.get("property")
    if node is None:
        raise NotCarried(bound.node, "Group-Object without a property")
    name, made = keyed(porter, bound, values, node)
    groups = porter.names.fresh("groups")
    porter.imports.use("Any")
    over, test = source(values)
    from ..blocks import Line, Suite  # noqa: PLC0415

    inner = Line(f"{groups}.setdefault({made.text}, []).append({name})")
    body = [Suite(f"if {test[4:]}:", [inner])] if test else [inner]
    porter.items.append(Line(f"{groups}: dict[Any, list[Any]] = {{}}"))
    porter.items.append(Suite(f"for {name} in {over}:", list(body), loops=True))
    element = values.kind.element
    if bound.flag("ashashtable"):
        return Py(groups, Kind("dict", of=list_of(element)))
    row = '{"Name": key, "Count": len(group), "Group": group}'
    keys = (("name", "Name", STR), ("count", "Count", INT), ("group", "Group", list_of(element)))
    return Py(f"[{row} for key, group in {groups}.items()]",
              list_of(Kind("dict", of=ANY, keys=keys)))  # fmt: skip


@command(
    "format-table",
    "ft",
    "format-list",
    "fl",
    "format-wide",
    "out-host",
    "out-default",
    "out-string",
    "format-custom",
    takes="property groupby width inputobject",
    switches="autosize wrap hidetableheaders stream",
    positional=1,
)
def formatted(porter: Porter, bound: Bound) -> Py:
    """Say a formatting command: what it is given goes on as it is."""
    values = bound.piped or bound.need("inputobject")
    if bound.has("property"):
        return _rows(porter, bound, values)
    return values


@command("out-null", takes="inputobject")
def out_null(porter: Porter, bound: Bound) -> Py:
    """Say Out-Null: nobody wants the value."""
    del porter
    return dropped(bound.piped or bound.need("inputobject"))
