"""The part of a port that a rule made."""

from __future__ import annotations

import ast

from vmware_sdk_contentlibrary.porting import port_text


def body(source: str) -> str:
    """Port a script, and give what comes behind the head and the imports."""
    python = port_text(source, name="x.ps1").python
    lines = python.splitlines()
    start = 0
    for node in ast.parse(python).body:
        text = ast.unparse(node)
        if not isinstance(node, (ast.Import, ast.ImportFrom)) and "basicConfig(format" not in text:
            break
        start = node.end_lineno or 0
    if start == 0:
        start = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(lines[start:]).strip("\n")
