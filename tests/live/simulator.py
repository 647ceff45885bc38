"""Find or build govmomi's simulator, and run it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import ssl
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.live.inventory import datastore_of

SOURCE = Path(__file__).parent / "vcsim" / "main.go"
GOPATH = Path("/usr/share/gocode")
PACKAGE = "golang-github-vmware-govmomi-dev"
USER = "administrator@vsphere.local"
PASSWORD = "simulator-canary"
_SECONDS_TO_START = 30


class Unavailable(Exception):
    """Neither a simulator nor what it is built from is on this machine."""


@dataclass(frozen=True)
class Program:
    """A simulator that can be started.

    Attributes:
        path: The executable.
        release: Release of govmomi; None for one that was found and does not tell.
    """

    path: Path
    release: str | None


@dataclass(frozen=True)
class Simulator:
    """A simulator that is running.

    Attributes:
        host: Host and port, for https.
        datastore: Identifier of a data store that a library can be on.
        certificate: Its certificate, in PEM.
        release: Release of govmomi; None for one that does not tell.
    """

    host: str
    datastore: str
    certificate: str
    release: str | None

    @property
    def thumbprint(self) -> str:
        """SHA-256 of the certificate, as a script would be given it."""
        return hashlib.sha256(ssl.PEM_cert_to_DER_cert(self.certificate)).hexdigest()


def find_or_build(cache: Path) -> Program:
    """Give the ``vcsim`` on PATH, or one built from Debian's packages and kept in a folder.

    Raises:
        Unavailable: Neither is possible.
    """
    found = shutil.which("vcsim")
    if found is not None:
        return Program(Path(found), None)
    go, query = shutil.which("go"), shutil.which("dpkg-query")
    if go is None or query is None or not (GOPATH / "src/github.com/vmware/govmomi").is_dir():
        raise Unavailable(f"no vcsim on PATH, and no golang-go with {PACKAGE} to build one from")
    release = subprocess.check_output(
        [query, "-W", "-f", "${source:Upstream-Version}", PACKAGE], text=True
    )
    key = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:12]
    path = cache / f"vcsim-{release}-{key}"
    if not path.exists():
        _build(go, path, release)
    return Program(path, release)


def _build(go: str, path: Path, release: str) -> None:
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        made = Path(folder) / "vcsim"
        linked = f"-s -w -X main.release={release}"
        subprocess.run(
            [go, "build", "-ldflags", linked, "-o", str(made), SOURCE.name],
            cwd=SOURCE.parent,
            # without cgo no C compiler is needed
            env={**os.environ, "GO111MODULE": "off", "GOPATH": str(GOPATH), "CGO_ENABLED": "0"},
            check=True,
        )
        # in one step, so that a test run beside this one finds all of it or nothing
        made.replace(path)


@contextlib.contextmanager
def running(program: Program, folder: Path) -> Iterator[Simulator]:
    """Run a simulator that keeps its files in a folder, which is empty."""
    log = folder / "log"
    arguments = ["-username", USER, "-password", PASSWORD]
    if program.release is None:
        arguments += ["-l", "127.0.0.1:0"]
    with (
        log.open("w") as stderr,
        subprocess.Popen(
            [program.path, *arguments],
            cwd=folder,
            env={**os.environ, "TMPDIR": str(folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
        ) as process,
    ):
        try:
            yield _introduced(process, log, program.release)
        finally:
            process.terminate()


def _introduced(process: subprocess.Popen[str], log: Path, release: str | None) -> Simulator:
    """Wait for the line in which a simulator tells where it is."""
    assert process.stdout is not None
    patience = threading.Timer(_SECONDS_TO_START, process.kill)
    patience.start()
    try:
        line = process.stdout.readline()
    finally:
        patience.cancel()
    if not line:
        raise RuntimeError(f"the simulator did not start: {log.read_text() or 'no word of why'}")
    if release is not None:
        told = json.loads(line)
        host, datastore = told["host"], told["datastore"]
    else:
        # export GOVC_URL=https://user:pass@127.0.0.1:8989/sdk GOVC_SIM_PID=4711
        match = re.search(r"@([\w.]+:\d+)/sdk", line)
        if match is None:
            raise RuntimeError(f"vcsim does not tell where it is: {line}")
        host = match[1]
        datastore = datastore_of(host, USER, PASSWORD)
    name, _, port = host.partition(":")
    certificate = ssl.get_server_certificate((name, int(port)))
    return Simulator(host, datastore, certificate, release)
