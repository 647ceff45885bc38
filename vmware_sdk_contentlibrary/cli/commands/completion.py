"""Completion scripts."""

from __future__ import annotations

from importlib import import_module

import click
from click.shell_completion import get_completion_class

from ..output import json_option, show_json

NAME = "vmware-contentlibrary"
VARIABLE = "_VMWARE_CONTENTLIBRARY_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish", "powershell"]))
@json_option
@click.pass_context
def command(ctx: click.Context, shell: str, as_json: bool) -> None:
    """Print the completion script of a SHELL.

    Commands, options, cmdlets and values are completed, and names of libraries and items where
    a session is kept by login or the environment holds a password. Completion asks for nothing.

    \b
        bash        eval "$(vmware-contentlibrary completion bash)"
        zsh         eval "$(vmware-contentlibrary completion zsh)"
        fish        vmware-contentlibrary completion fish | source
        powershell  vmware-contentlibrary completion powershell |
                        Out-String | Invoke-Expression

    In the shell's start-up file, the line completes in every session.
    """  # noqa: D301  # \b is click's mark for lines to leave alone
    import_module("..shells", __package__)
    kind = get_completion_class(shell)
    assert kind is not None
    root = ctx.find_root().command
    script = kind(root, {}, NAME, VARIABLE).source()
    if as_json:
        show_json({"shell": shell, "script": script})
    else:
        click.echo(script)
