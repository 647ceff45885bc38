"""Files and paths."""

from __future__ import annotations

from ..binding import Bound
from ..blocks import Line, Suite
from ..failures import NotCarried
from ..kinds import BOOL, NONE, PATH, STR, Kind, list_of
from ..porter import Porter
from ..py import ATOM, LAMBDA, TIMES, Py, interpolated, string
from ..registry import command


def as_path(porter: Porter, value: Py) -> Py:
    """Make a path of a text."""
    if value.kind.name == "path":
        return value
    porter.imports.use("Path")
    if value.literal is not None:
        spelled = value.literal.replace("\\", "/").removeprefix("./")
        return Py(f"Path({string(spelled).text})", PATH)
    return Py(f"Path({value.text})", PATH)


def _path(porter: Porter, bound: Bound) -> Py:
    value = bound.get("literalpath") or bound.need("path")
    return as_path(porter, value)


@command(
    "get-content",
    "gc",
    "cat",
    "type",
    takes="path literalpath encoding totalcount tail",
    switches="raw asbytestream",
    positional=1,
)
def get_content(porter: Porter, bound: Bound) -> Py:
    """Say Get-Content."""
    path = _path(porter, bound)
    for name in ("totalcount", "tail"):
        if bound.has(name):
            raise NotCarried(bound.node, f"-{name} of Get-Content")
    encoding = bound.get("encoding")
    if bound.flag("asbytestream") or (encoding and (encoding.literal or "").lower() == "byte"):
        return Py(f"{path.at(ATOM)}.read_bytes()", Kind("bytes"))
    text = f'{path.at(ATOM)}.read_text(encoding="utf-8")'
    if bound.flag("raw") or _feeds_json(bound):
        return Py(text, STR)
    return Py(f"{text}.splitlines()", list_of(STR))


def _feeds_json(bound: Bound) -> bool:
    after = bound.node.source.text[bound.node.end : bound.node.end + 40].lstrip(" \n|`").lower()
    return after.startswith("convertfrom-json")


def write_text(
    porter: Porter, path: Py, value: Py, *, append: bool = False, newline: bool = True
) -> None:
    """Write a text, or a list line by line, into a file."""
    place = as_path(porter, path)
    text = content(value, newline=newline)
    if append:
        name = porter.names.free("file", "stream", "opened")
        lines = [Line(f"{name}.write({text})")]
        opened = f'with {place.at(ATOM)}.open("a", encoding="utf-8") as {name}:'
        porter.items.append(Suite(opened, list(lines)))
    else:
        porter.write(f'{place.at(ATOM)}.write_text({text}, encoding="utf-8")')


def content(value: Py, *, newline: bool) -> str:  # noqa: PLR0911  # a list of cases
    """Spell what is written into a file."""
    end = "\\n" if newline else ""
    if value.kind.name == "list":
        inner = value.text
        if value.kind.element.name != "str":
            return f'"".join(f"{{line}}\\n" for line in {inner})'
        return f'"".join(line + "\\n" for line in {inner})'
    if value.literal is not None:
        return string(value.literal + ("\n" if newline else "")).text
    if not newline:
        return value.text if value.kind.name == "str" else f"str({value.text})"
    if value.pieces:
        return interpolated([*value.pieces, "\n"]).text
    if value.kind.name == "str":
        return f'{value.at(11)} + "{end}"'
    return f'f"{{{value.text}}}{end}"'


@command(
    "set-content",
    "out-file",
    takes="path filepath literalpath value inputobject encoding width",
    switches="nonewline append noclobber",
    positional=2,
)
def set_content(porter: Porter, bound: Bound) -> Py:
    """Say Set-Content and Out-File."""
    path = bound.get("filepath") or bound.get("literalpath") or bound.need("path")
    value = bound.get("value") or bound.get("inputobject") or bound.need("value")
    if not bound.has("path") and bound.has("filepath") is False and bound.piped is None:
        raise NotCarried(bound.node, f"{bound.name} is given no path")
    write_text(porter, path, value, append=bound.flag("append") is not None,
               newline=bound.flag("nonewline") is None)  # fmt: skip
    return Py("", NONE)


@command(
    "add-content", "ac", takes="path value literalpath encoding", switches="nonewline", positional=2
)
def add_content(porter: Porter, bound: Bound) -> Py:
    """Say Add-Content."""
    path = bound.get("literalpath") or bound.need("path")
    value = bound.get("value") or bound.need("value")
    write_text(porter, path, value, append=True, newline=bound.flag("nonewline") is None)
    return Py("", NONE)


@command("test-path", takes="path literalpath pathtype", switches="isvalid", positional=1)
def test_path(porter: Porter, bound: Bound) -> Py:
    """Say Test-Path."""
    path = _path(porter, bound)
    kind = bound.word("pathtype")
    check = {"leaf": "is_file", "container": "is_dir"}.get(kind, "exists")
    return Py(f"{path.at(ATOM)}.{check}()", BOOL)


@command("join-path", takes="path childpath additionalchildpath", switches="resolve", positional=2)
def join_path(porter: Porter, bound: Bound) -> Py:
    """Say Join-Path."""
    parent, child = as_path(porter, bound.need("path")), bound.need("childpath")
    if child.literal is not None:
        child = string(child.literal.replace("\\", "/").lstrip("/"))
    text = f"{parent.at(TIMES)} / {child.at(TIMES + 1)}"
    return Py(text, PATH, TIMES)


@command(
    "split-path",
    takes="path literalpath",
    switches="leaf parent leafbase extension qualifier",
    positional=1,
)
def split_path(porter: Porter, bound: Bound) -> Py:
    """Say Split-Path."""
    path = _path(porter, bound).at(ATOM)
    if bound.flag("qualifier"):
        raise NotCarried(bound.node, "-Qualifier of Split-Path")
    for flag, attribute in (("leafbase", "stem"), ("leaf", "name"), ("extension", "suffix")):
        if bound.flag(flag):
            return Py(f"{path}.{attribute}", STR)
    return Py(f"{path}.parent", PATH)


@command("resolve-path", "rvpa", takes="path literalpath", switches="relative", positional=1)
def resolve_path(porter: Porter, bound: Bound) -> Py:
    """Say Resolve-Path."""
    return Py(f"{_path(porter, bound).at(ATOM)}.resolve()", PATH)


@command("get-item", "gi", takes="path literalpath", positional=1)
def get_item(porter: Porter, bound: Bound) -> Py:
    """Say Get-Item."""
    return _path(porter, bound)


@command(
    "get-childitem",
    "gci",
    "dir",
    "ls",
    takes="path filter include exclude literalpath depth",
    switches="file directory recurse name",
    positional=2,
)
def get_children(porter: Porter, bound: Bound) -> Py:
    """Say Get-ChildItem."""
    porter.imports.use("Path")
    given = bound.get("literalpath") or bound.get("path") or bound.piped
    pattern = bound.get("filter") or bound.get("include")
    folder = as_path(porter, given) if given else Py("Path()", PATH)
    if given is not None and given.literal is not None and "*" in given.literal:
        head, _, tail = given.literal.replace("\\", "/").rpartition("/")
        folder, pattern = as_path(porter, string(head or ".")), string(tail)
    if bound.has("exclude") or bound.has("depth") or bound.flag("name"):
        raise NotCarried(bound.node, "-Exclude, -Depth and -Name of Get-ChildItem")
    search = "rglob" if bound.flag("recurse") else "glob"
    listed = f"{folder.at(ATOM)}.iterdir()"
    if pattern is not None or bound.flag("recurse"):
        wanted = pattern.text if pattern else '"*"'
        listed = f"{folder.at(ATOM)}.{search}({wanted})"
    kept = "is_file" if bound.flag("file") else "is_dir" if bound.flag("directory") else ""
    if kept:
        over, test = f"sorted({listed})", f"path.{kept}()"
        text = f"[path for path in {over} if {test}]"
        return Py(text, list_of(PATH), stream=("path", over, test))
    return Py(f"sorted({listed})", list_of(PATH))


@command(
    "remove-item",
    "rm",
    "del",
    "ri",
    "erase",
    takes="path literalpath filter",
    switches="recurse",
    positional=1,
)
def remove_item(porter: Porter, bound: Bound) -> Py:
    """Say Remove-Item."""
    given = bound.get("literalpath") or bound.need("path")
    path = as_path(porter, given)
    if given.literal is not None and "*" in given.literal:
        raise NotCarried(bound.node, "Remove-Item with wildcards")
    if bound.flag("recurse"):
        porter.imports.use("shutil")
        return Py(f"shutil.rmtree({path.text})", NONE)
    quiet = (bound.get("erroraction") or string("")).literal or ""
    if quiet.lower() in ("silentlycontinue", "ignore"):
        bound.values.pop("erroraction")
        return Py(f"{path.at(ATOM)}.unlink(missing_ok=True)", NONE)
    return Py(f"{path.at(ATOM)}.unlink()", NONE)


@command("new-item", "ni", takes="path name itemtype value", positional=1)
def new_item(porter: Porter, bound: Bound) -> Py:
    """Say New-Item."""
    path = as_path(porter, bound.get("path") or bound.need("name"))
    if bound.has("name") and bound.has("path"):
        path = Py(f"{path.at(TIMES)} / {bound.need('name').at(TIMES + 1)}", PATH, TIMES)
    kind = bound.word("itemtype") or "file"
    if kind == "directory":
        call = f"{path.at(ATOM)}.mkdir(parents=True, exist_ok=True)"
    elif kind == "file" and not bound.has("value"):
        call = f"{path.at(ATOM)}.touch()"
    else:
        raise NotCarried(bound.node, f"New-Item of the type {kind}")
    return Py(call, Kind("none"))


@command(
    "copy-item",
    "move-item",
    "cp",
    "mv",
    "copy",
    "move",
    takes="path destination literalpath",
    switches="recurse",
    positional=2,
)
def copy_item(porter: Porter, bound: Bound) -> Py:
    """Say Copy-Item and Move-Item."""
    porter.imports.use("shutil")
    path = bound.get("literalpath") or bound.need("path")
    name = "copy" if bound.name.lower() in ("copy-item", "cp", "copy") else "move"
    if bound.flag("recurse"):
        name = "copytree"
    text = f"shutil.{name}({path.at(LAMBDA)}, {bound.need('destination').at(LAMBDA)})"
    return Py(text, Kind("none"))


@command("get-filehash", takes="path literalpath algorithm", positional=1)
def file_hash(porter: Porter, bound: Bound) -> Py:
    """Say Get-FileHash."""
    porter.imports.use("hashlib")
    algorithm = bound.word("algorithm") or "sha256"
    path = _path(porter, bound)
    text = f"hashlib.{algorithm}({path.at(ATOM)}.read_bytes()).hexdigest().upper()"
    value = Py(text, STR)
    parts = {"hash": value, "algorithm": string(algorithm.upper()), "path": path}
    return Py(text, Kind("filehash"), parts=parts)


@command("new-temporaryfile")
def temporary(porter: Porter, bound: Bound) -> Py:
    """Say New-TemporaryFile."""
    del bound
    porter.imports.use("tempfile", "Path")
    return Py("Path(tempfile.mkstemp()[1])", PATH)
