"""Find where comments, texts and words of a PowerShell script begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[\w.*?~^%+\-\\/:!]+|[^\w\s]")
_SPACE = re.compile(r"[ \t\f\v\u00a0]+|`\r?\n")
_VARIABLE = re.compile(r"\$\{[^}]*\}|[$@][\w:?^$]+")
_HERE = re.compile(r"@(['\"])[ \t]*\n")


@dataclass(frozen=True)
class Token:
    """A stretch of the script.

    Attributes:
        kind: ``comment``, ``text``, ``newline``, ``variable`` or ``word``.
        start: Offset of its first character.
        end: Offset behind its last.
        text: What stands there.
    """

    kind: str
    start: int
    end: int
    text: str


def tokens(source: str) -> Iterator[Token]:
    """Cut a script into stretches; spaces are left out, and nothing in it is refused."""
    at = 0
    while at < len(source):
        kind, end = _next(source, at)
        if kind != "space":
            yield Token(kind, at, end, source[at:end])
        at = end


def _next(source: str, at: int) -> tuple[str, int]:  # noqa: PLR0911  # a list of cases
    char = source[at]
    if char == "\n":
        return "newline", at + 1
    if space := _SPACE.match(source, at):
        return "space", space.end()
    if source.startswith("<#", at):
        return "comment", _after(source, "#>", at + 2)
    if char == "#" and not _in_word(source, at):
        return "comment", _end_of_line(source, at)
    if here := _HERE.match(source, at):
        return "text", _after(source, f"\n{here[1]}@", here.end() - 1)
    if char in "'\"":
        return "text", _closing_quote(source, at)
    if char == "`":
        return "word", min(at + 2, len(source))
    if variable := _VARIABLE.match(source, at):
        return "variable", variable.end()
    word = _WORD.match(source, at)
    if word is None:
        return "space", at + 1
    return "word", word.end() if word[0][0] not in "!%?" else at + 1


def _in_word(source: str, at: int) -> bool:
    """Tell whether a ``#`` stands inside a word, where it begins no comment."""
    return at > 0 and (source[at - 1].isalnum() or source[at - 1] in "_`")


def _after(source: str, mark: str, at: int) -> int:
    found = source.find(mark, at)
    return len(source) if found < 0 else found + len(mark)


def _end_of_line(source: str, at: int) -> int:
    found = source.find("\n", at)
    return len(source) if found < 0 else found


def _closing_quote(source: str, at: int) -> int:
    """Find the end of a text, over doubled quotes, backticks and ``$(...)`` inside it."""
    quote = source[at]
    at += 1
    while at < len(source):
        if source[at] == quote:
            if not source.startswith(quote, at + 1):
                return at + 1
            at += 2
        elif quote == '"' and source[at] == "`":
            at += 2
        elif quote == '"' and source.startswith("$(", at):
            at = closing_bracket(source, at + 2)
        else:
            at += 1
    return len(source)


def closing_bracket(source: str, at: int) -> int:
    """Find the end of what a bracket opened just before a place."""
    depth = 1
    while at < len(source):
        kind, end = _next(source, at)
        if kind == "word":
            depth += source[at:end].count("(") - source[at:end].count(")")
            if depth == 0:
                return end
        at = end
    return at
