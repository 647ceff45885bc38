"""How long a call may take: to connect, to the next piece, and altogether."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.runtime.patience import PATIENCE, Deadlines, Patience


def connect(loopback: Loopback, **seconds: Any) -> v.VIServer:
    return v.connect_vi_server(loopback.url, user=USER, password=PASSWORD, **seconds)


def timed(call: Callable[[], Any], kind: type[Exception], words: str) -> float:
    """Tell how long a call takes to fail as it should."""
    began = time.monotonic()
    with pytest.raises(kind, match=words):
        call()
    return time.monotonic() - began


def change() -> Any:
    """Make a call that is made once."""
    return v.invoke_complete_update_session_id("s")


@pytest.mark.parametrize(
    "seconds",
    [
        {"read_timeout_seconds": 0.1},
        {"web_operation_timeout_seconds": 0.1},
        {"read_timeout_seconds": 9, "web_operation_timeout_seconds": 0.1},
    ],
)
def test_a_server_that_does_not_answer(loopback: Loopback, seconds: Any) -> None:
    with connect(loopback, **seconds):
        answer = loopback.answer(until=threading.Event())
        assert timed(change, v.OutcomeUnknown, "no answer came in time. Whether the server") < 2
        assert answer.until is not None
        answer.until.set()


# Each piece comes within the time for a piece; only all of them together take too long.
DRIP = {"read_timeout_seconds": 5, "web_operation_timeout_seconds": 0.15}


def test_a_slow_drip_of_headers(loopback: Loopback) -> None:
    with connect(loopback, **DRIP):
        loopback.answers.append(Answer(200, "x", headers={"X": "y" * 500}, drip=0.02))
        assert timed(change, v.OutcomeUnknown, "no answer came in time") < 2


@pytest.mark.parametrize("chunked", [True, False])
def test_a_slow_drip_of_content(loopback: Loopback, chunked: bool) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
    if chunked:
        head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n"
    with connect(loopback, **DRIP):
        answer = Answer(raw=head + b" " * 1000, drip=0.02, drip_from=len(head))
        loopback.answers.append(answer)
        failed = timed(change, v.UnexpectedAnswer, "answered 200, and then the answer broke off")
        assert failed < 2


def test_a_stall_in_the_middle(loopback: Loopback) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[]"
    with connect(loopback, **DRIP):
        loopback.answers.append(Answer(raw=head + b" ", drip=30, drip_from=len(head)))
        assert timed(change, v.UnexpectedAnswer, "the time for the call|timed out") < 2


def test_repetitions_share_the_time(loopback: Loopback, waits: list[float]) -> None:
    with connect(loopback, read_timeout_seconds=0.1, web_operation_timeout_seconds=0.15):
        answers = [loopback.answer(until=threading.Event()) for _ in range(5)]
        failed = timed(v.invoke_list_content_library, v.OutcomeUnknown, "no answer came in time")
        assert failed < 2
        assert len(loopback.requests) <= 2
        for answer in answers:
            assert answer.until is not None
            answer.until.set()


def test_a_call_whose_time_is_over_is_not_begun(loopback: Loopback, server: v.VIServer) -> None:
    from vmware_sdk_contentlibrary.runtime.transport import Request

    with pytest.raises(v.ConnectFailed, match=r"the time for the call is over\. Nothing was sent"):
        server._transport.exchange(Request("GET", "/x"), tried="Test", until=time.monotonic() - 1)
    assert loopback.requests == []


def test_what_is_sent_may_take_longer_than_connecting() -> None:
    # The other end reads nothing for longer than a connection may take.
    with (
        Loopback() as loopback,
        connect(loopback, connect_timeout_seconds=0.05, read_timeout_seconds=20) as server,
    ):
        loopback.pause_before_reading = 0.3
        server.upload(f"{loopback.url}/file", io.BytesIO(bytes(32 * 1024 * 1024)))
        assert len(loopback.requests[0].body) == 32 * 1024 * 1024


def test_a_transfer_may_take_longer_than_a_call(loopback: Loopback) -> None:
    with connect(loopback, read_timeout_seconds=5, web_operation_timeout_seconds=0.1) as server:
        loopback.answers.append(Answer(200, b"0123456789" * 2, drip=0.02, drip_from=50))
        target = io.BytesIO()
        assert server.download(f"{loopback.url}/file", target) == 20


@pytest.mark.parametrize("seconds", [{"read_timeout_seconds": 0.1}, DRIP | {
    "read_timeout_seconds": 0.1}])  # fmt: skip
def test_a_transfer_may_not_stand_still(loopback: Loopback, seconds: Any) -> None:
    with connect(loopback, **seconds) as server:
        head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc"
        loopback.answers.append(Answer(raw=head + b" ", drip=30, drip_from=len(head)))
        with pytest.raises(v.UnexpectedAnswer, match="broke off after 3 bytes") as failed:
            server.download(f"{loopback.url}/file", io.BytesIO())
        assert failed.value.passing


def test_patience() -> None:
    now = time.monotonic()
    assert Patience.of(Deadlines()) == Patience(read=300.0)
    assert Patience.of(Deadlines(read=7), now).read == 7
    assert Patience(read=5, until=now + 100).wait() == 5
    assert 0 < Patience(read=5, until=now + 2).wait() <= 2
    with pytest.raises(TimeoutError, match="the time for the call is over"):
        Patience(read=5, until=now - 1).wait()
    assert PATIENCE.get() == Patience(300.0)
