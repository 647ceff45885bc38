"""What comes out: tables for terminals, bare lines for pipes, JSON where it is asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import click

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes:
        title: What stands above it.
        key: Where its value is in a row; a dot leads into an inner object.
        human: How the value is written for people.
        fold: Whether a value that is too long for the terminal is broken.
        right: Whether it is set to the right.
    """

    title: str
    key: str
    human: Callable[[Any], str] = str
    fold: bool = False
    right: bool = False

    def value(self, row: dict[str, Any]) -> Any:
        """Find the column's value in a row; None where there is none."""
        found: Any = row
        for part in self.key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        return found


def on_terminal(*, err: bool = False) -> bool:
    """Tell whether standard output, or standard error, is a terminal."""
    stream = sys.stderr if err else sys.stdout
    return stream.isatty()


def printable(text: str) -> str:
    """Write out what a terminal would obey: names come from servers."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def show_json(value: object) -> None:
    """Print a value as JSON, over several lines where people read it."""
    indent = 2 if on_terminal() else None
    # ASCII only, so that neither a terminal nor a pipe's encoding can get it wrong
    click.echo(json.dumps(value, indent=indent))


def say(text: str) -> None:
    """Tell a person something beside the data; nothing is said where nobody looks."""
    if on_terminal(err=True):
        click.echo(printable(text), err=True)


def show_rows(rows: Sequence[dict[str, Any]], columns: Sequence[Column], *, as_json: bool) -> None:
    """Print rows: whole as JSON, or the columns as a table or as lines for a pipe."""
    if as_json:
        show_json(list(rows))
    elif not on_terminal() or not _table(rows, columns):
        for row in rows:
            click.echo("\t".join(_cell(column.value(row)) for column in columns))


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else printable(str(value))


def _table(rows: Iterable[dict[str, Any]], columns: Sequence[Column]) -> bool:
    """Print a table, unless what draws it is not installed."""
    try:
        # Late, because a pipe needs none of it.
        from rich.console import Console  # noqa: PLC0415
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415
    except ImportError:
        return False
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in columns:
        table.add_column(
            column.title,
            justify="right" if column.right else "left",
            no_wrap=not column.fold,
            overflow="fold",
        )
    for row in rows:
        cells = [(column, column.value(row)) for column in columns]
        # as Text, because a name may hold what rich takes for markup
        table.add_row(*(Text("" if v is None else printable(c.human(v))) for c, v in cells))
    Console(highlight=False).print(table)
    return True


def size(value: int) -> str:
    """Write a size in bytes for people."""
    number = float(value)
    for unit in ("B", "KiB", "MiB", "GiB"):
        if number < 1024:
            return f"{number:.0f} {unit}" if unit == "B" else f"{number:.1f} {unit}"
        number /= 1024
    return f"{number:.1f} TiB"


def yes_no(value: object) -> str:
    """Write a truth for people."""
    return "yes" if value else "no"
