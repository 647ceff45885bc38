"""Whom a run logs in as, and the sessions that are kept."""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import click
import pytest

from tests.cli.conftest import PASSWORD, USER, Content, Run, sessions
from tests.support.loopback import Loopback
from vmware_sdk_contentlibrary.cli import logins, main

OTHER = "nobody@vsphere.local"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "config" / "vmware-contentlibrary" / "logins.json"


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """A keyring in memory."""
    secrets: dict[tuple[str, str], str] = {}

    class KeyringError(Exception):
        pass

    def delete_password(service: str, name: str) -> None:
        if secrets.pop((service, name), None) is None:
            raise KeyringError

    module = ModuleType("keyring")
    module.errors = SimpleNamespace(KeyringError=KeyringError)
    module.get_keyring = lambda: SimpleNamespace(priority=5)
    module.get_password = lambda service, name: secrets.get((service, name))
    module.set_password = lambda service, name, secret: secrets.update({(service, name): secret})
    module.delete_password = delete_password
    monkeypatch.setitem(sys.modules, "keyring", module)
    return secrets


def test_no_option_takes_a_password_in_clear() -> None:
    with click.Context(main) as context:
        for name in main.list_commands(context):
            command = main.get_command(context, name)
            assert command is not None
            named = {option for parameter in command.params for option in parameter.opts}
            allowed = {"--password-file", "--password-stdin"}
            assert {one for one in named if "password" in one} <= allowed


def test_a_password_from_standard_input_or_a_file(run: Run, content: Content, tmp_path) -> None:
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n")
    without = {"VMWARE_PASSWORD": "wrong"}
    run("ls", env=without, code=5)
    run("ls", "--password-stdin", env=without, typed=f"{PASSWORD}\n")
    run("ls", "--password-file", str(file), env=without)
    run("ls", "--password-file", str(file), "--password-stdin", env=without, code=2)
    assert "no password in standard input" in run("ls", "--password-stdin", code=2).stderr
    run("ls", "--password-file", str(tmp_path / "nowhere"), code=2)


def test_what_is_missing_cannot_be_asked_for_without_a_terminal(run: Run) -> None:
    assert "VMWARE_SERVER" in run("ls", env={"VMWARE_SERVER": None}, code=2).stderr
    assert "VMWARE_USER" in run("ls", env={"VMWARE_USER": None}, code=2).stderr
    assert "--password-file" in run("ls", env={"VMWARE_PASSWORD": None}, code=2).stderr


def test_govcs_environment_will_do(run: Run, library, content: Content) -> None:
    host = library.url.removeprefix("http://")
    ours = {"VMWARE_SERVER": None, "VMWARE_USER": None, "VMWARE_PASSWORD": None}
    url = f"http://{USER.replace('@', '%40')}:{PASSWORD}@{host}/sdk"
    assert content.golden in run("ls", env={**ours, "GOVC_URL": url}).stdout


def test_the_environments_password_goes_to_no_other_server(run: Run, loopback) -> None:
    result = run("ls", "--server", loopback.url, "--user", USER, code=2)
    assert "there is no terminal to ask on" in result.stderr
    assert not loopback.logins


def test_login_keeps_a_session_and_no_password(run: Run, library, content, kept: Path) -> None:
    said = json.loads(run("login", "--json").stdout)
    assert said == {"server": library.url.removeprefix("http://"), "user": USER}
    assert sessions(library) == 1
    text = kept.read_text()
    assert PASSWORD not in text
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    bare = {"VMWARE_SERVER": None, "VMWARE_USER": None, "VMWARE_PASSWORD": None}
    for _ in range(2):
        assert content.golden in run("ls", env=bare).stdout
        assert sessions(library) == 1
    (token,) = library._run.store.logins
    assert token not in run("ls", "--json", env=bare).stdout
    assert json.loads(run("logout", "--json", env=bare).stdout) == said
    assert sessions(library) == 0
    assert json.loads(kept.read_text()) == {}
    assert "No session" in run("logout", env={**bare, "VMWARE_SERVER": library.url}, code=6).stderr


def test_a_second_login_ends_the_first(run: Run, library, kept: Path) -> None:
    run("login")
    (first,) = library._run.store.logins
    run("login")
    (second,) = library._run.store.logins
    assert first != second
    run("logout")


def test_other_credentials_do_not_use_the_kept_session(run: Run, library, content) -> None:
    run("login")
    library._run.store.logins.clear()
    # with a password at hand, the session that has ended is not asked for
    run("ls")
    without = {"VMWARE_PASSWORD": None}
    assert "no terminal" in run("ls", "--user", OTHER, env=without, code=2).stderr
    result = run("ls", env=without, code=5)
    assert "log in again" in result.stderr
    # and is forgotten
    assert "no terminal" in run("ls", env=without, code=2).stderr


def test_several_logins_leave_no_default(run: Run, loopback, library) -> None:
    run("login")
    run("login", "--server", loopback.url, "--user", "u", "--password-stdin", typed="p")
    bare = {"VMWARE_SERVER": None, "VMWARE_PASSWORD": None}
    assert "which is meant" in run("ls", env=bare, code=2).stderr
    run("logout", "--server", loopback.url)
    assert len(loopback.logouts) == 1
    run("ls", env=bare)
    run("logout")


def test_logout_forgets_a_server_that_is_gone(run: Run) -> None:
    with Loopback() as gone:
        run("login", "--server", gone.url, "--user", "u", "--password-stdin", typed="p")
    run("logout", "--server", gone.url, code=3)
    run("logout", "--server", gone.url, code=6)


def test_a_failed_login_keeps_nothing(run: Run, kept: Path) -> None:
    run("login", env={"VMWARE_PASSWORD": "wrong"}, code=5)
    assert not kept.exists()


def test_a_login_that_cannot_be_kept_is_ended(run: Run, library, kept: Path) -> None:
    kept.parent.parent.write_text("a file where the folder should be")
    run("login", code=8)
    assert sessions(library) == 0


def test_the_keyring_keeps_the_token(run: Run, library, content, ring, kept: Path) -> None:
    run("login")
    (token,) = library._run.store.logins
    assert list(ring.values()) == [token]
    assert token not in kept.read_text()
    run("ls", env={"VMWARE_SERVER": None, "VMWARE_PASSWORD": None})
    run("logout")
    assert ring == {}


def test_a_password_from_the_keyring(run: Run, library, content, ring) -> None:
    ring[f"vmware-contentlibrary:{library.url.removeprefix('http://')}", USER] = PASSWORD
    run("ls", env={"VMWARE_PASSWORD": None})


@pytest.mark.parametrize("fault", ["priority", "get_keyring", "get_password"])
def test_a_keyring_that_does_not_work_is_none(
    run: Run, ring, kept: Path, monkeypatch, fault: str
) -> None:
    import keyring

    def fail(*_: object) -> None:
        raise keyring.errors.KeyringError

    if fault == "priority":
        monkeypatch.setattr(keyring, "get_keyring", lambda: SimpleNamespace(priority=0))
    elif fault == "get_keyring":
        monkeypatch.setattr(keyring, "get_keyring", fail)
    else:
        for name in ("get_password", "set_password", "delete_password"):
            monkeypatch.setattr(keyring, name, fail)
    run("login")
    assert "token" in json.loads(kept.read_text()).popitem()[1]
    run("ls", env={"VMWARE_PASSWORD": None})
    run("logout")


def test_a_damaged_file_is_no_login(run: Run, content, kept: Path) -> None:
    kept.parent.mkdir(parents=True)
    kept.write_text("[")
    run("ls")
    kept.write_text("[]")
    run("ls")


def test_no_text_shows_a_token() -> None:
    assert "secret" not in repr(logins.Kept("vc1", "https://vc1", "u", "secret"))


def test_ctrl_c_during_the_login_to_be_kept_leaves_no_session(
    run: Run, library, kept: Path, monkeypatch
) -> None:
    from vmware_sdk_contentlibrary.cli import sessions as module

    opened = module._open

    def slow(plan):
        session = opened(plan)
        os.kill(os.getpid(), signal.SIGINT)
        return session

    monkeypatch.setattr(module, "_open", slow)
    run("login", code=130)
    assert sessions(library) == 0
    assert not kept.exists()
