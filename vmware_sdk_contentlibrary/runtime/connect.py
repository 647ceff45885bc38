"""Connecting and disconnecting."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import cast, overload

from typing_extensions import Unpack

from .configuration import (
    ServerConfiguration,
    Settings,
    address,
    configured,
    find_configuration,
)
from .connected import CONNECTED, DEFAULT
from .errors import NotConnected
from .refusals import HIDDEN, ContentLibraryError, InvalidParameter
from .server import VIServer
from .session import Credential

__all__ = ["Login", "connect_vi_server", "disconnect_vi_server"]

EMBEDDED = ":embedded:"
_WHO = ("user", "password", "credential", "session", "port", "protocol", "not_default")


class Login(Settings, total=False):
    """How to connect to a server: who is asking, and `Settings`.

    Attributes:
        user: User name, such as ``administrator@vsphere.local``.
        password: The user's password.
        credential: User and password in one, instead of the two.
        session: Token of an API session that is open already, instead of user and password.
            It is left open at the end, and cannot be renewed when it runs out.
        port: Port, where the server's name holds none; 443 by default.
        protocol: ``https`` or ``http``, where the server's name holds none.
        not_default: Leave the default servers as they are.
    """

    user: str
    password: str
    credential: Credential
    session: str
    port: int
    protocol: str
    not_default: bool


@overload
def connect_vi_server(server: str, **how: Unpack[Login]) -> VIServer: ...
@overload
def connect_vi_server(
    server: list[str] | tuple[str, ...], **how: Unpack[Login]
) -> list[VIServer]: ...


def connect_vi_server(
    server: str | list[str] | tuple[str, ...], **how: Unpack[Login]
) -> VIServer | list[VIServer]:
    """Connect to a server, and make it a default server.

    The dialect is found out unless ``use_deprecated_apis`` says it: ``/api`` where the server
    has it, the ``/rest`` of vSphere before 7.0 U2 elsewhere. A second connection to the same
    server takes the place of the first among the default servers.

    Args:
        server: Host, ``host:port``, URL, or ``:embedded:`` for the content library that runs
            inside this process; a list connects to each, or where one fails to none. Plain
            http is for this machine only.
        **how: User and password, or ``session``; see `Login` for these and the rest. What
            `new_vsphere_server_configuration` laid down for the server holds for all that is
            not given here.

    Returns:
        The server; use it in a ``with`` statement to be sure that it is logged out.

    Raises:
        InvalidParameter: An address, setting or credential is refused.
        Unauthenticated: User or password is wrong.
        ConnectFailed: The server was not reached.
        UnexpectedAnswer: What answered is no vCenter.

    Source: Connect-VIServer, POST /api/session
    """
    if isinstance(server, str):
        return _connect(server, how)
    opened: list[VIServer] = []
    try:
        opened.extend(_connect(one, how) for one in server)
    except ContentLibraryError:
        disconnect_vi_server(opened)
        raise
    return opened


def _connect(server: str, how: Login) -> VIServer:
    user, password = how.get("user"), how.get("password")
    if "credential" in how:
        user, password = how["credential"].user, how["credential"].password
    settings = cast("Settings", {k: v for k, v in how.items() if k not in _WHO})
    if server == EMBEDDED:
        opened = _embedded(user, password, settings)
    else:
        name, url = address(server, how.get("port"), how.get("protocol"))
        base = find_configuration(name) or ServerConfiguration(server=name, url=url)
        configuration = configured(replace(base, url=url), settings)
        token = how.get("session") or configuration.api_key
        credential = _credential(name, user, password, token)
        opened = VIServer(configuration, credential=credential, token=token)
    if not opened.is_connected:
        try:
            opened.open()
        except ContentLibraryError:
            opened.close()
            raise
    CONNECTED.append(opened)
    if not how.get("not_default", False):
        DEFAULT[:] = [other for other in DEFAULT if other.name != opened.name] + [opened]
    return opened


def _credential(
    name: str, user: str | None, password: str | None, token: str | None
) -> Credential | None:
    if token is not None and (user is not None or password is not None):
        allowed = "either a token or user and password"
        raise InvalidParameter("Connect-VIServer", "session", HIDDEN, allowed)
    if token is not None:
        return None
    for parameter, value in (("user", user), ("password", password)):
        if not isinstance(value, str) or not value:
            allowed = f"a text: {name} is connected to with user and password, or with session"
            raise InvalidParameter("Connect-VIServer", parameter, HIDDEN, allowed)
    assert user is not None
    assert password is not None
    return Credential(user, password)


def _embedded(user: str | None, password: str | None, settings: Settings) -> VIServer:
    # By name, because the ground floor does not stand on the embedded library above it.
    lease = importlib.import_module("vmware_sdk_contentlibrary.embedded").lease(user, password)
    configuration = configured(ServerConfiguration(server=EMBEDDED, url=lease.url), settings)
    return VIServer(
        configuration,
        credential=Credential(lease.user, lease.password),
        on_close=lease.release,
    )


def disconnect_vi_server(server: str | VIServer | Sequence[VIServer] | None = None) -> None:
    """Log out and close the connections.

    Args:
        server: A server, several, or a name in which ``*`` and ``?`` match as in PowerShell;
            ``*`` is every server. The default servers where left out.

    Raises:
        NotConnected: No connected server is meant.
        ContentLibraryError: A server did not take the logout; the others are logged out.

    Source: Disconnect-VIServer, DELETE /api/session
    """
    failures = []
    for one in _meant(server):
        for known in (CONNECTED, DEFAULT):
            if one in known:
                known.remove(one)
        try:
            one.close()
        except ContentLibraryError as problem:
            failures.append(problem)
    if failures:
        raise failures[0]


def _meant(server: str | VIServer | Sequence[VIServer] | None) -> list[VIServer]:
    if isinstance(server, VIServer):
        return [server]
    if isinstance(server, str):
        named = [one for one in CONNECTED if fnmatchcase(one.name.lower(), server.lower())]
        if not named:
            raise NotConnected(f"Disconnect-VIServer: no connected server is named {server}.")
        return named
    if server is not None:
        return list(server)
    if not DEFAULT:
        raise NotConnected("Disconnect-VIServer: there is no default server.")
    return list(DEFAULT)
