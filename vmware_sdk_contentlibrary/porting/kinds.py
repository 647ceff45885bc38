"""What is known of a value's type while a script is ported."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import NoneType
from typing import Annotated, Any, Union, get_args, get_origin

from ..models._base import Enumeration, Structure


@dataclass(frozen=True)
class Kind:
    """A type, as far as it is known.

    Attributes:
        name: ``any`` where nothing is known.
        of: Type of a list's elements, a table's values or an answer's ``response``.
        structure: The structure, of a ``struct``.
        values: The enumeration whose values a ``str`` holds.
        optional: Whether it may be None.
        identifier: Whether a ``str`` is an identifier, whose letter case counts.
        keys: Types of a table's values by key, in lower case, with the key as it is written.
    """

    name: str
    of: Kind | None = None
    structure: type[Structure] | None = None
    values: type[Enumeration] | None = None
    optional: bool = False
    identifier: bool = False
    keys: tuple[tuple[str, str, Kind], ...] = ()

    @property
    def element(self) -> Kind:
        """Type of what a loop over it finds."""
        if self.name == "json":
            return self
        return ANY if self.of is None else self.of

    @property
    def sure(self) -> Kind:
        """The same, without None."""
        return replace(self, optional=False) if self.optional else self

    def key(self, name: str) -> tuple[str, Kind] | None:
        """Look a table's key up, in any letter case."""
        low = name.lower()
        return next(((key, kind) for known, key, kind in self.keys if known == low), None)

    @property
    def annotation(self) -> str:
        """The type as a checker reads it."""
        if self.name in ("list", "dict"):
            inner = self.element.annotation
            text = f"list[{inner}]" if self.name == "list" else f"dict[str, {inner}]"
        elif self.structure is not None and self.name == "struct":
            text = self.structure.__name__
        else:
            text = _SPELLED.get(self.name, "Any")
        return f"{text} | None" if self.optional and text not in ("Any", "None") else text


ANY = Kind("any")
NONE = Kind("none")
STR = Kind("str")
ID = Kind("str", identifier=True)
INT = Kind("int")
FLOAT = Kind("float")
BOOL = Kind("bool")
PATH = Kind("path")
MOMENT = Kind("datetime")
SPAN = Kind("timedelta")
SERVER = Kind("server")
CREDENTIAL = Kind("credential")
ERROR = Kind("error")
JSON = Kind("json")
TABLE = Kind("dict", of=ANY)

_SPELLED = {
    "str": "str",
    "int": "int",
    "float": "float",
    "bool": "bool",
    "none": "None",
    "path": "Path",
    "datetime": "datetime",
    "timedelta": "timedelta",
    "server": "VIServer",
    "credential": "Credential",
    "function": "Callable[..., Any]",
}
_PLAIN: Mapping[Any, Kind] = {
    str: STR,
    int: INT,
    float: FLOAT,
    bool: BOOL,
    datetime: MOMENT,
    NoneType: NONE,
}


def list_of(kind: Kind) -> Kind:
    """Make the type of a list."""
    return Kind("list", of=kind)


def struct(structure: type[Structure]) -> Kind:
    """Make the type of a structure."""
    return Kind("struct", structure=structure)


def kind_of(annotation: Any, name: str = "") -> Kind:  # noqa: PLR0911  # a list of cases
    """Read the annotation of a field, a parameter or an answer.

    Args:
        annotation: The annotation.
        name: The field's name, which tells identifiers from other texts.
    """
    inner = get_args(annotation)
    origin = get_origin(annotation)
    if origin is Annotated:
        return kind_of(inner[0], name)
    if origin in (Union, types.UnionType):
        found = [kind_of(part, name) for part in inner if part is not NoneType]
        best = next((kind for kind in found if kind.values is not None), found[0])
        return replace(best, optional=NoneType in inner)
    if origin in (list, set):
        return list_of(kind_of(inner[0], name))
    if origin is dict:
        return Kind("dict", of=kind_of(inner[1]))
    if isinstance(annotation, type) and issubclass(annotation, Structure):
        return struct(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enumeration):
        return Kind("str", values=annotation)
    found_plain: Kind = _PLAIN.get(annotation, ANY)
    if found_plain == STR and _is_identifier(name):
        return ID
    return found_plain


def _is_identifier(name: str) -> bool:
    return name in ("id", "library", "subscription", "certificate") or name.endswith("_id")


def join(one: Kind, other: Kind) -> Kind:  # noqa: PLR0911  # a list of cases
    """Give the narrowest type that holds both."""
    if one == other:
        return one
    if one.name == other.name and one.name not in ("list", "dict", "struct", "str"):
        return replace(Kind(one.name), optional=one.optional or other.optional)
    if {one.name, other.name} == {"int", "float"}:
        return replace(FLOAT, optional=one.optional or other.optional)
    if one.name == other.name == "list":
        return list_of(_elements(one, other))
    if one.name == other.name == "dict":
        return replace(TABLE, keys=one.keys if len(one.keys) >= len(other.keys) else other.keys)
    if one.sure == other.sure:
        return replace(one, optional=True)
    if NONE in (one, other):
        return replace(other if one == NONE else one, optional=True)
    if one.name == other.name == "str":
        return replace(STR, optional=one.optional or other.optional)
    return ANY


def _elements(one: Kind, other: Kind) -> Kind:
    if one.of is None or other.of is None:
        return one.of or other.of or ANY
    return join(one.of, other.of)
