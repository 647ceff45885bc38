"""A TLS server that swallows what is put to it and gives out as many bytes as it is asked for."""

from __future__ import annotations

import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BLOCK = bytes(256 * 1024)
LOGIN = b'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 6\r\n\r\n"sink"'
DONE = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"


def _serve(plain: socket.socket, context: ssl.SSLContext) -> None:
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    swallowed = bytearray(len(BLOCK))
    with context.wrap_socket(plain, server_side=True) as connection:
        stream = connection.makefile("rb", buffering=len(BLOCK))
        while line := stream.readline():
            length, expects = 0, False
            while (header := stream.readline().lower()) not in (b"\r\n", b""):
                if header.startswith(b"content-length:"):
                    length = int(header.partition(b":")[2])
                expects = expects or header.startswith(b"expect: 100")
            if expects:
                connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            while length:
                length -= stream.readinto1(memoryview(swallowed)[:length])  # type: ignore[attr-defined]
            if line.startswith(b"GET /bytes/"):
                size = int(line.split()[1].rpartition(b"/")[2])
                connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n\r\n".encode())
                while size:
                    size -= connection.send(memoryview(BLOCK)[:size])
            else:
                connection.sendall(LOGIN if line.startswith(b"POST /api/session ") else DONE)


def main() -> None:
    """Serve until the parent process ends."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1])
    listener = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    threading.Thread(target=lambda: (sys.stdin.read(), listener.shutdown(2)), daemon=True).start()
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_serve, args=(connection, context), daemon=True).start()


@contextmanager
def running(certificate: Path) -> Iterator[str]:
    """Run the server with a certificate and its key in one PEM file, and give its URL."""
    command = [sys.executable, "-m", "tests.benchmarks.sink", str(certificate)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        yield f"https://127.0.0.1:{int(it.stdout.readline())}"


if __name__ == "__main__":
    main()
