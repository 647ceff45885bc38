"""What the exit codes mean."""

from __future__ import annotations

from enum import IntEnum

from ..runtime.refusals import ContentLibraryError


class Exit(IntEnum):
    """How a run ended, as the shell is told."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    NOT_REACHED = 3
    UNKNOWN = 4
    NOT_ALLOWED = 5
    NOT_THERE = 6
    UNEXPECTED = 7
    LOCAL = 8
    BUG = 70
    INTERRUPTED = 130


MEANINGS = {
    Exit.DONE: "done",
    Exit.REFUSED: "the server refused, or a transfer failed",
    Exit.USAGE: "the command line, or a file it names, was refused; nothing was sent of it",
    Exit.NOT_REACHED: "the server was not reached, or its certificate is not trusted",
    Exit.UNKNOWN: "outcome unknown: the request went out and no answer came back",
    Exit.NOT_ALLOWED: "the login was refused or has ended, or the user may not do this",
    Exit.NOT_THERE: "what was named is not there",
    Exit.UNEXPECTED: "what answered is not this API",
    Exit.LOCAL: "a local file failed, or an optional part is not installed",
    Exit.BUG: "a fault of this program",
    Exit.INTERRUPTED: "interrupted, or a question was answered with no",
}

# \b keeps click from filling the lines up as a paragraph.
EPILOG = (
    "\b\nExit codes:\n"
    + "\n".join(f"  {code.value:<4} {meaning}" for code, meaning in MEANINGS.items())
    + "\n  128+n  ended by signal n"
    + "\n\nWhere several items fail, it is the code of the first."
)


class CommandLineProblem(ContentLibraryError):
    """Report what keeps a run from going on, with the exit code it ends in.

    Attributes:
        code: The exit code.
    """

    def __init__(self, message: str, code: Exit) -> None:
        super().__init__(message)
        self.code = code


class Terminated(KeyboardInterrupt):
    """A signal other than Ctrl-C that ends the run, as an exception, so that it logs out."""
