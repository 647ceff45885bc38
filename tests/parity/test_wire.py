"""The bindings and our cmdlets, given the same values, send the same and read the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

import vmware_sdk_contentlibrary as v
from tests.parity import official
from tests.parity.differences import (
    MAPS_SENT_AS_LISTS,
    NO_TOKEN_SENT,
    NOTHING_QUOTED,
    QUERY_SENT_AS_BODY,
)
from tests.parity.found import FOUND
from tests.parity.pairs import PAIRS
from tests.support.loopback import Answer, Loopback
from tests.support.shapes import shape, structures
from tests.support.strategies import instances, values
from vmware_sdk_contentlibrary.cmdlets import cmdlets
from vmware_sdk_contentlibrary.runtime.operation import Operation

OFFICIAL = official.operations()
UNIONS = {name: official.unions(part) for name, part in FOUND.items() if name in structures()}
OURS = {cmdlet.function.__name__: cmdlet.operation for cmdlet in cmdlets().values()}
# What the bindings carry to the server unharmed: they quote neither paths nor queries.
IDENTIFIERS = st.text(
    st.characters(categories=["Ll", "Lu", "Lo", "Nd"], include_characters=" -_.~:@!$'()*,;"),
    min_size=1,
    max_size=8,
).filter(lambda text: text == text.strip() and text.strip("."))


@pytest.fixture(scope="module")
def recording() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture(scope="module")
def stubs(recording: Loopback) -> dict[str, Any]:
    return official.stubs(recording.url)


@pytest.fixture
def ours(recording: Loopback) -> Iterator[v.VIServer]:
    with v.connect_vi_server(recording.url, session="token", use_deprecated_apis=False) as server:
        yield server


Made = tuple[str, str, dict[str, str], Any, str | None]


def request(recording: Loopback) -> Made:
    """Take the one request that was made, as far as it has to be alike."""
    (made,) = recording.requests
    recording.requests.clear()
    token = made.headers.get("client-token")
    return made.method, unquote(made.path), made.query, made.json, token


def expected_of_theirs(name: str, ours: Made) -> Made:
    """Apply the known differences to a request of ours."""
    method, path, query, body, _ = ours
    if name in QUERY_SENT_AS_BODY:
        return method, path, dict.fromkeys(query, ""), query, None
    return method, path, query, with_listed_maps(body), None


def with_listed_maps(body: Any) -> Any:
    """Spell the maps of a body, which are the parameters of messages, as lists."""
    if isinstance(body, list):
        return [with_listed_maps(one) for one in body]
    if not isinstance(body, dict):
        return body
    spelled = {name: with_listed_maps(one) for name, one in body.items()}
    if "params" in spelled:
        spelled["params"] = [{"key": k, "value": one} for k, one in spelled["params"].items()]
    return spelled


def drawn(data: st.DataObject, operation: Operation[Any]) -> dict[str, Any]:
    """Draw the values of a call: identifiers, a body, a client token."""
    names = (*operation.path_parameters, *operation.query_parameters)
    call: dict[str, Any] = {name: data.draw(IDENTIFIERS, name) for name in names}
    if operation.query_optional and data.draw(st.booleans(), "leave the query out"):
        call = {n: one for n, one in call.items() if n in operation.path_parameters}
    if operation.body is not None:
        call["body"] = data.draw(instances(operation.body.__name__, 0, UNIONS), "body")
    if operation.client_token:
        call["client_token"] = data.draw(st.uuids().map(str), "client token")
    return call


def as_ours(call: dict[str, Any], cmdlet: Any) -> dict[str, Any]:
    parameters = [n for n in cmdlet.__annotations__ if n not in ("server", "with_http_info")]
    named = {n: one for n, one in call.items() if n != "body"}
    if "body" in call:
        (body,) = (n for n in parameters if n not in {*named, "what_if", "confirm", "return"})
        named[body] = call["body"]
    return named


def as_theirs(call: dict[str, Any], theirs: official.Official) -> dict[str, Any]:
    named = {n: one for n, one in call.items() if n != "body"}
    if "body" in call and theirs.body is not None:
        named[theirs.body] = official.as_theirs(call["body"], theirs.parameters[theirs.body])
    elif "body" in call:
        for field in type(call["body"]).model_fields:
            value = getattr(call["body"], field)
            named[field] = official.as_theirs(value, theirs.parameters[field])
    return named


@pytest.mark.parametrize("name", PAIRS)
@settings(
    max_examples=10,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(data=st.data())
def test_the_same_call(
    name: str,
    data: st.DataObject,
    recording: Loopback,
    stubs: dict[str, Any],
    ours: v.VIServer,
) -> None:
    operation, theirs = OURS[name], OFFICIAL[PAIRS[name]]
    cmdlet, call = getattr(v, name), drawn(data, operation)
    returns: Any = operation.returns
    expected = None
    answer = Answer(operation.status)
    if returns is not type(None):
        expected = data.draw(values(shape(returns), 0, UNIONS), "answer")
        text = TypeAdapter(returns).dump_json(expected, exclude_unset=True)
        answer = Answer(operation.status, text, {"Content-Type": "application/json"})
    recording.rule = lambda _: answer

    recording.requests.clear()
    interface, _, method = PAIRS[name].rpartition(".")
    their_answer = getattr(stubs[interface], method)(**as_theirs(call, theirs))
    their_request = request(recording)
    our_answer = cmdlet(**as_ours(call, cmdlet))
    our_request = request(recording)
    assert their_request == expected_of_theirs(name, our_request)
    assert our_request[-1] == call.get("client_token")
    assert our_answer == expected
    assert their_answer == official.as_theirs(our_answer, theirs.output)


ITEM = "com.vmware.content.library.item"
UPDATE_SESSION = "com.vmware.content.library.item.update_session"


def test_a_client_token_of_theirs_goes_nowhere(recording: Loopback, stubs: dict[str, Any]) -> None:
    recording.requests.clear()
    recording.rule = lambda _: Answer(201, '"i"')
    body = official.as_theirs(v.initialize_library_item_model(), FOUND["LibraryItemModel"])
    stubs[ITEM].create(create_spec=body, client_token="t-1")
    (made,) = recording.requests
    assert "t-1" not in repr(made), NO_TOKEN_SENT


def test_a_name_of_theirs_is_not_quoted(
    recording: Loopback, stubs: dict[str, Any], ours: v.VIServer
) -> None:
    recording.requests.clear()
    recording.rule = lambda _: Answer(200, "{}")
    stubs[ITEM].get("a/b#c")
    v.invoke_get_library_item_id_content("a/b#c")
    theirs, our = (made.path.rpartition("/item/")[2] for made in recording.requests)
    assert theirs == "a/b", NOTHING_QUOTED
    assert our == "a%2Fb%23c"


def test_a_map_of_theirs_is_a_list(
    recording: Loopback, stubs: dict[str, Any], ours: v.VIServer
) -> None:
    recording.requests.clear()
    recording.rule = lambda _: Answer(204)
    message = v.initialize_std_localizable_message(
        id="m",
        default_message="d",
        var_args=[],
        params={"k": v.initialize_std_localization_param(i=3)},
    )
    body = v.initialize_library_item_update_session_model(error_message=message)
    theirs = official.as_theirs(body, FOUND["LibraryItemUpdateSessionModel"])
    stubs[UPDATE_SESSION].update("u", theirs)
    v.invoke_update_update_session_id_item("u", body)
    listed, mapped = (made.json["error_message"]["params"] for made in recording.requests)
    assert listed == [{"key": "k", "value": {"i": 3}}], MAPS_SENT_AS_LISTS
    assert mapped == {"k": {"i": 3}}
