"""Completion scripts."""

from __future__ import annotations

from importlib import import_module

import click
from click.shell_completion import get_completion_class

NAME = "vmware-contentlibrary"
VARIABLE = "_VMWARE_CONTENTLIBRARY_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish", "powershell"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a SHELL.

    \b
        bash        eval "$(vmware-contentlibrary completion bash)"
        zsh         eval "$(vmware-contentlibrary completion zsh)"
        fish        vmware-contentlibrary completion fish | source
        powershell  vmware-contentlibrary completion powershell |
                        Out-String | Invoke-Expression

    In the shell's start-up file, the line completes in every session.
    """  # noqa: D301  # \b is click's mark for lines to leave alone
    import_module("..powershell", __package__)
    kind = get_completion_class(shell)
    assert kind is not None
    root = ctx.find_root().command
    click.echo(kind(root, {}, NAME, VARIABLE).source())
