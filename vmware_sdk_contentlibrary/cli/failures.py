"""Which exit code an error ends in, and how it is told."""

from __future__ import annotations

from ..runtime.errors import (
    ConnectFailed,
    InvalidParameter,
    LocalFileFailed,
    MixedServers,
    NotConnected,
    NotFound,
    TransportError,
    Unauthenticated,
    Unauthorized,
    UnexpectedAnswer,
)
from .exits import CommandLineProblem, Exit
from .output import printable

# The first that fits counts, so the narrower stand before the wider.
_CODES: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], Exit], ...] = (
    ((InvalidParameter, NotConnected, MixedServers), Exit.USAGE),
    (ConnectFailed, Exit.NOT_REACHED),
    (LocalFileFailed, Exit.LOCAL),
    (TransportError, Exit.UNKNOWN),
    (UnexpectedAnswer, Exit.UNEXPECTED),
    ((Unauthenticated, Unauthorized), Exit.NOT_ALLOWED),
    (NotFound, Exit.NOT_THERE),
    ((OSError, ImportError), Exit.LOCAL),
)


def exit_code(problem: BaseException) -> int:
    """Give the exit code for an error."""
    if isinstance(problem, CommandLineProblem):
        return problem.code
    return next((code for kinds, code in _CODES if isinstance(problem, kinds)), Exit.REFUSED)


def told(problem: BaseException) -> str:
    """Tell of an error, in printable characters only: parts of it may come from a server."""
    if isinstance(problem, CommandLineProblem) and problem.code is Exit.INTERRUPTED:
        return printable(str(problem))
    if isinstance(problem, OSError) and problem.strerror:
        where = f"{problem.filename}: " if problem.filename else ""
        return f"Error: {printable(f'{where}{problem.strerror}')}"
    return "Error: " + "\n".join(map(printable, str(problem).splitlines()))
