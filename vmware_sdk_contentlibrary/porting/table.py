"""The cmdlets and initializers as a script calls them, read from the operation table."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from .._names import NAMES
from ..cmdlets import cmdlets
from ..models._base import Structure
from ..runtime.operation import Operation
from .kinds import ID, STR, Kind, kind_of, struct
from .registry import Shape

COMMON = ("server", "with_http_info", "what_if", "confirm")


@dataclass(frozen=True)
class Target:
    """A function of the package.

    Attributes:
        python: Its name.
        parameters: Types of its own parameters by their Python name, in order.
        required: Those that have to be given.
        returns: Type of what it gives back.
        operation: The operation, of a cmdlet.
        structure: The structure, of an initializer.
    """

    python: str
    parameters: Mapping[str, Kind]
    required: frozenset[str]
    returns: Kind
    operation: Operation[Any] | None = None
    structure: type[Structure] | None = None

    @property
    def shape(self) -> Shape:
        """The parameters as PowerShell spells them, without its underscores."""
        names = tuple(flat(name) for name in self.parameters)
        if self.operation is None:
            return Shape(names, (), len(names))
        return Shape((*names, "server"), ("withhttpinfo", "whatif", "confirm"), len(names))

    def python_name(self, name: str) -> str:
        """Give a parameter's name in Python."""
        known = {flat(one): one for one in (*self.parameters, *COMMON)}
        return known[name]


def flat(name: str) -> str:
    """Spell a parameter as names are compared: in lower case, without underscores."""
    return name.replace("_", "").lower()


@cache
def targets() -> Mapping[str, Target]:
    """List all cmdlets and initializers by PowerCLI's name in lower case."""
    found = {name.lower(): _cmdlet(one.operation, one.function) for name, one in cmdlets().items()}
    for name, module in NAMES.items():
        if name.startswith("initialize_"):
            made = getattr(import_module(f"vmware_sdk_contentlibrary.{module}"), name)
            found[f"initialize-{made.structure.__name__.lower()}"] = _initializer(name, made)
    return found


@cache
def initializer(structure: type[Structure]) -> Target | None:
    """Find the initializer of a structure."""
    return targets().get(f"initialize-{structure.__name__.lower()}")


def _cmdlet(operation: Operation[Any], function: Callable[..., Any]) -> Target:
    parameters = inspect.signature(function).parameters
    own = {name: p for name, p in parameters.items() if name not in COMMON}
    kinds: dict[str, Kind] = {}
    for name in own:
        if name == "client_token":
            kinds[name] = STR
        elif name in operation.path_parameters:
            # a file's name is in the path as well
            kinds[name] = STR if name.endswith("name") else ID
        elif name in operation.query_parameters:
            kinds[name] = ID if name.endswith("id") else STR
        else:
            kinds[name] = STR if operation.body is None else struct(operation.body)
    required = frozenset(n for n, p in own.items() if p.default is inspect.Parameter.empty)
    return Target(function.__name__, kinds, required, _answer(operation), operation)


def _answer(operation: Operation[Any]) -> Kind:
    kind = kind_of(operation.returns)
    if kind.name == "str" or (kind.name == "list" and kind.element.name == "str"):
        return ID if kind.name == "str" else Kind("list", of=ID)
    return kind


def _initializer(name: str, made: Any) -> Target:
    structure: type[Structure] = made.structure
    fields = structure.model_fields
    kinds = {field.alias or key: kind_of(field.annotation, key) for key, field in fields.items()}
    required = frozenset(field.alias or key for key, field in fields.items() if field.is_required())
    return Target(name, kinds, required, struct(structure), None, structure)


def field_of(structure: type[Structure], name: str) -> tuple[str, Kind] | None:
    """Find a structure's field by its name in PowerShell."""
    wanted = flat(name)
    for key, field in structure.model_fields.items():
        if wanted in (flat(key), flat(field.alias or key)):
            return key, kind_of(field.annotation, key)
    return None
