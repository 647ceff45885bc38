"""The API sessions that ``login`` keeps for later runs; never a password.

A file in the user's configuration folder, readable to that user only, lists them. Where the
package keyring is installed and has a place to keep secrets, the tokens are there instead.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import click

SERVICE = "vmware-contentlibrary"
_TOKENS = f"{SERVICE} session"


@dataclass(frozen=True)
class Kept:
    """A session that is kept.

    Attributes:
        name: The server's name.
        url: Its scheme, host and port.
        user: Who is logged in.
        token: The session's token.
        legacy: Whether the server is talked to by the older ``/rest``.
        ca_files: Certificates that were trusted at the login.
        ssl_thumbprint: Thumbprint that was trusted at the login.
    """

    name: str
    url: str
    user: str | None
    token: str = field(repr=False)
    legacy: bool = False
    ca_files: Sequence[str] = ()
    ssl_thumbprint: str | None = None


def keep(login: Kept) -> str:
    """Keep a session, in the place of an earlier one of the same server.

    Returns:
        Where the token is, for people.
    """
    ring = keyring()
    in_ring = False
    if ring is not None:
        with contextlib.suppress(ring.errors.KeyringError):
            ring.set_password(_TOKENS, login.name, login.token)
            in_ring = True
    entries = _read()
    entries[login.name] = asdict(replace(login, token="") if in_ring else login)
    _write(entries)
    return "the keyring" if in_ring else str(_file())


def find(name: str) -> Kept | None:
    """Find the session of a server by the server's name."""
    entry = _read().get(name)
    if entry is None:
        return None
    login = Kept(**entry)
    if login.token:
        return login
    ring = keyring()
    token = None if ring is None else _secret(ring, _TOKENS, name)
    return replace(login, token=token) if token else None


def servers() -> list[str]:
    """List the addresses of the servers that a session is kept of."""
    return [entry["url"] for entry in _read().values()]


def forget(name: str) -> None:
    """Forget a server's session."""
    entries = _read()
    if entries.pop(name, None) is not None:
        _write(entries)
    ring = keyring()
    if ring is not None:
        with contextlib.suppress(ring.errors.KeyringError):
            ring.delete_password(_TOKENS, name)


def password(name: str, user: str) -> str | None:
    """Look up a password that the user put into the keyring."""
    ring = keyring()
    return None if ring is None else _secret(ring, f"{SERVICE}:{name}", user)


def keyring() -> Any:
    """Give the package keyring; None where it is not installed or has nowhere to keep things."""
    try:
        ring = import_module("keyring")
        backend = ring.get_keyring()
    except Exception:  # noqa: BLE001  # backends fail in ways of their own, and none of them matters
        return None
    return ring if backend.priority > 0 else None


def _secret(ring: Any, service: str, name: str) -> str | None:
    try:
        found: str | None = ring.get_password(service, name)
    except ring.errors.KeyringError:
        return None
    return found


def folder() -> Path:
    """Name the folder in which things are remembered for the user."""
    return Path(click.get_app_dir(SERVICE))


def _file() -> Path:
    return folder() / "logins.json"


def _read() -> dict[str, dict[str, Any]]:
    try:
        entries = json.loads(_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _write(entries: dict[str, dict[str, Any]]) -> None:
    file = _file()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Beside the old one and for the user only from its first byte on; whole or not at all.
    handle, made = tempfile.mkstemp(dir=file.parent, prefix=".logins")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(entries, stream, indent=2)
        Path(made).replace(file)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
