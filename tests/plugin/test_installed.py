"""A project outside this repository, which has the installed wheel and nothing else of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "tests" / "example_project"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel in it, unpacked as an installer does it."""
    pytest.importorskip("hatchling", reason="the wheel is built with hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    # what hatchling reads, where it can leave nothing behind
    source = folder / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(
        ROOT / "vmware_sdk_contentlibrary", source / "vmware_sdk_contentlibrary", ignore=ignored
    )
    subprocess.run(
        [sys.executable, "-c", build, str(folder)], cwd=source, check=True, capture_output=True
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def test_the_example_records_and_replays(site: Path, tmp_path: Path) -> None:
    shutil.copytree(PROJECT, tmp_path, dirs_exist_ok=True)
    environment = {key: value for key, value in os.environ.items() if "VMWARE" not in key}
    # before the editable install, and without this repository
    environment |= {"PYTHONPATH": f"{site}{os.pathsep}{tmp_path}", "PYTHONDONTWRITEBYTECODE": "1"}

    def run(*arguments: str) -> str:
        found = subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:hypothesispytest", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert found.returncode == 0, found.stdout + found.stderr
        return found.stdout

    where = "import vmware_sdk_contentlibrary as v; print(v.__file__)"
    told = subprocess.check_output([sys.executable, "-c", where], cwd=tmp_path, env=environment)
    assert told.decode().startswith(str(site))

    run("--vcenter-record=once", "--vcenter=:embedded:")
    recorded = sorted(file.name for file in (tmp_path / "tests/cassettes").rglob("*.yaml"))
    assert recorded == ["test_a_library_is_found.yaml", "test_libraries_and_kinds.yaml"]
    assert "2 passed" in run()
