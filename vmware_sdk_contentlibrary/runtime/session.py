"""The API session: opened once, renewed when it has run out, closed when done."""

from __future__ import annotations

import base64
import json
import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from .answer import error_of, standard_error, unexpected
from .errors import NotConnected, OutcomeUnknown, Unauthenticated
from .failures import not_sent
from .patience import latest
from .refusals import HIDDEN, ContentLibraryError, InvalidParameter
from .secret import Secret, is_encodable, is_header_text
from .transport import Reply, Request, Transport

__all__ = [
    "Credential",
]

log = logging.getLogger("vmware_sdk_contentlibrary")

MODERN = "/api/session"
LEGACY = "/rest/com/vmware/cis/session"
TOKEN = "vmware-api-session-id"  # noqa: S105  # the header's name, no secret
_CONNECT = "Connect-VIServer"
_DISCONNECT = "Disconnect-VIServer"

# What a server answers to POST /api/session that has no such thing: vSphere before 7.0 U2
# has an endpoint of another protocol at /api, a simulator none at all.
NO_SUCH_PATH = (400, 404, 405, 415, 500, 501)
# What needs no standard error beside it to be understood.
_CLEAR = (401, 403, 429, 503)


@dataclass(frozen=True)
class Credential:
    """A user and a password, which no text ever shows."""

    user: str
    password: str = field(repr=False)

    def __post_init__(self) -> None:
        _check(self.user, "user")
        _check(self.password, "password")
        # Basic authentication ends the name at the first colon.
        if ":" in self.user:
            raise InvalidParameter(_CONNECT, "user", self.user, "a name without a colon")
        object.__setattr__(self, "password", Secret(self.password))

    def basic(self) -> str:
        """Spell them as HTTP's basic authentication."""
        pair = f"{self.user}:{self.password}".encode()
        return Secret("Basic " + base64.b64encode(pair).decode("ascii"))


def _check(value: object, name: str) -> None:
    if not isinstance(value, str) or not value or not is_encodable(value):
        allowed = "a text that is not empty, without lone surrogates"
        raise InvalidParameter(_CONNECT, name, HIDDEN, allowed)


class ApiSession:
    """A token, and how to come by the next one.

    Attributes:
        token: The token; None before the login and after the logout.
        legacy: Whether the server was found to speak only the older ``/rest``.
    """

    def __init__(
        self,
        transport: Transport,
        *,
        credential: Credential | None,
        token: str | None,
        legacy: bool | None,
    ) -> None:
        self._transport = transport
        self._credential = credential
        self._lock = threading.Lock()
        self._ours = token is None
        self._closed = False
        self.token = None if token is None else Secret(token)
        self.legacy = legacy

    def __repr__(self) -> str:
        state = "closed" if self._closed else "open" if self.token else "not open"
        return f"<ApiSession {state} on {self._transport.name}>"

    def open(self) -> None:
        """Log in.

        Raises:
            Unauthenticated: User or password is wrong.
            ConnectFailed: The server was not reached.
            UnexpectedAnswer: What answered is no vCenter.
        """
        with self._lock:
            self._login(_CONNECT, self._patience())

    def renew(self, expired: str, tried: str, until: float | None = None) -> bool:
        """Log in anew after a token was refused, unless another thread has done so already.

        Args:
            expired: The token that was refused.
            tried: What it was refused for, in messages.
            until: When to give up, on the clock of `time.monotonic`; after the time that any
                call may take where left out.

        Returns:
            Whether there is a new token; False where no credentials are known.

        Raises:
            ContentLibraryError: The login failed.
        """
        until = self._patience() if until is None else until
        why = f"{tried}, after its API session had ended: {_CONNECT}"
        with self._alone(why, until):
            if self._credential is None or self._closed:
                return False
            if self.token == expired:
                log.info("%s: the API session has ended; logging in again", self._transport.name)
                try:
                    self._login(why, until)
                except Unauthenticated:
                    # Each further try with a password that was changed may lock the user out.
                    self._credential = None
                    raise
            return True

    @contextmanager
    def _alone(self, tried: str, until: float) -> Iterator[None]:
        """Hold the lock, or give up where another thread's login takes too long."""
        if not self._lock.acquire(timeout=max(0.0, until - time.monotonic())):
            why = "the login of another call is still under way"
            raise not_sent(self._transport.name, tried, why)
        try:
            yield
        finally:
            self._lock.release()

    def close(self) -> None:
        """Log out; a session that was opened elsewhere is left open."""
        with self._lock:
            token, self._closed, self.token = self.token, True, None
        if token is None or not self._ours:
            return
        path = LEGACY if self.legacy else MODERN
        headers: dict[str, str] = {TOKEN: token}
        until = self._patience()
        try:
            reply = self._exchange(_DISCONNECT, "DELETE", path, headers, until)
        except OutcomeUnknown as problem:
            if isinstance(problem.__cause__, TimeoutError):
                raise
            # A connection that rested may be closed just then; there is no harm in asking twice.
            reply = self._exchange(_DISCONNECT, "DELETE", path, headers, until)
        # 401: it had ended by itself
        if reply.status not in (200, 204, 401):
            raise self._failure(_DISCONNECT, reply)

    def authorization(self) -> str:
        """Give the token.

        Raises:
            NotConnected: The session was closed.
        """
        token = self.token
        if token is None:
            raise NotConnected(f"{self._transport.name} is disconnected. Nothing was sent.")
        return token

    def _login(self, tried: str, until: float) -> None:
        assert self._credential is not None
        headers = {"Authorization": self._credential.basic()}
        if not self.legacy:
            reply = self._exchange(tried, "POST", MODERN, headers, until)
            absent = reply.status in NO_SUCH_PATH and standard_error(reply) is None
            if self.legacy is None and absent:
                older = self._exchange(tried, "POST", LEGACY, headers, until)
                self.legacy = older.status != 404
                reply = older if self.legacy else reply
        else:
            reply = self._exchange(tried, "POST", LEGACY, headers, until)
        if reply.status not in (200, 201):
            raise self._failure(tried, reply)
        token = _token(reply, legacy=bool(self.legacy))
        if token is None:
            # without the content: it may hold half a token
            blank = Reply(reply.status, {}, b"")
            raise unexpected(tried, self._transport.name, blank, "it holds no session token")
        self.token = token
        self.legacy = bool(self.legacy)

    def _failure(self, tried: str, reply: Reply) -> ContentLibraryError:
        if standard_error(reply) is None and reply.status not in _CLEAR:
            return unexpected(tried, self._transport.name, reply, "no vCenter answers so")
        return error_of(tried, self._transport.name, reply, (Unauthenticated,))

    def _patience(self) -> float:
        """Tell until when a call that begins now may take."""
        return latest(self._transport.deadlines.total)

    def _exchange(
        self, tried: str, method: str, path: str, headers: dict[str, str], until: float
    ) -> Reply:
        return self._transport.exchange(Request(method, path, headers), tried=tried, until=until)


def _token(reply: Reply, *, legacy: bool) -> Secret | None:
    """Find the token in the answer to a login."""
    try:
        answer = json.loads(reply.content)
    except (ValueError, RecursionError):
        return None
    if legacy:
        answer = answer.get("value") if isinstance(answer, dict) else None
    return Secret(answer) if isinstance(answer, str) and is_header_text(answer) else None
