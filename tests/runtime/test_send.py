"""What is checked and asked before anything is sent."""

from __future__ import annotations

import builtins
import logging
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Loopback


def delete(**common: Any) -> Any:
    return v.invoke_delete_update_session_id_file_name_item("s", "a.iso", **common)


def test_what_if_sends_nothing(
    loopback: Loopback, server: v.VIServer, caplog: pytest.LogCaptureFixture
) -> None:
    assert delete(what_if=True) is None
    assert delete(what_if=True, with_http_info=True, confirm=True) is None

    assert loopback.requests == []
    (first, _) = caplog.records
    assert first.levelno == logging.WARNING
    assert first.getMessage() == (
        "What if: Invoke-DeleteUpdateSessionIdFileNameItem on update_session_id 's', "
        f"file_name 'a.iso' at {server.name}"
    )


def test_what_if_without_parameters(
    loopback: Loopback, server: v.VIServer, caplog: pytest.LogCaptureFixture
) -> None:
    v.invoke_list_content_library(what_if=True)
    assert caplog.messages == [f"What if: Invoke-ListContentLibrary at {server.name}"]


def test_what_if_checks_all_the_same(server: v.VIServer) -> None:
    with pytest.raises(v.InvalidParameter):
        v.invoke_delete_update_session_id_file_name_item("..", "x", what_if=True)
    with pytest.raises(v.NotConnected):
        delete(what_if=True, server="elsewhere")


@pytest.mark.parametrize(
    ("answer", "sent"),
    [
        ("y", 1),
        ("YES ", 1),
        ("n", 0),
        ("", 0),
        ("yep", 0),
        (EOFError(), 0),
        (OSError(), 0),
        (RuntimeError("input(): lost sys.stdin"), 0),
    ],
)
def test_confirm_asks(
    loopback: Loopback,
    server: v.VIServer,
    monkeypatch: pytest.MonkeyPatch,
    answer: str | Exception,
    sent: int,
) -> None:
    asked = []

    def reply(question: str) -> str:
        asked.append(question)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(builtins, "input", reply)
    assert delete(confirm=True) is None
    assert len(loopback.requests) == sent
    (question,) = asked
    assert question == (
        "Invoke-DeleteUpdateSessionIdFileNameItem on update_session_id 's', "
        f"file_name 'a.iso' at {server.name}? [y/N] "
    )


def test_a_body_is_a_structure(loopback: Loopback, server: v.VIServer) -> None:
    wrong: Any
    for wrong, shown in (
        ({"password": PASSWORD}, "'dict'"),
        (None, "None"),
        (v.initialize_library_find_spec(name="x"), "'LibraryFindSpec'"),
        ("library", "'str'"),
    ):
        with pytest.raises(v.InvalidParameter) as refused:
            v.invoke_update_library_id_content("l", wrong)
        assert refused.value.parameter == "library_model"
        assert f"library_model = {shown} is refused: a LibraryModel" in str(refused.value)
        assert "initialize_library_model" in str(refused.value)
        assert PASSWORD not in f"{refused.value} {refused.value.value}"
    assert loopback.requests == []


def test_a_body_may_be_left_out(loopback: Loopback, server: v.VIServer) -> None:
    v.invoke_keep_alive_update_session_id("s")
    body = v.initialize_library_item_update_session_keep_alive_request_body(client_progress=5)
    v.invoke_keep_alive_update_session_id("s", body)
    none, some = loopback.requests
    assert (none.body, some.json) == (b"", {"client_progress": 5})
    assert none.headers["content-length"] == "0"
    assert "content-type" not in none.headers
    assert some.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("nulls", "sent"), [(False, {"name": "n"}), (True, {"name": "n", "description": None})]
)
def test_what_was_set_to_none_may_be_sent(loopback: Loopback, nulls: bool, sent: Any) -> None:
    with v.connect_vi_server(loopback.url, user=USER, password=PASSWORD, serialize_nulls=nulls):
        model = v.initialize_library_model(name="n", description=None)
        v.invoke_update_library_id_content("l", model)
    assert loopback.requests[0].json == sent


def test_what_every_request_says(loopback: Loopback, server: v.VIServer) -> None:
    loopback.answer(200, [])
    info = v.invoke_list_content_library(with_http_info=True)
    headers = loopback.requests[0].headers
    assert headers == {
        "host": server.name,
        "accept": "application/json",
        "accept-encoding": "identity",
        "user-agent": f"vmware-sdk-contentlibrary/{v.__version__}",
        "vmware-api-session-id": loopback.token,
    }
    assert (info.response, info.status_code) == ([], 200)
    assert info.headers["CONTENT-type"] == "application/json"
