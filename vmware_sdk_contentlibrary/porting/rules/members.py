"""Properties: a structure's fields, a table's keys, and what .NET's types have."""

from __future__ import annotations

from dataclasses import replace

from ..failures import NotCarried
from ..kinds import ANY, FLOAT, INT, JSON, MOMENT, PATH, STR, Kind, list_of
from ..names import pythonic, singular
from ..porter import Porter
from ..py import AND, ATOM, CHOICE, LAMBDA, OR, Py, quote
from ..registry import MEMBERS, STATICS, expression, member
from ..table import field_of
from ..tree import Node


@expression("member_access")
def property_of(porter: Porter, node: Node) -> Py:
    """Say a property, or what stands behind the ``::`` of a type."""
    owner, dots, name = node.children
    if dots.text == "::":
        return static_property(porter, node)
    value = porter.expression(owner)
    inner = name.children[0] if name.children else name
    if inner.kind in ("variable", "parenthesized_expression", "sub_expression"):
        return computed(porter, node, value, porter.expression(inner))
    text = porter.expression(inner).literal if inner.kind == "string_literal" else name.text
    return named(porter, node, value, text or name.text)


def static_property(porter: Porter, node: Node) -> Py:
    """Say a constant of a .NET type."""
    owner, _, name = node.children
    rule = STATICS.get((owner.text.strip("[]").rpartition(".")[2].lower(), name.text.lower()))
    if owner.kind != "type_literal" or rule is None:
        raise NotCarried(node, f"there is no rule for {node.text}")
    return rule(porter, [])


def computed(porter: Porter, node: Node, value: Py, name: Py) -> Py:
    """Say a property whose name is known only when it runs."""
    if value.kind.name in ("dict", "json"):
        return Py(f"{value.at(ATOM)}[{name.text}]", value.kind.of or ANY)
    porter.trap(node, "the property's name is computed: check that it is spelled as Python does")
    return Py(f"getattr({value.at(LAMBDA)}, {name.text})")


def named(porter: Porter, node: Node, value: Py, name: str) -> Py:  # noqa: C901, PLR0911  # a list of cases
    """Say a property by its name."""
    low = name.lower()
    kind = value.kind
    if value.parts is not None and low in value.parts:
        return value.parts[low]
    rule = MEMBERS.get((kind.name, low))
    if kind.name in ("dict", "json") and kind.key(name) is not None:
        return _key(value, name)
    if rule is not None:
        return rule(porter, value)
    if kind.name == "list":
        return _of_each(porter, node, value, name)
    if kind.name == "match":
        return Py(f"{value.at(ATOM)}[{quote(name)}]", STR)
    if kind.name == "json" and name in ("Count", "Length"):
        return count(porter, value)
    if kind.name in ("dict", "json"):
        return _key(value, name)
    if kind.name == "struct" and kind.structure is not None:
        found = field_of(kind.structure, name)
        if found is not None:
            return _field(porter, value, *found)
        porter.trap(node, f"{kind.structure.__name__} has no field {name} that is known here")
        return Py(f"getattr({value.at(LAMBDA)}, {quote(pythonic(name))})")
    general = MEMBERS.get(("*", low))
    if general is not None:
        return general(porter, value)
    if kind.name not in ("any", "info", "configuration"):
        raise NotCarried(node, f"there is no rule for .{name} of a {kind.name}")
    return Py(f"{value.at(ATOM)}.{pythonic(name)}", _guessed(name))


def _field(porter: Porter, value: Py, name: str, kind: Kind) -> Py:
    """Say a field of a structure, which may itself be missing."""
    text = f"{value.at(ATOM)}.{name}"
    if text in porter.narrowed:
        kind = kind.sure
    if not value.kind.optional or value.text in porter.narrowed:
        return Py(text, kind)
    if porter.asking:
        return Py(f"{value.at(AND)} and {text}", replace(kind, optional=True), AND)
    if porter.inline:
        made = f"{text} if {value.at(OR)} else None"
        return Py(made, replace(kind, optional=True), CHOICE)
    porter.insist(value)
    return Py(text, kind)


def _guessed(name: str) -> Kind:
    """Guess the type of a property of what is not known: an identifier is a text."""
    low = name.lower()
    return Kind("any", identifier=True) if low == "id" or name.endswith("Id") else ANY


def _key(value: Py, name: str) -> Py:
    known = value.kind.key(name)
    key, kind = known if known is not None else (name, value.kind.of or ANY)
    inner = JSON if value.kind.name == "json" else kind
    return Py(f"{value.at(ATOM)}[{quote(key)}]", inner)


def _of_each(porter: Porter, node: Node, value: Py, name: str) -> Py:
    """Say a property of each element of a list."""
    one = each_name(porter, value)
    found = named(porter, node, Py(one, value.kind.element), name)
    whole = f"{value.at(OR)} or []" if value.kind.optional else value.at(OR)
    return Py(f"[{found.text} for {one} in {whole}]", list_of(found.kind))


def each_name(porter: Porter, value: Py) -> str:
    """Name one element of a list."""
    wanted = singular(value.text.rpartition(".")[2].strip("()[]"))
    if wanted.isidentifier() and not porter.names.is_taken(wanted):
        return wanted
    return "each" if value.kind.element.name != "struct" else "item"


@expression("element_access")
def element(porter: Porter, node: Node) -> Py:
    """Say an element by its number or key."""
    owner, _, inside, *_ = node.children
    value = porter.expression(owner)
    if inside.kind == "range_expression":
        return _slice(porter, value, inside)
    if inside.kind == "array_literal_expression":
        numbers = porter.expression(inside)
        return Py(f"[{value.at(ATOM)}[each] for each in {numbers.text}]", value.kind)
    key = porter.expression(inside)
    if value.text == "sys.argv[1:]" and key.text.isdigit():
        return Py(f"sys.argv[{int(key.text) + 1}]", STR)
    if value.kind.name in ("dict", "json") and key.literal is not None:
        from .splats import splat_key  # noqa: PLC0415  # splats stand on members

        return _key(value, splat_key(porter, owner, key.literal))
    if value.kind.name == "struct" and key.literal is not None:
        return named(porter, node, value, key.literal)
    whole = f"({value.at(OR)} or [])" if value.kind.optional else value.at(ATOM)
    if key.kind.name == "str" and key.kind.optional:
        key = Py(f'{key.at(OR)} or ""', STR, OR)
    kind = value.kind.element if value.kind.name in ("list", "dict") else ANY
    if value.kind.name in ("str", "match"):
        kind = STR
    return Py(f"{whole}[{key.text}]", JSON if value.kind.name == "json" else kind)


def _slice(porter: Porter, value: Py, inside: Node) -> Py:
    first, last = (porter.expression(part) for part in inside.children if not part.is_token)
    if last.text.startswith("-"):
        raise NotCarried(inside, "a range that ends at -1 takes elements in an order of its own")
    end = str(int(last.text) + 1) if last.text.isdigit() else f"{last.text} + 1"
    start = "" if first.text == "0" else first.text
    kind = STR if value.kind.name == "str" else value.kind
    return Py(f"{value.at(ATOM)}[{start}:{end}]", kind)


@member("*", "count", "length")
def count(porter: Porter, value: Py) -> Py:
    """Say how many there are."""
    del porter
    empty = '""' if value.kind.name == "str" else "[]"
    whole = f"{value.at(OR)} or {empty}" if value.kind.optional else value.at(LAMBDA)
    return Py(f"len({whole})", INT)


for _kind in ("list", "str", "dict"):
    MEMBERS[_kind, "count"] = MEMBERS[_kind, "length"] = count


@member("dict", "keys")
def keys(porter: Porter, value: Py) -> Py:
    """Say a table's keys."""
    del porter
    return Py(f"list({value.text})", list_of(STR))


@member("dict", "values")
def values(porter: Porter, value: Py) -> Py:
    """Say a table's values."""
    del porter
    return Py(f"list({value.at(ATOM)}.values())", list_of(value.kind.of or ANY))


@member("str", "value")
def itself(porter: Porter, value: Py) -> Py:
    """Say the text of an identifier or of an enumeration's value."""
    del porter
    return value


@member("server", "name")
def server_name(porter: Porter, value: Py) -> Py:
    """Say a server's name."""
    del porter
    return Py(f"{value.at(ATOM)}.name", STR)


@member("server", "sessionid", "sessionsecret")
def session_token(porter: Porter, value: Py) -> Py:
    """Say the token of a server's session."""
    del porter
    return Py(f"{value.at(ATOM)}.session_id", STR)


@member("server", "isconnected")
def is_connected(porter: Porter, value: Py) -> Py:
    """Say whether a server is connected."""
    del porter
    return Py(f"{value.at(ATOM)}.is_connected", Kind("bool"))


@member("server", "user")
def server_user(porter: Porter, value: Py) -> Py:
    """Say who is connected."""
    del porter
    return Py(f"{value.at(ATOM)}.user", STR)


@member("info", "response", "data", "content")
def response(porter: Porter, value: Py) -> Py:
    """Say what an answer holds."""
    del porter
    return Py(f"{value.at(ATOM)}.response", value.kind.of or ANY)


@member("info", "statuscode", "status")
def status_code(porter: Porter, value: Py) -> Py:
    """Say an answer's status."""
    del porter
    return Py(f"{value.at(ATOM)}.status_code", INT)


@member("info", "headers")
def headers(porter: Porter, value: Py) -> Py:
    """Say an answer's headers."""
    del porter
    return Py(f"{value.at(ATOM)}.headers", Kind("dict", of=STR))


@member("credential", "username")
def user_name(porter: Porter, value: Py) -> Py:
    """Say a credential's user."""
    del porter
    return Py(f"{value.at(ATOM)}.user", STR)


@member("credential", "password")
def password(porter: Porter, value: Py) -> Py:
    """Say a credential's password."""
    del porter
    return Py(f"{value.at(ATOM)}.password", STR)


@member("pair", "key", "name")
def entry_key(porter: Porter, value: Py) -> Py:
    """Say the key of a table's entry."""
    return Py(porter.pairs[value.text][0], STR)


@member("pair", "value")
def entry_value(porter: Porter, value: Py) -> Py:
    """Say the value of a table's entry."""
    return Py(porter.pairs[value.text][1], value.kind.of or ANY)


_FILE = {
    "name": ("{}.name", STR), "basename": ("{}.stem", STR), "extension": ("{}.suffix", STR),
    "fullname": ("str({})", STR), "path": ("str({})", STR), "length": ("{}.stat().st_size", INT),
    "directoryname": ("str({}.parent)", STR), "directory": ("{}.parent", PATH),
    "exists": ("{}.exists()", Kind("bool")),
}  # fmt: skip


def _file(low: str) -> None:
    template, kind = _FILE[low]

    def rule(porter: Porter, value: Py) -> Py:
        del porter
        text = value.text if template.startswith("str({})") else value.at(ATOM)
        return Py(template.format(text), kind)

    MEMBERS["path", low] = rule


for _name in _FILE:
    _file(_name)
_TIMES = {"days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}


def _span(low: str, seconds: int) -> None:
    def rule(porter: Porter, value: Py) -> Py:
        del porter
        total = f"{value.at(ATOM)}.total_seconds()"
        if seconds == 1:
            return Py(total, FLOAT)
        return Py(f"{total} / {seconds}", FLOAT, 12)

    MEMBERS["timedelta", f"total{low}"] = rule


for _name, _seconds in _TIMES.items():
    _span(_name, _seconds)
_PARTS = {
    "days": "{}.days",
    "hours": "{}.seconds // 3600",
    "minutes": "{}.seconds // 60 % 60",
    "seconds": "{}.seconds % 60",
}
for _name, _template in _PARTS.items():

    def _part(porter: Porter, value: Py, template: str = _template) -> Py:
        del porter
        return Py(template.format(value.at(ATOM)), INT, ATOM if template == "{}.days" else 12)

    MEMBERS["timedelta", _name] = _part


@member("timedelta", "totalmilliseconds")
def milliseconds(porter: Porter, value: Py) -> Py:
    """Say how many milliseconds a span of time has."""
    del porter
    return Py(f"{value.at(ATOM)}.total_seconds() * 1000", FLOAT, 12)


for _name in ("year", "month", "day", "hour", "minute", "second"):

    def _moment(porter: Porter, value: Py, name: str = _name) -> Py:
        del porter
        return Py(f"{value.at(ATOM)}.{name}", INT)

    MEMBERS["datetime", _name] = _moment


@member("datetime", "date")
def midnight(porter: Porter, value: Py) -> Py:
    """Say the beginning of a day."""
    del porter
    return Py(f"{value.at(ATOM)}.replace(hour=0, minute=0, second=0, microsecond=0)", MOMENT)
