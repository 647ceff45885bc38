"""Logging in, and how long a login lasts."""

import pytest
import requests

SESSION = "vmware-api-session-id"
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


def test_a_session_is_opened_shown_and_closed(server):
    with requests.Session() as http:
        url = f"{server.url}/api/session"
        opened = http.post(url, auth=(server.user, server.password))
        assert opened.status_code == 201
        headers = {SESSION: opened.json()}
        shown = http.get(url, headers=headers)
        assert shown.status_code == 200
        assert shown.json().keys() == {"user", "created_time", "last_accessed_time"}
        assert shown.json()["user"] == server.user
        assert http.delete(url, headers=headers).status_code == 204
        assert http.get(url, headers=headers).status_code == 401


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer abc"},
        {"Authorization": "Basic ???"},
        {"Authorization": "Basic gICA"},
        {"Authorization": "Basic YWRtaW46d3Jvbmc="},
    ],
    ids=["nothing", "another scheme", "no base64", "no text", "wrong"],
)
def test_a_login_is_refused(server, check_error, headers):
    with requests.Session() as http:
        answer = http.post(f"{server.url}/api/session", headers=headers)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == check_error(answer)["challenge"]


@pytest.mark.parametrize("headers", [{}, {SESSION: ""}, {SESSION: "no-such-token"}])
@pytest.mark.parametrize("path", ["/content/library", "/session"])
def test_every_call_needs_a_session(server, check_error, headers, path):
    with requests.Session() as http:
        answer = http.get(f"{server.url}/api{path}", headers=headers)
        assert check_error(answer)["error_type"] == "UNAUTHENTICATED"


def test_user_names_have_no_case(server, connect):
    connect(server, server.user.upper())


def test_a_further_account_is_let_in(server, connect):
    server.add_account("somebody", "pässword:with colon")
    api = connect(server, "somebody", "pässword:with colon".encode())
    assert api.get("/session")["user"] == "somebody"


def test_an_api_session_ends_after_its_idle_time(api, clock, refused):
    clock.advance(299.9)
    api.get("/content/library")
    clock.advance(299.9)
    api.get("/session")
    clock.advance(300)
    refused(401, "UNAUTHENTICATED", api.get, "/content/library")


def test_the_session_tells_when_it_was_used(api, clock):
    before = api.get("/session")
    clock.advance(60)
    after = api.get("/session")
    assert before["created_time"] == after["created_time"]
    assert before["last_accessed_time"] < after["last_accessed_time"]


def test_an_api_session_cannot_be_changed(api, refused):
    refused(404, "OPERATION_NOT_FOUND", api.patch, "/session", {})


def test_update_sessions_outlive_the_login(server, api, session, clock, connect):
    api.delete("/session")
    assert connect(server).update_session(session)["state"] == "ACTIVE"


def test_the_password_is_in_no_repr(server):
    assert server.password not in repr(server)
    assert server.password not in repr(server._run.accounts)
