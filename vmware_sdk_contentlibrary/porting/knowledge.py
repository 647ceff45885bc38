"""What one pass over a script learns for the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce

from ..models._base import Structure
from .kinds import ANY, Kind, join
from .py import Py


@dataclass
class Parameter:
    """A parameter of a function of the script.

    Attributes:
        name: Its name in PowerShell.
        python: Its name in Python.
        kind: Its type, as declared.
        default: What it is where it is left out, where the script says so.
        implicit: What PowerShell makes of it where it is left out otherwise.
        mandatory: Whether it is declared so.
        switch: Whether it is a switch.
        piped: Whether it takes what is piped in.
        values: What it allows.
        help: What it is for.
    """

    name: str
    python: str
    kind: Kind = ANY
    default: Py | None = None
    implicit: str = "None"
    mandatory: bool = False
    switch: bool = False
    piped: bool = False
    values: list[str] = field(default_factory=list)
    help: str = ""


@dataclass
class Function:
    """A function of the script."""

    name: str
    python: str
    parameters: list[Parameter] = field(default_factory=list)
    returns: Kind = ANY

    def parameter(self, name: str) -> Parameter | None:
        """Find a parameter by its name or an unambiguous beginning of it."""
        low = name.lower()
        exact = [p for p in self.parameters if p.name.lower() == low]
        near = exact or [p for p in self.parameters if p.name.lower().startswith(low)]
        return near[0] if len(near) == 1 else None


@dataclass
class Knowledge:
    """What is known of a script as a whole.

    Attributes:
        variables: Types that a variable of a scope is given, in order.
        functions: The functions, by name in lower case.
        arguments: Types that a function's parameter is given.
        calls: How often each function is called, and how often with each parameter.
        bodies: Variables that are sent as the body of a request.
        splats: Commands that a variable is splatted into.
        changed: Tables that are changed after they are made.
        options: Parameters of the script itself.
        flags: What one statement tells all others, such as ``matches``: $Matches is in use.
    """

    variables: dict[tuple[str, str], list[Kind]] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    arguments: dict[tuple[str, str], list[Kind]] = field(default_factory=dict)
    calls: dict[str, int] = field(default_factory=dict)
    bodies: dict[tuple[str, str], type[Structure]] = field(default_factory=dict)
    splats: dict[tuple[str, str], str] = field(default_factory=dict)
    changed: set[tuple[str, str]] = field(default_factory=set)
    options: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    def kinds(self, scope: str, name: str) -> Iterator[Kind]:
        """List what a variable is given."""
        yield from self.variables.get((scope, name.lower()), ())

    def joined(self, scope: str, name: str) -> Kind | None:
        """Give the type that holds all a variable is given; None for one that is not known."""
        kinds = list(self.kinds(scope, name))
        return reduce(join, kinds) if kinds else None

    def given(self, function: str, parameter: str) -> Kind:
        """Give the type that holds all a function's parameter is given."""
        kinds = self.arguments.get((function, parameter), [])
        return reduce(join, kinds) if kinds else ANY

    def always_given(self, function: str, parameter: str) -> bool:
        """Tell whether every call gives a parameter."""
        count = self.calls.get(function, 0)
        return count > 0 and len(self.arguments.get((function, parameter), [])) == count
