"""Samples and index are what the generator makes of the table."""

import runpy
import shutil
import sys

import pytest

from tests.samples.conftest import SAMPLES
from vmware_sdk_contentlibrary.cmdlets import cmdlets

CI = SAMPLES.parent / ".ci"


@pytest.fixture
def generator(monkeypatch):
    monkeypatch.syspath_prepend(str(CI))
    monkeypatch.delitem(sys.modules, "prepared", raising=False)
    yield runpy.run_path(str(CI / "samples.py"))
    sys.modules.pop("prepared", None)


@pytest.fixture
def elsewhere(generator, tmp_path):
    """Have the generator work on a copy."""
    folder = tmp_path / "samples"
    shutil.copytree(SAMPLES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    generator["main"].__globals__["SAMPLES"] = folder
    return folder


def check(generator, monkeypatch, *arguments):
    monkeypatch.setattr("sys.argv", ["samples.py", *arguments])
    generator["main"]()


def test_up_to_date(generator, monkeypatch):
    check(generator, monkeypatch, "--check")


def test_what_is_stale_is_named_and_mended(generator, elsewhere, monkeypatch):
    written = (elsewhere / "invoke_list_content_type.py").read_text("utf-8")
    (elsewhere / "invoke_list_content_type.py").write_text("pass\n")
    (elsewhere / "invoke_something_else.py").write_text("pass\n")
    (elsewhere / "README.md").unlink()
    with pytest.raises(SystemExit) as caught:
        check(generator, monkeypatch, "--check")
    for name in ("invoke_list_content_type.py", "invoke_something_else.py", "README.md"):
        assert name in str(caught.value)
    check(generator, monkeypatch)
    assert (elsewhere / "invoke_list_content_type.py").read_text("utf-8") == written
    assert not (elsewhere / "invoke_something_else.py").exists()
    check(generator, monkeypatch, "--check")


def test_a_cmdlet_that_nothing_is_prepared_for_is_named(generator, elsewhere, monkeypatch):
    prepared = dict(generator["PREPARED"])
    prepared["Invoke-Nothing"] = prepared.pop("Invoke-ListContentType")
    monkeypatch.setitem(generator["main"].__globals__, "PREPARED", prepared)
    with pytest.raises(SystemExit, match=r"prepared: Invoke-ListContentType; .*: Invoke-Nothing$"):
        check(generator, monkeypatch, "--check")


def test_a_value_that_nothing_makes_is_named(generator):
    cmdlet = cmdlets()["Invoke-GetLibraryIdContent"]
    bare = sys.modules["prepared"].Prepared(result="library")
    with pytest.raises(SystemExit, match=r"Invoke-GetLibraryIdContent: .* library_id"):
        generator["sample"](cmdlet, bare)


def test_a_body_that_nothing_is_said_of_is_named(generator):
    cmdlet = cmdlets()["Invoke-FindContentLibrary"]
    bare = sys.modules["prepared"].Prepared(result="libraries")
    with pytest.raises(SystemExit, match="Invoke-FindContentLibrary"):
        generator["sample"](cmdlet, bare)


def test_powershell_text_is_quoted(generator):
    assert generator["scalar"]('a "b" `c') == ('"a \\"b\\" `c"', '"a `"b`" ``c"', 'a "b" `c')
    assert generator["scalar"]("$library_id") == ("library_id", "$libraryId", "{library_id}")
    assert generator["scalar"](False) == ("False", "$false", False)


def test_the_index_names_every_sample():
    index = (SAMPLES / "README.md").read_text("utf-8")
    for path in SAMPLES.glob("[!_]*.py"):
        assert index.count(f"({path.name})") == 1
