"""Rewrite what the grammar cannot read into what it can, remembering where everything was."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from .scan import Token, closing_bracket, tokens

_SMART = str.maketrans(
    "\u201c\u201d\u201e\u2018\u2019\u201a\u201b\u2013\u2014\u2015", "\"\"\"''''---"
)
_BARE = re.compile(r"[A-Za-z_*][\w*?\-.]*")
_SIZE = re.compile(r"[\d.]+[KMGTP]B", re.IGNORECASE)
_RANGE = re.compile(r"(\d+)\.\.")

COALESCE, CHOOSE = "-icontains", "-xor"
"""Operators that stand for those of PowerShell 7, which the grammar does not know."""


@dataclass(frozen=True)
class Edit:
    """A replacement: at `start`, `length` characters give way to `text`."""

    start: int
    length: int
    text: str


class Repaired:
    """A script as the grammar reads it.

    Attributes:
        original: The script as it was, with plain line ends.
        text: The script repaired.
        comments: The comments, which `text` no longer holds.
        stand_ins: Operators that the grammar does not know, by where others stand for them.
    """

    def __init__(self, source: str) -> None:
        self.original = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        plain = self.original.translate(_SMART)
        found = list(tokens(plain))
        self.comments = [token for token in found if token.kind == "comment"]
        code = [token for token in found if token.kind != "comment"]
        inner = [edit for token in code for edit in _inside(token)]
        edits = sorted([*_blanked(self.comments), *_edits(code), *inner], key=lambda e: e.start)
        self.stand_ins: dict[int, str] = {}
        pieces: list[str] = []
        self._fed: list[int] = [0]
        self._was: list[int] = [0]
        at = length = 0
        for edit in edits:
            if edit.start < at:
                continue
            kept = plain[at : edit.start]
            if COALESCE in edit.text or CHOOSE in edit.text:
                place = length + len(kept) + edit.text.index("-")
                self.stand_ins[place] = plain[edit.start : edit.start + edit.length]
            pieces += [kept, edit.text]
            length += len(kept) + len(edit.text)
            at = edit.start + edit.length
            self._fed.append(length)
            self._was.append(at)
        self.text = "".join([*pieces, plain[at:]])
        self._lines = [0, *(m.end() for m in re.finditer("\n", self.original))]

    def was(self, at: int) -> int:
        """Give the offset in the original of an offset in the repaired text."""
        piece = bisect_right(self._fed, at) - 1
        limit = self._was[piece + 1] if piece + 1 < len(self._was) else len(self.original)
        return min(self._was[piece] + at - self._fed[piece], limit)

    def position(self, was: int) -> tuple[int, int]:
        """Give line and column, from 1, of an offset in the original."""
        line = bisect_right(self._lines, was)
        return line, was - self._lines[line - 1] + 1


def _blanked(comments: list[Token]) -> list[Edit]:
    """Blank the comments, which the grammar does not take everywhere."""
    return [Edit(c.start, c.end - c.start, re.sub(r"[^\n]", " ", c.text)) for c in comments]


def _inside(token: Token) -> list[Edit]:
    """Rewrite what is in the ``$(...)`` of a text."""
    if token.kind != "text" or '"' not in token.text[:2] or "$(" not in token.text:
        return []
    edits: list[Edit] = []
    at = token.text.find("$(")
    while at >= 0:
        end = closing_bracket(token.text, at + 2)
        inner = list(tokens(token.text[at + 2 : end - 1]))
        found = [edit for one in inner for edit in _inside(one)]
        found += _edits([one for one in inner if one.kind != "comment"])
        shift = token.start + at + 2
        edits += [Edit(edit.start + shift, edit.length, edit.text) for edit in found]
        at = token.text.find("$(", end)
    return edits


_NOTHING = Token("newline", 0, 0, "\n")


def _edits(code: list[Token]) -> list[Edit]:
    edits: list[Edit] = []
    attribute = 0
    for number, token in enumerate(code):
        before = code[number - 1] if number else _NOTHING
        after = code[number + 1] if number + 1 < len(code) else _NOTHING
        if token.kind == "variable" and before.end < token.start and before.kind != "newline":
            edits += _called_in_command(code, number)
        if token.kind == "newline" and after.text.startswith("|") and after.text != "||":
            edits.append(Edit(token.start, 1, " "))
        if token.text == "?" and before.text != "|":
            edits += _newer(code, number, before, after)
        if token.text == "(" and (attribute or _opens_attribute(code, number)):
            attribute += 1
        elif token.text == ")" and attribute:
            attribute -= 1
        elif token.kind == "word":
            found = _keyword(code, number, before, after) or _number(token)
            if not found and not attribute and _listed(before, token, after):
                found = [Edit(token.start, 0, "'"), Edit(token.end, 0, "'")]
            edits += found
    return edits


def _newer(code: list[Token], number: int, before: Token, after: Token) -> list[Edit]:
    """Rewrite ``??``, ``??=`` and ``? :``; the rules see by the original what was meant."""
    token = code[number]
    if after.text == "?" and after.start == token.end:
        equals = code[number + 2] if number + 2 < len(code) else _NOTHING
        if equals.text == "=" and equals.start == after.end:
            return [Edit(token.start, 3, f"= {before.text} {COALESCE} ")]
        return [Edit(token.start, 2, f" {COALESCE} ")]
    if before.text == "?" and before.end == token.start:
        return []
    depth = 0
    for other in code[number + 1 :]:
        if other.kind == "newline" or depth < 0:
            break
        if other.kind == "word":
            depth += sum(map(other.text.count, "([{")) - sum(map(other.text.count, ")]}"))
            if other.text == ":" and depth == 0:
                return [Edit(token.start, 1, f" {CHOOSE} "), Edit(other.start, 1, f" {CHOOSE} ")]
    return []


def _keyword(code: list[Token], number: int, before: Token, after: Token) -> list[Edit]:
    """Rewrite what stands around a keyword."""
    token = code[number]
    lower = token.text.lower()
    if lower == "param" and after.text == "(":
        return _ended(code, number + 1)
    if lower in ("default", "process", "end") and before.text == "}":
        return [Edit(token.start, 0, "\n")]
    if lower in ("break", "continue") and _BARE.fullmatch(after.text):
        return [Edit(after.start, 0, ":")]
    if lower == ".foreach" and after.text == "(":
        return [Edit(token.start + 1, 0, "X")]
    return []


def _number(token: Token) -> list[Edit]:
    """Rewrite a number that the grammar does not know."""
    if re.fullmatch(r"\d+[lL]", token.text):
        return [Edit(token.end - 1, 1, "")]
    if _SIZE.fullmatch(token.text):
        return [Edit(token.end - 2, 2, token.text[-2:].lower())]
    span = _RANGE.match(token.text)
    return [Edit(token.start + span.end(1), 0, " ")] if span else []


def _called_in_command(code: list[Token], number: int) -> list[Edit]:
    """Put what goes on behind a method's call into parentheses, as in ``Foo $a.B().C``."""
    if code[number - 1].text in ("=", "+=", "{", ";", "(", "|", "&") or code[number].text[0] != "$":
        return []
    at, called, goes_on = number, False, False
    while at + 1 < len(code) and code[at].end == code[at + 1].start:
        following = code[at + 1].text
        if following == "(":
            called, at = True, _matching(code, at + 1)
        elif following == "[":
            at = _matching(code, at + 1)
        elif re.fullmatch(r"[.:][\w.:]+", following):
            goes_on, at = goes_on or called, at + 1
        else:
            break
    if not goes_on or at >= len(code):
        return []
    return [Edit(code[number].start, 0, "("), Edit(code[at].end, 0, ")")]


def _matching(code: list[Token], opening: int) -> int:
    """Find the bracket that closes one; the last token where none does."""
    depth = 0
    for number in range(opening, len(code)):
        depth += (code[number].text in "([") - (code[number].text in ")]")
        if depth == 0:
            return number
    return len(code) - 1


def _opens_attribute(code: list[Token], number: int) -> bool:
    """Tell whether a bracket opens an attribute's arguments, as in ``[Parameter(``."""
    return (
        number >= 2 and code[number - 2].text == "[" and code[number - 1].end == code[number].start
    )


def _ended(code: list[Token], opening: int) -> list[Edit]:
    """End the line behind a ``param (...)``, where a statement follows on the same line."""
    depth = 0
    for number in range(opening, len(code)):
        depth += (code[number].text == "(") - (code[number].text == ")")
        if depth == 0:
            return [Edit(code[number].end, 0, "\n")]
    return []


def _listed(before: Token, token: Token, after: Token) -> bool:
    """Tell whether a word is an element of a list of words without quotes."""
    if not _BARE.fullmatch(token.text):
        return False
    follows = before.text == "," and before.end < token.start + 1 and before.kind == "word"
    leads = after.text == "," and before.end < token.start and before.text not in ("(", "[")
    return (follows and after.text not in ("=", "(", "[", "]")) or leads
