"""The shape of our structures in plain words, for comparing with somebody else's."""

from __future__ import annotations

import re
from datetime import datetime
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

import vmware_sdk_contentlibrary as v
from vmware_sdk_contentlibrary.models._base import Enumeration

PLAIN: dict[Any, str] = {
    str: "string",
    bool: "boolean",
    int: "int64",
    float: "double",
    datetime: "datetime",
}
PLAIN[Any] = "object"
CONTAINERS = {list: "list", set: "set", dict: "map"}


def shape(annotation: Any) -> str:
    """Name a field's type as the facts do; whether the field may be unset does not count."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape(inner[0])
    if origin in (Union, UnionType):
        # an enumeration is read as its members or, from a newer server, as text
        named = [one for one in inner if one is not type(None)]
        members = [one for one in named if isinstance(one, type) and issubclass(one, Enumeration)]
        (one,) = members or named
        return shape(one)
    if origin is not None:
        return f"{CONTAINERS[origin]}[{','.join(shape(one) for one in inner)}]"
    return PLAIN.get(annotation) or str(annotation.__name__)


def shapes(structure: type[BaseModel]) -> dict[str, tuple[str, bool]]:
    """Name the type of each field of a structure, and whether it is required."""
    hints = get_type_hints(structure, include_extras=True)
    return {
        name: (shape(hints[name]), field.is_required())
        for name, field in structure.model_fields.items()
    }


def reached(structure: type[BaseModel]) -> set[type[BaseModel]]:
    """Give a structure and all that may be inside it."""
    known = structures()
    found: set[type[BaseModel]] = set()
    todo = [structure]
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            words = {word for kind, _ in shapes(one).values() for word in re.findall(r"\w+", kind)}
            todo += [known[word] for word in words & known.keys()]
    return found


def structures() -> dict[str, Any]:
    """Give every public structure by its name."""
    return {name: kind for name, kind in _models().items() if issubclass(kind, BaseModel)}


def enumerations() -> dict[str, Any]:
    """Give every public enumeration by its name."""
    return {name: kind for name, kind in _models().items() if issubclass(kind, Enumeration)}


def _models() -> dict[str, Any]:
    named = {name: getattr(v, name) for name in v.__all__}
    return {
        name: kind
        for name, kind in named.items()
        if isinstance(kind, type) and ".models." in kind.__module__
    }
