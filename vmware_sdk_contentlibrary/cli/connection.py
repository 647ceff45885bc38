"""Connect for one run, and log out at its end whatever happens."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from concurrent.futures import TimeoutError as Late
from contextlib import contextmanager
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

LOOK = 0.2
"""Seconds of one wait: a signal that comes just before a wait without an end would be lost."""
_PATIENCE = 10.0
"""Seconds that the end of a run waits for a server that does not answer."""


@contextmanager
def connected() -> Iterator[VIServer]:
    """Connect to the server that the command's options mean, for a ``with`` block.

    Raises:
        CommandLineProblem: The session that ``login`` keeps has ended.
        ContentLibraryError: The server cannot be connected to.
    """
    with (
        planned(click.get_current_context().obj) as plan,
        held(lambda: connect(plan), undo=_leave) as server,
    ):
        try:
            yield server
        except Unauthenticated as problem:
            if plan.kept is None:
                raise
            logins.forget(plan.kept.name)
            text = f"The session kept of {plan.kept.name} has ended: log in again."
            raise CommandLineProblem(text, Exit.NOT_ALLOWED) from problem


def connect(plan: Plan) -> VIServer:
    """Connect as planned."""
    how = cast("Login", {**plan.settings, "not_default": True})
    if plan.kept is not None:
        how["session"] = plan.kept.token
    elif plan.credential is not None:
        how["credential"] = plan.credential
    return connect_vi_server(plan.server, **how)


@contextmanager
def held(begin: Callable[[], T], undo: Callable[[T], object]) -> Iterator[T]:
    """Do something, hold what comes of it for a ``with`` block, and undo it at the end.

    No interruption tears it: what the server has begun is waited for, and undone.
    """
    coming: Future[T] = Future()
    try:
        _aside(begin, coming)
        yield awaited(coming)
    finally:
        try:
            _undo(coming, undo, _PATIENCE)
        except KeyboardInterrupt:
            # Whoever interrupts the waiting as well has waited long enough.
            _undo(coming, undo, 0)
            raise


def awaited(coming: Future[T]) -> T:
    """Wait for a result, so that an interruption ends the waiting."""
    while not coming.done():
        wait([coming], LOOK)
    return coming.result()


def _undo(coming: Future[T], undo: Callable[[T], object], patience: float) -> None:
    if coming.cancel():
        return
    try:
        result = coming.result(patience)
    except Exception:  # noqa: BLE001  # it failed, and that is told where it was waited for
        return
    with _deaf():
        undo(result)


def _leave(server: VIServer) -> None:
    """Log out, and give a server that does not answer a while."""
    try:
        _aside(lambda: disconnect_vi_server(server), Future()).result(_PATIENCE)
    except Late:
        click.echo(f"{server} does not answer the logout; the session will run out.", err=True)
    except ContentLibraryError as problem:
        click.echo(f"The logout failed. {told(problem)}", err=True)


def _aside(call: Callable[[], T], future: Future[T]) -> Future[T]:
    """Call in a thread of its own, which no signal disturbs and no exit waits for."""

    def run() -> None:
        if not future.set_running_or_notify_cancel():
            return
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
