"""Finding cmdlets, help and completion."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.cli.conftest import Run
from vmware_sdk_contentlibrary import get_help
from vmware_sdk_contentlibrary.cli import COMMANDS, main

VARIABLE = "_VMWARE_CONTENTLIBRARY_COMPLETE"


@pytest.fixture
def run() -> Run:
    from tests.cli.conftest import runner

    return runner({})


def test_the_list_of_commands_says_what_the_commands_say(run: Run) -> None:
    for name, summary in COMMANDS.items():
        text = " ".join(run(name, "--help").stdout.split())
        stem = summary.removesuffix(".").partition(",")[0]
        assert f"{name} " in text
        assert summary in run("--help").stdout
        assert stem.split()[0] in text


def test_find_command(run: Run) -> None:
    assert run("find-command", "*keep_alive_update*").stdout.split("\t") == [
        "Invoke-KeepAliveUpdateSessionId",
        "POST",
        "/api/content/library/item/update-session/{update_session_id}?action=keep-alive\n",
    ]
    found = json.loads(run("find-command", "--tag", "Type", "--method", "get", "--json").stdout)
    assert [one["python"] for one in found] == ["invoke_list_content_type"]
    assert len(run("find-command").stdout.splitlines()) == 71
    assert run("find-command", "nothing").stdout == ""


def test_help_of_cmdlets_and_commands(run: Run) -> None:
    expected = get_help("invoke_list_content_type")
    assert run("help", "Invoke-ListContentType").stdout == expected
    assert run("help", "invoke_list_content_type").stdout == expected
    shown = json.loads(run("help", "Invoke-ListContentType", "--json").stdout)
    assert shown == {"name": "Invoke-ListContentType", "text": expected.rstrip("\n")}
    assert "--recursive" in run("help", "rm").stdout
    assert run("help").stdout.startswith("Usage: main [OPTIONS] COMMAND")
    run("help", "nonsense", code=2)


def test_help_and_version_load_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from vmware_sdk_contentlibrary.cli import main\n"
        "main({!r}, standalone_mode=False)\n"
        "heavy = {{'requests', 'pydantic', 'rich', 'urllib3', 'keyring'}} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)\n"
    )
    for args in (["--help"], ["--version"]):
        subprocess.run(  # the interpreter that runs the tests
            [sys.executable, "-c", script.format(args)], check=True, capture_output=True
        )


def complete(shell: str, words: str, index: int, **more: str) -> list[str]:
    environ = {"COMP_WORDS": words, "COMP_CWORD": str(index), VARIABLE: f"{shell}_complete", **more}
    result = CliRunner().invoke(main, [], env=environ, prog_name="vmware-contentlibrary")
    return [line for line in result.stdout.splitlines() if line]


def test_completion_of_commands_options_and_cmdlets() -> None:
    assert complete("bash", "vmware-contentlibrary up", 1) == ["plain,upload"]
    assert "plain,--recursive" in complete("bash", "vmware-contentlibrary rm --", 2)
    words = "vmware-contentlibrary invoke "
    assert complete("bash", f"{words}invoke-keepaliveu", 2) == []
    assert complete("bash", f"{words}Invoke-KeepAliveU", 2) == [
        "plain,Invoke-KeepAliveUpdateSessionId"
    ]
    assert complete("bash", f"{words}invoke_keep_alive_u", 2) == [
        "plain,invoke_keep_alive_update_session_id"
    ]
    assert len(complete("bash", words, 2)) == 71
    options = complete("bash", f"{words}Invoke-FindContentLibrary -T", 3)
    assert options == ["plain,-Type"]
    assert complete("bash", f"{words}Invoke-FindContentLibrary -Type L", 4) == ["plain,LOCAL"]


def test_completion_for_powershell() -> None:
    def ask(line: str, word: str) -> list[str]:
        return complete("powershell", "", 0, _COMPLETION_LINE=line, _COMPLETION_WORD=word)

    assert ask("vmware-contentlibrary up", "up") == [f"upload\t{COMMANDS['upload']}"]
    assert len(ask("vmware-contentlibrary ", "")) == len(COMMANDS)
    assert ask("vmware-contentlibrary invoke Invoke-KeepAliveU", "Invoke-KeepAliveU") == [
        "Invoke-KeepAliveUpdateSessionId"
    ]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_scripts(run: Run, shell: str) -> None:
    text = run("completion", shell).stdout
    assert f"{shell}_complete" in text
    assert "%(" not in text
    program = shutil.which(shell)
    if program is not None and shell != "powershell":
        subprocess.run([program, "-n"], input=text.encode(), check=True)


def test_a_completion_script_as_json(run: Run) -> None:
    told = json.loads(run("completion", "zsh", "--json").stdout)
    assert told == {"shell": "zsh", "script": run("completion", "zsh").stdout.removesuffix("\n")}


def test_every_command_prints_json(run: Run) -> None:
    with click.Context(main) as context:
        for name in main.list_commands(context):
            command = main.get_command(context, name)
            assert command is not None
            if isinstance(command, click.Group):
                command = command.get_command(context, "Invoke-ListContentType")
                assert command is not None
            assert "--json" in {one for option in command.params for one in option.opts}, name


def test_the_powershell_script_is_powershell(run: Run) -> None:
    tree_sitter = pytest.importorskip("tree_sitter")
    powershell = pytest.importorskip("tree_sitter_powershell")
    parser = tree_sitter.Parser(tree_sitter.Language(powershell.language()))
    tree = parser.parse(run("completion", "powershell").stdout.encode())
    assert not tree.root_node.has_error


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash here")
def test_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "vmware-contentlibrary"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m vmware_sdk_contentlibrary "$@"\n')
    program.chmod(0o755)
    script = (
        'eval "$(vmware-contentlibrary completion bash)"\n'
        "COMP_WORDS=(vmware-contentlibrary dow); COMP_CWORD=1\n"
        "_vmware_contentlibrary_completion vmware-contentlibrary dow vmware-contentlibrary\n"
        'echo "${COMPREPLY[*]}"\n'
    )
    environ = {"PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        ["bash", "-c", script], env=environ, check=True, capture_output=True, text=True
    )
    assert done.stdout == "download\n"
