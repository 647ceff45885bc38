"""Listing libraries, items and files."""

from __future__ import annotations

import json

from tests.cli.conftest import Content, Run, runner
from tests.support.loopback import Answer, Loopback, Request


def test_in_a_pipe_a_library_is_a_line(run: Run, content: Content) -> None:
    result = run("ls")
    lines = [line.split("\t") for line in result.stdout.splitlines()]
    assert ["Golden", "LOCAL", "", content.golden] in lines
    assert len(lines) == 4
    assert result.stderr == ""


def test_json_holds_all_that_the_server_tells(run: Run, content: Content) -> None:
    libraries = json.loads(run("ls", "--json").stdout)
    assert [one["name"] for one in libraries] == ["Golden", "Silver", "Twin", "Twin"]
    assert libraries[0]["id"] == content.golden
    assert libraries[0]["storage_backings"][0]["datastore_id"] == "datastore-1"


def test_items_of_a_library(run: Run, content: Content) -> None:
    lines = run("ls", "Golden").stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["photon", "tiny"]
    assert lines[0].split("\t")[2:] == ["7000", content.photon]
    assert run("ls", content.golden).stdout.splitlines() == lines


def test_files_of_an_item(run: Run, content: Content) -> None:
    by_name = run("ls", "Golden", "tiny")
    assert [line.split("\t")[:3] for line in by_name.stdout.splitlines()] == [
        ["second file.txt", "3", "true"],
        ["tiny.txt", "4", "true"],
    ]
    assert run("ls", content.golden, content.tiny).stdout == by_name.stdout
    files = json.loads(run("ls", "Golden", "tiny", "--json").stdout)
    assert files[1]["name"] == "tiny.txt"
    assert files[1]["checksum_info"]["checksum"]


def test_nothing_is_an_empty_list(run: Run) -> None:
    assert run("ls").stdout == ""
    assert json.loads(run("ls", "--json").stdout) == []


def test_letter_case_decides_only_where_it_must(run: Run, content: Content) -> None:
    assert run("ls", "gOLDEN").stdout == run("ls", "Golden").stdout


def test_an_ambiguous_name_lists_the_candidates(run: Run, content: Content) -> None:
    result = run("ls", "Twin", code=2)
    assert result.stdout == ""
    for twin in content.twins:
        assert twin in result.stderr


def test_an_ambiguous_item_lists_its_libraries(run: Run, content: Content, tmp_path) -> None:
    result = run("download", "photon", str(tmp_path), code=2)
    assert f"in library {content.golden}" in result.stderr
    assert f"in library {content.silver}" in result.stderr


def test_what_is_not_there(run: Run, content: Content) -> None:
    assert "No library is named Nowhere" in run("ls", "Nowhere", code=6).stderr
    assert "No item is named nothing" in run("ls", "Golden", "nothing", code=6).stderr
    unknown = "00000000-0000-4000-8000-000000000000"
    assert unknown in run("ls", unknown, code=6).stderr


def test_an_item_of_another_library_is_not_there(run: Run, content: Content) -> None:
    result = run("ls", "Silver", content.tiny, code=6)
    assert content.golden in result.stderr


def test_an_empty_name_is_refused(run: Run, content: Content) -> None:
    run("ls", "", code=2)
    run("ls", "Golden", "", code=2)


def test_a_name_that_is_a_uuid_is_found_as_a_name(run: Run, library, content: Content) -> None:
    import vmware_sdk_contentlibrary as v
    from tests.cli.conftest import PASSWORD, USER, new_library

    name = "00000000-0000-4000-8000-000000000001"
    with v.connect_vi_server(library.url, user=USER, password=PASSWORD) as server:
        made = new_library(server, name)
    assert made in run("ls").stdout
    assert run("ls", name).stdout == ""


def test_what_a_terminal_would_obey_is_written_out(run: Run, library, content: Content) -> None:
    import vmware_sdk_contentlibrary as v
    from tests.cli.conftest import PASSWORD, USER, new_library

    with v.connect_vi_server(library.url, user=USER, password=PASSWORD) as server:
        new_library(server, "\x1b[2Jbad\tname")
    result = run("ls")
    assert "\\x1b[2Jbad\\tname\tLOCAL" in result.stdout
    assert "\x1b" not in result.stdout
    assert "\x1b" not in run("ls", "--json").stdout


def test_what_is_removed_meanwhile_is_left_out(loopback: Loopback) -> None:
    def rule(request: Request) -> Answer:
        if request.path.endswith("/library"):
            return Answer(200, ["gone", "here"])
        if request.path.endswith("/gone"):
            return Answer(404, {"error_type": "NOT_FOUND", "messages": []})
        return Answer(200, {"id": "here", "name": "Golden", "publish_info": {"published": True}})

    loopback.rule = rule
    run = runner({"VMWARE_SERVER": loopback.url, "VMWARE_USER": "u", "VMWARE_PASSWORD": "p"})
    assert run("ls").stdout == "Golden\t\ttrue\there\n"


def test_one_failure_fails_the_list(loopback: Loopback) -> None:
    def rule(request: Request) -> Answer:
        if request.path.endswith("/library"):
            return Answer(200, ["one", "two"])
        return Answer(403, {"error_type": "UNAUTHORIZED", "messages": []})

    loopback.rule = rule
    run = runner({"VMWARE_SERVER": loopback.url, "VMWARE_USER": "u", "VMWARE_PASSWORD": "p"})
    assert run("ls", code=5).stdout == ""
