"""requests' adapter, held to our trust, our patience, and a clear line between sent and not."""

from __future__ import annotations

from functools import cached_property, partial
from typing import Any

from requests import PreparedRequest
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError

from .early import Attentive
from .patience import PATIENCE, Patience, patient_response
from .trust import Trust

# A file's content goes out in blocks of this size; urllib3's own are an eighth of it.
_BLOCK = 128 * 1024
_PLAIN = (HTTPConnection, HTTPSConnection)


class NotReached(HTTPError):
    """Report what went wrong before a connection stood, so before anything was sent."""


class _Pool(HTTPConnectionPool):
    """Connections that are made before a request is begun, and read with patience.

    urllib3 has the same exceptions for a connection that could not be made and for one that
    broke under a request; only the place they come from tells which.
    """

    def _make_request(self, *given: Any, **settings: Any) -> Any:
        conn: Any = given[0]
        body: Any = settings.get("body")
        # A recorder's connection, which is of a kind of its own, has no socket to look at.
        if not hasattr(body, "read") or type(conn) not in _PLAIN:
            return super()._make_request(*given, **settings)
        with Attentive(conn) as attentive:
            try:
                return super()._make_request(*given, **settings)
            finally:
                # for a connection that is to be closed, and for what is made of the answer
                conn.cut_short = body.cut_short = attentive.cut_short or body.incomplete

    def _put_conn(self, conn: Any) -> None:
        if getattr(conn, "cut_short", False):
            # The server waits for the rest of a body that it refused: no other call goes here.
            conn.close()
            conn.cut_short = False
        super()._put_conn(conn)

    def _new_conn(self) -> Any:
        connection: Any = super()._new_conn()
        connection.response_class = partial(patient_response, bytearray())
        return connection

    def _prepare_proxy(self, conn: Any) -> None:
        patience = PATIENCE.get()
        # A proxy's answer is a part of connecting.
        connecting = PATIENCE.set(Patience(min(patience.read, conn.timeout), patience.until))
        try:
            super()._prepare_proxy(conn)
        except Exception as problem:
            raise NotReached from problem
        finally:
            PATIENCE.reset(connecting)

    def _validate_conn(self, conn: Any) -> None:
        # In place of urllib3's, which would warn of a certificate that is not checked each time:
        # it is not checked only where the server's owner said so.
        try:
            if conn.is_closed:
                conn.connect()
            # urllib3 would let what is sent take no longer than a connection may.
            conn.timeout = PATIENCE.get().wait()
        except Exception as problem:
            raise NotReached from problem


class _SecurePool(_Pool, HTTPSConnectionPool):
    """The same under TLS."""


class Prepared(PreparedRequest):
    """A request that is quoted and complete already, so that preparing it takes no time."""

    def __init__(
        self, method: str, origin: str, target: str, headers: dict[str, str], body: Any
    ) -> None:
        self.method = method
        self.origin = origin
        self.url = origin + target
        self.headers: Any = headers
        self.body = body
        self._target = target

    @property
    def path_url(self) -> str:
        """What goes into the request line."""
        return self._target


class TrustingAdapter(HTTPAdapter):
    """The adapter of requests, held to a `Trust` whatever the environment says.

    requests lets REQUESTS_CA_BUNDLE overrule ``verify=False`` of a session, and decides anew at
    each request; here the pools are made with the decision, and nothing can overrule it.
    """

    def __init__(self, trust: Trust, *, connections: int) -> None:
        self._trust = trust
        self._pools = {"http": _Pool, "https": self._secure_pool}
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
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs, blocksize=_BLOCK)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        """Make or find the pools for connections through a proxy."""
        if proxy not in self.proxy_manager:
            context = self._trust.proxy_context() if proxy.startswith("https:") else None
            settings = {**proxy_kwargs, "blocksize": _BLOCK, "proxy_ssl_context": context}
            super().proxy_manager_for(proxy, **settings)
            self.proxy_manager[proxy].pool_classes_by_scheme = self._pools
        return self.proxy_manager[proxy]

    def _secure_pool(self, host: str, port: int | None, **settings: Any) -> _SecurePool:
        return _SecurePool(host, port, **{**settings, **self._trusted})

    @cached_property
    def _trusted(self) -> dict[str, Any]:
        # Not before it is needed: the system's certificates take a while to read.
        return self._trust.pool_settings()

    def get_connection_with_tls_context(
        self, request: Any, verify: Any, proxies: Any = None, cert: Any = None
    ) -> Any:
        """Find the connections for a request; they know their trust already."""
        del verify, cert
        if proxies:
            return super().get_connection_with_tls_context(request, True, proxies)
        ours = isinstance(request, Prepared)
        origin = request.origin if ours else request.url[: -len(request.path_url)]
        pool = self._direct.get(origin)
        # The manager closes what was not used for long where there are very many hosts.
        if pool is None or pool.pool is None:
            pool = self._direct[origin] = self.poolmanager.connection_from_url(origin)
        return pool

    def request_url(self, request: Any, proxies: Any) -> str:
        """Give what goes into the request line."""
        return super().request_url(request, proxies) if proxies else str(request.path_url)

    def build_response(self, req: Any, resp: Any) -> Any:
        """Wrap an answer; ours stay as urllib3 has them, for nothing here reads what is added."""
        return resp if isinstance(req, Prepared) else super().build_response(req, resp)

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
