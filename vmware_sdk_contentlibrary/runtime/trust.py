"""Whom a server must prove to be: one setting for the API and for every transfer host."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from requests import Response
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.poolmanager import pool_classes_by_scheme

from .refusals import InvalidParameter

# hex digits of SHA-1, which vSphere's own tools print, and of SHA-256
_THUMBPRINT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


@dataclass(frozen=True)
class Trust:
    """How a server's certificate is judged; by default the system's authorities do.

    Attributes:
        ca_file: A file of certificates in PEM, or a folder of them, to trust instead.
        thumbprint: SHA-1 or SHA-256 of the one certificate to trust, in hexadecimal.
        verify: False to trust anybody; for laboratories.
    """

    ca_file: str | None = None
    thumbprint: str | None = None
    verify: bool = True

    def __post_init__(self) -> None:
        where = "Set-vSphereServerConfiguration"
        given = [self.ca_file is not None, self.thumbprint is not None, not self.verify]
        if sum(given) > 1:
            raise InvalidParameter(
                where, "ca_file, ssl_thumbprint, skip_certificate_check", "several", "one of them"
            )
        if self.ca_file is not None and not Path(self.ca_file).exists():
            raise InvalidParameter(where, "ca_file", self.ca_file, "a file or folder that is there")
        if self.thumbprint is not None:
            bare = self.thumbprint.replace(":", "").replace(" ", "").lower()
            if not _THUMBPRINT.fullmatch(bare):
                allowed = "40 (SHA-1) or 64 (SHA-256) hexadecimal digits, with or without colons"
                raise InvalidParameter(where, "ssl_thumbprint", self.thumbprint, allowed)
            object.__setattr__(self, "thumbprint", bare)

    def pool_settings(self) -> dict[str, Any]:
        """Give what urllib3's pools need to hold to this."""
        if self.ca_file is None:
            context = ssl.create_default_context()
        elif Path(self.ca_file).is_dir():
            context = ssl.create_default_context(capath=self.ca_file)
        else:
            context = ssl.create_default_context(cafile=self.ca_file)
        if self.thumbprint is not None or not self.verify:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        settings: dict[str, Any] = {"ssl_context": context, "cert_reqs": context.verify_mode}
        if self.thumbprint is not None:
            settings["assert_fingerprint"] = self.thumbprint
        return settings


class _QuietPool(HTTPSConnectionPool):
    """Connections of a server whose owner said that its certificate is not to be checked.

    urllib3 would warn at every connection; the owner was told once, when it was said.
    """

    def _validate_conn(self, conn: Any) -> None:
        if conn.is_closed:
            conn.connect()


class TrustingAdapter(HTTPAdapter):
    """The adapter of requests, held to a `Trust` whatever the environment says.

    requests lets REQUESTS_CA_BUNDLE overrule ``verify=False`` of a session, and decides anew at
    each request; here the pools are made with the decision, and nothing can overrule it.
    """

    def __init__(self, trust: Trust, *, connections: int) -> None:
        self._trust = trust
        self._settings = trust.pool_settings()
        # Finding a pool by its host costs as much as reading an answer; a script has few hosts.
        self._direct: dict[str, Any] = {}
        super().__init__(pool_connections=connections, pool_maxsize=connections)

    def init_poolmanager(
        self,
        connections: int,
        maxsize: int,
        block: bool = False,
        **pool_kwargs: Any,
    ) -> None:
        """Make the pools for direct connections."""
        settings = {**pool_kwargs, **self._settings}
        super().init_poolmanager(connections, maxsize, block, **settings)
        self._hush(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        """Make or find the pools for connections through a proxy."""
        manager = super().proxy_manager_for(proxy, **{**proxy_kwargs, **self._settings})
        self._hush(manager)
        return manager

    def _hush(self, manager: Any) -> None:
        if not self._trust.verify:
            manager.pool_classes_by_scheme = {**pool_classes_by_scheme, "https": _QuietPool}

    def get_connection_with_tls_context(
        self, request: Any, verify: Any, proxies: Any = None, cert: Any = None
    ) -> Any:
        """Find the connections for a request; they know their trust already."""
        del verify, cert
        if proxies:
            return super().get_connection_with_tls_context(request, True, proxies)
        origin = request.url[: -len(request.path_url)]
        pool = self._direct.get(origin)
        if pool is None:
            pool = self._direct[origin] = self.poolmanager.connection_from_url(origin)
        return pool

    def request_url(self, request: Any, proxies: Any) -> str:
        """Give what goes into the request line."""
        return super().request_url(request, proxies) if proxies else str(request.path_url)

    def build_response(self, req: Any, resp: Any) -> Response:
        """Wrap an answer; cookies are not kept, the token travels in its header alone."""
        response = Response()
        response.status_code = resp.status
        response.headers = CaseInsensitiveDict(resp.headers)
        response.raw = resp
        response.reason = resp.reason
        response.url = req.url
        return response

    def close(self) -> None:
        """Close all connections."""
        super().close()
        for pool in self._direct.values():
            pool.close()
        self._direct.clear()

    def build_connection_pool_key_attributes(
        self, request: Any, verify: Any, cert: Any = None
    ) -> Any:
        """Name the host only, so that no pool is made with another trust."""
        del cert
        host, _ = super().build_connection_pool_key_attributes(request, verify)
        return host, {}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave the pools' trust as it is."""
