"""Porting scripts."""

from __future__ import annotations

import codecs
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

import click

from ..exits import CommandLineProblem, Exit
from ..output import json_option, printable, say, show_json
from ..parts import part

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STANDARD = "-"
_WIDTH_IN_A_PIPE = 160


@click.command("port")
@click.argument("script", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.argument("output", type=click.Path(dir_okay=False, allow_dash=True), required=False)
@click.option("--check", is_flag=True, help="Write nothing; exit code 1 if anything needs a look.")
@click.option("--diff", is_flag=True, help="Print both scripts side by side, and write nothing.")
@click.option("--overwrite", is_flag=True, help="Replace an OUTPUT that is there already.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    script: str,
    output: str | None,
    check: bool,
    diff: bool,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Write a PowerShell SCRIPT anew in Python.

    OUTPUT is deploy.py beside deploy.ps1 where it is left out; - stands for standard input and
    output. What needs a look is listed by line and column.
    """
    if diff and (check or as_json):
        raise click.UsageError("--diff goes with neither --check nor --json.")
    porting = part("porting", "porting")
    name = "script.ps1" if script == _STANDARD else Path(script).name
    target = None if check or diff else _target(script, output, overwrite=overwrite)
    ported = porting.port_text(_text(script), name=name)
    if diff:
        width = shutil.get_terminal_size((_WIDTH_IN_A_PIPE, 0)).columns
        click.echo(porting.side_by_side(ported, width=width))
        return
    if target is not None and target != _STANDARD:
        Path(target).write_text(ported.python, encoding="utf-8")
    findings = [asdict(one) for one in ported.report]
    if as_json:
        written = None if target == _STANDARD else target
        found = {"output": written, "coverage": ported.coverage, "findings": findings}
        show_json({**found, "python": ported.python} if target == _STANDARD else found)
    else:
        if target == _STANDARD:
            click.echo(ported.python, nl=False)
        for one in findings:
            line = printable(f"{script}:{one['line']}:{one['column']}: {one['reason']}")
            # what a check finds is its data; beside a script it is a remark
            click.echo(line, err=not check)
        say(f"{name}: {ported.coverage:.0%} carried over, {len(findings)} to look at.")
    if check and findings:
        ctx.exit(Exit.REFUSED)


def _target(script: str, output: str | None, *, overwrite: bool) -> str:
    if output is None:
        output = _STANDARD if script == _STANDARD else str(Path(script).with_suffix(".py"))
    if output != _STANDARD and Path(output).exists():
        if Path(output).resolve() == Path(script).resolve():
            raise click.UsageError(f"{output} is the script itself.")
        if not overwrite:
            text = f"{output} is there already. --overwrite replaces it."
            raise CommandLineProblem(text, Exit.USAGE)
    return output


def _text(script: str) -> str:
    """Read a script in any of the encodings that PowerShell itself takes."""
    content = sys.stdin.buffer.read() if script == _STANDARD else Path(script).read_bytes()
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
