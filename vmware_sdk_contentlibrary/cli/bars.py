"""Progress bars, on standard error and on terminals only."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias

import click
from typing_extensions import Self

from .output import on_terminal, printable

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from ..transfer.progress import TransferProgress

Report: TypeAlias = "Callable[[TransferProgress], None]"

_LONGEST_NAME = 24


class Bars:
    """A bar for each file of an item, and one for all; of several items, a bar for each."""

    def __init__(self) -> None:
        self._progress = _progress() if on_terminal(err=True) else None
        self._tasks: dict[object, TaskID] = {}
        self._below: list[Callable[[], object]] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        if self._progress is not None:
            self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress is not None:
            self._progress.stop()
        for show in self._below:
            show()

    def tell(self, text: str) -> None:
        """Write a line on standard error, above the bars where there are any."""
        if self._progress is None:
            click.echo(text, err=True)
        else:
            self._progress.console.out(text, highlight=False)

    def below(self, show: Callable[[], object]) -> None:
        """Print data: below the bars where there are any, whose lines it would get into."""
        if self._progress is None:
            show()
        else:
            self._below.append(show)

    def report(self, now: TransferProgress) -> None:
        """Show how far a transfer is; transfers call it from their threads."""
        if now.size != now.file_size:
            self._show("", "all files", now.done, now.size)
        self._show(now.file, now.file, now.file_done, now.file_size)

    def of_item(self, number: int, name: str) -> Report:
        """Give what shows how far one of several items is."""
        return lambda now: self._show(number, name, now.done, now.size)

    def drop(self, number: int) -> None:
        """Take the bar of an item away, which is told of otherwise."""
        with self._lock:
            if self._progress is not None and number in self._tasks:
                self._progress.remove_task(self._tasks.pop(number))

    def _show(self, key: object, name: str, done: int, size: int | None) -> None:
        if self._progress is None:
            return
        with self._lock:
            if key not in self._tasks:
                self._tasks[key] = self._progress.add_task(_label(name), total=size)
            self._progress.update(self._tasks[key], completed=done, total=size)


def _label(name: str) -> str:
    """Cut a name so that the bar keeps its place; a name's end tells more than its middle."""
    shown = printable(name)
    if len(shown) > _LONGEST_NAME:
        shown = f"{shown[: _LONGEST_NAME - 9]}…{shown[-8:]}"
    return shown


def _progress() -> Progress | None:
    try:
        # Late, because a pipe needs none of it.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            DownloadColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
            TransferSpeedColumn,
        )
    except ImportError:
        return None
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        DownloadColumn(binary_units=True),
        TransferSpeedColumn(),
        TimeRemainingColumn(compact=True),
        console=Console(stderr=True),
        # it would lead data, too, to standard error
        redirect_stdout=False,
    )
