"""Finding the operation that a request, or a method of a service, stands for."""

from __future__ import annotations

import re
from functools import cache

from ..runtime.operation import Operation
from .table import Target, targets


def by_request(
    method: str, path: str, query: dict[str, str]
) -> tuple[Target, dict[str, str]] | None:
    """Find the cmdlet of a request, and the values of its path parameters.

    Args:
        method: HTTP method.
        path: Path from ``/api`` or ``/rest`` on; its variable parts may be anything but ``/``.
        query: The query.
    """
    found: list[tuple[int, Target, dict[str, str]]] = []
    for target in targets().values():
        operation = target.operation
        if operation is None or operation.method != method:
            continue
        match = re.fullmatch(_pattern(operation), path)
        if match is None or any(
            query.get(k, query.get(f"~{k}")) != v for k, v in operation.query.items()
        ):
            continue
        action = query.get("action", query.get("~action"))
        if action is not None and operation.query.get("action") != action:
            continue
        if not set(query) - {"action", "~action"} >= _asked(target, operation):
            continue
        fixed = len(operation.path) - sum(len(name) for name in operation.path_parameters)
        found.append((fixed + len(_asked(target, operation)), target, match.groupdict()))
    if not found:
        return None
    _, target, values = max(found, key=lambda one: one[0])
    return target, values


def _asked(target: Target, operation: Operation[object]) -> set[str]:
    return {name for name in operation.query_parameters if name in target.required}


@cache
def _pattern(operation: Operation[object]) -> str:
    """Write an operation's path as a pattern, in either dialect."""
    parts = [
        f"(?:id:)?(?P<{part[1:-1]}>[^/]+)" if part.startswith("{") else re.escape(part)
        for part in operation.path.strip("/").split("/")
    ]
    return r"/(?:api|rest/com/vmware)/" + "/".join(parts) + "/?"


def by_service(service: str, method: str) -> Target | None:
    """Find the cmdlet of a method of a service, such as ``com.vmware.content.library`` ``get``."""
    return _services().get((_flat(service), _flat(method)))


@cache
def _services() -> dict[tuple[str, str], Target]:
    """List cmdlets by service and method, as the older dialect names them."""
    found: dict[tuple[str, str], Target] = {}
    for target in targets().values():
        operation = target.operation
        if operation is None:
            continue
        path = (
            operation.legacy.path if operation.legacy and operation.legacy.path else operation.path
        )
        words = [word for word in path.strip("/").split("/") if "{" not in word]
        service = "comvmware" + _flat("".join(words)).removeprefix("comvmware")
        found.setdefault((service, _flat(_verb(operation))), target)
    return found


def _verb(operation: Operation[object]) -> str:
    if operation.legacy is not None and operation.legacy.action not in (None, "get"):
        return str(operation.legacy.action)
    if "action" in operation.query:
        return operation.query["action"]
    verb = re.match(r"Invoke-([A-Z][a-z]+)", operation.cmdlet)
    assert verb is not None
    return verb[1]


def _flat(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
