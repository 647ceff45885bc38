"""Completion for PowerShell, which click does not have, and for bash, where names have spaces."""

from __future__ import annotations

import os
import re
from typing import ClassVar

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    ShellComplete,
    add_completion_class,
    split_arg_string,
)

_SOURCE = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.ToString()
    $before = $line.Substring(0, [Math]::Min($cursorPosition, $line.Length))
    $env:%(complete_var)s = 'powershell_complete'
    $env:_COMPLETION_LINE = $before
    $env:_COMPLETION_WORD = $wordToComplete
    try {
        %(prog_name)s | ForEach-Object {
            $value, $text = $_ -split "`t", 2
            if (-not $text) { $text = $value }
            [System.Management.Automation.CompletionResult]::new(
                $value, $value, 'ParameterValue', $text)
        }
    } finally {
        foreach ($name in '%(complete_var)s', '_COMPLETION_LINE', '_COMPLETION_WORD') {
            Remove-Item "Env:$name" -ErrorAction SilentlyContinue
        }
    }
}
"""

_SPECIAL = re.compile(r"[^\w@%+=:,./~-]")


@add_completion_class
class PowerShellComplete(ShellComplete):
    """What `Register-ArgumentCompleter` calls."""

    name: ClassVar[str] = "powershell"
    source_template: ClassVar[str] = _SOURCE

    def get_completion_args(self) -> tuple[list[str], str]:
        """Read the words before the one that is being completed, and that one."""
        words = split_arg_string(os.environ["_COMPLETION_LINE"])[1:]
        incomplete = " ".join(split_arg_string(os.environ.get("_COMPLETION_WORD", "")))
        if incomplete and words and words[-1] == incomplete:
            words.pop()
        return words, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """Write one completion, with its explanation behind a tab."""
        text = " ".join((item.help or "").split())
        value = str(item.value)
        if _SPECIAL.search(value):
            quoted = value.replace("'", "''")
            value = f"'{quoted}'"
        return f"{value}\t{text}" if text else value


@add_completion_class
class QuotingBashComplete(BashComplete):
    """What bash calls; it takes a word as it is to stand on the command line."""

    def format_completion(self, item: CompletionItem) -> str:
        """Write one completion, quoted once for the command line and once for the script."""
        once = _SPECIAL.sub(r"\\\g<0>", str(item.value))
        return super().format_completion(CompletionItem(once.replace("\\", r"\\"), item.type))
