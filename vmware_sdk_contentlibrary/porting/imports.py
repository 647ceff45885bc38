"""The imports that a ported script needs."""

from __future__ import annotations

from collections.abc import Iterator

from .._names import NAMES

PACKAGE = "vmware_sdk_contentlibrary"
FROM = {
    "Any": "typing",
    "cast": "typing",
    "Callable": "collections.abc",
    "Path": "pathlib",
    "datetime": "datetime",
    "timedelta": "datetime",
    "timezone": "datetime",
}


class Imports:
    """Modules and names in use."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def use(self, *names: str) -> None:
        """Note modules, or names that are known to come from one."""
        self._used.update(names)

    @property
    def used(self) -> frozenset[str]:
        """What was noted."""
        return frozenset(self._used)

    def lines(self) -> Iterator[str]:
        """Write them as statements, sorted."""
        grouped: dict[str, list[str]] = {}
        for name in self._used:
            if name in FROM:
                grouped.setdefault(FROM[name], []).append(name)
        for name in sorted(self._used - FROM.keys() - NAMES.keys()):
            yield f"import {name}"
        for module in sorted(grouped):
            yield f"from {module} import {', '.join(_ordered(grouped[module]))}"
        ours = _ordered(self._used & NAMES.keys())
        if ours:
            yield ""
            yield f"from {PACKAGE} import ({', '.join(ours)})"


def _ordered(names: list[str] | frozenset[str] | set[str]) -> list[str]:
    """Sort names as ruff does: classes before functions."""
    return sorted(names, key=lambda name: (not name[0].isupper(), name))
