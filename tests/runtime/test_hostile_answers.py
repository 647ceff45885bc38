"""Answers that no server should give: typed errors or kept values, never somebody else's crash."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import vmware_sdk_contentlibrary as v
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.cmdlets.item import GET, LIST
from vmware_sdk_contentlibrary.cmdlets.update_session import KEEP_ALIVE
from vmware_sdk_contentlibrary.runtime import transport
from vmware_sdk_contentlibrary.runtime.answer import error_of, value_of
from vmware_sdk_contentlibrary.runtime.operation import Operation
from vmware_sdk_contentlibrary.runtime.transport import Reply

HTML = {"Content-Type": "text/html"}


def listed() -> Any:
    return v.invoke_list_content_library()


def item() -> Any:
    return v.invoke_get_library_item_id_content("i")


def done() -> Any:
    return v.invoke_complete_update_session_id("s")


@pytest.mark.parametrize(
    ("call", "answer", "words"),
    [
        (done, Answer(502, "<html>Bad", headers=HTML), "502 Bad Gateway with 9 bytes of text/html"),
        (done, Answer(500), "500 Internal Server Error with an empty body"),
        (done, Answer(501, "text"), "Whether the server carried the call out is not known"),
        (done, Answer(599), "answered 599 with"),
        (done, Answer(200, "<html>Log in", headers=HTML), "no body is expected. Whether the serve"),
        (done, Answer(200, " <!doctype html>"), "no body is expected. Whether the server"),
        (item, Answer(200, "<html>Log in", headers=HTML), "Whether the server carried the call ou"),
        (item, Answer(200), "an empty body, .* The server reports that it carried the call out"),
        (item, Answer(204), "204 No Content with an empty body"),
        (item, Answer(200, '{"name": "x'), "Invalid JSON"),
        (item, Answer(200, "null"), "object"),
        (item, Answer(200, []), "object"),
        (item, Answer(200, {"name": 5}), "name: "),
        (item, Answer(200, {"creation_time": "yesterday"}), "creation_time: "),
        (item, Answer(200, b"\xff\xfe{}"), "JSON"),
        (item, Answer(200, "[" * 100_000), "Invalid JSON"),
        (listed, Answer(200, {"value": []}), "valid array"),
        (listed, Answer(200, [1]), "0: "),
        (done, Answer(301, headers={"Location": "https://vc2/"}), "points to https://vc2/: conn"),
        (done, Answer(304), "It points to another address"),
        (done, Answer(307, headers={"Location": "/x" * 99}), r"/x… \(198 characters\)"),
        (done, Answer(101), "101 Switching Protocols|not what this API answers"),
        (done, Answer(404, "<html>No", headers=HTML), "404 Not Found .* The call was not carried"),
    ],
)  # fmt: skip
def test_an_answer_that_is_not_the_api_s(
    loopback: Loopback, server: v.VIServer, call: Any, answer: Answer, words: str
) -> None:
    # a gateway's page is asked for again where that is safe, and a plain 404 in the older dialect
    loopback.answers += [answer] * 4
    with pytest.raises(v.UnexpectedAnswer, match=words) as failed:
        call()

    assert failed.value.status == answer.status
    assert failed.value.server == server.name
    assert failed.value.tried.startswith("Invoke-")
    if answer.status != 101:
        assert failed.value.content == answer.wire().partition(b"\r\n\r\n")[2][: 64 * 1024]
    assert failed.value.__cause__ is None


@pytest.mark.parametrize(
    ("raw", "kind", "words"),
    [
        (b"", v.OutcomeUnknown, "closed connection without response"),
        (b"garbage\r\n\r\n", v.OutcomeUnknown, "what came is no HTTP"),
        (b"\x16\x03\x01\x00", v.OutcomeUnknown, "the connection broke"),
        (b"HTTP/1.1 abc OK\r\n\r\n", v.OutcomeUnknown, "what came is no HTTP"),
        (b"HTTP/9.9 200 OK\r\n\r\n", v.OutcomeUnknown, "the connection broke"),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n", v.OutcomeUnknown, "100 headers"),
        (b"HTTP/1.1 200 OK\r\nA: " + b"b" * 70_000 + b"\r\n\r\n", v.OutcomeUnknown, "65536"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\n123456", v.OutcomeUnknown, "unmatching"),
        (b"HTTP/1.1 20", v.OutcomeUnknown, "within the answer's head"),
        (b"HTTP/1.1 204 No Content\r\n", v.OutcomeUnknown, "within the answer's head"),
        (b"HTTP/1.1 200 OK\r\nContent-Le", v.OutcomeUnknown, "within the answer's head"),
        (b"HTTP/1.1 200 OK\r\nA: b\r\n", v.OutcomeUnknown, "within the answer's head"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[", v.UnexpectedAnswer, "broke off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n", v.UnexpectedAnswer, "off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n[", v.UnexpectedAnswer, "off"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nplain", v.UnexpectedAnswer, "decomp"),
        (b"HTTP/1.1 500 No\r\nContent-Length: 9\r\n\r\n[", v.UnexpectedAnswer, "is not known"),
    ],
)  # fmt: skip
def test_an_answer_that_is_not_http(
    loopback: Loopback, server: v.VIServer, raw: bytes, kind: type[Exception], words: str
) -> None:
    loopback.answers.append(Answer(raw=raw))
    with pytest.raises(kind, match=words):
        done()
    # and the connection is not used again
    loopback.answer(200, [])
    assert listed() == []


@pytest.mark.parametrize("coding", ["gzip", "deflate", "GZIP", "gzip, gzip"])
@pytest.mark.parametrize("chunked", [True, False])
def test_packed_answers_are_unpacked(
    loopback: Loopback, server: v.VIServer, coding: str, chunked: bool
) -> None:
    names = [f"{number:08}" for number in range(50_000)]
    body = json.dumps(names).encode()
    for one in coding.lower().split(", "):
        body = gzip.compress(body) if one == "gzip" else zlib.compress(body)
    headers = {"Content-Encoding": coding}
    if chunked:
        head = (
            f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: {coding}\r\n\r\n"
        )
        loopback.answer(raw=head.encode() + b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body))
    else:
        loopback.answer(200, body, headers=headers)
    assert listed() == names


def test_an_answer_that_is_too_long(
    loopback: Loopback, server: v.VIServer, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    monkeypatch.setattr(transport, "_LONGEST_ANSWER", 1_000_000)
    loopback.answer(200, b" " * 1_100_000)
    with pytest.raises(v.UnexpectedAnswer, match="more than 1000000 bytes came") as failed:
        listed()
    assert not failed.value.passing
    assert waits == []
    # packed a thousandfold
    loopback.answer(200, gzip.compress(b" " * 50_000_000), headers={"Content-Encoding": "gzip"})
    with pytest.raises(v.UnexpectedAnswer, match="more than 1000000 bytes came"):
        listed()


def test_the_content_of_an_error_has_an_end() -> None:
    made = v.UnexpectedAnswer(
        "x", server="vc", tried="t", status=200, headers={}, content=b"y" * 100_000
    )
    assert made.content == b"y" * 65536


def test_what_a_newer_server_says_is_kept(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answer(200, {"id": "l", "type": "CLOUD", "flavour": {"a": [1]}, "version": "7"})
    found = v.invoke_get_library_id_content("l")
    assert (found.id, found.type, found.version) == ("l", "CLOUD", "7")
    assert found.model_extra == {"flavour": {"a": [1]}}


@pytest.mark.parametrize("body", ["null", "[]"])
def test_an_empty_list_may_be_null(loopback: Loopback, server: v.VIServer, body: str) -> None:
    loopback.answer(200, body)
    assert listed() == []


def test_a_success_may_have_a_body_that_nobody_asked_for(
    loopback: Loopback, server: v.VIServer
) -> None:
    for body in ("{}", "null", '""', '{"value": {}}', "text"):
        loopback.answer(200, body)
        assert done() is None


def test_what_a_message_shows_is_fit_for_a_terminal(loopback: Loopback, server: v.VIServer) -> None:
    text = "one\r\ntwo\x1b[31mred\x07\u202e" + "x" * 500
    loopback.answers += [Answer(400, text.encode())]
    with pytest.raises(v.InvalidRequest) as failed:
        listed()
    assert r"one two\x1b[31mred\x07\u202exxx" in str(failed.value)
    assert str(failed.value).isprintable()
    assert len(str(failed.value)) < 500
    loopback.answers += [Answer(500, "x", headers={"Content-Type": "a\x7fb"})]
    with pytest.raises(v.UnexpectedAnswer, match=r"a\\x7fb"):
        listed()


STATUSES = st.sampled_from([200, 201, 204, 302, 400, 401, 404, 409, 500, 502, 503])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
KINDS = st.sampled_from(
    ["com.vmware.vapi.std.errors.not_found", "com.vmware.vapi.std.errors.x y", "text", 5, None]
)
ERRORS = st.fixed_dictionaries(
    {},
    optional={
        "type": KINDS | JSON,
        "value": JSON,
        "messages": JSON,
        "error_type": st.sampled_from(["NOT_FOUND", "NEWER"]) | JSON,
        "data": JSON,
        "challenge": JSON,
    },
)
BODIES = st.binary() | JSON.map(lambda one: json.dumps(one).encode()) | ERRORS.map(
    lambda one: json.dumps(one).encode()
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(status=STATUSES, body=BODIES, legacy=st.booleans(), kind=st.text())
@example(
    status=404, body=b'{"type":"com.vmware.vapi.std.errors.a","value":"x"}', legacy=True, kind=""
)
@example(status=500, body=b"[" * 100_000, legacy=False, kind="")
@example(
    status=400, body=b'{"messages":[{"id":"a"}],"error_type":"NOT_FOUND"}', legacy=False, kind=""
)
@example(status=400, body=b'{"error_type":"\\ud800"}', legacy=False, kind="")
def test_any_body_at_any_status(status: int, body: bytes, legacy: bool, kind: str) -> None:
    reply = Reply(status, {"Content-Type": kind}, body)
    operations: list[Operation[Any]] = [GET, LIST, KEEP_ALIVE]
    for operation in operations:
        with suppress(v.ContentLibraryError):
            value_of(operation, "vc", reply, legacy=legacy)
        error = error_of("Test", "vc", reply, operation.errors)
        assert isinstance(error, v.ContentLibraryError)
        assert f"vc: {status}" in str(error) or f"vc answered {status}" in str(error)


@pytest.fixture(scope="module")
def shared() -> Iterator[Loopback]:
    """One server for all examples of a test."""
    with Loopback() as server:
        yield server


LINES = st.lists(st.binary(max_size=30), max_size=4).map(b"\r\n".join)
WIRES = st.binary(max_size=60) | st.builds(
    lambda status, head, body: b"HTTP/1.1 " + status + b" X\r\n" + head + b"\r\n\r\n" + body,
    st.sampled_from([b"200", b"204", b"401", b"404", b"500", b"999", b"100", b"-1", b""]),
    LINES
    | st.sampled_from(
        [
            b"Content-Length: 3",
            b"Content-Length: -3",
            b"Content-Length: x",
            b"Transfer-Encoding: chunked",
            b"Content-Encoding: gzip\r\nContent-Length: 3",
            b"Content-Encoding: deflate",
            b"Connection: close",
        ]
    ),
    st.binary(max_size=30)
    | st.sampled_from([b"[]", b"3\r\nabc\r\n0\r\n\r\n", b"ffffffffffffffff"]),
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=WIRES)
def test_any_bytes_at_all(shared: Loopback, waits: list[float], raw: bytes) -> None:
    shared.rule = lambda _: Answer(raw=raw)
    with v.connect_vi_server(shared.url, session="given", read_timeout_seconds=5) as server:
        for call in (v.invoke_list_content_library, v.invoke_get_content_configuration):
            # and nothing but one of ours
            with suppress(v.ContentLibraryError):
                call(server=server)
