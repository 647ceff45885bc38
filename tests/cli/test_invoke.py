"""Calling cmdlets from the shell."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from tests.cli.conftest import Content, Run
from vmware_sdk_contentlibrary.cli import main
from vmware_sdk_contentlibrary.cli.spelling import functions, plain, powershell
from vmware_sdk_contentlibrary.cmdlets import cmdlets

BACKING = '[{"type": "DATASTORE", "datastore_id": "datastore-1"}]'


def test_both_spellings_name_the_same(run: Run, content: Content) -> None:
    shell = run("invoke", "Invoke-GetLibraryIdContent", "-LibraryId", content.golden)
    python = run("invoke", "invoke_get_library_id_content", "--library-id", content.golden)
    careless = run("invoke", "INVOKE-getlibraryidcontent", "-libraryid", content.golden)
    assert json.loads(shell.stdout)["name"] == "Golden"
    assert shell.stdout == python.stdout == careless.stdout


def test_the_names_are_those_of_the_table() -> None:
    table = {cmdlet.function.__name__: name for name, cmdlet in cmdlets().items()}
    assert {name: powershell(name) for name in functions()} == table
    assert len({plain(name) for name in table}) == 71


def test_identifiers_are_printed_bare(run: Run, content: Content) -> None:
    listed = run("invoke", "Invoke-ListContentLibrary")
    assert content.golden in listed.stdout.splitlines()
    assert content.golden in json.loads(run("invoke", "Invoke-ListContentLibrary", "--json").stdout)


def test_a_flat_field_is_an_option(run: Run, content: Content) -> None:
    found = run("invoke", "Invoke-FindContentLibrary", "-Name", "Golden", "-Type", "LOCAL")
    assert found.stdout == f"{content.golden}\n"
    one = json.loads(run("invoke", "Invoke-FindContentLibrary", "--name=Golden", "--json").stdout)
    assert one == [content.golden]


def test_a_structure_may_be_json(run: Run, content: Content, tmp_path: Path) -> None:
    spec = '{"name": "Golden"}'
    file = tmp_path / "spec.json"
    file.write_text(spec, "utf-8")
    for value in (spec, f"@{file}"):
        for option in ("--json", "--body", "-LibraryFindSpec", "--library-find-spec"):
            found = run("invoke", "Invoke-FindContentLibrary", option, value)
            assert found.stdout == f"{content.golden}\n"
    found = run("invoke", "Invoke-FindContentLibrary", "--json", "@-", typed=spec)
    assert found.stdout == f"{content.golden}\n"


def test_options_fill_in_what_the_json_leaves_open(run: Run) -> None:
    made = run(
        "invoke",
        "Invoke-CreateContentLocalLibrary",
        "-Name",
        "New",
        "--json",
        f'{{"name": "Old", "storage_backings": {BACKING}}}',
    )
    shown = run("invoke", "Invoke-GetLibraryIdContent", "-LibraryId", made.stdout.strip())
    assert json.loads(shown.stdout)["name"] == "New"


def test_an_inner_structure_is_json(run: Run) -> None:
    run("invoke", "Invoke-CreateContentLocalLibrary", "-Name", "N", "-StorageBackings", BACKING)
    assert run("ls").stdout.startswith("N\t")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["Invoke-FindContentLibrary", "--json", '{"nam": "x"}'], "one of the fields name, type"),
        (["Invoke-FindContentLibrary", "--json", '["x"]'], "a JSON object is needed"),
        (["Invoke-FindContentLibrary", "--json", '{"name": "secret'], "no JSON"),
        (["Invoke-FindContentLibrary", "--json", "@nowhere.json"], "nowhere.json"),
        (["Invoke-FindContentLibrary", "--type", "NEITHER"], "is not one of"),
        (["Invoke-GetLibraryIdContent"], "Missing option"),
        (["Invoke-GetLibraryIdContent", "-LibraryId", ""], "not empty"),
        (["Invoke-GetLibraryIdConten"], "Near to it: Invoke-GetLibraryIdContent"),
        (["Invoke-Unheard"], "No such command"),
        (
            ["Invoke-KeepAliveUpdateSessionId", "-UpdateSessionId", "x", "-ClientProgress", "101"],
            "from 0 to 100",
        ),
        (
            ["Invoke-CreateUpdateSessionIdItemFile", "-UpdateSessionId", "x", "-Name", "n"],
            "a value is required",
        ),
    ],
)
def test_what_is_refused_is_not_sent(run: Run, args: list[str], said: str) -> None:
    result = run("invoke", *args, code=2)
    assert said in result.stderr
    assert "secret'" not in result.stderr
    assert result.stdout == ""


def test_secrets_are_not_told_when_a_structure_is_refused(run: Run) -> None:
    info = '{"publish_info": {"password": {"canary": 1}, "published": "canary"}}'
    result = run("invoke", "Invoke-CreateContentLocalLibrary", "--json", info, code=2)
    assert "canary': 1" not in result.stderr
    unknown = '{"publish_info": {"passwort": "canary"}}'
    result = run("invoke", "Invoke-CreateContentLocalLibrary", "--json", unknown, code=2)
    assert "publish_info.passwort" in result.stderr
    assert "canary" not in result.stderr


def test_http_info(run: Run, content: Content) -> None:
    shown = json.loads(run("invoke", "Invoke-ListContentLibrary", "-WithHttpInfo").stdout)
    assert shown["status_code"] == 200
    assert content.golden in shown["response"]
    assert shown["headers"]["content-type"] == "application/json"


def test_what_if_sends_nothing(run: Run, content: Content, caplog) -> None:
    delete = ["invoke", "Invoke-DeleteLibraryItemIdContent", "-LibraryItemId", content.photon]
    assert run(*delete, "-WhatIf").stdout == ""
    assert f"What if: Invoke-DeleteLibraryItemIdContent on library_item_id '{content.photon}'" in (
        caplog.text
    )
    assert "photon" in run("ls", "Golden").stdout


def test_confirm_asks(run: Run, content: Content) -> None:
    delete = ["invoke", "Invoke-DeleteLibraryItemIdContent", "-LibraryItemId", content.photon]
    asked = run(*delete, "-Confirm", typed="n\n", code=130)
    assert f"on library_item_id '{content.photon}'" in asked.stderr
    assert "photon" in run("ls", "Golden").stdout
    gone = run(*delete, "--confirm", "--json", typed="y\n")
    assert json.loads(gone.stdout) is None
    assert "photon" not in run("ls", "Golden").stdout


def test_the_servers_refusal_is_told(run: Run) -> None:
    result = run("invoke", "Invoke-GetLibraryIdContent", "-LibraryId", "nowhere", code=6)
    assert result.stderr.startswith("Error: Invoke-GetLibraryIdContent failed")


@pytest.mark.parametrize("name", sorted(functions()))
def test_no_two_options_share_a_name_in_any_letter_case(name: str) -> None:
    with click.Context(main, info_name="x") as parent:
        group = main.get_command(parent, "invoke")
        assert isinstance(group, click.Group)
        with click.Context(group, parent=parent) as context:
            command = group.get_command(context, name)
            assert command is not None
            spelled = [
                plain(option)
                for parameter in command.get_params(context)
                # both spellings of one option may fall together
                for option in {plain(one) for one in parameter.opts}
            ]
            assert len(spelled) == len(set(spelled))


def test_help_of_a_cmdlet_tells_of_parameters_and_fields(run: Run) -> None:
    text = run("invoke", "Invoke-CreateUpdateSessionIdItemFile", "--help").stdout
    assert "-UpdateSessionId, --update-session-id" in text
    assert "Identifier of the update session." in " ".join(text.split())
    assert "-SourceType, --source-type NONE|PUSH|PULL" in " ".join(text.split())
    assert all(len(line) <= 80 for line in text.splitlines() if "|" not in line)


def test_help_lists_all_cmdlets(run: Run) -> None:
    text = run("invoke", "--help").stdout
    assert all(name in text for name in cmdlets())


def test_a_structure_of_which_nothing_is_said(run: Run) -> None:
    # the server is sent an empty one, and decides
    assert "name or type" in run("invoke", "Invoke-FindContentLibrary", code=1).stderr
    needed = run("invoke", "Invoke-CreateContentTrustedCertificates", code=2)
    assert "a value is required" in needed.stderr


def test_truths_as_powershell_writes_them(run: Run, content: Content) -> None:
    find = ["invoke", "Invoke-FindLibraryItem", "-LibraryId", content.golden, "-Cached"]
    cached = run(*find, "$true").stdout
    assert content.tiny in cached
    assert run(*find, "True").stdout == cached
    assert run(*find, "$false").stdout != cached
    run(*find, "perhaps", code=2)


def test_a_file_that_is_no_text_is_no_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b'{"name": "\xff"}')
    spec = f"@{tmp_path / 'latin'}"
    assert "no UTF-8" in run("invoke", "Invoke-FindContentLibrary", "--json", spec, code=2).stderr
