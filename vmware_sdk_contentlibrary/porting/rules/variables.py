"""Variables, those of PowerShell itself among them."""

from __future__ import annotations

from collections.abc import Callable

from ..failures import NotCarried
from ..kinds import BOOL, INT, NONE, PATH, SERVER, STR, Kind, list_of
from ..names import variable_name
from ..porter import Porter
from ..py import Py
from ..registry import expression
from ..tree import Node


@expression("variable")
def variable(porter: Porter, node: Node) -> Py:
    """Say a variable."""
    scope, name = variable_name(node.text)
    if node.text.startswith("@"):
        raise NotCarried(node, "a splatted variable stands where no command takes it")
    if scope == "env":
        porter.imports.use("os")
        return Py(f'os.environ["{name}"]', STR)
    special = _SPECIAL.get(name.lower())
    if special is not None and not is_assigned(porter, name):
        return special(porter, node)
    if not name or not (name[0].isalpha() or name[0] == "_" or scope or node.text[1] == "{"):
        raise NotCarried(node, f"{node.text} is a variable of PowerShell itself")
    script = scope in ("script", "global")
    python, kind = porter.names.variable(name), porter.kind(name, script=script)
    return Py(python, kind.sure if python in porter.narrowed else kind)


def is_assigned(porter: Porter, name: str) -> bool:
    """Tell whether the script sets a variable that PowerShell also knows."""
    key = (porter.scope.name, name.lower())
    return key in porter.before.variables or key in porter.learned.variables


def _constant(text: str, kind: Kind, *, uses: str | None = None) -> Callable[[Porter, Node], Py]:
    def rule(porter: Porter, node: Node) -> Py:
        del node
        if uses is not None:
            porter.imports.use(uses)
        return Py(text, kind)

    return rule


_servers = _constant("default_vi_servers()", list_of(SERVER), uses="default_vi_servers")


def _current(porter: Porter, node: Node) -> Py:
    if not porter.current:
        raise NotCarried(node, "nothing is piped in here that $_ could stand for")
    if porter.current[-1].kind.name == "error":
        porter.error_used = True
    return porter.current[-1]


def _match(porter: Porter, node: Node) -> Py:
    del node
    porter.flags.add("matches")
    return Py("match", Kind("match"))


def _server(porter: Porter, node: Node) -> Py:
    return Py(f"{_servers(porter, node).text}[0]", SERVER)


def _arguments(porter: Porter, node: Node) -> Py:
    if len(porter.scopes) > 1:
        raise NotCarried(node, "a function's $args have no names to give them")
    porter.imports.use("sys")
    return Py("sys.argv[1:]", list_of(STR))


def _last_error(porter: Porter, node: Node) -> Py:
    del porter
    raise NotCarried(node, "Python keeps no list of the errors so far")


_SPECIAL: dict[str, Callable[[Porter, Node], Py]] = {
    "true": _constant("True", BOOL),
    "false": _constant("False", BOOL),
    "null": _constant("None", NONE),
    "_": _current,
    "psitem": _current,
    "psscriptroot": _constant("Path(__file__).parent", PATH, uses="Path"),
    "pscommandpath": _constant("Path(__file__)", PATH, uses="Path"),
    "pwd": _constant("Path.cwd()", PATH, uses="Path"),
    "home": _constant("Path.home()", PATH, uses="Path"),
    "pid": _constant("os.getpid()", INT, uses="os"),
    "matches": _match,
    "args": _arguments,
    "error": _last_error,
    "defaultviservers": _servers,
    "defaultviserver": _server,
    "defaultcisservers": _servers,
}
for _name, _reason in {
    "?": "whether the last command failed is an exception in Python",
    "lastexitcode": "no program was run whose exit code it could be",
    "input": "what is piped in has no name of its own in Python",
    "myinvocation": "how the script was called is sys.argv in Python",
    "pscmdlet": "Python has no such object",
    "psboundparameters": "Python keeps no table of the arguments that were given",
    "psversiontable": "it is the version of PowerShell",
    "executioncontext": "Python has no such object",
    "host": "Python has no such object",
    "stacktrace": "a traceback is the traceback module's in Python",
}.items():

    def _refuse(porter: Porter, node: Node, reason: str = _reason) -> Py:
        del porter
        raise NotCarried(node, reason)

    _SPECIAL[_name] = _refuse
