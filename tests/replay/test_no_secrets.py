"""No recording holds a secret, and the search that says so would find one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from vcr.serializers import yamlserializer

from tests.conftest import PASSWORD as LOOPBACK_PASSWORD
from tests.live.simulator import PASSWORD as SIMULATOR_PASSWORD
from tests.replay.servers import recordings
from tests.replay.stories import NOWHERE
from vmware_sdk_contentlibrary.recording.keeping import refuse_secrets
from vmware_sdk_contentlibrary.recording.redaction import REDACTED
from vmware_sdk_contentlibrary.recording.secrets import SecretInRecording

HEADERS = ("vmware-api-session-id", "authorization", "set-cookie", "cookie", "client-token")
# "canary" is in every password that the tests use, and the rest is where secrets live on the wire
CANARIES = {
    LOOPBACK_PASSWORD,
    SIMULATOR_PASSWORD,
    "never-given-out",
    "canary",
    "127.0.0.1",
    "localhost",
    "/tmp/",
    *HEADERS,
    *(header.title() for header in HEADERS),
}
FILES = sorted(file for folder in recordings() for file in folder.iterdir())


# known shapes of what is secret, where nobody knows the secret itself
SHAPES = {
    "authorization": r"(?i)\b(basic|bearer)\s+[a-z0-9+/=._-]{8,}",
    "password": r'(?i)"(current_)?password":\s*"(?!REDACTED")',
    "session token": r"\b[0-9a-f]{32}\b",
    "identifier": rf"\b(?!{NOWHERE})[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}\b",
    "JSON web token": r"\beyJ[\w-]{10,}\.",
    "private key": r"PRIVATE KEY",
    "address": r"\b(?!0\.0\.0\.0)\d{1,3}(\.\d{1,3}){3}\b",
    "server": r"https?://(?![\w-]+\.example\.test[/:?\"'\s])",
}
EXAMPLES = {
    "authorization": "Basic dXNlcjpwYXNz",
    "password": '"password": "open sesame"',
    "session token": "0123456789abcdef0123456789abcdef",
    "identifier": "9dd3fdf2-a5ab-4d5c-9618-bc7a6e5ca145",
    "JSON web token": "eyJhbGciOiJIUzI1NiJ9.e30",
    "private key": "BEGIN EC PRIVATE KEY",
    "address": "10.1.2.3",
    "server": "https://vc01.corp.example.com/",
}


def search(text: str) -> None:
    refuse_secrets(text, CANARIES, yamlserializer.deserialize)
    for name, shape in SHAPES.items():
        found = re.search(shape, text)
        if found is not None:
            raise SecretInRecording(f"{name}: {found[0]}")


@pytest.mark.parametrize("shape", SHAPES)
def test_the_search_knows_shapes(shape: str) -> None:
    whole = next(file for file in FILES if file.suffix == ".yaml").read_text(encoding="utf-8")
    planted = whole.replace(REDACTED, f"before {EXAMPLES[shape]} after", 1)

    with pytest.raises(SecretInRecording, match=shape):
        search(planted)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_recording_holds_a_secret(file: Path) -> None:
    search(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("canary", sorted(CANARIES))
def test_the_search_would_find_one(canary: str) -> None:
    whole = next(file for file in FILES if file.suffix == ".yaml").read_text(encoding="utf-8")
    planted = whole.replace(REDACTED, f"before {canary} after", 1)
    assert planted != whole

    with pytest.raises(SecretInRecording):
        search(planted)


def test_every_login_is_answered_with_a_stand_in() -> None:
    for file in FILES:
        if file.suffix != ".yaml":
            continue
        told = yamlserializer.deserialize(file.read_text(encoding="utf-8"))["interactions"]
        logins = [one for one in told if one["request"]["uri"].endswith("/session")]
        granted = [
            json.loads(one["response"]["body"]["string"])
            for one in logins
            if one["request"]["method"] == "POST" and one["response"]["status"]["code"] < 300
        ]
        assert granted in ([REDACTED], [{"value": REDACTED}]), file
        assert all(one["request"]["body"] is None for one in logins)
