"""What the faulty proxy does to whom: drawn from a seed."""

from __future__ import annotations

import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tests.support.loopback import Answer

Kind: TypeAlias = str

PAGE = "<html><body><h1>Bad gateway</h1></body></html>"
ANSWERS = {
    "401": Answer(401, {"error_type": "UNAUTHENTICATED", "messages": []}),
    "429": Answer(429, "slow down"),
    "500": Answer(500, ""),
    "502": Answer(502, PAGE, {"Content-Type": "text/html"}),
    "503": Answer(503, {"error_type": "SERVICE_UNAVAILABLE", "messages": []}),
}
# To a connection that has just been made; under TLS that is in the place of a handshake.
CONNECTIONS: Sequence[Kind] = (
    "connect: garbage",  # what comes is neither TLS nor HTTP
    "connect: reset",
    "connect: silence",  # nothing comes, and in the end the connection closes
)
# The server goes away while it gets a request, or while it answers one that has no body.
RESTARTS: Sequence[Kind] = (
    "restart",  # connecting is refused meanwhile
    "restart, unreachable",  # connecting hangs meanwhile
    "restart, sessions lost",  # it knows no update and download sessions any more
)
# The answer breaks off.
BREAKS: Sequence[Kind] = (
    "truncate",  # under TLS without its closing word
    "truncate, closed",  # under TLS with its closing word
    "truncate, torn",  # under TLS in the midst of one of its records
    "truncate, garbage",  # under TLS something follows that is none
    "reset answering",
)
REQUESTS: Sequence[Kind] = (
    "reset before",  # the server never hears of the request
    "reset midway",  # the connection breaks while the request is sent
    "reset after",  # the server acts on it, and the client never hears of that
    "stall",  # nothing comes back for long, and the connection stays
    "delay",
    *BREAKS,
    *RESTARTS,
    *ANSWERS,
)
KINDS: Sequence[Kind] = (*CONNECTIONS, *REQUESTS)


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong.

    Attributes:
        kind: What it is.
        share: How much of the request or the answer gets through first, from 0 to 1.
    """

    kind: Kind
    share: float


class Plan:
    """Decide from a seed what goes wrong; nothing does until it is armed.

    Attributes:
        done: What was done so far, in order.
        lines: The first lines of all requests so far, in order.
    """

    def __init__(self, seed: int = 0, *, faults: int = 0, chance: float = 0.0) -> None:
        self.done: list[tuple[Kind, str]] = []
        self.lines: list[str] = []
        self._random = random.Random(seed)
        self._left = faults
        self._chance = chance
        self._armed = False
        self._lock = threading.Lock()

    def arm(self) -> None:
        """Begin: a first login is better not spoiled, for nothing comes after one that failed."""
        self._armed = True

    def connection(self) -> Fault | None:
        """Decide what becomes of a connection."""
        return self._draw(CONNECTIONS, "")

    def request(self, line: str) -> Fault | None:
        """Decide what becomes of a request."""
        self.lines.append(line)
        # A login that is refused is final: nothing can be expected to go on after it.
        login = "/api/session" in line
        return self._draw([kind for kind in REQUESTS if not login or kind != "401"], line)

    def _draw(self, kinds: Sequence[Kind], what: str) -> Fault | None:
        with self._lock:
            if not self._armed or not self._left or self._random.random() > self._chance:
                return None
            fault = Fault(self._random.choice(kinds), self._random.random())
            self._left -= 1
            self.done.append((fault.kind, what))
            return fault


class OnContent(Plan):
    """Spoil the first request for content in one way, half-way through, and nothing else."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind = kind

    def request(self, line: str) -> Fault | None:
        """Decide what becomes of a request."""
        self.lines.append(line)
        if self.done or " /cls/data/" not in line:
            return None
        self.done.append((self._kind, line))
        return Fault(self._kind, 0.5)
