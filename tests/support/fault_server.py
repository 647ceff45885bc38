"""An embedded content library that goes away under its clients and comes back."""

from __future__ import annotations

import contextlib
import itertools
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typing_extensions import Self

import vmware_sdk_contentlibrary as vmware
from vmware_sdk_contentlibrary import EmbeddedContentLibrary, VIServer
from vmware_sdk_contentlibrary.embedded.store import Store
from vmware_sdk_contentlibrary.embedded.web import WebServer, listen

HOST = "127.0.0.1"
# Below what systems give out by themselves, so that nobody gets a port while its server is down;
# and two runs of the tests at a time begin at different ones.
_FIRST, _LAST = 20000, 32000
_START = _FIRST + os.getpid() * 37 % (_LAST - _FIRST)
_PORTS: Iterator[int] = itertools.cycle([*range(_START, _LAST), *range(_FIRST, _START)])


def free_port() -> int:
    """Find a port that stays free while nobody listens there."""
    while True:
        port = next(_PORTS)
        with contextlib.suppress(OSError), socket.create_server((HOST, port)):
            return port


class RestartableLibrary:
    """An embedded content library, and its restart on the same address.

    It has nothing on disk to begin from again, so what it keeps stays in memory while its web
    server is gone.

    * Kept: libraries, items and their files; what client tokens made; and, where the restart
      does not say otherwise, update and download sessions, whose idle time goes on meanwhile.
    * Lost: API sessions, all connections, and files that had not arrived whole.
    * While it is down, nobody listens on its port.

    Attributes:
        port: Where it listens.
        url: The same as an address.
    """

    def __init__(self, idle: float = 300.0) -> None:
        self.port = free_port()
        self.url = f"http://{HOST}:{self.port}"
        self._library = EmbeddedContentLibrary(
            port=self.port, session_idle_seconds=idle, api_session_idle_seconds=idle
        )

    def __enter__(self) -> Self:
        self._library.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._library.stop()

    @property
    def store(self) -> Store:
        """What the library holds."""
        return self._library._run.store

    def items(self) -> dict[str, dict[str, bytes]]:
        """Read what the items hold from the server's disk."""
        return {
            item.id: {name: file.content.path.read_bytes() for name, file in item.files.items()}
            for item in self.store.items.values()
        }

    def connect(self, url: str | None = None, **how: Any) -> VIServer:
        """Connect to it, or to what stands before it."""
        how |= {"user": self._library.user, "password": self._library.password}
        vc: VIServer = vmware.connect_vi_server(url or self.url, **how | {"not_default": True})
        return vc

    def new_library(self) -> str:
        """Make a content library."""
        backing = vmware.initialize_library_storage_backing(
            type="DATASTORE", datastore_id=self._library.datastore_id
        )
        model = vmware.initialize_library_model(name="Golden", storage_backings=[backing])
        with self.connect() as vc:
            return str(vmware.invoke_create_content_local_library(model, server=vc))

    def new_item(self, source: Path) -> str:
        """Make a content library with an item of a file."""
        golden = self.new_library()
        with self.connect() as vc:
            return str(vmware.upload_library_item(source, library_id=golden, server=vc))

    def go_down(self, *, sessions_lost: bool = False) -> None:
        """Cut off everybody, and listen no more."""
        self._library._run._web.stop()
        store = self.store
        with store.lock:
            store.logins.clear()
            if sessions_lost:
                store.updates.clear()
                store.downloads.clear()
                store.discard_unused()

    def come_back(self) -> None:
        """Listen again."""
        run = self._library._run
        run._web = WebServer(listen(HOST, self.port), run.application)
        run._web.start()
