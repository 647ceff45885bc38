"""A group whose commands are loaded when they are used."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import FrameType
from typing import Any, NoReturn

import click
from click.shell_completion import CompletionItem

from ..runtime.refusals import ContentLibraryError
from .exits import Exit, Terminated

TRACEBACK_VARIABLE = "VMWARE_CONTENTLIBRARY_TRACEBACK"
_SIGNALS = ("SIGTERM", "SIGHUP")


class LateGroup(click.Group):
    """The group: one module in ``commands`` for each command, loaded when it is called.

    It turns whatever goes wrong into a line on standard error and an exit code.
    """

    def __init__(self, *args: Any, late: Mapping[str, str], **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._late = late

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's face
        """List the commands in the table's order."""
        return list(self._late)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command."""
        if cmd_name not in self._late:
            return None
        module = import_module(f".commands.{cmd_name.replace('-', '_')}", __package__)
        found: click.Command = module.command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._late.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a command's name without loading any."""
        fitting = [
            CompletionItem(name, help=summary)
            for name, summary in self._late.items()
            if name.startswith(incomplete)
        ]
        return fitting + click.Command.shell_complete(self, ctx, incomplete)

    def main(self, *args: Any, **settings: Any) -> Any:
        """Run the command line."""
        if any(value.startswith(("bash_", "powershell_")) for value in os.environ.values()):
            import_module(".shells", __package__)
        return super().main(*args, **settings)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command, and end in an exit code whatever happens."""
        received: list[int] = []
        try:
            with _terminable(received):
                return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except (KeyboardInterrupt, click.Abort):
            # click's questions make the same of every exception
            if received:
                _end(ctx, "Terminated.", 128 + received[0])
            _end(ctx, "Interrupted.", Exit.INTERRUPTED)
        except BrokenPipeError:
            raise  # click ends quietly where nobody reads on
        except (ContentLibraryError, OSError) as problem:
            failures = import_module(".failures", __package__)
            _end(ctx, failures.told(problem), failures.exit_code(problem))
        except Exception as problem:
            if os.environ.get(TRACEBACK_VARIABLE):
                raise
            text = f"A fault of this program: {type(problem).__name__}: {problem}\n"
            _end(ctx, f"{text}Set {TRACEBACK_VARIABLE}=1 to see where.", Exit.BUG)


def _end(ctx: click.Context, text: str, code: int) -> NoReturn:
    click.echo(text, err=True)
    ctx.exit(code)


@contextmanager
def _terminable(received: list[int]) -> Iterator[None]:
    """Turn the signals that end a process into an exception, and list those that came."""

    def end(number: int, _frame: FrameType | None) -> None:
        received.append(number)
        raise Terminated

    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            # one that is ignored stays so: that is how nohup works
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
