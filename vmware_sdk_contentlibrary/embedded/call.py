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
        return self.earlier(known) or self.made(make())

    def earlier(self, known: Mapping[str, object]) -> str | None:
        """Give what the same client token made already, if it is there still."""
        if self.client_token is None:
            return None
        identifier = self.store.created.get(self._key(self.client_token))
        return identifier if identifier in known else None

    def made(self, identifier: str) -> str:
        """Remember what the client token made."""
        if self.client_token is not None:
            self.store.created[self._key(self.client_token)] = identifier
        return identifier

    def _key(self, token: str) -> tuple[str, str, str]:
        try:
            return self.user, self.operation.cmdlet, str(uuid.UUID(token))
        except ValueError:
            raise invalid("Client-Token", "a UUID is required") from None


Handler = Callable[[Call], object]

HANDLERS: dict[str, Handler] = {}
"""Who answers which operation, by its cmdlet."""


def answers(cmdlet: str) -> Callable[[F], F]:
    """Register a handler as the one that answers an operation."""

    def register(handler: F) -> F:
        HANDLERS[cmdlet] = handler
        return handler

    return register
