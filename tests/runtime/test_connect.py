"""Connecting and disconnecting: who logs in, how, and that everybody is logged out."""

from __future__ import annotations

import base64
import threading
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.runtime import connected
from vmware_sdk_contentlibrary.runtime.server import VIServer

BASIC = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()


def connect(loopback: Loopback, **more: Any) -> VIServer:
    """Connect with the usual user and password."""
    return v.connect_vi_server(loopback.url, user=USER, password=PASSWORD, **more)


def test_a_login_and_a_logout(loopback: Loopback) -> None:
    server = connect(loopback)

    (login,) = loopback.logins
    assert (login.method, login.target, login.body) == ("POST", "/api/session", b"")
    assert login.headers["authorization"] == BASIC
    assert login.headers["user-agent"] == f"vmware-sdk-contentlibrary/{v.__version__}"
    assert server.is_connected
    assert (server.user, server.session_id) == (USER, loopback.token)
    assert server.name == loopback.url.partition("://")[2]
    assert not server.uses_deprecated_apis

    v.disconnect_vi_server(server)
    (logout,) = loopback.logouts
    assert (logout.method, logout.target) == ("DELETE", "/api/session")
    assert logout.headers["vmware-api-session-id"] == loopback.token
    assert not server.is_connected
    assert server.session_id is None
    server.close()
    assert len(loopback.logouts) == 1


def test_a_credential_stands_for_user_and_password(loopback: Loopback) -> None:
    with v.connect_vi_server(loopback.url, credential=v.Credential(USER, PASSWORD)) as server:
        assert server.user == USER
    assert loopback.logins[0].headers["authorization"] == BASIC


def test_names_and_passwords_go_as_utf_8(loopback: Loopback) -> None:
    with v.connect_vi_server(loopback.url, user="jürgen", password="pä:ß wörd"):
        pass
    sent = loopback.logins[0].headers["authorization"].removeprefix("Basic ")
    assert base64.b64decode(sent).decode() == "jürgen:pä:ß wörd"


def test_the_token_travels_in_its_header_alone(loopback: Loopback, server: VIServer) -> None:
    loopback.answer(200, [], headers={"Set-Cookie": "vmware-api-session-id=other"})
    loopback.answer(200, [])
    v.invoke_list_content_library()
    v.invoke_list_content_library()

    for request in loopback.requests:
        assert request.headers["vmware-api-session-id"] == loopback.token
        assert "cookie" not in request.headers
        assert "authorization" not in request.headers


@pytest.mark.parametrize("end", ["return", "error", "interrupt", "disconnected before"])
def test_a_with_block_always_logs_out(loopback: Loopback, end: str) -> None:
    raised = {"error": ZeroDivisionError, "interrupt": KeyboardInterrupt}.get(end)
    server = connect(loopback)

    def block() -> None:
        with server:
            if raised is not None:
                raise raised
            if end == "disconnected before":
                v.disconnect_vi_server(server)

    if raised is None:
        block()
    else:
        with pytest.raises(raised):
            block()
    assert len(loopback.logouts) == 1
    assert not server.is_connected
    assert v.default_vi_servers() == ()


def test_a_failed_logout_does_not_hide_what_failed_before(loopback: Loopback) -> None:
    def block() -> None:
        with connect(loopback):
            loopback.close()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        block()
    with Loopback() as another:
        opened = connect(another)
        another.close()
        with pytest.raises(v.ConnectFailed, match="Disconnect-VIServer"), opened:
            pass
        assert not opened.is_connected


def test_a_session_that_was_given_is_left_open(loopback: Loopback) -> None:
    with v.connect_vi_server(loopback.url, session="given-token") as server:
        assert (server.user, server.session_id) == (None, "given-token")
        loopback.answer(200, [])
        v.invoke_list_content_library()

    assert loopback.requests[0].headers["vmware-api-session-id"] == "given-token"
    assert loopback.logins == loopback.logouts == []
    assert not server.is_connected


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"user": USER},
        {"password": PASSWORD},
        {"user": "", "password": PASSWORD},
        {"user": USER, "password": ""},
        {"user": "a:b", "password": PASSWORD},
        {"user": 5, "password": PASSWORD},
        {"user": USER, "password": b"bytes"},
        {"user": USER, "password": PASSWORD + "\ud800"},
        {"user": USER, "password": PASSWORD, "session": "token"},
        {"user": USER, "password": PASSWORD, "credential": v.Credential(USER, PASSWORD)},
        {"credential": (USER, PASSWORD)},
        {"session": ""},
        {"session": "two\r\nlines"},
        {"session": "tökên"},
        {"session": 5},
        {"user": USER, "password": PASSWORD, "not_default": "no"},
    ],
)
def test_what_cannot_be_a_login_is_refused(loopback: Loopback, how: Any) -> None:
    with pytest.raises(v.InvalidParameter, match="Connect-VIServer") as refused:
        v.connect_vi_server(loopback.url, **how)

    assert loopback.connections == 0
    assert PASSWORD not in str(refused.value)
    assert refused.value.__context__ is None
    assert v.default_vi_servers() == ()


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (Answer(401), v.Unauthenticated, "401 Unauthorized, UNAUTHENTICATED"),
        (Answer(401, "<html>", headers={"Content-Type": "text/html"}), v.UnexpectedAnswer, "html"),
        (Answer(403, "no"), v.Unauthorized, "403 Forbidden"),
        (
            Answer(401, {"error_type": "UNAUTHENTICATED", "messages": [], "challenge": "Basic x"}),
            v.Unauthenticated,
            "it gives no message",
        ),
        (Answer(503, "starting"), v.ServiceUnavailable, "starting"),
        (Answer(302, headers={"Location": "https://elsewhere/"}), v.UnexpectedAnswer, "elsewhere"),
        (Answer(200, "<html>hello"), v.UnexpectedAnswer, "no session token"),
        (Answer(201, '""'), v.UnexpectedAnswer, "no session token"),
        (Answer(201, "5"), v.UnexpectedAnswer, "no session token"),
        (Answer(201, '"two\\r\\nlines"'), v.UnexpectedAnswer, "no session token"),
        (Answer(201, "[" * 100_000), v.UnexpectedAnswer, "no session token"),
        (Answer(hang_up=True), v.OutcomeUnknown, "the connection broke"),
        (Answer(502, "<html>bad gateway"), v.UnexpectedAnswer, "502 Bad Gateway"),
    ],
)
def test_a_login_that_fails(
    loopback: Loopback, answer: Answer, kind: type[Exception], words: str
) -> None:
    loopback.login_answers.append(answer)
    with pytest.raises(kind, match=words) as failed:
        connect(loopback)

    assert str(failed.value).startswith("Connect-VIServer")
    # once: a wrong password that is sent again and again locks the user out
    assert len(loopback.logins) == 1
    assert v.default_vi_servers() == ()


def test_the_challenge_is_kept(loopback: Loopback) -> None:
    body = {"error_type": "UNAUTHENTICATED", "messages": [], "challenge": "Basic realm=vc"}
    loopback.login_answers.append(Answer(401, body))
    with pytest.raises(v.Unauthenticated) as failed:
        connect(loopback)
    assert failed.value.challenge == "Basic realm=vc"
    assert v.Unauthenticated("x").challenge is None


def test_an_interrupted_login_leaves_no_session(
    loopback: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    login = VIServer.open

    def interrupted(server: VIServer) -> None:
        login(server)
        raise KeyboardInterrupt

    monkeypatch.setattr(VIServer, "open", interrupted)
    with pytest.raises(KeyboardInterrupt):
        connect(loopback)
    assert len(loopback.logouts) == 1


def test_nobody_listens() -> None:
    with Loopback() as gone:
        pass
    with pytest.raises(v.ConnectFailed, match=r"refused\)\. Nothing was sent\.") as failed:
        connect(gone)
    assert failed.value.tried == "Connect-VIServer"
    assert failed.value.server == gone.url.partition("://")[2]


@pytest.mark.parametrize("host", ["no-such-host.invalid", "x" * 70 + ".invalid", "a..invalid"])
def test_a_host_that_is_nowhere(host: str) -> None:
    with pytest.raises(v.ConnectFailed, match="Nothing was sent"):
        v.connect_vi_server(host, user=USER, password=PASSWORD, connect_timeout_seconds=5)


def test_several_at_once() -> None:
    with Loopback() as one, Loopback() as two:
        servers = v.connect_vi_server([one.url, two.url], user=USER, password=PASSWORD)
        assert [server.name for server in servers] == [f"127.0.0.1:{x.port}" for x in (one, two)]
        assert v.default_vi_servers() == tuple(servers)
        v.disconnect_vi_server(servers)
        assert len(one.logouts) == len(two.logouts) == 1


def test_several_or_none() -> None:
    with Loopback() as one, Loopback() as two:
        two.login_answers.append(Answer(401))
        with pytest.raises(v.Unauthenticated):
            v.connect_vi_server((one.url, two.url), user=USER, password=PASSWORD)
        assert len(one.logouts) == 1
        assert v.default_vi_servers() == ()
    with pytest.raises(v.InvalidParameter, match="server = 'int'"):
        v.connect_vi_server(5)  # type: ignore[call-overload]


def test_default_servers(loopback: Loopback) -> None:
    with Loopback() as other:
        first, second = connect(loopback), connect(other)
        aside = connect(other, not_default=True)
        assert v.default_vi_servers() == (first, second)

        again = connect(other)
        assert v.default_vi_servers() == (first, again)
        v.disconnect_vi_server()
        # the older connection to the same server is a default one again
        assert v.default_vi_servers() == (second,)
        assert [server.is_connected for server in (first, second, aside, again)] == [
            False,
            True,
            True,
            False,
        ]
        v.disconnect_vi_server()
        with pytest.raises(v.NotConnected, match="no default server"):
            v.disconnect_vi_server()
        v.disconnect_vi_server("*")
        assert connected.CONNECTED == []


def test_servers_that_are_gone_are_forgotten(loopback: Loopback) -> None:
    for _ in range(3):
        with connect(loopback):
            pass
    with connect(loopback) as last:
        assert [last] == connected.CONNECTED
        assert [last] == connected.DEFAULT


@pytest.mark.parametrize(
    "pattern",
    ["{name}", "HTTP://{name}", "127.0.0.1:*", "*", "127.0.0.?:{port}", " {name} ", "*{port}"],
)
def test_disconnecting_by_name(loopback: Loopback, pattern: str) -> None:
    server = connect(loopback)
    v.disconnect_vi_server(pattern.format(name=server.name, port=loopback.port))
    assert not server.is_connected


def test_disconnecting_what_is_not_there(loopback: Loopback) -> None:
    with connect(loopback) as server:
        for name in ("vc", "127.0.0.1", "[::1]", ""):
            with pytest.raises(v.NotConnected, match="no connected server is named"):
                v.disconnect_vi_server(name)
        v.disconnect_vi_server("vc*")
        with pytest.raises(v.InvalidParameter, match="a VIServer, a name"):
            v.disconnect_vi_server(5)  # type: ignore[arg-type]
        assert server.is_connected
    v.disconnect_vi_server(server)
    with pytest.raises(v.NotConnected):
        v.disconnect_vi_server(server.name)


def test_all_are_logged_out_though_some_fail() -> None:
    with Loopback() as one, Loopback() as two, Loopback() as three:
        servers = [connect(one), connect(two), connect(three)]
        one.close()
        with pytest.raises(v.ConnectFailed, match="Disconnect-VIServer"):
            v.disconnect_vi_server([servers[0], servers[1]])
        again = connect(two)
        two.close()
        fourth = v.connect_vi_server(three.url, user=USER, password=PASSWORD)
        servers = [again, fourth, servers[2]]
        again.close = fourth.close = _fail  # type: ignore[method-assign]
        with pytest.raises(v.SomeServersFailed, match="Disconnect-VIServer was carried") as failed:
            v.disconnect_vi_server(servers)
        assert set(failed.value.errors) == {again, fourth}
        assert list(failed.value.results) == [servers[2]]
        assert len(three.logouts) == 1
        assert connected.CONNECTED == []


def _fail() -> None:
    raise v.NotConnected("not today")


@pytest.mark.parametrize("status", [200, 204, 401])
def test_a_logout_that_is_fine(loopback: Loopback, status: int) -> None:
    loopback.logout_answers.append(Answer(status))
    connect(loopback).close()


def test_a_logout_on_a_connection_that_was_just_closed(loopback: Loopback) -> None:
    loopback.logout_answers.append(Answer(hang_up=True))
    v.connect_vi_server(loopback.url, user=USER, password=PASSWORD).close()
    assert len(loopback.logouts) == 2


def test_a_logout_that_is_not_answered_is_not_waited_for_twice(loopback: Loopback) -> None:
    never = threading.Event()
    loopback.logout_answers += [Answer(until=never), Answer(204)]
    server = v.connect_vi_server(
        loopback.url, user=USER, password=PASSWORD, read_timeout_seconds=0.2
    )
    with pytest.raises(v.OutcomeUnknown, match="no answer came in time"):
        server.close()
    never.set()
    assert len(loopback.logouts) == 1


def test_a_logout_that_is_refused(loopback: Loopback) -> None:
    loopback.logout_answers.append(Answer(500))
    server = connect(loopback)
    with pytest.raises(v.UnexpectedAnswer, match="Disconnect-VIServer"):
        v.disconnect_vi_server(server)
    assert not server.is_connected
    with pytest.raises(v.NotConnected, match="not connected to"):
        v.invoke_list_content_library(server=server)


def test_what_a_server_says_of_itself(loopback: Loopback) -> None:
    server = connect(loopback)
    assert repr(server) == f"<VIServer {server.name} connected as {USER}>"
    assert str(server) == server.name
    server.close()
    assert repr(server) == f"<VIServer {server.name} disconnected as {USER}>"
    by_token = v.connect_vi_server(loopback.url, session="given-token")
    assert repr(by_token) == f"<VIServer {server.name} connected>"
    assert repr(by_token._session) == f"<ApiSession open on {server.name}>"
    by_token.close()
    assert repr(by_token._session) == f"<ApiSession closed on {server.name}>"
    assert (
        repr(VIServer(server.configuration)._session) == f"<ApiSession not open on {server.name}>"
    )


def test_the_embedded_content_library() -> None:
    with v.connect_vi_server(":embedded:") as server:
        assert server.name == ":embedded:"
        assert v.invoke_list_content_library(server=":embedded:") == []
        v.disconnect_vi_server(":embedded:")
        assert not server.is_connected


def test_the_embedded_content_library_is_let_go_where_settings_are_refused() -> None:
    with pytest.raises(v.InvalidParameter):
        v.connect_vi_server(":embedded:", connect_timeout_seconds=-1)
    with v.connect_vi_server(":embedded:", web_operation_timeout_seconds=9) as server:
        assert server.configuration.deadlines.total == 9
