"""The embedded content library as a process of its own."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from types import FrameType

from .service import IDLE, USER, EmbeddedContentLibrary

PASSWORD_VARIABLE = "VMWARE_PASSWORD"  # noqa: S105  # the variable's name, not its value


def serve_forever(
    *,
    port: int = 0,
    user: str = USER,
    session_idle_seconds: float = IDLE,
    api_session_idle_seconds: float = IDLE,
    datastores: Sequence[str] = ("datastore-1",),
    say: Callable[[str], object] | None = None,
) -> None:
    """Run an embedded content library until SIGINT or SIGTERM.

    The password is that of the environment variable VMWARE_PASSWORD; without it, a random one is
    made and shown. To be called in the main thread, which alone receives signals.

    Args:
        port: Port to listen on; 0 takes any free one.
        user: Who may log in.
        session_idle_seconds: How long update and download sessions live without being used.
        api_session_idle_seconds: How long a login lives without being used.
        datastores: Identifiers of the datastores that libraries can be stored on.
        say: Takes the lines to show; they go to standard output where it is left out.

    Raises:
        EmbeddedUnavailable: The extra ``embedded`` is not installed.
        OSError: The port is taken.
    """
    tell = _print if say is None else say
    given = os.environ.get(PASSWORD_VARIABLE) or None
    over = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        over.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with EmbeddedContentLibrary(
            port=port,
            user=user,
            password=given,
            session_idle_seconds=session_idle_seconds,
            api_session_idle_seconds=api_session_idle_seconds,
            datastores=datastores,
        ) as library:
            tell(f"url: {library.url}")
            tell(f"user: {library.user}")
            tell(f"password: {library.password if given is None else f'${PASSWORD_VARIABLE}'}")
            tell(f"datastore: {library.datastore_id}")
            # a wait without an end would keep Windows from delivering the signal
            while not over.wait(1):
                pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
