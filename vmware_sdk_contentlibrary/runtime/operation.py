"""The table of operations: each wire fact, once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from ..models._base import Structure
    from .standard import Error

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Impact = Literal["None", "Low", "Medium", "High"]


@dataclass(frozen=True, kw_only=True)
class Legacy:
    """How an operation departs from the rule that maps ``/api`` to the older ``/rest``.

    The rule: the path moves below ``/com/vmware``, an identifier at its end is written
    ``id:{...}``, ``action`` becomes ``~action``, and a client token goes into the body.

    Attributes:
        wrap: Name under which the body structure goes; None where its fields go in directly.
        method: The method, where it differs.
        path: The path below ``/rest``, where it departs from the rule.
        action: The ``~action``, where it differs.
        body: Path and query parameters that go into the body instead.
        query: Path parameters that go into the query instead.
    """

    wrap: str | None = None
    method: Method | None = None
    path: str | None = None
    action: str | None = None
    body: tuple[str, ...] = ()
    query: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Operation(Generic[T]):
    """One operation of the API, as its cmdlet calls it.

    Attributes:
        cmdlet: PowerCLI's name.
        method: HTTP method.
        path: Path below ``/api``; ``{...}`` holds a path parameter by its wire name.
        returns: Type of the answer; NoneType where a success has no body.
        status: Status of a success.
        query: Fixed part of the query.
        query_parameters: Parameters that go into the query.
        query_optional: Whether these may be left out.
        body: Structure of the body.
        body_optional: Whether the body may be left out.
        client_token: Whether a ``Client-Token`` header makes the call repeatable.
        harmless: A POST that changes nothing, or nothing more when it is repeated.
        impact: PowerCLI's confirm impact.
        errors: Standard errors that the operation declares.
        legacy: Its departure from the rule for ``/rest``; None where it has no twin there.
    """

    cmdlet: str
    method: Method
    path: str
    returns: type[T]
    status: int = 200
    query: Mapping[str, str] = field(default_factory=dict)
    query_parameters: tuple[str, ...] = ()
    query_optional: bool = False
    body: type[Structure] | None = None
    body_optional: bool = False
    client_token: bool = False
    harmless: bool = False
    impact: Impact = "None"
    errors: tuple[type[Error], ...] = ()
    legacy: Legacy | None = Legacy()

    @property
    def path_parameters(self) -> tuple[str, ...]:
        """The names in the path, in order."""
        return tuple(re.findall(r"{(\w+)}", self.path))


@dataclass(frozen=True, kw_only=True, eq=False)
class LateOperation(Operation[T]):
    """An operation whose body may be left out; its structure is loaded when it is asked for.

    Attributes:
        structure: Gives the structure of the body.
    """

    structure: Callable[[], type[Structure]]
    body_optional: bool = True

    def __post_init__(self) -> None:
        # what the property below stands in for
        del vars(self)["body"]

    if not TYPE_CHECKING:  # checkers know it as the field that it stands in for

        @cached_property
        def body(self) -> type[Structure]:
            """Structure of the body."""
            return self.structure()


@dataclass(frozen=True)
class Cmdlet:
    """An operation beside the function that implements it."""

    operation: Operation[Any]
    function: Callable[..., Any]


REGISTRY: dict[str, Cmdlet] = {}
"""Every cmdlet of the rooms loaded so far, by PowerCLI's name."""


def implements(operation: Operation[Any]) -> Callable[[F], F]:
    """Register a function as an operation's cmdlet, and hand it back unchanged."""

    def register(function: F) -> F:
        REGISTRY[operation.cmdlet] = Cmdlet(operation, function)
        return function

    return register
