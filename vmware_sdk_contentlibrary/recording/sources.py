"""The servers that this package's recordings are made from."""

from __future__ import annotations

import contextlib
import os
import secrets
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from .._version import __version__
from ..runtime.connect import connect_vi_server
from ..runtime.connected import EMBEDDED
from ..runtime.server import VIServer
from .login import NoServer, login_of


@dataclass(frozen=True)
class Running:
    """A server to record from.

    Attributes:
        name: What kind of server it is.
        version: Its version.
        datastore: Identifier of a data store.
        secrets: What no recording may hold, besides what goes over the wire.
        connect: Connect to it.
        command: How to record from it again.
    """

    name: str
    version: str
    datastore: str
    secrets: tuple[str, ...]
    connect: Callable[[], VIServer]
    command: str


Source = Callable[[], AbstractContextManager[Running]]


@contextlib.contextmanager
def embedded() -> Iterator[Running]:
    """Run the embedded content library, under a password of its own."""
    from ..embedded import EmbeddedContentLibrary  # noqa: PLC0415  # an extra of its own

    password = secrets.token_urlsafe(24)
    with EmbeddedContentLibrary(password=password) as library:

        def connect() -> VIServer:
            return connect_vi_server(library.url, user=library.user, password=password)

        temporary = os.path.join(tempfile.gettempdir(), "")  # noqa: PTH118  # with its slash
        yield Running(
            "embedded",
            __version__,
            library.datastore_id,
            (password, temporary),
            connect,
            "python -m tests.replay.record --from embedded",
        )


@contextlib.contextmanager
def named(
    login: Mapping[str, Any], *, datastore: str, name: str = "vcenter", version: str = "unknown"
) -> Iterator[Running]:
    """Give a server that runs already: a vCenter, or a simulator that somebody started.

    Args:
        login: What `connect_vi_server` takes, with ``server``.
        datastore: Identifier of a data store that libraries may be made on.
        name: What kind of server it is, for the folder's name.
        version: The server's version, for the folder's name.
    """
    known = tuple(str(login[key]) for key in ("password", "session") if key in login)

    def connect() -> VIServer:
        server: VIServer = connect_vi_server(**login)
        return server

    command = f"vmware-contentlibrary record --datastore {datastore}"
    yield Running(name, version, datastore, known, connect, command)


def source_of(
    where: str | None, *, datastore: str | None = None, name: str = "vcenter", version: str = ""
) -> AbstractContextManager[Running]:
    """Find the source that a user names.

    Args:
        where: ``embedded`` or ``:embedded:``, or a server, whose login is in the environment;
            the environment's server where left out.
        datastore: Identifier of a data store of that server.
        name: What kind of server it is, for the folder's name.
        version: The server's version, for the folder's name.

    Raises:
        NoServer: It is not said where to record from, who asks, or where libraries can be.
    """
    if where in ("embedded", EMBEDDED):
        return embedded()
    login = login_of(where)
    if datastore is None:
        raise NoServer(f"it takes the identifier of a data store of {login['server']}.")
    return named(login, datastore=datastore, name=name, version=version or "unknown")
