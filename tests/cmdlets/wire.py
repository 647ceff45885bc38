"""How the facts about one cmdlet's traffic are written down, and what fills their gaps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl

# What is given for each parameter of a path or query, and how a request line must spell it.
VALUES = {
    "certificate": ("cert:one/2", "cert%3Aone%2F2"),
    "download_session_id": ("down+load 1", "down%2Bload%201"),
    "file_name": ("disk 1__#a%20.vmdk", "disk%201__%23a%2520.vmdk"),
    "library": ("library&a=b", "library%26a%3Db"),
    "library_id": ("lib/1?x#y", "lib%2F1%3Fx%23y"),
    "library_item": ("ítem", "%C3%ADtem"),
    "library_item_id": ("../item;1", "..%2Fitem%3B1"),
    "name": ("größe & höhe+.iso", "gr%C3%B6%C3%9Fe%20%26%20h%C3%B6he%2B.iso"),
    "source_library_item_id": ("{source}", "%7Bsource%7D"),
    "subscription": ("sub@scription:1", "sub%40scription%3A1"),
    "update_session_id": ("id:up-date_1.~", "id%3Aup-date_1.~"),
    "version": ("2:x", "2%3Ax"),
}
TOKEN = "c0ffee00-1111-4222-8333-444455556666"


@dataclass(frozen=True)
class Wire:
    """The facts about one cmdlet.

    Attributes:
        cmdlet: PowerCLI's name.
        modern: Its request line; parameters of path and query in braces.
        legacy: The same before vSphere 7.0 U2; None where there was none.
        legacy_body: What the body held then, at its first level.
        parameters: The parameters in their order, an optional one with a question mark.
        body: Structure of the body.
        returns: Type of the answer; nothing where a success is empty.
        status: Status of a success.
        impact: PowerCLI's confirm impact.
        errors: The standard errors it declares, by their names on the wire.
    """

    cmdlet: str
    modern: str
    legacy: str | None
    legacy_body: str = ""
    parameters: str = ""
    body: str = ""
    returns: str = ""
    status: int = 200
    impact: str = "None"
    errors: str = ""

    @property
    def python(self) -> str:
        """The name here."""
        return "invoke_" + re.sub(r"(?<!^)(?=[A-Z])", "_", self.cmdlet[7:]).lower()

    @property
    def names(self) -> list[str]:
        """The parameters."""
        return [name.rstrip("?") for name in self.parameters.split()]

    @property
    def optional(self) -> list[str]:
        """The parameters that can be left out."""
        return [name[:-1] for name in self.parameters.split() if name.endswith("?")]

    @property
    def body_name(self) -> str:
        """The parameter that takes the body."""
        others = {*VALUES, "client_token"}
        return next((name for name in self.names if name not in others), "")


def spelled(line: str, given: set[str]) -> tuple[str, str, list[tuple[str, str]]]:
    """Fill a request line: its method, its path as quoted, its query as unquoted.

    A query parameter that is not given is left out.
    """
    method, _, target = line.partition(" ")
    path, _, query = target.partition("?")
    for name, (_, quoted) in VALUES.items():
        path = path.replace(f"{{{name}}}", quoted)
    pairs = []
    for name, value in parse_qsl(query):
        gap = value.strip("{}")
        if gap == value:
            pairs.append((name, value))
        elif gap in given:
            pairs.append((name, VALUES[gap][0]))
    return method, path, sorted(pairs)
