"""The embedded content library itself."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from typing_extensions import Self

from .clock import Clock
from .faults import EmbeddedUnavailable
from .store import Limits

if TYPE_CHECKING:
    from .running import Running

USER = "administrator@vsphere.local"
IDLE = 300.0


class EmbeddedContentLibrary:
    """A content library of a vCenter that does not exist: real HTTP, real files, real deadlines.

    It listens on this machine only and forgets everything when it stops. Use it in a ``with``
    statement, or call `start` and `stop`. Libraries that it publishes can be subscribed to from
    itself and from others on this machine; it synchronizes when it is asked to, and never by the
    hour.

    Args:
        port: Port to listen on; 0 takes any free one.
        user: Who may log in.
        password: The user's password; a random one where it is left out.
        session_idle_seconds: How long update and download sessions live without being used.
        api_session_idle_seconds: How long a login lives without being used.
        folder: Where files are kept; a new folder, removed at the end, where it is left out.
        host: Address to listen on.
        datastores: Identifiers of the datastores that libraries can be stored on.
        clock: What sessions run out by.

    Attributes:
        user: Who may log in.
        password: The user's password.
        datastore_id: The first of the datastores.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        user: str = USER,
        password: str | None = None,
        session_idle_seconds: float = IDLE,
        api_session_idle_seconds: float = IDLE,
        folder: str | Path | None = None,
        host: str = "127.0.0.1",
        datastores: Sequence[str] = ("datastore-1",),
        clock: Clock | None = None,
    ) -> None:
        self.user = user
        self.password = secrets.token_urlsafe(16) if password is None else password
        self.datastore_id = datastores[0]
        self._address = (host, port)
        self._limits = Limits(session=session_idle_seconds, api_session=api_session_idle_seconds)
        self._folder = None if folder is None else Path(folder)
        self._datastores = tuple(datastores)
        self._clock = clock or Clock()
        self._lock = threading.Lock()
        self._running: Running | None = None

    def __repr__(self) -> str:
        where = "stopped" if self._running is None else self._running.store.url
        return f"<{type(self).__name__} {where}>"

    @property
    def url(self) -> str:
        """Address of the running library, without a path."""
        return self._run.store.url

    @property
    def _run(self) -> Running:
        if self._running is None:
            raise EmbeddedUnavailable("The embedded content library is not running: start() it.")
        return self._running

    def add_account(self, user: str, password: str) -> None:
        """Let another user log in, while the library runs.

        Args:
            user: Name of the user.
            password: The user's password.
        """
        self._run.accounts.add(user, password)

    def start(self) -> Self:
        """Start to listen, if that has not been done yet.

        Returns:
            The library itself; it accepts connections.

        Raises:
            EmbeddedUnavailable: The extra ``embedded`` is not installed.
            OSError: The port is taken.
        """
        with self._lock:
            if self._running is None:
                running = import_running()(
                    self._address, self._folder, self._datastores, self._limits, self._clock
                )
                running.accounts.add(self.user, self.password)
                self._running = running
        return self

    def stop(self) -> None:
        """Stop, and remove what was stored; a stopped library can be started anew."""
        with self._lock:
            running, self._running = self._running, None
            if running is not None:
                running.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def import_running() -> type[Running]:
    """Import what needs the extra, and say so where it is missing."""
    try:
        module = import_module(".running", __package__)
    except ImportError as problem:
        raise EmbeddedUnavailable(
            f"The embedded content library needs {problem.name}: "
            "pip install vmware-sdk-contentlibrary[embedded]"
        ) from problem
    running: type[Running] = module.Running
    return running
