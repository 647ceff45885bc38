"""How fast content moves over TLS beside curl, in the same run, and what memory it takes.

    python -m tests.benchmarks.transfer [MiB]

The figures are medians in MB/s, and ratios to curl.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

import vmware_sdk_contentlibrary as vmware
from tests.benchmarks.sink import running
from vmware_sdk_contentlibrary.transfer.counted import Counted
from vmware_sdk_contentlibrary.transfer.digests import digest
from vmware_sdk_contentlibrary.transfer.hashing import Hashing
from vmware_sdk_contentlibrary.transfer.heartbeat import keep_update_session_alive
from vmware_sdk_contentlibrary.transfer.progress import Tally
from vmware_sdk_contentlibrary.transfer.sources import SourceFile

ROUNDS = 9
MIB = 1024 * 1024


def certificate(folder: Path) -> Path:
    """Make a certificate for this machine."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.timezone.utc)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(hours=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


def run(*commands: list[str]) -> None:
    """Run other programs, one after the other."""
    for command in commands:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def measure(ways: dict[str, Callable[[], object]], size: int) -> None:
    """Time each way in turn, and print how they compare with the first."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            times[name].append(time.perf_counter() - began)
    first = statistics.median(next(iter(times.values())))
    for name, found in times.items():
        seconds = statistics.median(found)
        print(f"  {name:<32} {size / seconds / 1e6:6.0f} MB/s   {first / seconds:5.2f}")


def main() -> None:
    """Print the comparison."""
    mib = int(sys.argv[1]) if len(sys.argv) > 1 else 1024
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        pem = certificate(folder)
        file = folder / "image.iso"
        with file.open("wb") as stream:
            for _ in range(mib):
                stream.write(os.urandom(4096) * 256)
        size = mib * MIB
        with (
            running(pem) as url,
            vmware.connect_vi_server(url, user="u", password="p", ca_file=str(pem)) as vc,
        ):
            curl = ["curl", "-s", "-S", "-f", "--cacert", str(pem)]

            heart = keep_update_session_alive("one that is never begun", server=vc)

            def counted(stream: IO[bytes], hashing: Hashing | None = None) -> Counted:
                return Counted(stream, file.name, Tally({file.name: size}, None), heart, hashing)

            def upload() -> None:
                with file.open("rb") as stream:
                    vc.upload(f"{url}/x", counted(stream), size=size)

            def upload_with_checksum() -> None:
                source = SourceFile(file.name, size, lambda: file.open("rb"))
                digest(source, "SHA256", threading.Event())
                upload()

            def download(hashing: Hashing | None = None) -> None:
                with Path(os.devnull).open("wb") as sink:
                    vc.download(f"{url}/bytes/{size}", counted(sink, hashing), size=size)

            def download_with_checksum() -> None:
                with Hashing("SHA256") as hashing:
                    download(hashing)
                    hashing.hexdigest()

            put = [*curl, "-T", str(file), f"{url}/x"]
            get = [*curl, "-o", os.devnull, f"{url}/bytes/{size}"]
            print(f"upload of {mib} MiB over TLS")
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            measure(
                {
                    "curl -T": lambda: run(put),
                    "this package": upload,
                    "openssl dgst, then curl -T": lambda: run(
                        ["openssl", "dgst", "-sha256", str(file)], put
                    ),
                    "this package, SHA-256 ahead": upload_with_checksum,
                },
                size,
            )
            print(f"download of {mib} MiB over TLS")
            piped = shlex.join([*curl, f"{url}/bytes/{size}"]) + " | openssl dgst -sha256"
            measure(
                {
                    "curl": lambda: run(get),
                    "this package": download,
                    "curl | openssl dgst": lambda: run(["sh", "-c", piped]),
                    "this package, SHA-256 beside": download_with_checksum,
                },
                size,
            )
            grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
            print(f"memory grew by {grown / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
