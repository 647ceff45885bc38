"""Which server a call goes to: the default ones, a named one, or that of what it is given."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.runtime.connected import one_server
from vmware_sdk_contentlibrary.runtime.origin import Identifier, origin_of

LIBRARY = {"id": "lib", "name": "golden", "security_policy_id": "p", "server_guid": "g"}


def connect(loopback: Loopback, **more: Any) -> v.VIServer:
    return v.connect_vi_server(loopback.url, user=USER, password=PASSWORD, **more)


@pytest.fixture
def two() -> Iterator[tuple[Loopback, Loopback]]:
    """Two servers."""
    with Loopback() as one, Loopback() as other:
        yield one, other


@pytest.fixture
def pair(two: tuple[Loopback, Loopback]) -> Iterator[tuple[v.VIServer, v.VIServer]]:
    """Connections to both, which are the default servers."""
    with connect(two[0]) as one, connect(two[1]) as other:
        yield one, other


def test_a_call_goes_to_every_default_server(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    for number, loopback in enumerate(two):
        loopback.answer(200, [f"lib-{number}"], headers={"X-Which": str(number)})
        loopback.answer(200, [f"lib-{number}"], headers={"X-Which": str(number)})

    found: Any = v.invoke_list_content_library()
    assert isinstance(found, v.PerServer)
    assert dict(found) == {pair[0]: ["lib-0"], pair[1]: ["lib-1"]}
    assert list(found) == list(pair)
    assert (len(found), found[pair[1]]) == (2, ["lib-1"])
    assert repr(found) == f"PerServer({{{pair[0]!r}: ['lib-0'], {pair[1]!r}: ['lib-1']}})"

    infos: Any = v.invoke_list_content_library(with_http_info=True)
    assert [info.headers["x-which"] for info in infos.values()] == ["0", "1"]


def test_a_call_to_several_servers(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    for loopback in two:
        loopback.rule = lambda _: Answer(200, ["lib"])
    for servers in ([pair[1]], (pair[1], pair[0]), [pair[0], pair[0]]):
        found = v.invoke_list_content_library(server=servers)
        assert list(found) == list(dict.fromkeys(servers))
    # nobody is asked twice
    assert [len(loopback.requests) for loopback in two] == [2, 2]


def test_some_servers_fail(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    two[0].answer(403)
    two[1].answer(200, ["lib"])
    with pytest.raises(v.SomeServersFailed) as failed:
        v.invoke_list_content_library()
    assert failed.value.results == {pair[1]: ["lib"]}
    assert list(failed.value.errors) == [pair[0]]
    assert isinstance(failed.value.errors[pair[0]], v.Unauthorized)
    text = str(failed.value)
    assert text.startswith(f"Invoke-ListContentLibrary was carried out on: {pair[1]}. It failed o")
    assert f"{pair[0]}: Invoke-ListContentLibrary failed on {pair[0]}: 403 Forbidden" in text


def test_all_servers_fail(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    for loopback in two:
        loopback.answer(403)
    with pytest.raises(v.SomeServersFailed, match="carried out on: none"):
        v.invoke_list_content_library(server=list(pair))


def test_a_disconnected_server_among_several(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    pair[0].close()
    two[1].answer(200, [])
    with pytest.raises(v.SomeServersFailed) as failed:
        v.invoke_list_content_library(server=list(pair))
    assert isinstance(failed.value.errors[pair[0]], v.NotConnected)
    assert failed.value.results == {pair[1]: []}


@pytest.mark.parametrize("spelling", ["{name}", "HTTP://{name}", "http://{name}/", " {name} "])
def test_a_server_by_its_name(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer], spelling: str
) -> None:
    two[1].answer(200, ["lib"])
    assert v.invoke_list_content_library(server=spelling.format(name=pair[1].name)) == ["lib"]
    assert two[0].requests == []


@pytest.mark.parametrize("server", ["vc", "127.0.0.1"])
def test_a_name_that_nobody_has(server: str, loopback: Loopback) -> None:
    with connect(loopback), pytest.raises(v.NotConnected, match=f"{server} is not connected to"):
        v.invoke_list_content_library(server=server)


@pytest.mark.parametrize("server", [5, ["name"], b"vc", {"a": 1}, "", "a b"])
def test_what_is_no_server(server: Any, loopback: Loopback) -> None:
    with connect(loopback), pytest.raises(v.InvalidParameter, match="server"):
        v.invoke_list_content_library(server=server)
    assert loopback.requests == []


@pytest.mark.parametrize("server", [None, []])
def test_no_server_at_all(server: Any) -> None:
    with pytest.raises(v.NotConnected, match="Connect with connect_vi_server, or give server="):
        v.invoke_list_content_library(server=server)


def test_identifiers_go_back_to_their_server(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    two[1].answer(200, ["lib"])
    (identifier,) = v.invoke_list_content_library(server=pair[1])
    assert (identifier, type(identifier)) == ("lib", Identifier)

    two[1].answer(200, LIBRARY)
    library = v.invoke_get_library_id_content(identifier)
    assert library.id is not None
    two[1].answer(204)
    v.invoke_update_library_id_content("typed by hand", library)
    two[1].answer(204)
    v.invoke_delete_library_id_content_local_library(library.id)
    two[1].answer(200, ["item"])
    v.invoke_list_library_item(library.id)

    assert two[0].requests == []
    assert len(two[1].requests) == 5


def test_created_identifiers_too(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    two[0].answer(201, '"new"')
    model = v.initialize_library_item_model(library_id="l")
    created = v.invoke_create_content_library_item(model, server=pair[0], with_http_info=True)
    assert (created.response, created.status_code) == ("new", 201)
    two[0].answer(204)
    v.invoke_delete_library_item_id_content(created.response)
    assert two[1].requests == []


def test_what_carries_its_origin(loopback: Loopback) -> None:
    with connect(loopback) as server:
        answer = {
            "storage_backings": [{"datastore_id": "ds-1"}],
            "publish_info": {"published": True},
        }
        loopback.answer(200, {**LIBRARY, **answer})
        library = v.invoke_get_library_id_content("lib")
        assert library.storage_backings is not None
        (backing,) = library.storage_backings
        value: object
        for value in (library, library.id, library.security_policy_id, backing.datastore_id):
            assert origin_of(value) is server
        assert origin_of(backing) is origin_of(library.publish_info) is server
        stored_file = {"name": "f", "storage_backing": {}, "storage_uris": ["ds:///f"]}
        loopback.answer(200, [{"size": 1, "version": "1", "cached": True, **stored_file}])
        (stored,) = v.invoke_list_library_item_id_content_storage("i")
        assert origin_of(stored) is server
        assert origin_of(stored.storage_uris[0]) is None
        for value in (library.name, library.server_guid, "lib", None, 5):
            assert origin_of(value) is None
        # it is a mark and no part of the value
        assert library == v.LibraryModel(**library.model_dump(exclude_unset=True))
        assert pickle.loads(pickle.dumps(library.id)) == "lib"
        assert type(pickle.loads(pickle.dumps(library.id))) is str
        assert origin_of(copy.deepcopy(library.id)) is server
        assert origin_of(library.model_copy()) is server


def test_two_servers_in_one_call_are_refused(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    found = []
    for loopback, server in zip(two, pair, strict=True):
        loopback.answer(200, LIBRARY)
        found.append(v.invoke_get_library_id_content("lib", server=server))
        loopback.requests.clear()
    one, other = found
    assert one.id is not None
    server_given: Any
    with pytest.raises(v.MixedServers) as mixed:
        v.invoke_update_library_id_content(one.id, other)
    assert pair[0].name in str(mixed.value)
    assert pair[1].name in str(mixed.value)
    for server_given in (pair[1], pair[1].name, [pair[0], pair[1]]):
        with pytest.raises(v.MixedServers) as mixed:
            v.invoke_delete_library_id_content_local_library(one.id, server=server_given)
        assert f"comes from {pair[0]} and the call goes to {pair[1]}. Nothing" in str(mixed.value)
    assert two[0].requests == two[1].requests == []


def test_two_connections_to_one_server_are_one_server(loopback: Loopback) -> None:
    with connect(loopback) as one, connect(loopback) as other:
        loopback.answer(200, ["lib"])
        (identifier,) = v.invoke_list_content_library(server=one)
        for server in (None, one, other, one.name):
            loopback.answer(200, LIBRARY)
            v.invoke_get_library_id_content(identifier, server=server)


def test_values_of_a_server_that_was_left(two: tuple[Loopback, Loopback]) -> None:
    with connect(two[0]) as server:
        two[0].answer(200, ["lib"])
        (identifier,) = v.invoke_list_content_library()
    with connect(two[1]) as other:
        # not silently to another server
        with pytest.raises(v.NotConnected, match=f"comes from {server}, which is disconnected"):
            v.invoke_get_library_id_content(identifier)
        with pytest.raises(v.MixedServers):
            v.invoke_get_library_id_content(identifier, server=other)
        two[1].answer(200, LIBRARY)
        v.invoke_get_library_id_content(str(identifier), server=other)
        with connect(two[0], not_default=True):
            two[0].answer(200, LIBRARY)
            v.invoke_get_library_id_content(identifier)
    assert [request.path for request in two[0].requests][1:] == ["/api/content/library/lib"]


def test_a_disconnected_server_takes_no_calls(loopback: Loopback) -> None:
    with connect(loopback) as server:
        pass
    for named in (server, server.name):
        with pytest.raises(v.NotConnected, match="Nothing was sent"):
            v.invoke_list_content_library(server=named)
    assert loopback.requests == []


def test_what_cannot_go_to_several(
    two: tuple[Loopback, Loopback], pair: tuple[v.VIServer, v.VIServer]
) -> None:
    assert one_server("Upload", pair[1], "lib") is pair[1]
    assert one_server("Upload", None, Identifier.of("lib", pair[0])) is pair[0]
    with pytest.raises(v.InvalidParameter, match="one server; name it with server="):
        one_server("Upload", None, "lib")
