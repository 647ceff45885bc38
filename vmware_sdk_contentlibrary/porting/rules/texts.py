"""Operators on texts: patterns, replacing, splitting and joining, in any letter case."""

from __future__ import annotations

import re

from ..kinds import BOOL, STR, Kind, list_of
from ..porter import Porter
from ..py import ATOM, BITOR, COMPARE, LAMBDA, NAMED, Py, quote
from ..tree import Node

_SPECIAL = re.compile(r"[\\^$.|?*+(){}\[\]]")


def has_case(value: Py, other: Kind | None = None) -> bool:
    """Tell whether letter case may make a difference for a value."""
    if value.kind.identifier or (other is not None and other.identifier):
        return False
    if value.kind.values is not None or (other is not None and other.values is not None):
        return False
    if value.literal is not None:
        return value.literal.lower() != value.literal.upper()
    return value.kind.name == "str" or (other is not None and other.name == "str")


def lowered(value: Py) -> str:
    """Spell a text in lower case."""
    if value.literal is not None:
        return quote(value.literal.lower())
    if value.text.endswith(".lower()"):
        return value.text
    if value.kind.name == "path":
        return f"str({value.text}).lower()"
    if value.kind.optional:
        return f'({value.at(4)} or "").lower()'
    if value.kind.name == "str":
        return f"{value.at(ATOM)}.lower()"
    return f"str({value.text}).lower()"


def same_case(left: Py, right: Py, *, exact: bool) -> tuple[str, str]:
    """Spell two values so that comparing them in Python is comparing them in PowerShell."""
    for one, other in ((left, right), (right, left)):
        known = _member(one.literal, other.kind)
        if known is not None:
            spelled = (quote(known), other.at(BITOR))
            return spelled if one is left else (spelled[1], spelled[0])
    if {left.kind.name, right.kind.name} == {"str", "path"} and exact:
        return f"str({left.text})", right.at(BITOR)
    texts = "str" in (left.kind.name, right.kind.name)
    numbers = {left.kind.name, right.kind.name} & {"int", "float", "bool", "datetime"}
    matters = has_case(left, right.kind) and has_case(right, left.kind)
    if exact or not texts or numbers or not matters:
        return left.at(BITOR), right.at(BITOR)
    return lowered(left), lowered(right)


def _member(literal: str | None, kind: Kind) -> str | None:
    """Find an enumeration's value as the server spells it."""
    if literal is None or kind.values is None:
        return None
    return next((one.value for one in kind.values if one.value.lower() == literal.lower()), None)


def like(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    """Say ``-like``: a plain method where the pattern allows it, else fnmatch."""
    del node
    text = lowered(left)
    if exact:
        text = _subject(left).at(ATOM) if left.kind.name == "str" else f"str({left.text})"
    pattern = right.literal
    if pattern is None or re.search(r"[?\[\]`]|.\*.", pattern.strip("*")):
        porter.imports.use("fnmatch")
        other = lowered(right) if not exact else right.at(LAMBDA)
        return Py(f"fnmatch.fnmatchcase({text}, {other})", BOOL)
    wanted = pattern if exact else pattern.lower()
    core = wanted.strip("*")
    if not has_case(right) and not exact and left.kind.name == "str" and not left.kind.optional:
        text = left.at(ATOM)
    if wanted.startswith("*") and wanted.endswith("*"):
        return Py(f"{quote(core)} in {text}", BOOL, COMPARE)
    if wanted.endswith("*"):
        return Py(f"{text}.startswith({quote(core)})", BOOL)
    if wanted.startswith("*"):
        return Py(f"{text}.endswith({quote(core)})", BOOL)
    return Py(f"{text} == {quote(core)}", BOOL, COMPARE)


def match(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    """Say ``-match`` with a regular expression."""
    del node
    porter.imports.use("re")
    found = Py(f"re.search({_pattern(right)}, {_text(left)}{_flags(right, exact=exact)})", BOOL)
    if "matches" in porter.before.flags:
        found = Py(f"match := {found.text}", BOOL, NAMED)
    return found if porter.asking else Py(f"{found.at(BITOR)} is not None", BOOL, COMPARE)


def _text(value: Py) -> str:
    if value.kind.name == "path":
        return f"str({value.text})"
    return f'{value.at(4)} or ""' if value.kind.optional else value.at(LAMBDA)


def _pattern(value: Py) -> str:
    if value.literal is None:
        return value.at(LAMBDA)
    return raw(re.sub(r"\(\?<(\w+)>", r"(?P<\1>", value.literal))


def raw(text: str) -> str:
    """Spell a regular expression."""
    if '"' in text or "\n" in text or text.endswith("\\") or not text.isprintable():
        return quote(text)
    return f'r"{text}"' if "\\" in text else quote(text)


def _flags(pattern: Py, *, exact: bool, word: str = "") -> str:
    letters = re.sub(r"\\.", "", pattern.literal or "x")
    if exact or letters.lower() == letters.upper():
        return ""
    return f", {word}re.IGNORECASE"


def replaced(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    """Say ``-replace``: the method where the pattern is plain text, else re.sub."""
    parts = node.children[2]
    pair = [part for part in parts.children if not part.is_token]
    listed = parts.kind == "array_literal_expression" and len(pair) == 2
    pattern = porter.expression(pair[0]) if listed else right
    to = porter.expression(pair[1]) if listed else Py('""', STR, literal="")
    plain = pattern.literal is not None and not _SPECIAL.search(pattern.literal)
    caseless = exact or (pattern.literal or "x").lower() == (pattern.literal or "x").upper()
    subject = _subject(left)
    if plain and caseless and to.kind.name == "str" and "$" not in (to.literal or ""):
        return Py(f"{subject.at(ATOM)}.replace({pattern.text}, {to.text})", STR)
    porter.imports.use("re")
    flags = _flags(pattern, exact=exact, word="flags=")
    arguments = f"{_pattern(pattern)}, {_replacement(to)}, {_text(subject)}{flags}"
    return Py(f"re.sub({arguments})", STR)


def _subject(value: Py) -> Py:
    if value.kind.name == "str" and value.kind.optional:
        return Py(f'({value.at(4)} or "")', STR)
    if value.kind.name in ("str", "any", "json"):
        return value
    return Py(f"str({value.text})", STR)


def _replacement(value: Py) -> str:
    if value.literal is None:
        return value.at(LAMBDA)
    text = value.literal.replace("\\", "\\\\").replace("$$", "\0")
    text = re.sub(r"\$(\d+)", r"\\\1", text)
    text = re.sub(r"\$\{(\w+)\}", r"\\g<\1>", text).replace("$&", r"\g<0>").replace("\0", "$")
    return raw(text)


def split(porter: Porter, node: Node, left: Py, right: Py, exact: bool) -> Py:
    """Say ``-split``, whose separator is a regular expression."""
    del node
    subject = _subject(left)
    literal = right.literal
    if literal is not None:
        plain = re.sub(r"\\([^\w])", r"\1", literal)
        special = _SPECIAL.search(re.sub(r"\\[^\w]", "", literal))
        if plain and not special and (exact or plain.lower() == plain.upper()):
            return Py(f"{subject.at(ATOM)}.split({quote(plain)})", list_of(STR))
    porter.imports.use("re")
    flags = _flags(right, exact=exact, word="flags=")
    return Py(f"re.split({_pattern(right)}, {_text(subject)}{flags})", list_of(STR))


def glued(left: Py, right: Py) -> Py:
    """Say ``-join``."""
    element = left.kind.element
    sure = element.name == "str" and not element.optional and left.kind.name == "list"
    whole = left.at(LAMBDA) if sure else f"map(str, {left.at(LAMBDA)})"
    if left.kind.optional:
        whole = f"{left.at(4)} or []" if sure else f"map(str, {left.at(4)} or [])"
    return Py(f"{right.at(ATOM)}.join({whole})", STR)
