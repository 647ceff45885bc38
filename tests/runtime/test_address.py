"""Where a server is: every spelling, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from vmware_sdk_contentlibrary import InvalidParameter
from vmware_sdk_contentlibrary.runtime.address import address, locate


@pytest.mark.parametrize(
    ("server", "name", "url"),
    [
        ("vc.example.com", "vc.example.com", "https://vc.example.com"),
        ("VC.Example.com", "vc.example.com", "https://vc.example.com"),
        (" vc ", "vc", "https://vc"),
        ("vc:8443", "vc:8443", "https://vc:8443"),
        ("https://vc", "vc", "https://vc"),
        ("https://vc/", "vc", "https://vc"),
        ("https://vc:443", "vc", "https://vc"),
        ("https://vc:8443/", "vc:8443", "https://vc:8443"),
        ("HTTPS://vc", "vc", "https://vc"),
        ("192.0.2.7", "192.0.2.7", "https://192.0.2.7"),
        ("2001:db8::1", "[2001:db8::1]", "https://[2001:db8::1]"),
        ("[2001:db8::1]:8443", "[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ("https://[::1]", "[::1]", "https://[::1]"),
        ("http://127.0.0.1:8080", "127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.3.2.1", "127.3.2.1", "http://127.3.2.1"),
        ("http://localhost", "localhost", "http://localhost"),
        ("http://localhost:80", "localhost", "http://localhost"),
        ("http://[::1]:8080", "[::1]:8080", "http://[::1]:8080"),
        ("bücher.example", "bücher.example", "https://bücher.example"),
    ],
)
def test_a_server_has_one_name_however_it_is_written(server: str, name: str, url: str) -> None:
    assert address(server) == (name, url)


@pytest.mark.parametrize(
    ("server", "port", "protocol", "url"),
    [
        ("vc", 8443, None, "https://vc:8443"),
        ("vc", 443, None, "https://vc"),
        ("vc:9443", 8443, None, "https://vc:9443"),
        ("127.0.0.1", 8080, "http", "http://127.0.0.1:8080"),
        ("https://127.0.0.1", None, "http", "https://127.0.0.1"),
    ],
)
def test_port_and_protocol_are_for_names_that_hold_none(
    server: str, port: int | None, protocol: str | None, url: str
) -> None:
    assert address(server, port, protocol)[1] == url


@pytest.mark.parametrize(
    "server",
    [
        "",
        " ",
        "https://",
        "ftp://vc",
        "vc/ui",
        "https://vc/ui",
        "https://vc?x",
        "https://vc#x",
        "vc:port",
        "vc:0",
        "vc:65536",
        "v c",
        "vc\n.example",
        "vc\\x",
        "<vc>",
        "https://[vc",
        "user:word-canary@vc",
        "https://user:word-canary@vc",
        "https://word-canary@vc",
        "http://user:word-canary@192.0.2.7/",
        None,
        5,
        b"vc",
    ],
)
def test_what_is_no_address_is_refused(server: Any) -> None:
    with pytest.raises(InvalidParameter, match="Nothing was sent") as refused:
        address(server)
    assert refused.value.parameter == "server"
    assert "word-canary" not in f"{refused.value} {refused.value.value}"


@pytest.mark.parametrize("server", ["http://192.0.2.7", "http://vc", "http://localhost.example"])
def test_plain_http_is_for_this_machine(server: str) -> None:
    with pytest.raises(InvalidParameter, match="plain http"):
        address(server)
    with pytest.raises(InvalidParameter, match="plain http"):
        address(server.removeprefix("http://"), None, "http")
    with pytest.raises(InvalidParameter, match="plain http"):
        locate(server + "/file", "Upload")


@pytest.mark.parametrize("port", [0, -1, 65536, "443", 44.3, True])
def test_a_port_is_a_number(port: Any) -> None:
    with pytest.raises(InvalidParameter, match="port"):
        address("vc", port)


@pytest.mark.parametrize(
    ("uri", "origin", "target"),
    [
        ("https://esx1/a/b.iso", "https://esx1", "/a/b.iso"),
        ("https://ESX1:443/a", "https://esx1", "/a"),
        ("https://esx1:9443", "https://esx1:9443", "/"),
        ("https://esx1/a?b=c%20d&e", "https://esx1", "/a?b=c%20d&e"),
        ("https://esx1/a b%2Fc", "https://esx1", "/a%20b%2Fc"),
        ("https://esx1/ü#part", "https://esx1", "/%C3%BC"),
        ("http://[::1]:80/x", "http://[::1]", "/x"),
    ],
)
def test_a_file_has_an_origin_and_a_target(uri: str, origin: str, target: str) -> None:
    assert locate(uri, "Upload") == (origin, target)


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "esx1/a",
        "/a",
        "ftp://esx1/a",
        "file:///a",
        "https:///a",
        "https://u:p@h/a",
        "https://h/a\nb",
        None,
        7,
    ],
)
def test_what_is_no_file_on_a_host_is_refused(uri: Any) -> None:
    with pytest.raises(InvalidParameter, match="Download: parameter uri"):
        locate(uri, "Download")
