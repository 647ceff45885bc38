"""Recording from a server on loopback: what is written, what is not, and what matches again."""

from __future__ import annotations

import gzip
import threading
from datetime import datetime, timezone
from pathlib import Path

import pytest
import yaml
from vcr.request import Request

from tests.conftest import PASSWORD, USER
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary import (
    NotFound,
    connect_vi_server,
    initialize_library_model,
    invoke_get_library_id_content,
    invoke_list_content_library,
    invoke_update_library_id_content,
)
from vmware_sdk_contentlibrary.recording import identity
from vmware_sdk_contentlibrary.recording.configuration import content_library_vcr
from vmware_sdk_contentlibrary.recording.matching import same_content
from vmware_sdk_contentlibrary.recording.secrets import SecretInRecording
from vmware_sdk_contentlibrary.runtime.adapter import TrustingAdapter

REAL_SEND = TrustingAdapter.send


def _record(loopback: Loopback, folder: Path, **more: object) -> None:
    recorder = content_library_vcr(folder, record_mode="all", **more)  # type: ignore[arg-type]
    with (
        recorder.use_cassette("told"),
        connect_vi_server(loopback.url, user=USER, password=PASSWORD),
    ):
        invoke_list_content_library()


def test_a_recording_is_played_without_the_server(loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer(200, ["a library"])
    _record(loopback, tmp_path)
    asked = len(loopback.requests)

    player = content_library_vcr(tmp_path)
    with (
        player.use_cassette("told") as cassette,
        connect_vi_server("vcenter.example.test", user="anybody", password="any"),
    ):
        assert invoke_list_content_library() == ["a library"]
    assert cassette.all_played
    assert len(loopback.requests) == asked


@pytest.mark.parametrize("secret", [PASSWORD, "loopback-token"])
@pytest.mark.parametrize("place", ["'{}'", "x{}x", '"{}"', '["{}"]'])
def test_a_secret_in_an_unforeseen_place_is_refused(
    loopback: Loopback, tmp_path: Path, secret: str, place: str
) -> None:
    loopback.answer(404, f"no such path for {place.format(secret)}")

    with pytest.raises(SecretInRecording) as refused:
        _record_what_fails(loopback, tmp_path)

    assert secret not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def _record_what_fails(loopback: Loopback, folder: Path) -> None:
    recorder = content_library_vcr(folder, record_mode="all")
    with (
        recorder.use_cassette("told"),
        connect_vi_server(loopback.url, user=USER, password=PASSWORD, use_deprecated_apis=False),
        pytest.raises(NotFound),
    ):
        invoke_get_library_id_content("library")


def test_a_secret_inside_bytes_is_refused(loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer(404, b"\xff\xfe" + PASSWORD.encode())

    with pytest.raises(SecretInRecording):
        _record_what_fails(loopback, tmp_path)


def test_a_secret_that_only_the_user_knows_is_refused(loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer(200, ["the name of our customer"])

    with pytest.raises(SecretInRecording):
        _record(loopback, tmp_path, secrets=["our customer"])
    assert list(tmp_path.iterdir()) == []


def test_a_story_that_breaks_off_is_not_written(loopback: Loopback, tmp_path: Path) -> None:
    recorder = content_library_vcr(tmp_path, record_mode="all")
    with (
        pytest.raises(KeyError),
        recorder.use_cassette("told"),
        connect_vi_server(loopback.url, user=USER, password=PASSWORD),
    ):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_secret_fields_match_whatever_they_hold(loopback: Loopback, tmp_path: Path) -> None:
    def change(password: str) -> None:
        info = {"authentication_method": "BASIC", "published": True, "password": password}
        model = initialize_library_model(publish_info=info)  # type: ignore[arg-type]
        invoke_update_library_id_content("library", model)

    recorder = content_library_vcr(tmp_path, record_mode="all")
    with (
        recorder.use_cassette("told"),
        connect_vi_server(loopback.url, user=USER, password=PASSWORD),
    ):
        change("the-real-one")
    assert "the-real-one" not in (tmp_path / "told.yaml").read_text(encoding="utf-8")

    with (
        content_library_vcr(tmp_path).use_cassette("told"),
        connect_vi_server("vcenter.example.test", user="anybody", password="any"),
    ):
        change("another-one")


def test_a_login_that_ran_out_is_renewed_at_the_replay_as_well(
    loopback: Loopback, tmp_path: Path
) -> None:
    loopback.answers.extend([Answer(401), Answer(200, ["a library"])])
    _record(loopback, tmp_path)
    assert len(loopback.logins) == 2

    with (
        content_library_vcr(tmp_path).use_cassette("told") as cassette,
        connect_vi_server("vcenter.example.test", user="anybody", password="any"),
    ):
        assert invoke_list_content_library() == ["a library"]
    assert cassette.all_played


def test_what_came_packed_is_readable(loopback: Loopback, tmp_path: Path) -> None:
    packed = gzip.compress(b'["a packed library"]')
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    loopback.answers.append(Answer(200, packed, headers))
    _record(loopback, tmp_path)
    text = (tmp_path / "told.yaml").read_text(encoding="utf-8")
    assert '"a packed library"' in text
    assert "gzip" not in text

    with (
        content_library_vcr(tmp_path).use_cassette("told"),
        connect_vi_server("vcenter.example.test", user="anybody", password="any"),
    ):
        assert invoke_list_content_library() == ["a packed library"]


def test_a_refused_recording_leaves_the_old_one(loopback: Loopback, tmp_path: Path) -> None:
    loopback.answers.append(Answer(200, ["a library"]))
    _record(loopback, tmp_path)
    before = (tmp_path / "told.yaml").read_text(encoding="utf-8")
    loopback.answers.append(Answer(200, [f"it is {PASSWORD}"]))
    with pytest.raises(SecretInRecording):
        _record(loopback, tmp_path)
    assert (tmp_path / "told.yaml").read_text(encoding="utf-8") == before


def test_recording_is_over_at_the_end(loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer(200, [])
    _record(loopback, tmp_path)
    assert TrustingAdapter.send is REAL_SEND


def _request(body: object) -> Request:
    return Request("POST", "https://vcenter.example.test/", body, {})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('{"a": 1, "b": 2}', b'{"b":2,"a":1}'),
        (b"\x00", b"\x00"),
        (None, b""),
    ],
)
def test_the_same_content_matches(one: object, other: object) -> None:
    same_content(_request(one), _request(other))


@pytest.mark.parametrize(("one", "other"), [('{"a": 1}', '{"a": 2}'), ("x", "y"), (None, "null ")])
def test_other_content_does_not(one: object, other: object) -> None:
    with pytest.raises(AssertionError, match="was recorded"):
        same_content(_request(one), _request(other))


ABOUT = b"""<?xml version="1.0"?>
<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
<RetrieveServiceContentResponse xmlns="urn:vim25"><returnval><about><name>vCenter</name>
<fullName>%b</fullName></about></returnval></RetrieveServiceContentResponse></e:Body></e:Envelope>"""


@pytest.mark.parametrize(
    ("about", "name"),
    [
        (
            Answer(200, ABOUT % b"VMware vCenter Server 8.0.2 build-1"),
            "vCenter Server 8.0.2 build-1",
        ),
        (Answer(404, "none", headers={"Server": "envoy"}), "envoy"),
        (Answer(200, b"<html><p>", headers={"Server": "envoy"}), "envoy"),
        (Answer(200, b"<!DOCTYPE a>" + ABOUT % b"x"), "unknown"),
        (Answer(200, (b"<!DOCTYPE a>" + ABOUT % b"x").decode().encode("utf-16-le")), "unknown"),
        (Answer(200, b'<?xml version="1.0" encoding="gb2312"?><a/>'), "unknown"),
        (Answer(200, b'<?xml version="1.0" encoding="none"?><a/>'), "unknown"),
        (Answer(until=threading.Event()), "unknown"),
        (Answer(500, ""), "unknown"),
        (Answer(raw=b"garbage"), "unknown"),
        (Answer(hang_up=True), "unknown"),
    ],
)
def test_a_recording_says_where_it_is_from(
    loopback: Loopback,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    about: Answer,
    name: str,
) -> None:
    monkeypatch.setattr(identity, "PATIENT", 0.5)
    loopback.about = about
    loopback.answer(200, [])
    _record(loopback, tmp_path)
    told = yaml.safe_load((tmp_path / "told.yaml").read_text(encoding="utf-8"))
    source = told["recorded_from"]
    assert source["calls_itself"].endswith(name)
    assert source["day"] == datetime.now(timezone.utc).date().isoformat()
    assert source["by"].startswith("vmware-sdk-contentlibrary ")
    # and nothing of the question is in it
    uris = [one["request"]["uri"] for one in told["interactions"]]
    assert [uri.rpartition("/")[2] for uri in uris] == ["session", "library", "session"]


@pytest.mark.parametrize("serializer", ["layout", "yaml", "json"])
def test_every_serializer_says_so(loopback: Loopback, tmp_path: Path, serializer: str) -> None:
    loopback.about = Answer(404, "none", headers={"Server": "envoy"})
    loopback.answer(200, [])
    recorder = content_library_vcr(tmp_path, record_mode="all")
    with (
        recorder.use_cassette("told", serializer=serializer),
        connect_vi_server(loopback.url, user=USER, password=PASSWORD),
    ):
        invoke_list_content_library()
    told = yaml.safe_load((tmp_path / "told.yaml").read_text(encoding="utf-8"))
    assert told["recorded_from"]["calls_itself"] == "envoy"
    assert len(told["interactions"]) == 3


def test_a_server_that_names_its_host_is_renamed(loopback: Loopback, tmp_path: Path) -> None:
    host = loopback.url.partition("://")[2]
    loopback.about = Answer(404, "none", headers={"Server": f"proxy on {host}"})
    loopback.answer(200, [])
    _record(loopback, tmp_path)
    text = (tmp_path / "told.yaml").read_text(encoding="utf-8")
    assert "calls_itself: proxy on vcenter.example.test" in text
    assert host not in text


def test_a_server_that_names_itself_by_a_secret_is_refused(
    loopback: Loopback, tmp_path: Path
) -> None:
    loopback.about = Answer(404, "", headers={"Server": f"x{PASSWORD}x"})
    loopback.answer(200, [])
    with pytest.raises(SecretInRecording):
        _record(loopback, tmp_path)
    assert list(tmp_path.iterdir()) == []
