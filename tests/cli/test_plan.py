"""How a run talks to its server."""

from __future__ import annotations

import pytest

from vmware_sdk_contentlibrary.cli import logins
from vmware_sdk_contentlibrary.cli.logins import Kept
from vmware_sdk_contentlibrary.cli.plan import planned
from vmware_sdk_contentlibrary.cli.where import Where


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VMWARE_USER", "u")
    monkeypatch.setenv("VMWARE_PASSWORD", "p")


def settings(where: Where) -> dict[str, object]:
    with planned(where) as plan:
        return dict(plan.settings)


def test_options_become_settings() -> None:
    assert settings(Where("vc1")) == {}
    assert settings(Where("vc1", timeout=5.0, use_deprecated_apis=True, ca_file="ca.pem")) == {
        "web_operation_timeout_seconds": 5.0,
        "use_deprecated_apis": True,
        "ca_file": "ca.pem",
    }
    assert settings(Where("vc1", ssl_thumbprint="ab")) == {"ssl_thumbprint": "ab"}
    assert settings(Where("vc1", skip_certificate_check=True)) == {"skip_certificate_check": True}
    assert settings(Where("vc1", proxy="http://proxy:3128")) == {"proxy_uri": "http://proxy:3128"}


def test_who_says_anything_of_trust_says_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VMWARE_SKIP_CERTIFICATE_CHECK", "true")
    monkeypatch.setenv("VMWARE_USE_DEPRECATED_APIS", "true")
    assert settings(Where("vc1")) == {"skip_certificate_check": True, "use_deprecated_apis": True}
    assert "skip_certificate_check" not in settings(Where("vc1", ssl_thumbprint="ab"))
    monkeypatch.setenv("VMWARE_SERVER", "vc1")
    assert settings(Where("vc1"))["skip_certificate_check"]
    # what is said of one server is not said of another
    monkeypatch.setenv("GOVC_URL", "vc2")
    monkeypatch.setenv("GOVC_PASSWORD", "p")
    monkeypatch.setenv("GOVC_USERNAME", "u")
    assert settings(Where("vc2")) == {}


def test_a_known_host_is_trusted_by_its_thumbprint(tmp_path, monkeypatch) -> None:
    file = tmp_path / "known_hosts"
    file.write_text("vc1:443 AA:01\n")
    monkeypatch.setenv("GOVC_TLS_KNOWN_HOSTS", str(file))
    monkeypatch.setenv("GOVC_TLS_CA_CERTS", "ca.pem")
    assert settings(Where("vc1")) == {"ssl_thumbprint": "AA:01"}
    assert settings(Where("vc2")) == {"ca_file": "ca.pem"}
    assert settings(Where("vc1", ca_file="own.pem")) == {"ca_file": "own.pem"}
    monkeypatch.setenv("VMWARE_CA_FILE", "ours.pem")
    assert settings(Where("vc1")) == {"ca_file": "ours.pem"}


def test_a_kept_login_keeps_its_trust(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VMWARE_PASSWORD")
    logins.keep(
        Kept("vc1", "https://vc1", "u", "token", legacy=True, ca_files=["a"], ssl_thumbprint=None)
    )
    with planned(Where()) as plan:
        assert plan.kept is not None
        assert plan.kept.token == "token"
        assert plan.credential is None
        assert plan.settings == {"use_deprecated_apis": True, "ca_file": "a"}
    assert settings(Where(ssl_thumbprint="ab")) == {
        "use_deprecated_apis": True,
        "ssl_thumbprint": "ab",
    }


def test_no_text_shows_a_secret() -> None:
    with planned(Where("vc1")) as plan:
        assert "'p'" not in repr(plan)


def test_the_embedded_library_needs_no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VMWARE_PASSWORD")
    with planned(Where(":embedded:")) as plan:
        assert plan.credential is None
        assert plan.kept is None
