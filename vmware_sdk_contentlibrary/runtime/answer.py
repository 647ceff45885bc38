"""Read what a server answers: the value, a standard error, or neither."""

from __future__ import annotations

import json
from collections.abc import Iterable
from http import HTTPStatus
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .errors import UnexpectedAnswer
from .message import clean, render
from .standard import STANDARD_ERRORS, Error

if TYPE_CHECKING:
    from ..models.std import StdErrorsError
    from .operation import Operation
    from .transport import Reply

T = TypeVar("T")

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


def value_of(operation: Operation[T], server: str, reply: Reply, *, legacy: bool) -> T:
    """Read the value out of a success.

    Raises:
        UnexpectedAnswer: The body is not of the operation's type.
    """
    returns: Any = operation.returns
    if returns is NoneType:
        if _is_page(reply):
            # a proxy's login page, say, which comes as a success
            raise unexpected(operation.cmdlet, server, reply, "no body is expected", known=False)
        return cast("T", None)
    # late, because pydantic comes with it, and many a script needs none
    from .bodies import Misshapen, read  # noqa: PLC0415

    try:
        return cast("T", read(returns, reply.content, legacy=legacy))
    except Misshapen as problem:
        raise unexpected(operation.cmdlet, server, reply, str(problem)) from None


def unexpected(
    tried: str, server: str, reply: Reply, why: str, *, known: bool = True
) -> UnexpectedAnswer:
    """Make the exception for an answer that is not this API's.

    Args:
        tried: What was tried.
        server: Who answered.
        reply: The answer.
        why: What is wrong with it.
        known: Whether a status of success is the API's own.
    """
    kind = clean(reply.headers.get("Content-Type", "no content type"))
    size = f"{len(reply.content)} bytes of {kind}" if reply.content else "an empty body"
    return UnexpectedAnswer(
        f"{tried}: {server} answered {_status_line(reply.status)} with {size}, which is not "
        f"what this API answers: {why}. {_state(reply, known and not _is_page(reply))}"
        f"{_doubt(reply)}",
        server=server,
        tried=tried,
        status=reply.status,
        headers=reply.headers,
        content=reply.content,
    )


def _state(reply: Reply, known: bool) -> str:
    """Say what state an answer that is not this API's leaves the server in."""
    status = reply.status
    if 300 <= status < 400:
        target = clean(reply.headers.get("Location", "another address"))
        return f"It points to {target}: connect to that server if it is the one you mean."
    if 400 <= status < 500:
        return "The call was not carried out."
    if 200 <= status < 300 and known:
        return "The server reports that it carried the call out."
    if status in (502, 504):
        return "A gateway stands between; whether the server carried the call out is not known."
    return "Whether the server carried the call out is not known: ask it for the state."


def _doubt(reply: Reply) -> str:
    if not reply.doubtful:
        return ""
    return " An earlier try got no such answer, and may have been carried out: ask for the state."


def _status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def standard_error(reply: Reply) -> type[Error] | None:
    """Tell which standard error an answer holds, in either dialect."""
    found = _structure(reply)
    return None if found is None else STANDARD_ERRORS.get(found[0], Error)


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
        text = clean("; ".join(map(render, body.messages)), 1000) or "it gives no message"
        name = clean(name)
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
        f"{tried} failed on {server}: {_status_line(reply.status)}, {name}: {text}. {kind.advice}"
        f"{_doubt(reply)}",
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
    return clean(reply.content.decode("utf-8", "replace"), 200).rstrip(".")


def _structure(reply: Reply) -> tuple[str, StdErrorsError] | None:
    """Find a standard error in a body: its wire name and its structure."""
    if reply.status < 400:
        return None
    try:
        answer = json.loads(reply.content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict):
        return None
    kind = answer.get("type")
    if isinstance(kind, str) and kind.startswith(_LEGACY_PREFIX):
        name = kind.removeprefix(_LEGACY_PREFIX).upper()
        value = answer.get("value")
        answer = {**(value if isinstance(value, dict) else {}), "error_type": name}
    elif not ("messages" in answer or isinstance(answer.get("error_type"), str)):
        return None
    answer.setdefault("messages", [])
    from .bodies import read_error  # noqa: PLC0415  # late, as above

    body = read_error(answer)
    if body is None:
        return None
    return str(body.error_type or _BY_STATUS.get(reply.status, "ERROR")), body
