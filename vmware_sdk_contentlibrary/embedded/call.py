"""A call as its handler sees it, and the table of handlers."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ..models._base import Structure
from ..runtime.operation import Operation
from .faults import invalid
from .store import Store

S = TypeVar("S", bound=Structure)
F = TypeVar("F", bound="Handler")


@dataclass(frozen=True, kw_only=True)
class Call:
    """What a handler gets to know of a call.

    Attributes:
        store: The state.
        operation: What is called.
        user: Who calls.
        path: Values in the path.
        query: Values in the query.
        body: The structure in the body.
        client_token: The token that makes the call repeatable.
    """

    store: Store
    operation: Operation[Any]
    user: str
    path: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Structure | None = None
    client_token: str | None = None

    def structure(self, kind: type[S]) -> S:
        """Give the body."""
        assert isinstance(self.body, kind)
        return self.body

    def optional(self, kind: type[S]) -> S | None:
        """Give the body, if there is one."""
        return None if self.body is None else self.structure(kind)

    def required(self, name: str) -> str:
        """Give a value of the query that has to be there."""
        value = self.query.get(name)
        if not value:
            raise invalid(name, "a value is required")
        return value

    def once(self, make: Callable[[], str], known: Mapping[str, object]) -> str:
        """Make something, or give what the same client token made already."""
        if self.client_token is None:
            return make()
        try:
            token = str(uuid.UUID(self.client_token))
        except ValueError:
            raise invalid("Client-Token", "a UUID is required") from None
        key = (self.user, self.operation.cmdlet, token)
        identifier = self.store.created.get(key)
        if identifier is None or identifier not in known:
            identifier = self.store.created[key] = make()
        return identifier


Handler = Callable[[Call], object]

HANDLERS: dict[str, Handler] = {}
"""Who answers which operation, by its cmdlet."""


def answers(cmdlet: str) -> Callable[[F], F]:
    """Register a handler as the one that answers an operation."""

    def register(handler: F) -> F:
        HANDLERS[cmdlet] = handler
        return handler

    return register
