"""What people see on a terminal, looked at from within."""

from __future__ import annotations

import io
import sys

import click
import pytest

from tests.cli.conftest import Content, Run
from vmware_sdk_contentlibrary.cli import asking, bars, output
from vmware_sdk_contentlibrary.cli.bars import Bars
from vmware_sdk_contentlibrary.cli.commands import find_command
from vmware_sdk_contentlibrary.transfer.progress import TransferProgress


class Keyboard(io.StringIO):
    """What is typed on a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    for module in (output, bars, find_command):
        monkeypatch.setattr(module, "on_terminal", lambda **_: True)


@pytest.mark.usefixtures("terminal")
def test_tables(run: Run, content: Content) -> None:
    lines = run("ls").stdout.splitlines()
    assert lines[0].split() == ["NAME", "TYPE", "PUBLISHED", "ID"]
    assert lines[1].split() == ["Golden", "LOCAL", content.golden]
    assert "6.8 KiB" in run("ls", "Golden").stdout
    assert run("ls", "Golden", "tiny").stdout.splitlines()[2].split()[:4] == [
        "tiny.txt",
        "4",
        "B",
        "yes",
    ]


@pytest.mark.usefixtures("terminal")
def test_remarks(run: Run, content: Content) -> None:
    assert run("rm", "Golden", "tiny", "-y").stderr == "tiny is removed.\n"


@pytest.mark.usefixtures("terminal")
def test_cmdlets_stand_above_their_requests(run: Run) -> None:
    lines = run("find-command", "*DownloadSession*").stdout.splitlines()
    assert lines[0] == "Invoke-CancelDownloadSessionId"
    assert lines[1] == "    POST   /api/content/library/item/download-session"
    assert lines[2] == "           /{download_session_id}?action=cancel"


def test_markup_in_names_is_a_name(terminal: None, capsys: pytest.CaptureFixture[str]) -> None:
    column = output.Column("NAME", "name")
    output.show_rows([{"name": "[red]x\x1b[0m"}], [column], as_json=False)
    assert "[red]x\\x1b[0m" in capsys.readouterr().out


def test_without_rich(terminal: None, capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("rich.console", "rich.progress"):
        monkeypatch.setitem(sys.modules, name, None)
    column = output.Column("NAME", "name")
    output.show_rows([{"name": "x"}, {"name": None}], [column], as_json=False)
    with Bars() as shown:
        shown.report(TransferProgress("f", 1, 2, 1, 2))
    assert capsys.readouterr().out == "x\n\n"


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (1023, "1023 B"),
        (1024, "1.0 KiB"),
        (3 * 1024**3, "3.0 GiB"),
        (5 * 1024**4, "5.0 TiB"),
        (5 * 1024**5, "5120.0 TiB"),
    ],
)
def test_sizes(size: int, text: str) -> None:
    assert output.size(size) == text


def test_bars_for_files_and_for_all_of_them(terminal: None, capsys) -> None:
    long = "a-very-long-name-of-a-disk-image-1.vmdk"
    with Bars() as shown:
        for done in (0, 50, 100):
            shown.report(TransferProgress("photon.ovf", 10, 10, 10 + done, 110))
            shown.report(TransferProgress(long, done, 100, 10 + done, 110))
    seen = capsys.readouterr().err
    assert "all files" in seen
    assert "a-very-long-nam…k-1.vmdk"[:16] in seen
    assert "100/100 bytes" in seen
    with Bars() as shown:
        shown.report(TransferProgress("one.iso", 5, None, 5, None))
    assert "all files" not in capsys.readouterr().err


def test_data_and_remarks_get_past_the_bars(terminal: None, capsys) -> None:
    with Bars() as shown:
        first = shown.of_item(0, "first")
        first(TransferProgress("a.vmdk", 1, 2, 1, 50))
        first(TransferProgress("b.vmdk", 48, 48, 49, 50))
        shown.of_item(1, "second")(TransferProgress("a.vmdk", 1, None, 1, None))
        shown.below(lambda: click.echo("data"))
        shown.tell("[bold]told[/] :smile: " + "x" * 80)
        shown.drop(0)
        shown.drop(2)
        out, err = capsys.readouterr()
        assert out == ""
        assert "[bold]told[/] :smile: " + "x" * 80 in err
    out, err = capsys.readouterr()
    assert out == "data\n"
    # a bar that was taken away is in no picture after that
    assert "second" in err
    assert "first" not in err


def test_without_bars_data_and_remarks_come_at_once(capsys) -> None:
    with Bars() as shown:
        shown.below(lambda: click.echo("data"))
        shown.tell("[bold]told[/]")
        shown.drop(0)
        assert capsys.readouterr() == ("data\n", "[bold]told[/]\n")


def test_questions(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("vc1\n\n"))
    assert asking.answer("Server", "say it") == "vc1"
    with pytest.raises(click.UsageError, match="there is no answer; say it"):
        asking.answer("Server", "say it")
    monkeypatch.setattr("getpass.getpass", lambda prompt: f"typed at {prompt}")
    assert asking.answer("Password", "say it", hidden=True) == "typed at Password: "

    def gone(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", gone)
    with pytest.raises(click.UsageError, match="there is no answer"):
        asking.answer("Password", "say it", hidden=True)
    assert capsys.readouterr().out == ""
