"""Content that comes down: whole, or an error, and what has come is written."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Answer, Loopback
from tests.support.tls import Authority


def url(loopback: Loopback) -> str:
    """Name a file on the server."""
    return f"{loopback.url}/file"


@pytest.mark.parametrize("chunked", [True, False])
def test_content_comes_down(
    loopback: Loopback, server: v.VIServer, file: Path, tmp_path: Path, chunked: bool
) -> None:
    content = file.read_bytes()
    if chunked:
        wire = b"".join(
            b"%x\r\n%b\r\n" % (len(piece), piece)
            for at in range(0, len(content), 100_000)
            if (piece := content[at : at + 100_000])
        )
        head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        loopback.answer(raw=head + wire + b"0\r\n\r\n")
    else:
        loopback.answer(200, content)
    with (tmp_path / "down").open("wb", buffering=0) as target:
        assert server.download(url(loopback), target, size=len(content)) == len(content)

    assert (tmp_path / "down").read_bytes() == content
    (request,) = loopback.requests
    assert (request.method, request.target, request.body) == ("GET", "/file", b"")
    assert request.headers["accept-encoding"] == "identity"
    assert request.headers["vmware-api-session-id"] == loopback.token


def test_packed_content_comes_down_as_it_is(loopback: Loopback, server: v.VIServer) -> None:
    # a server that takes the file's own packing for that of the transfer
    loopback.answer(200, b"\x1f\x8bnot really", headers={"Content-Encoding": "gzip"})
    target = io.BytesIO()
    server.download(url(loopback), target)
    assert target.getvalue() == b"\x1f\x8bnot really"


@pytest.mark.parametrize(
    ("answer", "size", "words"),
    [
        (b"Content-Length: 9\r\n\r\n12345", None, "broke off after 5 bytes .*IncompleteRead"),
        (b"Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n", None, "broke off after 5 bytes"),
        (b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n", None, "broke off after 0 bytes"),
        (b"Content-Length: 5\r\n\r\n12345", 6, "fewer than the 6 bytes expected"),
        (b"Content-Length: 5\r\n\r\n12345", 4, "more than the 4 bytes expected"),
        (b"Connection: close\r\n\r\n12345", 6, "fewer than the 6 bytes expected"),
    ],
)
def test_a_download_that_is_not_whole_is_an_error(
    loopback: Loopback, server: v.VIServer, answer: bytes, size: int | None, words: str
) -> None:
    loopback.answer(raw=b"HTTP/1.1 200 OK\r\n" + answer)
    with pytest.raises(v.UnexpectedAnswer, match=words) as failed:
        server.download(url(loopback), io.BytesIO(), size=size)
    assert failed.value.status == 200
    assert failed.value.passing
    assert "Nothing changed on the server" in str(failed.value)


@pytest.mark.parametrize("head", ["HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Le"])
def test_half_a_head_is_no_empty_file(loopback: Loopback, server: v.VIServer, head: str) -> None:
    loopback.answer(raw=head.encode())
    with pytest.raises(v.OutcomeUnknown, match="within the answer's head"):
        server.download(url(loopback), io.BytesIO())


@pytest.fixture(params=[False, True], ids=["http", "TLS"])
def either(request: pytest.FixtureRequest, authority: Authority) -> Iterator[Loopback]:
    """A server with TLS or without."""
    with Loopback(authority.issue("127.0.0.1").context() if request.param else None) as listening:
        yield listening


@pytest.fixture
def hasty(either: Loopback, authority: Authority) -> Iterator[v.VIServer]:
    """A connection to it that does not wait for long."""
    secure = either.url.startswith("https:")
    with v.connect_vi_server(
        either.url,
        user=USER,
        password=PASSWORD,
        read_timeout_seconds=0.3,
        **({"ca_file": authority.file} if secure else {}),
    ) as server:
        yield server


def test_what_has_come_is_written_before_the_rest_is_waited_for(
    either: Loopback, hasty: v.VIServer
) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"
    here = bytes(range(200)) * 500
    stalls = Answer(raw=head + here + b"x", drip=30, drip_from=len(head + here))
    either.answers.append(stalls)
    target = io.BytesIO()
    with pytest.raises(v.UnexpectedAnswer, match=f"broke off after {len(here)} bytes"):
        hasty.download(url(either), target)
    assert target.getvalue() == here


@pytest.mark.parametrize("length", [0, 1, 16_384, 300_000, 5_000_000])
def test_content_without_a_length_ends_with_the_connection(
    either: Loopback, hasty: v.VIServer, length: int
) -> None:
    content = bytes(range(250)) * (length // 250) + bytes(length % 250)
    either.answers.append(Answer(raw=b"HTTP/1.1 200 OK\r\n\r\n" + content))
    target = io.BytesIO()
    assert hasty.download(url(either), target) == length
    assert target.getvalue() == content


INTERIM = b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"


def test_an_answer_that_is_announced_is_waited_for(loopback: Loopback, server: v.VIServer) -> None:
    final = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%b"
    loopback.answer(raw=INTERIM + final % (2, b"[]"))
    assert v.invoke_list_content_library() == []
    loopback.answer(raw=INTERIM + final % (0, b""))
    server.upload(url(loopback), io.BytesIO(b"content"))
    loopback.answer(raw=INTERIM + final % (4, b"file"))
    target = io.BytesIO()
    server.download(url(loopback), target)
    assert target.getvalue() == b"file"
    assert len(loopback.requests) == 3


def test_one_connection_serves_call_after_call(loopback: Loopback, server: v.VIServer) -> None:
    kept: list[object] = []
    for body, headers in (
        (b"[]", {}),
        (gzip.compress(b"[]"), {"Content-Encoding": "gzip"}),
        (b"2\r\n[]\r\n0\r\n\r\n", {"Transfer-Encoding": "chunked"}),
    ):
        loopback.answer(200, body, headers=headers)
        # held on to, so that no connection is let go by chance
        kept.append(v.invoke_list_content_library(with_http_info=True))
    for status in (204, 200):
        loopback.answer(status)
        kept.append(v.invoke_complete_update_session_id("s", with_http_info=True))
    loopback.answer(404, {"error_type": "NOT_FOUND", "messages": []})
    with pytest.raises(v.NotFound) as failed:
        v.invoke_get_library_id_content("l")
    for content in (b"", b"content"):
        loopback.answer(200, content)
        server.download(url(loopback), io.BytesIO())
        server.upload(url(loopback), io.BytesIO(content))
    assert failed.value.status == 404
    assert len(kept) == 5
    assert loopback.connections == 1


def test_an_interrupted_download_leaves_no_half_read_connection(
    loopback: Loopback, server: v.VIServer
) -> None:
    class Interrupting(io.BytesIO):
        def write(self, _: Any) -> int:
            raise KeyboardInterrupt

    loopback.answers += [Answer(200, b"content"), Answer(200, [])]
    with pytest.raises(KeyboardInterrupt):
        server.download(url(loopback), Interrupting())
    assert v.invoke_list_content_library() == []


def test_a_target_that_fails(loopback: Loopback, server: v.VIServer) -> None:
    closed = io.BytesIO()
    closed.close()
    loopback.answer(200, b"content")
    with pytest.raises(v.TransportError, match=r"the target failed after 0 bytes .*closed file"):
        server.download(url(loopback), closed)
    for target in ("/path", None, 5):
        with pytest.raises(v.InvalidParameter, match="open for writing bytes"):
            server.download(url(loopback), target)  # type: ignore[arg-type]
    with pytest.raises(v.InvalidParameter, match="size"):
        server.download(url(loopback), io.BytesIO(), size=-1)
    assert len(loopback.requests) == 1
