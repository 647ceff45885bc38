"""A connection in either dialect, to a server on loopback that all tests here share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PASSWORD, USER
from tests.support.loopback import Loopback
from vmware_sdk_contentlibrary import VIServer, connect_vi_server

# Over plain http no certificate is looked at; reading the system's would take 20 ms each time.
NO_CERTIFICATES = str(Path(__file__).parent)


@pytest.fixture(scope="session")
def one_loopback() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def loopback(one_loopback: Loopback) -> Loopback:
    """Give the shared server as if it were new."""
    one_loopback.requests.clear()
    one_loopback.logins.clear()
    one_loopback.answers.clear()
    one_loopback.rule = None
    return one_loopback


def connection(loopback: Loopback, *, use_deprecated_apis: bool) -> VIServer:
    return connect_vi_server(
        loopback.url,
        user=USER,
        password=PASSWORD,
        ca_file=NO_CERTIFICATES,
        use_deprecated_apis=use_deprecated_apis,
    )


@pytest.fixture
def modern(loopback: Loopback) -> Iterator[VIServer]:
    """A connection that speaks /api."""
    with connection(loopback, use_deprecated_apis=False) as server:
        yield server


@pytest.fixture
def legacy(loopback: Loopback) -> Iterator[VIServer]:
    """A connection that speaks /rest."""
    with connection(loopback, use_deprecated_apis=True) as server:
        yield server
