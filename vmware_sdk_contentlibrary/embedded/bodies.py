"""Bodies: read strictly on their way in, written as the API writes them on their way out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..models._base import Structure
from ..runtime.operation import Operation
from ..runtime.standard import InvalidRequest, UnexpectedInput
from .faults import Fault, invalid


def read_body(operation: Operation[Any], raw: bytes) -> Structure | None:
    """Read the structure that an operation takes; whatever is not right is refused."""
    if operation.body is None:
        # with GET a body has no meaning, and the official bindings do send one
        if operation.method != "GET":
            _check_empty(raw)
        return None
    if not raw.strip():
        if operation.body_optional:
            return None
        raise invalid("body", "a value is required")
    try:
        body = operation.body.model_validate_json(raw, by_alias=False, by_name=True)
    except ValidationError as problem:
        raise _fault(problem) from None
    for path in _unknown(body):
        raise Fault(UnexpectedInput, "field.unexpected", "The field {0} is not known.", path)
    return body


def query_in_body(
    operation: Operation[Any], query: Mapping[str, str], raw: bytes
) -> dict[str, str]:
    """Complete a query whose parameters are named in it, and have their values in the body.

    With GET the official bindings send some of them so: ``?file_name`` and ``{"file_name": "x"}``.
    """
    bare = [name for name in operation.query_parameters if query.get(name) == ""]
    if operation.method != "GET" or not bare:
        return dict(query)
    try:
        given = json.loads(raw)
    except ValueError:
        return dict(query)
    found = given if isinstance(given, dict) else {}
    values = {name: found.get(name) for name in bare}
    return {**query, **{name: one for name, one in values.items() if isinstance(one, str)}}


def _check_empty(raw: bytes) -> None:
    if not raw.strip():
        return
    try:
        given = json.loads(raw)
    except ValueError:
        raise Fault(InvalidRequest, "body.no_json", "The body is no JSON.") from None
    if given not in ({}, None):
        raise Fault(UnexpectedInput, "body.unexpected", "The operation takes no body.")


def _fault(problem: ValidationError) -> Fault:
    first = problem.errors(include_url=False, include_input=False, include_context=False)[0]
    if first["type"] == "json_invalid":
        return Fault(InvalidRequest, "body.no_json", "The body is no JSON.")
    field = ".".join(str(part) for part in first["loc"]) or "body"
    return invalid(field, "a value is required" if first["type"] == "missing" else first["msg"])


def _unknown(value: object, path: str = "") -> Iterator[str]:
    """Find the fields that no structure has."""
    if isinstance(value, Structure):
        yield from (f"{path}{name}" for name in value.model_extra or ())
        for name in type(value).model_fields:
            yield from _unknown(getattr(value, name), f"{path}{name}.")
    elif isinstance(value, list):
        for index, entry in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            yield from _unknown(entry, f"{path}{index}.")


def write_body(operation: Operation[Any], value: object) -> bytes:
    """Write an answer; what is unset is left out."""
    if operation.returns is NoneType:
        return b""
    return _adapter(operation).dump_json(value, exclude_none=True, by_alias=False)


@cache
def _adapter(operation: Operation[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(operation.returns)
