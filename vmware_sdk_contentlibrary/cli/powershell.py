"""Completion for PowerShell, which click does not have."""

from __future__ import annotations

import os
from typing import ClassVar

from click.shell_completion import (
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


@add_completion_class
class PowerShellComplete(ShellComplete):
    """What `Register-ArgumentCompleter` calls."""

    name: ClassVar[str] = "powershell"
    source_template: ClassVar[str] = _SOURCE

    def get_completion_args(self) -> tuple[list[str], str]:
        """Read the words before the one that is being completed, and that one."""
        words = split_arg_string(os.environ["_COMPLETION_LINE"])[1:]
        incomplete = os.environ.get("_COMPLETION_WORD", "")
        if incomplete and words and words[-1] == incomplete:
            words.pop()
        return words, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """Write one completion, with its explanation behind a tab."""
        text = " ".join((item.help or "").split())
        return f"{item.value}\t{text}" if text else str(item.value)
