"""How a server is talked to, and the four cmdlets that keep that by server."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypedDict, cast

from typing_extensions import Unpack

from .address import address as address
from .patience import Deadlines
from .refusals import HIDDEN, InvalidParameter
from .secret import Secret, is_header_text
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
            seconds; as long as the call may take by default, or for a file's content as long as
            a call may take.
        proxy_uri: Proxy to go through instead of the environment's.
        use_deprecated_apis: True for the older ``/rest``, False for ``/api``, None to find out
            from what the server answers.
    """

    api_key: str
    skip_certificate_check: bool
    ca_file: str | os.PathLike[str]
    ssl_thumbprint: str
    serialize_nulls: bool
    web_operation_timeout_seconds: float
    connect_timeout_seconds: float
    read_timeout_seconds: float
    proxy_uri: str
    use_deprecated_apis: bool | None


_DEADLINES = {
    "web_operation_timeout_seconds": "total",
    "connect_timeout_seconds": "connect",
    "read_timeout_seconds": "read",
}
# The longest that a socket's timeout can be, in whole days: longer ones overflow in the system.
_LONGEST = 24 * 24 * 60 * 60.0


def configured(base: ServerConfiguration, settings: Settings) -> ServerConfiguration:
    """Apply settings to a configuration; one that is not given stays as it is."""
    for name in settings.keys() - Settings.__annotations__.keys():
        allowed = "one of the parameters " + ", ".join(Settings.__annotations__)
        # the value is not shown: a password under a misspelt name is a password all the same
        raise InvalidParameter(_WHERE, name, HIDDEN, allowed)
    given = cast("dict[str, object]", settings)
    plain = {name: check(name, given[name]) for name, check in _PLAIN.items() if name in given}
    waits = {key: _seconds(name, given[name]) for name, key in _DEADLINES.items() if name in given}
    return replace(
        base,
        **cast("dict[str, Any]", plain),
        trust=_trust(base.trust, given),
        deadlines=replace(base.deadlines, **waits),
    )


def _trust(base: Trust, given: Mapping[str, object]) -> Trust:
    skip = _switch("skip_certificate_check", given.get("skip_certificate_check", False))
    ca_file = cast("str | None", given.get("ca_file"))
    thumbprint = cast("str | None", given.get("ssl_thumbprint"))
    if skip or ca_file is not None or thumbprint is not None:
        return Trust(ca_file=ca_file, thumbprint=thumbprint, verify=not skip)
    # "Do not skip" said alone takes nothing away but the skipping.
    return Trust() if "skip_certificate_check" in given and not base.verify else base


def _switch(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise InvalidParameter(_WHERE, name, value, "True or False")
    return value


def _dialect(name: str, value: object) -> bool | None:
    return None if value is None else _switch(name, value)


def _token(name: str, value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not is_header_text(value):
        raise InvalidParameter(_WHERE, name, HIDDEN, "a text that an HTTP header can hold")
    return Secret(value)


def _proxy(name: str, value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not value:
        raise InvalidParameter(_WHERE, name, HIDDEN, "the address of an http or https proxy")
    return Secret(value)


def _seconds(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= _LONGEST:
        allowed = f"a time in seconds above 0, at most {_LONGEST:.0f}"
        raise InvalidParameter(_WHERE, name, value, allowed)
    return value


_PLAIN: Mapping[str, Callable[[str, object], object]] = {
    "api_key": _token,
    "serialize_nulls": _switch,
    "proxy_uri": _proxy,
    "use_deprecated_apis": _dialect,
}


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
