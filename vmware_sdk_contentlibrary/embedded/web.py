"""The web server: uvicorn in a thread of its own, silent and quick to stop."""

from __future__ import annotations

import asyncio
import logging
import socket
import threading

import uvicorn
from starlette.types import ASGIApp

from .._version import __version__


class _Server(uvicorn.Server):
    """Wait for the word instead of looking ten times a second whether it has been given."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self._over = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        # uvicorn's own loop does this with the date of each second
        self.server_state.default_headers = self.config.encoded_headers
        self.ready.set()
        await self._over.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        own = asyncio.current_task()
        canceled: set[asyncio.Task[None]] = set()
        # Whoever is still sending or fetching is cut off: the library goes away now. The socket
        # is closed last, because asyncio loses a connection that it is just then accepting.
        while self.server_state.connections or asyncio.all_tasks() != {own}:
            for task in self.server_state.tasks - canceled:
                task.cancel()
                canceled.add(task)
            for connection in list(self.server_state.connections):
                if connection.transport is not None:
                    connection.transport.abort()
            await asyncio.sleep(0.001)
        for server in self.servers:
            server.close()
        for server in self.servers:
            await server.wait_closed()
        for one in sockets or ():
            one.close()

    def stop(self) -> None:
        """Give the word, from whichever thread."""
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._over.set)


class WebServer:
    """A web server for one application."""

    def __init__(self, listening: socket.socket, application: ASGIApp) -> None:
        config = uvicorn.Config(
            application,
            lifespan="off",
            log_config=None,
            log_level=None,
            access_log=False,
            date_header=False,
            server_header=False,
            headers=[("Server", f"vmware-sdk-contentlibrary-embedded/{__version__}")],
            ws="none",
            http="h11",
            loop="asyncio",
        )
        self._server = _Server(config)
        self._socket = listening
        self._thread = threading.Thread(target=self._run, name="embedded-web", daemon=True)

    def start(self) -> None:
        """Begin; it accepts connections when this is done."""
        self._thread.start()
        self._server.ready.wait()

    def stop(self) -> None:
        """End, and cut off whoever is connected."""
        self._server.stop()
        self._thread.join()

    def _run(self) -> None:
        # a filter, because a level would silence the script's own uvicorn too
        log = logging.getLogger("uvicorn.error")
        log.addFilter(_not_from_here)
        try:
            _quiet_threads.add(threading.get_ident())
            asyncio.run(self._server.serve(sockets=[self._socket]))
        finally:
            _quiet_threads.discard(threading.get_ident())
            self._server.ready.set()


_quiet_threads: set[int] = set()


def _not_from_here(record: logging.LogRecord) -> bool:
    return record.thread not in _quiet_threads


def listen(host: str, port: int) -> socket.socket:
    """Take a port, any free one for 0; connections wait until the server runs."""
    # the protocol is named because asyncio only then switches off Nagle's delay of 40 ms
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening
