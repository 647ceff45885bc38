"""Identifiers and names on the wire: any text that is accepted arrives as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import vmware_sdk_contentlibrary as v
from tests.support.loopback import Loopback
from tests.support.proxy import Proxy
from vmware_sdk_contentlibrary.runtime.configuration import ServerConfiguration


@pytest.fixture(scope="module")
def shared() -> Iterator[Loopback]:
    """One server for all examples."""
    with Loopback() as server:
        yield server


@pytest.fixture(scope="module")
def proxy() -> Iterator[Proxy]:
    """A proxy, which is given whole URLs."""
    with Proxy() as started:
        yield started


def connection(loopback: Loopback, **settings: Any) -> v.VIServer:
    """Make a connection that outlives a single test."""
    configuration = ServerConfiguration("loopback", loopback.url, **settings)
    return v.VIServer(configuration, token="given")


@pytest.fixture(scope="module")
def modern(shared: Loopback) -> Iterator[v.VIServer]:
    """A connection that speaks /api."""
    with connection(shared) as server:
        yield server


@pytest.fixture(scope="module")
def legacy(shared: Loopback) -> Iterator[v.VIServer]:
    """A connection that speaks /rest."""
    with connection(shared, use_deprecated_apis=True) as server:
        yield server


@pytest.fixture(scope="module")
def proxied(shared: Loopback, proxy: Proxy) -> Iterator[v.VIServer]:
    """A connection through a proxy."""
    with connection(shared, proxy_uri=f"http://{proxy.address}") as server:
        yield server


NAMES = st.text(min_size=1).filter(lambda text: text.strip() and text not in (".", ".."))
HARD = st.text(alphabet="./%?#&=+;:@\\ ~{}[]\"'<>|^`äé漢🎉\t\n\r\0abc012F", min_size=1).filter(
    lambda text: text.strip() and text not in (".", "..")
)


@settings(max_examples=150, deadline=None, database=None)
@given(session=NAMES | HARD, name=NAMES | HARD)
@example(session="a/b", name="../x")
@example(session="%2e%2e", name="...")
@example(session="a b", name="a+b")
@example(session="?x=1", name="#y")
@example(session="{file_name}", name="\\0")
def test_any_text_arrives(
    shared: Loopback, modern: v.VIServer, proxied: v.VIServer, session: str, name: str
) -> None:
    for server in (modern, proxied):
        shared.requests.clear()
        v.invoke_delete_update_session_id_file_name_item(session, name, server=server)
        (request,) = shared.requests
        assert request.target.isascii()
        *front, first, between, last = request.path.split("/")
        assert front == ["", "api", "content", "library", "item", "update-session"]
        assert (unquote(first), between, unquote(last)) == (session, "file", name)
        assert request.query == {}


@settings(max_examples=100, deadline=None, database=None)
@given(session=NAMES | HARD, name=NAMES | HARD)
def test_any_text_arrives_in_a_query(
    shared: Loopback, modern: v.VIServer, session: str, name: str
) -> None:
    shared.requests.clear()
    shared.answer(200, {"name": "n", "status": "UNPREPARED", "bytes_transferred": 0})
    v.invoke_get_download_session_id_file(session, name, server=modern)
    (request,) = shared.requests
    assert unquote(request.path.split("/")[-2]) == session
    assert request.query == {"file_name": name}


@settings(max_examples=100, deadline=None, database=None)
@given(session=NAMES | HARD, name=NAMES | HARD)
def test_any_text_arrives_in_the_older_dialect(
    shared: Loopback, legacy: v.VIServer, session: str, name: str
) -> None:
    shared.requests.clear()
    v.invoke_delete_update_session_id_file_name_item(session, name, server=legacy)
    (request,) = shared.requests
    prefix, _, last = request.path.rpartition("/")
    assert prefix == "/rest/com/vmware/content/library/item/updatesession/file"
    assert unquote(last) == f"id:{session}"
    assert request.json == {"file_name": name}
    assert request.query == {"~action": "remove"}


@pytest.mark.parametrize(
    ("value", "allowed"),
    [
        ("", "not empty"),
        (" \t\n", "not empty"),
        (".", "steps in a path"),
        ("..", "steps in a path"),
        ("a\ud800", "lone surrogates"),
        (None, r"a text \(str\)"),
        (5, r"a text \(str\)"),
        (b"bytes", r"a text \(str\)"),
        (["a"], r"a text \(str\)"),
    ],
)
@pytest.mark.parametrize("parameter", ["update_session_id", "file_name"])
def test_what_could_not_arrive_is_refused(
    shared: Loopback, modern: v.VIServer, value: Any, allowed: str, parameter: str
) -> None:
    shared.requests.clear()
    values = {"update_session_id": "s", "file_name": "f", parameter: value}
    with pytest.raises(v.InvalidParameter, match=allowed) as refused:
        v.invoke_get_update_session_id_file_name_item(**values, server=modern)
    assert refused.value.parameter == parameter
    assert str(refused.value).startswith("Invoke-GetUpdateSessionIdFileNameItem: parameter ")
    assert shared.requests == []


@pytest.mark.parametrize("token", ["", "two\r\nlines", "tökên", " x", "x ", 5])
def test_a_client_token_fits_into_a_header(
    shared: Loopback, modern: v.VIServer, token: Any
) -> None:
    shared.requests.clear()
    model = v.initialize_library_item_model(library_id="l")
    with pytest.raises(v.InvalidParameter, match="client_token"):
        v.invoke_create_content_library_item(model, token, server=modern)
    assert shared.requests == []
