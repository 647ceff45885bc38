"""The one embedded content library that a process shares, address ``:embedded:``."""

from __future__ import annotations

import atexit
import secrets
import threading
from dataclasses import dataclass, field

from .service import EmbeddedContentLibrary

_lock = threading.Lock()
_shared: EmbeddedContentLibrary | None = None
_leases: set[int] = set()
_numbers = iter(range(2**63))


@dataclass(frozen=True)
class Lease:
    """The right to use the shared library, until it is released.

    Attributes:
        url: Where the library is.
        user: Who may log in.
        password: The user's password.
    """

    url: str
    user: str
    password: str = field(repr=False)
    _number: int = field(repr=False)

    def release(self) -> None:
        """Give the lease back, once or more often; the last one of all stops the library."""
        with _lock:
            _leases.discard(self._number)
            if not _leases:
                _stop()


def lease(user: str | None = None, password: str | None = None) -> Lease:
    """Get the use of the shared library; the first lease starts it.

    Args:
        user: A user to let in; the library's own one where left out.
        password: The user's password; a random one where left out.

    Returns:
        The lease.

    Raises:
        EmbeddedUnavailable: The extra ``embedded`` is not installed.
    """
    global _shared  # noqa: PLW0603  # one per process is what it is for
    with _lock:
        if _shared is None:
            _shared = EmbeddedContentLibrary().start()
            atexit.register(_stop)
        library = _shared
        if user is not None or password is not None:
            user = library.user if user is None else user
            password = secrets.token_urlsafe(16) if password is None else password
            library.add_account(user, password)
        else:
            user, password = library.user, library.password
        number = next(_numbers)
        _leases.add(number)
    return Lease(library.url, user, password, number)


def _stop() -> None:
    global _shared
    library, _shared = _shared, None
    _leases.clear()
    atexit.unregister(_stop)
    if library is not None:
        library.stop()
