"""The command line as a process: terminals, signals and what others can see of it."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import PASSWORD, USER, large, sessions

PROGRAM = [sys.executable, "-m", "vmware_sdk_contentlibrary"]


@pytest.fixture
def environ(environment: dict[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "XDG_CONFIG_HOME")}
    null = "keyring.backends.null.Keyring"
    return {**kept, **environment, "PYTHON_KEYRING_BACKEND": null, "TERM": "xterm-256color"}


class Terminal:
    """A program in a terminal of 80 columns."""

    def __init__(self, args: list[str], environ: dict[str, str]) -> None:
        self.seen = b""
        self._ours, theirs = pty.openpty()
        os.set_blocking(self._ours, False)
        self.process = subprocess.Popen(
            [*PROGRAM, *args],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**environ, "COLUMNS": "80", "LINES": "24"},
            start_new_session=True,
        )
        os.close(theirs)

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def wait_for(self, text: str) -> None:
        self._read(lambda: text.encode() in self.seen)
        assert text.encode() in self.seen, self.seen

    def end(self) -> tuple[int, str]:
        self._read(lambda: False)
        code = self.process.wait(10)
        os.close(self._ours)
        return code, self.seen.decode().replace("\r\n", "\n")

    def _read(self, over: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 20
        while not over() and time.monotonic() < deadline:
            if select.select([self._ours], [], [], 0.1)[0]:
                try:
                    block = os.read(self._ours, 65536)
                except OSError:  # how Linux says that nobody holds the other end
                    return
                if not block:
                    return
                self.seen += block


def wait_for_question(process: subprocess.Popen[bytes]) -> None:
    assert process.stderr is not None
    seen = b""
    while b"[y/N]" not in seen:
        block = process.stderr.read1()
        assert block, seen
        seen += block


def test_the_password_is_asked_for_and_not_echoed(library, environ, content) -> None:
    del environ["VMWARE_PASSWORD"]
    terminal = Terminal(["ls"], environ)
    terminal.wait_for(f"Password of {USER} at {library.url.removeprefix('http://')}: ")
    terminal.type(f"{PASSWORD}\n")
    code, seen = terminal.end()
    assert code == 0
    assert PASSWORD not in seen
    assert "Golden" in seen


def test_server_and_user_are_asked_for(library, environ, content) -> None:
    del environ["VMWARE_SERVER"], environ["VMWARE_USER"]
    terminal = Terminal(["ls"], environ)
    terminal.wait_for("Server: ")
    terminal.type(f"{library.url}\n")
    terminal.wait_for("User: ")
    terminal.type(f"{USER}\n")
    assert terminal.end()[0] == 0


def test_ctrl_c_at_a_question(environ, content, library) -> None:
    terminal = Terminal(["rm", "Golden", "photon"], environ)
    terminal.wait_for("[y/N]: ")
    time.sleep(0.3)  # until it reads
    terminal.process.send_signal(signal.SIGINT)
    code, seen = terminal.end()
    assert code == 130
    assert seen.endswith("Interrupted.\n")
    assert sessions(library) == 0


def test_tables_fit_into_80_columns(environ, content) -> None:
    for args in (["ls"], ["ls", "Golden"], ["ls", "Golden", "tiny"], ["find-command"]):
        code, seen = Terminal(args, environ).end()
        assert code == 0
        lines = seen.splitlines()
        assert "NAME" in lines[0] or "Invoke-" in lines[0]
        plain = [_without_colours(line) for line in lines]
        assert max(map(len, plain)) <= 80, args
        assert "…" not in seen
    assert content.golden in Terminal(["ls"], environ).end()[1]


def _without_colours(line: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", line)


def test_a_transfer_has_a_bar(environ, content, tmp_path: Path) -> None:
    source = tmp_path / "linux.iso"
    source.write_bytes(b"x" * 100_000)
    code, seen = Terminal(["upload", str(source), "--library", "Golden"], environ).end()
    assert code == 0
    assert "linux.iso" in seen
    assert "100.0/100.0 kB" in seen or "97.7/97.7 KiB" in seen
    piped = subprocess.run(
        [*PROGRAM, "upload", str(source), "--library", "Silver"],
        env=environ,
        check=True,
        capture_output=True,
    )
    assert piped.stderr == b""
    assert len(piped.stdout) == 37


def test_several_transfers_have_a_bar_each(environ, content, tmp_path: Path, slow) -> None:
    names = ["a-name-that-is-too-long-for-its-bar.iso", "two.iso", "three.txt"]
    sources = [str(large(tmp_path, name, 1_000_000)) for name in names]
    code, seen = Terminal(["upload", *sources, "--library", "Golden"], environ).end()
    assert code == 0
    shown = _without_colours(seen)
    assert "a-name-that-is-…-its-bar" in shown
    assert "1.0/1.0 MB" in shown or "976.6/976.6 KiB" in shown
    lines = re.split(r"[\r\n]+", shown)
    assert max(map(len, lines)) <= 80 or str(tmp_path) in max(lines, key=len)
    told = [shown.index(f"{source} is now in Golden.") for source in sources]
    assert told == sorted(told)
    ids = [line.strip() for line in lines if re.fullmatch(r"[0-9a-f-]{36}", line.strip())]
    assert len(ids) == 3
    assert shown.index(ids[0]) > told[-1]
    listed = subprocess.run(
        [*PROGRAM, "ls", "Golden"], env=environ, check=True, capture_output=True, text=True
    )
    placed = [listed.stdout.index(f"{name.partition('.')[0]}\t") for name in names]
    assert all(
        one in listed.stdout[place:].splitlines()[0] for one, place in zip(ids, placed, strict=True)
    )
    piped = subprocess.run(
        [*PROGRAM, "upload", *sources, "--library", "Silver"],
        env=environ,
        check=True,
        capture_output=True,
    )
    assert piped.stderr == b""
    assert len(piped.stdout) == 3 * 37


def test_the_embedded_address_works_within_a_run(environ) -> None:
    done = subprocess.run(
        [*PROGRAM, "ls", "--json", "--server", ":embedded:"],
        env=environ,
        check=True,
        capture_output=True,
    )
    assert done.stdout == b"[]\n"


def test_json_is_indented_for_people(environ, content) -> None:
    assert '\n    "name": "Golden"' in Terminal(["ls", "--json"], environ).end()[1]


def test_remarks_are_for_people(environ, content) -> None:
    assert "photon is removed." in Terminal(["rm", "Golden", "photon", "-y"], environ).end()[1]
    done = subprocess.run(
        [*PROGRAM, "rm", "Golden", "tiny", "-y"], env=environ, check=True, capture_output=True
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def test_without_rich_a_terminal_gets_lines(environ, content, tmp_path: Path) -> None:
    hiding = tmp_path / "rich.py"
    hiding.write_text("raise ImportError('not here')")
    environ["PYTHONPATH"] = str(tmp_path)
    code, seen = Terminal(["ls"], environ).end()
    assert code == 0
    assert f"Golden\tLOCAL\t\t{content.golden}".replace("\t", "") in seen.replace("\t", "").replace(
        " ", ""
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_run_and_its_session(library, environ, content, number) -> None:
    environ["VMWARE_PASSWORD"] = PASSWORD
    # It waits for standard input with the session open.
    with subprocess.Popen(
        [*PROGRAM, "rm", "Golden", "photon"],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        wait_for_question(process)
        time.sleep(0.3)  # until it reads
        assert sessions(library) == 1
        listed = Path(f"/proc/{process.pid}/cmdline")
        if listed.exists():
            assert PASSWORD.encode() not in listed.read_bytes()
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 128 + number
    assert out == b""
    assert b"Traceback" not in err
    assert sessions(library) == 0


def test_nohup_is_respected(environ, library, content) -> None:
    if not shutil.which("nohup"):
        pytest.skip("there is no nohup here")
    with subprocess.Popen(
        ["nohup", *PROGRAM, "rm", "Golden", "photon"],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        wait_for_question(process)
        process.send_signal(signal.SIGHUP)
        process.communicate(b"y\n", timeout=20)
    assert process.returncode == 0


def test_a_reader_that_leaves_is_no_fault(environ, content) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{' '.join(PROGRAM)} ls --json | true"],
        env=environ,
        check=True,
        capture_output=True,
    )
    assert b"Traceback" not in done.stderr


def test_the_embedded_library_runs_until_it_is_stopped(environ, tmp_path: Path) -> None:
    import json

    with subprocess.Popen(
        [*PROGRAM, "embedded", "--json", "--datastore", "datastore-7"],
        env=environ,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        assert (told["datastore"], told["password"]) == ("datastore-7", "$VMWARE_PASSWORD")
        listed = subprocess.run(
            [*PROGRAM, "ls", "--json"],
            env={**environ, "VMWARE_SERVER": told["url"]},
            check=True,
            capture_output=True,
        )
        assert json.loads(listed.stdout) == []
        process.terminate()
    assert process.returncode == 0
