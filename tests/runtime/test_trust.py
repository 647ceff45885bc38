"""Whom a connection trusts: authorities, a file, a thumbprint, anybody; never the environment."""

from __future__ import annotations

import io
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Loopback
from tests.support.tls import Authority, Certificate


@pytest.fixture(scope="session")
def certificate(authority: Authority) -> Certificate:
    """The certificate of the test servers, which live at 127.0.0.1."""
    return authority.issue("127.0.0.1")


@pytest.fixture
def secure(certificate: Certificate) -> Iterator[Loopback]:
    """A server under TLS."""
    with Loopback(certificate.context()) as server:
        yield server


def connect(server: Loopback, **trust: Any) -> v.VIServer:
    """Log in under a trust setting."""
    return v.connect_vi_server(server.url, user=USER, password=PASSWORD, **trust)


def test_an_authority_of_ones_own(secure: Loopback, authority: Authority) -> None:
    secure.answer(200, [])
    with connect(secure, ca_file=authority.file):
        assert v.invoke_list_content_library() == []
    assert len(secure.logins) == len(secure.requests) == len(secure.logouts) == 1


@pytest.mark.parametrize("name", ["right.pem", "0123abcd.0", "anything"])
def test_a_folder_of_authorities(
    secure: Loopback, authority: Authority, other_authority: Authority, tmp_path: Path, name: str
) -> None:
    shutil.copy(authority.file, tmp_path / name)
    shutil.copy(other_authority.file, tmp_path / "a-wrong.pem")
    (tmp_path / "README").write_text("no certificate")
    with connect(secure, ca_file=str(tmp_path)) as server:
        assert server.is_connected


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
@pytest.mark.parametrize("spelling", ["plain", "upper", "colons", "spaces", "dashes", "openssl"])
def test_a_thumbprint_in_every_spelling(
    secure: Loopback, certificate: Certificate, algorithm: str, spelling: str
) -> None:
    digits = certificate.thumbprint(algorithm)
    pairs = [digits[at : at + 2] for at in range(0, len(digits), 2)]
    spelled = {
        "plain": digits,
        "upper": digits.upper(),
        "colons": ":".join(pairs).upper(),
        "spaces": " ".join(pairs),
        "dashes": "-".join(pairs),
        "openssl": f"{algorithm} Fingerprint={':'.join(pairs).upper()}\n",
    }[spelling]
    with connect(secure, ssl_thumbprint=spelled) as server:
        assert server.is_connected


def test_anybody(secure: Loopback) -> None:
    # and without a warning, which would fail this test
    with connect(secure, skip_certificate_check=True) as server:
        assert server.is_connected


@pytest.mark.parametrize("trust", ["system", "wrong authority", "wrong thumbprint", "wrong host"])
def test_who_is_not_trusted_learns_nothing(
    secure: Loopback, authority: Authority, other_authority: Authority, trust: str
) -> None:
    trusts: dict[str, dict[str, Any]] = {
        "system": {},
        "wrong authority": {"ca_file": other_authority.file},
        "wrong thumbprint": {"ssl_thumbprint": "0" * 64},
        "wrong host": {"ca_file": authority.file},
    }
    settings = trusts[trust]
    name = "localhost" if trust == "wrong host" else "127.0.0.1"
    with pytest.raises(v.CertificateRefused) as refused:
        v.connect_vi_server(f"{name}:{secure.port}", user=USER, password=PASSWORD, **settings)

    text = str(refused.value)
    assert text.startswith(f"Connect-VIServer: {name}:{secure.port} was not reached: its certif")
    assert "ssl_thumbprint=" in text
    assert text.endswith("Nothing was sent.")
    assert secure.logins == []
    # trying again would not make it any better
    assert secure.connections == 1


def test_a_renewed_certificate_is_not_tried_again(
    secure: Loopback, authority: Authority, waits: list[float], other_authority: Authority
) -> None:
    with connect(secure, ca_file=authority.file) as server:
        secure.drop_all()
        secure.use(other_authority.issue("127.0.0.1").context())
        with pytest.raises(v.CertificateRefused):
            v.invoke_list_content_library()
        assert waits == []
        secure.use(authority.issue("127.0.0.1").context())
        secure.answer(200, [])
        assert v.invoke_list_content_library(server=server) == []


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_the_environment_does_not_decide(
    *,
    secure: Loopback,
    authority: Authority,
    other_authority: Authority,
    certificate: Certificate,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
) -> None:
    monkeypatch.setenv(variable, str(authority.file))
    # it decides for requests, so there is something not to listen to
    assert requests.get(f"{secure.url}/", timeout=30).status_code == 204
    with pytest.raises(v.CertificateRefused):
        connect(secure)

    monkeypatch.setenv(variable, str(other_authority.file))
    with requests.Session() as session:
        session.verify = False
        with pytest.raises(requests.exceptions.SSLError):
            session.get(f"{secure.url}/", timeout=30)
    for trust in (
        {"skip_certificate_check": True},
        {"ca_file": authority.file},
        {"ssl_thumbprint": certificate.thumbprint("sha256")},
    ):
        with connect(secure, **trust) as server:
            assert server.is_connected


@pytest.mark.parametrize("trust", ["authority", "thumbprint", "anybody"])
def test_transfer_hosts_are_held_to_the_same(
    secure: Loopback,
    authority: Authority,
    other_authority: Authority,
    certificate: Certificate,
    trust: str,
) -> None:
    trusts: dict[str, dict[str, Any]] = {
        "authority": {"ca_file": authority.file},
        "thumbprint": {"ssl_thumbprint": certificate.thumbprint("sha1")},
        "anybody": {"skip_certificate_check": True},
    }
    settings = trusts[trust]
    stranger = other_authority.issue("127.0.0.1").context()
    with (
        connect(secure, **settings) as server,
        Loopback(certificate.context()) as host,
        Loopback(stranger) as elsewhere,
    ):
        host.answer(200, b"content")
        target = io.BytesIO()
        assert server.download(f"{host.url}/file", target) == 7
        assert target.getvalue() == b"content"
        if trust == "anybody":
            server.upload(f"{elsewhere.url}/file", io.BytesIO(b"x"))
            assert len(elsewhere.requests) == 1
        else:
            with pytest.raises(v.CertificateRefused, match=f"127.0.0.1:{elsewhere.port}"):
                server.upload(f"{elsewhere.url}/file", io.BytesIO(b"x"))
            assert elsewhere.requests == []


def test_a_file_that_holds_no_certificate_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.write_text("nothing")
    for server in ("vc", "http://127.0.0.1:1"):
        with pytest.raises(v.InvalidParameter, match="certificates in PEM"):
            v.connect_vi_server(server, user=USER, password=PASSWORD, ca_file=empty)


def test_a_folder_that_holds_none_vouches_for_nobody(secure: Loopback, tmp_path: Path) -> None:
    with pytest.raises(v.CertificateRefused):
        connect(secure, ca_file=tmp_path)


def test_a_server_that_does_not_speak_tls() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(1)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        port = listener.getsockname()[1]
        with pytest.raises(v.ConnectFailed, match=r"no TLS connection .*Nothing was sent"):
            v.connect_vi_server(f"127.0.0.1:{port}", user=USER, password=PASSWORD)
        thread.join(10)


def test_a_server_that_never_shakes_hands() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(v.ConnectFailed, match=r"timed out\)\. Nothing was sent"):
            v.connect_vi_server(
                f"127.0.0.1:{port}", user=USER, password=PASSWORD, connect_timeout_seconds=0.1
            )
