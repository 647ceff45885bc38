"""Comments: the script's own, and those that say what was not carried over."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from .blocks import Item, Line
from .repair import Repaired

if TYPE_CHECKING:
    from .porter import Porter
    from .scan import Token
    from .tree import Node

MARK = "TODO(port)"
_WIDTH = 96


class Comments:
    """The script's comments, handed out as the walk passes them."""

    def __init__(self, source: Repaired) -> None:
        self._source = source
        self._waiting = list(reversed(source.comments))
        self._passed = 0
        self.help: str | None = None
        self.head: list[str] = []
        self.script_help: str | None = None
        self._take_head()

    def _take_head(self) -> None:
        """Make a docstring of the comment that a script begins with."""
        taken: list[str] = []
        text = self._source.original
        while self._waiting and not text[self._passed : self._waiting[-1].start].strip(" \t\n"):
            token = self._waiting[-1]
            gap = text[self._passed : token.start].count("\n")
            if (taken and gap > 1) or token.text.lower().startswith(("#requires", "#region", "#!")):
                break
            self._waiting.pop()
            self._passed = token.end
            if is_help(token.text):
                self.script_help = token.text
                self.head = [line[2:] for comment in taken for line in _lines(comment)]
                return
            taken.append(token.text)
        following = text[self._passed :].lstrip(" \t")
        if taken and (following.startswith("\n\n") or following.lower().startswith("\nparam")):
            self.head = [line[2:] for comment in taken for line in _lines(comment)]
        elif taken:
            self._waiting = list(reversed(self._source.comments))
            self._passed = 0

    def flush(self, porter: Porter, before: int) -> None:
        """Write the comments that stand before a place, and keep one empty line in front of it."""
        limit = self._source.was(before)
        while self._waiting and self._waiting[-1].start < limit:
            token = self._waiting.pop()
            self._space(porter, token.start)
            self._passed = token.end
            if is_help(token.text) and self._before_function(token.end):
                self.help = token.text
            else:
                porter.items += [Line(text) for text in _lines(token.text)]
        self._space(porter, limit)

    def _before_function(self, at: int) -> bool:
        """Tell whether a function comes next, which help is about."""
        following = self._source.original[at:].lstrip()[:9].lower()
        return following.startswith(("function ", "filter "))

    def give_up_help(self) -> list[Item]:
        """Make comments of help whose function is not carried over."""
        return [Line(text) for text in _lines(self.take_help() or "#")]

    def trail(self, porter: Porter, after: int) -> None:
        """Put the comment that stands behind a statement, on its line, behind the Python."""
        end = self._source.was(after)
        self._passed = max(self._passed, end)
        line_end = self._source.original.find("\n", end)
        line_end = len(self._source.original) if line_end < 0 else line_end
        comment = self._waiting[-1] if self._waiting else None
        if comment is None or not end <= comment.start < line_end or not porter.items:
            return
        between = self._source.original[end : comment.start].strip(" \t;")
        if between or "\n" in comment.text:
            return
        self._waiting.pop()
        self._passed = comment.end
        self._attach(porter, comment)

    def _attach(self, porter: Porter, comment: Token) -> None:
        last = porter.items[-1]
        simple = not (isinstance(last, Line) and (not last.text or last.text.startswith("#")))
        if simple and hasattr(last, "trailing") and not last.trailing and not hasattr(last, "body"):
            last.trailing = " ".join(_lines(comment.text))
        else:
            porter.items += [Line(text) for text in _lines(comment.text)]

    def skip(self, until: int) -> None:
        """Leave out the comments of a statement that is shown as it was."""
        limit = self._source.was(until)
        while self._waiting and self._waiting[-1].start < limit:
            self._waiting.pop()
        self._passed = max(self._passed, limit)

    def take(self, token: Token) -> str:
        """Hand out one comment before its turn."""
        if token in self._waiting:
            self._waiting.remove(token)
        return token.text

    def take_help(self) -> str | None:
        """Hand out the help that was last passed."""
        text, self.help = self.help, None
        return text

    def _space(self, porter: Porter, at: int) -> None:
        between = self._source.original[self._passed : at]
        if between.count("\n") > 1 and porter.items and not between.strip(" \t\n;"):
            porter.items.append(Line(""))
        self._passed = max(self._passed, at) if not between.strip() else self._passed


def is_help(text: str) -> bool:
    """Tell whether a comment is comment-based help."""
    return text.startswith("<#") and any(
        line.strip().upper().startswith((".SYNOPSIS", ".DESCRIPTION")) for line in text.split("\n")
    )


def _lines(comment: str) -> list[str]:
    """Write a comment of PowerShell as one of Python."""
    if comment.startswith("<#"):
        inner = textwrap.dedent(comment.removeprefix("<#").removesuffix("#>")).strip("\n ")
        return [f"# {clean(line)}".rstrip() for line in inner.split("\n")]
    text = comment.lstrip("#").rstrip()
    mark = "#" if text.startswith(" ") or not text else "# "
    return [mark + clean(text)]


def clean(text: str) -> str:
    """Show what a line of Python cannot hold by its escape."""
    return "".join(
        c if c.isprintable() or c == "\t" else c.encode("unicode_escape").decode() for c in text
    )


def lost(node: Node, reason: str) -> list[Item]:
    """Write what stands in the place of a statement that is not carried over."""
    text = [f"#     {clean(line)}".rstrip() for line in _undented(node)]
    return [Line(line) for line in [*wrapped(reason), *text]]


def _undented(node: Node) -> list[str]:
    first, *others = node.original.split("\n")
    return [first, *textwrap.dedent("\n".join(others)).split("\n")] if others else [first]


def traps(reasons: list[str]) -> list[Item]:
    """Write what stands above a statement that may do something else in Python."""
    return [Line(text) for reason in reasons for text in wrapped(reason)]


def wrapped(reason: str) -> list[str]:
    """Write a reason as a comment."""
    text = clean(f"{MARK}: {reason}")
    return [f"# {line}" for line in textwrap.wrap(text, _WIDTH, break_long_words=False)]
