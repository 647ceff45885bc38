"""Progress bars, on standard error and on terminals only."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import TYPE_CHECKING

from typing_extensions import Self

from .output import on_terminal, printable

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from ..transfer.progress import TransferProgress

_LONGEST_NAME = 24


class Bars:
    """A bar for each file of a transfer, and one for all where there are several."""

    def __init__(self) -> None:
        self._progress = _progress() if on_terminal(err=True) else None
        self._tasks: dict[str, TaskID] = {}
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

    def report(self, now: TransferProgress) -> None:
        """Show how far a transfer is; transfers call it from their threads."""
        if self._progress is None:
            return
        with self._lock:
            if now.size != now.file_size:
                self._show(self._progress, "", now.done, now.size)
            self._show(self._progress, now.file, now.file_done, now.file_size)

    def _show(self, progress: Progress, name: str, done: int, size: int | None) -> None:
        if name not in self._tasks:
            self._tasks[name] = progress.add_task(_label(name or "all files"), total=size)
        progress.update(self._tasks[name], completed=done)


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
    )
