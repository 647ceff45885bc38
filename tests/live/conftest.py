"""The simulator, built or found once, and connections to it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live.simulator import (
    PASSWORD,
    USER,
    Program,
    Simulator,
    Unavailable,
    find_or_build,
    running,
)
from tests.replay.stories import new_item, new_library
from vmware_sdk_contentlibrary import (
    VIServer,
    connect_vi_server,
    invoke_delete_library_id_content_local_library,
    invoke_list_content_library,
)

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.live)


@pytest.fixture(scope="session")
def program(request: pytest.FixtureRequest) -> Program:
    """The simulator's program; where there is none, CI fails and everybody else is told why."""
    assert request.config.cache is not None
    try:
        return find_or_build(request.config.cache.mkdir("vcsim"))
    except Unavailable as reason:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no simulator: {reason}")


@pytest.fixture(scope="session")
def simulator(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulator]:
    """The simulator, running."""
    with running(program, tmp_path_factory.mktemp("vcsim")) as started:
        yield started


@pytest.fixture
def server(simulator: Simulator) -> Iterator[VIServer]:
    """A connection to the simulator, which is the default server, and is left without libraries."""
    with connect_vi_server(
        simulator.host, user=USER, password=PASSWORD, ssl_thumbprint=simulator.thumbprint
    ) as connected:
        yield connected
        for left in invoke_list_content_library(server=connected):
            invoke_delete_library_id_content_local_library(left)


@pytest.fixture
def library(server: VIServer, simulator: Simulator) -> str:
    """A library that is empty."""
    return new_library(server, simulator.datastore, "live")


@pytest.fixture
def item(library: str) -> str:
    """An item without files."""
    return new_item(library, "live item")
