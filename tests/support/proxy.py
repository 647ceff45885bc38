"""A proxy on loopback: it tunnels for CONNECT, forwards plain http, and notes what it was asked."""

from __future__ import annotations

import socket
import ssl
import threading
from contextlib import suppress
from urllib.parse import urlsplit

from typing_extensions import Self


class Proxy:
    """The proxy.

    Attributes:
        heads: The head of each request that it was asked, as text.
        answer: What it answers to CONNECT instead of opening a tunnel; empty hangs without end.
    """

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.heads: list[str] = []
        self.answer: bytes | None = None
        self._context = context
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.address = f"127.0.0.1:{self.port}"
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join(5)
        for one in list(self._open):
            self._drop(one)

    @property
    def asked(self) -> list[str]:
        """The request lines, without the protocol."""
        return [head.partition(" HTTP/")[0] for head in self.heads]

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError):
            if self._context is not None:
                client = self._context.wrap_socket(client, server_side=True)
            self._open.add(client)
            head = b""
            while b"\r\n\r\n" not in head:
                piece = client.recv(65536)
                if not piece:
                    return self._drop(client)
                head += piece
            self._pass_on(client, head)
        return self._drop(client)

    def _pass_on(self, client: socket.socket, head: bytes) -> None:
        self.heads.append(head.decode("latin-1"))
        method, target, _ = self.heads[-1].split(" ", 2)
        if self.answer is not None:
            if self.answer:
                client.sendall(self.answer)
            else:
                client.recv(1)
            return
        parts = urlsplit(f"//{target}" if method == "CONNECT" else target)
        with socket.create_connection((parts.hostname, parts.port or 80)) as server:
            self._open.add(server)
            if method == "CONNECT":
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                server.sendall(_relative(head))
            threading.Thread(target=_pump, args=(server, client), daemon=True).start()
            with suppress(OSError):
                while piece := client.recv(65536):
                    if method != "CONNECT" and b" HTTP/1.1\r\n" in piece:
                        self.heads.append(piece.decode("latin-1"))
                        piece = _relative(piece)
                    server.sendall(piece)
            self._drop(server)

    def _drop(self, one: socket.socket) -> None:
        self._open.discard(one)
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()


def _relative(head: bytes) -> bytes:
    """Write a request line as servers want it: without scheme and host."""
    method, target, rest = head.split(b" ", 2)
    return b" ".join([method, b"/" + target.split(b"/", 3)[3], rest])


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_RDWR)
