"""What scripts that ask no server anything write to the console."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.porting.stage import CORPUS, play

STRINGS = """\
matched
number 42
no $name here a "quoted" Golden and a tab\t, a dollar $, Goldens
Library: Golden
Version: 4
  "quotes" stay
$name stays one Golden3 003|  Golden|1,234.6|50% GOLDEN Gold Silveren a_b_c 1=x
a|b|c value True True False
"""
LOOPS = "41 large some 30 16 4 2 0\n"


@pytest.mark.parametrize(("name", "written"), [("18-strings", STRINGS), ("19-loops", LOOPS)])
def test_output(
    name: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    played = play(CORPUS / f"{name}.py", tmp_path, monkeypatch, capsys)
    assert played.requests == []
    assert played.output == written


def test_a_script_that_fails_says_so_by_its_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    played = play(CORPUS / "27-deployment.py", tmp_path, monkeypatch, capsys)
    assert played.code == 1
    rows = (tmp_path / "report.csv").read_text().splitlines()
    assert rows == [
        "Step,Name,Outcome",
        "library,ISO Images,updated",
        "library,New,created",
        "image,fresh,uploaded",
        "image,ubuntu,uploaded",
        "image,absent,failed",
        "retired,old-debian,removed",
    ]
