"""The API session: opened once, renewed when it has run out, closed when done."""

from __future__ import annotations

import base64
import json
import logging
import threading
import time
from dataclasses import dataclass, field

from .answer import error_of, is_standard_error, unexpected
from .errors import NotConnected, Unauthenticated
from .refusals import ContentLibraryError
from .transport import Deadlines, Reply, Transport

__all__ = [
    "Credential",
]

log = logging.getLogger("vmware_sdk_contentlibrary")

MODERN = "/api/session"
LEGACY = "/rest/com/vmware/cis/session"
TOKEN = "vmware-api-session-id"  # noqa: S105  # the header's name, no secret

# What a server answers to POST /api/session that has no such thing: vSphere before 7.0 U2
# has an endpoint of another protocol at /api, a simulator none at all.
_NO_SUCH_PATH = (400, 404, 405, 415, 500, 501)


@dataclass(frozen=True)
class Credential:
    """A user and a password, which no text ever shows."""

    user: str
    password: str = field(repr=False)

    def basic(self) -> str:
        """Spell them as HTTP's basic authentication."""
        pair = f"{self.user}:{self.password}".encode()
        return "Basic " + base64.b64encode(pair).decode("ascii")


class ApiSession:
    """A token, and how to come by the next one.

    Attributes:
        legacy: Whether the server was found to speak only the older ``/rest``.
    """

    def __init__(
        self,
        transport: Transport,
        deadlines: Deadlines,
        *,
        credential: Credential | None,
        token: str | None,
        legacy: bool | None,
    ) -> None:
        self._transport = transport
        self._deadlines = deadlines
        self._credential = credential
        self._lock = threading.Lock()
        self._ours = token is None
        self._closed = False
        self.token = token
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
            self._login()

    def renew(self, expired: str | None) -> bool:
        """Log in anew after a token was refused, unless another thread has done so already.

        Returns:
            Whether there is a new token; False where no credentials are known.
        """
        with self._lock:
            if self._credential is None or self._closed:
                return False
            if self.token == expired:
                log.info("%s: the API session has ended; logging in again", self._transport.name)
                self._login()
            return True

    def close(self) -> None:
        """Log out; a session that was opened elsewhere is left open."""
        with self._lock:
            token, self._closed, self.token = self.token, True, None
        if token is None or not self._ours:
            return
        path = LEGACY if self.legacy else MODERN
        reply = self._exchange("Disconnect-VIServer", "DELETE", path, {TOKEN: token})
        # 401: it had ended by itself
        if reply.status not in (200, 204, 401):
            raise self._failure("Disconnect-VIServer", reply)

    def authorization(self) -> str:
        """Give the token.

        Raises:
            NotConnected: The session was closed.
        """
        if self.token is None:
            raise NotConnected(f"{self._transport.name} is disconnected. Nothing was sent.")
        return self.token

    def _login(self) -> None:
        assert self._credential is not None
        tried = "Connect-VIServer"
        headers = {"Authorization": self._credential.basic()}
        if not self.legacy:
            reply = self._exchange(tried, "POST", MODERN, headers)
            absent = reply.status in _NO_SUCH_PATH and not is_standard_error(reply)
            if self.legacy is None and absent:
                older = self._exchange(tried, "POST", LEGACY, headers)
                self.legacy = older.status != 404
                reply = older if self.legacy else reply
        else:
            reply = self._exchange(tried, "POST", LEGACY, headers)
        if reply.status not in (200, 201):
            raise self._failure(tried, reply)
        self.token = self._token(tried, reply)
        self.legacy = bool(self.legacy)

    def _token(self, tried: str, reply: Reply) -> str:
        try:
            answer = json.loads(reply.content)
        except ValueError:
            answer = None
        if self.legacy and isinstance(answer, dict):
            answer = answer.get("value")
        if (
            not isinstance(answer, str)
            or not answer
            or not answer.isascii()
            or not answer.isprintable()
        ):
            # without the content: it may hold half a token
            blank = Reply(reply.status, {}, b"")
            raise unexpected(tried, self._transport.name, blank, "it holds no session token")
        return answer

    def _failure(self, tried: str, reply: Reply) -> ContentLibraryError:
        return error_of(tried, self._transport.name, reply, (Unauthenticated,))

    def _exchange(self, tried: str, method: str, path: str, headers: dict[str, str]) -> Reply:
        until = time.monotonic() + self._deadlines.total
        return self._transport.exchange(tried, method, path, headers, None, self._deadlines, until)
