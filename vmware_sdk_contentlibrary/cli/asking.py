"""Questions, on standard error, so that standard output holds data only.

click's own questions put a blank on standard output in some of its releases.
"""

from __future__ import annotations

import getpass
import sys

import click

from .output import printable


def confirmed(question: str) -> bool:
    """Ask for a yes; anything else is a no, and so is nobody there."""
    return _asked(f"{question} [y/N]: ").lower() in ("y", "yes")


def answer(what: str, ways: str, *, hidden: bool = False, ask: bool = True) -> str:
    """Ask for a text on the terminal.

    Args:
        what: What is asked for.
        ways: How else it can be given, for when there is no terminal.
        hidden: Do not show what is typed.
        ask: Whether anybody may be asked at all.

    Raises:
        click.UsageError: There is no terminal, or no answer.
    """
    if not ask or not sys.stdin.isatty():
        raise click.UsageError(f"{what}: there is no terminal to ask on; {ways}.")
    try:
        text = getpass.getpass(f"{what}: ") if hidden else _asked(f"{what}: ")
    except EOFError:
        text = ""
    if not text:
        raise click.UsageError(f"{what}: there is no answer; {ways}.")
    return text


def _asked(prompt: str) -> str:
    click.echo(printable(prompt), err=True, nl=False)
    line = sys.stdin.readline()
    if not line.endswith("\n"):
        # what comes next is to stand on a line of its own
        click.echo(err=True)
    return line.strip()
