"""Who may log in, and who is logged in."""

from __future__ import annotations

import base64
import binascii
import hmac

from ..runtime.standard import Unauthenticated
from .faults import Fault
from .records import ApiSession
from .store import Store, new_token


class Accounts:
    """The users that are let in; names in upper or lower case are the same."""

    def __init__(self) -> None:
        self._passwords: dict[str, set[str]] = {}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self._passwords)} users)"

    def add(self, user: str, password: str) -> None:
        """Let a user in; further passwords of a known one are let in beside the first."""
        # a new set, because another thread may be looking through the old one
        known = self._passwords.get(user.casefold(), set())
        self._passwords[user.casefold()] = known | {password}

    def check(self, user: str, password: str) -> bool:
        """Tell whether user and password belong together."""
        known = self._passwords.get(user.casefold(), set())
        same = [hmac.compare_digest(one.encode(), password.encode()) for one in known]
        return any(same)


def log_in(store: Store, accounts: Accounts, authorization: str | None) -> str:
    """Open an API session for the credentials of a basic authentication."""
    user, password = credentials(authorization or "")
    if not accounts.check(user, password):
        raise refused("The user name or the password is wrong.")
    store.sweep()
    token, now = new_token(), store.clock.now()
    expires = store.clock.monotonic() + store.limits.api_session
    store.logins[token] = ApiSession(user, now, now, expires)
    return token


def credentials(authorization: str) -> tuple[str, str]:
    """Read the user name and password of a basic authentication."""
    scheme, _, encoded = authorization.partition(" ")
    if scheme.casefold() != "basic":
        raise refused("User name and password are required.")
    try:
        plain = base64.b64decode(encoded.strip(), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        raise refused("The user name and password cannot be read.") from None
    user, _, password = plain.partition(":")
    return user, password


def session_of(store: Store, token: str | None) -> ApiSession:
    """Find the API session of a token, and start its idle time anew."""
    store.sweep()
    login = store.logins.get(token or "")
    if login is None:
        text = "No API session is given." if not token else "The API session is gone."
        raise refused(text)
    login.accessed = store.clock.now()
    login.expires = store.clock.monotonic() + store.limits.api_session
    return login


def refused(text: str) -> Fault:
    """Say why somebody is not let in."""
    return Fault(Unauthenticated, "session.unauthenticated", text)
