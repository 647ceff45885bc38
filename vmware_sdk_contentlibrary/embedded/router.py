"""From a request line to an operation, by the table of operations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..runtime.operation import Operation
from ..runtime.standard import OperationNotFound, UnexpectedInput
from .faults import Fault

ACTION = "action"


@dataclass(frozen=True)
class Route:
    """An operation with its path taken apart; a parameter stands as ``{name}``."""

    operation: Operation[Any]
    template: tuple[str, ...]

    def values(self, parts: Sequence[str]) -> dict[str, str] | None:
        """Read the path's parameters; None if the path is another one."""
        if len(parts) != len(self.template):
            return None
        values: dict[str, str] = {}
        for expected, part in zip(self.template, parts, strict=True):
            if re.fullmatch(r"{\w+}", expected):
                values[expected[1:-1]] = part
            elif part != expected:
                return None
        return None if "" in values.values() else values

    @property
    def generality(self) -> list[bool]:
        """Sort words before parameters: ``item`` is a word before it is a library's identifier."""
        return [part.startswith("{") for part in self.template]


class Router:
    """The operations, ready to be found."""

    def __init__(self, operations: Iterable[Operation[Any]]) -> None:
        routes = [Route(one, tuple(one.path.split("/")[1:])) for one in operations]
        self._routes = sorted(routes, key=lambda route: route.generality)

    def find(
        self, method: str, parts: Sequence[str], query: Mapping[str, str]
    ) -> tuple[Operation[Any], dict[str, str]]:
        """Find the operation of a request, and the values in its path."""
        found: list[tuple[Operation[Any], dict[str, str]]] = []
        general: list[bool] = []
        for route in self._routes:
            operation = route.operation
            if operation.method != method or operation.query.get(ACTION) != query.get(ACTION):
                continue
            values = route.values(parts)
            if values is not None and (not found or route.generality == general):
                found.append((operation, values))
                general = route.generality
        if not found:
            path = "/api/" + "/".join(parts)
            text = "There is no operation {0} {1}."
            raise Fault(OperationNotFound, "operation.not_found", text, method, path)
        return _by_query(found, query)


def _by_query(
    found: list[tuple[Operation[Any], dict[str, str]]], query: Mapping[str, str]
) -> tuple[Operation[Any], dict[str, str]]:
    given = query.keys() - {ACTION}
    best = min(found, key=lambda one: len(given ^ set(one[0].query_parameters)))
    for name in sorted(given - set(best[0].query_parameters)):
        text = "The parameter {0} is not known."
        raise Fault(UnexpectedInput, "parameter.unexpected", text, name)
    return best
