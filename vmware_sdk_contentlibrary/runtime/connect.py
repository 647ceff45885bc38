"""Connecting and disconnecting."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import Any, cast, overload

from typing_extensions import Unpack

from .address import address
from .configuration import ServerConfiguration, Settings, configured, find_configuration
from .connected import CONNECTED, EMBEDDED, default_vi_servers, enter, leave
from .errors import NotConnected, SomeServersFailed
from .refusals import HIDDEN, ContentLibraryError, InvalidParameter
from .secret import Secret, is_header_text
from .server import VIServer
from .session import Credential

__all__ = ["Login", "connect_vi_server", "disconnect_vi_server"]

_WHERE = "Connect-VIServer"
_WHO = ("user", "password", "credential", "session", "port", "protocol", "not_default")
# All else is kept out of sight: a password under a misspelt name is a password all the same.
_SHOWN = ("user", "protocol", "ca_file", "ssl_thumbprint")


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
    _hide(how)
    if isinstance(server, str):
        return _connect(server, how)
    if not isinstance(server, (list, tuple)):
        raise InvalidParameter(_WHERE, "server", type(server).__name__, "a text, or a list of them")
    opened: list[VIServer] = []
    try:
        opened.extend(_connect(one, how) for one in server)
    except BaseException:
        # All or none, and what went wrong matters more than a failed logout.
        with suppress(ContentLibraryError):
            disconnect_vi_server(opened)
        raise
    return opened


def _hide(how: Login) -> None:
    """Keep what is secret out of the tracebacks that show variables."""
    given = cast("dict[str, Any]", how)
    for name, value in given.items():
        if type(value) is str and name not in _SHOWN:
            given[name] = Secret(value)


def _connect(server: str, how: Login) -> VIServer:
    default = how.get("not_default", False)
    if not isinstance(default, bool):
        raise InvalidParameter(_WHERE, "not_default", default, "True or False")
    settings = cast("Settings", {k: v for k, v in how.items() if k not in _WHO})
    opened = _embedded(how, settings) if server == EMBEDDED else _server(server, how, settings)
    try:
        if not opened.is_connected:
            opened.open()
    except BaseException:
        # An interrupt may come when the login is through: then there is a session to end.
        with suppress(ContentLibraryError):
            opened.close()
        raise
    enter(opened, default=not default)
    return opened


def _server(server: str, how: Login, settings: Settings) -> VIServer:
    name, url = address(server, how.get("port"), how.get("protocol"))
    known = find_configuration(name)
    base = ServerConfiguration(server=name, url=url) if known is None else known
    if "://" in server or how.get("protocol") is not None:
        base = replace(base, url=url)
    configuration = configured(base, settings)
    who = _credential(how)
    token: object = how.get("session", settings.get("api_key"))
    if token is not None and who is not None:
        allowed = "either a token or user and password"
        raise InvalidParameter(_WHERE, "session", HIDDEN, allowed)
    if who is None and token is None:
        token = configuration.api_key
    if who is None and token is None:
        allowed = f"a text: {name} is connected to with user and password, or with session"
        raise InvalidParameter(_WHERE, "user", None, allowed)
    if token is not None and not (isinstance(token, str) and is_header_text(token)):
        raise InvalidParameter(_WHERE, "session", HIDDEN, "a text that an HTTP header can hold")
    # The token is the session's from here on; the configuration is that of a connection now.
    return VIServer(replace(configuration, api_key=None), credential=who, token=token)


def _credential(how: Login) -> Credential | None:
    """Read who is asking; None where nobody is named."""
    given: object = how.get("credential")
    if given is not None:
        if not isinstance(given, Credential):
            raise InvalidParameter(_WHERE, "credential", HIDDEN, "a Credential")
        if "user" in how or "password" in how:
            raise InvalidParameter(_WHERE, "credential", HIDDEN, "it, or user and password")
        return given
    user, password = how.get("user"), how.get("password")
    return None if user is None and password is None else Credential(user or "", password or "")


def _embedded(how: Login, settings: Settings) -> VIServer:
    who = _credential(how)
    user, password = (None, None) if who is None else (who.user, who.password)
    # By name, because the ground floor does not stand on the embedded library above it.
    lease = importlib.import_module("vmware_sdk_contentlibrary.embedded").lease(user, password)
    try:
        configuration = configured(ServerConfiguration(server=EMBEDDED, url=lease.url), settings)
        who = Credential(lease.user, lease.password)
        return VIServer(configuration, credential=who, on_close=lease.release)
    except BaseException:
        lease.release()
        raise


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
    meant = _meant(server)
    failures: dict[VIServer, ContentLibraryError] = {}
    for one in meant:
        leave(one)
        try:
            one.close()
        except ContentLibraryError as problem:
            failures[one] = problem
    if len(failures) > 1:
        done = {one: None for one in meant if one not in failures}
        raise SomeServersFailed("Disconnect-VIServer", done, failures)
    if failures:
        raise next(iter(failures.values()))


def _meant(server: object) -> list[VIServer]:
    if isinstance(server, VIServer):
        return [server]
    if isinstance(server, str):
        return _named(server)
    if isinstance(server, Sequence):
        return list(dict.fromkeys(one for several in server for one in _meant(several)))
    if server is not None:
        allowed = "a VIServer, a name, or a sequence of them"
        raise InvalidParameter("Disconnect-VIServer", "server", type(server).__name__, allowed)
    if not default_vi_servers():
        raise NotConnected("Disconnect-VIServer: there is no default server.")
    return list(default_vi_servers())


def _named(pattern: str) -> list[VIServer]:
    wanted = pattern.strip().lower()
    connected = [one for one in CONNECTED if one.is_connected]
    # An address in brackets is no pattern, though it looks like one.
    named = [one for one in connected if one.name == wanted]
    if not named and "://" not in wanted:
        named = [one for one in connected if fnmatchcase(one.name, wanted)]
    if not named and not set(wanted) & set("*?"):
        with suppress(InvalidParameter):
            named = [one for one in connected if one.name == address(wanted)[0]]
    # A pattern that matches nothing asks for nothing, as in PowerShell; a name does.
    if not named and not set(wanted) & set("*?"):
        raise NotConnected(f"Disconnect-VIServer: no connected server is named {pattern}.")
    return named
