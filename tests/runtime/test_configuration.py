"""How a server is talked to: laid down, looked up, changed and forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Loopback
from vmware_sdk_contentlibrary.runtime.configuration import ServerConfiguration
from vmware_sdk_contentlibrary.runtime.patience import Deadlines
from vmware_sdk_contentlibrary.runtime.trust import Trust

PRINT = "ab" * 32


def test_what_holds_where_nothing_is_said() -> None:
    made = v.new_vsphere_server_configuration("vc.example.com")

    assert made == ServerConfiguration(
        server="vc.example.com",
        url="https://vc.example.com",
        api_key=None,
        trust=Trust(ca_file=None, thumbprint=None, verify=True),
        serialize_nulls=False,
        deadlines=Deadlines(connect=10.0, read=None, total=300.0),
        proxy_uri=None,
        use_deprecated_apis=None,
    )


def test_a_configuration_lives_until_it_is_removed() -> None:
    assert v.get_vsphere_server_configuration() == []
    one = v.new_vsphere_server_configuration("one")
    two = v.new_vsphere_server_configuration("https://two:8443", serialize_nulls=True)

    assert v.get_vsphere_server_configuration() == [one, two]
    assert v.get_vsphere_server_configuration("two:8443") == [two]
    assert v.get_vsphere_server_configuration("https://ONE") == [one]
    assert v.get_vsphere_server_configuration("three") == []

    v.remove_vsphere_server_configuration("two:8443")
    v.remove_vsphere_server_configuration(one)
    assert v.get_vsphere_server_configuration() == []
    with pytest.raises(v.InvalidParameter, match="none is laid down yet"):
        v.remove_vsphere_server_configuration("one")
    with pytest.raises(v.InvalidParameter, match="server = 'one' is refused: a server with a con"):
        v.set_vsphere_server_configuration("one", serialize_nulls=True)


def test_a_setting_that_is_not_given_stays_as_it_is() -> None:
    v.new_vsphere_server_configuration(
        "vc", serialize_nulls=True, connect_timeout_seconds=2, ssl_thumbprint=PRINT
    )

    changed = v.set_vsphere_server_configuration(
        "vc", web_operation_timeout_seconds=60, read_timeout_seconds=5.5, api_key="key"
    )

    assert changed.serialize_nulls is True
    assert changed.deadlines == Deadlines(connect=2, read=5.5, total=60)
    assert changed.trust == Trust(thumbprint=PRINT)
    assert changed.api_key == "key"
    assert v.get_vsphere_server_configuration("vc") == [changed]
    assert v.set_vsphere_server_configuration(changed, serialize_nulls=False).api_key == "key"


@pytest.mark.parametrize(
    ("settings", "trust"),
    [
        ({"skip_certificate_check": False}, Trust(thumbprint=PRINT)),
        ({"skip_certificate_check": True}, Trust(verify=False)),
        ({"ca_file": __file__}, Trust(ca_file=__file__)),
        ({"ca_file": Path(__file__), "skip_certificate_check": False}, Trust(ca_file=__file__)),
        ({"ssl_thumbprint": "cd" * 20}, Trust(thumbprint="cd" * 20)),
        ({}, Trust(thumbprint=PRINT)),
    ],
)
def test_there_is_one_trust_and_the_newest_holds(settings: Any, trust: Trust) -> None:
    v.new_vsphere_server_configuration("vc", ssl_thumbprint=PRINT)

    assert v.set_vsphere_server_configuration("vc", **settings).trust == trust


def test_checking_can_be_switched_on_again() -> None:
    v.new_vsphere_server_configuration("vc", skip_certificate_check=True)

    assert v.set_vsphere_server_configuration("vc", skip_certificate_check=False).trust == Trust()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("skip_certificate_check", "False"),
        ("skip_certificate_check", None),
        ("serialize_nulls", 1),
        ("use_deprecated_apis", "yes"),
        ("ca_file", "/no/such/file"),
        ("ca_file", ""),
        ("ca_file", 5),
        ("ssl_thumbprint", ""),
        ("ssl_thumbprint", "ab" * 16),
        ("ssl_thumbprint", "xy" * 20),
        ("ssl_thumbprint", 5),
        ("web_operation_timeout_seconds", 0),
        ("web_operation_timeout_seconds", -1),
        ("web_operation_timeout_seconds", float("inf")),
        ("web_operation_timeout_seconds", float("nan")),
        ("web_operation_timeout_seconds", 1e9),
        ("connect_timeout_seconds", "10"),
        ("read_timeout_seconds", True),
        ("api_key", "line\nbreak"),
        ("api_key", ""),
        ("api_key", 5),
        ("proxy_uri", ""),
        ("proxy_uri", 5),
    ],
)
def test_a_value_that_does_not_fit_is_refused(name: str, value: Any) -> None:
    settings: Any = {name: value}
    with pytest.raises(v.InvalidParameter) as refused:
        v.new_vsphere_server_configuration("vc", **settings)

    assert refused.value.parameter == name
    assert v.get_vsphere_server_configuration() == []


@pytest.mark.parametrize(
    "settings",
    [
        {"ca_file": __file__, "ssl_thumbprint": PRINT},
        {"ca_file": __file__, "skip_certificate_check": True},
        {"ssl_thumbprint": PRINT, "skip_certificate_check": True},
    ],
)
def test_two_kinds_of_trust_at_once_are_refused(settings: Any) -> None:
    with pytest.raises(v.InvalidParameter, match="one of them"):
        v.new_vsphere_server_configuration("vc", **settings)


@pytest.mark.parametrize("value", [None, "key", "https://proxy:3128"])
def test_a_setting_can_be_taken_back(value: str | None) -> None:
    made = v.new_vsphere_server_configuration("vc", api_key="old", proxy_uri="http://127.0.0.1:1")
    settings: Any = {"api_key": value, "proxy_uri": value, "use_deprecated_apis": None}

    changed = v.set_vsphere_server_configuration(made, **settings)

    assert (changed.api_key, changed.proxy_uri, changed.use_deprecated_apis) == (value, value, None)


def test_an_unknown_setting_is_refused_without_showing_it() -> None:
    settings: Any = {"pasword": PASSWORD}
    for call in (v.new_vsphere_server_configuration, v.connect_vi_server):
        with pytest.raises(v.InvalidParameter, match="one of the parameters api_key") as refused:
            call("vc", **settings)
        assert PASSWORD not in f"{refused.value} {refused.value.value}"


def test_a_configuration_holds_for_connections_made_later(loopback: Loopback) -> None:
    name = loopback.url.partition("://")[2]
    v.new_vsphere_server_configuration(
        loopback.url, web_operation_timeout_seconds=7, use_deprecated_apis=True
    )

    # the scheme, too, is that of the configuration
    with v.connect_vi_server(name, user=USER, password=PASSWORD) as server:
        assert server.configuration.deadlines.total == 7
        assert server.uses_deprecated_apis
    with v.connect_vi_server(
        loopback.url, user=USER, password=PASSWORD, use_deprecated_apis=False
    ) as server:
        assert not server.uses_deprecated_apis
        assert server.configuration.deadlines.total == 7


def test_a_configuration_with_a_token_is_a_server(loopback: Loopback) -> None:
    made = v.new_vsphere_server_configuration(loopback.url, api_key="key-1")
    for server in (made, made, made.server, loopback.url):
        loopback.answer(200, [])
        assert v.invoke_list_content_library(server=server) == []

    assert {request.headers["vmware-api-session-id"] for request in loopback.requests} == {"key-1"}
    assert loopback.connections == 1
    assert loopback.logins == []
    assert v.default_vi_servers() == ()
    v.disconnect_vi_server(made.server)
    assert loopback.logouts == []


def test_a_token_that_takes_another_s_place_is_used(loopback: Loopback) -> None:
    made = v.new_vsphere_server_configuration(loopback.url, api_key="key-1")
    loopback.answer(200, [])
    v.invoke_list_content_library(server=made.server)
    v.set_vsphere_server_configuration(made, api_key="key-2")
    loopback.answer(200, [])
    v.invoke_list_content_library(server=made.server)

    used = [request.headers["vmware-api-session-id"] for request in loopback.requests]
    assert used == ["key-1", "key-2"]
    v.disconnect_vi_server("*")


def test_a_login_comes_before_a_configured_token(loopback: Loopback) -> None:
    made = v.new_vsphere_server_configuration(loopback.url, api_key="key-1")
    with v.connect_vi_server(loopback.url, user=USER, password=PASSWORD) as server:
        loopback.answer(200, [])
        v.invoke_list_content_library(server=made.server)
        assert loopback.requests[-1].headers["vmware-api-session-id"] == loopback.token
        assert server.user == USER
    with v.connect_vi_server(loopback.url) as server:
        assert server.session_id == "key-1"


@pytest.mark.parametrize("as_object", [True, False])
def test_a_configuration_without_a_token_needs_a_connection(as_object: bool) -> None:
    made = v.new_vsphere_server_configuration("vc")
    with pytest.raises(v.NotConnected, match="vc is not connected to"):
        v.invoke_list_content_library(server=made if as_object else "vc")
