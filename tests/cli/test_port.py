"""Porting from the command line; what porting itself does is tested where it is written."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.conftest import Run, runner

PORTING = "vmware_sdk_contentlibrary.porting"
SCRIPT = "Invoke-ListContentLibrary # größer\n"


@dataclass
class Finding:
    line: int
    column: int
    text: str
    reason: str


@dataclass
class Ported:
    python: str
    coverage: float = 0.5
    report: list[Finding] = field(default_factory=list)


@pytest.fixture
def run() -> Run:
    return runner({})


@pytest.fixture(autouse=True)
def porting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A porting that tells what it was given."""
    given: list[str] = []

    def port_text(source: str, *, name: str) -> Ported:
        given.append(source)
        found = [Finding(3, 5, "trap { }", "has no counterpart")] if "trap" in source else []
        return Ported(f"# {name}\n", report=found)

    module = ModuleType(PORTING)
    module.port_text = port_text
    module.side_by_side = lambda ported, *, width: f"left | {ported.python}"
    monkeypatch.setitem(sys.modules, PORTING, module)
    return given


@pytest.fixture
def script(tmp_path: Path) -> Path:
    made = tmp_path / "deploy.ps1"
    made.write_text(SCRIPT, "utf-8")
    return made


def test_the_result_stands_beside_the_script(run: Run, script: Path, porting) -> None:
    result = run("port", str(script))
    assert (result.stdout, result.stderr) == ("", "")
    assert script.with_suffix(".py").read_text() == "# deploy.ps1\n"
    assert porting == [SCRIPT]


def test_an_output_is_not_replaced_by_itself(run: Run, script: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.py"
    run("port", str(script), str(output))
    output.write_text("edited")
    assert "there already" in run("port", str(script), str(output), code=2).stderr
    assert output.read_text() == "edited"
    run("port", str(script), str(output), "--overwrite")
    assert output.read_text() == "# deploy.ps1\n"
    run("port", str(script), str(script), "--overwrite", code=2)
    assert script.read_text("utf-8") == SCRIPT


def test_what_needs_a_look_is_listed(run: Run, script: Path) -> None:
    script.write_text("trap { }")
    line = f"{script}:3:5: has no counterpart\n"
    assert run("port", str(script)).stderr == line
    checked = run("port", str(script), "--check", code=1)
    assert (checked.stdout, checked.stderr) == (line, "")
    shown = json.loads(run("port", str(script), "--check", "--json", code=1).stdout)
    assert shown["output"] is None
    assert shown["coverage"] == 0.5
    assert shown["findings"][0] == {
        "line": 3,
        "column": 5,
        "text": "trap { }",
        "reason": "has no counterpart",
    }


def test_a_check_writes_nothing(run: Run, script: Path) -> None:
    run("port", str(script), "--check")
    assert run("port", str(script), "--diff").stdout == "left | # deploy.ps1\n\n"
    assert not script.with_suffix(".py").exists()
    run("port", str(script), "--diff", "--json", code=2)


def test_standard_input_and_output(run: Run, script: Path, porting) -> None:
    assert run("port", "-", typed=SCRIPT).stdout == "# script.ps1\n"
    assert run("port", str(script), "-").stdout == "# deploy.ps1\n"
    shown = json.loads(run("port", "-", "--json", typed=SCRIPT).stdout)
    assert (shown["output"], shown["python"]) == (None, "# script.ps1\n")
    assert porting == [SCRIPT] * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_powershells_encodings(run: Run, script: Path, porting, encoding: str) -> None:
    script.write_bytes(SCRIPT.encode(encoding))
    run("port", str(script), "--check")
    assert porting == [SCRIPT]


def test_a_missing_extra_is_named(run: Run, script: Path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, PORTING, None)
    assert "[porting]" in run("port", str(script), code=8).stderr
