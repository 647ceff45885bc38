"""Which proxy a request goes through."""

from __future__ import annotations

from urllib.parse import urlsplit

from requests.utils import get_environ_proxies, select_proxy

from .address import is_loopback
from .refusals import HIDDEN, InvalidParameter

_WHERE = "Set-vSphereServerConfiguration"


def proxies_for(origin: str, proxy_uri: str | None) -> dict[str, str]:
    """Choose the proxy for a server: the given one, else the environment's.

    Plain http is for this machine only, and a proxy on another would see what it is not to see:
    one that is given is refused, and the environment's, which is meant for other servers, is
    not taken.

    Returns:
        The proxy by the scheme of the URL it is for; nothing where there is none.

    Raises:
        InvalidParameter: The proxy is none that can be gone through.
    """
    scheme = origin.partition("://")[0]
    proxy = proxy_uri
    if proxy is None:
        proxy = select_proxy(origin, get_environ_proxies(origin))
        if not proxy:
            return {}
    # as curl and requests read it
    url = proxy if "://" in proxy else f"http://{proxy}"
    host = _host(url)
    if scheme == "http" and not is_loopback(host):
        if proxy_uri is None:
            return {}
        allowed = "a proxy on this machine, where the server is talked to in plain http"
        raise InvalidParameter(_WHERE, "proxy_uri", HIDDEN, allowed)
    return {scheme: url}


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname if parts.port != 0 else None
    except ValueError:
        parts, host = urlsplit(""), None
    if not host or parts.scheme not in ("http", "https"):
        # not shown: it may hold a password
        allowed = "the address of an http or https proxy, here or in the environment"
        raise InvalidParameter(_WHERE, "proxy_uri", HIDDEN, allowed)
    return host
