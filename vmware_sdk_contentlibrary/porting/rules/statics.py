"""Static methods of .NET types."""

from __future__ import annotations

from functools import reduce

from ..kinds import BOOL, FLOAT, INT, PATH, STR, Kind, list_of
from ..kinds import join as join_kinds
from ..porter import Porter
from ..py import ATOM, LAMBDA, NOT, OR, TIMES, UNARY, Py
from ..registry import STATICS, static
from .files import as_path


def _called(owner: str, names: str, template: str, gives: Kind, *modules: str) -> None:
    """Enter static methods that a template says in Python."""

    def rule(porter: Porter, arguments: list[Py]) -> Py:
        porter.imports.use(*modules)
        given = ", ".join(a.at(LAMBDA) for a in arguments)
        first = arguments[0].at(ATOM) if arguments else ""
        return Py(template.format(given=given, first=first), gives)

    static(owner, *names.split())(rule)


_CALLS: list[tuple[str, str, str, Kind, str]] = [
    ("math", "floor", "math.floor({given})", INT, "math"),
    ("math", "ceiling", "math.ceil({given})", INT, "math"),
    ("math", "truncate", "math.trunc({given})", INT, "math"),
    ("math", "sqrt", "math.sqrt({given})", FLOAT, "math"),
    ("math", "pi", "math.pi", FLOAT, "math"),
    ("guid", "newguid", "str(uuid.uuid4())", STR, "uuid"),
    ("convert", "toint32", "int({given})", INT, ""),
    ("convert", "toint64", "int({given})", INT, ""),
    ("convert", "tostring", "str({given})", STR, ""),
    ("int", "parse", "int({given})", INT, ""),
    ("double", "parse", "float({given})", FLOAT, ""),
    ("convert", "tobase64string", "base64.b64encode({given}).decode()", STR, "base64"),
    ("convert", "frombase64string", "base64.b64decode({given})", Kind("bytes"), "base64"),
    ("uri", "escapedatastring", 'urllib.parse.quote({given}, safe="")', STR, "urllib.parse"),
    ("uri", "unescapedatastring", "urllib.parse.unquote({given})", STR, "urllib.parse"),
    ("environment", "getenvironmentvariable", "os.environ.get({given})", STR, "os"),
    ("environment", "newline", '"\\n"', STR, ""),
    ("environment", "machinename", "platform.node()", STR, "platform"),
    ("environment", "username", "getpass.getuser()", STR, "getpass"),
    ("string", "empty", '""', STR, ""),
    ("int", "maxvalue", "2**31 - 1", INT, ""),
    ("long", "maxvalue", "2**63 - 1", INT, ""),
    ("timespan", "zero", "timedelta()", Kind("timedelta"), "timedelta"),
]
for _owner, _names, _template, _gives, _module in _CALLS:
    _called(_owner, _names, _template, _gives, *([_module] if _module else []))


def _of_same(name: str) -> None:
    """Enter a function whose answer is of the type of its arguments."""

    def rule(porter: Porter, arguments: list[Py]) -> Py:
        del porter
        given = [a.at(LAMBDA) if not a.kind.optional else f"{a.at(OR)} or 0" for a in arguments]
        kinds = [a.kind.sure for a in arguments]
        kind = reduce(join_kinds, kinds) if kinds else FLOAT
        return Py(f"{name}({', '.join(given)})", kind if kind.name in ("int", "float") else FLOAT)

    static("math", name)(rule)


for _same in ("abs", "min", "max"):
    _of_same(_same)


@static("math", "pow")
def power(porter: Porter, arguments: list[Py]) -> Py:
    """Say ``[math]::Pow``."""
    del porter
    base, exponent = arguments[:2]
    return Py(f"{base.at(ATOM)} ** {exponent.at(ATOM)}", FLOAT, UNARY)


@static("math", "round")
def rounded(porter: Porter, arguments: list[Py]) -> Py:
    """Say ``[math]::Round``, which rounds halves to even as Python does."""
    del porter
    given = ", ".join(a.at(LAMBDA) for a in arguments[:2])
    return Py(f"round({given})", INT if len(arguments) == 1 else FLOAT)


@static("string", "isnullorempty")
def is_empty(porter: Porter, arguments: list[Py]) -> Py:
    """Say that a text is empty or missing."""
    del porter
    return Py(f"not {arguments[0].at(NOT)}", BOOL, NOT)


@static("string", "isnullorwhitespace")
def is_blank(porter: Porter, arguments: list[Py]) -> Py:
    """Say that a text is blank or missing."""
    del porter
    value = arguments[0]
    sure = value.kind.name == "str" and not value.kind.optional
    return Py(
        f"not {value.at(ATOM)}.strip()" if sure else f'not ({value.at(OR)} or "").strip()',
        BOOL,
        NOT,
    )


@static("string", "join")
def join(porter: Porter, arguments: list[Py]) -> Py:
    """Say ``[string]::Join``."""
    del porter
    from .texts import glued  # noqa: PLC0415

    return glued(arguments[1], arguments[0])


@static("string", "format")
def string_format(porter: Porter, arguments: list[Py]) -> Py:
    """Say ``[string]::Format``."""
    del porter
    given = ", ".join(a.at(LAMBDA) for a in arguments[1:])
    return Py(f"{arguments[0].at(ATOM)}.format({given})", STR)


def _path(names: str, template: str, gives: Kind) -> None:
    def rule(porter: Porter, arguments: list[Py]) -> Py:
        return Py(template.format(as_path(porter, arguments[0]).at(ATOM)), gives)

    static("path", *names.split())(rule)


for _names, _template, _gives in [
    ("getfilename", "{}.name", STR),
    ("getfilenamewithoutextension", "{}.stem", STR),
    ("getextension", "{}.suffix", STR),
    ("getdirectoryname", "{}.parent", PATH),
    ("getfullpath", "{}.resolve()", PATH),
]:
    _path(str(_names), str(_template), _gives)


@static("path", "combine")
def combine(porter: Porter, arguments: list[Py]) -> Py:
    """Say ``[IO.Path]::Combine``."""
    first = as_path(porter, arguments[0])
    text = " / ".join([first.at(TIMES), *(a.at(TIMES + 1) for a in arguments[1:])])
    return Py(text, PATH, TIMES)


@static("path", "gettemppath")
def temp(porter: Porter, arguments: list[Py]) -> Py:
    """Say the folder of temporary files."""
    del arguments
    porter.imports.use("tempfile", "Path")
    return Py("Path(tempfile.gettempdir())", PATH)


def _file(names: str, template: str, gives: Kind) -> None:
    def rule(porter: Porter, arguments: list[Py]) -> Py:
        rest = ", ".join(a.at(LAMBDA) for a in arguments[1:])
        path = as_path(porter, arguments[0]).at(ATOM)
        return Py(template.format(path=path, rest=rest), gives)

    static("file", *names.split())(rule)


for _names, _template, _gives in [
    ("exists", "{path}.is_file()", BOOL),
    ("readalltext", '{path}.read_text(encoding="utf-8")', STR),
    ("readalllines", '{path}.read_text(encoding="utf-8").splitlines()', list_of(STR)),
    ("readallbytes", "{path}.read_bytes()", Kind("bytes")),
    ("writealltext", '{path}.write_text({rest}, encoding="utf-8")', Kind("none")),
    ("delete", "{path}.unlink()", Kind("none")),
]:
    _file(str(_names), str(_template), _gives)


@static("encoding", "utf8", "ascii", "unicode")
def encoding(porter: Porter, arguments: list[Py]) -> Py:
    """Say an encoding; its GetBytes and GetString are methods of texts and bytes."""
    del porter, arguments
    return Py('"utf-8"', Kind("encoding"))


STATICS["directory", "exists"] = lambda porter, arguments: Py(
    f"{as_path(porter, arguments[0]).at(ATOM)}.is_dir()", BOOL
)
