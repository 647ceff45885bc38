"""What differs is told in words; what varies by itself does not differ."""

from __future__ import annotations

import json
from typing import Any

import pytest
from vcr.request import Request

from vmware_sdk_contentlibrary.recording.bodies import Digest, made_up
from vmware_sdk_contentlibrary.recording.matching import differences

PLACE = "https://vcenter.example.test/api/content/library"


def _made(body: Any = None, method: str = "POST", uri: str = PLACE) -> Request:
    return Request(method, uri, body if body is None else json.dumps(body), {})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            {"expiration_time": "2026-01-01T00:00:00Z"},
            {"expiration_time": "2027-02-03T04:05:06.7Z"},
        ),
        ({"password": "x"}, {"password": "REDACTED"}),
        ({"client_token": "x"}, {"client_token": "y"}),
        ({"info": [{"ssl_thumbprint": "AA"}]}, {"info": [{"ssl_thumbprint": "00"}]}),
    ],
)
def test_what_varies_by_itself_does_not_differ(one: Any, other: Any) -> None:
    assert list(differences(_made(one), _made(other))) == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({"a": 1}, {"a": True}, "a is 1, and true was recorded"),
        ({"a": {"b": [1, 2]}}, {"a": {"b": [1, 3]}}, "a.b[1] is 2, and 3 was recorded"),
        ({"a": [1]}, {"a": []}, "a is [1], and [] was recorded"),
        ({"a": 1}, {}, "a is 1, and was not there when it was recorded"),
        ({}, {"a": 1}, "a is not there, and 1 was recorded"),
        ({"password": None}, {"password": "x"}, 'password is null, and "x" was recorded'),
        ("2026-01-01", "2027-01-01", 'the body is "2026-01-01", and "2027-01-01" was recorded'),
        (None, {"a": 1}, 'the body is empty, and {"a": 1} was recorded'),
    ],
)
def test_what_differs_in_a_body_is_told(one: Any, other: Any, said: str) -> None:
    assert list(differences(_made(one), _made(other))) == [said]


def test_what_differs_elsewhere_is_told() -> None:
    other = Request("GET", "https://vc-2.example.test/api/content/type?action=find", None, {})
    assert list(differences(_made(uri=f"{PLACE}?action=probe&x=1"), other)) == [
        "the method is POST, and GET was recorded",
        "the server is https://vcenter.example.test, and https://vc-2.example.test was recorded",
        "the path is /api/content/library, and /api/content/type was recorded",
        'the query\'s action is "probe", and "find" was recorded',
        'the query\'s x is "1", and was not there when it was recorded',
    ]


def test_contents_are_compared_by_length_and_sum() -> None:
    def put(content: bytes) -> Request:
        return Request("PUT", PLACE, str(Digest.of(content)), {})

    assert list(differences(put(b"a"), put(b"a"))) == []
    assert "1 bytes long, and 2 were" in next(differences(put(b"a"), put(b"ab")))
    assert "another SHA-256" in next(differences(put(b"a"), put(b"b")))


def test_made_up_content_has_its_length_and_is_always_the_same() -> None:
    whole = made_up(100_000).read()
    assert len(whole) == 100_000
    with made_up(100_000) as again:
        assert b"".join(iter(lambda: again.read(777), b"")) == whole
