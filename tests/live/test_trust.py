"""Whom a connection trusts, shown on a server whose certificate no authority signed."""

from __future__ import annotations

import hashlib
import http.client
import ssl
from pathlib import Path

import pytest
import requests

from tests.live.simulator import PASSWORD, USER, Simulator
from vmware_sdk_contentlibrary import (
    CertificateRefused,
    Unauthenticated,
    connect_vi_server,
    invoke_list_content_library,
)


@pytest.fixture
def certificate(simulator: Simulator, tmp_path: Path) -> str:
    """The simulator's certificate in a file."""
    file = tmp_path / "simulator.pem"
    file.write_text(simulator.certificate)
    return str(file)


def test_nobody_vouches_for_it(simulator: Simulator) -> None:
    with pytest.raises(CertificateRefused, match="Nothing was sent"):
        connect_vi_server(simulator.host, user=USER, password=PASSWORD)


def test_the_environment_does_not_vouch_for_it(
    simulator: Simulator, certificate: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, certificate)
    # it does for requests, so there is something not to listen to
    assert requests.get(f"https://{simulator.host}/about", timeout=30).ok

    with pytest.raises(CertificateRefused):
        connect_vi_server(simulator.host, user=USER, password=PASSWORD)


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_its_thumbprint_vouches_for_it(simulator: Simulator, algorithm: str) -> None:
    raw = ssl.PEM_cert_to_DER_cert(simulator.certificate)
    digits = hashlib.new(algorithm, raw).hexdigest().upper()
    thumbprint = ":".join(digits[at : at + 2] for at in range(0, len(digits), 2))

    with connect_vi_server(
        simulator.host, user=USER, password=PASSWORD, ssl_thumbprint=thumbprint
    ) as server:
        assert invoke_list_content_library(server=server) == []


def test_another_thumbprint_does_not(simulator: Simulator) -> None:
    with pytest.raises(CertificateRefused):
        connect_vi_server(simulator.host, user=USER, password=PASSWORD, ssl_thumbprint="0" * 64)


def test_its_own_certificate_as_an_authority_vouches_for_it(
    simulator: Simulator, certificate: str
) -> None:
    with connect_vi_server(
        simulator.host, user=USER, password=PASSWORD, ca_file=certificate
    ) as server:
        assert invoke_list_content_library(server=server) == []


def test_a_laboratory_can_do_without(simulator: Simulator) -> None:
    # and without the warnings, which would fail this test
    with connect_vi_server(
        simulator.host, user=USER, password=PASSWORD, skip_certificate_check=True
    ) as server:
        assert invoke_list_content_library(server=server) == []


def test_the_dialect_is_found_out_or_given(simulator: Simulator) -> None:
    found, given = (
        connect_vi_server(
            simulator.host,
            user=USER,
            password=PASSWORD,
            ssl_thumbprint=simulator.thumbprint,
            use_deprecated_apis=dialect,
        )
        for dialect in (None, True)
    )

    assert found.uses_deprecated_apis
    assert given.uses_deprecated_apis
    assert invoke_list_content_library(server=[found, given]) == {found: [], given: []}


def test_a_token_that_was_never_given_out_is_refused(simulator: Simulator) -> None:
    with (
        connect_vi_server(
            simulator.host,
            session="no-such-session",
            ssl_thumbprint=simulator.thumbprint,
            use_deprecated_apis=True,
        ) as server,
        pytest.raises(Unauthenticated) as refused,
    ):
        invoke_list_content_library(server=server)

    assert refused.value.status == 401


def test_a_session_that_was_ended_elsewhere_is_renewed(simulator: Simulator) -> None:
    with connect_vi_server(
        simulator.host, user=USER, password=PASSWORD, ssl_thumbprint=simulator.thumbprint
    ) as server:
        first = server.session_id
        assert first is not None
        _end(simulator, first)

        assert invoke_list_content_library(server=server) == []
        assert server.session_id not in (None, first)


def _end(simulator: Simulator, token: str) -> None:
    connection = http.client.HTTPSConnection(
        simulator.host, context=ssl._create_unverified_context()
    )
    connection.request(
        "DELETE", "/rest/com/vmware/cis/session", headers={"vmware-api-session-id": token}
    )
    assert connection.getresponse().status == 200
    connection.close()
