"""Where the rules enter themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from .binding import Bound
    from .porter import Porter
    from .py import Py
    from .tree import Node

E = TypeVar("E", bound="Callable[[Porter, Node], Py]")
S = TypeVar("S", bound="Callable[[Porter, Node], None]")
C = TypeVar("C", bound="Callable[[Porter, Bound], Py]")
M = TypeVar("M", bound="Callable[[Porter, Py], Py]")
F = TypeVar("F", bound="Callable[[Porter, Py, list[Py]], Py]")
G = TypeVar("G", bound="Callable[[Porter, list[Py]], Py]")


@dataclass(frozen=True)
class Shape:
    """The parameters of a command.

    Attributes:
        names: Parameters that take a value, positional ones first.
        switches: Parameters that take none.
        positional: How many of the names can be given by position.
        rest: Whether the last positional parameter takes all that is left.
    """

    names: tuple[str, ...] = ()
    switches: tuple[str, ...] = ()
    positional: int = 0
    rest: bool = False


@dataclass(frozen=True)
class Command:
    """A command's parameters and the rule that carries it over."""

    shape: Shape
    rule: Callable[[Porter, Bound], Py]


EXPRESSIONS: dict[str, Callable[[Porter, Node], Py]] = {}
STATEMENTS: dict[str, Callable[[Porter, Node], None]] = {}
COMMANDS: dict[str, Command] = {}
MEMBERS: dict[tuple[str, str], Callable[[Porter, Py], Py]] = {}
METHODS: dict[tuple[str, str], Callable[[Porter, Py, list[Py]], Py]] = {}
STATICS: dict[tuple[str, str], Callable[[Porter, list[Py]], Py]] = {}


def expression(*kinds: str) -> Callable[[E], E]:
    """Enter a rule for expressions of these kinds."""

    def enter(rule: E) -> E:
        EXPRESSIONS.update(dict.fromkeys(kinds, rule))
        return rule

    return enter


def statement(*kinds: str) -> Callable[[S], S]:
    """Enter a rule for statements of these kinds."""

    def enter(rule: S) -> S:
        STATEMENTS.update(dict.fromkeys(kinds, rule))
        return rule

    return enter


def command(
    *names: str, takes: str = "", switches: str = "", positional: int = 0, rest: bool = False
) -> Callable[[C], C]:
    """Enter a rule for a command under its names, aliases among them."""
    shape = Shape(tuple(takes.split()), tuple(switches.split()), positional, rest)

    def enter(rule: C) -> C:
        COMMANDS.update({name.lower(): Command(shape, rule) for name in names})
        return rule

    return enter


def member(kind: str, *names: str) -> Callable[[M], M]:
    """Enter a rule for properties of values of a kind; ``*`` is any kind."""

    def enter(rule: M) -> M:
        MEMBERS.update({(kind, name.lower()): rule for name in names})
        return rule

    return enter


def method(kind: str, *names: str) -> Callable[[F], F]:
    """Enter a rule for methods of values of a kind; ``*`` is any kind."""

    def enter(rule: F) -> F:
        METHODS.update({(kind, name.lower()): rule for name in names})
        return rule

    return enter


def static(kind: str, *names: str) -> Callable[[G], G]:
    """Enter a rule for what stands behind the ``::`` of a .NET type."""

    def enter(rule: G) -> G:
        STATICS.update({(kind.lower(), name.lower()): rule for name in names})
        return rule

    return enter
