"""The stories end well."""

import csv
import re

import pytest

from tests.samples.conftest import SAMPLES
from vmware_sdk_contentlibrary import EmbeddedContentLibrary


def test_every_story_is_run_here():
    stories = {path.stem for path in SAMPLES.glob("[!_]*.py") if "invoke_" not in path.stem}
    tested = "".join(name for name in globals() if name.startswith("test_"))
    assert [name for name in stories if name not in tested] == []


def test_upload_kept_alive(run, tmp_path):
    file = tmp_path / "a.iso"
    file.write_bytes(b"content" * 100_000)
    printed = run("upload_kept_alive", "--file", str(file))
    assert "What came back is what was sent." in printed
    assert "Invoke-KeepAliveUpdateSessionId" in printed
    assert "Invoke-KeepAliveDownloadSessionId" in printed


def test_publish_and_subscribe(run):
    printed = run("publish_and_subscribe")
    assert "tried out: SUCCESS" in printed
    states = re.findall(r"(\w+): Notes is (not here|here), (\d+) bytes", printed)
    assert states == [
        ("Synchronized", "not here", "0"),
        ("Fetched", "here", "11"),
        ("Evicted", "not here", "0"),
    ]


@pytest.mark.parametrize(
    ("arguments", "deleted"),
    [
        ((), "1 update sessions and 1 download sessions deleted"),
        (("--active",), "2 update sessions and 1 download sessions deleted"),
    ],
)
def test_clean_up_stale_sessions(run, arguments, deleted):
    printed = run("clean_up_stale_sessions", *arguments)
    assert " is ACTIVE, expires 2" in printed
    assert " is ERROR, expires 2" in printed
    assert printed.endswith(f"{deleted}\n")


@pytest.mark.parametrize("to_file", [False, True])
def test_inventory_to_csv(run, tmp_path, to_file):
    target = tmp_path / "inventory.csv"
    text = run("inventory_to_csv", *(["--csv", str(target)] if to_file else []))
    if to_file:
        assert text == ""
        text = target.read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert [(row["library"], row["item"], row["file"], row["bytes"]) for row in rows] == [
        ("Samples", "Notes", "notes.txt", "11"),
        ("Samples", "More notes", "notes.txt", "11"),
    ]


def test_replace_iso_in_place(run, tmp_path):
    iso = tmp_path / "new.iso"
    iso.write_bytes(b"content")
    before, after = run("replace_iso_in_place", "--iso", str(iso)).splitlines()
    assert before.startswith("photon, version 2 ")
    assert before.endswith("photon-5.0.iso, 1000000 bytes")
    assert after == "photon, version 3 of its content: new.iso, 7 bytes"


def test_a_server_that_is_named(run, monkeypatch):
    with EmbeddedContentLibrary(user="me", datastores=("datastore-7",)) as server:
        monkeypatch.setenv("VMWARE_PASSWORD", server.password)
        there = ("--server", server.url, "--user", "me", "--datastore", "datastore-7")
        assert '"datastore_id": "datastore-7"' in run("invoke_get_library_id_content", *there)
        assert "deleted" in run("clean_up_stale_sessions", *there)
        assert run("inventory_to_csv", *there).count("\n") == 1


def test_ported_report(run, monkeypatch):
    monkeypatch.setenv("VMWARE_PASSWORD", "secret")
    assert run("ported_report").splitlines() == [
        "Samples (LOCAL): 2 items, 0 bytes",
        "  photon is empty",
        "  ubuntu is empty",
    ]
