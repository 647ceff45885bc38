"""What a first connection and a second one find out."""

from __future__ import annotations

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.loopback import Answer, Loopback, Request


@pytest.mark.parametrize("status", [400, 404, 405, 415, 500, 501])
def test_a_token_finds_the_older_dialect_too(loopback: Loopback, status: int) -> None:
    def rule(request: Request) -> Answer:
        if request.path.startswith("/rest"):
            return Answer(200, {"value": ["library-1"]})
        return Answer(status, "no such page")

    loopback.rule = rule
    with vmware.connect_vi_server(loopback.url, session="token") as vc:
        assert vmware.invoke_list_content_library() == ["library-1"]
        assert vc.uses_deprecated_apis
        vmware.invoke_list_content_library()
    assert [request.path.split("/")[1] for request in loopback.requests] == ["api", "rest", "rest"]


@pytest.mark.parametrize("status", [400, 500])
def test_a_change_is_not_made_twice_to_find_the_dialect(loopback: Loopback, status: int) -> None:
    loopback.rule = lambda request: Answer(status, "no such page")
    with (
        vmware.connect_vi_server(loopback.url, session="token"),
        pytest.raises(vmware.ContentLibraryError),
    ):
        vmware.invoke_complete_update_session_id("session-1")
    assert len(loopback.requests) == 1


def test_closing_a_second_connection_brings_the_first_back(loopback: Loopback) -> None:
    with vmware.connect_vi_server(loopback.url, user="u", password="p") as first:
        with vmware.connect_vi_server(loopback.url, user="u", password="p") as second:
            assert vmware.default_vi_servers() == (second,)
        assert vmware.default_vi_servers() == (first,)


def test_what_came_is_not_put_into_a_message(loopback: Loopback) -> None:
    with vmware.connect_vi_server(loopback.url, session="canary-token"):
        loopback.answer(raw=b"\x1b[31m canary-token\r\n\r\n")
        loopback.rule = lambda request: Answer(raw=b"\x1b[31m canary-token\r\n\r\n")
        with pytest.raises(vmware.OutcomeUnknown) as caught:
            vmware.invoke_complete_update_session_id("session-1")
    assert "canary" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
