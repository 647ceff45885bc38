"""Recording from the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PASSWORD, Content, Run

# vcrpy leaves sockets to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ls.yaml"


def test_a_command_is_recorded_without_secrets(run: Run, content: Content, file: Path) -> None:
    result = run("record", str(file), "ls", "Golden", "--json")
    assert content.photon in result.stdout
    text = file.read_text()
    assert "Golden" in text
    assert PASSWORD not in text
    assert "127.0.0.1" not in text


def test_json_comes_after_what_the_command_prints(run: Run, content, file: Path) -> None:
    lines = run("record", "--json", str(file), "ls", "Golden", "--json").stdout.splitlines()
    assert {one["name"] for one in json.loads(lines[0])} == {"photon", "tiny"}
    assert json.loads(lines[1]) == {"recording": str(file), "exit_code": 0}
    result = run("record", "--json", "--overwrite", str(file), "ls", "Nowhere", code=6)
    assert json.loads(result.stdout) == {"recording": str(file), "exit_code": 6}


def test_a_failure_is_recorded_and_reported(run: Run, content: Content, file: Path) -> None:
    run("record", str(file), "ls", "Nowhere", code=6)
    assert "Nowhere" in file.read_text()


def test_a_script_is_recorded(run: Run, library, content, file: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import os, sys\n"
        "import vmware_sdk_contentlibrary as v\n"
        "with v.connect_vi_server(\n"
        "    os.environ['VMWARE_SERVER'],\n"
        "    user=os.environ['VMWARE_USER'],\n"
        "    password=os.environ['VMWARE_PASSWORD'],\n"
        ") as server:\n"
        "    print(len(v.invoke_list_content_library(server=server)), sys.argv[1:])\n"
        "sys.exit(7)\n"
    )
    before = sys.argv
    assert run("record", str(file), str(script), "--more", code=7).stdout == "4 ['--more']\n"
    assert sys.argv is before
    assert "/api/content/library" in file.read_text()


def test_a_recording_is_not_replaced_by_itself(run: Run, content: Content, file: Path) -> None:
    file.write_text("kept")
    assert "there already" in run("record", str(file), "ls", code=2).stderr
    assert file.read_text() == "kept"
    run("record", "--overwrite", str(file), "ls")
    assert "/api/content/library" in file.read_text()


def test_a_missing_extra_is_named(run: Run, file: Path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "vmware_sdk_contentlibrary.recording.configuration", None)
    assert "[replay]" in run("record", str(file), "ls", code=8).stderr


def test_the_cassettes_are_recorded_anew(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "cassettes"
    folder.mkdir()
    result = run("record", "--cassettes", str(folder))
    (made,) = folder.iterdir()
    assert made.name.startswith("embedded-")
    assert (made / "provenance.json").is_file()
    assert len(list(made.glob("*.yaml"))) > 5
    assert result.stdout.strip()
    nothing = "interactions: []\nversion: 1\n"
    (made / "of_my_own.yaml").write_text(nothing)
    run("record", "--cassettes", str(folder))
    assert (made / "of_my_own.yaml").read_text() == nothing
    assert "of_my_own" in (made / "provenance.json").read_text()
    told = json.loads(run("record", "--json", "--cassettes", str(folder)).stdout)
    assert told["folder"] == str(made)
    assert told["broken_off"] == []
    assert told["cmdlets"][0] > 50


def test_a_recording_needs_a_command(run: Run) -> None:
    assert "--cassettes" in run("record", "only.yaml", code=2).stderr
