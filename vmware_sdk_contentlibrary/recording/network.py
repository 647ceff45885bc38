"""A network that is not there."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

_FAMILIES = (socket.AF_INET, socket.AF_INET6)


class NetworkBlocked(RuntimeError):
    """Something asked for the network while a recording is played."""


def _refuse(where: object) -> None:
    raise NetworkBlocked(
        f"A connection to {where} was tried while a recording is played. Nothing was sent. "
        "What a test needs of the network has to be in its recording, and only calls of this "
        "package are recorded."
    )


@contextmanager
def blocked() -> Iterator[None]:
    """Let nothing out, on no address, by any library that uses Python's sockets."""

    def guarded(name: str) -> Any:
        real = getattr(socket.socket, name)

        def method(self: socket.socket, *given: Any) -> Any:
            if self.family in _FAMILIES:
                _refuse(given[-1])
            return real(self, *given)

        return method

    def resolve(host: Any, *_given: Any, **_named: Any) -> Any:
        _refuse(host)

    with ExitStack() as patched:
        for name in ("connect", "connect_ex", "sendto"):
            patched.enter_context(patch.object(socket.socket, name, guarded(name)))
        patched.enter_context(patch.object(socket, "getaddrinfo", resolve))
        yield
