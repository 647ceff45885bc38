"""Whole scripts: each ports to the Python beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.porting.stage import CORPUS
from vmware_sdk_contentlibrary.porting import port_text

SCRIPTS = sorted(CORPUS.glob("*.ps1"))
LOST = {"20-traps", "28-prune", "29-damaged"}


def test_there_are_enough() -> None:
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in SCRIPTS]
    assert len(SCRIPTS) >= 25
    assert min(lengths) <= 10
    assert max(lengths) >= 285


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_golden(path: Path) -> None:
    ported = port_text(path.read_text(encoding="utf-8"), name=path.name)
    assert ported.python == path.with_suffix(".py").read_text(encoding="utf-8")
    assert (ported.coverage == 1) is (path.stem not in LOST)
    compile(ported.python, path.name, "exec")


def test_report_names_every_place_that_is_not_carried_over() -> None:
    path = CORPUS / "20-traps.ps1"
    source = path.read_text(encoding="utf-8")
    ported = port_text(source, name=path.name)
    lines = source.splitlines()
    for finding in ported.report:
        first = finding.text.split("\n")[0]
        assert lines[finding.line - 1][finding.column - 1 :].startswith(first)
        assert finding.reason in ported.python
    lost = [finding.text for finding in ported.report if finding.kind == "lost"]
    assert "Get-VM -Name 'web01'" in lost
    assert ported.coverage == 1 - len(lost) / ported.statements


@pytest.mark.skipif(not pytest.importorskip("mypy"), reason="mypy is an extra")
def test_type_checks(tmp_path: Path) -> None:
    from mypy import api

    files = [str(path) for path in sorted(CORPUS.glob("*.py"))]
    config = tmp_path / "mypy.ini"
    config.write_text("[mypy]\n")
    shown, errors, status = api.run(["--config-file", str(config), "--no-incremental", *files])
    assert status == 0, shown + errors
