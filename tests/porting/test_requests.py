"""Each script of the corpus, ported and run: it asks for what the script states."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.porting.stage import CORPUS, play

SCRIPTS = sorted(path for path in CORPUS.glob("*.py") if path.with_suffix(".requests").exists())


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_requests(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    played = play(path, tmp_path, monkeypatch, capsys)
    stated = path.with_suffix(".requests").read_text().splitlines()
    assert played.requests == stated
