"""Who goes on the tour, and notes what came of each call."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from ...cmdlets import cmdlets
from ...runtime.errors import TransportError
from ...runtime.refusals import ContentLibraryError
from ...runtime.server import VIServer
from ...runtime.standard import Error
from ..matching import NotRecorded

T = TypeVar("T")

# An identifier that no server gives.
NOWHERE = "11111111-2222-4333-8444-555555555555"
_PATIENCE = 20.0
_PAUSE = 0.02

Noted = dict[str, set[str]]


class Missing(Exception):
    """What the rest of a chapter needs, this server does not give."""


class Unanswered(ContentLibraryError):
    """There was no answer when the recording was made."""


@cache
def _names() -> dict[Any, str]:
    return {cmdlet.function: name for name, cmdlet in cmdlets().items()}


@dataclass
class Guide:
    """Calls cmdlets on one server.

    Attributes:
        server: The server.
        datastore: Identifier of a data store that libraries can be on.
        noted: For each cmdlet that was called whether it gave a ``success``, and an ``error``.
        odd: What failed although it should not, by cmdlet.
        unanswered: Cmdlets that the server left without an answer; a recording has none either.
    """

    server: VIServer
    datastore: str
    noted: Noted = field(default_factory=dict)
    odd: dict[str, str] = field(default_factory=dict)
    unanswered: set[str] = field(default_factory=set)

    def call(self, cmdlet: Callable[..., T], *given: Any) -> T:
        """Call a cmdlet that is needed for what comes next.

        Raises:
            Missing: It failed.
        """
        try:
            answer = self._ask(cmdlet, *given)
        except ContentLibraryError as problem:
            self._note(cmdlet, problem)
            self.odd.setdefault(_names()[cmdlet], type(problem).__name__)
            raise Missing from problem
        self._note(cmdlet, None)
        return answer

    def attempt(self, cmdlet: Callable[..., object], *given: Any) -> None:
        """Call a cmdlet that nothing follows from."""
        try:
            self.call(cmdlet, *given)
        except Missing:
            return

    def refuse(self, cmdlet: Callable[..., object], *given: Any) -> None:
        """Call a cmdlet that should be refused."""
        try:
            self._ask(cmdlet, *given)
        except ContentLibraryError as problem:
            self._note(cmdlet, problem)
        else:
            self._note(cmdlet, None)

    def wait(self, cmdlet: Callable[[str], T], identifier: str, done: Callable[[T], bool]) -> T:
        """Ask until what was begun is done.

        Raises:
            Missing: It was not done in time.
        """
        until = time.monotonic() + _PATIENCE
        while not done(answer := self.call(cmdlet, identifier)):
            if time.monotonic() > until:
                raise Missing
            time.sleep(_PAUSE)
        return answer

    def _ask(self, cmdlet: Callable[..., T], *given: Any) -> T:
        try:
            return cmdlet(*given, server=self.server)
        except TransportError:
            # without an answer there is nothing to be recorded
            self.unanswered.add(_names()[cmdlet])
            raise
        except NotRecorded as problem:
            if _names()[cmdlet] not in self.unanswered:
                raise
            raise Unanswered from problem

    def _note(self, cmdlet: Any, problem: ContentLibraryError | None) -> None:
        outcomes = self.noted.setdefault(_names()[cmdlet], set())
        if problem is None:
            outcomes.add("success")
        elif isinstance(problem, Error):
            outcomes.add("error")


Chapter = Callable[[Guide], None]
