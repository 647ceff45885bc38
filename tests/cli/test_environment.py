"""What the environment says of servers."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from vmware_sdk_contentlibrary.cli.environment import (
    Surroundings,
    known_host,
    one_file,
    surroundings,
)


def vmware(**environ: str) -> Surroundings:
    return surroundings(environ)[0]


def govc(**environ: str) -> Surroundings:
    return surroundings(environ)[1]


def test_nothing_says_nothing() -> None:
    assert surroundings({}) == [Surroundings(), Surroundings()]
    assert surroundings({"GOVC_URL": "", "VMWARE_SERVER": ""}) == [Surroundings(), Surroundings()]


def test_our_own_variables() -> None:
    assert vmware(
        VMWARE_SERVER="vc1",
        VMWARE_USER="u",
        VMWARE_PASSWORD="p",
        VMWARE_CA_FILE="ca.pem",
        VMWARE_USE_DEPRECATED_APIS="1",
    ) == Surroundings("vc1", "u", "p", ("ca.pem",), use_deprecated_apis=True)
    assert vmware(VMWARE_SSL_THUMBPRINT="ab").ssl_thumbprint == "ab"
    assert vmware(VMWARE_SKIP_CERTIFICATE_CHECK="true").skip_certificate_check


@pytest.mark.parametrize(
    ("url", "server", "user", "password"),
    [
        ("vc1", "https://vc1", None, None),
        ("vc1:8443", "https://vc1:8443", None, None),
        ("https://vc1/sdk", "https://vc1", None, None),
        ("https://a%40b:p%2Fw@vc1/sdk", "https://vc1", "a@b", "p/w"),
        ("u:p@vc1", "https://vc1", "u", "p"),
        ("http://127.0.0.1:8989/sdk", "http://127.0.0.1:8989", None, None),
        ("https://[::1]:8989/sdk", "https://[::1]:8989", None, None),
    ],
)
def test_govc_url(url: str, server: str, user: str | None, password: str | None) -> None:
    assert govc(GOVC_URL=url) == Surroundings(server, user, password)


def test_govcs_other_variables_count_before_its_url() -> None:
    said = govc(GOVC_URL="https://a:b@vc1/sdk", GOVC_USERNAME="c", GOVC_PASSWORD="d")
    assert (said.user, said.password) == ("c", "d")
    said = govc(GOVC_TLS_CA_CERTS="one.pem:two.pem")
    assert said.ca_files == ("one.pem", "two.pem")
    said = govc(GOVC_TLS_CA_CERTS="one.pem", GOVC_INSECURE="true")
    assert (said.ca_files, said.skip_certificate_check) == ((), True)
    assert not govc(GOVC_INSECURE="0").skip_certificate_check


@pytest.fixture
def known(tmp_path: Path) -> str:
    """Two files as govc writes them, and one that is missing."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("vc1:443 AA:01\n\n# no host\nvc2:8443 AA:02\n[::1]:443 AA:03\nvc3 AA:04\n")
    second.write_text("vc1:443 AA:05\n")
    return ":".join(map(str, (first, tmp_path / "missing", second)))


@pytest.mark.parametrize(
    ("server", "thumbprint"),
    [
        ("vc1", "AA:05"),
        ("https://VC1/", "AA:05"),
        ("vc2:8443", "AA:02"),
        ("https://[::1]", "AA:03"),
        ("vc3", "AA:04"),
        ("vc2", None),
        ("vc1:8443", None),
        ("http://127.0.0.1", None),
        ("no", None),
    ],
)
def test_govcs_known_hosts(known: str, server: str, thumbprint: str | None) -> None:
    said = known_host(server, {"GOVC_TLS_KNOWN_HOSTS": known})
    assert said == Surroundings(ssl_thumbprint=thumbprint)
    assert known_host(server, {"GOVC_TLS_KNOWN_HOSTS": known, "GOVC_INSECURE": "1"}) == (
        Surroundings()
    )
    assert known_host(server, {}) == Surroundings()


def test_a_truth_that_is_none_is_refused() -> None:
    with pytest.raises(click.UsageError, match="VMWARE_SKIP_CERTIFICATE_CHECK"):
        vmware(VMWARE_SKIP_CERTIFICATE_CHECK="perhaps")


@pytest.mark.parametrize(
    ("named", "asked", "same"),
    [
        (None, "vc1", True),
        ("vc1", "vc1", True),
        ("https://vc1", "vc1", True),
        ("https://vc1:443/", "vc1:443", True),
        ("vc1", "vc2", False),
        ("vc1", "vc1:8443", False),
        ("http://127.0.0.1", "https://127.0.0.1", False),
        ("vc1", "what is this", False),
        (":embedded:", ":embedded:", True),
    ],
)
def test_a_password_is_for_its_own_server(named: str | None, asked: str, same: bool) -> None:
    assert Surroundings(server=named).speaks_of(asked) is same


def test_no_text_shows_a_password() -> None:
    assert "secret" not in repr(vmware(VMWARE_PASSWORD="secret"))


def test_several_certificate_files_become_one(tmp_path: Path) -> None:
    files = [tmp_path / "one.pem", tmp_path / "two.pem"]
    for file in files:
        file.write_text(file.name)
    with one_file(()) as none:
        assert none is None
    with one_file(("one.pem",)) as single:
        assert single == "one.pem"
    with one_file(tuple(map(str, files))) as together:
        assert together is not None
        assert Path(together).read_text() == "one.pem\ntwo.pem"
    assert not Path(together).exists()
