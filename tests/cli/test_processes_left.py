"""Runs of the installed program, half of them failing, leave no session of any kind.

CLI_RUNS says how many: 24 unless it is set.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest

from tests.cli.conftest import PASSWORD, Content, Run, Slow, large, sessions, transfers
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

RUNS = int(os.environ.get("CLI_RUNS", "24"))
PROGRAM = Path(sys.executable).with_name("vmware-contentlibrary")

Meanwhile = Callable[["subprocess.Popen[str]"], object]


class Runs:
    """Runs of the program, and what each is to end in."""

    def __init__(self, environ: dict[str, str], folder: Path, slow: Slow) -> None:
        self.number = 0
        self._environ = environ
        self._slow = slow
        self._folder = folder
        self._small = folder / "small.txt"
        self._small.write_text("small")
        self._large = [str(large(folder, name)) for name in ("one.iso", "two.iso", "three.iso")]
        with socket.create_server(("127.0.0.1", 0)) as gone:
            self._nobody = f"http://127.0.0.1:{gone.getsockname()[1]}"

    def good(self) -> Iterator[list[str]]:
        """Give the arguments of runs that succeed, without end."""
        while True:
            yield ["ls", "Golden", "--json"]
            yield ["upload", str(self._small), "--library", "Silver", "--name", f"{self.number}"]
            yield ["download", "tiny", "photon", self._to(), "--library", "Golden"]
            yield ["invoke", "Invoke-ListContentLibrary"]
            yield ["upload", *self._named(), "--library", "Silver"]

    def run(self, args: list[str], meanwhile: Meanwhile | None = None, **environ: str) -> int:
        """Run the program to its end, and do something meanwhile."""
        self.number += 1
        self._slow.forget()
        with subprocess.Popen(
            [PROGRAM, *args],
            env={**self._environ, **environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            if meanwhile is not None:
                meanwhile(process)
            out, err = process.communicate(timeout=60)
        assert "Traceback" not in err, err
        assert PASSWORD not in out + err
        assert (process.returncode == 0) == (err == ""), err
        return process.returncode

    def bad(self) -> Iterator[tuple[int, int]]:
        """Run what fails, without end: give the exit code that it has and that it is to have."""
        upload = ["upload", "--library", "Silver", "--checksum", "none"]
        several = [*upload, *self._large]
        while True:
            yield self.run(["ls", "Nowhere"]), 6
            yield self.run(several, self._signal(2, signal.SIGINT)), 130
            yield self.run(["ls"], VMWARE_PASSWORD="wrong"), 5
            yield self.run(several[:-2], self._signal(1, signal.SIGTERM)), 143
            yield self.run(["ls"], VMWARE_SERVER=self._nobody), 3
            yield self.run([*upload, self._cut()], self._truncate), 8
            yield self.run([*upload, str(self._folder)]), 2
            yield self.run(several, self._signal(2, signal.SIGTERM)), 143
            yield self.run(["rm", "Golden", "tiny"]), 130
            yield self.run(several[:-2], self._signal(1, signal.SIGINT)), 130
            yield self.run(["download", "tiny", "nothing", self._to(), "--library", "Golden"]), 6
            yield self.run([*upload, self._cut(), str(self._small)], self._truncate), 8

    def _signal(self, uploads: int, number: signal.Signals) -> Meanwhile:
        def send(process: subprocess.Popen[str]) -> None:
            self._slow.wait_for(uploads)
            process.send_signal(number)

        return send

    def _truncate(self, _process: subprocess.Popen[str]) -> None:
        self._slow.wait_for(1)
        os.truncate(self._folder / "cut.iso", 0)

    def _cut(self) -> str:
        return str(large(self._folder, "cut.iso"))

    def _to(self) -> str:
        return str(self._folder / f"to {self.number}")

    def _named(self) -> list[str]:
        made = [self._folder / f"{self.number} {letter}.txt" for letter in "abc"]
        for file in made:
            file.write_text(file.name)
        return list(map(str, made))


@pytest.fixture
def runs(environment: dict[str, str], tmp_path: Path, slow: Slow) -> Runs:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "XDG_CONFIG_HOME")}
    null = "keyring.backends.null.Keyring"
    return Runs({**kept, **environment, "PYTHON_KEYRING_BACKEND": null}, tmp_path, slow)


def test_no_run_leaves_a_session(
    library: EmbeddedContentLibrary, content: Content, runs: Runs, run: Run
) -> None:
    good, bad = runs.good(), runs.bad()
    for failing in cycle((False, True)):
        if runs.number == RUNS:
            break
        if failing:
            code, expected = next(bad)
        else:
            args = next(good)
            code, expected = runs.run(args), 0
        assert code == expected, runs.number
        assert (sessions(library), transfers(library)) == (0, []), runs.number
    listed = run("ls", "Silver").stdout
    assert not {"one", "two", "three", "cut"} & {
        line.split("\t")[0] for line in listed.splitlines()
    }
