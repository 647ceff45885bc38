"""Recording."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import click

from ..exits import CommandLineProblem, Exit
from ..output import say
from ..parts import part


@click.command(
    "record",
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("recording", type=click.Path(dir_okay=False))
@click.argument("run", metavar="COMMAND [ARGS]...", nargs=-1, required=True)
@click.option("--overwrite", is_flag=True, help="Replace a RECORDING that is there already.")
@click.pass_context
def command(ctx: click.Context, *, recording: str, run: tuple[str, ...], overwrite: bool) -> None:
    """Record the traffic of a COMMAND into the file RECORDING, for replays in tests.

    COMMAND is one of the commands here, or a Python script. Passwords, tokens and the server's
    name do not get into the recording.

    Example: vmware-contentlibrary record ls.yaml ls Golden
    """
    vcr = part("recording.configuration", "replay")
    # as vcrpy does it, so that what is looked at is what is written
    file = Path(recording).with_suffix(Path(recording).suffix or ".yaml")
    if file.exists():
        if not overwrite:
            text = f"{file} is there already. --overwrite replaces it."
            raise CommandLineProblem(text, Exit.USAGE)
        file.unlink()
    recorder = vcr.content_library_vcr(file.parent, record_mode="once")
    with recorder.use_cassette(file.name):
        code = _run(ctx, run)
    say(f"Recorded in {file}.")
    ctx.exit(code)


def _run(ctx: click.Context, run: tuple[str, ...]) -> int:
    if run[0].endswith(".py"):
        before, sys.argv = sys.argv, list(run)
        try:
            runpy.run_path(run[0], run_name="__main__")
        except SystemExit as end:
            return _code(end.code)
        finally:
            sys.argv = before
        return Exit.DONE
    root = ctx.find_root()
    group = root.command
    # the command's own exit code is an answer too, and is recorded like any other
    return _code(group.main(list(run), prog_name=root.info_name, standalone_mode=False))


def _code(end: object) -> int:
    """Read what a run ended with, as Python itself reads it."""
    if end is None or isinstance(end, int):
        return end or Exit.DONE
    click.echo(end, err=True)
    return Exit.REFUSED
