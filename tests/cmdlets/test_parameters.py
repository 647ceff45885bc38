"""The parameters of each cmdlet: names, order, and what is refused before anything is sent."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.cmdlets.table import WIRES
from tests.cmdlets.test_requests import arguments, each
from tests.cmdlets.wire import VALUES, Wire
from tests.support.loopback import Loopback
from vmware_sdk_contentlibrary.cmdlets import ROOMS, cmdlets

COMMON = ["server", "with_http_info", "what_if", "confirm"]
IDENTIFIERS = [(wire, name) for wire in WIRES.values() for name in wire.names if name in VALUES]
REQUIRED = [(wire, name) for wire, name in IDENTIFIERS if name not in wire.optional]


def ids(pairs: list[tuple[Wire, str]]) -> list[str]:
    return [f"{wire.python}-{name}" for wire, name in pairs]


def test_the_table_is_complete() -> None:
    assert sorted(wire.cmdlet for wire in WIRES.values()) == sorted(cmdlets())
    assert len(WIRES) == 71


def test_powershell_has_them_in_two_modules_and_fifteen_groups() -> None:
    rooms = ROOMS.values()
    assert len({(room.module, room.group) for room in rooms}) == 15
    assert {room.module for room in rooms} == {
        "VMware.Sdk.vSphere.Content",
        "VMware.Sdk.vSphere.ContentLibrary",
    }


@each
def test_the_parameters_in_their_order(wire: Wire) -> None:
    parameters = inspect.signature(getattr(v, wire.python)).parameters
    assert list(parameters) == [*wire.names, *COMMON]
    assert [n for n in wire.names if parameters[n].default is None] == wire.optional
    assert all(parameters[n].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD for n in wire.names)
    assert all(parameters[n].kind is inspect.Parameter.KEYWORD_ONLY for n in COMMON)


@each
def test_the_confirm_impact_and_the_status_of_a_success(wire: Wire) -> None:
    operation = cmdlets()[wire.cmdlet].operation
    assert (operation.impact, operation.status) == (wire.impact, wire.status)


def test_what_may_be_sent_again_without_a_token() -> None:
    repeatable = {name for name, cmdlet in cmdlets().items() if cmdlet.operation.harmless}
    assert repeatable == {
        "Invoke-FindContentLibrary",
        "Invoke-FindLibraryItem",
        "Invoke-KeepAliveDownloadSessionId",
        "Invoke-KeepAliveUpdateSessionId",
        "Invoke-ProbeContentSubscribedLibrary",
        "Invoke-ValidateUpdateSessionIdFile",
    }


@each
def test_the_function_is_the_one_registered(wire: Wire) -> None:
    assert cmdlets()[wire.cmdlet].function is getattr(v, wire.python)


@each
def test_what_if_sends_nothing(wire: Wire, loopback: Loopback, modern: v.VIServer) -> None:
    assert getattr(v, wire.python)(**arguments(wire), what_if=True) is None
    assert loopback.requests == []


@pytest.mark.parametrize(("wire", "name"), IDENTIFIERS, ids=ids(IDENTIFIERS))
def test_a_bad_identifier_is_refused_unsent(
    wire: Wire, name: str, loopback: Loopback, modern: v.VIServer
) -> None:
    refused = f"^{wire.cmdlet}: parameter {name} = "
    for bad in ["", " \t", 7, b"x", ["x"], "..", "\ud800"]:
        with pytest.raises(v.InvalidParameter, match=refused) as caught:
            getattr(v, wire.python)(**arguments(wire) | {name: bad})
        assert (caught.value.parameter, caught.value.value) == (name, bad)
    assert loopback.requests == []


@pytest.mark.parametrize(("wire", "name"), REQUIRED, ids=ids(REQUIRED))
def test_none_is_no_identifier(
    wire: Wire, name: str, loopback: Loopback, modern: v.VIServer
) -> None:
    with pytest.raises(v.InvalidParameter, match=f"parameter {name} = None is refused"):
        getattr(v, wire.python)(**arguments(wire) | {name: None})
    assert loopback.requests == []


@pytest.mark.parametrize(
    "wire", [w for w in WIRES.values() if w.body], ids=lambda wire: wire.python
)
def test_a_body_of_another_kind_is_refused_unsent(
    wire: Wire, loopback: Loopback, modern: v.VIServer
) -> None:
    strangers: list[Any] = [{}, "text", v.initialize_library_source_info()]
    if wire.body_name not in wire.optional:
        strangers.append(None)
    for stranger in strangers:
        with pytest.raises(v.InvalidParameter, match=f"a {wire.body}, as initialize_") as caught:
            getattr(v, wire.python)(**arguments(wire) | {wire.body_name: stranger})
        assert caught.value.parameter == wire.body_name
    assert loopback.requests == []


@pytest.mark.parametrize("bad", ["", 7, "a\r\nX-Injected: 1"], ids=repr)
def test_a_bad_client_token_is_refused_unsent(
    bad: Any, loopback: Loopback, modern: v.VIServer
) -> None:
    with pytest.raises(v.InvalidParameter, match="parameter client_token = "):
        v.invoke_create_content_library_item(v.initialize_library_item_model(), bad)
    assert loopback.requests == []


@pytest.mark.parametrize(
    ("strangers", "shown"),
    [
        ([5], r"storage_backings\.1 = 5"),
        (["datastore-1"], r"storage_backings\.1 = 'datastore-1'"),
        ([object()], r"storage_backings\.1 = <object"),
        ([None], r"storage_backings\.1 = None"),
    ],
)
def test_a_list_that_was_changed_in_place_is_looked_at_before_it_is_sent(
    loopback: Loopback, server: v.VIServer, strangers: list[Any], shown: str
) -> None:
    backing = v.initialize_library_storage_backing(type="DATASTORE", datastore_id="datastore-1")
    model = v.initialize_library_model(name="Golden", storage_backings=[backing])
    assert model.storage_backings is not None
    model.storage_backings.extend(strangers)
    with pytest.raises(v.InvalidParameter, match=f"LibraryModel: parameter {shown}"):
        v.invoke_create_content_local_library(model)
    assert loopback.requests == []


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"source_type": "PULL"}, "source_endpoint = None .* a value, because source_type is PULL"),
        (
            {"source_type": "PUSH", "source_endpoint": {"uri": "https://host/file"}},
            "source_endpoint = 'LibraryItemTransferEndpoint' .* None, because source_type is PUSH",
        ),
    ],
)
def test_what_does_not_go_together_is_not_sent(
    loopback: Loopback, server: v.VIServer, given: dict[str, Any], refused: str
) -> None:
    endpoint = given.pop("source_endpoint", None)
    spec = v.initialize_library_item_updatesession_file_add_spec(name="f", **given)
    if endpoint is not None:
        spec.source_endpoint = v.initialize_library_item_transfer_endpoint(**endpoint)
    with pytest.raises(v.InvalidParameter, match=refused):
        v.invoke_create_update_session_id_item_file("session", spec)
    assert loopback.requests == []


def test_what_a_newer_server_lets_go_together_is_sent(
    loopback: Loopback, server: v.VIServer
) -> None:
    spec = v.LibraryItemUpdatesessionFileAddSpec.model_validate_json(
        '{"name": "f", "source_type": "SPELL", "source_endpoint": {"uri": "magic:"}}',
        context={"from": "server"},
    )
    loopback.answer(201, {"name": "f", "source_type": "SPELL", "status": "READY"} | {
        "bytes_transferred": 0})  # fmt: skip
    v.invoke_create_update_session_id_item_file("session", spec)
    assert loopback.requests[0].json["source_type"] == "SPELL"
