"""The states of an update session, and what moves it from one to the next."""

import threading
import uuid

import pytest

PATH = "/content/library/item/update-session"


def end_done(api, session):
    api.act("update", session, "complete")


def end_canceled(api, session):
    api.act("update", session, "cancel")


def end_error(api, session):
    api.act("update", session, "fail", {"client_error_message": "the disk {0} is full"})


ENDS = {"DONE": end_done, "CANCELED": end_canceled, "ERROR": end_error}
ended = pytest.mark.parametrize("state", ENDS)


def test_a_new_session_is_active(api, session, item):
    found = api.update_session(session)
    assert found.pop("expiration_time")
    assert found == {
        "id": session,
        "library_item_id": item,
        "library_item_content_version": "1",
        "client_progress": 0,
        "state": "ACTIVE",
        "preview_info": {"state": "NOT_APPLICABLE"},
    }


@ended
def test_a_session_ends(api, session, state):
    ENDS[state](api, session)
    assert api.update_session(session)["state"] == state
    assert "preview_info" not in api.update_session(session)


def test_a_failure_keeps_the_clients_words(api, session):
    end_error(api, session)
    error = api.update_session(session)["error_message"]
    assert error["default_message"] == "the disk {0} is full"


@ended
@pytest.mark.parametrize(
    ("method", "suffix", "body"),
    [
        ("POST", "?action=complete", None),
        ("POST", "?action=cancel", None),
        ("POST", "?action=fail", {"client_error_message": "x"}),
        ("POST", "?action=keep-alive", None),
        ("POST", "?action=keep-alive", {"client_progress": 5}),
        ("PATCH", "", {"warning_behavior": []}),
        ("POST", "/file", {"name": "a", "source_type": "PUSH"}),
        ("POST", "/file?action=validate", None),
        ("DELETE", "/file/a", None),
    ],
)
def test_an_ended_session_takes_no_more_work(api, session, refused, *, state, method, suffix, body):
    ENDS[state](api, session)
    error = refused(
        400, "NOT_ALLOWED_IN_CURRENT_STATE", api, method, f"{PATH}/{session}{suffix}", body
    )
    assert state in error.text
    assert api.update_session(session)["state"] == state


@ended
def test_an_ended_session_can_be_deleted(api, session, refused, state):
    ENDS[state](api, session)
    api.delete(f"{PATH}/{session}")
    refused(404, "NOT_FOUND", api.update_session, session)


def test_an_active_session_cannot_be_deleted(api, session, refused):
    refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", api.delete, f"{PATH}/{session}")
    assert api.update_session(session)["state"] == "ACTIVE"


@pytest.mark.parametrize(
    ("method", "suffix", "body"),
    [
        ("GET", "", None),
        ("DELETE", "", None),
        ("PATCH", "", {}),
        ("POST", "?action=complete", None),
        ("POST", "?action=cancel", None),
        ("POST", "?action=keep-alive", None),
        ("POST", "?action=fail", {"client_error_message": "x"}),
        ("GET", "/file", None),
        ("GET", "/file/a", None),
        ("DELETE", "/file/a", None),
        ("POST", "/file", {"name": "a", "source_type": "PUSH"}),
        ("POST", "/file?action=validate", None),
    ],
)
def test_an_unknown_session_is_not_found(api, refused, method, suffix, body):
    refused(404, "NOT_FOUND", api, method, f"{PATH}/{uuid.uuid4()}{suffix}", body)


def test_an_item_has_one_active_session(api, session, item, refused):
    error = refused(500, "RESOURCE_BUSY", api.new_update, item)
    assert session in error.text


@ended
def test_the_next_session_may_follow_the_end(api, session, item, state):
    ENDS[state](api, session)
    assert api.new_update(item) != session


def test_of_many_who_open_a_session_one_succeeds(api, item, server, connect):
    clients = [connect(server) for _ in range(8)]
    outcomes = []

    def attempt(client):
        try:
            outcomes.append(client.new_update(item))
        except Exception as problem:  # noqa: BLE001  # its type is what is looked at
            outcomes.append(problem.type)

    threads = [threading.Thread(target=attempt, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcome == "RESOURCE_BUSY" for outcome in outcomes) == [False] + [True] * 7


@pytest.mark.parametrize(
    ("reported", "stored"),
    [([10, 20], 20), ([20, 10], 20), ([50, 50], 50), ([100, 0], 100), ([30, None], 30), ([0], 0)],
)
def test_progress_never_falls(api, session, reported, stored):
    for progress in reported:
        body = {} if progress is None else {"client_progress": progress}
        api.act("update", session, "keep-alive", body)
    assert api.update_session(session)["client_progress"] == stored


@pytest.mark.parametrize("progress", [-1, 101, "5", 5.5, True])
def test_a_progress_that_is_none_is_refused(api, session, refused, progress):
    body = {"client_progress": progress}
    error = refused(400, "INVALID_ARGUMENT", api.act, "update", session, "keep-alive", body)
    assert "client_progress" in error.text


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        ({}, 400, "INVALID_ARGUMENT"),
        ({"library_item_id": "no-such-item"}, 404, "NOT_FOUND"),
        ({"library_item_id": 5}, 400, "INVALID_ARGUMENT"),
        ({"library_item_id": "x", "color": "red"}, 400, "UNEXPECTED_INPUT"),
    ],
)
def test_a_session_that_cannot_be(api, refused, body, status, kind):
    refused(status, kind, api.post, PATH, body)


def test_sessions_are_listed_to_their_owner(server, api, library, *, item, session, connect):
    server.add_account("other", "secret")
    other = connect(server, "other", "secret")
    theirs = other.new_update(api.new_item(library, "Another"))
    assert api.get(PATH) == [session]
    assert other.get(PATH) == [theirs]
    assert api.get(PATH, params={"library_item_id": item}) == [session]
    assert other.get(PATH, params={"library_item_id": item}) == []


def test_sessions_of_an_unknown_item(api, refused):
    refused(404, "NOT_FOUND", api.get, PATH, params={"library_item_id": "x"})


def test_an_update_changes_the_warnings_alone(api, session, item):
    behavior = [{"type": "SELF_SIGNED_CERTIFICATE", "ignored": True}]
    api.patch(f"{PATH}/{session}", {"warning_behavior": behavior, "state": "DONE"})
    api.patch(f"{PATH}/{session}", {"library_item_id": "another"})
    found = api.update_session(session)
    assert (found["warning_behavior"], found["state"]) == (behavior, "ACTIVE")
    assert found["library_item_id"] == item


def test_a_client_token_makes_one_session(api, item, refused):
    token = str(uuid.uuid4())
    body = {"library_item_id": item}
    ids = {api.post(PATH, body, headers={"Client-Token": one}) for one in (token, token.upper())}
    assert len(ids) == 1
    refused(400, "INVALID_ARGUMENT", api.post, PATH, body, headers={"Client-Token": "x"})


def test_a_completed_session_changes_the_item(api, item, session, clock):
    before = api.get(f"/content/library/item/{item}")
    api.upload(session, "a.iso", b"12345")
    assert api.get(f"/content/library/item/{item}") == before, "not before it is completed"
    clock.advance(1)
    api.act("update", session, "complete")
    after = api.get(f"/content/library/item/{item}")
    assert (after["content_version"], after["version"]) == ("2", "2")
    assert (after["size"], after["cached"], after["type"]) == (5, True, "iso")
    assert after["last_modified_time"] > before["last_modified_time"]
    assert after["metadata_version"] == before["metadata_version"]


@pytest.mark.parametrize("state", ["CANCELED", "ERROR"])
def test_another_end_leaves_the_item_alone(api, item, session, state, server):
    api.upload(session)
    ENDS[state](api, session)
    assert api.get(f"/content/library/item/{item}/file") == []
    assert list(server._run.store.folder.iterdir()) == []


def test_a_session_begins_with_what_the_item_has(api, item):
    api.fill(item, a=b"1", b=b"2")
    session = api.new_update(item)
    files = api.get(f"{PATH}/{session}/file")
    assert [(file["name"], file["source_type"], file["status"]) for file in files] == [
        ("a", "NONE", "READY"),
        ("b", "NONE", "READY"),
    ]
    api.upload(session, "b", b"22")
    api.upload(session, "c", b"333")
    api.delete(f"{PATH}/{session}/file/a")
    api.act("update", session, "complete")
    now = api.get(f"/content/library/item/{item}/file")
    assert [(f["name"], f["size"], f["version"]) for f in now] == [("b", 2, "2"), ("c", 3, "1")]
    assert api.update_session(session)["library_item_content_version"] == "2"
    assert api.get(f"/content/library/item/{item}")["content_version"] == "3"


def test_a_removal_can_be_taken_back(api, item, refused):
    api.fill(item, a=b"1")
    session = api.new_update(item)
    api.delete(f"{PATH}/{session}/file/a")
    assert api.get(f"{PATH}/{session}/file") == []
    refused(400, "INVALID_ARGUMENT", api.get, f"{PATH}/{session}/file/a")
    assert api.add_file(session, "a", "NONE")["status"] == "READY"
    api.act("update", session, "complete")
    assert [f["version"] for f in api.get(f"/content/library/item/{item}/file")] == ["1"]


@pytest.mark.parametrize(
    ("names", "kind"),
    [(["a.ovf"], "ovf"), (["a.OVA"], "ovf"), (["x.txt", "a.iso"], "iso"), (["a.txt"], "file")],
)
def test_the_type_is_seen_from_the_files(api, item, names, kind):
    api.fill(item, **dict.fromkeys(names, b"<Envelope/>"))
    assert api.get(f"/content/library/item/{item}")["type"] == kind


def test_a_type_that_was_given_stays(api, library):
    item = api.new_item(library, type="custom")
    api.fill(item, **{"a.iso": b"x"})
    assert api.get(f"/content/library/item/{item}")["type"] == "custom"
