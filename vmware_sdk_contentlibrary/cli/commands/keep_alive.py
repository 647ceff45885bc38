"""Keeping a session alive by hand."""

from __future__ import annotations

import threading
import time

import click

from ...cmdlets.download_session import invoke_get_download_session_id_item
from ...cmdlets.update_session import invoke_get_update_session_id_item
from ...runtime.errors import NotFound
from ...runtime.server import VIServer
from ...transfer.heartbeat import (
    Heartbeat,
    keep_download_session_alive,
    keep_update_session_alive,
)
from ..connection import connected
from ..exits import CommandLineProblem, Exit
from ..output import json_option, say, show_json
from ..where import ServerCommand

# What waits without an end cannot be interrupted on Windows.
_WAKE = 1.0


@click.command("keep-alive", cls=ServerCommand)
@click.argument("session")
@click.option(
    "--for",
    "seconds",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Stop by itself after this time.",
)
@json_option
def command(session: str, seconds: float | None, as_json: bool) -> None:
    """Hold an update or download SESSION, by its id, until stopped.

    Ctrl-C and SIGTERM stop it, and leave the session as it is; that is exit code 0. It ends by
    itself, with 1, when the session has ended.
    """
    with connected() as server:
        over = threading.Event()
        kind, heartbeat = _heartbeat(server, session, over)
        say(f"Holding the {kind} session {session}; Ctrl-C stops.")
        with heartbeat:
            try:
                _wait(over, seconds)
            except KeyboardInterrupt:
                say(f"Stopped. The {kind} session {session} goes on until it runs out.")
        if as_json:
            lost = None if heartbeat.lost is None else str(heartbeat.lost)
            show_json({"id": session, "kind": kind, "beats": heartbeat.beats, "lost": lost})
        heartbeat.check()


def _heartbeat(server: VIServer, session: str, over: threading.Event) -> tuple[str, Heartbeat]:
    """Find out what kind of session it is; nothing but trying tells."""
    try:
        invoke_get_update_session_id_item(session, server=server)
    except NotFound:
        pass
    else:
        heartbeat = keep_update_session_alive(session, on_lost=over.set, server=server)
        return "update", heartbeat
    try:
        invoke_get_download_session_id_item(session, server=server)
    except NotFound:
        text = f"There is no update or download session {session}."
        raise CommandLineProblem(text, Exit.NOT_THERE) from None
    return "download", keep_download_session_alive(session, on_lost=over.set, server=server)


def _wait(over: threading.Event, seconds: float | None) -> None:
    end = None if seconds is None else time.monotonic() + seconds
    while not over.is_set():
        left = _WAKE if end is None else min(_WAKE, end - time.monotonic())
        if left <= 0:
            return
        over.wait(left)
