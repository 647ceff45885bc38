"""Every cmdlet from the shell."""

from __future__ import annotations

import difflib

import click
from click.shell_completion import CompletionItem

from ..cmdlet import cmdlet_command
from ..spelling import functions, plain, powershell


class CmdletGroup(click.Group):
    """The cmdlets, each a command under its name in either spelling."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's face
        """List the cmdlets."""
        return sorted(map(powershell, functions()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a cmdlet's command, or say which names come near."""
        wanted = plain(cmd_name)
        spelled = {plain(name): name for name in functions()}
        if wanted in spelled:
            return cmdlet_command(spelled[wanted])
        near = difflib.get_close_matches(wanted, spelled, n=3, cutoff=0.7)
        if near and not ctx.resilient_parsing:
            names = ", ".join(powershell(spelled[one]) for one in near)
            ctx.fail(f"There is no cmdlet {cmd_name}. Near to it: {names}.")
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of cmdlets."""
        rows = []
        for name in self.list_commands(ctx):
            found = self.get_command(ctx, name)
            rows.append((name, "" if found is None else found.get_short_help_str(limit=120)))
        with formatter.section("Cmdlets"):
            formatter.write_dl(rows)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a name in the spelling it begins in, without loading what it names."""
        names = sorted(functions())
        if not incomplete.islower():
            names = [powershell(name) for name in names]
        found = [name for name in names if name.lower().startswith(incomplete.lower())]
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [CompletionItem(name) for name in found] + options


@click.group(
    "invoke",
    cls=CmdletGroup,
    subcommand_metavar="CMDLET [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def command() -> None:
    """Call any cmdlet, in PowerShell's spelling or in Python's.

    \b
        invoke Invoke-KeepAliveUpdateSessionId -UpdateSessionId ID
        invoke invoke_keep_alive_update_session_id --update-session-id ID

    Each field of a structure is an option; --json takes the whole structure. Identifiers are
    printed bare, one a line; everything else is JSON. find-command finds cmdlets.
    """  # noqa: D301  # \b is click's mark for lines to leave alone
