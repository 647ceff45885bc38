"""Send an operation: what every cmdlet's body is one call of."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from .answers import Answer, Common, HttpInfo, PerServer
from .connected import resolve
from .dialect import Call, check_parameter, check_token
from .errors import ContentLibraryError, InvalidParameter, SomeServersFailed
from .origin import origin_of, remember
from .server import VIServer

if TYPE_CHECKING:
    from ..models._base import Structure
    from .operation import Operation

T = TypeVar("T")

log = logging.getLogger("vmware_sdk_contentlibrary")


def send(
    operation: Operation[T],
    common: Common,
    *,
    body: Structure | None = None,
    client_token: str | None = None,
    **parameters: str | None,
) -> Answer[T]:
    """Check a call, find its servers, make it on each and give what came back.

    Args:
        operation: What is called.
        common: The common parameters.
        body: Structure of the body.
        client_token: Token that makes a creation repeatable; made here where the operation
            takes one and the caller gave none.
        **parameters: Path and query parameters by their names in the operation; None for one
            that is left out.
    """
    cmdlet = operation.cmdlet
    checked = {
        name: check_parameter(cmdlet, name, value)
        for name, value in parameters.items()
        if value is not None or not operation.query_optional
    }
    _check_body(operation, body)
    if client_token is not None:
        check_token(cmdlet, client_token)
    elif operation.client_token:
        client_token = str(uuid.uuid4())
    given = (body, *parameters.values())
    origins = [origin for value in given if (origin := origin_of(value)) is not None]
    servers = resolve(cmdlet, common.server, origins)
    if common.what_if:
        log.warning("What if: %s", _deed(operation, checked, servers))
        return None
    if common.confirm and not _agreed(operation, checked, servers):
        return None
    call = Call(operation, checked, body, client_token)
    several = isinstance(common.server, Sequence) and not isinstance(common.server, str)
    if len(servers) == 1 and not several:
        return _answer(call, operation, servers[0], common)
    return _each(call, operation, servers, common)


def _answer(
    call: Call, operation: Operation[T], server: VIServer, common: Common
) -> T | HttpInfo[T]:
    nulls = server.configuration.serialize_nulls
    info = remember(server.invoke(replace(call, nulls=nulls) if nulls else call, operation), server)
    return info if common.with_http_info else info.response


def _each(
    call: Call, operation: Operation[T], servers: list[VIServer], common: Common
) -> Answer[T]:
    """Make a call on several servers, and report all that failed once all have been asked."""
    answers: dict[VIServer, T | HttpInfo[T]] = {}
    errors: dict[VIServer, ContentLibraryError] = {}

    def ask(server: VIServer) -> None:
        try:
            answers[server] = _answer(call, operation, server, common)
        except ContentLibraryError as problem:
            errors[server] = problem

    for server in servers:
        ask(server)
    if errors:
        raise SomeServersFailed(operation.cmdlet, answers, errors)
    return PerServer(answers)  # type: ignore[return-value]  # all answers are of one kind


def _check_body(operation: Operation[T], body: Structure | None) -> None:
    if body is None and operation.body_optional:
        return
    expected = operation.body
    if expected is not None and not isinstance(body, expected):
        # late, because pydantic comes with it
        from ..models._base import snake_case  # noqa: PLC0415

        allowed = f"a {expected.__name__}, as initialize_{snake_case(expected.__name__)} makes it"
        # not what it holds: a dict with a password in it is not to be shown
        shown = None if body is None else type(body).__name__
        raise InvalidParameter(operation.cmdlet, snake_case(expected.__name__), shown, allowed)


def _deed(operation: Operation[T], parameters: dict[str, str], servers: list[VIServer]) -> str:
    on = ", ".join(f"{name} {value!r}" for name, value in parameters.items())
    where = ", ".join(map(str, servers))
    return f"{operation.cmdlet}{' on ' + on if on else ''} at {where}"


def _agreed(operation: Operation[T], parameters: dict[str, str], servers: list[VIServer]) -> bool:
    """Ask on the terminal; anything but a yes is a no."""
    try:
        answer = input(f"{_deed(operation, parameters, servers)}? [y/N] ")
    except (EOFError, OSError, RuntimeError):
        # nobody is there to ask
        return False
    return answer.strip().lower() in ("y", "yes")
