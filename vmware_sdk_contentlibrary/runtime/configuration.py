"""How a server is talked to, and the four cmdlets that keep that by server."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any, TypedDict
from urllib.parse import urlsplit

from typing_extensions import Unpack

from .refusals import InvalidParameter
from .transport import Deadlines
from .trust import Trust

__all__ = [
    "ServerConfiguration",
    "Settings",
    "get_vsphere_server_configuration",
    "new_vsphere_server_configuration",
    "remove_vsphere_server_configuration",
    "set_vsphere_server_configuration",
]

_WHERE = "Set-vSphereServerConfiguration"


@dataclass(frozen=True)
class ServerConfiguration:
    """How one server is talked to.

    Attributes:
        server: Name of the server: host, or host and port.
        url: Scheme, host and port.
        api_key: Token of an API session that is open already.
        trust: How the server's certificate is judged.
        serialize_nulls: Send fields that were set to None as null instead of leaving them out.
        deadlines: How long to wait.
        proxy_uri: Proxy to go through; None for the environment's.
        use_deprecated_apis: True for the older ``/rest``, False for ``/api``, None to find out.
    """

    server: str
    url: str
    api_key: str | None = field(default=None, repr=False)
    trust: Trust = field(default_factory=Trust)
    serialize_nulls: bool = False
    deadlines: Deadlines = field(default_factory=Deadlines)
    proxy_uri: str | None = field(default=None, repr=False)
    use_deprecated_apis: bool | None = None


def address(server: str, port: int | None = None, protocol: str | None = None) -> tuple[str, str]:
    """Read a server's name, ``host:port`` or URL as its name and its URL.

    Raises:
        InvalidParameter: It names no host, or asks for plain http to another machine.
    """
    where = "Connect-VIServer"
    text = server.strip()
    try:
        parts = urlsplit(text if "://" in text else f"{protocol or 'https'}://{_bracketed(text)}")
        host, port = parts.hostname, port or parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if not host or parts.scheme not in ("https", "http") or parts.path.strip("/") or parts.username:
        allowed = "a host name, host:port, or https://host:port"
        raise InvalidParameter(where, "server", server.rpartition("@")[2], allowed)
    if parts.scheme == "http" and not _is_loopback(host):
        allowed = "https; plain http would show the password, and is for this machine only"
        raise InvalidParameter(where, "server", server, allowed)
    name = _bracketed(host) if port is None else f"{_bracketed(host)}:{port}"
    return name, f"{parts.scheme}://{name}"


def _bracketed(host: str) -> str:
    """Put an IPv6 address into the brackets a URL needs."""
    return f"[{host}]" if host.count(":") > 1 and not host.startswith("[") else host


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Settings(TypedDict, total=False):
    """The parameters of the configuration cmdlets, under PowerCLI's names and a few more.

    Attributes:
        api_key: Token of an API session that is open already. With it a configuration can be
            given to any cmdlet as ``server``, without a connection made first.
        skip_certificate_check: True to trust any certificate; for laboratories.
        ca_file: File or folder of certificates in PEM to trust instead of the system's.
        ssl_thumbprint: SHA-1 or SHA-256 of the one certificate to trust, in hexadecimal.
        serialize_nulls: Send fields that were set to None as null instead of leaving them out.
        web_operation_timeout_seconds: Time for one call with its repetitions, in seconds;
            300 by default.
        connect_timeout_seconds: Time for making one connection, in seconds; 10 by default.
        read_timeout_seconds: Time for the server to send the next piece of an answer, in
            seconds; as long as the call may take by default.
        proxy_uri: Proxy to go through instead of the environment's.
        use_deprecated_apis: True for the older ``/rest``, False for ``/api``, None to find out
            from what the server answers.
    """

    api_key: str
    skip_certificate_check: bool
    ca_file: str
    ssl_thumbprint: str
    serialize_nulls: bool
    web_operation_timeout_seconds: float
    connect_timeout_seconds: float
    read_timeout_seconds: float
    proxy_uri: str
    use_deprecated_apis: bool | None


_TRUST = {"skip_certificate_check", "ca_file", "ssl_thumbprint"}
_DEADLINES = {
    "web_operation_timeout_seconds": "total",
    "connect_timeout_seconds": "connect",
    "read_timeout_seconds": "read",
}


def configured(base: ServerConfiguration, settings: Settings) -> ServerConfiguration:
    """Apply settings to a configuration; one that is not given stays as it is."""
    for name in settings.keys() - Settings.__annotations__.keys():
        allowed = "one of the parameters " + ", ".join(Settings.__annotations__)
        raise InvalidParameter(_WHERE, name, settings.get(name), allowed)
    plain = Settings.__annotations__.keys() - _TRUST - _DEADLINES.keys()
    changes: dict[str, Any] = {name: value for name, value in settings.items() if name in plain}
    if settings.keys() & _TRUST:
        changes["trust"] = Trust(
            ca_file=settings.get("ca_file"),
            thumbprint=settings.get("ssl_thumbprint"),
            verify=not settings.get("skip_certificate_check", False),
        )
    deadlines = {
        _DEADLINES[name]: _seconds(name, value)
        for name, value in settings.items()
        if name in _DEADLINES
    }
    return replace(base, **changes, deadlines=replace(base.deadlines, **deadlines))


def _seconds(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < inf:
        raise InvalidParameter(_WHERE, name, value, "a time in seconds above 0")
    return value


CONFIGURATIONS: dict[str, ServerConfiguration] = {}


def find_configuration(name: str) -> ServerConfiguration | None:
    """Look a server's configuration up by the server's name."""
    return CONFIGURATIONS.get(name)


def new_vsphere_server_configuration(
    server: str, **settings: Unpack[Settings]
) -> ServerConfiguration:
    """Lay down how a server is talked to, for connections made later.

    Args:
        server: Host, ``host:port`` or URL. Plain http is for this machine only.
        **settings: See `Settings`.

    Returns:
        The configuration.

    Raises:
        InvalidParameter: A value is refused.

    Source: New-vSphereServerConfiguration
    """
    name, url = address(server)
    CONFIGURATIONS[name] = configured(ServerConfiguration(server=name, url=url), settings)
    return CONFIGURATIONS[name]


def get_vsphere_server_configuration(server: str | None = None) -> list[ServerConfiguration]:
    """List the configurations that are laid down.

    Args:
        server: Name of the one server wanted; all of them where left out.

    Returns:
        The configurations; an empty list where there is none.

    Source: Get-vSphereServerConfiguration
    """
    if server is None:
        return list(CONFIGURATIONS.values())
    found = CONFIGURATIONS.get(address(server)[0])
    return [] if found is None else [found]


def set_vsphere_server_configuration(
    server: str | ServerConfiguration, **settings: Unpack[Settings]
) -> ServerConfiguration:
    """Change how a server is talked to, for connections made later.

    Args:
        server: Name of the server, or its configuration.
        **settings: See `Settings`; one that is left out stays as it is.

    Returns:
        The changed configuration.

    Raises:
        InvalidParameter: A value is refused, or there is no configuration of that server.

    Source: Set-vSphereServerConfiguration
    """
    known = _known(server)
    CONFIGURATIONS[known.server] = configured(known, settings)
    return CONFIGURATIONS[known.server]


def remove_vsphere_server_configuration(server: str | ServerConfiguration) -> None:
    """Forget how a server is talked to; connections that are open stay as they are.

    Args:
        server: Name of the server, or its configuration.

    Raises:
        InvalidParameter: There is no configuration of that server.

    Source: Remove-vSphereServerConfiguration
    """
    del CONFIGURATIONS[_known(server).server]


def _known(server: str | ServerConfiguration) -> ServerConfiguration:
    name = server.server if isinstance(server, ServerConfiguration) else address(server)[0]
    if name not in CONFIGURATIONS:
        known = ", ".join(CONFIGURATIONS) or "none is laid down yet"
        raise InvalidParameter(_WHERE, "server", name, f"a server with a configuration: {known}")
    return CONFIGURATIONS[name]
