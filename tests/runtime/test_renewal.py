"""An API session that ends: renewed once, with what it was opened with, by one thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Answer, Loopback, Request
from vmware_sdk_contentlibrary.runtime.patience import within


def only(token: str, body: Any = None) -> Callable[[Request], Answer]:
    """Answer whoever has that token, and nobody else."""

    def rule(request: Request) -> Answer:
        right = request.headers["vmware-api-session-id"] == token
        return Answer(200, [] if body is None else body) if right else Answer(401)

    return rule


@pytest.mark.parametrize(
    ("call", "target"),
    [
        (v.invoke_list_content_library, "/api/content/library"),
        (
            # a 401 is a refusal: nothing was done, so this too may be made again
            lambda: v.invoke_complete_update_session_id("s"),
            "/api/content/library/item/update-session/s?action=complete",
        ),
    ],
)
def test_a_call_is_made_again_after_a_new_login(
    loopback: Loopback, server: v.VIServer, call: Callable[[], Any], target: str
) -> None:
    loopback.token = "second-token"
    loopback.rule = only("second-token")
    call()

    assert [request.target for request in loopback.requests] == [target, target]
    tokens = [request.headers["vmware-api-session-id"] for request in loopback.requests]
    assert tokens == ["loopback-token", "second-token"]
    assert len(loopback.logins) == 2
    assert server.session_id == "second-token"
    v.disconnect_vi_server()
    assert loopback.logouts[0].headers["vmware-api-session-id"] == "second-token"


def test_a_body_goes_out_again(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answers += [Answer(401), Answer(201, '"id"')]
    model = v.initialize_library_item_model(library_id="l", name="n")
    assert v.invoke_create_content_library_item(model) == "id"
    first, second = loopback.requests
    assert first.json == second.json == {"library_id": "l", "name": "n"}
    assert first.headers["client-token"] == second.headers["client-token"]


def test_it_is_renewed_once(loopback: Loopback, server: v.VIServer) -> None:
    loopback.rule = lambda _: Answer(401)
    with pytest.raises(v.Unauthenticated, match="Invoke-ListContentLibrary failed on"):
        v.invoke_list_content_library()
    assert len(loopback.requests) == 2
    assert len(loopback.logins) == 2


def test_a_session_that_was_given_cannot_be_renewed(loopback: Loopback) -> None:
    loopback.rule = lambda _: Answer(401)
    with (
        v.connect_vi_server(loopback.url, session="given"),
        pytest.raises(v.Unauthenticated, match="Connect again"),
    ):
        v.invoke_list_content_library()
    assert len(loopback.requests) == 1
    assert loopback.logins == []


def test_a_password_that_was_changed_is_tried_once(loopback: Loopback, server: v.VIServer) -> None:
    loopback.rule = lambda _: Answer(401)
    loopback.login_answers.append(Answer(401, "wrong password"))
    with pytest.raises(v.Unauthenticated) as failed:
        v.invoke_list_content_library()
    assert str(failed.value).startswith(
        "Invoke-ListContentLibrary, after its API session had ended: Connect-VIServer failed on"
    )
    with pytest.raises(v.Unauthenticated):
        v.invoke_list_content_library()
    # more tries would lock the user out
    assert len(loopback.logins) == 2


def test_a_login_that_does_not_come_through_may_come_through_later(
    loopback: Loopback, server: v.VIServer
) -> None:
    loopback.token = "second-token"
    loopback.rule = only("second-token")
    loopback.login_answers.append(Answer(503, "starting"))
    with pytest.raises(v.ServiceUnavailable, match="Connect-VIServer failed"):
        v.invoke_list_content_library()
    assert v.invoke_list_content_library() == []


def test_the_older_dialect_is_kept(loopback: Loopback) -> None:
    with v.connect_vi_server(
        loopback.url, user=USER, password=PASSWORD, use_deprecated_apis=True
    ) as server:
        loopback.token = "second-token"
        loopback.rule = only("second-token", {"value": []})
        assert v.invoke_list_content_library() == []
        assert [login.target for login in loopback.logins] == ["/rest/com/vmware/cis/session"] * 2
        assert server.session_id == "second-token"


def test_many_threads_log_in_once(loopback: Loopback, server: v.VIServer) -> None:
    threads = 16
    loopback.token = "second-token"
    together = threading.Barrier(threads)

    def rule(request: Request) -> Answer:
        if request.headers["vmware-api-session-id"] == "second-token":
            return Answer(200, [])
        # all have the old token in hand before anybody learns that it is worth nothing
        together.wait(10)
        return Answer(401)

    loopback.rule = rule
    with ThreadPoolExecutor(threads) as pool:
        calls = [pool.submit(v.invoke_list_content_library) for _ in range(threads)]
        assert [call.result() for call in calls] == [[]] * threads

    assert len(loopback.logins) == 2
    assert len(loopback.requests) == 2 * threads


def test_many_threads_share_connections(loopback: Loopback, server: v.VIServer) -> None:
    loopback.rule = lambda request: Answer(200, [request.target])
    with ThreadPoolExecutor(8) as pool:
        found = list(
            pool.map(lambda n: v.invoke_list_library_item(f"lib-{n}"), range(200), timeout=30)
        )
    assert found == [[f"/api/content/library/item?library_id=lib-{n}"] for n in range(200)]
    assert loopback.connections <= 9


def test_a_disconnected_server_is_not_renewed(loopback: Loopback, server: v.VIServer) -> None:
    waiting = loopback.answer(401, until=threading.Event())
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(v.invoke_list_content_library)
        while not loopback.requests:
            pass
        server._session.close()
        assert waiting.until is not None
        waiting.until.set()
        with pytest.raises(v.Unauthenticated):
            call.result(10)
    assert len(loopback.logins) == 1


def test_a_login_of_another_call_is_not_waited_for_without_end(
    loopback: Loopback, server: v.VIServer
) -> None:
    stuck = threading.Event()
    loopback.rule = only("second-token")
    loopback.token = "second-token"
    loopback.login_answers.append(Answer(201, '"second-token"', until=stuck))
    with ThreadPoolExecutor(1) as other:
        first = other.submit(v.invoke_list_content_library, server=server)
        until = time.monotonic() + 10
        while len(loopback.logins) < 2 and time.monotonic() < until:
            time.sleep(0.01)
        began = time.monotonic()
        with (
            within(0.3),
            pytest.raises(v.ConnectFailed, match="of another call is still under way"),
        ):
            v.invoke_list_content_library(server=server)
        assert time.monotonic() - began < 3
        stuck.set()
        assert first.result(10) == []
