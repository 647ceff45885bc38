"""The PowerShell in the samples is, once it is ported, the Python beside it."""

import ast
import textwrap

import pytest

from tests.samples.conftest import SAMPLES

pytest.importorskip("tree_sitter_powershell")

from vmware_sdk_contentlibrary.porting.port import port_text

PORTED = sorted(SAMPLES.glob("*.ps1"))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("invoke_*.py")), ids=lambda path: path.stem)
def test_powershell_lines_port_to_the_lines_beside_them(path):
    tree = ast.parse(path.read_text("utf-8"))
    lines = (ast.get_docstring(tree) or "").partition("PowerShell:")[2].partition("curl:")[0]
    ported = port_text(textwrap.dedent(lines).strip() + "\n", name="sample.ps1")
    assert ported.report == []
    beside = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.stmt)}
    imported, connected, *calls, disconnected = ast.parse(ported.python).body
    assert isinstance(imported, ast.ImportFrom)
    assert ast.unparse(connected).startswith("connect_vi_server(")
    assert ast.unparse(disconnected) == "disconnect_vi_server()"
    assert calls
    assert {ast.unparse(call) for call in calls} <= beside


@pytest.mark.parametrize("path", PORTED, ids=lambda path: path.stem)
def test_ported_script_is_what_the_porter_makes_of_it(path):
    ported = port_text(path.read_text("utf-8"), name=path.name)
    assert ported.report == []
    assert ported.python == path.with_suffix(".py").read_text("utf-8")


def test_there_is_one_that_is_ported():
    assert PORTED
