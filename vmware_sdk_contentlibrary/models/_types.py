"""The wire types that structures are made of, each with its rule stated once.

Every rule holds for what a script builds. What a server answers is read with a validation
context, and there a value outside the rule is kept rather than refused.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Annotated, Any, TypeVar, Union, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    PlainSerializer,
    SerializationInfo,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._base import Enumeration

E = TypeVar("E", bound=Enumeration)
V = TypeVar("V")

LEGACY = "legacy"
"""Serialization context under which maps go out as lists of key and value."""


def refuse(allowed: str) -> PydanticCustomError:
    """Make the error that says what would have been accepted."""
    return PydanticCustomError("not_allowed", "{allowed}", {"allowed": allowed})


class _KnownValues:
    """Turn texts into members; refuse an unknown one from a script, keep it from a server."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        enumeration: type[Enumeration] = get_args(source)[0]
        members = {member.value: member for member in enumeration}

        def check(value: object, info: ValidationInfo) -> str:
            if isinstance(value, str):
                if value in members:
                    return members[value]
                if info.context is not None:
                    return value
            raise refuse("one of " + ", ".join(members))

        return core_schema.with_info_plain_validator_function(
            check, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )


Known = Annotated[Union[E, str], _KnownValues()]
"""A value of an enumeration, or the plain text of one that only a newer server knows."""


def _within(lowest: int, highest: int, allowed: str) -> Callable[[int, ValidationInfo], int]:
    def check(value: int, info: ValidationInfo) -> int:
        if info.context is None and not lowest <= value <= highest:
            raise refuse(allowed)
        return value

    return check


Int64 = Annotated[int, AfterValidator(_within(-(2**63), 2**63 - 1, "a signed 64-bit whole number"))]
Size = Annotated[int, AfterValidator(_within(0, 2**63 - 1, "a size in bytes, 0 or more"))]


def _percentage(value: object, info: ValidationInfo) -> object:
    if info.context is None and not (type(value) is int and 0 <= value <= 100):
        raise refuse("a whole percentage from 0 to 100")
    return value


Progress = Annotated[int, BeforeValidator(_percentage)]


_DATETIME = TypeAdapter(datetime)


def _read_moment(value: object, info: ValidationInfo) -> object:
    """Read an instant's text, also inside a map, where strict JSON would want it read already."""
    if isinstance(value, str) and (info.context is not None or info.mode == "json"):
        try:
            return _DATETIME.validate_python(value)
        except ValidationError:
            return value
    return value


def _moment(value: datetime, info: ValidationInfo) -> datetime:
    if value.tzinfo is None:
        if info.context is None:
            raise refuse("a datetime with a time zone, such as datetime.now(timezone.utc)")
        return value.replace(tzinfo=timezone.utc)
    return value


def format_moment(value: datetime) -> str:
    """Write an instant as the API does: UTC, milliseconds, and finer only where it is finer."""
    utc = value.astimezone(timezone.utc).replace(tzinfo=None)
    precision = "microseconds" if utc.microsecond % 1000 else "milliseconds"
    return utc.isoformat(timespec=precision) + "Z"


Moment = Annotated[
    datetime,
    BeforeValidator(_read_moment),
    AfterValidator(_moment),
    PlainSerializer(format_moment, when_used="json-unless-none"),
]


def _entries(value: object) -> object:
    """Read the older dialect's spelling of a map, a list of key and value, as a map."""
    if isinstance(value, list) and all(
        isinstance(e, dict) and e.keys() == {"key", "value"} for e in value
    ):
        return {entry["key"]: entry["value"] for entry in value}
    return value


def _spell_map(value: dict[str, Any], handler: Any, info: SerializationInfo) -> Any:
    spelled = handler(value)
    if info.context == LEGACY:
        return [{"key": key, "value": spelled[key]} for key in spelled]
    return spelled


class _Spelling:
    """Write a map as the dialect in use spells it, and read either spelling."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        inner = handler(source)
        return core_schema.no_info_before_validator_function(
            _entries,
            inner,
            serialization=core_schema.wrap_serializer_function_ser_schema(
                _spell_map, info_arg=True, schema=inner
            ),
        )


Map = Annotated[dict[str, V], _Spelling()]


def _unordered(value: object) -> object:
    """Read the JSON list that a set of texts travels as."""
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return set(value)
    return value


TextSet = Annotated[
    set[str], BeforeValidator(_unordered), PlainSerializer(sorted, list[str], when_used="json")
]
"""Texts in no order, each once; sorted on the wire, so that equal sets are equal requests."""
