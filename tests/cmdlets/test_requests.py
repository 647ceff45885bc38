"""What each cmdlet sends, field by field, in both dialects."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest

import vmware_sdk_contentlibrary as v
from tests.cmdlets.answers import ANSWERS
from tests.cmdlets.bodies import BODIES
from tests.cmdlets.table import WIRES
from tests.cmdlets.wire import TOKEN, VALUES, Wire, spelled
from tests.support.loopback import Answer, Loopback, Request

each = pytest.mark.parametrize("wire", WIRES.values(), ids=WIRES)
with_twin = [wire for wire in WIRES.values() if wire.legacy is not None]
each_twin = pytest.mark.parametrize("wire", with_twin, ids=[wire.python for wire in with_twin])
TAKES_TOKEN = [wire for wire in WIRES.values() if "client_token" in wire.names]


def arguments(wire: Wire) -> dict[str, Any]:
    """Give a value for each parameter, also for those that can be left out."""
    given: dict[str, Any] = {name: VALUES[name][0] for name in wire.names if name in VALUES}
    if wire.body:
        given[wire.body_name] = BODIES[wire.body][0]
    if "client_token" in wire.names:
        given["client_token"] = TOKEN
    return given


def written(status: int, content: Any, **headers: str) -> Answer:
    """Write an answer as JSON; None is no content."""
    text = None if content is None else json.dumps(content)
    return Answer(status, text, {"Content-Type": "application/json", **headers})


def call(loopback: Loopback, wire: Wire, given: dict[str, Any], *, legacy: bool) -> Request:
    """Call a cmdlet, and give the one request that it made."""
    content = ANSWERS[wire.returns][0]
    answer = written(200, {"value": content}) if legacy else written(wire.status, content)
    loopback.rule = lambda _: answer
    getattr(v, wire.python)(**given)
    (request,) = loopback.requests
    return request


@each
def test_everything_given_goes_out_as_the_facts_have_it(
    wire: Wire, loopback: Loopback, modern: v.VIServer
) -> None:
    given = arguments(wire)
    request = call(loopback, wire, given, legacy=False)
    method, path, query = spelled(wire.modern, set(given))
    assert (request.method, request.path) == (method, path)
    assert sorted(request.query.items()) == query
    assert request.json == (BODIES[wire.body][1] if wire.body else None)
    assert request.headers.get("content-type") == ("application/json" if wire.body else None)
    assert request.headers.get("client-token") == given.get("client_token")
    assert request.headers["vmware-api-session-id"] == loopback.token
    assert request.headers["accept"] == "application/json"


@each_twin
def test_everything_given_goes_out_as_it_did_before_7_0_u2(
    wire: Wire, loopback: Loopback, legacy: v.VIServer
) -> None:
    given = arguments(wire)
    request = call(loopback, wire, given, legacy=True)
    assert wire.legacy is not None
    method, path, query = spelled(wire.legacy, set(given))
    assert (request.method, request.path) == (method, path)
    assert sorted(request.query.items()) == query
    assert request.json == (legacy_body(wire, BODIES[wire.body][1] if wire.body else {}))
    expected = "application/json" if wire.legacy_body else None
    assert request.headers.get("content-type") == expected
    assert "client-token" not in request.headers
    assert request.headers["vmware-api-session-id"] == loopback.token


def legacy_body(wire: Wire, structure: dict[str, Any], token: str = TOKEN) -> Any:
    """Fill the body of the older dialect: parameters, fields, or the structure by a name."""
    body = {}
    for name in wire.legacy_body.split():
        if name == "client_token":
            body[name] = token
        elif name in VALUES and name in wire.names:
            body[name] = VALUES[name][0]
        else:
            body[name] = structure.get(name, structure)
    return body or None


@pytest.mark.parametrize("wire", [w for w in WIRES.values() if w.legacy is None], ids=str)
def test_what_the_older_dialect_never_had_is_refused_unsent(
    wire: Wire, loopback: Loopback, legacy: v.VIServer
) -> None:
    with pytest.raises(v.NoLegacyTwin, match=f"^{wire.cmdlet} needs vSphere 7.0 U2"):
        getattr(v, wire.python)(**arguments(wire))
    assert loopback.requests == []


def test_five_cmdlets_have_no_older_twin() -> None:
    assert sorted(wire.cmdlet for wire in WIRES.values() if wire.legacy is None) == [
        "Invoke-CreateContentTrustedCertificates",
        "Invoke-DeleteCertificateContentTrustedCertificates",
        "Invoke-GetCertificateContentTrustedCertificates",
        "Invoke-ListContentSecurityPolicies",
        "Invoke-ListContentTrustedCertificates",
    ]


@pytest.mark.parametrize("wire", [w for w in WIRES.values() if w.optional], ids=lambda w: w.python)
def test_what_is_left_out_does_not_go_out(
    wire: Wire, loopback: Loopback, modern: v.VIServer
) -> None:
    given = {k: a for k, a in arguments(wire).items() if k not in wire.optional}
    request = call(loopback, wire, given, legacy=False)
    method, path, query = spelled(wire.modern, set(given))
    assert (request.method, request.path) == (method, path)
    assert sorted(request.query.items()) == query
    if wire.body_name not in given:
        assert request.body == b""
        assert "content-type" not in request.headers


@pytest.mark.parametrize(
    "wire", [w for w in with_twin if w.body_name in w.optional], ids=lambda w: w.python
)
def test_no_body_is_no_body_in_the_older_dialect(
    wire: Wire, loopback: Loopback, legacy: v.VIServer
) -> None:
    given = {k: a for k, a in arguments(wire).items() if k not in wire.optional}
    request = call(loopback, wire, given, legacy=True)
    assert request.body == b""
    assert "content-type" not in request.headers


@pytest.mark.parametrize("wire", TAKES_TOKEN, ids=lambda w: w.python)
def test_a_client_token_is_made_up_for_each_call(
    wire: Wire, loopback: Loopback, modern: v.VIServer
) -> None:
    given = {k: a for k, a in arguments(wire).items() if k != "client_token"}
    first = call(loopback, wire, given, legacy=False).headers["client-token"]
    loopback.requests.clear()
    second = call(loopback, wire, given, legacy=False).headers["client-token"]
    assert UUID(first) != UUID(second)


@pytest.mark.parametrize("wire", TAKES_TOKEN, ids=lambda w: w.python)
def test_a_client_token_is_made_up_in_the_older_dialect_too(
    wire: Wire, loopback: Loopback, legacy: v.VIServer
) -> None:
    given = {k: a for k, a in arguments(wire).items() if k != "client_token"}
    body = call(loopback, wire, given, legacy=True).json
    assert UUID(body["client_token"])
    assert body == legacy_body(wire, BODIES[wire.body][1], body["client_token"])


# Bodies none of whose fields has to be set.
MAY_BE_EMPTY = {
    "ConfigurationModel",
    "LibraryFindSpec",
    "LibraryItemDownloadSessionKeepAliveRequestBody",
    "LibraryItemDownloadSessionModel",
    "LibraryItemFindSpec",
    "LibraryItemModel",
    "LibraryItemUpdateSessionKeepAliveRequestBody",
    "LibraryItemUpdateSessionModel",
    "LibraryModel",
    "LibrarySubscriptionsUpdateSpec",
    "LocalLibraryPublishRequestBody",
}
taking_empty = [wire for wire in WIRES.values() if wire.body in MAY_BE_EMPTY]


@pytest.mark.parametrize("wire", taking_empty, ids=[wire.python for wire in taking_empty])
def test_a_body_with_nothing_set_is_an_empty_object(
    wire: Wire, loopback: Loopback, modern: v.VIServer
) -> None:
    given = arguments(wire) | {wire.body_name: getattr(v, wire.body)()}
    assert call(loopback, wire, given, legacy=False).body == b"{}"


@pytest.mark.parametrize("wire", taking_empty, ids=[wire.python for wire in taking_empty])
def test_a_body_with_nothing_set_is_an_empty_object_in_the_older_dialect(
    wire: Wire, loopback: Loopback, legacy: v.VIServer
) -> None:
    given = arguments(wire) | {wire.body_name: getattr(v, wire.body)()}
    body = call(loopback, wire, given, legacy=True).json
    fields = set(BODIES[wire.body][1])
    parameters = [name for name in wire.legacy_body.split() if name in (*VALUES, "client_token")]
    wrapped = [name for name in wire.legacy_body.split() if name not in (*parameters, *fields)]
    assert body == {n: legacy_body(wire, {})[n] for n in parameters} | {key: {} for key in wrapped}


def test_maps_are_lists_of_key_and_value_in_the_older_dialect(
    loopback: Loopback, legacy: v.VIServer
) -> None:
    number = v.initialize_std_localization_param(i=3)
    inner = v.initialize_std_nested_localizable_message(id="n", params={"deep": number})
    message = v.initialize_std_localizable_message(
        id="m",
        default_message="d",
        var_args=[],
        params={"a": v.initialize_std_localization_param(l=inner)},
    )
    session = v.initialize_library_item_update_session_model(error_message=message)
    v.invoke_update_update_session_id_item("u", session)
    deep = [{"key": "deep", "value": {"i": 3}}]
    (request,) = loopback.requests
    assert request.json["update_spec"]["error_message"]["params"] == [
        {"key": "a", "value": {"l": {"id": "n", "params": deep}}}
    ]


@pytest.mark.parametrize(
    ("deprecated", "expected"),
    [
        (False, {"name": "n", "description": None, "publish_info": {"password": None}}),
        (
            True,
            {"update_spec": {"name": "n", "description": None, "publish_info": {"password": None}}},
        ),
    ],
)
def test_none_goes_out_as_null_where_nulls_are_asked_for(
    loopback: Loopback,
    deprecated: bool,
    expected: object,
) -> None:
    with v.connect_vi_server(
        loopback.url, session="t", serialize_nulls=True, use_deprecated_apis=deprecated
    ):
        v.invoke_update_library_id_content(
            "l",
            v.initialize_library_model(
                name="n",
                description=None,
                publish_info=v.initialize_library_publish_info(password=None),
            ),
        )
    assert loopback.requests[0].json == expected


def test_none_stays_at_home_otherwise(loopback: Loopback, modern: v.VIServer) -> None:
    v.invoke_update_library_id_content(
        "l", v.initialize_library_model(name="n", description=None, storage_backings=[])
    )
    assert loopback.requests[0].json == {"name": "n", "storage_backings": []}
