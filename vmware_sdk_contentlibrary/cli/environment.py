"""What the environment says of servers: our variables, and govc's."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from ..runtime.address import address
from ..runtime.refusals import InvalidParameter


@dataclass(frozen=True)
class Surroundings:
    """What one family of variables says.

    Attributes:
        server: The server it speaks of; None where it names none.
        user: User name.
        password: The user's password.
        ca_files: Files of certificates to trust.
        ssl_thumbprint: Thumbprint of the certificate to trust.
        skip_certificate_check: Whether anybody is trusted.
        use_deprecated_apis: Whether the older ``/rest`` is to be used.
    """

    server: str | None = None
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    ca_files: tuple[str, ...] = ()
    ssl_thumbprint: str | None = None
    skip_certificate_check: bool = False
    use_deprecated_apis: bool = False

    @property
    def trusts(self) -> bool:
        """Whether it says anything of certificates."""
        return bool(self.ca_files or self.ssl_thumbprint or self.skip_certificate_check)

    def speaks_of(self, server: str) -> bool:
        """Tell whether it holds for a server: a password is not for showing around."""
        return self.server is None or same_server(self.server, server)


def same_server(one: str, other: str) -> bool:
    """Tell whether two texts name one server."""
    try:
        return address(one)[1] == address(other)[1]
    except InvalidParameter:
        return one == other


def surroundings(environ: Mapping[str, str] = os.environ) -> list[Surroundings]:
    """Read the families of variables, the one that counts first before the other."""
    return [_vmware(environ), _govc(environ)]


def _vmware(environ: Mapping[str, str]) -> Surroundings:
    ca_file = environ.get("VMWARE_CA_FILE")
    return Surroundings(
        server=environ.get("VMWARE_SERVER") or None,
        user=environ.get("VMWARE_USER") or None,
        password=environ.get("VMWARE_PASSWORD") or None,
        ca_files=(ca_file,) if ca_file else (),
        ssl_thumbprint=environ.get("VMWARE_SSL_THUMBPRINT") or None,
        skip_certificate_check=_truth(environ, "VMWARE_SKIP_CERTIFICATE_CHECK"),
        use_deprecated_apis=_truth(environ, "VMWARE_USE_DEPRECATED_APIS"),
    )


def _govc(environ: Mapping[str, str]) -> Surroundings:
    url = environ.get("GOVC_URL", "").strip()
    parts = urlsplit(url if "://" in url or not url else f"https://{url}")
    insecure = _truth(environ, "GOVC_INSECURE")
    listed = environ.get("GOVC_TLS_CA_CERTS", "").split(os.pathsep)
    return Surroundings(
        # its path is that of another API
        server=f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}" if url else None,
        user=environ.get("GOVC_USERNAME") or unquote(parts.username or "") or None,
        password=environ.get("GOVC_PASSWORD") or unquote(parts.password or "") or None,
        # as for govc itself, to trust anybody is to trust whatever the certificates
        ca_files=() if insecure else tuple(path for path in listed if path),
        skip_certificate_check=insecure,
    )


def known_host(server: str, environ: Mapping[str, str] = os.environ) -> Surroundings:
    """Read what the files of GOVC_TLS_KNOWN_HOSTS say of a server's certificate.

    Each line holds a host, with its port unless that is 443, and a thumbprint.
    """
    if _truth(environ, "GOVC_INSECURE"):
        return Surroundings()
    listed = environ.get("GOVC_TLS_KNOWN_HOSTS", "").split(os.pathsep)
    # as for govc, one that is missing says nothing, and the last line that speaks of it counts
    files = [Path(path) for path in listed if path and Path(path).exists()]
    lines = [line for file in files for line in file.read_text("utf-8", "replace").splitlines()]
    pairs = [pair for pair in map(str.split, lines) if len(pair) == 2]
    thumbprints = [thumbprint for host, thumbprint in pairs if same_server(host, server)]
    return Surroundings(ssl_thumbprint=thumbprints[-1]) if thumbprints else Surroundings()


def _truth(environ: Mapping[str, str], name: str) -> bool:
    text = environ.get(name, "").strip()
    if not text:
        return False
    try:
        return bool(click.BOOL.convert(text, None, None))
    except click.BadParameter:
        raise click.UsageError(f"{name}={text} is neither true nor false.") from None


@contextmanager
def one_file(paths: tuple[str, ...]) -> Iterator[str | None]:
    """Give several files of certificates as one, for as long as it is needed."""
    if len(paths) < 2:
        yield paths[0] if paths else None
        return
    with tempfile.TemporaryDirectory() as folder:
        together = Path(folder, "ca.pem")
        together.write_bytes(b"\n".join(Path(path).read_bytes() for path in paths))
        yield str(together)
