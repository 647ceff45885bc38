"""Sessions run out exactly when they said they would, unless they are kept alive."""

from datetime import datetime

import pytest
import requests

from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

KINDS = ["update", "download"]
kinds = pytest.mark.parametrize("kind", KINDS)


def path(kind, session):
    return f"/content/library/item/{kind}-session/{session}"


def expiration(api, kind, session):
    text = api.get(path(kind, session))["expiration_time"]
    assert text.endswith("Z")
    assert len(text) == len("2024-01-01T00:00:00.000Z")
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def new(api, kind, item):
    return api.new_update(item) if kind == "update" else api.new_download(item)


@pytest.fixture
def lasting(api, clock):
    """Let time pass for the session while the login is kept alive."""

    def lasting(seconds):
        while seconds > 0:
            clock.advance(min(seconds, 200))
            seconds -= 200
            api.get("/content/library")

    return lasting


@kinds
def test_a_session_is_gone_after_its_idle_time(api, item, lasting, refused, kind):
    session = new(api, kind, item)
    lasting(299.999)
    assert api.get(path(kind, session))["state"] == "ACTIVE"
    lasting(0.001)
    refused(404, "NOT_FOUND", api.get, path(kind, session))
    refused(404, "NOT_FOUND", api.act, kind, session, "keep-alive")
    assert api.get(f"/content/library/item/{kind}-session", params={"library_item_id": item}) == []


@kinds
def test_a_keep_alive_moves_the_expiry(api, item, lasting, kind):
    session = new(api, kind, item)
    before = expiration(api, kind, session)
    lasting(250)
    assert expiration(api, kind, session) == before, "looking does not keep it alive"
    api.act(kind, session, "keep-alive")
    assert (expiration(api, kind, session) - before).total_seconds() == 250
    lasting(299)
    assert api.get(path(kind, session))["state"] == "ACTIVE"


@kinds
def test_a_session_lives_for_hours_if_it_is_kept_alive(api, item, lasting, kind):
    session = new(api, kind, item)
    for _ in range(60):
        lasting(240)
        api.act(kind, session, "keep-alive")
    assert api.get(path(kind, session))["state"] == "ACTIVE"


@pytest.mark.parametrize("use", ["add", "remove", "validate", "patch"])
def test_work_on_a_session_keeps_it_alive(api, session, lasting, use):
    api.upload(session)
    before = expiration(api, "update", session)
    lasting(100)
    if use == "add":
        api.add_file(session, "another")
    elif use == "remove":
        api.delete(f"{path('update', session)}/file/file.bin")
    elif use == "validate":
        api.post(f"{path('update', session)}/file?action=validate")
    else:
        api.patch(path("update", session), {})
    assert (expiration(api, "update", session) - before).total_seconds() == 100


def test_an_upload_alone_keeps_nothing_alive(api, session, lasting):
    file = api.add_file(session)
    before = expiration(api, "update", session)
    lasting(100)
    assert api.put(file, b"x").status_code == 200
    assert expiration(api, "update", session) == before


def test_what_was_uploaded_goes_with_the_session(server, api, session, lasting):
    file = api.upload(session)
    folder = server._run.store.folder
    assert list(folder.iterdir())
    lasting(300)
    assert list(folder.iterdir()) == []
    assert api.put(file, b"x").status_code == 404


def test_a_session_that_runs_out_during_an_upload_fails_it(api, session, clock, check_error):
    file = api.add_file(session)

    def slowly():
        yield b"x" * 1000
        clock.advance(300)
        yield b"y" * 1000

    answer = api.put(file, slowly())
    assert check_error(answer)["error_type"] == "NOT_FOUND"


def test_the_next_session_may_follow_the_expiry(api, item, session, lasting):
    lasting(300)
    assert api.new_update(item) != session


@pytest.mark.parametrize("action", ["complete", "cancel"])
def test_an_ended_session_stays_to_be_looked_at(api, session, lasting, action):
    api.act("update", session, action)
    lasting(10_000)
    assert api.update_session(session)["state"] != "ACTIVE"


def test_a_download_that_ran_out_cannot_be_fetched(api, item, lasting):
    api.fill(item, a=b"1")
    session = api.new_download(item)
    body = {"file_name": "a"}
    file = api.post(f"{path('download', session)}/file?action=prepare", body)
    lasting(300)
    assert api.http.get(file["download_endpoint"]["uri"]).status_code == 404


def test_fractions_of_a_second_for_real(connect, eventually):
    with EmbeddedContentLibrary(session_idle_seconds=0.3) as server:
        api = connect(server)
        session = api.new_update(api.new_item(api.new_library()))
        began = expiration(api, "update", session)
        url = f"{api.url}/api{path('update', session)}"

        def moved():
            api.act("update", session, "keep-alive")
            return (expiration(api, "update", session) - began).total_seconds() > 0.6

        eventually(moved)
        eventually(lambda: api.http.get(url).status_code == 404)


def test_api_sessions_for_real(eventually):
    with EmbeddedContentLibrary(api_session_idle_seconds=0.1) as server:
        url = f"{server.url}/api/session"
        with requests.Session() as http:
            token = http.post(url, auth=(server.user, server.password)).json()
            login = server._run.store.logins[token]
            eventually(lambda: login.expires <= server._clock.monotonic())
            headers = {"vmware-api-session-id": token}
            assert http.get(url, headers=headers).status_code == 401
