"""Which proxy a request goes through."""

from __future__ import annotations

from urllib.parse import urlsplit

from requests.utils import get_environ_proxies, select_proxy

from .address import is_loopback
from .refusals import HIDDEN, InvalidParameter
from .secret import Secret

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
        proxy = Secret(select_proxy(origin, get_environ_proxies(origin)) or "")
        if not proxy:
            return {}
    # without a scheme it is http, as curl and requests read it
    url = Secret(proxy if "://" in proxy else f"http://{proxy}")
    host = _host(url)
    if host is None:
        allowed = "the address of an http or https proxy, here or in the environment"
    elif scheme == "https" or is_loopback(host):
        return {scheme: url}
    elif proxy_uri is None:
        return {}
    else:
        allowed = "a proxy on this machine, where the server is talked to in plain http"
    # not shown: it may hold a password
    raise InvalidParameter(_WHERE, "proxy_uri", HIDDEN, allowed)


def _host(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:
        return None
    return parts.hostname if known else None
