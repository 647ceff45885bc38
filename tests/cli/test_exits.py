"""Exit codes, and how failures are told."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest
from click.testing import CliRunner

from tests.cli.conftest import Content, Run, runner, sessions
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary import NotConnected
from vmware_sdk_contentlibrary.cli import connection, finding, main
from vmware_sdk_contentlibrary.cli.exits import MEANINGS, Exit


@pytest.fixture
def other(loopback: Loopback) -> Run:
    return runner({"VMWARE_SERVER": loopback.url, "VMWARE_USER": "u", "VMWARE_PASSWORD": "p"})


def refusal(status: int, kind: str) -> Answer:
    return Answer(status, {"error_type": kind, "messages": []})


def test_the_codes_are_documented(run: Run) -> None:
    text = run("--help").stdout
    assert set(MEANINGS) == set(Exit)
    for code, meaning in MEANINGS.items():
        assert f"  {code.value:<4} {meaning}" in text


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (refusal(400, "RESOURCE_BUSY"), Exit.REFUSED),
        (refusal(403, "UNAUTHORIZED"), Exit.NOT_ALLOWED),
        (refusal(404, "NOT_FOUND"), Exit.NOT_THERE),
        (Answer(200, "<html>"), Exit.UNEXPECTED),
    ],
)
def test_what_the_server_says(other: Run, loopback: Loopback, answer: Answer, code: int) -> None:
    loopback.answers.append(answer)
    result = other("ls", code=code)
    assert result.stderr.startswith("Error: Invoke-ListContentLibrary")
    assert result.stdout == ""
    assert len(loopback.logouts) == 1


def test_an_outcome_that_nobody_knows(other: Run, loopback: Loopback) -> None:
    loopback.answer(200, "lib-1", hang_up=True)
    made = '{"cert_text": "x"}'
    other("invoke", "Invoke-CreateContentTrustedCertificates", "--json", made, code=Exit.UNKNOWN)


def test_a_server_that_is_not_there(run: Run) -> None:
    with Loopback() as gone:
        pass
    run("ls", env={"VMWARE_SERVER": gone.url}, code=Exit.NOT_REACHED)


def test_a_refused_login(other: Run, loopback: Loopback) -> None:
    loopback.login_answers.append(refusal(401, "UNAUTHENTICATED"))
    other("ls", code=Exit.NOT_ALLOWED)


def test_a_logout_that_fails_is_a_remark(other: Run, loopback: Loopback, monkeypatch) -> None:
    loopback.answer(200, [])
    decide = loopback._decide

    def refuse_logout(request):
        return Answer(500, "no") if request.method == "DELETE" else decide(request)

    monkeypatch.setattr(loopback, "_decide", refuse_logout)
    result = other("ls")
    assert result.stderr.startswith("The logout failed. Error: Disconnect-VIServer")


def test_a_server_that_does_not_answer_the_logout(other, loopback, monkeypatch) -> None:

    monkeypatch.setattr(connection, "_PATIENCE", 0.2)
    let_go = threading.Event()
    loopback.answer(200, [])
    decide = loopback._decide

    def stall(request):
        return Answer(204, until=let_go) if request.method == "DELETE" else decide(request)

    monkeypatch.setattr(loopback, "_decide", stall)
    result = other("ls")
    let_go.set()
    assert "does not answer the logout" in result.stderr


def test_an_unknown_command(run: Run) -> None:
    run("lss", code=Exit.USAGE)
    run("ls", "--no-such-option", code=Exit.USAGE)


def test_ctrl_c_logs_out(run: Run, library, content: Content, monkeypatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        assert sessions(library) == 1
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(finding, "invoke_find_content_library", interrupted)
    assert run("ls", "Golden", code=130).stderr == "Interrupted.\n"
    assert sessions(library) == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_being_terminated_logs_out(run, library, content, monkeypatch, number) -> None:
    before = signal.getsignal(number)
    monkeypatch.setattr(
        finding, "invoke_find_content_library", lambda *_, **__: os.kill(os.getpid(), number)
    )
    assert run("ls", "Golden", code=128 + number).stderr == "Terminated.\n"
    assert sessions(library) == 0
    assert signal.getsignal(number) is before


def test_ctrl_c_during_the_login_leaves_no_session(run, library, monkeypatch) -> None:
    connect = connection.connect_vi_server

    def slow(*args, **settings):
        opened = connect(*args, **settings)
        # The server has opened the session, and nobody has it in hand yet.
        os.kill(os.getpid(), signal.SIGINT)
        return opened

    monkeypatch.setattr(connection, "connect_vi_server", slow)
    run("ls", code=130)
    assert sessions(library) == 0


def test_a_fault_of_the_program_is_told_without_a_traceback(
    run: Run, content: Content, environment, monkeypatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("canary")

    monkeypatch.setattr(finding, "invoke_find_content_library", broken)
    result = run("ls", "Golden", env={"VMWARE_CONTENTLIBRARY_TRACEBACK": None}, code=Exit.BUG)
    assert result.stderr.startswith("A fault of this program: KeyError: 'canary'\n")
    result = CliRunner().invoke(main, ["ls", "Golden"], env=environment)
    assert isinstance(result.exception, KeyError)


def test_a_local_file_that_fails(run: Run, tmp_path) -> None:
    result = run("record", str(tmp_path / "r.yaml"), str(tmp_path / "nowhere.py"), code=8)
    assert "nowhere.py: No such file or directory" in result.stderr


def test_who_interrupts_the_waiting_too_need_not_wait(run: Run, monkeypatch) -> None:
    let_go = threading.Event()

    def stuck(*_: object, **__: object) -> None:
        let_go.wait(20)
        raise NotConnected("too late")

    def impatient() -> None:
        for _ in range(2):
            time.sleep(0.5)
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(connection, "connect_vi_server", stuck)
    threading.Thread(target=impatient).start()
    began = time.monotonic()
    run("ls", code=130)
    assert time.monotonic() - began < 5
    let_go.set()
