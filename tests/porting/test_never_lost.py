"""Whatever it is given, the porter does not fail, loses nothing, and writes Python."""

from __future__ import annotations

import ast
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.porting.stage import CORPUS
from vmware_sdk_contentlibrary.porting import port, port_text

LINES = [line for path in sorted(CORPUS.glob("*.ps1")) for line in path.read_text().splitlines()]
BLOCKS = [
    "\n".join(lines[start : start + 12])
    for path in sorted(CORPUS.glob("*.ps1"))
    for lines in [path.read_text().splitlines()]
    for start in range(0, len(lines), 6)
]
FRAGMENTS = st.sampled_from(
    [
        *"(){}[]\"'$@`|;,=#-%&.\\\n\t", "<#", "#>", '@"\n', "\n'@", "$(", "::", "..", "-eq", "if",
        "else", "switch ($x) {", "function f", "param(", "return", "break", "throw", "}\nelse {",
        "-match", "\u201c", "\u2013", "\u00e9", "\x00", "\ud800", '"""', "\\N{", "{0}", "try {",
    ]
)  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def unformatted():
    """Leave the formatter out: what it is given has compiled, so it is Python already."""
    patch = pytest.MonkeyPatch()
    patch.setattr(port, "formatted", lambda text: text)
    yield
    patch.undo()


@st.composite
def scripts(draw: st.DrawFn) -> str:
    """Take lines of real scripts, with marks among them, and damage them."""
    text = "\n".join(
        draw(st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(BLOCKS)), max_size=6))
    )
    for number in range(draw(st.integers(0, 3))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines)))
        lines.insert(at, f'Write-Host "mark{number}ed"')
        text = "\n".join(lines)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(text)))
        gone = draw(st.integers(0, 6))
        text = text[:at] + draw(st.one_of(st.just(""), FRAGMENTS)) + text[at + gone :]
    return text


@settings(max_examples=250, deadline=None)
@given(scripts())
def test_nothing_is_lost(script: str) -> None:
    ported = port_text(script, name="x.ps1")
    ast.parse(ported.python)
    for mark in re.findall(r"mark\d+ed", script):
        assert mark in ported.python
    assert 0 <= ported.coverage <= 1
    lost = [finding for finding in ported.report if finding.kind == "lost"]
    assert bool(lost) is (ported.coverage < 1)
    for finding in ported.report:
        assert finding.line >= 1
        assert finding.column >= 1
    assert ("TODO(port)" in ported.python) is bool(ported.report)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    compile(port_text(text, name="x.ps1").python, "x", "exec")


@pytest.mark.parametrize(
    "script",
    [
        "(" * 300,
        "{" * 300,
        "$(" * 200,
        "@(" * 200 + ")" * 200,
        "if ($a) {" * 120,
        "-" * 500,
        "'" * 99,
    ],
)
def test_nesting(script: str) -> None:
    compile(port_text(script, name="x.ps1").python, "x", "exec")
