"""Logins that are not tried again for a while, where nobody meant to log in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

from ..runtime.errors import Unauthenticated
from .exits import CommandLineProblem, Exit
from .logins import folder

_WHILE = 3600.0


@contextmanager
def tried_once(server: str, user: str) -> Iterator[None]:
    """Log in within the ``with`` block, unless the same login was refused within the hour.

    Who presses Tab again and again does not mean to try a password as often, and an account
    with which that is done is locked.

    Raises:
        CommandLineProblem: It was refused.
        OSError: It could not be remembered that it is tried.
    """
    mark = folder() / f"refused {quote(f'{user} {server}', safe='')}"
    if mark.exists() and time.time() - mark.stat().st_mtime < _WHILE:
        raise CommandLineProblem(f"{server} refused the login of {user}.", Exit.NOT_ALLOWED)
    mark.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    mark.touch(mode=0o600)
    try:
        yield
    except Unauthenticated:
        raise
    except BaseException:
        mark.unlink()
        raise
    mark.unlink()
