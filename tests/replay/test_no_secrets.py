"""No recording holds a secret, and the search that says so would find one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from vcr.serializers import yamlserializer

from tests.conftest import PASSWORD as LOOPBACK_PASSWORD
from tests.live.simulator import PASSWORD as SIMULATOR_PASSWORD
from tests.replay.servers import EMBEDDED_PASSWORD, recordings
from vmware_sdk_contentlibrary.recording.keeping import refuse_secrets
from vmware_sdk_contentlibrary.recording.redaction import REDACTED
from vmware_sdk_contentlibrary.recording.secrets import SecretInRecording

HEADERS = ("vmware-api-session-id", "authorization", "set-cookie", "cookie", "client-token")
# "canary" is in every password that the tests use, and the rest is where secrets live on the wire
CANARIES = {
    LOOPBACK_PASSWORD,
    SIMULATOR_PASSWORD,
    EMBEDDED_PASSWORD,
    "canary",
    "127.0.0.1",
    "localhost",
    "/tmp/",
    *HEADERS,
    *(header.title() for header in HEADERS),
}
FILES = sorted(file for folder in recordings() for file in folder.iterdir())


def search(text: str) -> None:
    refuse_secrets(text, CANARIES, yamlserializer.deserialize)


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
        assert granted in ([REDACTED], [{"value": REDACTED}])
        assert all(one["request"]["body"] is None for one in logins)
