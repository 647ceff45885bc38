"""The servers that are connected to, and which of them a call goes to."""

from __future__ import annotations

from collections.abc import Sequence

from .configuration import ServerConfiguration, find_configuration
from .errors import MixedServers, NotConnected
from .refusals import InvalidParameter
from .server import VIServer

__all__ = ["default_vi_servers"]

CONNECTED: list[VIServer] = []
DEFAULT: list[VIServer] = []


def default_vi_servers() -> tuple[VIServer, ...]:
    """List the default servers: where calls go that name no server.

    Returns:
        The servers that are connected now, in the order they were connected to.

    Source: $DefaultVIServers
    """
    DEFAULT[:] = [server for server in DEFAULT if server.is_connected]
    return tuple(DEFAULT)


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
    homes = list(dict.fromkeys(origins))
    if len(homes) > 1:
        names = " and ".join(str(home) for home in homes)
        raise MixedServers(f"{cmdlet}: the values given come from {names}. Nothing was sent.")
    if server is None:
        chosen = homes or list(default_vi_servers())
    elif isinstance(server, (str, VIServer, ServerConfiguration)):
        chosen = [_one(cmdlet, server)]
    elif isinstance(server, Sequence) and all(isinstance(one, VIServer) for one in server):
        chosen = list(server)
    else:
        allowed = "a VIServer, its configuration or name, or a sequence of VIServers"
        raise InvalidParameter(cmdlet, "server", server, allowed)
    if not chosen:
        raise NotConnected(
            f"{cmdlet}: no server is named and none is connected to. "
            "Connect with connect_vi_server, or give server=. Nothing was sent."
        )
    for one in chosen:
        if homes and one is not homes[0]:
            raise MixedServers(
                f"{cmdlet}: a value comes from {homes[0]} and the call goes to {one}. "
                "Nothing was sent."
            )
    return chosen


def _one(cmdlet: str, server: str | VIServer | ServerConfiguration) -> VIServer:
    if isinstance(server, VIServer):
        return server
    name = server if isinstance(server, str) else server.server
    for connected in reversed(CONNECTED):
        if connected.is_connected and connected.name == name:
            return connected
    known = find_configuration(name) if isinstance(server, str) else server
    if known is not None and known.api_key is not None:
        opened = VIServer(known, token=known.api_key)
        CONNECTED.append(opened)
        return opened
    raise NotConnected(
        f"{cmdlet}: {name} is not connected to. Connect with connect_vi_server. Nothing was sent."
    )
