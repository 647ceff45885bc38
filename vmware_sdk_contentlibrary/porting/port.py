"""Port a script: read it, walk it until nothing new is learned, write it down."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from . import rules  # noqa: F401  # entering the rules is what it is imported for
from .annotations import Annotations
from .blocks import Item, render
from .chunks import chunked
from .comments import MARK, clean, wrapped
from .help import docstring, quoted
from .knowledge import Knowledge
from .names import Names
from .output import printed
from .porter import Porter
from .repair import Repaired
from .result import Finding, Ported
from .tree import Node

_PASSES = 2


def port_text(source: str, *, name: str) -> Ported:
    """Port a PowerShell script to Python.

    Args:
        source: The script.
        name: Its name, for the head of the result and the report.

    Returns:
        The script in Python, which compiles whatever `source` holds, and what to look at in it.
    """
    repaired = Repaired(source.encode("utf-8", "backslashreplace").decode())
    tree = chunked(repaired)
    ported = _ported(tree, name, source)
    if not _compiles(ported.python):
        ported = _ported(tree, name, source, wary=True)
    if not _compiles(ported.python):
        ported = _given_up(repaired, name, source)
    return replace(ported, python=formatted(ported.python))


def _ported(tree: Node, name: str, source: str, *, wary: bool = False) -> Ported:
    names = Names(tree)
    porter = Porter(tree, names, Knowledge(), wary=wary)
    items = _walk(porter, tree)
    for _ in range(_PASSES):
        before, learned = porter.before, porter.learned
        learned.flags |= {"logging"} & porter.imports.used
        if learned == before:
            break
        porter = Porter(tree, names, learned, wary=wary)
        items = _walk(porter, tree)
    findings = sorted(set(porter.findings))
    text = "\n".join(_lines(porter, items, findings, name))
    whole = max(porter.statements, 1)
    coverage = 1 - min(porter.lost, whole) / whole
    return Ported(name, source, text, findings, coverage, porter.statements)


def _given_up(repaired: Repaired, name: str, source: str) -> Ported:
    """Show a script as it is, where nothing else compiles."""
    reason = "what came of it is no Python"
    findings = [Finding(1, 1, source, reason)]
    shown = [f"#     {clean(line)}".rstrip() for line in repaired.original.split("\n")]
    text = "\n".join([*_head(findings, name), *wrapped(reason), *shown, ""])
    return Ported(name, source, text, findings, 0.0, 1)


def _compiles(python: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(python, "ported", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


def _walk(porter: Porter, tree: Node) -> list[Item]:
    with porter.suite() as items:
        for part in tree.children:
            if part.kind == "statement_list":
                porter.sequence(part.children)
            elif not part.is_token:
                porter.sequence([part])
        porter.comments.flush(porter, len(tree.source.text))
    return printed(porter, items)


def _lines(porter: Porter, items: list[Item], findings: list[Finding], name: str) -> Iterator[str]:
    annotations = Annotations(porter.learned, porter.imports, porter.declared)
    body = list(render(items, annotations))
    yield from _head(findings, name)
    if porter.comments.script_help:
        yield from (f"# {line}".rstrip() for line in porter.comments.head)
        names = {
            p.lower(): "--" + porter.names.variable(p).rstrip("_").replace("_", "-")
            for p in porter.learned.options
        }
        yield docstring(porter.comments.script_help, names, title="Options")
    elif porter.comments.head:
        yield quoted("\n".join(porter.comments.head))
    yield ""
    yield from porter.imports.lines()
    yield ""
    if "logging" in porter.imports.used and "verbose_option" not in porter.flags:
        level = ", level=logging.INFO" if "verbose" in porter.flags else ""
        yield f'logging.basicConfig(format="%(levelname)s: %(message)s"{level})'
        yield ""
    yield from body
    yield ""


def _head(findings: list[Finding], name: str) -> Iterator[str]:
    """Say at the head what was not carried over."""
    yield f"# Ported from {clean(name)} by vmware-contentlibrary port."
    if not findings:
        return
    places = "1 place needs" if len(findings) == 1 else f"{len(findings)} places need"
    yield f"# {MARK}: {places} a look, by line and column of {clean(name)}:"
    for finding in findings:
        yield f"#   {finding.line}:{finding.column}: {clean(finding.reason)}"


@cache
def _ruff() -> list[str]:
    """Find the formatter: its own program, or what starts it where that is kept elsewhere."""
    beside = Path(sysconfig.get_path("scripts")) / ("ruff.exe" if os.name == "nt" else "ruff")
    return [str(beside)] if beside.is_file() else [sys.executable, "-m", "ruff"]


def formatted(text: str) -> str:
    """Format as the project's own code is."""
    command = [*_ruff(), "format", "--isolated", "--line-length=100", "--no-cache"]
    command += ["--target-version=py310", "--stdin-filename=ported.py", "-"]
    done = subprocess.run(  # noqa: S603  # the formatter, on a text, without a shell
        command, input=text.encode(), capture_output=True, check=False
    )
    if done.returncode:
        raise AssertionError(done.stderr.decode())
    return done.stdout.decode().rstrip() + "\n"
