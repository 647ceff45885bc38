"""How the tests come by their simulator."""

from __future__ import annotations

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
from tests.replay.stories import new_library
from vmware_sdk_contentlibrary import connect_vi_server, invoke_list_content_library

# Introduces the program that was built as govmomi's own vcsim introduces itself.
VCSIM = """#!/bin/sh
{program} -username "$2" -password "$4" |
sed -u 's|.*"host":"\\([^"]*\\)".*|export GOVC_URL=https://user:pass@\\1/sdk GOVC_SIM_PID=1|'
"""


@pytest.fixture
def built(program: Program) -> Program:
    """The simulator that was built here."""
    if program.release is None:
        pytest.skip("the one in use was found on PATH")
    return program


def test_a_vcsim_on_path_is_used(
    built: Program, simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vcsim = tmp_path / "vcsim"
    vcsim.write_text(VCSIM.format(program=built.path))
    vcsim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    found = find_or_build(tmp_path)
    assert (found.path, found.release) == (vcsim, None)
    files = tmp_path / "files"
    files.mkdir()
    with (
        running(found, files) as other,
        connect_vi_server(
            other.host, user=USER, password=PASSWORD, ssl_thumbprint=other.thumbprint
        ) as server,
    ):
        assert other.host != simulator.host
        # the inventory's own name for its data store is all that such a one tells
        assert other.datastore not in ("", simulator.datastore)
        made = new_library(server, other.datastore, "elsewhere")
        assert invoke_list_content_library(server=server) == [made]


def test_without_anything_to_build_it_from_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Unavailable, match="no vcsim on PATH, and no golang-go"):
        find_or_build(tmp_path)


def test_one_that_does_not_start_says_why(built: Program, tmp_path: Path) -> None:
    # it wants its folder empty
    (tmp_path / "datastore-11").touch()

    with pytest.raises(RuntimeError, match="file exists"), running(built, tmp_path):
        pass
