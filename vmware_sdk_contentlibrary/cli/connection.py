"""Connect for one run, and log out at its end whatever happens."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from contextlib import contextmanager, suppress
from typing import Any, TypeVar, cast

import click

from ..runtime.connect import Login, connect_vi_server, disconnect_vi_server
from ..runtime.errors import ContentLibraryError, Unauthenticated
from ..runtime.server import VIServer
from . import logins
from .exits import CommandLineProblem, Exit
from .failures import told
from .plan import Plan, planned

T = TypeVar("T")

_PATIENCE = 10.0
"""Seconds that the end of a run waits for a server that does not answer."""


@contextmanager
def connected() -> Iterator[VIServer]:
    """Connect to the server that the command's options mean, for a ``with`` block.

    Raises:
        CommandLineProblem: The session that ``login`` keeps has ended.
        ContentLibraryError: The server cannot be connected to.
    """
    with planned(click.get_current_context().obj) as plan:
        server = finished(lambda: _connect(plan), undo=_leave)
        try:
            yield server
        except Unauthenticated as problem:
            if plan.kept is None:
                raise
            logins.forget(plan.kept.name)
            text = f"The session kept of {plan.kept.name} has ended: log in again."
            raise CommandLineProblem(text, Exit.NOT_ALLOWED) from problem
        finally:
            _leave(server)


def _connect(plan: Plan) -> VIServer:
    how = cast("Login", {**plan.settings, "not_default": True})
    if plan.kept is not None:
        how["session"] = plan.kept.token
    elif plan.credential is not None:
        how["credential"] = plan.credential
    return connect_vi_server(plan.server, **how)


def finished(begin: Callable[[], T], undo: Callable[[T], object]) -> T:
    """Do something that an interruption must not tear: it is waited for, and then undone."""
    done = _aside(begin)
    try:
        return done.result()
    except KeyboardInterrupt:
        with suppress(ContentLibraryError, Late):
            undo(done.result(_PATIENCE))
        raise


def _leave(server: VIServer) -> None:
    """Log out, and give a server that does not answer a while, whatever the keyboard says."""
    with _deaf():
        try:
            _aside(lambda: disconnect_vi_server(server)).result(_PATIENCE)
        except Late:
            click.echo(f"{server} does not answer the logout; the session will run out.", err=True)
        except ContentLibraryError as problem:
            click.echo(f"The logout failed. {told(problem)}", err=True)


def _aside(call: Callable[[], T]) -> Future[T]:
    """Call in a thread of its own, which no signal disturbs and no exit waits for."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(call())
        except BaseException as problem:  # noqa: BLE001  # whoever waits gets it
            future.set_exception(problem)

    threading.Thread(target=run, daemon=True).start()
    return future


@contextmanager
def _deaf() -> Iterator[None]:
    """Take no notice of signals that would end the run."""
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                before[number] = signal.signal(number, signal.SIG_IGN)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
