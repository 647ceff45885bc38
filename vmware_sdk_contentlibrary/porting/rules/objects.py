"""New-Object and the constructors of .NET types."""

from __future__ import annotations

from ..binding import Bound
from ..failures import NotCarried
from ..kinds import ANY, CREDENTIAL, MOMENT, SPAN, STR, Kind
from ..porter import Porter
from ..py import LAMBDA, Py
from ..registry import command, method
from ..tree import Node
from .errors import CAUGHT, OURS

_LISTS = ("list", "arraylist", "collection", "queue", "stack", "hashset")
_TABLES = ("hashtable", "dictionary", "ordereddictionary", "psobject", "pscustomobject")


def constructed(porter: Porter, node: Node, name: str, values: list[Py]) -> Py:  # noqa: PLR0911  # a list of cases
    """Make an object of a .NET type."""
    given = ", ".join(value.at(LAMBDA) for value in values)
    if name == "pscredential":
        porter.imports.use("Credential")
        return Py(f"Credential({given})", CREDENTIAL)
    if name in _LISTS:
        return Py(f"list({given})" if given else "[]", Kind("list"))
    if name in _TABLES:
        return Py("{}", Kind("dict", of=ANY))
    if name == "datetime":
        porter.imports.use("datetime")
        return Py(f"datetime({given}).astimezone()", MOMENT)
    if name == "timespan":
        porter.imports.use("timedelta")
        units = (
            ("hours", "minutes", "seconds")
            if len(values) == 3
            else ("days", "hours", "minutes", "seconds")
        )
        parts = [f"{unit}={value.text}" for unit, value in zip(units, values, strict=False)]
        return Py(f"timedelta({', '.join(parts)})", SPAN)
    if name == "stopwatch":
        porter.imports.use("time")
        return Py("time.monotonic()", Kind("stopwatch"))
    if name in CAUGHT or name.endswith("exception"):
        python = CAUGHT.get(name, "RuntimeError")
        python = "RuntimeError" if python == "Exception" or name in OURS else python
        return Py(f"{python}({values[0].at(LAMBDA) if values else ''})", Kind("exception"))
    if name == "string":
        return Py(f"str({given})", STR)
    if name == "fileinfo":
        from .files import as_path  # noqa: PLC0415

        return as_path(porter, values[0])
    raise NotCarried(node, f"there is no rule for the type {name}")


@command("new-object", takes="typename argumentlist property comobject", positional=2)
def new_object(porter: Porter, bound: Bound) -> Py:
    """Say New-Object."""
    if bound.has("comobject"):
        raise NotCarried(bound.node, "COM is of Windows only")
    if bound.has("property"):
        table = bound.need("property")
        if table.kind.name == "dict":
            return table
    name = bound.need("typename").literal
    if name is None:
        raise NotCarried(bound.node, "the type is known only when it runs")
    short = name.partition("[")[0].partition("<")[0].rpartition(".")[2].lower()
    node = bound.values.get("argumentlist")
    values: list[Py] = []
    if node is not None:
        inner = node
        while inner.kind in ("parenthesized_expression", "array_expression", "statement_list"):
            inner = next(child for child in inner.children if not child.is_token)
        parts = [inner]
        if inner.kind == "array_literal_expression":
            parts = [child for child in inner.children if not child.is_token]
        values = [porter.argument(part) for part in parts]
    return constructed(porter, bound.node, short, values)


@command(
    "convertto-securestring", takes="string securekey key", switches="asplaintext", positional=1
)
def secure(porter: Porter, bound: Bound) -> Py:
    """Say ConvertTo-SecureString: a text is a text here."""
    del porter
    value = bound.get("string") or bound.piped
    if value is None or not bound.flag("asplaintext"):
        raise NotCarried(bound.node, "it is encrypted for this user of this machine")
    return value.typed(STR)


@command("convertfrom-securestring", takes="securestring", switches="asplaintext", positional=1)
def plain(porter: Porter, bound: Bound) -> Py:
    """Say ConvertFrom-SecureString: a text is a text here."""
    del porter
    value = bound.get("securestring") or bound.piped
    if value is None or not bound.flag("asplaintext"):
        raise NotCarried(bound.node, "it is encrypted for this user of this machine")
    return value


@command("new-guid")
def guid(porter: Porter, bound: Bound) -> Py:
    """Say New-Guid."""
    del bound
    porter.imports.use("uuid")
    value = Py("str(uuid.uuid4())", STR)
    return Py(value.text, STR, parts={"guid": value})


@command("get-random", takes="maximum minimum inputobject count", positional=1)
def random(porter: Porter, bound: Bound) -> Py:
    """Say Get-Random."""
    porter.imports.use("random")
    values = bound.piped or bound.get("inputobject")
    if values is not None:
        return Py(f"random.choice({values.text})", values.kind.element)
    low, high = bound.get("minimum"), bound.get("maximum")
    end = high.text if high else "2**31"
    return Py(f"random.randrange({low.text + ', ' if low else ''}{end})", Kind("int"))


@command(
    "add-member",
    takes="membertype name value notepropertyname notepropertyvalue "
    "inputobject notepropertymembers",
    switches="passthru",
    positional=3,
)
def add_member(porter: Porter, bound: Bound) -> Py:
    """Say Add-Member of a table: one more key."""
    owner = bound.piped or bound.need("inputobject")
    name = bound.get("notepropertyname") or bound.get("name")
    value = bound.get("notepropertyvalue") or bound.get("value")
    if owner.kind.name not in ("dict", "json") or name is None or value is None:
        raise NotCarried(bound.node, "Add-Member of what is no table")
    if bound.flag("passthru"):
        return Py(f"{{**{owner.text}, {name.text}: {value.text}}}", owner.kind)
    del porter
    return Py(f"{owner.at(20)}[{name.text}] = {value.at(LAMBDA)}", Kind("none"))


@method("encoding", "getbytes")
def get_bytes(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a text as bytes."""
    del porter, value
    return Py(f"{arguments[0].at(20)}.encode()", Kind("bytes"))


@method("encoding", "getstring")
def get_string(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say bytes as a text."""
    del porter, value
    return Py(f"{arguments[0].at(20)}.decode()", STR)
