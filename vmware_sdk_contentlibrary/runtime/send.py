"""Send an operation: what every cmdlet's body is one call of."""

from __future__ import annotations

import logging
import uuid
from typing import TYPE_CHECKING, TypeVar

from ..models._base import Structure, snake_case
from .answers import Answer, Common, HttpInfo, PerServer
from .connected import resolve
from .dialect import Call, check_parameter
from .errors import ContentLibraryError, InvalidParameter, SomeServersFailed
from .origin import origin_of, remember
from .server import VIServer

if TYPE_CHECKING:
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
        if value is not None or name in operation.path_parameters
    }
    _check_body(operation, body)
    if client_token is not None:
        check_parameter(cmdlet, "client_token", client_token)
    given = [body, *parameters.values()]
    origins = [origin for value in given if (origin := origin_of(value)) is not None]
    servers = resolve(cmdlet, common.server, origins)
    if common.what_if or (common.confirm and not _agreed(operation, checked, servers)):
        if common.what_if:
            log.warning("What if: %s", _deed(operation, checked, servers))
        return None
    if operation.client_token and client_token is None:
        client_token = str(uuid.uuid4())
    answers: dict[VIServer, T | HttpInfo[T]] = {}
    errors: dict[VIServer, ContentLibraryError] = {}
    one_answer = len(servers) == 1 and not isinstance(common.server, (list, tuple))
    for server in servers:
        call = Call(operation, checked, body, client_token, server.configuration.serialize_nulls)
        try:
            info = remember(server.invoke(call, operation), server)
        except ContentLibraryError as problem:
            if one_answer:
                raise
            errors[server] = problem
        else:
            answers[server] = info if common.with_http_info else info.response
    if errors:
        raise SomeServersFailed(cmdlet, answers, errors)
    if one_answer:
        return answers[servers[0]]
    return PerServer(answers)  # type: ignore[return-value]  # all answers are of one kind


def _check_body(operation: Operation[T], body: Structure | None) -> None:
    expected = operation.body
    if expected is None or (body is None and operation.body_optional):
        return
    if not isinstance(body, expected):
        allowed = f"a {expected.__name__}, as initialize_{snake_case(expected.__name__)} makes it"
        shown = type(body).__name__ if isinstance(body, Structure) else body
        raise InvalidParameter(operation.cmdlet, snake_case(expected.__name__), shown, allowed)


def _deed(operation: Operation[T], parameters: dict[str, str], servers: list[VIServer]) -> str:
    on = ", ".join(f"{name} {value!r}" for name, value in parameters.items())
    where = ", ".join(map(str, servers))
    return f"{operation.cmdlet}{' on ' + on if on else ''} at {where}"


def _agreed(operation: Operation[T], parameters: dict[str, str], servers: list[VIServer]) -> bool:
    """Ask on the terminal; anything but a yes is a no."""
    try:
        answer = input(f"{_deed(operation, parameters, servers)}? [y/N] ")
    except EOFError:
        return False
    return answer.strip().lower() in ("y", "yes")
