"""Pieces of Python expressions, and how they are put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from .kinds import ANY, STR, Kind

ATOM, UNARY, TIMES, PLUS, SHIFT, BITAND, BITXOR, BITOR = 20, 13, 12, 11, 10, 9, 8, 7
COMPARE, NOT, AND, OR, CHOICE, LAMBDA, NAMED = 6, 5, 4, 3, 2, 1, 0


@dataclass(frozen=True)
class Py:
    """An expression.

    Attributes:
        text: Its Python.
        kind: Type of its value.
        binds: How strongly its outermost operator binds.
        literal: The text, where it is a text that is written out.
        stream: Of a filtered list: the name of an element, what is filtered, and the test.
        pieces: Of an f-string: its texts and the expressions between them.
        parts: Of an object made here: its properties by name in lower case.
    """

    text: str
    kind: Kind = ANY
    binds: int = ATOM
    literal: str | None = None
    stream: tuple[str, str, str] | None = None
    pieces: tuple[str | tuple[Py, str], ...] = ()
    parts: Mapping[str, Py] | None = None

    def at(self, binds: int) -> str:
        """Spell it as an operand, in parentheses where they are needed."""
        return self.text if self.binds >= binds else f"({self.text})"

    def typed(self, kind: Kind) -> Py:
        """Give the same expression with another type."""
        return replace(self, kind=kind)

    @property
    def is_name(self) -> bool:
        """Whether it is a plain name."""
        return self.text.isidentifier()


def quote(text: str) -> str:
    """Spell a text as a Python literal, in double quotes where it can be."""
    if "\n" in text and _reads_well(text):
        return '"""' + text.replace("\\", "\\\\") + '"""'
    spelled = repr(text)
    if spelled[0] == "'" and '"' not in text:
        return '"' + spelled[1:-1].replace("\\'", "'") + '"'
    return spelled


def _reads_well(text: str) -> bool:
    return (
        '"""' not in text
        and not text.endswith('"')
        and text.strip("\n") != ""
        and all(c.isprintable() or c in "\n\t" for c in text)
        and text.count("\n") > 1
    )


def string(text: str) -> Py:
    """Make the expression of a text that is written out."""
    return Py(quote(text), STR, literal=text)


def interpolated(parts: Iterable[str | tuple[Py, str]]) -> Py:
    """Make an f-string.

    Args:
        parts: Texts, and expressions with their format, such as ``:>8``.
    """
    pieces = _flat(parts)
    texts = "".join(piece for piece in pieces if isinstance(piece, str))
    if all(isinstance(piece, str) for piece in pieces):
        return string(texts)
    spelled = [p if isinstance(p, str) else _hole(*p) for p in pieces]
    if any("\\" in s for p, s in zip(pieces, spelled, strict=True) if not isinstance(p, str)):
        return _concatenated(pieces)
    holes = "".join(s for p, s in zip(pieces, spelled, strict=True) if not isinstance(p, str))
    if '"' in holes and "'" in holes:
        return _concatenated(pieces)
    long = "\n" in texts and _reads_well(texts) and '"""' not in holes
    single = ('"' in holes and '"' not in texts) or ('"' in texts and "'" not in texts + holes)
    mark = '"""' if long else "'" if single else '"'
    if mark == '"' and '"' in holes:
        return _concatenated(pieces)
    if "\n" in holes:
        return _concatenated(pieces)
    body = "".join(
        _escaped(p, mark) if isinstance(p, str) else s for p, s in zip(pieces, spelled, strict=True)
    )
    return Py(f"f{mark}{body}{mark}", STR, pieces=tuple(pieces))


def _flat(parts: Iterable[str | tuple[Py, str]]) -> list[str | tuple[Py, str]]:
    """Put the pieces of texts that are pieces themselves into their places."""
    found: list[str | tuple[Py, str]] = []
    for part in parts:
        if not isinstance(part, str) and part[1] == "" and part[0].pieces:
            found += part[0].pieces
        elif not isinstance(part, str) and part[1] == "" and part[0].literal is not None:
            found.append(part[0].literal)
        elif not isinstance(part, str) and part[1] == "" and part[0].text.isdigit():
            found.append(part[0].text)
        else:
            found.append(part)
    return found


def _hole(value: Py, form: str) -> str:
    text = value.text
    if text.startswith("str(") and text[4:-1].isidentifier() and text.endswith(")"):
        text = text[4:-1]
    if '"' in text and "'" not in text and "\\" not in text:
        text = text.replace('"', "'")
    if value.binds <= LAMBDA or text.startswith("{") or "lambda" in text:
        text = f"({text})"
    return "{" + (" " if text.startswith("{") else "") + text + form + "}"


def _escaped(text: str, mark: str) -> str:
    doubled = text.replace("{", "{{").replace("}", "}}")
    if mark == '"""':
        return doubled.replace("\\", "\\\\")
    body = repr(doubled + "'" + '"')[1:-1].removesuffix("\\'\"")
    body = body.replace("\\'", "'")
    return body.replace(mark, "\\" + mark)


def _concatenated(pieces: list[str | tuple[Py, str]]) -> Py:
    """Write what an f-string of Python 3.10 cannot hold as a call of format."""
    template, values = "", []
    for piece in pieces:
        if isinstance(piece, str):
            template += piece.replace("{", "{{").replace("}", "}}")
        else:
            template += "{" + piece[1] + "}"
            values.append(piece[0].at(LAMBDA))
    return Py(f"{quote(template)}.format({', '.join(values)})", STR)


def call(function: str, *arguments: str, kind: Kind = ANY) -> Py:
    """Make a call."""
    return Py(f"{function}({', '.join(arguments)})", kind)
