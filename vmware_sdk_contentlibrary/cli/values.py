"""Values on the command line for what structures are made of."""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

import click
from click.shell_completion import CompletionItem

from ..models._base import Enumeration

if TYPE_CHECKING:
    _ParamType = click.ParamType[Any]
else:
    # click is generic in new releases only
    _ParamType = click.ParamType


class Truth(_ParamType):
    """True or false, also as PowerShell writes them."""

    name = "true|false"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> bool:
        """Read the value."""
        text = value.removeprefix("$") if isinstance(value, str) else value
        return bool(click.BOOL.convert(text, param, ctx))


class OneOf(_ParamType):
    """One of several words, in any letter case.

    click's own choice would show and complete them in the spelling that tells options apart.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self.name = "|".join(self.words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Find the word."""
        for word in self.words:
            if str(value).lower() == word.lower():
                return word
        return self.fail(f"{value!r} is not one of {', '.join(self.words)}.", param, ctx)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's face
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Complete a word."""
        begun = incomplete.lower()
        return [CompletionItem(word) for word in self.words if word.lower().startswith(begun)]


class Json(_ParamType):
    """JSON: the text itself, ``@file``, or ``@-`` for standard input."""

    name = "json|@file|@-"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read the value; no message shows it, because it may hold a password."""
        if not isinstance(value, str):
            return value
        try:
            return json.loads(_content(value))
        except ValueError as problem:
            where = f" in {value[1:]}" if value.startswith("@") else ""
            reason = str(problem) if isinstance(problem, json.JSONDecodeError) else "no UTF-8 text"
            self.fail(f"no JSON{where}: {reason}", param, ctx)
        except OSError as problem:
            self.fail(f"{value[1:]}: {problem.strerror}", param, ctx)


def _content(value: str) -> str:
    if value == "@-":
        return sys.stdin.read()
    if value.startswith("@"):
        return Path(value[1:]).read_text("utf-8")
    return value


def value_type(annotation: Any) -> tuple[click.ParamType[Any], bool]:
    """Choose how a field's values are read.

    Returns:
        The type of one value, and whether there may be several.
    """
    bare = _bare(annotation)
    if get_origin(bare) in (list, set):
        inner = _flat(_bare(get_args(bare)[0]))
        if inner is not None:
            return inner, True
    return _flat(bare) or Json(), False


def _bare(annotation: Any) -> Any:
    """Take a type out of what says that it may be left out, or what rules it keeps."""
    while get_origin(annotation) in (Annotated, Union, types.UnionType):
        annotation = get_args(annotation)[0]
    return annotation


def _flat(kind: Any) -> click.ParamType[Any] | None:
    if not isinstance(kind, type) or get_origin(kind) is not None:
        return None
    if issubclass(kind, Enumeration):
        return OneOf(member.value for member in kind)
    plain: dict[type, click.ParamType[Any]] = {
        str: click.STRING,
        bool: Truth(),
        int: click.INT,
        float: click.FLOAT,
    }
    # what is left is a text in JSON, as an instant is, or a structure
    if hasattr(kind, "model_fields"):
        return None
    return plain.get(kind, click.STRING)
