"""JSON and CSV."""

from __future__ import annotations

from ..binding import Bound
from ..blocks import Line, Suite
from ..kinds import ANY, JSON, NONE, STR, Kind, list_of
from ..porter import Porter
from ..py import LAMBDA, Py
from ..registry import command
from .files import as_path

_DATES = (
    "ConvertFrom-Json makes dates of texts in PowerShell 7 and of /Date( )/ in 5.1; "
    "here they stay texts"
)


@command(
    "convertto-json",
    takes="inputobject depth",
    switches="compress asarray enumsasstrings",
    positional=1,
)
def to_json(porter: Porter, bound: Bound) -> Py:
    """Say ConvertTo-Json."""
    value = bound.piped or bound.need("inputobject")
    indent = "" if bound.flag("compress") else ", indent=2"
    if value.kind.name == "struct":
        text = f"{value.at(20)}.model_dump_json({indent[2:]})"
        return Py(text, STR)
    porter.imports.use("json")
    if value.kind.name == "list" and value.kind.element.name == "struct":
        dumped = f'[each.model_dump(mode="json") for each in {value.at(4)}]'
        return Py(f"json.dumps({dumped}{indent})", STR)
    if not bound.has("depth"):
        porter.trap(
            bound.node, "ConvertTo-Json cuts what is deeper than 2; json.dumps writes it all"
        )
    more = ", default=str" if value.kind.name in ("any", "dict", "list") else ""
    return Py(f"json.dumps({value.at(LAMBDA)}{indent}{more})", STR)


@command(
    "convertfrom-json", takes="inputobject depth", switches="ashashtable noenumerate", positional=1
)
def from_json(porter: Porter, bound: Bound) -> Py:
    """Say ConvertFrom-Json."""
    porter.imports.use("json")
    value = bound.piped or bound.need("inputobject")
    porter.trap(bound.node, _DATES)
    return Py(f"json.loads({value.at(LAMBDA)})", JSON)


@command(
    "export-csv",
    takes="path delimiter encoding inputobject",
    switches="notypeinformation append useculture",
    positional=1,
)
def export_csv(porter: Porter, bound: Bound) -> Py:
    """Say Export-Csv."""
    rows = bound.piped or bound.need("inputobject")
    path = as_path(porter, bound.need("path"))
    porter.imports.use("csv")
    if rows.kind.name == "list" and rows.kind.element.name == "struct":
        rows = Py(f"[each.model_dump() for each in {rows.at(4)}]", list_of(Kind("dict", of=ANY)))
    if not rows.is_name:
        name = porter.names.fresh("rows")
        porter.write(f"{name} = {rows.text}")
        rows = Py(name, rows.kind)
    mode = "a" if bound.flag("append") else "w"
    delimiter = bound.get("delimiter")
    more = f", delimiter={delimiter.text}" if delimiter else ""
    keys = [key for _, key, _ in rows.kind.element.keys]
    fields = f"[{', '.join(repr(key) for key in keys)}]" if keys else f"list({rows.text}[0])"
    file = porter.names.free("file", "stream", "opened")
    writer = porter.names.free("writer", "table")
    lines = [Line(f"{writer} = csv.DictWriter({file}, {fields}{more})")]
    lines += [] if mode == "a" else [Line(f"{writer}.writeheader()")]
    lines.append(Line(f"{writer}.writerows({rows.text})"))
    opened = f'{path.at(20)}.open("{mode}", encoding="utf-8", newline="")'
    porter.items.append(Suite(f"with {opened} as {file}:", list(lines)))
    return Py("", NONE)


@command("import-csv", takes="path delimiter encoding header", positional=1)
def import_csv(porter: Porter, bound: Bound) -> Py:
    """Say Import-Csv."""
    porter.imports.use("csv")
    path = as_path(porter, bound.need("path"))
    delimiter = bound.get("delimiter")
    more = f", delimiter={delimiter.text}" if delimiter else ""
    text = f'csv.DictReader({path.at(20)}.read_text(encoding="utf-8-sig").splitlines(){more})'
    return Py(f"list({text})", list_of(Kind("dict", of=STR)))
