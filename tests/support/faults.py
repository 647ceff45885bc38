"""A proxy on loopback that spoils the talk between a client and a server, by a seeded plan."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Iterator

from typing_extensions import Self

from tests.support.fault_plan import Kind, Plan
from tests.support.fault_server import HOST, RestartableLibrary, free_port
from tests.support.fault_talk import Setting, Talk


class FaultyProxy:
    """Stand between clients and a library, under TLS or without, and spoil what a plan says.

    A restart of the library is one for the proxy as well: all connections are reset, and
    connecting is refused, or hangs, until the library is back.

    Attributes:
        url: Where clients connect to.
        plan: What goes wrong, and did.
        down: For how long the library was away, in seconds.
    """

    def __init__(
        self,
        library: RestartableLibrary,
        plan: Plan | None = None,
        *,
        context: ssl.SSLContext | None = None,
        stall: float = 1.0,
        down: float = 0.05,
        rate: float | None = None,
    ) -> None:
        self.port = free_port()
        self.url = f"{'http' if context is None else 'https'}://{HOST}:{self.port}"
        self.plan = plan or Plan()
        self.down = 0.0
        self._library = library
        self._down_for = down
        self._restarting = threading.Lock()
        self._ended = threading.Event()
        self._talks: list[tuple[threading.Thread, Talk]] = []
        self._setting = Setting(
            self.plan,
            library.port,
            (f"http://{HOST}:{library.port}".encode(), self.url.encode()),
            context,
            stall,
            rate,
            self.restart,
            self._ended,
        )
        self._listen()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        # a restart under way comes to its end first, and no other begins
        self._restarting.acquire()
        self._refuse()
        self._reset_all()
        for thread, _talk in self._talks:
            thread.join(10)

    def restart(self, kind: Kind = "restart") -> None:
        """Restart the library; nothing happens where somebody is doing that already."""
        if not self._restarting.acquire(blocking=False):
            return
        try:
            began = time.monotonic()
            self._refuse()
            self._library.go_down(sessions_lost=kind == "restart, sessions lost")
            self._reset_all()
            hanging = kind == "restart, unreachable"
            with self._unreachable() if hanging else contextlib.nullcontext():
                self._ended.wait(self._down_for)
                self._library.come_back()
            self._listen()
            self.down += time.monotonic() - began
        finally:
            self._restarting.release()

    def _listen(self) -> None:
        self._listener = socket.create_server((HOST, self.port))
        if self._setting.rate is not None:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        self._accepting = threading.Thread(target=self._accept, args=(self._listener,), daemon=True)
        self._accepting.start()

    def _refuse(self) -> None:
        # shutdown wakes the accept that close alone would leave waiting
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join(10)

    def _reset_all(self) -> None:
        for _thread, talk in self._talks:
            talk.reset()

    @contextlib.contextmanager
    def _unreachable(self) -> Iterator[None]:
        """Take no connection, and refuse none: the queue is full, so systems let others wait."""
        with contextlib.ExitStack() as opened:
            opened.enter_context(socket.create_server((HOST, self.port), backlog=0))
            for _ in range(2):
                waiting = opened.enter_context(socket.socket())
                waiting.setblocking(False)
                waiting.connect_ex((HOST, self.port))
            yield

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            talk = Talk(connection, self._setting)
            thread = threading.Thread(target=talk.run, daemon=True)
            self._talks.append((thread, talk))
            thread.start()
