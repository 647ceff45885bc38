"""A connected server: what a cmdlet's call goes through."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from typing_extensions import Self

from .answer import error_of, is_standard_error, unexpected, value_of
from .answers import HttpInfo
from .configuration import ServerConfiguration
from .dialect import Call, Request
from .errors import ContentLibraryError
from .retry import may_repeat, persist
from .session import TOKEN, ApiSession, Credential
from .transport import Reply, Transport

if TYPE_CHECKING:
    from collections.abc import Callable

    from .operation import Operation

__all__ = [
    "VIServer",
]

T = TypeVar("T")


class VIServer:
    """A server that scripts are connected to.

    Use it as a context manager, and it is disconnected at the end whatever happens.

    Attributes:
        name: Host, or host and port.
        user: Who is logged in; None where a token was given instead.
        configuration: How the server is talked to.
    """

    def __init__(
        self,
        configuration: ServerConfiguration,
        *,
        credential: Credential | None = None,
        token: str | None = None,
        on_close: Callable[[], None] | None = None,
    ) -> None:
        self.configuration = configuration
        self.name = configuration.server
        self.user = None if credential is None else credential.user
        self._on_close = on_close
        self._transport = Transport(configuration.url, configuration.trust, configuration.proxy_uri)
        self._session = ApiSession(
            self._transport,
            configuration.deadlines,
            credential=credential,
            token=token,
            legacy=configuration.use_deprecated_apis,
        )
        # Operations for which this server, though it has /api, answers only below /rest.
        self._legacy_only: set[Operation[Any]] = set()

    def __repr__(self) -> str:
        state = "connected" if self.is_connected else "disconnected"
        who = "" if self.user is None else f" as {self.user}"
        return f"<VIServer {self.name} {state}{who}>"

    def __str__(self) -> str:
        return self.name

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self.close()
        except ContentLibraryError:
            # What went wrong inside the block matters more than a failed logout.
            if problem is None:
                raise

    @property
    def is_connected(self) -> bool:
        """Whether there is an API session to send calls with."""
        return self._session.token is not None

    @property
    def session_id(self) -> str | None:
        """The token of the API session: a secret, for handing on to another connection."""
        return self._session.token

    @property
    def uses_deprecated_apis(self) -> bool:
        """Whether the server is talked to in the older ``/rest`` dialect."""
        return bool(self._session.legacy)

    def open(self) -> None:
        """Log in; see `connect_vi_server`."""
        self._session.open()

    def close(self) -> None:
        """Log out and close the connections; a session given by its token is left open."""
        try:
            self._session.close()
        finally:
            self._transport.close()
            if self._on_close is not None:
                self._on_close()
                self._on_close = None

    def invoke(self, call: Call, returns: Operation[T]) -> HttpInfo[T]:
        """Make a call and read its answer.

        Raises:
            Error: The server answered with a standard error.
            TransportError: The conversation failed.
            UnexpectedAnswer: What came back is not this API's.
        """
        until = time.monotonic() + self.configuration.deadlines.total
        legacy = self._speaks_legacy(call.operation)
        reply = self._deliver(call, legacy=legacy, until=until)
        if not legacy and self._may_be_legacy(call, reply):
            older = self._deliver(call, legacy=True, until=until)
            # A simulator serves some operations under one path only, and says so by a plain 404.
            if older.status != 404 or is_standard_error(older):
                self._legacy_only.add(call.operation)
                reply, legacy = older, True
        return self._read(call.operation, reply, legacy=legacy, returns=returns)

    def _read(
        self, operation: Operation[Any], reply: Reply, *, legacy: bool, returns: Operation[T]
    ) -> HttpInfo[T]:
        if 200 <= reply.status < 300:
            value = value_of(returns, self.name, reply, legacy=legacy)
            return HttpInfo(value, reply.status, reply.headers)
        if reply.status < 400:
            raise unexpected(operation.cmdlet, self.name, reply, "it is a redirection")
        raise error_of(operation.cmdlet, self.name, reply, operation.errors)

    def _speaks_legacy(self, operation: Operation[Any]) -> bool:
        if self._session.legacy is None:
            self._session.legacy = self.configuration.use_deprecated_apis
        return bool(self._session.legacy) or operation in self._legacy_only

    def _may_be_legacy(self, call: Call, reply: Reply) -> bool:
        return (
            reply.status == 404
            and self.configuration.use_deprecated_apis is None
            and call.operation.legacy is not None
            and not is_standard_error(reply)
        )

    def _deliver(self, call: Call, *, legacy: bool, until: float) -> Reply:
        request = call.legacy() if legacy else call.modern()
        token = self._session.authorization()

        def attempt() -> Reply:
            return self._exchange(call.operation.cmdlet, request, token, until)

        repeatable = may_repeat(call.operation, call.client_token)
        deleting = call.operation.method == "DELETE"
        reply = persist(attempt, repeatable=repeatable, deleting=deleting, until=until)
        # A refused token means that nothing was done, so any call may be made again, once.
        if reply.status == 401 and self._session.renew(token):
            token = self._session.authorization()
            reply = persist(attempt, repeatable=repeatable, deleting=deleting, until=until)
        return reply

    def _exchange(self, tried: str, request: Request, token: str, until: float) -> Reply:
        return self._transport.exchange(
            tried,
            request.method,
            request.target,
            {"Accept": "application/json", TOKEN: token, **request.headers},
            request.body,
            self.configuration.deadlines,
            until,
        )
