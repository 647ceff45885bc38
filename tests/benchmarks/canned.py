"""A loopback server with canned answers, in a process of its own: it costs the client nothing."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

ITEM = {
    "id": "7a1f",
    "library_id": "5c2e",
    "name": "photon",
    "description": "",
    "type": "ovf",
    "size": 209715200,
    "cached": True,
    "content_version": "1",
    "metadata_version": "1",
    "version": "2",
    "creation_time": "2024-05-01T10:00:00.000Z",
    "last_modified_time": "2024-05-01T10:00:00.000Z",
}


def _spelled(status: str, value: object) -> bytes:
    body = b"" if value is None else json.dumps(value).encode()
    head = f"HTTP/1.1 {status}\r\n"
    if value is not None:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


LOGIN = _spelled("201 Created", "canned-token")
GET = _spelled("200 OK", ITEM)
DONE = _spelled("204 No Content", None)


def _serve(connection: socket.socket) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection, connection.makefile("rb") as stream:
        while line := stream.readline():
            length = 0
            while (header := stream.readline()) not in (b"\r\n", b""):
                if header.lower().startswith(b"content-length:"):
                    length = int(header.partition(b":")[2])
            stream.read(length)
            login = line.startswith(b"POST /api/session ")
            connection.sendall(LOGIN if login else GET if line.startswith(b"GET") else DONE)


def main() -> None:
    """Serve until the parent process ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    threading.Thread(target=lambda: (sys.stdin.read(), listener.shutdown(2)), daemon=True).start()
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_serve, args=(connection,), daemon=True).start()


@contextmanager
def running() -> Iterator[str]:
    """Run the server, and give its URL."""
    command = [sys.executable, "-m", "tests.benchmarks.canned"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        yield f"http://127.0.0.1:{int(it.stdout.readline())}"


if __name__ == "__main__":
    main()
