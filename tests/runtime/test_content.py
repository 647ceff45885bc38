"""A file's content up and down, counted to the byte."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Answer, Loopback

NOT_FOUND = {"error_type": "NOT_FOUND", "messages": []}


def url(loopback: Loopback, path: str = "/file") -> str:
    """Give the address of a file on the server."""
    return loopback.url + path


def test_a_file_goes_up(loopback: Loopback, server: v.VIServer, file: Path) -> None:
    server.upload(url(loopback, "/data/a%20b.iso?x=1"), file)

    (request,) = loopback.requests
    assert (request.method, request.target) == ("PUT", "/data/a%20b.iso?x=1")
    assert request.body == file.read_bytes()
    assert request.headers["content-length"] == str(1024 * 1024)
    assert "transfer-encoding" not in request.headers
    # the file's host is the API's own
    assert request.headers["vmware-api-session-id"] == loopback.token
    assert request.headers["user-agent"].startswith("vmware-sdk-contentlibrary/")


@pytest.mark.parametrize("form", ["text", "path", "file", "memory", "no place", "part"])
def test_many_things_are_a_source(
    loopback: Loopback, server: v.VIServer, file: Path, form: str
) -> None:
    content = file.read_bytes()
    with file.open("rb") as stream:
        if form == "part":
            stream.seek(1000)
            content = content[1000:]
        if form == "no place":
            pipe: Any = _Pipe(content)
            server.upload(url(loopback), pipe, size=len(content))
        else:
            source: Any = {
                "text": str(file),
                "path": file,
                "file": stream,
                "part": stream,
                "memory": io.BytesIO(content),
            }[form]
            server.upload(url(loopback), source)
        assert not stream.closed
    assert loopback.requests[0].body == content


class _Pipe:
    """A source that can only be read, and gives what it likes."""

    def __init__(self, content: bytes, most: int = 5000) -> None:
        self._stream = io.BytesIO(content)
        self._most = most

    def read(self, amount: int) -> bytes:
        return self._stream.read(min(amount, self._most))


def test_an_empty_file_goes_up_and_down(loopback: Loopback, server: v.VIServer) -> None:
    server.upload(url(loopback), io.BytesIO())
    assert loopback.requests[0].headers["content-length"] == "0"
    loopback.answer(200, b"")
    assert server.download(url(loopback), io.BytesIO(), size=0) == 0


@pytest.mark.parametrize(
    ("content", "size", "words"),
    [
        (b"12345", 6, r"it ended after 5 of 6 bytes\. .* was sent 5 of 6 bytes"),
        (b"12345", 4, "it holds more than the 4 bytes announced"),
        (b"", 1, "it ended after 0 of 1 bytes"),
        (b"1", 0, "it holds more than the 0 bytes announced"),
    ],
)
def test_a_size_that_is_wrong_completes_no_file(
    loopback: Loopback, server: v.VIServer, content: bytes, size: int, words: str
) -> None:
    with pytest.raises(v.TransportError, match=words) as failed:
        server.upload(url(loopback), io.BytesIO(content), size=size)
    assert "upload again" in str(failed.value)
    server.close()
    # the server saw the connection close before the last byte, or before the request
    assert all(len(request.body) < max(size, 1) for request in loopback.requests)


@pytest.mark.parametrize("problem", ["broken", "closed", "text", "nothing"])
def test_a_source_that_fails(loopback: Loopback, server: v.VIServer, problem: str) -> None:
    source: Any = io.BytesIO(b"x")
    words = {
        "broken": "it could not be read .*No such device",
        "closed": "it could not be read .*closed file",
        "text": "it gives str, not bytes",
        "nothing": "it gives NoneType, not bytes",
    }[problem]
    if problem == "closed":
        source.close()
    elif problem == "text":
        source = io.StringIO("text")
    else:

        class Failing:
            def read(self, amount: int) -> bytes | None:
                if problem == "broken":
                    raise OSError("No such device")
                return None

        source = Failing()
    with pytest.raises(v.TransportError, match=words) as failed:
        server.upload(url(loopback), source, size=1)
    assert isinstance(failed.value.__cause__, (OSError, ValueError, type(None)))


@pytest.mark.parametrize(
    ("source", "size", "words"),
    [
        ("/no/such/file", None, "a file that can be read .*No such file"),
        (Path("/"), None, "Is a directory"),
        ("nul\0", None, "a file that can be read"),
        (b"bytes", None, "open for reading bytes"),
        (None, None, "open for reading bytes"),
        (_Pipe(b"x"), None, "this source cannot tell"),
        (io.BytesIO(), -1, "0 or more"),
        (io.BytesIO(), True, "0 or more"),
        (io.BytesIO(), "5", "0 or more"),
    ],
)
def test_a_source_that_is_none(
    loopback: Loopback, server: v.VIServer, source: Any, size: Any, words: str
) -> None:
    with pytest.raises(v.InvalidParameter, match=words):
        server.upload(url(loopback), source, size=size)
    assert loopback.requests == []


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (Answer(404, "no such file"), v.NotFound, "404 Not Found, NOT_FOUND: no such file"),
        (Answer(404, NOT_FOUND), v.NotFound, "it gives no message"),
        (Answer(401), v.Unauthenticated, "Connect again"),
        (Answer(302, headers={"Location": "https://x/"}), v.UnexpectedAnswer, "https://x/"),
        (Answer(500, "<html>oops"), v.UnexpectedAnswer, "500 Internal Server Error"),
        (Answer(503), v.ServiceUnavailable, "503"),
        (Answer(hang_up=True), v.OutcomeUnknown, "the connection broke"),
        (Answer(raw=b"garbage\r\n\r\n"), v.OutcomeUnknown, "the connection broke"),
        (Answer(raw=b"HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\n1"), v.UnexpectedAnswer, "off"),
    ],
)
@pytest.mark.parametrize("way", ["Upload", "Download"])
def test_an_answer_that_is_no_success(
    loopback: Loopback, way: str, answer: Answer, kind: type[Exception], words: str
) -> None:
    loopback.answers.append(answer)
    with v.connect_vi_server(loopback.url, session="given") as server:
        transfer = server.upload if way == "Upload" else server.download
        with pytest.raises(kind, match=words) as failed:
            transfer(url(loopback), io.BytesIO(b"x"))
    assert str(failed.value).startswith(f"{way}")
    assert len(loopback.requests) == 1


def test_the_token_is_for_the_api_s_own_host(loopback: Loopback, server: v.VIServer) -> None:
    with Loopback() as other:
        other.rule = lambda _: Answer(401)
        with pytest.raises(v.Unauthenticated, match=f"failed on 127.0.0.1:{other.port}"):
            server.upload(url(other), io.BytesIO(b"x"))
        with pytest.raises(v.Unauthenticated, match=f"failed on 127.0.0.1:{other.port}"):
            server.download(url(other), io.BytesIO())
        assert len(other.requests) == 2
        for request in other.requests:
            assert loopback.token not in str(request.headers)
    assert len(loopback.logins) == 1


@pytest.mark.parametrize("way", ["up", "down"])
def test_a_session_that_ended_is_renewed(loopback: Loopback, way: str) -> None:
    with v.connect_vi_server(loopback.url, user=USER, password=PASSWORD) as server:
        loopback.token = "second-token"
        source = io.BytesIO(b"..content")
        source.seek(2)
        loopback.answers += [Answer(401), Answer(200, b"content")]
        target = io.BytesIO()
        if way == "up":
            server.upload(url(loopback), source)
        else:
            server.download(url(loopback), target)
    first, second = loopback.requests
    assert first.headers["vmware-api-session-id"] == "loopback-token"
    assert second.headers["vmware-api-session-id"] == "second-token"
    if way == "up":
        assert first.body == second.body == b"content"
    else:
        assert target.getvalue() == b"content"


@pytest.mark.parametrize("form", ["pipe", "stuck"])
def test_what_cannot_be_read_again_is_not_sent_again(
    loopback: Loopback, server: v.VIServer, form: str
) -> None:
    class Stuck(io.BytesIO):
        def seek(self, *_: int) -> int:
            raise OSError

    source: Any = _Pipe(b"content") if form == "pipe" else Stuck(b"content")
    loopback.answers.append(Answer(401))
    with pytest.raises(v.Unauthenticated):
        server.upload(url(loopback), source, size=7)
    assert len(loopback.requests) == 1
    assert len(loopback.logins) == 1


def test_a_disconnected_server_transfers_nothing(loopback: Loopback, server: v.VIServer) -> None:
    server.close()
    with pytest.raises(v.NotConnected, match="Nothing was sent"):
        server.upload(url(loopback), io.BytesIO(b"x"))
    with pytest.raises(v.NotConnected, match="Nothing was sent"):
        server.download(url(loopback), io.BytesIO())


def test_plain_http_goes_to_this_machine_only(server: v.VIServer) -> None:
    with pytest.raises(v.InvalidParameter, match="plain http"):
        server.upload("http://192.0.2.1/file", io.BytesIO(b"x"))


def test_a_server_that_refuses_early_is_heard(loopback: Loopback, server: v.VIServer) -> None:
    # It answers before the content has all arrived, and stops reading.
    loopback.refuse_uploads = True
    loopback.answer(400, {"error_type": "INVALID_ARGUMENT", "messages": []})
    with pytest.raises((v.InvalidArgument, v.OutcomeUnknown)):
        server.upload(url(loopback), io.BytesIO(bytes(64 * 1024 * 1024)))


def test_recorded_content(loopback: Loopback, tmp_path: Path) -> None:
    import vcr

    content = bytes(range(256)) * 1000
    with (
        vcr.use_cassette(tmp_path / "tape.yaml", record_mode="once"),
        v.connect_vi_server(loopback.url, session="given") as server,
    ):
        loopback.answers += [Answer(204), Answer(200, content), Answer(200, [])]
        server.upload(url(loopback), io.BytesIO(content))
        assert server.download(url(loopback), io.BytesIO()) == len(content)
        assert v.invoke_list_content_library() == []
    loopback.close()
    assert loopback.requests[0].body == content
    with vcr.use_cassette(tmp_path / "tape.yaml", record_mode="none") as tape:
        with v.connect_vi_server(loopback.url, session="given") as server:
            target = io.BytesIO()
            server.upload(url(loopback), io.BytesIO(content))
            server.download(url(loopback), target)
            info = v.invoke_list_content_library(with_http_info=True)
        assert tape.all_played
    assert target.getvalue() == content
    assert info.headers["content-TYPE"] == "application/json"
