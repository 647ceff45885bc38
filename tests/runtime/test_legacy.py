"""The older /rest dialect: how it is found out, asked and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Answer, Loopback

TOKEN = "0b1f4c5e-1111-4222-8333-444455556666"


def connect(loopback: Loopback, **more: Any) -> v.VIServer:
    return v.connect_vi_server(loopback.url, user=USER, password=PASSWORD, **more)


@pytest.fixture
def old(loopback: Loopback) -> Iterator[v.VIServer]:
    """A connection that speaks the older dialect."""
    with connect(loopback, use_deprecated_apis=True) as server:
        yield server


FILES = "/rest/com/vmware/content/library/item"
REQUESTS: list[tuple[Callable[[], Any], str, str, Any]] = [
    (
        lambda: v.invoke_get_library_id_content("lib 1"),
        "GET",
        "/rest/com/vmware/content/library/id:lib%201",
        None,
    ),
    (
        lambda: v.invoke_list_library_item("l"),
        "GET",
        f"{FILES}?library_id=l",
        None,
    ),
    (
        lambda: v.invoke_get_library_item_id_file("i", "a.iso"),
        "POST",
        f"{FILES}/file/id:i?~action=get",
        {"name": "a.iso"},
    ),
    (
        lambda: v.invoke_create_content_library_item(
            v.initialize_library_item_model(library_id="l", name="n"), TOKEN
        ),
        "POST",
        FILES,
        {"client_token": TOKEN, "create_spec": {"library_id": "l", "name": "n"}},
    ),
    (
        lambda: v.invoke_complete_update_session_id("s"),
        "POST",
        f"{FILES}/update-session/id:s?~action=complete",
        None,
    ),
    (
        lambda: v.invoke_keep_alive_update_session_id(
            "s",
            v.initialize_library_item_update_session_keep_alive_request_body(client_progress=7),
        ),
        "POST",
        f"{FILES}/update-session/id:s?~action=keep-alive",
        {"client_progress": 7},
    ),
    (
        lambda: v.invoke_list_update_session_id_item_file("s"),
        "GET",
        f"{FILES}/updatesession/file?update_session_id=s",
        None,
    ),
    (
        lambda: v.invoke_create_update_session_id_item_file(
            "s",
            v.initialize_library_item_updatesession_file_add_spec(name="a", source_type="PUSH"),
        ),
        "POST",
        f"{FILES}/updatesession/file/id:s?~action=add",
        {"file_spec": {"name": "a", "source_type": "PUSH"}},
    ),
    (
        lambda: v.invoke_delete_update_session_id_file_name_item("s", "a b"),
        "POST",
        f"{FILES}/updatesession/file/id:s?~action=remove",
        {"file_name": "a b"},
    ),
]


@pytest.mark.parametrize(("call", "method", "target", "body"), REQUESTS)
def test_how_a_call_is_written(
    *,
    loopback: Loopback,
    old: v.VIServer,
    call: Callable[[], Any],
    method: str,
    target: str,
    body: Any,
) -> None:
    loopback.answer(404, {"type": "com.vmware.vapi.std.errors.not_found", "value": {}})
    with pytest.raises(v.NotFound):
        call()
    (request,) = loopback.requests
    assert (request.method, request.target, request.json) == (method, target, body)
    assert "client-token" not in request.headers
    assert request.headers["vmware-api-session-id"] == loopback.token
    assert (request.headers.get("content-type") == "application/json") is (body is not None)


def test_maps_are_lists_of_key_and_value(loopback: Loopback, old: v.VIServer) -> None:
    params = {"who": v.initialize_std_localization_param(s="me")}
    message = v.initialize_std_localizable_message(
        id="m", default_message="d", var_args=[], params=params
    )
    body = v.initialize_library_item_update_session_model(
        library_item_id="i", error_message=message
    )
    loopback.answer(200, {"value": "s"})
    assert v.invoke_create_library_item_update_session(body) == "s"
    sent = loopback.requests[0].json["create_spec"]["error_message"]["params"]
    assert sent == [{"key": "who", "value": {"s": "me"}}]


def test_the_token_that_makes_a_creation_repeatable(loopback: Loopback, old: v.VIServer) -> None:
    loopback.answers += [Answer(503), Answer(200, {"value": "id"})]
    v.invoke_create_content_library_item(v.initialize_library_item_model(library_id="l"))
    first, second = (request.json["client_token"] for request in loopback.requests)
    assert first == second
    assert len(first) == 36


@pytest.mark.parametrize(
    ("body", "found"),
    [({"value": ["a"]}, ["a"]), ({"value": []}, []), ({"value": None}, []), ({}, [])],
)
def test_answers_come_in_value(
    loopback: Loopback, old: v.VIServer, body: Any, found: list[str]
) -> None:
    loopback.answer(200, body)
    assert v.invoke_list_content_library() == found


def test_a_structure_comes_in_value(loopback: Loopback, old: v.VIServer) -> None:
    loopback.answer(200, {"value": {"id": "l", "name": "golden"}})
    assert v.invoke_get_library_id_content("l").name == "golden"
    body: Any
    for body in ({"value": None}, {}, {"id": "l"}, []):
        loopback.answer(200, body)
        with pytest.raises(v.UnexpectedAnswer, match=r"value|object"):
            v.invoke_get_library_id_content("l")


@pytest.mark.parametrize("kind", ["application/json", "text/plain; charset=utf-8", ""])
def test_errors(loopback: Loopback, old: v.VIServer, kind: str) -> None:
    text = '{"type":"com.vmware.vapi.std.errors.already_exists","value":{}}'
    loopback.answer(400, text, headers={"Content-Type": kind})
    with pytest.raises(v.AlreadyExists, match="ALREADY_EXISTS: it gives no message"):
        v.invoke_list_content_library()


def test_an_error_with_messages(loopback: Loopback, old: v.VIServer) -> None:
    value = {"messages": [{"id": "x", "default_message": "Gone: %s.", "args": ["it"]}]}
    loopback.answer(404, {"type": "com.vmware.vapi.std.errors.not_found", "value": value})
    with pytest.raises(v.NotFound, match=r"NOT_FOUND: Gone: it\. It never"):
        v.invoke_list_content_library()
    loopback.answer(404, "404 page not found\n")
    with pytest.raises(v.NotFound, match=r"NOT_FOUND: 404 page not found\. It never"):
        v.invoke_list_content_library()


def test_an_empty_401_renews(loopback: Loopback, old: v.VIServer) -> None:
    loopback.answers += [Answer(401), Answer(200, {"value": ["a"]})]
    assert v.invoke_list_content_library() == ["a"]
    assert len(loopback.logins) == 2


def test_what_it_does_not_have_is_not_sent(loopback: Loopback, old: v.VIServer) -> None:
    with pytest.raises(v.NoLegacyTwin, match=r"needs vSphere 7.0 U2 or newer: .*Nothing was sent"):
        v.invoke_list_content_security_policies()
    assert loopback.requests == []


# What servers without /api answer to POST /api/session, and no standard error in it.
ABSENT = [
    Answer(400, "Bad Request"),
    Answer(404, "404 page not found"),
    Answer(404),
    Answer(405),
    Answer(415),
    Answer(500, '{"error": "unknown method"}'),
    Answer(501, "<html>"),
]


@pytest.mark.parametrize("answer", ABSENT)
def test_it_is_taken_where_there_is_no_other(loopback: Loopback, answer: Answer) -> None:
    loopback.login_answers.append(answer)
    with connect(loopback) as server:
        assert server.uses_deprecated_apis
        loopback.answer(200, {"value": []})
        v.invoke_list_content_library()
    assert [login.target for login in loopback.logins] == [
        "/api/session",
        "/rest/com/vmware/cis/session",
    ]
    assert loopback.requests[0].target == "/rest/com/vmware/content/library"
    assert loopback.logouts[0].target == "/rest/com/vmware/cis/session"


@pytest.mark.parametrize(
    "answer",
    [
        Answer(401),
        Answer(403),
        Answer(503),
        Answer(400, {"error_type": "INVALID_ARGUMENT", "messages": []}),
        Answer(500, {"error_type": "INTERNAL_SERVER_ERROR", "messages": []}),
    ],
)
def test_a_refused_login_is_no_reason_for_it(loopback: Loopback, answer: Answer) -> None:
    loopback.login_answers.append(answer)
    with pytest.raises(v.Error):
        connect(loopback)
    assert [login.target for login in loopback.logins] == ["/api/session"]


def test_a_server_that_has_neither(loopback: Loopback) -> None:
    loopback.login_answers += [Answer(404, "one"), Answer(404, "two")]
    with pytest.raises(
        v.UnexpectedAnswer, match=r"404 Not Found .*no vCenter answers so"
    ) as failed:
        connect(loopback)
    assert failed.value.content == b"one"


@pytest.mark.parametrize("answer", [Answer(401), Answer(503, "starting")])
def test_the_older_login_has_the_last_word(loopback: Loopback, answer: Answer) -> None:
    loopback.login_answers += [Answer(404), answer]
    with pytest.raises((v.Unauthenticated, v.ServiceUnavailable)):
        connect(loopback)


@pytest.mark.parametrize("body", [{"value": 5}, {"value": ""}, {}, "token", [], "<html>"])
def test_a_login_without_a_token(loopback: Loopback, body: Any) -> None:
    loopback.login_answers.append(Answer(200, body))
    with pytest.raises(v.UnexpectedAnswer, match="no session token") as failed:
        connect(loopback, use_deprecated_apis=True)
    # it may hold half of one
    assert failed.value.content == b""


def test_it_can_be_ruled_out(loopback: Loopback) -> None:
    loopback.login_answers.append(Answer(404))
    with pytest.raises(v.UnexpectedAnswer):
        connect(loopback, use_deprecated_apis=False)
    assert len(loopback.logins) == 1
    with connect(loopback, use_deprecated_apis=False):
        loopback.answer(404, "no such page")
        with pytest.raises(v.NotFound):
            v.invoke_list_content_library()
    assert len(loopback.requests) == 1


def test_one_operation_may_be_there_only(loopback: Loopback, server: v.VIServer) -> None:
    """A simulator has /api for some operations and /rest for others."""

    def rule(request: Any) -> Answer:
        if request.path.startswith("/rest/com/vmware/content/library"):
            return Answer(200, {"value": ["a"]})
        return Answer(404, "404 page not found") if "type" not in request.path else Answer(200, [])

    loopback.rule = rule
    assert v.invoke_list_content_library() == ["a"]
    assert v.invoke_list_content_library() == ["a"]
    assert v.invoke_list_content_type() == []
    assert [request.target for request in loopback.requests] == [
        "/api/content/library",
        "/rest/com/vmware/content/library",
        "/rest/com/vmware/content/library",
        "/api/content/type",
    ]
    assert not server.uses_deprecated_apis


def test_a_standard_error_there_counts(loopback: Loopback, server: v.VIServer) -> None:
    error = {"type": "com.vmware.vapi.std.errors.not_found", "value": {"messages": []}}
    loopback.answers += [Answer(404), Answer(404, error), Answer(404, error)]
    for _ in range(2):
        with pytest.raises(v.NotFound):
            v.invoke_get_library_id_content("l")
    assert [request.path.split("/")[1] for request in loopback.requests] == ["api", "rest", "rest"]


@pytest.mark.parametrize("status", [302, 400, 403, 404, 405])
def test_what_is_neither_here_nor_there_is_not_found(
    loopback: Loopback, server: v.VIServer, status: int
) -> None:
    for _ in range(2):
        loopback.answers += [Answer(404, "not here"), Answer(status, "not there")]
        with pytest.raises(v.NotFound, match="not here"):
            v.invoke_get_library_id_content("l")
    assert [request.path.split("/")[1] for request in loopback.requests] == ["api", "rest"] * 2


def test_a_failure_there_is_not_kept_quiet(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answers += [Answer(404, "not here"), Answer(500, "broke")]
    with pytest.raises(v.UnexpectedAnswer, match=r"500 Internal .* is not known"):
        v.invoke_complete_update_session_id("s")


def test_an_operation_without_a_twin_is_not_looked_for(
    loopback: Loopback, server: v.VIServer
) -> None:
    loopback.answer(404, "not here")
    with pytest.raises(v.NotFound, match="not here"):
        v.invoke_list_content_security_policies()
    assert len(loopback.requests) == 1
