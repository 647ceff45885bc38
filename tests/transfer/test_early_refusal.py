"""A refusal that comes while content is still being sent is heard."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.tls import Authority
from vmware_sdk_contentlibrary import EmbeddedContentLibrary, UnexpectedAnswer

PAGE = b"<html>refused</html>"
Refuse = Callable[[int, bool, ssl.SSLContext | None], int]


@pytest.fixture
def refusing() -> Iterator[Refuse]:
    """Make hosts that refuse content before they have read it; give their ports."""
    ended = threading.Event()
    listeners = []

    def serve(
        listener: socket.socket, status: int, stays: bool, context: ssl.SSLContext | None
    ) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                if context is not None:
                    connection = context.wrap_socket(connection, server_side=True)
                with connection, contextlib.suppress(OSError):
                    connection.recv(65536)
                    head = f"HTTP/1.1 {status} No\r\nContent-Type: text/html\r\n"
                    length = f"Content-Length: {len(PAGE)}\r\n\r\n"
                    connection.sendall((head + length).encode() + PAGE)
                    if stays:
                        ended.wait(20)

    def make(status: int, stays: bool, context: ssl.SSLContext | None) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)
        given = (listener, status, stays, context)
        threading.Thread(target=serve, args=given, daemon=True).start()
        port: int = listener.getsockname()[1]
        return port

    yield make
    ended.set()
    for listener in listeners:
        listener.close()


@pytest.mark.parametrize("status", [401, 403, 413])
@pytest.mark.parametrize(("secure", "stays"), [(False, False), (False, True), (True, False)])
def test_a_refusal_midway_is_told_as_one(
    library: EmbeddedContentLibrary,
    refusing: Refuse,
    tmp_path: Path,
    status: int,
    *,
    secure: bool,
    stays: bool,
) -> None:
    authority = Authority(tmp_path, "CA")
    context = authority.issue("127.0.0.1").context() if secure else None
    with (tmp_path / "large").open("wb") as stream:
        stream.truncate(100_000_000)
    port = refusing(status, stays, context)
    with (
        vmware.connect_vi_server(
            library.url,
            user=library.user,
            password=library.password,
            skip_certificate_check=True,
            read_timeout_seconds=5,
        ) as vc,
        pytest.raises((UnexpectedAnswer, vmware.Error), match=str(status)),
    ):
        vc.upload(f"{'https' if secure else 'http'}://127.0.0.1:{port}/x", tmp_path / "large")
