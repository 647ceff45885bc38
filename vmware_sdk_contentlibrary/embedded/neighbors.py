"""The embedded content libraries of this process, which find each other by host and port."""

from __future__ import annotations

from urllib.parse import urlsplit

from .reach import is_local
from .store import Store

_USUAL_PORT = 443
_running: dict[int, Store] = {}


def announce(store: Store) -> None:
    """Let others find a library."""
    _running[_port(store)] = store


def withdraw(store: Store) -> None:
    """Let nobody find a library any more."""
    if _running.get(_port(store)) is store:
        del _running[_port(store)]


def neighbor(hostname: str, port: int | None) -> Store | None:
    """Find a library by its address."""
    return _running.get(_USUAL_PORT if port is None else port) if is_local(hostname) else None


def _port(store: Store) -> int:
    return urlsplit(store.url).port or _USUAL_PORT
