"""Certificates and proxies from the command line, over real TLS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run, runner
from tests.support.loopback import Answer, Loopback
from tests.support.proxy import Proxy
from tests.support.tls import Authority, Certificate
from vmware_sdk_contentlibrary.cli.exits import Exit


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    return Authority(tmp_path, "nobody knows").issue("127.0.0.1")


@pytest.fixture
def server(certificate: Certificate) -> Iterator[Loopback]:
    with Loopback(certificate.context()) as server:
        server.rule = lambda _: Answer(200, [])
        yield server


@pytest.fixture
def run(server: Loopback) -> Run:
    return runner({"VMWARE_SERVER": server.url, "VMWARE_USER": "u", "VMWARE_PASSWORD": "p"})


def test_a_host_that_govc_knows(run: Run, server: Loopback, certificate, tmp_path: Path) -> None:
    known = tmp_path / "known_hosts"
    digits = certificate.thumbprint("sha1").upper()
    thumbprint = ":".join(digits[n : n + 2] for n in range(0, 40, 2))
    env = {"GOVC_TLS_KNOWN_HOSTS": str(known)}
    for line, code in (
        (f"127.0.0.1:{server.port} {thumbprint}", Exit.DONE),
        (f"127.0.0.1:{server.port} {thumbprint[::-1]}", Exit.NOT_REACHED),
        (f"127.0.0.1 {thumbprint}", Exit.NOT_REACHED),
        (f"127.0.0.1:{server.port} not-a-thumbprint", Exit.USAGE),
    ):
        known.write_text(f"{line}\n")
        run("ls", env=env, code=code)
    assert len(server.logins) == len(server.logouts) == 1


def test_a_proxy(run: Run, server: Loopback, certificate: Certificate) -> None:
    trusting = ["--ssl-thumbprint", certificate.thumbprint("sha256")]
    with Proxy() as proxy, Proxy() as unused:
        env = {"HTTPS_PROXY": f"http://{unused.address}"}
        run("ls", *trusting, "--proxy", f"http://{proxy.address}", env=env)
        assert set(proxy.asked) == {f"CONNECT 127.0.0.1:{server.port}"}
        assert unused.asked == []
    run("ls", *trusting, "--proxy", f"http://{proxy.address}", code=Exit.NOT_REACHED)
    run("ls", *trusting, "--proxy", "ftp://proxy", code=Exit.USAGE)


def test_a_proxys_password_is_not_for_the_command_line(run: Run, server: Loopback) -> None:
    result = run("ls", "--proxy", "http://u:canary@proxy:3128", code=Exit.USAGE)
    assert "HTTPS_PROXY" in result.stderr
    assert "canary" not in result.stderr
    assert server.connections == 0
