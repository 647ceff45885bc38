"""Make a sample of every cmdlet, and the index of all samples.

    python .ci/samples.py            write samples/invoke_*.py and samples/README.md
    python .ci/samples.py --check    tell whether they are up to date, changing nothing

What a cmdlet does, its parameters in order, its structures and its request come from the table of
operations and the signatures; what the parameters get, from prepared.py.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from derived import bring_up_to_date
from prepared import PREPARED, Prepared

import vmware_sdk_contentlibrary as vmware
from vmware_sdk_contentlibrary.cmdlets import cmdlets, rooms
from vmware_sdk_contentlibrary.help.text import curl, powershell
from vmware_sdk_contentlibrary.models._base import Structure, snake_case
from vmware_sdk_contentlibrary.runtime.operation import Cmdlet

SAMPLES = Path(__file__).parent.parent / "samples"
WIDTH = 100
COMMON = ("server", "with_http_info", "what_if", "confirm")
HELPERS = ("_common", "_prepare")
CONNECT = 'Connect-VIServer "vc1.example.com" -User $user -Password $password'
HEAD = """\
# Samples

One for each cmdlet, and whole stories. Each runs on the content library inside the process unless
it is told of a server:

```console
python samples/upload_kept_alive.py
python samples/upload_kept_alive.py --server vc1.example.com --user me --datastore datastore-15
```

The password comes from `VMWARE_PASSWORD`, or is asked for. What a sample makes, it clears away.
`_common.py` connects and prints, `_prepare.py` makes what a sample finds ready.

Each cmdlet's sample begins with the same in PowerShell and as a request for curl. The token's
header is in a file there, out of the list of processes:

```console
token=$(curl --user "$user" --request POST "https://{server}/api/session" | tr -d '"')
echo "vmware-api-session-id: $token" > session-header.txt
```

This index and the cmdlets' samples are made by `.ci/samples.py`.

"""


class Lines:
    """The lines of a sample's call, in Python and in PowerShell."""

    def __init__(self) -> None:
        self.python: list[str] = []
        self.powershell: list[str] = []
        self._names: set[str] = set()

    def structure(self, kind: type[Structure], name: str, fields: Mapping[str, Any]) -> Structure:
        """Write a structure's initializer, after those of the structures in it."""
        if name in self._names:
            sys.exit(f"{kind.__name__}: two structures of a sample would be named {name}")
        self._names.add(name)
        given = {field: self._value(kind, field, value) for field, value in fields.items()}
        initializer = f"initialize_{snake_case(kind.__name__)}"
        python = [f"{field}={value[0]}" for field, value in given.items()]
        shell = [f"-{pascal(field)} {value[1]}" for field, value in given.items()]
        self.python += call(f"{name} = {initializer}", python)
        self.powershell += command(f"${camel(name)} = Initialize-{kind.__name__}", shell)
        return kind(**{field: value[2] for field, value in given.items()})

    def _value(self, kind: type[Structure], field: str, value: Any) -> tuple[str, str, Any]:
        """Give a value in Python, in PowerShell, and as it is on the wire."""
        if isinstance(value, list):
            several = [self._element(kind, field, one) for one in value]
            python, shell = (", ".join(one[i] for one in several) for i in (0, 1))
            return f"[{python}]", f"@({shell})", [one[2] for one in several]
        if isinstance(value, Mapping):
            built = self.structure(structure_in(kind, field), field, value)
            return field, f"${camel(field)}", built
        return scalar(value)

    def _element(self, kind: type[Structure], field: str, value: Any) -> tuple[str, str, Any]:
        if not isinstance(value, Mapping):
            return scalar(value)
        inner = structure_in(kind, field)
        name = "_".join(snake_case(inner.__name__).split("_")[-2:])
        return name, f"${camel(name)}", self.structure(inner, name, value)


def scalar(value: Any) -> tuple[str, str, Any]:
    """Spell a value that is no structure; a text that begins with ``$`` is a variable."""
    if isinstance(value, str) and value.startswith("$"):
        return value[1:], f"${camel(value[1:])}", f"{{{value[1:]}}}"
    if isinstance(value, bool):
        return str(value), f"${str(value).lower()}", value
    if isinstance(value, str):
        quoted = re.sub(r'([`"$])', r"`\1", value)
        return json.dumps(value), f'"{quoted}"', value
    return str(value), str(value), value


def structure_in(kind: type[Structure], field: str) -> type[Structure]:
    """Find the structure that a field holds."""

    def found(annotation: Any) -> Iterator[type[Structure]]:
        if isinstance(annotation, type) and issubclass(annotation, Structure):
            yield annotation
        for part in getattr(annotation, "__args__", ()):
            yield from found(part)

    return next(found(kind.model_fields[field].annotation))


def pascal(name: str) -> str:
    """Spell a Python name as PowerCLI does a parameter."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def camel(name: str) -> str:
    """Spell a Python name as PowerShell scripts do a variable."""
    return name[:1] + pascal(name)[1:]


def call(function: str, arguments: list[str], indent: int = 4) -> list[str]:
    """Write a call as the formatter does."""
    line = f"{function}({', '.join(arguments)})"
    if indent + len(line) <= WIDTH:
        return [line]
    hugged = "    " + ", ".join(arguments)
    if indent + len(hugged) <= WIDTH:
        return [f"{function}(", hugged, ")"]
    return [f"{function}(", *(f"    {argument}," for argument in arguments), ")"]


def command(name: str, arguments: list[str]) -> list[str]:
    """Write a command, in as many lines as it needs."""
    line = " ".join([name, *arguments])
    if 4 + len(line) <= WIDTH:
        return [line]
    *others, last = [name, *(f"    {argument}" for argument in arguments)]
    return [*(f"{other} `" for other in others), last]


def sample(cmdlet: Cmdlet, prepared: Prepared) -> str:
    """Write a cmdlet's sample."""
    operation, function = cmdlet.operation, cmdlet.function
    lines, body, arguments = Lines(), None, []
    own = [name for name in inspect.signature(function).parameters if name not in COMMON]
    # its own spelling of the parameters, so that the two cannot differ
    spelled = [word.split()[0] for word in powershell("", function).split(" -")[1:]]
    shell = []
    for name, word in zip(own, spelled, strict=True):
        if operation.body is not None and name == snake_case(operation.body.__name__):
            if not prepared.body:
                if operation.body_optional:
                    continue
                sys.exit(f"{operation.cmdlet}: prepared.py says nothing of its body")
            variable = name.rpartition("_")[2]
            body = lines.structure(operation.body, variable, prepared.body)
        elif name == "client_token":
            continue
        else:
            variable = name
        arguments.append(variable)
        shell.append(f"-{word} ${camel(variable)}")
    result = f"{prepared.result} = " if prepared.result else ""
    lines.python += call(f"{result}{function.__name__}", arguments)
    shell_result = f"${camel(prepared.result)} = " if prepared.result else ""
    lines.powershell += command(f"{shell_result}{operation.cmdlet}", shell)
    code = [*prepared.before.splitlines(), *lines.python]
    code += [f"show({prepared.result})"] if prepared.result else []
    code += prepared.then.splitlines()
    code = [*opened(prepared.needs, code), *(f"    {line}" for line in code)]
    doc = docstring(cmdlet, lines.powershell, request(cmdlet, body))
    return "\n".join([*doc, "", *imports(operation.cmdlet, code), "", *code]) + "\n"


def opened(needs: str, code: list[str]) -> list[str]:
    """Write the head of the ``with`` statement."""
    server = "sample_server()" + (" as vc" if any("vc." in line for line in code) else "")
    tree = ast.parse(f"with {server}{', ' if needs else ''}{needs}: pass").body[0]
    assert isinstance(tree, ast.With)
    items = [ast.unparse(item) for item in tree.items]
    line = f"with {', '.join(items)}:"
    if len(line) <= WIDTH:
        return [line]
    return ["with (", *(f"    {item}," for item in items), "):"]


def docstring(cmdlet: Cmdlet, shell: list[str], asked: list[str]) -> list[str]:
    """Write what a sample is about, and the same in PowerShell and curl."""
    doc = re.split(r"\n\n(?:Args|Returns):", inspect.getdoc(cmdlet.function) or "")[0]
    raw = 'r"""' if any("\\" in line for line in asked) else '"""'
    text = [f"{raw}{doc}", "", "PowerShell:", ""]
    text += [f"    {line}" for line in (CONNECT, *shell, "Disconnect-VIServer")]
    text += ["", "curl:", "", *(f"    {line}" for line in asked), '"""']
    return [line.rstrip() for line in "\n".join(text).split("\n")]


def request(cmdlet: Cmdlet, body: Structure | None) -> list[str]:
    """Write the request for curl: the address last, because it is long."""
    head, *others = curl(cmdlet.operation).split(" \\\n    ")
    program, _, address = head.partition(" ")
    kept = [other for other in others if not other.startswith("--json")]
    if body is not None:
        written = json.loads(body.model_dump_json(exclude_none=True))
        text = json.dumps(written)
        if len(text) > WIDTH - 20:
            text = json.dumps(written, indent=2).replace("\n", "\n    ")
        assert "'" not in text
        kept.append(f"--json '{text}'")
    first, *rest = [*kept, address]
    return " \\\n    ".join([f"{program} {first}", *rest]).split("\n")


def imports(cmdlet: str, code: list[str]) -> list[str]:
    """Write the imports of what a sample uses, sorted as the linter does."""
    names = [n for n in ast.walk(ast.parse("\n".join(code))) if isinstance(n, ast.Name)]
    made = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    used = {name.id for name in names} - made - set(dir(builtins))
    standard = sorted(used & sys.stdlib_module_names)
    written = [*(f"import {name}" for name in standard), *([""] if standard else [])]
    for module in HELPERS:
        tree = ast.parse((SAMPLES / f"{module}.py").read_text("utf-8"))
        there = used & {defined for node in tree.body for defined in defines(node)}
        if there:
            written += wrapped(module, there)
        used -= there
    known = used & set(vmware.__all__)
    written += ["", *wrapped(vmware.__name__, known)]
    if used - known - set(standard):
        missing = ", ".join(sorted(used - known - set(standard)))
        sys.exit(f"{cmdlet}: nothing in prepared.py makes {missing}")
    return written


def defines(node: ast.stmt) -> list[str]:
    """Name what a statement of a module defines."""
    if isinstance(node, ast.FunctionDef):
        return [node.name]
    return [ast.unparse(target) for target in node.targets] if isinstance(node, ast.Assign) else []


def wrapped(module: str, names: set[str]) -> list[str]:
    """Write one import."""
    ordered = sorted(names, key=lambda name: (not name.isupper(), name))
    line = f"from {module} import {', '.join(ordered)}"
    if len(line) <= WIDTH:
        return [line]
    return [f"from {module} import (", *(f"    {name}," for name in ordered), ")"]


def index() -> str:
    """Write the index: the stories first, then the cmdlets by API group."""
    text = HEAD + "## Stories\n\n| Sample | What it does |\n|---|---|\n"
    for path in sorted(SAMPLES.glob("[!_]*.py")):
        if not path.stem.startswith("invoke_"):
            doc = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or path.stem
            before = path.with_suffix(".ps1")
            ported = f" Ported from [{before.name}]({before.name})." if before.exists() else ""
            text += f"| [{path.stem}]({path.name}) | {doc.splitlines()[0]}{ported} |\n"
    groups: dict[str, list[Cmdlet]] = {}
    for name, cmdlet in cmdlets().items():
        groups.setdefault(rooms()[name].group, []).append(cmdlet)
    for group, members in groups.items():
        text += f"\n## {group}\n\n| Cmdlet | What it does |\n|---|---|\n"
        for cmdlet in members:
            summary = (inspect.getdoc(cmdlet.function) or "").splitlines()[0]
            name = cmdlet.operation.cmdlet
            text += f"| [{name}]({cmdlet.function.__name__}.py) | {summary} |\n"
    return text


def derived() -> dict[Path, str]:
    """Write all derived files."""
    missing = cmdlets().keys() - PREPARED.keys()
    unknown = PREPARED.keys() - cmdlets().keys()
    if missing or unknown:
        lists = (("nothing prepared", missing), ("no such cmdlet", unknown))
        sys.exit("; ".join(f"{why}: {', '.join(sorted(names))}" for why, names in lists if names))
    files = {
        SAMPLES / f"{cmdlet.function.__name__}.py": sample(cmdlet, PREPARED[name])
        for name, cmdlet in cmdlets().items()
    }
    files[SAMPLES / "README.md"] = index()
    return files


def main() -> None:
    """Write the files, or compare them."""
    bring_up_to_date(derived(), SAMPLES.glob("invoke_*.py"), "samples.py")


if __name__ == "__main__":
    main()
