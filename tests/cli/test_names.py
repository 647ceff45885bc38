"""The names of libraries and items, as a shell completes them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.conftest import PASSWORD, USER, Content, Run, new_library, sessions
from tests.cli.test_help_commands import VARIABLE
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary import connect_vi_server
from vmware_sdk_contentlibrary.cli import asking, logins, main, once

PROGRAM = "vmware-contentlibrary"


def complete(environment: dict[str, str | None], *words: str, shell: str = "bash") -> list[str]:
    """Complete the last of the words."""
    asked = {"COMP_WORDS": "\n".join([PROGRAM, *words]), "COMP_CWORD": str(len(words))}
    environ = {**environment, **asked, VARIABLE: f"{shell}_complete"}
    result = CliRunner().invoke(main, [], env=environ, prog_name=PROGRAM)
    assert result.stderr == ""
    return [line.removeprefix("plain,") for line in result.stdout.splitlines() if line]


@pytest.fixture(autouse=True)
def nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal is there, and a question on it fails the test."""
    monkeypatch.setattr(asking.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(asking, "_asked", lambda _: pytest.fail("somebody was asked"))
    monkeypatch.setattr("getpass.getpass", lambda _: pytest.fail("somebody was asked"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["ls", ""], ["Golden", "Silver", "Twin"]),
        (["ls", "G"], ["Golden"]),
        (["ls", "g"], []),
        (["rm", "S"], ["Silver"]),
        (["sync", "T"], ["Twin"]),
        (["publish", "T"], ["Twin"]),
        (["upload", "a.iso", "--library", "G"], ["Golden"]),
        (["ls", "Golden", ""], ["photon", "tiny"]),
        (["ls", "Silver", ""], ["photon"]),
        (["rm", "Golden", "photon", "t"], ["tiny"]),
        (["sync", "Golden", "t"], ["tiny"]),
        (["publish", "Golden", "t"], ["tiny"]),
        (["upload", "a.iso", "--library", "Golden", "--replace", "p"], ["photon"]),
        (["download", "--library", "Golden", "t"], ["tiny"]),
        (["download", ""], ["photon", "tiny"]),
        (["download", "tiny", "./x"], ["dir,./x"]),
        (["ls", "Nowhere", ""], []),
        (["ls", "Twin", ""], []),
    ],
)
def test_names(library, environment, content, words, expected) -> None:
    assert complete(environment, *words) == expected
    assert sessions(library) == 0


def test_a_kept_login_is_used_and_kept(run: Run, library, content: Content) -> None:
    run("login")
    (token,) = library._run.store.logins
    assert complete({}, "ls", "G") == ["Golden"]
    assert list(library._run.store.logins) == [token]
    library._run.store.logins.clear()
    assert complete({}, "ls", "G") == []
    # who calls a command is to hear of it
    assert "log in again" in run("ls", env={"VMWARE_PASSWORD": None}, code=5).stderr


def test_without_a_login_there_is_nothing(environment, content, monkeypatch) -> None:
    monkeypatch.setattr(logins, "password", lambda *_: pytest.fail("the keyring may ask"))
    for missing in ("VMWARE_SERVER", "VMWARE_USER", "VMWARE_PASSWORD"):
        assert complete({**environment, missing: None}, "ls", "") == []
    assert complete({**environment, "VMWARE_SERVER": "no server?"}, "ls", "") == []


def test_options_say_which_server(library, environment, content, tmp_path: Path) -> None:
    password = tmp_path / "password"
    password.write_text(PASSWORD)
    words = ["ls", "--server", library.url, "--user", USER, "--password-file", str(password), "G"]
    assert complete({}, *words) == ["Golden"]
    # it belongs to whoever is at the terminal
    assert (
        complete({}, "ls", "--server", library.url, "--user", USER, "--password-stdin", "G") == []
    )


def test_a_wrong_password_is_tried_once(loopback: Loopback, tmp_path, monkeypatch) -> None:
    refusal = Answer(401, {"error_type": "UNAUTHENTICATED", "messages": []})
    loopback.login_answers += [refusal] * 9
    env = {"VMWARE_SERVER": loopback.url, "VMWARE_USER": "u", "VMWARE_PASSWORD": "secret"}
    for _ in range(3):
        assert complete(env, "ls", "") == []
    assert len(loopback.logins) == 1
    kept = tmp_path / "config" / "vmware-contentlibrary"
    assert all("secret" not in path.name + path.read_text() for path in kept.iterdir())
    monkeypatch.setattr(once, "_WHILE", 0.0)
    assert complete(env, "ls", "") == []
    assert len(loopback.logins) == 2


def test_a_login_that_cannot_be_remembered_is_not_tried(environment, content, tmp_path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    assert complete(environment, "ls", "") == []


def test_a_server_that_is_not_there_is_asked_again(environment, content, library) -> None:
    with Loopback() as gone:
        pass
    assert complete({**environment, "VMWARE_SERVER": gone.url}, "ls", "") == []
    assert complete(environment, "ls", "G") == ["Golden"]


def test_a_server_that_does_not_answer_is_not_waited_for(loopback: Loopback) -> None:
    let_go = threading.Event()
    loopback.rule = lambda _: Answer(200, [], until=let_go)
    env = {"VMWARE_SERVER": loopback.url, "VMWARE_USER": "u", "VMWARE_PASSWORD": "p"}
    began = time.monotonic()
    assert complete(env, "ls", "") == []
    assert time.monotonic() - began < 8
    let_go.set()


def test_half_of_the_names_would_mislead(environment, content, library, monkeypatch) -> None:
    from vmware_sdk_contentlibrary.cli import names

    monkeypatch.setattr(names, "_ALL", 0.0)
    assert complete(environment, "ls", "") == []
    assert sessions(library) == 0


@pytest.fixture
def strange(library, content) -> list[str]:
    made = ["My $HOME & co", "My 'own'", 'My "two"', "My\\three", "My*", "Mÿ, four"]
    with connect_vi_server(library.url, user=USER, password=PASSWORD, not_default=True) as server:
        for name in [*made, "My\x1b[31m"]:
            new_library(server, name)
    return made


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash here")
def test_bash_gets_each_name_as_one_word(environment, strange, tmp_path: Path) -> None:
    program = tmp_path / PROGRAM
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m vmware_sdk_contentlibrary "$@"\n')
    program.chmod(0o755)
    (tmp_path / "My a file").touch()
    script = (
        'eval "$(vmware-contentlibrary completion bash)"\n'
        "ask() {\n"
        '  COMPREPLY=(); COMP_WORDS=(vmware-contentlibrary ls "$1"); COMP_CWORD=2\n'
        '  _vmware_contentlibrary_completion vmware-contentlibrary "$1" ls\n'
        '  for word in "${COMPREPLY[@]}"; do eval "printf \'%s\\n\' $word"; done\n'
        "}\n"
        "ask M; echo --; ask 'My\\ $'\n"
    )
    environ = {
        "PATH": f"{tmp_path}:/usr/bin:/bin",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-c", script],
        env={**environ, **environment},
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    found, _, narrowed = done.stdout.partition("--\n")
    assert sorted(found.splitlines()) == sorted(strange)
    assert narrowed.splitlines() == ["My $HOME & co"]


def test_powershell_gets_each_name_as_one_word(environment, strange) -> None:
    asked = {"_COMPLETION_LINE": f"{PROGRAM} ls 'My", "_COMPLETION_WORD": "'My"}
    found = complete({**environment, **asked}, "", shell="powershell")
    assert "'My ''own'''" in found
    assert "'My $HOME & co'" in found
