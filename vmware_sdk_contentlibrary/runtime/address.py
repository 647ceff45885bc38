"""Where a server is: what a script may write, read as one name and one URL."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, quote, urlsplit

from .refusals import HIDDEN, InvalidParameter

_WHERE = "Connect-VIServer"
_DEFAULT_PORTS = {"https": 443, "http": 80}
# A host is a name or an address: none of what separates the parts of a URL, and no space.
_HOST = re.compile(r"[^\s/?#@\\<>\"'^`{|}\x00-\x1f\x7f]+")
# What a URL may hold besides letters and digits; a percent sign begins what is quoted already.
_QUOTED = "/%:@!$&'()*+,;=-._~"


def address(server: object, port: object = None, protocol: object = None) -> tuple[str, str]:
    """Read a server's name, ``host:port`` or URL as its name and its URL.

    The same server gets the same name however it is written: in small letters, and without the
    port where it is the protocol's own.

    Raises:
        InvalidParameter: It names no host, or asks for plain http to another machine.
    """
    if not isinstance(server, str):
        raise InvalidParameter(_WHERE, "server", server, "a text (str)")
    parts = _split(server.strip(), protocol or "https")
    at = None if parts is None else _port(parts.port) or _port(port)
    if (
        parts is None
        or parts.scheme not in _DEFAULT_PORTS
        or not _HOST.fullmatch(parts.hostname or "")
        or "@" in parts.netloc
        or parts.path.strip("/")
        or parts.query
        or parts.fragment
    ):
        allowed = "a host name, host:port, or https://host:port"
        # a URL may hold a password before its @
        shown = HIDDEN if "@" in server else server
        raise InvalidParameter(_WHERE, "server", shown, allowed)
    return _name_and_url(parts, at, _WHERE, "server", server)


def locate(url: object, where: str) -> tuple[str, str]:
    """Read the URL of a file's content as its origin and what goes into the request line.

    Raises:
        InvalidParameter: It is no such URL, or asks for plain http to another machine.
    """
    parts = _split(url, "") if isinstance(url, str) else None
    if (
        parts is None
        or parts.scheme not in _DEFAULT_PORTS
        or not _HOST.fullmatch(parts.hostname or "")
        or "@" in parts.netloc
    ):
        raise InvalidParameter(where, "uri", HIDDEN, "a URL, https://host/path")
    _, origin = _name_and_url(parts, parts.port, where, "uri", parts.netloc)
    query = f"?{quote(parts.query, _QUOTED + '?')}" if parts.query else ""
    return origin, (quote(parts.path, _QUOTED) or "/") + query


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _split(text: str, protocol: object) -> SplitResult | None:
    if not text.isprintable():
        # urlsplit would leave line breaks out and read on
        return None
    try:
        parts = urlsplit(text if "://" in text else f"{protocol}://{_bracketed(text)}")
        usable = parts.port != 0
    except ValueError:
        return None
    return parts if usable else None


def _port(port: object) -> int | None:
    if port is None:
        return None
    if isinstance(port, bool) or not isinstance(port, int) or not 0 < port < 2**16:
        raise InvalidParameter(_WHERE, "port", port, "a whole number from 1 to 65535")
    return port


def _name_and_url(
    parts: SplitResult, port: int | None, where: str, parameter: str, given: str
) -> tuple[str, str]:
    host = parts.hostname or ""
    if parts.scheme == "http" and not is_loopback(host):
        allowed = "https; plain http would show secrets, and is for this machine only"
        raise InvalidParameter(where, parameter, given, allowed)
    usual = port is None or port == _DEFAULT_PORTS[parts.scheme]
    name = _bracketed(host) if usual else f"{_bracketed(host)}:{port}"
    return name, f"{parts.scheme}://{name}"


def _bracketed(host: str) -> str:
    """Put an IPv6 address into the brackets a URL needs."""
    return f"[{host}]" if host.count(":") > 1 and not host.startswith("[") else host
