"""A secret is found in every spelling, and nothing else is."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote, quote_plus

import pytest

from vmware_sdk_contentlibrary.recording.secrets import credentials, found_in, tokens

SECRET = 'p@ss "wörd"\'s/100%'


@pytest.mark.parametrize(
    "spelled",
    [
        SECRET,
        f"before {SECRET} after",
        quote(SECRET, safe=""),
        quote_plus(SECRET),
        json.dumps({"password": SECRET}),
        json.dumps({"password": SECRET}, ensure_ascii=False),
        "'" + SECRET.replace("'", "''") + "'",
        'p@ss "wörd"\'s\n      /100%',
    ],
)
def test_it_is_found_in_every_spelling(spelled: str) -> None:
    assert found_in(spelled, {"another", SECRET})


@pytest.mark.parametrize("before", ["", "a", "ab", "abc", "administrator@vsphere.local:"])
@pytest.mark.parametrize("after", ["", "z", "zy", "\n"])
def test_it_is_found_in_base64_wherever_it_stands(before: str, after: str) -> None:
    text = base64.b64encode(f"{before}{SECRET}{after}".encode()).decode()

    assert found_in(f"Basic {text}", {SECRET})


def test_it_is_found_in_base64_on_several_lines() -> None:
    text = base64.encodebytes(b"." * 50 + SECRET.encode() + b"." * 50).decode()

    assert "\n" in text.strip()
    assert found_in(text, {SECRET})


@pytest.mark.parametrize("text", ["", "p@ss", "word", json.dumps({"password": "REDACTED"})])
def test_nothing_else_is_found(text: str) -> None:
    assert not found_in(text, {SECRET})


def test_what_is_too_short_to_be_a_secret_is_not_looked_for() -> None:
    assert not found_in("a library on a data store", {"", "a", "lib"})


@pytest.mark.parametrize(
    ("header", "parts"),
    [
        ("Basic dXNlcjpwYTpzcw==", ["user", "dXNlcjpwYTpzcw==", "pa:ss"]),
        ("Bearer abc.def", ["", "abc.def"]),
        ("Basic no base64", ["", "no base64"]),
        ("Basic /w==", ["", "/w=="]),
    ],
)
def test_an_authorization_is_taken_apart(header: str, parts: list[str]) -> None:
    assert list(credentials(header)) == parts


@pytest.mark.parametrize(
    ("header", "value", "found"),
    [
        ("VMware-API-Session-ID", "token", ["token"]),
        (
            "Set-Cookie",
            'vmware-api-session-id="a-token-of-day"; Path=/api; Secure',
            ["a-token-of-day"],
        ),
        ("cookie", "short=1; other=another-token", ["another-token"]),
        ("Accept", "application/json", []),
    ],
)
def test_tokens_are_found_in_headers_and_cookies(header: str, value: str, found: list[str]) -> None:
    assert list(tokens(header, value)) == found
