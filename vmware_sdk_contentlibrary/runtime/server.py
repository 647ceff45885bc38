"""A connected server: what a cmdlet's call goes through."""

from __future__ import annotations

import os
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from typing_extensions import Self

from .answer import error_of, standard_error, unexpected, value_of
from .answers import HttpInfo
from .configuration import ServerConfiguration
from .content import Door
from .dialect import Call
from .errors import ContentLibraryError
from .measured import Readable, Writable
from .patience import latest
from .retry import may_repeat, persist
from .session import NO_SUCH_PATH, TOKEN, ApiSession, Credential
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
        self._transport = Transport(
            configuration.url,
            configuration.trust,
            configuration.proxy_uri,
            configuration.deadlines,
        )
        self._session = ApiSession(
            self._transport,
            credential=credential,
            token=token,
            legacy=configuration.use_deprecated_apis,
        )
        self._door = Door(self._transport, self._session)
        # Operations for which this server, though it has /api, answers only below /rest.
        self._legacy_only: set[Operation[Any]] = set()

    def __repr__(self) -> str:
        # a traceback may show one whose making failed
        whole = "_session" in vars(self)
        state = "connected" if whole and self.is_connected else "disconnected"
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

    def upload(
        self, uri: str, source: Readable | str | os.PathLike[str], *, size: int | None = None
    ) -> None:
        """Send a file's content to the URL that the server gave for it, by PUT.

        The host is held to this connection's trust; it is sent the API's token only where it is
        the API's own host. Each block may take as long as the next piece of an answer may, and
        all of them together as long as they need.

        Args:
            uri: Where to; https, or plain http on this machine.
            source: Path of the file, or a file that is open for reading bytes. A file is read
                from where it stands, and is left open.
            size: How many bytes are sent; found out where left out.

        Raises:
            InvalidParameter: The URL or source is refused, or its size cannot be found out.
            TransportError: The conversation failed, or `source` gave more or fewer bytes. The
                message tells whether anything was sent.
            Error: The host answered with a standard error.
            UnexpectedAnswer: What came back is no success and no standard error.
        """
        self._door.upload(uri, source, size)

    def download(self, uri: str, target: Writable, *, size: int | None = None) -> int:
        """Fetch a file's content from the URL that the server gave for it, by GET.

        Trust, token and time are those of `upload`.

        Args:
            uri: Where from; https, or plain http on this machine.
            target: A file that is open for writing bytes; it is left open. After a failure it
                holds what had come by then.
            size: How many bytes there are to be, where that is known.

        Returns:
            How many bytes were written.

        Raises:
            InvalidParameter: The URL is refused.
            TransportError: The conversation failed, or `target` could not be written to.
            Error: The host answered with a standard error.
            UnexpectedAnswer: The content broke off, is of another size, or what came back is no
                success and no standard error.
        """
        return self._door.download(uri, target, size)

    def invoke(self, call: Call, returns: Operation[T]) -> HttpInfo[T]:
        """Make a call and read its answer.

        Raises:
            Error: The server answered with a standard error.
            TransportError: The conversation failed.
            UnexpectedAnswer: What came back is not this API's.
        """
        until = latest(self.configuration.deadlines.total)
        legacy = self._speaks_legacy(call.operation)
        reply = self._deliver(call, legacy=legacy, until=until)
        if self._session.legacy is None and (reply.status < 400 or standard_error(reply)):
            self._session.legacy = legacy
        if not legacy and self._may_be_legacy(call, reply):
            # A simulator serves some operations under one path only, and says so by a plain 404.
            older = self._deliver(call, legacy=True, until=until)
            known = 200 <= older.status < 300 or standard_error(older) is not None
            if known and self._session.legacy is None:
                self._session.legacy = True
            if known:
                self._legacy_only.add(call.operation)
            # A failure of the second try is the one to report: it may have done something.
            if known or older.status >= 500:
                reply, legacy = older, True
        return self._read(call.operation, reply, legacy=legacy, returns=returns)

    def _read(
        self, operation: Operation[Any], reply: Reply, *, legacy: bool, returns: Operation[T]
    ) -> HttpInfo[T]:
        if 200 <= reply.status < 300:
            value = value_of(returns, self.name, reply, legacy=legacy)
            return HttpInfo(value, reply.status, reply.headers)
        if reply.status < 400:
            raise unexpected(operation.cmdlet, self.name, reply, "it is no success and no error")
        raise error_of(operation.cmdlet, self.name, reply, operation.errors)

    def _speaks_legacy(self, operation: Operation[Any]) -> bool:
        if self._session.legacy is None:
            self._session.legacy = self.configuration.use_deprecated_apis
        return bool(self._session.legacy) or operation in self._legacy_only

    def _may_be_legacy(self, call: Call, reply: Reply) -> bool:
        # Without a login here, the first call finds out what a login would have. A read may meet
        # any answer that a login may; of the others only those that say that nothing was done.
        unknown = self._session.legacy is None
        refusals = NO_SUCH_PATH if call.operation.method == "GET" else (404, 405, 415, 501)
        return (
            reply.status in (refusals if unknown else (404,))
            and self.configuration.use_deprecated_apis is None
            and call.operation.legacy is not None
            and standard_error(reply) is None
        )

    def _deliver(self, call: Call, *, legacy: bool, until: float) -> Reply:
        request = call.legacy() if legacy else call.modern()
        tried = call.operation.cmdlet
        renewed = False

        def once(token: str) -> Reply:
            headers = {"Accept": "application/json", TOKEN: token, **request.headers}
            sent = replace(request, headers=headers)
            return self._transport.exchange(sent, tried=tried, until=until)

        def attempt() -> Reply:
            nonlocal renewed
            token = self._session.authorization()
            reply = once(token)
            # A 401 is a refusal: nothing was done, so any call may be made again, one time.
            if reply.status == 401 and not renewed and self._session.renew(token, tried, until):
                renewed = True
                reply = once(self._session.authorization())
            return reply

        repeatable = may_repeat(call.operation, call.client_token)
        return persist(attempt, call.operation, repeatable=repeatable, until=until)
