"""Read the body of an answer as what it should hold; this is where pydantic comes in."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from typing import Any, get_origin

from pydantic import TypeAdapter, ValidationError, create_model

from ..models.std import StdErrorsError, StdErrorsUnauthenticated

# Any context at all tells the models' rules that a server speaks, not a script.
_FROM_SERVER = {"from": "server"}


class Misshapen(Exception):
    """Report a body that is not of the type expected."""


@cache
def _reader(returns: Any, legacy: bool) -> TypeAdapter[Any]:
    """Make the reader of an answer's type; the older dialect puts every answer into ``value``."""
    # An empty list is null in some answers.
    expected = returns | None if get_origin(returns) is list else returns
    if legacy:
        default = None if get_origin(returns) is list else ...
        return TypeAdapter(create_model("LegacyAnswer", value=(expected, default)))
    return TypeAdapter(expected)


def read(returns: Any, content: bytes, *, legacy: bool) -> Any:
    """Read a body as an operation's type.

    Raises:
        Misshapen: It is of another.
    """
    try:
        value = _reader(returns, legacy).validate_json(content, context=_FROM_SERVER)
    except ValidationError as problem:
        raise Misshapen(_first(problem)) from None
    if legacy:
        value = value.value
    # Only a list may be null.
    return [] if value is None else value


def _first(problem: ValidationError) -> str:
    first = problem.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"{where + ': ' if where else ''}{first['msg']}"


def read_error(answer: dict[str, Any]) -> StdErrorsError | None:
    """Read a body as a standard error's structure; None where it is none."""
    model = StdErrorsUnauthenticated if "challenge" in answer else StdErrorsError
    # Where the particulars are of another shape, which error it is counts all the same.
    kind = answer.get("error_type")
    named: dict[str, Any] = {
        "messages": [],
        "error_type": kind if isinstance(kind, str) else None,
        "data": answer,
    }
    with suppress(ValidationError):
        return model.model_validate_json(json.dumps(answer), context=_FROM_SERVER)
    with suppress(ValidationError):
        return StdErrorsError.model_validate_json(json.dumps(named), context=_FROM_SERVER)
    return None
