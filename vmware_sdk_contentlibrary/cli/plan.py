"""Which server a run goes to, and as whom: options, environment, kept login, keyring, question."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from ..runtime.address import address
from ..runtime.configuration import Settings
from ..runtime.connected import EMBEDDED
from ..runtime.session import Credential
from . import logins
from .asking import answer
from .environment import Surroundings, known_host, one_file, surroundings
from .logins import Kept
from .where import Where


@dataclass(frozen=True)
class Plan:
    """How a server is going to be connected to.

    Attributes:
        server: Its address, as it was given.
        settings: How it is talked to.
        ca_files: Files of certificates to trust, of which the settings may hold a copy.
        credential: Who logs in; None where a session is kept, or where none is needed.
        kept: The session that is kept of an earlier login.
    """

    server: str
    settings: Settings
    ca_files: tuple[str, ...]
    credential: Credential | None = field(repr=False)
    kept: Kept | None = None


@contextmanager
def planned(where: Where, *, fresh: bool = False, ask: bool = True) -> Iterator[Plan]:
    """Make the plan, and keep what it stands on for as long as it is used.

    Args:
        where: What the options say.
        fresh: Log in, whatever session is kept.
        ask: Ask for what is missing: on the terminal, and the keyring, which may ask in turn.

    Raises:
        click.UsageError: Something is missing, and there is nobody to ask.
    """
    server = server_of(where, ask=ask)
    around = surroundings_of(server)
    kept = None if fresh or server == EMBEDDED else logins.find(address(server)[0])
    user = where.user or next((one.user for one in around if one.user), None)
    secret = _given_password(where, around)
    if secret is not None or (kept is not None and user not in (None, kept.user)):
        kept = None
    credential = None
    if kept is None and (server != EMBEDDED or secret is not None):
        credential = _credential(server, user, secret, ask=ask)
    with settled(where, around, kept) as settings:
        ca_files = _trust(where, around, kept).ca_files
        yield Plan(server, settings, ca_files, credential, kept)


@contextmanager
def settled(where: Where, around: list[Surroundings], kept: Kept | None) -> Iterator[Settings]:
    """Settle how a server is talked to, and keep the files that it takes."""
    settings: Settings = {}
    if where.timeout is not None:
        settings["web_operation_timeout_seconds"] = where.timeout
    if where.proxy is not None:
        settings["proxy_uri"] = where.proxy
    asked = where.use_deprecated_apis or any(one.use_deprecated_apis for one in around)
    if asked or (kept is not None and kept.legacy):
        settings["use_deprecated_apis"] = True
    trust = _trust(where, around, kept)
    with one_file(trust.ca_files) as ca_file:
        if ca_file is not None:
            settings["ca_file"] = ca_file
        if trust.ssl_thumbprint is not None:
            settings["ssl_thumbprint"] = trust.ssl_thumbprint
        if trust.skip_certificate_check:
            settings["skip_certificate_check"] = True
        yield settings


def surroundings_of(server: str) -> list[Surroundings]:
    """Read from the environment what holds for a server."""
    ours, govcs = surroundings()
    # for govc, too, a certificate that it knows will do whoever signed it
    families = (ours, known_host(server), govcs)
    return [family for family in families if family.speaks_of(server)]


def server_of(where: Where, *, ask: bool = True) -> str:
    """Find out which server is meant."""
    named = where.server or next((one.server for one in surroundings() if one.server), None)
    if named is not None:
        return named
    kept = logins.servers()
    if len(kept) == 1:
        return kept[0]
    if kept:
        raise click.UsageError("Logins are kept of several servers; say which is meant: --server.")
    return answer("Server", "give --server, or set VMWARE_SERVER", ask=ask)


def _given_password(where: Where, around: list[Surroundings]) -> str | None:
    if where.password_stdin and where.password_file is not None:
        raise click.UsageError("--password-stdin and --password-file are one too many.")
    if where.password_stdin:
        return _bare("standard input", sys.stdin.buffer.read())
    if where.password_file is not None:
        return _bare(where.password_file, Path(where.password_file).read_bytes())
    return next((one.password for one in around if one.password), None)


def _bare(source: str, content: bytes) -> str:
    try:
        password = content.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        # from None: what could not be read is a password all the same
        raise click.UsageError(f"{source} holds no UTF-8 text.") from None
    if not password:
        raise click.UsageError(f"There is no password in {source}.")
    return password


def _credential(server: str, user: str | None, secret: str | None, *, ask: bool) -> Credential:
    name = server if server == EMBEDDED else address(server)[0]
    user = user or answer("User", "give --user, or set VMWARE_USER", ask=ask)
    if secret is None and ask:
        secret = logins.password(name, user)
    if secret is None:
        ways = "give --password-file or --password-stdin, set VMWARE_PASSWORD, or use login"
        secret = answer(f"Password of {user} at {name}", ways, hidden=True, ask=ask)
    return Credential(user, secret)


def _trust(where: Where, around: list[Surroundings], kept: Kept | None) -> Surroundings:
    """Find who says how the certificate is judged: the first that says anything says it all."""
    said = Surroundings(
        ca_files=(where.ca_file,) if where.ca_file else (),
        ssl_thumbprint=where.ssl_thumbprint,
        skip_certificate_check=where.skip_certificate_check,
    )
    sayings = [said, *around]
    if kept is not None:
        files = tuple(kept.ca_files)
        sayings.append(Surroundings(ca_files=files, ssl_thumbprint=kept.ssl_thumbprint))
    return next((one for one in sayings if one.trusts), Surroundings())
