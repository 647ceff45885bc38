"""Find cmdlets by method, path, name or tag, with PowerShell's wildcards."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..cmdlets import cmdlets, rooms
from ..runtime.operation import Operation

__all__ = ["VSphereCommand", "find_vsphere_command"]


@dataclass(frozen=True)
class VSphereCommand:
    """A cmdlet as `find_vsphere_command` lists it.

    Attributes:
        command: PowerCLI's name.
        python: The function's name here.
        name: Name of the operation: the cmdlet's without its verb.
        method: HTTP method.
        path: Path of the request, with its fixed query.
        tag: API group.
        module: PowerCLI's module.
    """

    command: str
    python: str
    name: str
    method: str
    path: str
    tag: str
    module: str


def find_vsphere_command(
    *,
    method: str | None = None,
    path: str | None = None,
    name: str | None = None,
    tag: str | None = None,
    command: str | None = None,
) -> list[VSphereCommand]:
    """List the cmdlets that fit all that is given.

    Every text may hold PowerShell's wildcards (``*``, ``?``, ``[a-z]``, and a backtick before
    one that is meant literally), and letter case does not matter.

    Args:
        method: HTTP method, such as ``GET``.
        path: Path of the request, such as ``/api/content/library/item/*``; a fixed query is
            part of it.
        name: Name of the operation, such as ``KeepAlive*``.
        tag: API group, such as ``UpdateSession`` or ``UpdateSessionApi``.
        command: The cmdlet, in PowerCLI's spelling or in Python's.

    Returns:
        The cmdlets, group by group.

    Source: Find-vSphereCommand
    """
    return [
        found
        for found in _all()
        if _fits(method, found.method)
        and _fits(path, found.path, found.path.partition("?")[0])
        and _fits(name, found.name)
        and _fits(tag, found.tag, found.tag.removesuffix("Api"))
        and _fits(command, found.command, found.python)
    ]


def _all() -> list[VSphereCommand]:
    listed = []
    for cmdlet in cmdlets().values():
        operation = cmdlet.operation
        room = rooms()[operation.cmdlet]
        listed.append(
            VSphereCommand(
                command=operation.cmdlet,
                python=cmdlet.function.__name__,
                name=operation.cmdlet.partition("-")[2],
                method=operation.method,
                path=request_path(operation),
                tag=room.group,
                module=room.module,
            )
        )
    return listed


def request_path(operation: Operation[Any]) -> str:
    """Spell an operation's path with its fixed query."""
    query = "&".join(f"{key}={value}" for key, value in operation.query.items())
    return f"/api{operation.path}" + (f"?{query}" if query else "")


def _fits(pattern: str | None, *texts: str) -> bool:
    if pattern is None:
        return True
    # A path holds question marks of its own: an exact text fits before it is read as a pattern.
    return any(
        text.lower() == pattern.lower() or re.fullmatch(_regex(pattern), text, re.IGNORECASE)
        for text in texts
    )


def _regex(pattern: str) -> str:
    """Write a PowerShell wildcard pattern as a regular expression."""
    parts = re.findall(r"`.|\[[^\]]+\]|.", pattern, re.DOTALL)
    return "".join(_part(part) for part in parts)


def _part(part: str) -> str:
    if part == "*":
        return ".*"
    if part == "?":
        return "."
    if part[0] == "[" and len(part) > 2:
        # In PowerShell a ^ here is a letter like any other.
        inner = part[1:-1].replace("\\", "\\\\").replace("^", "\\^").replace("[", "\\[")
        return f"[{inner}]"
    return re.escape(part[1] if part[0] == "`" and len(part) > 1 else part)
