"""Open and end API sessions that outlive a run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..runtime.address import address
from ..runtime.configuration import ServerConfiguration, Settings, configured
from ..runtime.secret import Secret
from ..runtime.session import ApiSession, Credential
from ..runtime.transport import Transport
from . import logins
from .connection import held
from .logins import Kept
from .plan import Plan


@contextmanager
def opened_session(plan: Plan) -> Iterator[Kept]:
    """Log in; the session is ended again unless it is kept at the end of the ``with`` block.

    Raises:
        ContentLibraryError: The server cannot be logged in to.
    """

    def undo(opened: Kept) -> None:
        kept = logins.find(opened.name)
        if kept is None or kept.token != opened.token:
            end_session(opened, plan.settings)

    with held(lambda: _open(plan), undo) as opened:
        yield opened


def _open(plan: Plan) -> Kept:
    name, url = address(plan.server)
    with _session(name, url, plan.settings, plan.credential) as session:
        session.open()
    assert session.token is not None
    assert plan.credential is not None
    return Kept(
        name=name,
        url=url,
        user=plan.credential.user,
        token=session.token,
        legacy=bool(session.legacy),
        ca_files=[str(Path(file).resolve()) for file in plan.ca_files],
        ssl_thumbprint=plan.settings.get("ssl_thumbprint"),
    )


def end_session(kept: Kept, settings: Settings) -> None:
    """Log out a session that was kept; one that has run out is none.

    Raises:
        ContentLibraryError: The server was not reached, or refused.
    """
    with _session(kept.name, kept.url, settings, None) as session:
        session.token = Secret(kept.token)
        session.close()


@contextmanager
def _session(
    name: str, url: str, settings: Settings, credential: Credential | None
) -> Iterator[ApiSession]:
    configuration = configured(ServerConfiguration(server=name, url=url), settings)
    transport = Transport(
        configuration.url, configuration.trust, configuration.proxy_uri, configuration.deadlines
    )
    try:
        yield ApiSession(
            transport,
            credential=credential,
            token=None,
            legacy=configuration.use_deprecated_apis,
        )
    finally:
        transport.close()
