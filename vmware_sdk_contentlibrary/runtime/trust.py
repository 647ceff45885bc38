"""Whom a server must prove to be: one setting for the API and for every transfer host."""

from __future__ import annotations

import os
import re
import ssl
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from .refusals import InvalidParameter

_WHERE = "Set-vSphereServerConfiguration"
# hex digits of SHA-1, which vSphere's own tools print, and of SHA-256
_THUMBPRINT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SEPARATORS = re.compile(r"[\s:-]")


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
        given = [self.ca_file is not None, self.thumbprint is not None, not self.verify]
        if sum(given) > 1:
            raise InvalidParameter(
                _WHERE, "ca_file, ssl_thumbprint, skip_certificate_check", "several", "one of them"
            )
        if self.ca_file is not None:
            object.__setattr__(self, "ca_file", _readable(self.ca_file))
        if self.thumbprint is not None:
            object.__setattr__(self, "thumbprint", bare_thumbprint(_WHERE, self.thumbprint))

    def context(self) -> ssl.SSLContext:
        """Make the TLS settings for a server.

        Raises:
            InvalidParameter: The file of certificates holds none.
        """
        context = _trusting(self.ca_file)
        if self.thumbprint is not None or not self.verify:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return context

    def pool_settings(self) -> dict[str, Any]:
        """Give what urllib3's pools need to hold to this."""
        context = self.context()
        settings: dict[str, Any] = {"ssl_context": context, "cert_reqs": context.verify_mode}
        if self.thumbprint is not None:
            settings["assert_fingerprint"] = self.thumbprint
        return settings

    def proxy_context(self) -> ssl.SSLContext:
        """Make the TLS settings for a proxy, which a server's thumbprint says nothing about."""
        context = _trusting(self.ca_file)
        context.load_default_certs()
        if not self.verify:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        context.__class__ = _Settled
        return context


class _Settled(ssl.SSLContext):
    """TLS settings that stay: urllib3 before 2.8 puts the server's in place of the proxy's."""

    def __setattr__(self, name: str, value: object) -> None:
        if name != "verify_mode":
            super().__setattr__(name, value)


def _trusting(ca_file: str | None) -> ssl.SSLContext:
    if ca_file is None:
        return ssl.create_default_context()
    path = Path(ca_file)
    context: ssl.SSLContext | None = None
    # OpenSSL itself would find a folder's files only under the hashes of their subjects.
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        with suppress(OSError):
            if context is None:
                # A file that is named here holds off the system's own certificates.
                context = ssl.create_default_context(cafile=file)
            else:
                context.load_verify_locations(cafile=file)
    if context is None:
        # In a folder OpenSSL looks again at each connection, by its own rule for names.
        context = ssl.create_default_context(capath=path) if path.is_dir() else _refuse(path)
    return context


def _refuse(path: Path) -> NoReturn:
    raise InvalidParameter(_WHERE, "ca_file", str(path), "a file of certificates in PEM")


def _readable(path: object) -> str:
    if not isinstance(path, (str, os.PathLike)) or not str(path) or not Path(path).exists():
        raise InvalidParameter(_WHERE, "ca_file", path, "a file or folder that is there")
    return str(path)


def bare_thumbprint(where: str, thumbprint: object) -> str:
    """Strip a thumbprint of what tools put around the digits.

    Raises:
        InvalidParameter: It is none.
    """
    text = thumbprint if isinstance(thumbprint, str) else ""
    bare = _SEPARATORS.sub("", text.rpartition("=")[2]).lower()
    if not _THUMBPRINT.fullmatch(bare):
        allowed = "40 (SHA-1) or 64 (SHA-256) hexadecimal digits, with or without colons"
        raise InvalidParameter(where, "ssl_thumbprint", thumbprint, allowed)
    return bare
