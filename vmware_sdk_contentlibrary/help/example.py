"""Example values for a structure's fields, made from the fields' own types."""

from __future__ import annotations

import types
from datetime import datetime
from typing import Annotated, Any, Union, get_args, get_origin

from ..models._base import Enumeration, Structure
from ..models._cases import Cases

_PLAIN: dict[Any, object] = {
    bool: True,
    int: 0,
    float: 0.5,
    datetime: "2026-01-31T12:00:00.000Z",
}


def example(structure: type[Structure], *, optional: bool = True) -> dict[str, Any]:
    """Make JSON that a script might send as the structure.

    Args:
        structure: The structure.
        optional: Fill the optional fields as well, but for those that the server sets, and for
            those of inner structures.
    """
    made = {
        name: _value(field.annotation, name)
        for name, field in structure.model_fields.items()
        if field.is_required() or (optional and "by the server" not in (field.description or ""))
    }
    for cases in structure.cases:
        if cases.field in made:
            made |= _case(structure, cases)
    return {name: value for name, value in made.items() if value is not None}


def _case(structure: type[Structure], cases: Cases) -> dict[str, Any]:
    """Choose among values of a field the one with the most to show, and what goes with it."""
    chosen = max(cases.fields, key=lambda value: len(cases.fields[value]))
    made: dict[str, Any] = {name: None for fields in cases.fields.values() for name in fields}
    for name in cases.fields[chosen]:
        made[name] = _value(structure.model_fields[name].annotation, name)
    return {**made, cases.field: chosen}


def _value(annotation: Any, name: str) -> Any:
    inner = get_args(annotation)
    if get_origin(annotation) in (Annotated, Union, types.UnionType):
        value = _value(inner[0], name)
    elif get_origin(annotation) in (list, set):
        value = [_value(inner[0], name)]
    elif get_origin(annotation) is dict:
        value = {"key": _value(inner[1], name)}
    elif annotation is str:
        value = f"https://example.com/{name}" if name.endswith(("uri", "url")) else name
    elif issubclass(annotation, Enumeration):
        value = next(iter(annotation)).value
    elif issubclass(annotation, Structure):
        value = example(annotation, optional=False)
    else:
        value = _PLAIN[annotation]
    return value
