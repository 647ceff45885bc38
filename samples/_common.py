"""What every sample does besides its own matter: read the command line, connect, print."""

from __future__ import annotations

import argparse
import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import BaseModel

import vmware_sdk_contentlibrary as vmware

EMBEDDED = ":embedded:"


def options(description: str = "Run a sample.") -> argparse.ArgumentParser:
    """Make the parser of the options that all samples have; a story may add its own."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--server", default=EMBEDDED, help="address; by default inside the process")
    parser.add_argument("--user", default="administrator@vsphere.local")
    parser.add_argument("--datastore", default="datastore-1", help="identifier of a datastore")
    parser.add_argument("--ca-file", help="CA certificates to trust")
    parser.add_argument("--ssl-thumbprint", help="the one certificate to trust")
    return parser


@contextmanager
def sample_server(given: argparse.Namespace | None = None) -> Iterator[vmware.VIServer]:
    """Connect to the server of the command line, and log out at the end.

    The password comes from VMWARE_PASSWORD, or is asked for.
    """
    given = given or options().parse_args()
    how: vmware.Login = {}
    if given.ca_file:
        how["ca_file"] = given.ca_file
    if given.ssl_thumbprint:
        how["ssl_thumbprint"] = given.ssl_thumbprint
    if given.server != EMBEDDED:
        how["user"] = given.user
        how["password"] = os.environ.get("VMWARE_PASSWORD") or getpass.getpass()
    with vmware.connect_vi_server(given.server, **how) as vc:
        yield vc


def sample_datastore() -> str:
    """Tell which datastore the samples' libraries are kept on."""
    given, _ = options().parse_known_args()
    return str(given.datastore)


def show(answer: object) -> None:
    """Print what a cmdlet gave back: structures as JSON, anything else as it is."""
    if isinstance(answer, list):
        print(f"{len(answer)} found:")
        for one in answer:
            show(one)
    elif isinstance(answer, BaseModel):
        print(answer.model_dump_json(indent=2, exclude_none=True))
    else:
        print(answer)
