"""Content that the server fetches from a URL."""

from __future__ import annotations

import hashlib
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.loopback import Answer, Loopback, Request
from tests.support.tls import Authority, Certificate
from tests.transfer.conftest import content, left_behind
from vmware_sdk_contentlibrary import (
    InvalidParameter,
    TransferFailed,
    TransferProgress,
    replace_library_item_content,
    upload_library_item,
)
from vmware_sdk_contentlibrary.transfer.pull import pull_source

BYTES = bytes(range(256)) * 4096


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    """The certificate of the host that is fetched from; nobody knows its authority."""
    return Authority(tmp_path, "unknown").issue("127.0.0.1")


@pytest.fixture
def host(certificate: Certificate) -> Iterator[Loopback]:
    """The host that is fetched from: it has one file."""

    def one_file(request: Request) -> Answer:
        return Answer(200, BYTES) if request.path == "/photon.iso" else Answer(404, "no such file")

    with Loopback(certificate.context()) as listening:
        listening.rule = one_file
        yield listening


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
@pytest.mark.parametrize("colons", [True, False])
def test_a_host_is_trusted_by_its_thumbprint(
    golden: str, host: Loopback, certificate: Certificate, algorithm: str, *, colons: bool
) -> None:
    digits = certificate.thumbprint(algorithm)
    given = bytes.fromhex(digits).hex(":") if colons else digits.upper()
    told: list[TransferProgress] = []
    item = upload_library_item(
        f"{host.url}/photon.iso", library_id=golden, ssl_thumbprint=given, progress=told.append
    )
    assert content(item) == {"photon.iso": BYTES}
    assert vmware.invoke_get_library_item_id_content(item).type == "iso"
    assert {one.file for one in told} == {"photon.iso"}
    # the server is who knows how much it is, and it tells when it has all
    assert (told[-1].done, told[-1].size, told[-1].percent) == (len(BYTES), len(BYTES), 100)


def test_a_host_is_trusted_by_its_certificate(
    golden: str, host: Loopback, certificate: Certificate
) -> None:
    pem = ssl.DER_cert_to_PEM_cert(certificate.der)
    item = upload_library_item(f"{host.url}/photon.iso", library_id=golden, ssl_certificate=pem)
    assert content(item) == {"photon.iso": BYTES}


def test_the_content_of_an_item_is_replaced_by_that_of_a_url(
    golden: str, host: Loopback, certificate: Certificate, tmp_path: Path
) -> None:
    old = tmp_path / "old.iso"
    old.write_bytes(b"old")
    item = upload_library_item(old, library_id=golden)
    version = replace_library_item_content(
        item, f"{host.url}/photon.iso", ssl_thumbprint=certificate.thumbprint("sha1")
    )
    assert content(item) == {"photon.iso": BYTES}
    assert version == vmware.invoke_get_library_item_id_content(item).content_version


def test_a_host_that_is_not_trusted_is_not_fetched_from(
    golden: str, host: Loopback, certificate: Certificate
) -> None:
    wrong = hashlib.sha1(b"another").hexdigest()
    for trust in ({}, {"ssl_thumbprint": wrong}):
        with pytest.raises(TransferFailed, match=r"could not fetch photon\.iso: .*certificate"):
            upload_library_item(f"{host.url}/photon.iso", library_id=golden, **trust)
        assert left_behind(golden) == []
    assert host.requests == []


def test_the_servers_own_words_say_what_went_wrong(
    golden: str, host: Loopback, certificate: Certificate
) -> None:
    with pytest.raises(TransferFailed, match=r"could not fetch other\.iso: .*404"):
        upload_library_item(
            f"{host.url}/other.iso",
            library_id=golden,
            ssl_thumbprint=certificate.thumbprint("sha1"),
        )
    assert left_behind(golden) == []


def test_a_fetch_that_takes_too_long_is_given_up(golden: str, loopback: Loopback) -> None:
    go_on = threading.Event()

    def slow(_: Request) -> Answer:
        go_on.wait(5)
        return Answer(200, BYTES)

    loopback.rule = slow
    with pytest.raises(TransferFailed, match=r"0\.2 seconds"):
        upload_library_item(f"{loopback.url}/photon.iso", library_id=golden, deadline_seconds=0.2)
    go_on.set()
    assert left_behind(golden) == []


def test_a_chain_is_not_one_certificate(certificate: Certificate) -> None:
    pem = ssl.DER_cert_to_PEM_cert(certificate.der)
    with pytest.raises(InvalidParameter, match="one certificate in PEM"):
        pull_source("https://host/a.iso", None, pem + pem)


def test_a_thumbprint_is_sent_as_the_api_spells_it(certificate: Certificate) -> None:
    pem = ssl.DER_cert_to_PEM_cert(certificate.der)
    sha1 = hashlib.sha1(certificate.der).hexdigest()
    spelled = ":".join(sha1.upper()[n : n + 2] for n in range(0, 40, 2))
    for given in (pull_source("https://host/a.iso", None, pem), pull_source("ds:///a.iso", sha1)):
        assert given.endpoint.ssl_certificate_thumbprint == spelled


@pytest.mark.parametrize(
    ("url", "thumbprint", "certificate", "refused"),
    [
        ("https://host/a.iso", "aa", None, "ssl_thumbprint = 'aa'"),
        ("https://host/a.iso", "aa" * 20, "-----BEGIN CERTIFICATE-----", "both"),
        ("https://host/a.iso", None, "no PEM", "one certificate in PEM"),
        ("https://host/a.iso", None, ssl.DER_cert_to_PEM_cert(b"no DER"), "one certificate in PEM"),
        ("https://host/", None, None, "ends in a file's name"),
        ("ftp://host/a.iso", None, None, "https, http or ds"),
    ],
)
def test_what_cannot_be_fetched_is_refused_before_anything_is_opened(
    url: str, thumbprint: str | None, certificate: str | None, refused: str
) -> None:
    with pytest.raises(InvalidParameter, match=refused):
        pull_source(url, thumbprint, certificate)


def test_a_key_that_stands_in_the_place_of_a_certificate_is_not_shown() -> None:
    key = "-----BEGIN PRIVATE KEY-----\nbm90aGluZw==\n-----END PRIVATE KEY-----"
    with pytest.raises(InvalidParameter) as caught:
        pull_source("https://host/a.iso", None, key)
    assert "PRIVATE" not in str(caught.value)
    assert "PRIVATE" not in repr(caught.value.value)
