"""Which proxy a call goes through, and what a proxy may see."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD, USER
from tests.support.loopback import Loopback
from tests.support.proxy import Proxy
from tests.support.tls import Authority
from vmware_sdk_contentlibrary.runtime.proxies import proxies_for


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    """A proxy on this machine."""
    with Proxy() as started:
        yield started


@pytest.fixture
def secure(authority: Authority) -> Iterator[Loopback]:
    """A server under TLS."""
    with Loopback(authority.issue("127.0.0.1").context()) as server:
        yield server


def call(server: Loopback, **settings: Any) -> None:
    """Log in, call and log out."""
    server.answer(200, [])
    with v.connect_vi_server(server.url, user=USER, password=PASSWORD, **settings):
        assert v.invoke_list_content_library() == []


@pytest.mark.parametrize("given", ["environment", "ENVIRONMENT", "setting", "without a scheme"])
def test_https_goes_through_a_tunnel(
    secure: Loopback,
    proxy: Proxy,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    given: str,
) -> None:
    settings: dict[str, Any] = {"ca_file": authority.file}
    if given == "setting":
        settings["proxy_uri"] = f"http://{proxy.address}"
    elif given == "without a scheme":
        settings["proxy_uri"] = proxy.address
    else:
        name = "https_proxy" if given.islower() else "HTTPS_PROXY"
        monkeypatch.setenv(name, f"http://{proxy.address}")

    call(secure, **settings)

    assert proxy.asked == [f"CONNECT 127.0.0.1:{secure.port}"]
    # no word of the conversation is in what the proxy reads
    assert "vmware" not in proxy.heads[0]
    assert [r.target for r in secure.requests] == ["/api/content/library"]


def test_plain_http_is_forwarded_by_a_proxy_on_this_machine(
    loopback: Loopback, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://{proxy.address}")

    call(loopback)

    assert proxy.asked == [
        f"POST {loopback.url}/api/session",
        f"GET {loopback.url}/api/content/library",
        f"DELETE {loopback.url}/api/session",
    ]
    assert [r.target for r in loopback.requests] == ["/api/content/library"]


@pytest.mark.parametrize("remote", ["http://192.0.2.1:3128", "http://proxy.example:3128"])
def test_plain_http_never_leaves_this_machine(
    loopback: Loopback, monkeypatch: pytest.MonkeyPatch, remote: str
) -> None:
    monkeypatch.setenv("http_proxy", remote)
    call(loopback)
    assert len(loopback.requests) == 1

    with pytest.raises(v.InvalidParameter, match="a proxy on this machine"):
        call(loopback, proxy_uri=remote)


@pytest.mark.parametrize("exempt", ["127.0.0.1", "127.0.0.0/8", "*"])
def test_some_hosts_are_exempt(
    secure: Loopback,
    proxy: Proxy,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    exempt: str,
) -> None:
    monkeypatch.setenv("all_proxy", f"http://{proxy.address}")
    monkeypatch.setenv("no_proxy", exempt)
    call(secure, ca_file=authority.file)
    assert proxy.heads == []


def test_a_proxy_learns_its_own_password(
    secure: Loopback, proxy: Proxy, authority: Authority
) -> None:
    call(secure, ca_file=authority.file, proxy_uri=f"http://me:proxy-word@{proxy.address}")
    expected = "Basic " + base64.b64encode(b"me:proxy-word").decode()
    assert f"Proxy-Authorization: {expected}" in proxy.heads[0]
    assert "proxy-authorization" not in secure.requests[0].headers


def test_trust_holds_through_a_proxy(secure: Loopback, proxy: Proxy) -> None:
    with pytest.raises(v.CertificateRefused):
        call(secure, proxy_uri=f"http://{proxy.address}")
    assert secure.logins == []
    call(secure, proxy_uri=f"http://{proxy.address}", skip_certificate_check=True)
    assert len(secure.logins) == 1


@pytest.mark.parametrize("trust", ["authority", "thumbprint", "anybody"])
def test_a_proxy_under_tls(
    secure: Loopback, authority: Authority, other_authority: Authority, trust: str
) -> None:
    stranger = other_authority.issue("127.0.0.1")
    settings: dict[str, Any]
    with Proxy(authority.issue("127.0.0.1").context()) as known, Proxy(stranger.context()) as other:
        through = {proxy: f"https://{proxy.address}" for proxy in (known, other)}
        if trust == "authority":
            call(secure, ca_file=authority.file, proxy_uri=through[known])
            assert len(known.heads) == 1
            settings = {"ca_file": authority.file}
        elif trust == "thumbprint":
            # of the server, not of the proxy
            settings = {"ssl_thumbprint": stranger.thumbprint("sha256")}
        else:
            settings = {"skip_certificate_check": True}
            call(secure, proxy_uri=through[other], **settings)
            return
        with pytest.raises(v.CertificateRefused, match="Nothing was sent"):
            call(secure, proxy_uri=through[other], **settings)
        assert other.heads == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "407 Proxy Authentication Req"),
        (b"HTTP/1.1 403 No\r\n\r\n", "403 No"),
        (b"garbage\r\n\r\n", "what came is no HTTP"),
        (b"", "timed out|time"),
    ],
)
def test_a_proxy_that_opens_no_tunnel(proxy: Proxy, answer: bytes, words: str) -> None:
    proxy.answer = answer
    with pytest.raises(v.ConnectFailed, match=words) as failed:
        v.connect_vi_server(
            "vc.example",
            user=USER,
            password=PASSWORD,
            proxy_uri=f"http://{proxy.address}",
            connect_timeout_seconds=0.1,
        )
    assert str(failed.value).endswith("Nothing was sent.")
    assert proxy.asked == ["CONNECT vc.example:443"]


def test_a_proxy_that_is_not_there() -> None:
    with Proxy() as gone:
        pass
    with pytest.raises(v.ConnectFailed, match="refused"):
        v.connect_vi_server("vc", user=USER, password=PASSWORD, proxy_uri=f"http://{gone.address}")


@pytest.mark.parametrize(
    "proxy_uri",
    [
        "socks5://127.0.0.1:1080",
        "ftp://x",
        "http://",
        "http://me:proxy-word@",
        "http://h:port",
        "http://me:proxy-word@h:0",
        "http://me:proxy-word@[h",
    ],
)
@pytest.mark.parametrize("given", ["setting", "environment"])
def test_what_is_no_proxy_is_refused(
    proxy_uri: str, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings: dict[str, Any] = {}
    if given == "setting":
        settings["proxy_uri"] = proxy_uri
    else:
        monkeypatch.setenv("https_proxy", proxy_uri)
    with pytest.raises(v.InvalidParameter, match="proxy_uri") as refused:
        v.connect_vi_server("vc", user=USER, password=PASSWORD, **settings)
    assert "proxy-word" not in f"{refused.value} {refused.value.value}"


def test_each_transfer_host_has_its_own_way(
    secure: Loopback, proxy: Proxy, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://{proxy.address}")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    settings: dict[str, Any] = {"ca_file": authority.file}
    certificate = authority.issue("localhost")
    with (
        Loopback(certificate.context()) as host,
        v.connect_vi_server(secure.url, user=USER, password=PASSWORD, **settings) as server,
    ):
        for _ in range(2):
            host.answer(200, b"content")
            target = io.BytesIO()
            server.download(f"https://localhost:{host.port}/file", target)
            assert target.getvalue() == b"content"
    assert proxy.asked == [f"CONNECT localhost:{host.port}"]


def test_the_environment_is_asked_for_each_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "inside.example")
    assert proxies_for("https://vc.example", None) == {"https": "http://proxy.example:3128"}
    assert proxies_for("https://vc.inside.example", None) == {}
    assert proxies_for("https://vc.inside.example", "http://p") == {"https": "http://p"}
    assert proxies_for("http://127.0.0.1:1", None) == {}
