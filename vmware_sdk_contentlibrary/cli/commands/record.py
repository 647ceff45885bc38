"""Recording."""

from __future__ import annotations

import runpy
import sys
from dataclasses import asdict
from pathlib import Path

import click

from ..exits import CommandLineProblem, Exit
from ..output import json_option, say, show_json
from ..parts import part


@click.command(
    "record",
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("recording", type=click.Path(dir_okay=False), required=False)
@click.argument("run", metavar="COMMAND [ARGS]...", nargs=-1)
@click.option("--overwrite", is_flag=True, help="Replace a RECORDING that is there already.")
@click.option(
    "--cassettes",
    type=click.Path(file_okay=False, exists=True),
    help="Record a tour of all cmdlets anew into this folder of cassettes instead.",
)
@click.option(
    "--from",
    "where",
    default="embedded",
    show_default=True,
    help="With --cassettes: a server, whose login is in VMWARE_*, or the embedded library.",
)
@click.option("--datastore", help="With --cassettes: identifier of a datastore of that server.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    recording: str | None,
    run: tuple[str, ...],
    overwrite: bool,
    cassettes: str | None,
    where: str,
    datastore: str | None,
    as_json: bool,
) -> None:
    """Record the traffic of a COMMAND into the file RECORDING, for replays in tests.

    COMMAND is one of the commands here, or a Python script. Passwords, tokens and the server's
    name do not get into the recording. With --json, which stands before RECORDING, an object
    comes last, after what COMMAND prints.

    Examples: vmware-contentlibrary record ls.yaml ls Golden

    vmware-contentlibrary record --cassettes cassettes --from vc1 --datastore datastore-15
    """
    if cassettes is not None:
        _tour(Path(cassettes), where, datastore, as_json=as_json)
        return
    if recording is None or not run:
        text = "a RECORDING and a COMMAND, or --cassettes with a folder, are needed."
        raise CommandLineProblem(text, Exit.USAGE)
    vcr = part("recording.configuration", "replay")
    # as vcrpy does it, so that what is looked at is what is written
    file = Path(recording).with_suffix(Path(recording).suffix or ".yaml")
    if file.exists() and not overwrite:
        text = f"{file} is there already. --overwrite replaces it."
        raise CommandLineProblem(text, Exit.USAGE)
    # The old recording stays until the new one has been found to hold no secret.
    recorder = vcr.content_library_vcr(file.parent, record_mode="all")
    with recorder.use_cassette(file.name):
        code = _run(ctx, run)
    say(f"Recorded in {file}.")
    if as_json:
        show_json({"recording": str(file), "exit_code": code})
    ctx.exit(code)


def _tour(folder: Path, where: str, datastore: str | None, *, as_json: bool) -> None:
    """Record this package's own cassettes anew, and say what became of them."""
    sources = part("recording.sources", "replay")
    rerecording = part("recording.rerecord", "replay")
    with sources.source_of(where, datastore=datastore) as server:
        summary = rerecording.rerecord(
            server,
            folder,
            keep_others=True,
            tell=lambda story, number, every: say(f"{number} of {every}: {story}"),
        )
    if as_json:
        show_json({**asdict(summary), "folder": str(summary.folder)})
    else:
        click.echo(str(summary))


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
