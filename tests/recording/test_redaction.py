"""What leaves a recording, and what the same things become all through it."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from vcr.request import Request

from vmware_sdk_contentlibrary.recording.bodies import Digest
from vmware_sdk_contentlibrary.recording.redaction import REDACTED, Discretion, Redaction

HERE = "https://vc01.corp.test"
THERE = "https://vcenter.example.test"
REAL = "3f0c2b9e-8a57-4f0e-9c37-6c1f3b1d2a44"
OTHER = "7d9d8f8c-1d8e-4a43-b7c2-52f9a5a0b1ee"


class Tape:
    """A recording in the making."""

    def __init__(self, **discretion: bool) -> None:
        self.redaction = Redaction(Discretion(**discretion))
        self.requests: list[Any] = []
        self.responses: list[dict[str, Any]] = []

    def add(
        self,
        method: str,
        uri: str,
        sent: Any = None,
        answered: Any = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        content = sent if isinstance(sent, bytes) or sent is None else json.dumps(sent)
        answer = answered if isinstance(answered, bytes) else json.dumps(answered).encode()
        self.requests.append(self.redaction.request(Request(method, uri, content, headers or {})))
        self.responses.append(
            {
                "status": {"code": 200, "message": "OK"},
                "headers": {"Content-Type": ["application/json"], "Set-Cookie": ["token=abc"]},
                "body": {"string": answer},
            }
        )

    def finish(self) -> Tape:
        self.redaction.interactions(self.requests, self.responses)
        return self

    def answered(self, number: int = -1) -> Any:
        return json.loads(self.responses[number]["body"]["string"])


def test_a_login_leaves_nothing_but_its_shape() -> None:
    tape = Tape()
    basic = {"Authorization": "Basic dXNlcjpwYTpzcw==", "Accept": "application/json"}
    tape.add("POST", f"{HERE}/rest/com/vmware/cis/session", {"any": 1}, {"value": "tok"}, basic)
    tape.add("POST", f"{HERE}/api/session", None, "token-of-day", basic)
    tape.finish()

    assert [request.body for request in tape.requests] == [None, None]
    assert [dict(request.headers) for request in tape.requests] == [{}, {}]
    assert tape.answered(0) == {"value": REDACTED}
    assert tape.answered(1) == REDACTED
    assert tape.responses[0]["headers"] == {"content-type": ["application/json"]}
    assert tape.redaction.secrets == {"dXNlcjpwYTpzcw==", "pa:ss", "tok", "token-of-day"}


def test_the_token_in_later_requests_is_known_as_well() -> None:
    tape = Tape()
    tape.add("GET", f"{HERE}/api/content/library", headers={"vmware-api-session-id": "given"})
    tape.finish()

    assert tape.redaction.secrets == {"given"}
    assert tape.requests[0].headers == {}


def test_servers_get_names_of_nowhere() -> None:
    tape = Tape()
    tape.add("GET", f"{HERE}/api/content/library", answered=["see vc01.corp.test"])
    tape.add("GET", "http://127.0.0.1:8080/api/content/library")
    tape.add("GET", f"{HERE}/api/content/type")
    tape.finish()

    assert [request.uri for request in tape.requests] == [
        f"{THERE}/api/content/library",
        "https://vcenter-2.example.test/api/content/library",
        f"{THERE}/api/content/type",
    ]
    assert tape.answered(0) == ["see vcenter.example.test"]


def test_what_the_server_made_up_is_named_and_followed_where_that_is_asked_for() -> None:
    tape = Tape(identifiers=True)
    tape.add("POST", f"{HERE}/api/content/library/item", {"name": "x"}, REAL)
    tape.add("GET", f"{HERE}/api/content/library/item/{REAL}", None, {"id": REAL, OTHER: 1})
    tape.add("PATCH", f"{HERE}/api/content/library/item/{OTHER}", {"source_id": REAL}, REAL)
    tape.finish()

    assert tape.requests[1].uri.endswith("/item-1")
    assert tape.answered(1) == {"id": "item-1", "item-2": 1}
    assert tape.requests[2].uri.endswith("/item-2")
    assert json.loads(tape.requests[2].body) == {"source_id": "item-1"}


@pytest.mark.parametrize(
    ("path", "field", "stand_in"),
    [
        ("content/local-library", None, "library-1"),
        ("content/library/item/x/storage", "library_id", "library-1"),
        ("content/library/item/update-session", "id", "update-session-1"),
        ("content/library/x/subscriptions", None, "subscription-1"),
        ("content/library", "server_guid", "id-1"),
    ],
)
def test_a_stand_in_tells_what_it_stands_for(path: str, field: str | None, stand_in: str) -> None:
    tape = Tape(identifiers=True)
    tape.add("GET", f"{HERE}/api/{path}", None, [REAL] if field is None else {field: REAL})
    tape.finish()

    assert tape.answered() == ([stand_in] if field is None else {field: stand_in})


def test_identifiers_and_names_are_kept_unless_that_is_asked_for() -> None:
    tape = Tape(hosts=False)
    tape.add("GET", f"{HERE}/api/content/library", None, {"id": REAL, "user_name": "me.too"})
    tape.finish()

    assert tape.requests[0].uri == f"{HERE}/api/content/library"
    assert tape.answered() == {"id": REAL, "user_name": "me.too"}


def test_users_get_numbers_where_that_is_asked_for() -> None:
    tape = Tape(users=True)
    basic = {"Authorization": "Basic dXNlcjpwYTpzcw=="}
    tape.add("POST", f"{HERE}/api/session", None, "token-of-day", basic)
    tape.add("POST", f"{HERE}/api/x", {"user_name": "vcsp"}, {"user": "user", "message": "by user"})
    tape.finish()

    assert json.loads(tape.requests[1].body) == {"user_name": "user-2"}
    assert tape.answered() == {"user": "user-1", "message": "by user-1"}


def test_thumbprints_are_replaced_consistently() -> None:
    tape = Tape()
    real = ":".join(["AB"] * 20)
    tape.add("GET", f"{HERE}/api/x", None, {"ssl_thumbprint": real, "message": f"it is {real}"})
    tape.add("POST", f"{HERE}/api/x", {"info": {"ssl_certificate_thumbprint": real}})
    tape.finish()

    new = json.loads(tape.requests[1].body)["info"]["ssl_certificate_thumbprint"]
    assert new == ":".join(["00"] * 19 + ["01"])
    assert tape.answered(0) == {"ssl_thumbprint": new, "message": f"it is {new}"}


def test_a_host_is_not_found_inside_another_name() -> None:
    tape = Tape()
    tape.add(
        "GET",
        f"{HERE}/api/x",
        answered=["vc01.corp.test.org", "my-vc01.corp.test", "vc01.corp.test."],
    )
    tape.finish()

    assert tape.answered() == ["vc01.corp.test.org", "my-vc01.corp.test", "vcenter.example.test."]


def test_a_token_in_a_cookie_is_known_as_well() -> None:
    tape = Tape()
    tape.add("GET", f"{HERE}/api/x")
    tape.responses[0]["headers"]["SET-COOKIE"] = ["vmware-api-session-id=told-in-a-cookie; Path=/"]
    tape.finish()

    assert tape.redaction.secrets == {"told-in-a-cookie"}
    assert "told" not in str(tape.responses)


def test_what_a_script_brings_along_stays() -> None:
    tape = Tape()
    tape.add("GET", f"{HERE}/api/content/library/{REAL}", None, {"id": REAL})
    tape.finish()

    assert tape.requests[0].uri.endswith(f"/{REAL}")
    assert tape.answered() == {"id": REAL}


def test_secret_fields_are_taken_out_at_any_depth() -> None:
    tape = Tape()
    info = {"password": "s3cret!", "user_name": "me", "current_password": None}
    tape.add("POST", f"{HERE}/api/content/local-library", {"publish_info": [info]}, info)
    tape.finish()

    kept = {"password": REDACTED, "user_name": "me", "current_password": None}
    assert json.loads(tape.requests[0].body) == {"publish_info": [kept]}
    assert tape.answered() == kept
    assert tape.redaction.secrets == {"s3cret!"}


def test_a_client_token_matches_any_other() -> None:
    one, other = (
        Redaction().request(
            Request("POST", f"{HERE}/api/x", json.dumps({"client_token": token}), {})
        )
        for token in (REAL, OTHER)
    )

    assert one.body == other.body


def test_a_transfer_address_keeps_its_name_only() -> None:
    tape = Tape()
    secret = "dGhlIHNlY3JldCBvZiB0aGUgYWRkcmVzcw1"
    uri = f"https://user@esx7.corp.test:443/nfc/{secret}/disk%20one.vmdk?ticket=t1cket-of-day&action=put"
    content = b'{"looks": "like JSON", "id": "' + REAL.encode() + b'"}'
    tape.add("POST", f"{HERE}/api/x", None, {"id": REAL, "upload_endpoint": {"uri": uri}})
    tape.add("PUT", uri.replace("user@", ""), content, content)
    tape.finish()

    new = tape.answered(0)["upload_endpoint"]["uri"]
    assert (
        new
        == "https://vcenter-2.example.test/nfc/token-1/disk%20one.vmdk?ticket=token-2&action=put"
    )
    assert tape.requests[1].uri == new
    assert tape.redaction.secrets == {secret, "t1cket-of-day"}
    # what is transferred is the script's own, to the byte
    assert Digest.read(tape.requests[1].body) == Digest.of(content)
    assert tape.responses[1]["body"]["string"] == content


def test_an_identifier_in_a_transfer_address_is_secret_unless_the_script_brought_it() -> None:
    tape = Tape()
    endpoint = {"uri": f"{HERE}/data/{REAL}/{OTHER}/file"}
    tape.add("POST", f"{HERE}/api/content/library/item/{REAL}", None, endpoint)
    tape.finish()

    assert tape.answered() == {"uri": f"{THERE}/data/{REAL}/token-1/file"}
    assert tape.redaction.secrets == {OTHER}


def test_an_address_that_is_only_named_gets_a_host_of_nowhere_too() -> None:
    tape = Tape()
    tape.add("GET", f"{HERE}/api/x", None, {"publish_url": "https://other.corp.test/cls/lib.json"})
    tape.finish()

    assert tape.answered() == {"publish_url": "https://host.example.test/cls/lib.json"}


def test_what_is_transferred_is_recorded_as_length_and_sum() -> None:
    tape = Tape()
    tape.add("PUT", f"{HERE}/data", b"\x00\xff", b"404 page not found\n")
    tape.finish()

    assert Digest.read(tape.requests[0].body) == Digest.of(b"\x00\xff")
    assert tape.responses[0]["body"]["string"] == b"404 page not found\n"


@pytest.mark.parametrize(
    "body",
    [b"content", "content", io.BytesIO(b"content"), iter([b"con", b"tent"])],
    ids=["bytes", "text", "file", "pieces"],
)
def test_a_body_is_summed_up_whole_however_it_is_given(body: Any) -> None:
    once = Redaction().request(Request("PUT", HERE, body, {}))
    assert Digest.read(once.body) == Digest.of(b"content")
    assert Redaction().request(once).body == once.body


def test_bodies_are_written_in_one_order() -> None:
    tape = Tape()
    tape.add("POST", f"{HERE}/api/x", {"b": 1, "a": "ü"}, {"d": 1, "c": 2})
    tape.finish()

    assert tape.requests[0].body.decode() == '{\n "a": "ü",\n "b": 1\n}'
    assert tape.responses[0]["body"]["string"] == b'{\n "c": 2,\n "d": 1\n}'
