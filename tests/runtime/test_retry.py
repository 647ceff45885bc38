"""What is repeated, how often, and what a script is told when that did not help."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.runtime import retry

ITEM = "item"
NOT_FOUND = {"error_type": "NOT_FOUND", "messages": []}
EXISTS = {"error_type": "ALREADY_EXISTS", "messages": []}


def read() -> Any:
    return v.invoke_list_content_library()


def find() -> Any:
    return v.invoke_find_library_item(v.initialize_library_item_find_spec(name="x"))


def create() -> Any:
    return v.invoke_create_content_library_item(v.initialize_library_item_model(library_id="l"))


def change() -> Any:
    return v.invoke_update_library_item_id_content(ITEM, v.initialize_library_item_model(name="n"))


def complete() -> Any:
    return v.invoke_complete_update_session_id("session")


def delete() -> Any:
    return v.invoke_delete_library_item_id_content(ITEM)


REPEATED = [read, find, create, delete]
ONCE = [change, complete]


@pytest.mark.parametrize("status", [502, 503, 504])
@pytest.mark.parametrize("call", REPEATED)
def test_what_may_be_repeated_is(
    loopback: Loopback,
    server: v.VIServer,
    waits: list[float],
    call: Callable[[], Any],
    status: int,
) -> None:
    loopback.answers += [Answer(status), Answer(hang_up=True)]
    loopback.answers.append(Answer(204) if call is delete else Answer(200, '"id"'))
    if call in (read, find):
        loopback.answers[-1] = Answer(200, [])

    assert call() in ([], "id", None)
    assert len(loopback.requests) == 3
    assert len(waits) == 2
    sent = {(r.method, r.target, r.body, r.headers.get("client-token")) for r in loopback.requests}
    assert len(sent) == 1


@pytest.mark.parametrize("call", ONCE)
@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (Answer(hang_up=True), v.OutcomeUnknown, "Whether the server carried it out is not known"),
        (Answer(502), v.UnexpectedAnswer, "A gateway stands between"),
        (Answer(503, "starting"), v.ServiceUnavailable, "Try again when the service is up"),
        (Answer(504), v.TimedOut, "part of it may be done"),
        (Answer(200, headers={"Content-Length": "9"}, raw=b"HTTP/1.1 200 OK\r\nContent-Length: 9"
                b"\r\n\r\n{"), v.UnexpectedAnswer, "The server had carried the call out"),
    ],
)  # fmt: skip
def test_what_may_not_be_repeated_is_not(
    *,
    loopback: Loopback,
    server: v.VIServer,
    waits: list[float],
    call: Callable[[], Any],
    answer: Answer,
    kind: type[Exception],
    words: str,
) -> None:
    loopback.answers.append(answer)
    with pytest.raises(kind, match=words):
        call()
    assert len(loopback.requests) == 1
    assert waits == []


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 418, 429, 499])
@pytest.mark.parametrize("call", REPEATED)
def test_a_refusal_is_never_argued_with(
    loopback: Loopback, waits: list[float], call: Callable[[], Any], status: int
) -> None:
    loopback.answers.append(Answer(status, NOT_FOUND))
    with (
        v.connect_vi_server(loopback.url, session="token", use_deprecated_apis=False),
        pytest.raises(v.ContentLibraryError),
    ):
        call()
    assert len(loopback.requests) == 1
    assert waits == []


def test_there_is_an_end_to_it(loopback: Loopback, server: v.VIServer, waits: list[float]) -> None:
    loopback.rule = lambda _: Answer(503, "starting")
    with pytest.raises(v.ServiceUnavailable, match="starting"):
        read()
    assert len(loopback.requests) == retry.ATTEMPTS
    assert waits == sorted(waits)
    assert 0.1 <= waits[0] <= 0.2
    assert all(wait <= 5 for wait in waits)


def test_waits_have_a_ceiling() -> None:
    assert all(2.5 <= retry._backoff(number) <= 5 for number in range(6, 900))


@pytest.mark.parametrize("asked", ["7", "0", "soon", "-1", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_the_server_may_ask_for_a_longer_wait(
    loopback: Loopback, server: v.VIServer, waits: list[float], asked: str
) -> None:
    loopback.answer(503, headers={"Retry-After": asked})
    loopback.answer(200, [])
    read()
    (waited,) = waits
    assert waited == 7 if asked == "7" else 0.1 <= waited <= 0.2


def test_no_wait_goes_beyond_the_time_for_the_call(
    loopback: Loopback, server: v.VIServer, waits: list[float]
) -> None:
    loopback.answer(503, "later", headers={"Retry-After": "301"})
    with pytest.raises(v.ServiceUnavailable, match="later"):
        read()
    assert waits == []
    assert len(loopback.requests) == 1


@pytest.mark.parametrize("call", [*REPEATED, *ONCE])
def test_what_never_arrived_is_made_again(
    loopback: Loopback, server: v.VIServer, waits: list[float], call: Callable[[], Any]
) -> None:
    loopback.close()
    with pytest.raises(v.ConnectFailed, match="Nothing was sent"):
        call()
    assert len(waits) == retry.ATTEMPTS - 1
    server._session.token = None  # so that there is nothing to log out of


def test_a_delete_is_seen_through(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answers += [Answer(hang_up=True), Answer(404, NOT_FOUND)]
    assert delete() is None
    loopback.answers += [Answer(502), Answer(404, NOT_FOUND)]
    info = v.invoke_delete_library_item_id_content(ITEM, with_http_info=True)
    assert info.status_code == 204


@pytest.mark.parametrize(
    "answer",
    [
        Answer(404, "<html>no such page", headers={"Content-Type": "text/html"}),
        Answer(404, "no route"),
        Answer(404, {"error_type": "OPERATION_NOT_FOUND", "messages": []}),
    ],
)
def test_only_the_api_knows_that_something_is_gone(
    loopback: Loopback, server: v.VIServer, answer: Answer
) -> None:
    loopback.answers += [Answer(502), answer, answer]
    with pytest.raises(v.ContentLibraryError, match="An earlier try"):
        delete()


def test_a_delete_of_what_never_was_there_fails(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answers.append(Answer(404, NOT_FOUND))
    with pytest.raises(v.NotFound) as failed:
        delete()
    assert "An earlier try" not in str(failed.value)


def test_a_delete_is_seen_through_a_new_login_too(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answers += [Answer(hang_up=True), Answer(401), Answer(404, NOT_FOUND)]
    assert delete() is None
    assert len(loopback.logins) == 2


def test_an_earlier_try_is_not_forgotten(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answers += [Answer(hang_up=True), Answer(400, EXISTS)]
    with pytest.raises(v.AlreadyExists, match="An earlier try got no such answer"):
        create()
    # A read changes nothing, so there is nothing to remember.
    loopback.answers += [Answer(hang_up=True), Answer(403)]
    with pytest.raises(v.Unauthorized) as failed:
        read()
    assert "An earlier try" not in str(failed.value)


def test_what_was_sent_is_not_forgotten_when_the_server_goes_away(
    loopback: Loopback, server: v.VIServer, waits: list[float]
) -> None:
    def closing(_: Any) -> Answer:
        loopback.refuse()
        return Answer(hang_up=True)

    loopback.rule = closing
    with pytest.raises(v.OutcomeUnknown, match="Whether the server carried it out is not known"):
        delete()
    assert len(loopback.requests) == 1
    assert len(waits) == retry.ATTEMPTS - 1
    server._session.token = None


def test_an_answer_that_broke_off_is_asked_for_again(
    loopback: Loopback, server: v.VIServer
) -> None:
    loopback.answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n[]")
    loopback.answer(200, ["id"])
    assert read() == ["id"]


@pytest.mark.parametrize("status", [400, 404])
def test_a_refusal_that_broke_off_is_a_refusal(
    loopback: Loopback, server: v.VIServer, waits: list[float], status: int
) -> None:
    loopback.answer(raw=b"HTTP/1.1 %d No\r\nContent-Length: 10\r\n\r\n{" % status)
    with pytest.raises(v.UnexpectedAnswer, match="had not carried the call out") as failed:
        read()
    assert failed.value.status == status
    assert waits == []


def test_a_creation_carries_one_token(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answers += [Answer(503), Answer(201, '"a"'), Answer(201, '"b"'), Answer(201, '"c"')]
    create()
    create()
    v.invoke_create_content_library_item(
        v.initialize_library_item_model(library_id="l"), client_token="mine"
    )
    tokens = [request.headers["client-token"] for request in loopback.requests]
    assert tokens[0] == tokens[1] != tokens[2]
    assert len(tokens[0]) == 36
    assert tokens[3] == "mine"


def test_tries_are_logged(
    loopback: Loopback, server: v.VIServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "vmware_sdk_contentlibrary")
    loopback.answers += [Answer(503, "page"), Answer(hang_up=True), Answer(200, [])]
    read()
    first, second = (record.getMessage() for record in caplog.records)
    assert first.startswith("Invoke-ListContentLibrary: the answer was 503; once more in 0.")
    assert second.startswith("Invoke-ListContentLibrary: the request went to 127.0.0.1")
