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
from vmware_sdk_contentlibrary import EmbeddedContentLibrary, UnexpectedAnswer, VIServer

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


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """More than fits into any buffer on the way."""
    path = tmp_path / "large"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    return path


@pytest.fixture
def vc(library: EmbeddedContentLibrary) -> Iterator[VIServer]:
    """A connection that trusts anybody, and does not wait for long."""
    with vmware.connect_vi_server(
        library.url,
        user=library.user,
        password=library.password,
        skip_certificate_check=True,
        read_timeout_seconds=5,
    ) as server:
        yield server


@pytest.mark.parametrize("status", [401, 403, 413])
def test_a_refusal_midway_is_told_as_one(
    vc: VIServer, refusing: Refuse, large: Path, status: int
) -> None:
    port = refusing(status, True, None)
    with pytest.raises((UnexpectedAnswer, vmware.Error), match=str(status)):
        vc.upload(f"http://127.0.0.1:{port}/x", large)


@pytest.mark.parametrize("secure", [False, True])
def test_a_refusal_is_heard_of_a_host_that_hangs_up(
    vc: VIServer, refusing: Refuse, large: Path, tmp_path: Path, *, secure: bool
) -> None:
    context = Authority(tmp_path, "CA").issue("127.0.0.1").context() if secure else None
    port = refusing(413, False, context)
    # A host that closes while content is on its way may have its answer thrown away by TCP
    # before anybody could read it: that it is heard at all is what can be asked for.
    for _ in range(50):
        with pytest.raises((UnexpectedAnswer, vmware.Error, vmware.OutcomeUnknown)) as caught:
            vc.upload(f"{'https' if secure else 'http'}://127.0.0.1:{port}/x", large)
        if not isinstance(caught.value, vmware.OutcomeUnknown):
            break
    assert "413" in str(caught.value)
