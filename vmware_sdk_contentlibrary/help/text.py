"""A cmdlet's help, told from its signature, its docstring and the table of operations."""

from __future__ import annotations

import inspect
import json
import re
import textwrap
import types
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any, Union, get_args, get_origin

from .._names import NAMES
from ..cmdlets import cmdlets
from ..models._base import Structure
from ..runtime.operation import Operation
from ..runtime.refusals import InvalidParameter
from .example import example
from .find import request_path

__all__ = ["get_help"]

_SECTION = re.compile(r"^(Args|Returns|Raises|Source):", re.MULTILINE)
_WIDTH = 100
# Commands are for copying, so they are not broken.
_COMMANDS = ("curl ", "--", "Invoke-", "Initialize-")
_TITLES = {"Args": "PARAMETERS", "Returns": "OUTPUT", "Raises": "ERRORS", "Source": "SOURCE"}


def get_help(cmdlet: str | Callable[..., Any]) -> str:
    """Tell what a cmdlet does and how it is called, in Python, PowerShell and curl.

    Args:
        cmdlet: The function, or its name in Python's spelling or PowerCLI's.

    Returns:
        The text, for a terminal of 100 columns.

    Raises:
        InvalidParameter: No cmdlet, initializer or other function here has that name.

    Source: Get-Help
    """
    function = _function(cmdlet)
    name = function.__name__
    head, sections = _parsed(inspect.getdoc(function) or "")
    summary, _, description = head.partition("\n\n")
    parts = [("NAME", name), ("SYNOPSIS", summary), ("SYNTAX", _syntax(function))]
    parts += [("DESCRIPTION", description)] if description else []
    parts += [(_TITLES[title], text) for title, text in sections if title != "Source"]
    parts += _elsewhere(function)
    parts += [(_TITLES[title], text) for title, text in sections if title == "Source"]
    return "\n\n".join(f"{title}\n{_indented(text)}" for title, text in parts) + "\n"


def _function(cmdlet: str | Callable[..., Any]) -> Callable[..., Any]:
    if callable(cmdlet):
        return cmdlet
    wanted = cmdlet.replace("-", "").replace("_", "").lower()
    for name, module in NAMES.items():
        if name.replace("_", "") == wanted and name.islower():
            found = getattr(import_module(f"..{module}", __package__), name)
            if inspect.isfunction(found):
                return found
    allowed = "a cmdlet's name; find_vsphere_command lists them"
    raise InvalidParameter("Get-Help", "cmdlet", cmdlet, allowed)


def _parsed(doc: str) -> tuple[str, list[tuple[str, str]]]:
    """Take a docstring apart: what stands above the sections, and each section."""
    pieces = _SECTION.split(doc)
    texts = map(inspect.cleandoc, pieces[2::2])
    return pieces[0].strip(), list(zip(pieces[1::2], texts, strict=True))


def _syntax(function: Callable[..., Any]) -> str:
    lines = []
    for parameter in inspect.signature(function).parameters.values():
        text = parameter.name
        if parameter.annotation is not parameter.empty:
            text += f": {_type(parameter.annotation)}"
        if parameter.default is not parameter.empty:
            text += f" = {parameter.default!r}"
        stars = "**" if parameter.kind is parameter.VAR_KEYWORD else ""
        lines.append(f"    {stars}{text},")
        if parameter.kind is parameter.KEYWORD_ONLY and "    *," not in lines:
            lines.insert(len(lines) - 1, "    *,")
    return "\n".join([f"{function.__name__}(", *lines, ")"]) if lines else f"{function.__name__}()"


def _type(annotation: Any) -> str:
    """Spell a type as a person would."""
    if isinstance(annotation, str):
        return annotation.strip("()")
    inner = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return _type(inner[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return " | ".join(dict.fromkeys(map(_type, inner)))
    if inner:
        return f"{get_origin(annotation).__name__}[{', '.join(map(_type, inner))}]"
    return "None" if annotation is types.NoneType else str(annotation.__name__)


def _elsewhere(function: Callable[..., Any]) -> list[tuple[str, str]]:
    """Show the same call in PowerShell, and on the wire."""
    structure: type[Structure] | None = getattr(function, "structure", None)
    if structure is not None:
        return [("POWERSHELL", powershell(f"Initialize-{structure.__name__}", function))]
    for cmdlet in cmdlets().values():
        if cmdlet.function is function:
            command = powershell(cmdlet.operation.cmdlet, function)
            return [("POWERSHELL", command), ("CURL", curl(cmdlet.operation))]
    return []


def powershell(command: str, function: Callable[..., Any]) -> str:
    """Spell a call in PowerShell, a variable for each parameter of the cmdlet's own."""
    common = ("server", "with_http_info", "what_if", "confirm")
    own = [name for name in inspect.signature(function).parameters if name not in common]
    spelled = ["".join(part[:1].upper() + part[1:] for part in name.split("_")) for name in own]
    return " ".join([command, *(f"-{name} ${name}" for name in spelled)])


def curl(operation: Operation[Any]) -> str:
    """Spell a call for curl; the token's header is in a file, out of the list of processes."""
    url = request_path(operation)
    for name in operation.query_parameters:
        url += f"{'&' if '?' in url else '?'}{name}={{{name}}}"
    lines = [f'curl --request {operation.method} "https://{{server}}{url}"']
    lines.append("--header @session-header.txt")
    if operation.client_token:
        lines.append('--header "Client-Token: {client_token}"')
    if operation.body is not None:
        body = example(operation.body, optional=False) or example(operation.body)
        lines.append(f"--json '{json.dumps(body)}'")
    return " \\\n    ".join(lines)


def _indented(text: str) -> str:
    """Set a section's lines in, and break what is too long for the width, but no command."""
    lines = []
    for line in text.splitlines():
        deeper = " " * (len(line) - len(line.lstrip()) + 8)
        if len(line) < _WIDTH - 4 or line.lstrip().startswith(
            ("curl ", "--", "Invoke-", "Initialize-")
        ):
            lines.append(f"    {line}".rstrip())
        else:
            lines += textwrap.wrap(f"    {line}", _WIDTH, subsequent_indent=deeper)
    return "\n".join(lines)
