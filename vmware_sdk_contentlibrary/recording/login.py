"""Who to record from, by the command line and the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from ..runtime.address import address
from ..runtime.connected import EMBEDDED
from ..runtime.refusals import ContentLibraryError

_YES = ("1", "true", "t", "yes", "y", "on")


class NoServer(ContentLibraryError):
    """It is not said which server to record from, or who asks it."""


def login_of(named: str | None, environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Give what `connect_vi_server` needs for a server that is named, or is in the environment.

    Raises:
        NoServer: Something is missing, or the environment's password is another server's.
    """
    known = environ.get("VMWARE_SERVER")
    server = named or known
    if not server:
        raise NoServer("no server is named: give --vcenter HOST, or set VMWARE_SERVER.")
    if server == EMBEDDED:
        return {"server": server}
    if named and known and address(named)[1] != address(known)[1]:
        raise NoServer(f"VMWARE_SERVER is {known}: its password is not for {named}.")
    how: dict[str, Any] = {"server": server}
    for name, key in (("VMWARE_USER", "user"), ("VMWARE_PASSWORD", "password")):
        if not environ.get(name):
            raise NoServer(f"{name} is not set: {server} asks who is there.")
        how[key] = environ[name]
    if environ.get("VMWARE_CA_FILE"):
        how["ca_file"] = environ["VMWARE_CA_FILE"]
    if environ.get("VMWARE_SSL_THUMBPRINT"):
        how["ssl_thumbprint"] = environ["VMWARE_SSL_THUMBPRINT"]
    for name, key in (
        ("VMWARE_SKIP_CERTIFICATE_CHECK", "skip_certificate_check"),
        ("VMWARE_USE_DEPRECATED_APIS", "use_deprecated_apis"),
    ):
        if environ.get(name, "").strip().lower() in _YES:
            how[key] = True
    return how


def login_to(cassette: Any) -> dict[str, Any]:
    """Give what `connect_vi_server` needs for the server that a recording was made from."""
    first = urlsplit(cassette.requests[0].uri)
    how = {
        "server": f"{first.scheme}://{first.netloc}",
        "user": "replay",
        "password": "nobody-asks-for-it",
    }
    if first.path.startswith("/rest/"):
        return {**how, "use_deprecated_apis": True}
    return how
