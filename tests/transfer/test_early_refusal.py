"""A refusal that comes while content is still being sent is heard."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.proxy import Proxy
from tests.support.tls import Authority
from vmware_sdk_contentlibrary import EmbeddedContentLibrary, UnexpectedAnswer, VIServer
from vmware_sdk_contentlibrary.recording.configuration import content_library_vcr

PAGE = b"<html>refused</html>"
Refuse = Callable[..., str]


@pytest.fixture
def refusing(tmp_path: Path) -> Iterator[Refuse]:
    """Make hosts that answer before they have read the content; give their URLs."""
    ended = threading.Event()
    listeners = []

    def serve(
        listener: socket.socket, context: ssl.SSLContext | None, said: list[tuple[float, bytes]]
    ) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                if context is not None:
                    connection = context.wrap_socket(connection, server_side=True)
                with connection, contextlib.suppress(OSError):
                    assert connection.recv(1024).startswith(b"PUT ")
                    for wait, words in said:
                        ended.wait(wait)
                        connection.sendall(words)

    def make(
        status: int,
        *,
        secure: bool,
        stays: bool = True,
        after: float = 0,
        interim: Sequence[tuple[float, bytes]] = (),
    ) -> str:
        context = Authority(tmp_path, "CA").issue("127.0.0.1").context() if secure else None
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)
        head = f"HTTP/1.1 {status} No\r\nContent-Type: text/html\r\n"
        answer = (head + f"Content-Length: {len(PAGE)}\r\n\r\n").encode() + PAGE
        # by then the client has filled whatever is on the way, and is stuck
        said = [*interim, (after, answer), (20 if stays else 0, b"")]
        threading.Thread(target=serve, args=(listener, context, said), daemon=True).start()
        scheme = "https" if secure else "http"
        return f"{scheme}://127.0.0.1:{listener.getsockname()[1]}/x"

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


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("after", [0, 0.5])
@pytest.mark.parametrize("status", [401, 403, 413])
def test_a_refusal_midway_is_told_as_one(
    vc: VIServer, refusing: Refuse, large: Path, status: int, after: float, *, secure: bool
) -> None:
    with pytest.raises((UnexpectedAnswer, vmware.Error), match=str(status)):
        vc.upload(refusing(status, secure=secure, after=after), large)


@pytest.mark.parametrize("secure", [False, True])
def test_what_announces_an_answer_is_none(
    vc: VIServer, refusing: Refuse, large: Path, *, secure: bool
) -> None:
    hints = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
    # in pieces as small as they come, of which the first tells nothing yet
    interim = [(0.05, hints[:1]), (0.05, hints[1:9]), (0.05, hints[9:30]), (0.05, hints[30:])]
    url = refusing(413, secure=secure, after=0.3, interim=interim)
    with pytest.raises(UnexpectedAnswer, match="413"):
        vc.upload(url, large)


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("size", [10_000_000, 100_000_000])
def test_success_before_all_was_sent_is_none(
    vc: VIServer, refusing: Refuse, large: Path, size: int, *, secure: bool
) -> None:
    with large.open("r+b") as stream:
        stream.truncate(size)
    with pytest.raises(UnexpectedAnswer, match=rf"it came after \d+ of {size} bytes at most"):
        vc.upload(refusing(200, secure=secure), large)


def refused_at_last(vc: VIServer, url: str, large: Path) -> None:
    """Upload until the refusal is heard.

    A host that closes while content is on its way may have its answer thrown away by TCP before
    anybody could read it: that it is heard at all is what can be asked for.
    """
    for _ in range(50):
        with pytest.raises((UnexpectedAnswer, vmware.Error, vmware.OutcomeUnknown)) as caught:
            vc.upload(url, large)
        if not isinstance(caught.value, vmware.OutcomeUnknown):
            break
    assert "413" in str(caught.value)


@pytest.mark.parametrize("secure", [False, True])
def test_a_refusal_is_heard_of_a_host_that_hangs_up(
    vc: VIServer, refusing: Refuse, large: Path, *, secure: bool
) -> None:
    refused_at_last(vc, refusing(413, secure=secure, stays=False), large)


@pytest.mark.parametrize("trickling", [False, True])
def test_a_host_that_takes_nothing_is_not_waited_for_without_end(
    library: EmbeddedContentLibrary, refusing: Refuse, large: Path, *, trickling: bool
) -> None:
    interim = [(0.2, bytes([byte])) for byte in b"HTTP/1.1 100 Continue"] if trickling else ()
    began = time.monotonic()
    url = refusing(413, secure=True, after=20, interim=interim)
    with (
        vmware.connect_vi_server(
            library.url,
            user=library.user,
            password=library.password,
            skip_certificate_check=True,
            read_timeout_seconds=0.5,
        ) as vc,
        pytest.raises(vmware.OutcomeUnknown, match="takes nothing more"),
    ):
        vc.upload(url, large)
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("stays", [False, True])
def test_a_refusal_is_heard_through_tls_in_tls(
    library: EmbeddedContentLibrary, refusing: Refuse, large: Path, tmp_path: Path, *, stays: bool
) -> None:
    context = Authority(tmp_path, "proxy's").issue("127.0.0.1").context()
    with (
        Proxy(context) as proxy,
        vmware.connect_vi_server(
            library.url,
            user=library.user,
            password=library.password,
            skip_certificate_check=True,
            read_timeout_seconds=1,
            proxy_uri=f"https://{proxy.address}",
        ) as vc,
    ):
        url = refusing(413, secure=True, stays=stays, after=0.3)
        refused_at_last(vc, url, large)


def test_a_refusal_is_recorded_as_one(
    vc: VIServer, refusing: Refuse, large: Path, tmp_path: Path
) -> None:
    recorder = content_library_vcr(tmp_path, record_mode="all")
    with (
        recorder.use_cassette("told"),
        pytest.raises((UnexpectedAnswer, vmware.Error), match="413"),
    ):
        vc.upload(refusing(413, secure=False, after=0.3), large)
