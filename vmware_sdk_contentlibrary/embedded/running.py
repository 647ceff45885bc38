"""One run of the embedded content library: what stands from start to stop."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .app import Application
from .clock import Clock
from .logins import Accounts
from .neighbors import announce, withdraw
from .store import Limits, Store
from .web import WebServer, listen


class Running:
    """A library that listens; making one starts it.

    Attributes:
        store: Its state.
        accounts: Who may log in.
        application: What answers.
    """

    def __init__(
        self,
        address: tuple[str, int],
        parent: Path | None,
        datastores: Sequence[str],
        limits: Limits,
        clock: Clock,
    ) -> None:
        listening = listen(*address)
        host, port = listening.getsockname()[:2]
        if parent is not None:
            parent.mkdir(parents=True, exist_ok=True)
        # a folder of its own also inside the one given, because all of it is removed at the end
        self._folder = Path(tempfile.mkdtemp(prefix="contentlibrary-", dir=parent))
        self.accounts = Accounts()
        self.store = Store(self._folder, f"http://{host}:{port}", datastores, limits, clock)
        self.application = Application(self.store, self.accounts)
        self._web = WebServer(listening, self.application)
        self._web.start()
        announce(self.store)

    def stop(self) -> None:
        """Stop listening, end what goes on and remove the files."""
        withdraw(self.store)
        self._web.stop()
        self.store.close()
        shutil.rmtree(self._folder, ignore_errors=True)
