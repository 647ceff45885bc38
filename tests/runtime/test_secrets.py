"""Passwords and tokens: in no text that anybody might read."""

from __future__ import annotations

import base64
import io
import logging
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import USER
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.runtime.secret import Secret

PASSWORD = "pass-word-canary"
TOKEN = "token-canary"
PROXY = "proxy-word-canary"
BASIC = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
SECRETS = (PASSWORD, TOKEN, PROXY, BASIC)


def texts(problem: BaseException) -> Iterator[str]:
    """Give every text that an exception could be printed as."""
    todo: list[BaseException] = [problem]
    seen: list[BaseException] = []
    while todo:
        one = todo.pop()
        if one in seen:
            continue
        seen.append(one)
        yield str(one)
        yield repr(one)
        yield repr(one.args)
        yield repr({name: _opened(value) for name, value in vars(one).items()})
        todo += [p for p in (one.__cause__, one.__context__) if p is not None]
    report = traceback.TracebackException.from_exception(problem, capture_locals=True)
    # this file's own frames hold the secrets on purpose
    stack: traceback.TracebackException | None = report
    while stack is not None:
        for frame in stack.stack:
            if "tests/runtime/" not in frame.filename:
                yield repr(frame.locals)
        stack = stack.__cause__ or stack.__context__
    yield "".join(traceback.format_exception(problem))


def _opened(value: Any) -> Any:
    return dict(value) if hasattr(value, "keys") else value


def check(*found: str) -> None:
    """Search texts for the canaries."""
    for text in found:
        for secret in SECRETS:
            assert secret not in text


@pytest.fixture
def secretive(loopback: Loopback) -> Iterator[v.VIServer]:
    """A connection whose secrets are canaries."""
    loopback.token = TOKEN
    with v.connect_vi_server(loopback.url, user=USER, password=PASSWORD) as server:
        yield server


def connect(loopback: Loopback, **more: Any) -> v.VIServer:
    return v.connect_vi_server(loopback.url, user=USER, password=PASSWORD, **more)


LOGINS: list[Answer] = [
    Answer(401),
    Answer(503, "oops"),
    Answer(302, headers={"Location": "https://x/", "Set-Cookie": "a=b"}),
    Answer(hang_up=True),
    Answer(raw=b"garbage"),
    Answer(201, f'"{TOKEN}'),
    Answer(201, {"value": TOKEN}),
    Answer(201, f'"{TOKEN}\\n"'),
    Answer(raw=b'HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n"' + TOKEN.encode()),
]


@pytest.mark.parametrize("answer", LOGINS)
def test_a_login_that_fails(
    loopback: Loopback, answer: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    loopback.login_answers.append(answer)
    with pytest.raises(v.ContentLibraryError) as failed:
        connect(loopback)
    check(*texts(failed.value), caplog.text)


CALLS: list[Callable[[v.VIServer], object]] = [
    lambda _: v.invoke_complete_update_session_id("s"),
    lambda _: v.invoke_create_content_library_item(v.initialize_library_item_model(name="n")),
    lambda server: server.upload(server.configuration.url + "/file", io.BytesIO(b"x")),
    lambda server: server.download(server.configuration.url + "/file", io.BytesIO()),
    lambda server: server.upload(server.configuration.url + "/file", io.BytesIO(b"x"), size=9),
    v.disconnect_vi_server,
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "answer",
    [
        Answer(500, "oops"),
        Answer(hang_up=True),
        Answer(raw=b"garbage"),
        Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"),
        Answer(400, {"error_type": "NOT_FOUND", "messages": []}),
    ],
)
def test_a_call_that_fails(
    loopback: Loopback,
    secretive: v.VIServer,
    call: Callable[[v.VIServer], object],
    answer: Answer,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    loopback.rule = lambda _: answer
    if call is v.disconnect_vi_server:
        loopback.logout_answers += [answer, answer]
    with pytest.raises(v.ContentLibraryError) as failed:
        call(secretive)
    check(*texts(failed.value), caplog.text)


def test_a_renewal_that_fails(
    loopback: Loopback, secretive: v.VIServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    loopback.rule = lambda _: Answer(401)
    loopback.login_answers.append(Answer(401))
    with pytest.raises(v.Unauthenticated) as failed:
        v.invoke_list_content_library()
    check(*texts(failed.value), caplog.text)


def test_a_server_that_is_gone(
    loopback: Loopback, secretive: v.VIServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    loopback.close()
    with pytest.raises(v.ConnectFailed) as failed:
        v.invoke_list_content_library()
    check(*texts(failed.value))
    with pytest.raises(v.ConnectFailed) as failed:
        secretive.close()
    check(*texts(failed.value), caplog.text)
    with pytest.raises(v.ConnectFailed) as failed:
        connect(loopback)
    check(*texts(failed.value), caplog.text)


def test_what_goes_well_is_logged_without_secrets(
    loopback: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    loopback.token = TOKEN
    loopback.answers += [Answer(401), Answer(200, []), Answer(503), Answer(200, [])]
    with connect(loopback):
        v.invoke_list_content_library()
        v.invoke_list_content_library()
    loggers = {record.name for record in caplog.records}
    assert {"vmware_sdk_contentlibrary", "urllib3.connectionpool"} <= loggers
    check(caplog.text)
    assert f"GET {loopback.url}/api/content/library: 200 in " in caplog.text


def test_what_things_look_like(loopback: Loopback, secretive: v.VIServer) -> None:
    made = v.new_vsphere_server_configuration(
        "vc", api_key=TOKEN, proxy_uri=f"http://me:{PROXY}@proxy"
    )
    login = v.Credential(USER, PASSWORD)
    check(
        repr(secretive),
        str(secretive),
        repr(vars(secretive)),
        repr(vars(secretive._session)),
        repr(vars(secretive._transport)),
        repr(secretive.configuration),
        repr(made),
        str(made),
        repr(vars(made)),
        repr(login),
        repr(vars(login)),
        repr(login.basic()),
        repr(secretive.session_id),
    )
    # and yet they are what they are
    assert secretive.session_id == TOKEN
    assert str(secretive.session_id) == TOKEN
    assert (login.password, made.api_key) == (PASSWORD, TOKEN)


@pytest.mark.parametrize(
    "how",
    [
        {"user": USER, "password": PASSWORD, "session": TOKEN},
        {"user": USER, "password": PASSWORD + "\ud800"},
        {"session": TOKEN + "\n"},
        {"user": USER, "password": PASSWORD, "proxy_uri": f"socks5://me:{PROXY}@x"},
        {"user": USER, "password": PASSWORD, "proxy_uri": f"http://me:{PROXY}@192.0.2.1"},
        {"user": USER, "passwort": PASSWORD},
        {"api_key": TOKEN + "\n"},
        {"user": USER, "password": PASSWORD, "ca_file": "/no/such"},
    ],
)
def test_a_login_that_is_refused(loopback: Loopback, how: Any) -> None:
    with pytest.raises(v.InvalidParameter) as failed:
        v.connect_vi_server(loopback.url, **how)
    check(*texts(failed.value))


def test_an_address_with_a_password(loopback: Loopback) -> None:
    with pytest.raises(v.InvalidParameter) as failed:
        v.connect_vi_server(f"http://me:{PASSWORD}@127.0.0.1:{loopback.port}")
    check(str(failed.value), repr(failed.value), repr(vars(failed.value)))


def test_a_proxy_that_fails(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(v.ConnectFailed) as failed:
        v.connect_vi_server(
            "vc", user=USER, password=PASSWORD, proxy_uri=f"http://me:{PROXY}@127.0.0.1:1"
        )
    check(*texts(failed.value), caplog.text)


def test_a_secret_is_a_text() -> None:
    made = Secret("word")
    assert made == "word"
    assert f"{made}" == "word"
    assert repr([made]) == "[(not shown: secret)]"
    assert type(str(made)) is str


def test_a_cookie_is_not_in_the_repr_of_an_answer(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answer(
        200, [], headers={"Set-Cookie": f"vmware-api-session-id={TOKEN}", "Server": "x"}
    )
    info = v.invoke_list_content_library(server=server, with_http_info=True)
    assert TOKEN in info.headers["set-cookie"]
    assert TOKEN not in repr(info)
    assert repr(info).startswith("HttpInfo([], 200, {")
    assert "'Server': 'x'" in repr(info)
