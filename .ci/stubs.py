"""Derive what type checkers and the lazy package face read from the code itself.

    python .ci/stubs.py            write the derived files
    python .ci/stubs.py --check    tell whether they are up to date, changing nothing

From each room of cmdlets: a .pyi with the overloads that make the common parameters statically
right. From all rooms: _names.py (which module has which public name) and __init__.pyi.
"""

from __future__ import annotations

import ast
import sys
import textwrap
from pathlib import Path

from derived import bring_up_to_date

PACKAGE = Path(__file__).parent.parent / "vmware_sdk_contentlibrary"
NOTE = "# Derived by .ci/stubs.py from {}; change that, not this.\n"
COMMON = {"server", "with_http_info", "what_if", "confirm"}
OVERLOADS = (
    ("Plain", "{0}"),
    ("WithInfo", "HttpInfo[{0}]"),
    ("PerhapsInfo", "{0} | HttpInfo[{0}]"),
    ("PerhapsSent", "{0} | HttpInfo[{0}] | None"),
    ("Many", "PerServer[{0}]"),
    ("ManyWithInfo", "PerServer[HttpInfo[{0}]]"),
    ("ManyPerhaps", "PerServer[{0}] | PerServer[HttpInfo[{0}]] | None"),
)
# Modules whose __all__ is public besides the rooms of models and cmdlets.
FACES = (
    "_version",
    "help.find",
    "help.text",
    "runtime.answers",
    "runtime.configuration",
    "runtime.connect",
    "runtime.connected",
    "runtime.each",
    "runtime.errors",
    "runtime.server",
    "runtime.session",
    "transfer.download",
    "transfer.failures",
    "transfer.heartbeat",
    "transfer.progress",
    "transfer.upload",
)


def stub(room: Path) -> str:
    """Write the overloads of one room."""
    tree = ast.parse(room.read_text("utf-8"))
    lines: list[str] = []
    imports: list[str] = []
    for node in (one for outer in tree.body for one in (*_for_checkers(outer), outer)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("models", "_")):
            private = node.level == 1
            names = ", ".join(f"{a.name} as {a.name}" if private else a.name for a in node.names)
            if node.module != "__future__":
                imports.append(f"from {'.' * node.level}{node.module} import {names}")
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("invoke_"):
            lines += overloads(node)
        elif isinstance(node, ast.Assign) and ast.unparse(node.value).startswith(
            ("Operation(", "LateOperation(")
        ):
            returns = next(
                ast.unparse(k.value) for k in node.value.keywords if k.arg == "returns"
            ).replace("NoneType", "None")
            lines.append(f"{ast.unparse(node.targets[0])}: Operation[{returns}]\n")
    typed = ", ".join(sorted([*(name for name, _ in OVERLOADS), "HttpInfo", "PerServer"]))
    head = [NOTE.format(room.name), "from typing import overload\n"]
    head += ["from typing_extensions import Unpack\n", *imports]
    head += [f"from ..runtime.answers import {typed}", "from ..runtime.operation import Operation"]
    return "\n".join([*head, "", *lines]).rstrip() + "\n"


def _for_checkers(node: ast.stmt) -> list[ast.stmt]:
    """List what stands under ``if TYPE_CHECKING``."""
    found = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    return node.body if found else []


def overloads(function: ast.FunctionDef) -> list[str]:
    """Write the overloads of one cmdlet."""
    spelled = function.args
    strange = {a.arg for a in spelled.kwonlyargs} ^ COMMON
    if strange:
        sys.exit(f"{function.name}: the common parameters differ: {', '.join(sorted(strange))}")
    bare = [None] * (len(spelled.args) - len(spelled.defaults))
    own = ""
    for argument, default in zip(spelled.args, [*bare, *spelled.defaults], strict=True):
        otherwise = "" if default is None else f" = {ast.unparse(default)}"
        own += f"{argument.arg}: {ast.unparse(argument.annotation)}{otherwise}, "
    returns = ast.unparse(function.returns).removeprefix("Answer[").removesuffix("]")
    written = []
    for common, answer in OVERLOADS:
        # None is said once, and last
        kinds = dict.fromkeys(answer.format(returns).split(" | "))
        given = " | ".join(sorted(kinds, key="None".__eq__))
        written.append(
            f"@overload\ndef {function.name}({own}**common: Unpack[{common}]) -> {given}: ..."
        )
    return [*written, ""]


def public(path: Path) -> list[str]:
    """List the public names of a module."""
    tree = ast.parse(path.read_text("utf-8"))
    names: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            target = ast.unparse(node.targets[0])
            if target == "__all__":
                return sorted(ast.literal_eval(node.value))
            if target.startswith("initialize_"):
                names.append(target)
    return sorted(names)


def faces() -> dict[str, list[str]]:
    """List the public names by module."""
    rooms = [
        f"{floor}.{path.stem}"
        for floor in ("cmdlets", "models")
        for path in sorted((PACKAGE / floor).glob("*.py"))
        if path.stem not in ("__init__", "_base", "_cases", "_types")
    ]
    found = {name: public(PACKAGE / (name.replace(".", "/") + ".py")) for name in (*rooms, *FACES)}
    found["embedded"] = ["EmbeddedContentLibrary"]
    return found


def table(named: dict[str, list[str]]) -> str:
    """Write which module has which public name, once each."""
    module_of: dict[str, str] = {}
    for module, names in named.items():
        for name in names:
            if name in module_of:
                sys.exit(f"{name} is public in both {module_of[name]} and {module}")
            module_of[name] = module
    entries = "".join(f'    "{name}": "{module}",\n' for name, module in sorted(module_of.items()))
    return f'"""Which module has which public name."""\n\nNAMES = {{\n{entries}}}\n'


def face(named: dict[str, list[str]]) -> str:
    """Write the package's face as checkers see it."""
    imports = [f"from .{module} import (\n{filled(names)}\n)" for module, names in named.items()]
    everything = sorted(f'"{name}"' for names in named.values() for name in names)
    return "\n".join([*imports, "", f"__all__ = [\n{filled(everything)}\n]\n"])


def filled(names: list[str]) -> str:
    """Write names into as few lines as hold them."""
    return textwrap.fill(
        ", ".join(names) + ",", 100, initial_indent="    ", subsequent_indent="    "
    )


def derived() -> dict[Path, str]:
    """Write all derived files."""
    files = {
        room.with_suffix(".pyi"): stub(room)
        for room in sorted((PACKAGE / "cmdlets").glob("*.py"))
        if room.stem != "__init__"
    }
    named = faces()
    note = NOTE.format("the public names of the package's modules")
    files[PACKAGE / "_names.py"] = note + table(named)
    files[PACKAGE / "__init__.pyi"] = note + face(named)
    return files


def main() -> None:
    """Write the files, or compare them."""
    bring_up_to_date(derived(), (PACKAGE / "cmdlets").glob("*.pyi"), "stubs.py")


if __name__ == "__main__":
    main()
