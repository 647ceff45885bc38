"""Finding cmdlets."""

from __future__ import annotations

import re
import shutil
from dataclasses import asdict

import click

from ...help.find import VSphereCommand, find_vsphere_command
from ..output import Column, json_option, on_terminal, show_rows

COLUMNS = [Column("CMDLET", "command"), Column("METHOD", "method"), Column("PATH", "path")]
_INDENT = 4


@click.command("find-command")
@click.argument("command", required=False)
@click.option("--name", help="Name of the operation: the cmdlet's without its verb.")
@click.option("--path", help="Path of the request, such as /api/content/library/item/*.")
@click.option("--method", help="HTTP method.")
@click.option("--tag", help="API group, such as UpdateSession.")
@json_option
def command(
    *,
    command: str | None,
    name: str | None,
    path: str | None,
    method: str | None,
    tag: str | None,
    as_json: bool,
) -> None:
    """Find the cmdlets that fit all that is given; COMMAND is a cmdlet's name.

    Each text may hold PowerShell's wildcards, which the shell must not see: quote them. Letter
    case does not matter, and a cmdlet is found in PowerShell's spelling and in Python's. In a
    pipe, the columns are: cmdlet, method, path.
    """
    found = find_vsphere_command(command=command, name=name, path=path, method=method, tag=tag)
    if on_terminal() and not as_json:
        width = shutil.get_terminal_size().columns - _INDENT - len("DELETE ")
        click.echo("\n".join(_lines(one, width) for one in found))
    else:
        show_rows([asdict(one) for one in found], COLUMNS, as_json=as_json)


def _lines(found: VSphereCommand, width: int) -> str:
    """Write a cmdlet with its request below: names and paths are too long to stand in columns."""
    lines = [""]
    for part in re.findall(r"/?[^/]+", found.path):
        if len(lines[-1] + part) > width:
            lines.append("")
        lines[-1] += part
    below = ("\n" + " " * (_INDENT + 7)).join(lines)
    return f"{click.style(found.command, bold=True)}\n{' ' * _INDENT}{found.method:<6} {below}"
