"""Fixtures for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.loopback import Loopback
from vmware_sdk_contentlibrary import VIServer, connect_vi_server, disconnect_vi_server
from vmware_sdk_contentlibrary.runtime import configuration, connected

USER = "administrator@vsphere.local"
PASSWORD = "pass-word-canary"


@pytest.fixture(autouse=True)
def no_servers_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin and end each test connected to nothing, with no settings from outside."""
    for name in ("requests_ca_bundle", "curl_ca_bundle", "ssl_cert_file", "ssl_cert_dir"):
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    yield
    if connected.CONNECTED:
        disconnect_vi_server("*")
    configuration.CONFIGURATIONS.clear()


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    """A server that notes requests and gives written answers."""
    with Loopback() as server:
        yield server


@pytest.fixture
def server(loopback: Loopback) -> Iterator[VIServer]:
    """A connection to the loopback server, which is the default server."""
    with connect_vi_server(loopback.url, user=USER, password=PASSWORD) as connected_server:
        yield connected_server
