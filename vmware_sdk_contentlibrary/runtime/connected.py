"""The servers that are connected to, and which of them a call goes to."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from .address import address
from .configuration import ServerConfiguration, find_configuration
from .errors import MixedServers, NotConnected
from .origin import origin_of
from .refusals import InvalidParameter
from .server import VIServer

__all__ = ["default_vi_servers"]

EMBEDDED = ":embedded:"
CONNECTED: list[VIServer] = []
DEFAULT: list[VIServer] = []
_LOCK = threading.RLock()


def default_vi_servers() -> tuple[VIServer, ...]:
    """List the default servers: where calls go that name no server.

    Returns:
        The servers that are connected now, in the order they were connected to.

    Source: $DefaultVIServers
    """
    # Of several connections to one server the newest counts, until it is closed.
    newest = {server.name: server for server in DEFAULT if server.is_connected}
    return tuple(newest.values())


def enter(server: VIServer, *, default: bool) -> None:
    """Add a server to those that are connected to, and forget those that no longer are."""
    with _LOCK:
        CONNECTED[:] = [other for other in CONNECTED if other.is_connected]
        CONNECTED.append(server)
        DEFAULT[:] = [other for other in DEFAULT if other.is_connected]
        if default:
            DEFAULT.append(server)


def leave(server: VIServer) -> None:
    """Take a server off the lists."""
    with _LOCK:
        for known in (CONNECTED, DEFAULT):
            known[:] = [other for other in known if other is not server]


def name_of(server: str) -> str:
    """Give the one name of a server, however a script writes it."""
    return server if server == EMBEDDED else address(server)[0]


def resolve(cmdlet: str, server: object, origins: Sequence[VIServer]) -> list[VIServer]:
    """Find the servers a call goes to.

    Args:
        cmdlet: The cmdlet, for messages.
        server: What the caller gave as ``server``.
        origins: The servers that the call's identifiers and structures came from.

    Raises:
        MixedServers: The call's values come from different servers, or not from `server`.
        NotConnected: No server is meant, or one is not connected.
    """
    homes = {home.name: home for home in origins}
    if len(homes) > 1:
        names = " and ".join(homes)
        raise MixedServers(f"{cmdlet}: the values given come from {names}. Nothing was sent.")
    if server is None:
        home = next(iter(homes.values()), None)
        chosen = list(default_vi_servers()) if home is None else [_home(cmdlet, home)]
    elif isinstance(server, (str, VIServer, ServerConfiguration)):
        chosen = [_one(cmdlet, server)]
    elif isinstance(server, Sequence) and all(isinstance(one, VIServer) for one in server):
        chosen = list(dict.fromkeys(server))
    else:
        allowed = "a VIServer, its configuration or name, or a sequence of VIServers"
        raise InvalidParameter(cmdlet, "server", type(server).__name__, allowed)
    if not chosen:
        raise NotConnected(
            f"{cmdlet}: no server is named and none is connected to. "
            "Connect with connect_vi_server, or give server=. Nothing was sent."
        )
    for one in chosen:
        if homes and one.name not in homes:
            raise MixedServers(
                f"{cmdlet}: a value comes from {', '.join(homes)} and the call goes to {one}. "
                "Nothing was sent."
            )
    return chosen


def _home(cmdlet: str, home: VIServer) -> VIServer:
    """Find the connection to the server that a value came from."""
    if home.is_connected:
        return home
    again = _connected_to(home.name)
    if again is None:
        raise NotConnected(
            f"{cmdlet}: a value comes from {home}, which is disconnected. Connect to it again, "
            "or say with server= where the call is to go. Nothing was sent."
        )
    return again


def _connected_to(name: str) -> VIServer | None:
    """Find the newest connection to a server."""
    return next((s for s in reversed(CONNECTED) if s.is_connected and s.name == name), None)


def _one(cmdlet: str, server: str | VIServer | ServerConfiguration) -> VIServer:
    if isinstance(server, VIServer):
        if not server.is_connected:
            raise _not_connected(cmdlet, server.name)
        return server
    if isinstance(server, ServerConfiguration) and server.api_key is not None:
        return _by_token(server)
    name = name_of(server) if isinstance(server, str) else server.server
    known = find_configuration(name)
    token = None if known is None else known.api_key
    for connected in reversed(CONNECTED):
        # A connection made from a token that has been replaced since is not the one meant.
        current = connected.configuration.api_key in (None, token)
        if connected.is_connected and connected.name == name and current:
            return connected
    if known is not None and token is not None:
        return _by_token(known)
    raise _not_connected(cmdlet, name)


def _by_token(known: ServerConfiguration) -> VIServer:
    """Use a configuration's token; one connection serves all calls with that configuration."""
    with _LOCK:
        for connected in CONNECTED:
            if connected.is_connected and connected.configuration == known:
                return connected
        opened = VIServer(known, token=known.api_key)
        enter(opened, default=False)
        return opened


def _not_connected(cmdlet: str, name: str) -> NotConnected:
    return NotConnected(
        f"{cmdlet}: {name} is not connected to. Connect with connect_vi_server. Nothing was sent."
    )


def one_server(tried: str, server: object, identifier: str) -> VIServer:
    """Find the one server that something goes to which cannot go to several at once.

    Raises:
        InvalidParameter: Several servers are meant.
        MixedServers: The identifier came from another server than `server`.
        NotConnected: No server is meant, or it is not connected.
    """
    origin = origin_of(identifier)
    servers = resolve(tried, server, [] if origin is None else [origin])
    if len(servers) > 1:
        names = ", ".join(map(str, servers))
        raise InvalidParameter(tried, "server", names, "one server; name it with server=")
    return servers[0]
