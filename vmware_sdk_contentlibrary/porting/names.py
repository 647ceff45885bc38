"""Python names for the variables and functions of a script."""

from __future__ import annotations

import builtins
import keyword
import re

from .._names import NAMES
from ..models._base import snake_case
from .tree import Node

_MODULES = frozenset(
    [
        "argparse",
        "base64",
        "contextlib",
        "csv",
        "datetime",
        "fnmatch",
        "getpass",
        "hashlib",
        "json",
        "logging",
        "math",
        "operator",
        "os",
        "re",
        "shutil",
        "statistics",
        "sys",
        "time",
        "timedelta",
        "timezone",
        "uuid",
        "error",
        "self",
    ]
)
_RESERVED = frozenset([*keyword.kwlist, *dir(builtins), *_MODULES, *NAMES])
_SCOPES = ("global", "script", "local", "private", "using", "env")


def variable_name(text: str) -> tuple[str, str]:
    """Read a variable as its scope and its name: ``$script:Count`` is ``script`` and ``Count``."""
    bare = text[1:].removeprefix("{").removesuffix("}")
    scope, colon, name = bare.partition(":")
    if colon and scope.lower() in _SCOPES:
        return scope.lower(), name
    return "", bare


def pythonic(name: str) -> str:
    """Spell a name in snake case, so that it is a name in Python."""
    words = re.sub(r"\W+", "_", name).strip("_")
    # IDs, URLs: a plural of capitals is one word
    words = re.sub(r"([A-Z]{2,})s(?=[A-Z_]|$)", lambda m: m[1].capitalize() + "s", words)
    spelled = re.sub(r"_+", "_", snake_case(words)) or "value"
    return f"_{spelled}" if spelled[0].isdigit() else spelled


class Names:
    """The Python names of one script, each standing for one thing."""

    def __init__(self, tree: Node) -> None:
        self._taken: set[str] = set()
        self._functions: dict[str, str] = {}
        self._variables: dict[str, str] = {}
        nodes = tree.walk()
        for node in nodes:
            if node.kind == "function_name":
                name = node.text.rpartition(":")[2]
                self._functions.setdefault(name.lower(), self.fresh(pythonic(name)))
        spelled: dict[str, str] = {}
        for node in nodes:
            if node.kind == "variable":
                scope, name = variable_name(node.text)
                known = spelled.get(name.lower(), "")
                # the spelling that shows most of the words a name is made of
                if (
                    scope != "env"
                    and re.search(r"[^\W_]", name)
                    and (not known or _humps(name) > _humps(known))
                ):
                    spelled[name.lower()] = name
        for low, name in spelled.items():
            self._variables[low] = self.fresh(pythonic(name))
        self._first = set(self._taken), dict(self._variables)

    def start_again(self) -> None:
        """Forget the names that were made on the way, before another pass."""
        self._taken, self._variables = set(self._first[0]), dict(self._first[1])

    def fresh(self, wanted: str) -> str:
        """Give a name that nothing else has, and keep it."""
        name = f"{wanted}_" if wanted in _RESERVED else wanted
        number = 2
        while name in self._taken:
            name = f"{wanted}_{number}"
            number += 1
        self._taken.add(name)
        return name

    def free(self, *wanted: str) -> str:
        """Give the first of several names that nothing of the script has."""
        return next((name for name in wanted if not self.is_taken(name)), f"{wanted[0]}_")

    def is_taken(self, name: str) -> bool:
        """Tell whether a name stands for something already."""
        return name in self._taken or name in _RESERVED

    def variable(self, name: str) -> str:
        """Give a variable's name."""
        if name.lower() not in self._variables:
            self._variables[name.lower()] = self.fresh(pythonic(name))
        return self._variables[name.lower()]

    def function(self, name: str) -> str:
        """Give a function's name."""
        return self._functions.get(name.lower()) or self.variable(name)


def _humps(name: str) -> int:
    return sum(c.isupper() for c in name) if not name.isupper() else 0


def singular(name: str) -> str:
    """Name one of several."""
    if name.endswith("ies") and len(name) > 4:
        return name[:-3] + "y"
    if name.endswith(("sses", "xes", "ches", "shes")):
        return name[:-2]
    if name.endswith("s") and not name.endswith(("ss", "us", "is")) and len(name) > 2:
        return name[:-1]
    return ""
