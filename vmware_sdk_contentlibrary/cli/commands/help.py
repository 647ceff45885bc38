"""Help."""

from __future__ import annotations

import click

from ...help.text import get_help
from ..output import json_option, show_json


@click.command("help")
@click.argument("name", required=False)
@json_option
@click.pass_context
def command(ctx: click.Context, name: str | None, as_json: bool) -> None:
    """Show the help of a cmdlet or a command, by its NAME.

    A cmdlet's name may be in PowerShell's spelling or in Python's.
    """
    parent = ctx.parent
    assert parent is not None
    group = parent.command
    assert isinstance(group, click.Group)
    if name is None:
        text = group.get_help(parent)
    elif (found := group.get_command(parent, name)) is not None:
        with click.Context(found, info_name=name, parent=parent) as inner:
            text = found.get_help(inner)
    else:
        text = get_help(name).rstrip("\n")
    if as_json:
        show_json({"name": name, "text": text})
    else:
        click.echo(text)
