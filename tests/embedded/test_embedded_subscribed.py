"""Subscribed libraries: they become what is published, on the same server or another."""

import contextlib
import uuid

import pytest

from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

ITEM = "/content/library/item"
SUBSCRIBED = "/content/subscribed-library"
CONTENT = b"content" * 100_000


@pytest.fixture(params=["the same server", "another server"])
def publisher(request, server, clock, connect):
    """A client of the server that publishes, which is that of `api` or not."""
    with contextlib.ExitStack() as stack:
        if request.param == "another server":
            server = stack.enter_context(EmbeddedContentLibrary(clock=clock))
        yield connect(server)


@pytest.fixture
def published(publisher):
    library = publisher.publish()
    item = publisher.new_item(library, "Image", type="iso", description="words")
    publisher.fill(item, **{"a.iso": CONTENT, "b c.txt": b"2"})
    return library


@pytest.fixture
def url(publisher, published):
    return publisher.url_of(published)


def sync(api, library, clock):
    """Synchronize, and wait for the end of it."""
    path = f"{SUBSCRIBED}/{library}"
    before = api.get(path)["last_sync_time"]
    clock.advance(1)
    api.post(f"{path}?action=sync")
    return api.synchronized(library, before)


def content_of(api, item, name, eventually):
    session = api.new_download(item)
    path = f"{ITEM}/download-session/{session}/file"
    api.post(f"{path}?action=prepare", {"file_name": name})

    def ready():
        found = api.get(path, params={"file_name": name})
        return found["status"] in ("PREPARED", "ERROR") and found

    found = eventually(ready)
    assert found["status"] == "PREPARED", found
    return api.http.get(found["download_endpoint"]["uri"], timeout=10).content


def test_a_subscribed_library_is_filled(api, publisher, published, url, *, eventually):
    library = api.subscribe(url, "Follower")
    found = api.get(f"{SUBSCRIBED}/{library}")
    assert found == api.get(f"/content/library/{library}")
    assert (found["type"], found["name"], found["version"]) == ("SUBSCRIBED", "Follower", "1")
    assert found["subscription_info"] == {
        "subscription_url": url,
        "authentication_method": "NONE",
        "automatic_sync_enabled": False,
        "on_demand": False,
    }
    assert library in api.get(SUBSCRIBED)
    assert library not in api.get("/content/local-library")
    (original,), (item,) = publisher.items(published), api.items(library)
    assert (item["source_id"], item["library_id"]) == (original["id"], library)
    assert item["last_sync_time"]
    for field in ("name", "description", "type", "version", "content_version", "size", "cached"):
        assert item[field] == original[field]
    files = api.get(f"{ITEM}/{item['id']}/file")
    assert files == publisher.get(f"{ITEM}/{original['id']}/file")
    assert content_of(api, item["id"], "a.iso", eventually) == CONTENT
    (change,) = api.get(f"{ITEM}/{item['id']}/changes")
    assert (change["version"], "user" in change) == (original["content_version"], False)
    assert api.post(f"{ITEM}?action=find", {"source_id": original["id"]}) == [item["id"]]


def test_what_changed_there_changes_here(api, publisher, published, url, *, clock):
    library = api.subscribe(url)
    (before,) = api.items(library)
    original = before["source_id"]
    kept = stored(api, before["id"])
    publisher.patch(f"{ITEM}/{original}", {"name": "Renamed"})
    publisher.fill(original, **{"b c.txt": b"new", "d": b""})
    publisher.new_item(published, "Empty")
    sync(api, library, clock)
    after, empty = api.items(library)
    assert (after["id"], after["name"]) == (before["id"], "Renamed")
    assert after["version"] == publisher.get(f"{ITEM}/{original}")["version"]
    assert after["content_version"] > before["content_version"]
    assert after["size"] == len(CONTENT) + 3
    assert stored(api, before["id"])["a.iso"] == kept["a.iso"]
    assert (empty["name"], empty["cached"], empty["size"]) == ("Empty", True, 0)
    changes = api.get(f"{ITEM}/{after['id']}/changes")
    assert [change["version"] for change in changes] == [
        before["content_version"],
        after["content_version"],
    ]
    clock.advance(1)
    sync(api, library, clock)
    again = api.items(library)[0]
    assert again["last_modified_time"] == after["last_modified_time"]
    assert again["last_sync_time"] > after["last_sync_time"]
    assert len(api.get(f"{ITEM}/{after['id']}/changes")) == 2


def stored(api, item):
    return {file["name"]: file for file in api.get(f"{ITEM}/{item}/storage")}


def test_what_is_gone_there_goes_here(server, api, publisher, published, url, *, clock):
    library = api.subscribe(url)
    (item,) = api.items(library)
    publisher.new_item(published, "Stays")
    publisher.delete(f"{ITEM}/{item['source_id']}")
    sync(api, library, clock)
    assert [one["name"] for one in api.items(library)] == ["Stays"]
    assert list(server._run.store.folder.iterdir()) == []


def test_on_demand_files_stay_away_until_they_are_asked_for(
    api, publisher, url, clock, *, eventually
):
    library = api.subscribe(url, on_demand=True)
    (item,) = api.items(library)
    path = f"{ITEM}/{item['id']}"
    assert (item["cached"], item["size"], item["type"]) == (False, 0, "iso")
    assert api.get(f"{path}/file")[0] == {
        "name": "a.iso",
        "size": 0,
        "cached": False,
        "version": "1",
    }
    assert api.get(f"{path}/storage", params={"file_name": "a.iso"})[0]["storage_uris"] == []
    assert api.post(f"{ITEM}?action=find", {"cached": False}) == [item["id"]]
    subscribed = f"/content/library/subscribed-item/{item['id']}"
    clock.advance(1)
    api.post(f"{subscribed}?action=sync", {"force_sync_content": False})
    eventually(lambda: api.get(path)["last_sync_time"] > item["last_sync_time"])
    assert api.get(path)["cached"] is False
    api.post(f"{subscribed}?action=sync", {"force_sync_content": True})
    eventually(lambda: api.get(path)["cached"])
    assert api.get(path)["size"] == len(CONTENT) + 1
    # a file that changes goes away, the others stay
    publisher.fill(item["source_id"], **{"b c.txt": b"new"})
    sync(api, library, clock)
    cached = {name: file["cached"] for name, file in stored(api, item["id"]).items()}
    assert cached == {"a.iso": True, "b c.txt": False}
    assert api.get(path)["size"] == 0


def test_files_can_be_evicted(server, api, url, eventually):
    library = api.subscribe(url, on_demand=True)
    (item,) = api.items(library)
    path = f"{ITEM}/{item['id']}"
    evictions = (
        f"/content/library/subscribed-item/{item['id']}?action=evict",
        f"{SUBSCRIBED}/{library}?action=evict",
    )
    for evict in evictions:
        force = {"force_sync_content": True}
        api.post(f"/content/library/subscribed-item/{item['id']}?action=sync", force)
        eventually(lambda: api.get(path)["cached"])
        api.post(evict)
        api.post(evict)
        found = api.get(path)
        assert (found["cached"], found["size"]) == (False, 0)
        assert len(api.get(f"{path}/file")) == 2


def test_only_what_is_on_demand_is_evicted(api, url, item, library, *, refused):
    subscribed = api.subscribe(url)
    (followed,) = api.items(subscribed)
    path = "/content/library/subscribed-item"
    state = (400, "NOT_ALLOWED_IN_CURRENT_STATE")
    refused(*state, api.post, f"{SUBSCRIBED}/{subscribed}?action=evict")
    wrong = (400, "INVALID_ELEMENT_CONFIGURATION")
    refused(*wrong, api.post, f"{path}/{followed['id']}?action=evict")
    local = (400, "INVALID_ELEMENT_TYPE")
    refused(*local, api.post, f"{SUBSCRIBED}/{library}?action=evict")
    refused(*local, api.post, f"{path}/{item}?action=evict")
    refused(*local, api.post, f"{path}/{item}?action=sync", {"force_sync_content": True})
    refused(404, "NOT_FOUND", api.post, f"{path}/unknown?action=evict")


def test_a_download_fetches_what_is_away(api, url, eventually):
    library = api.subscribe(url, on_demand=True)
    (item,) = api.items(library)
    session = api.new_download(item["id"])
    path = f"{ITEM}/download-session/{session}/file"
    unprepared = {"name": "a.iso", "bytes_transferred": 0, "status": "UNPREPARED"}
    assert api.get(path)[0] == unprepared
    assert content_of(api, item["id"], "a.iso", eventually) == CONTENT
    assert api.get(f"{ITEM}/{item['id']}")["cached"] is True
    # what is here by now is not fetched again, also for a session that began before
    assert api.get(path)[0] == unprepared
    prepared = api.post(f"{path}?action=prepare", {"file_name": "a.iso"})
    assert prepared["status"] == "PREPARED"


def test_a_download_of_what_cannot_be_fetched(api, publisher, published, url, *, eventually):
    library = api.subscribe(url, on_demand=True)
    (item,) = api.items(library)
    publisher.delete(f"/content/local-library/{published}")
    session = api.new_download(item["id"])
    path = f"{ITEM}/download-session/{session}/file"
    api.post(f"{path}?action=prepare", {"file_name": "a.iso"})
    failed = eventually(lambda: [f for f in api.get(path) if f["status"] == "ERROR"])
    assert failed[0]["error_message"]["args"] == ["a.iso"]
    uri = f"{api.url}/cls/data/x/a.iso"
    assert api.http.get(uri, timeout=10).status_code == 404


def test_an_item_that_is_gone_there_goes_here_when_it_is_synchronized(
    api, publisher, url, eventually
):
    library = api.subscribe(url)
    (item,) = api.items(library)
    publisher.delete(f"{ITEM}/{item['source_id']}")
    path = f"/content/library/subscribed-item/{item['id']}?action=sync"
    api.post(path, {"force_sync_content": False})
    eventually(lambda: api.get(ITEM, params={"library_id": library}) == [])


def test_subscribed_items_are_only_read(api, url, library, *, refused):
    subscribed = api.subscribe(url)
    (item,) = api.items(subscribed)
    path, wrong = f"{ITEM}/{item['id']}", (400, "INVALID_ELEMENT_TYPE")
    refused(*wrong, api.patch, path, {"name": "x"})
    refused(*wrong, api.delete, path)
    refused(*wrong, api.new_update, item["id"])
    refused(*wrong, api.new_item, subscribed)
    refused(*wrong, api.post, f"{path}?action=publish", {"force_sync_content": True})
    body = {"name": "Copy", "library_id": subscribed}
    refused(*wrong, api.post, f"{path}?action=copy", body)
    for method, suffix, given in (
        ("GET", "", None),
        ("PATCH", "", {}),
        ("DELETE", "", None),
        ("POST", "?action=publish", None),
    ):
        refused(*wrong, api, method, f"/content/local-library/{subscribed}{suffix}", given)
        if "publish" not in suffix:
            refused(*wrong, api, method, f"{SUBSCRIBED}/{library}{suffix}", given)
    copy = api.post(f"{path}?action=copy", body | {"library_id": library})
    assert "source_id" not in api.get(f"{ITEM}/{copy}")


def test_what_is_away_is_not_copied(api, url, library, refused):
    (item,) = api.items(api.subscribe(url, on_demand=True))
    body = {"name": "Copy", "library_id": library}
    path = f"{ITEM}/{item['id']}?action=copy"
    refused(500, "RESOURCE_INACCESSIBLE", api.post, path, body)
    assert api.items(library) == []


def test_a_subscribed_library_is_deleted(server, api, publisher, published, url, *, refused):
    library = api.subscribe(url)
    (item,) = api.items(library)
    api.delete(f"{SUBSCRIBED}/{library}")
    refused(404, "NOT_FOUND", api.get, f"{ITEM}/{item['id']}")
    for suffix in ("sync", "evict"):
        refused(404, "NOT_FOUND", api.post, f"{SUBSCRIBED}/{library}?action={suffix}")
    assert len(publisher.items(published)) == 1


def test_a_password_is_needed_and_never_shown(api, publisher, refused, clock):
    published = publisher.publish(authentication_method="BASIC", password="first secret")
    publisher.new_item(published)
    url = publisher.url_of(published)
    for wrong in ({}, {"authentication_method": "BASIC", "password": "wrong"}):
        error = refused(400, "INVALID_ARGUMENT", api.begin_to_subscribe, url, **wrong)
        assert "INVALID_CREDENTIALS" in error.text
    refused(400, "INVALID_ARGUMENT", api.begin_to_subscribe, url, authentication_method="BASIC")
    login = {"authentication_method": "BASIC", "user_name": "vcsp", "password": "first secret"}
    library = api.subscribe(url, **login)
    assert len(api.items(library)) == 1
    found = api.get(f"{SUBSCRIBED}/{library}")
    assert found["subscription_info"]["user_name"] == "vcsp"
    assert "secret" not in str(found)
    # what was read is what may be sent back
    api.patch(f"{SUBSCRIBED}/{library}", found)
    change = {"password": "second secret", "current_password": "first secret"}
    publisher.patch(f"/content/local-library/{published}", {"publish_info": change})
    path = f"{SUBSCRIBED}/{library}"
    refused(400, "INVALID_ARGUMENT", api.post, f"{path}?action=sync")
    refused(400, "INVALID_ARGUMENT", api.patch, path, {"subscription_info": {"on_demand": True}})
    api.patch(path, {"subscription_info": {"password": "second secret"}})
    sync(api, library, clock)
    change = {"authentication_method": "NONE", "current_password": "second secret"}
    publisher.patch(f"/content/local-library/{published}", {"publish_info": change})
    api.patch(path, {"subscription_info": {"authentication_method": "NONE"}})
    assert "user_name" not in api.get(path)["subscription_info"]


def test_a_client_token_makes_one_library(api, url, publisher):
    backing = {"type": "DATASTORE", "datastore_id": "datastore-1"}
    info = {"subscription_url": url, "authentication_method": "NONE"}
    body = {"name": "Once", "storage_backings": [backing], "subscription_info": info}
    headers = {"Client-Token": str(uuid.uuid4())}
    ids = {api.post(SUBSCRIBED, body, headers=headers) for _ in range(2)}
    assert api.get(SUBSCRIBED) == list(ids)


def test_a_library_may_follow_another_one(api, publisher, published, url, *, clock):
    other = publisher.publish("Other")
    publisher.new_item(other, "Only here")
    library = api.subscribe(url)
    info = {"subscription_url": publisher.url_of(other), "on_demand": True}
    api.patch(f"/content/library/{library}", {"subscription_info": info, "name": "Changed"})
    sync(api, library, clock)
    assert [item["name"] for item in api.items(library)] == ["Only here"]
    found = api.get(f"/content/library/{library}")
    assert (found["name"], found["version"]) == ("Changed", "2")


def test_many_libraries_at_once(api, url):
    ids = [api.begin_to_subscribe(url, f"{number}") for number in range(10)]
    for one in ids:
        api.synchronized(one)
        assert api.items(one)[0]["size"] == len(CONTENT) + 1
