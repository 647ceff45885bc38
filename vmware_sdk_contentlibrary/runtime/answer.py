"""Read what a server answers: the value, a standard error, or neither."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from http import HTTPStatus
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_origin

from pydantic import TypeAdapter, ValidationError, create_model

from ..models.std import StdErrorsError, StdErrorsUnauthenticated
from .errors import UnexpectedAnswer
from .message import render
from .refusals import shorten
from .standard import STANDARD_ERRORS, Error

if TYPE_CHECKING:
    from .operation import Operation
    from .transport import Reply

T = TypeVar("T")

# Any context at all tells the models' rules that a server speaks, not a script.
_FROM_SERVER = {"from": "server"}
_LEGACY_PREFIX = "com.vmware.vapi.std.errors."

# What a status means by itself, where the body names no standard error.
_BY_STATUS = {
    400: "INVALID_REQUEST",
    401: "UNAUTHENTICATED",
    403: "UNAUTHORIZED",
    404: "NOT_FOUND",
    409: "CONCURRENT_CHANGE",
    410: "NOT_FOUND",
    429: "SERVICE_UNAVAILABLE",
    503: "SERVICE_UNAVAILABLE",
    504: "TIMED_OUT",
}


@cache
def _reader(returns: Any, legacy: bool) -> TypeAdapter[Any]:
    """Make the reader of an answer's type; the older dialect puts every answer into ``value``."""
    # An empty list is null in some answers.
    expected = returns | None if get_origin(returns) is list else returns
    if legacy:
        default = None if get_origin(returns) is list else ...
        return TypeAdapter(create_model("LegacyAnswer", value=(expected, default)))
    return TypeAdapter(expected)


def value_of(operation: Operation[T], server: str, reply: Reply, *, legacy: bool) -> T:
    """Read the value out of a success.

    Raises:
        UnexpectedAnswer: The body is not of the operation's type.
    """
    returns: Any = operation.returns
    if returns is NoneType:
        return cast("T", None)
    try:
        value = _reader(returns, legacy).validate_json(reply.content, context=_FROM_SERVER)
    except ValidationError as problem:
        raise unexpected(operation.cmdlet, server, reply, _first(problem)) from None
    if legacy:
        value = value.value
    # Only a list may be null.
    return cast("T", [] if value is None else value)


def _first(problem: ValidationError) -> str:
    first = problem.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"{where + ': ' if where else ''}{first['msg']}"


def unexpected(tried: str, server: str, reply: Reply, why: str) -> UnexpectedAnswer:
    """Make the exception for an answer that is not this API's."""
    kind = reply.headers.get("Content-Type", "no content type")
    size = f"{len(reply.content)} bytes of {kind}" if reply.content else "an empty body"
    if 200 <= reply.status < 300:
        state = "The server reports that it carried the call out."
    elif 300 <= reply.status < 400:
        target = reply.headers.get("Location", "another address")
        state = f"It points to {shorten(target)}: connect to that server if it is the one you mean."
    elif reply.status in (502, 504):
        state = "A gateway stands between; whether the server carried the call out is not known."
    elif 400 <= reply.status < 500:
        state = "The call was not carried out."
    else:
        state = "Whether the server carried the call out is not known: ask it for the state."
    return UnexpectedAnswer(
        f"{tried}: {server} answered {_status_line(reply.status)} with {size}, which is not "
        f"what this API answers: {why}. {state}",
        server=server,
        tried=tried,
        status=reply.status,
        headers=reply.headers,
        content=reply.content,
    )


def _status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def is_standard_error(reply: Reply) -> bool:
    """Tell whether an answer holds a standard error, in either dialect."""
    return _structure(reply) is not None


def error_of(
    tried: str,
    server: str,
    reply: Reply,
    declared: Iterable[type[Error]],
) -> Error | UnexpectedAnswer:
    """Make the exception for an answer that is no success."""
    found = _structure(reply)
    if found is not None:
        name, body = found
        kind = STANDARD_ERRORS.get(name, Error)
        text = "; ".join(map(render, body.messages)) or "it gives no message"
    else:
        body = None
        alike = [error for error in declared if error.usual_status == reply.status]
        name = _BY_STATUS.get(reply.status, "")
        # A page in HTML is a proxy's or a web server's, and no word of the API.
        if not name or _is_page(reply):
            return unexpected(tried, server, reply, "no standard error is in it")
        kind = alike[0] if len(alike) == 1 else STANDARD_ERRORS[name]
        name = kind.wire_name.value
        text = _plain(reply) or "it gives no message"
    return kind(
        f"{tried} failed on {server}: {_status_line(reply.status)}, {name}: {text}. {kind.advice}",
        server=server,
        tried=tried,
        status=reply.status,
        error_type=name,
        body=body,
    )


def _is_page(reply: Reply) -> bool:
    return (
        "html" in reply.headers.get("Content-Type", "").lower()
        or reply.content.lstrip()[:1] == b"<"
    )


def _plain(reply: Reply) -> str:
    return shorten(" ".join(reply.content.decode("utf-8", "replace").split()), 200).rstrip(".")


def _structure(reply: Reply) -> tuple[str, StdErrorsError] | None:
    """Find a standard error in a body: its wire name and its structure."""
    try:
        answer = json.loads(reply.content)
    except ValueError:
        return None
    if not isinstance(answer, dict):
        return None
    kind = answer.get("type")
    if isinstance(kind, str) and kind.startswith(_LEGACY_PREFIX):
        name = kind.removeprefix(_LEGACY_PREFIX).upper()
        answer = {"messages": [], **(answer.get("value") or {}), "error_type": name}
    elif not ("messages" in answer or "error_type" in answer):
        return None
    answer.setdefault("messages", [])
    model = StdErrorsUnauthenticated if "challenge" in answer else StdErrorsError
    try:
        body = model.model_validate_json(json.dumps(answer), context=_FROM_SERVER)
    except ValidationError:
        return None
    name = body.error_type or _BY_STATUS.get(reply.status, "ERROR")
    return str(name), body
