"""Items, their files and where these are stored."""

import hashlib
import uuid

import pytest

ITEM = "/content/library/item"


def test_a_new_item(api, library, item):
    found = api.get(f"{ITEM}/{item}")
    assert found.pop("creation_time") == found.pop("last_modified_time")
    assert found == {
        "id": item,
        "library_id": library,
        "name": "Item",
        "description": "",
        "version": "1",
        "metadata_version": "1",
        "content_version": "1",
        "cached": True,
        "size": 0,
        "security_compliance": True,
    }


@pytest.mark.parametrize(
    ("change", "status", "kind"),
    [
        ({"name": None}, 400, "INVALID_ARGUMENT"),
        ({"name": ""}, 400, "INVALID_ARGUMENT"),
        ({"name": "x" * 81}, 400, "INVALID_ARGUMENT"),
        ({"description": "x" * 2001}, 400, "INVALID_ARGUMENT"),
        ({"library_id": None}, 400, "INVALID_ARGUMENT"),
        ({"library_id": "unknown"}, 404, "NOT_FOUND"),
        ({"size": "5"}, 400, "INVALID_ARGUMENT"),
        ({"name": "ITEM"}, 400, "ALREADY_EXISTS"),
    ],
)
def test_an_item_that_cannot_be(api, library, item, *, refused, change, status, kind):
    body = {"library_id": library, "name": "Another"} | change
    refused(status, kind, api.post, ITEM, body)
    assert api.get(ITEM, params={"library_id": library}) == [item]


def test_a_name_may_be_used_in_each_library(api, item):
    assert api.new_item(api.new_library("Another")) != item


def test_items_are_listed(api, library, item, refused):
    assert api.get(ITEM, params={"library_id": library}) == [item]
    assert api.get(ITEM, params={"library_id": api.new_library("Another")}) == []
    refused(404, "NOT_FOUND", api.get, ITEM, params={"library_id": "unknown"})
    refused(400, "INVALID_ARGUMENT", api.get, ITEM)


@pytest.mark.parametrize(
    ("spec", "count"),
    [
        ({"name": "ITEM"}, 1),
        ({"name": "It*"}, 0),
        ({"type": "ISO"}, 1),
        ({"cached": True}, 2),
        ({"cached": False}, 0),
        ({"source_id": "unknown"}, 0),
        ({"library_id": "unknown"}, 0),
        ({"name": "item", "type": "iso"}, 0),
    ],
)
def test_items_are_found(api, library, item, spec, count):
    api.new_item(library, "Another", type="iso")
    assert len(api.post(f"{ITEM}?action=find", spec)) == count


def test_items_are_found_in_a_library(api, library, item):
    api.new_item(api.new_library("Another"))
    assert api.post(f"{ITEM}?action=find", {"library_id": library}) == [item]


def test_a_search_needs_something_to_search_by(api, refused):
    refused(400, "INVALID_ARGUMENT", api.post, f"{ITEM}?action=find", {})


def test_an_update_leaves_the_unset_alone(api, item, clock):
    clock.advance(1)
    before = api.get(f"{ITEM}/{item}")
    api.patch(f"{ITEM}/{item}", {"name": "iTEM", "type": "iso", "version": "1"})
    after = api.get(f"{ITEM}/{item}")
    assert (after["name"], after["type"], after["description"]) == ("iTEM", "iso", "")
    versions = ("version", "metadata_version", "content_version")
    assert [after[version] for version in versions] == ["2", "2", "1"]
    assert after["last_modified_time"] > before["last_modified_time"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"version": "7", "name": "x"}, "INVALID_ARGUMENT"),
        ({"name": ""}, "INVALID_ARGUMENT"),
        ({"name": "ANOTHER"}, "ALREADY_EXISTS"),
    ],
)
def test_an_update_that_is_refused(api, library, item, *, refused, body, kind):
    api.new_item(library, "Another")
    refused(400, kind, api.patch, f"{ITEM}/{item}", body)
    assert api.get(f"{ITEM}/{item}")["version"] == "1"


@pytest.mark.parametrize(
    ("method", "suffix", "body"),
    [
        ("GET", "", None),
        ("PATCH", "", {}),
        ("DELETE", "", None),
        ("GET", "/file", None),
        ("GET", "/file?name=a", None),
        ("GET", "/storage", None),
        ("GET", "/storage?file_name=a", None),
        ("POST", "?action=copy", {"name": "x"}),
        ("POST", "?action=publish", {"force_sync_content": True}),
    ],
)
def test_an_unknown_item(api, refused, method, suffix, body):
    refused(404, "NOT_FOUND", api, method, f"{ITEM}/unknown{suffix}", body)


def test_an_item_is_deleted_with_its_files(server, api, item, refused):
    api.fill(item, a=b"x")
    api.delete(f"{ITEM}/{item}")
    refused(404, "NOT_FOUND", api.get, f"{ITEM}/{item}")
    assert list(server._run.store.folder.iterdir()) == []


def test_an_item_in_use_stays(api, item, session, refused):
    error = refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", api.delete, f"{ITEM}/{item}")
    assert session in error.text


def test_a_copy_has_the_files(api, library, item, refused):
    api.fill(item, **{"a.iso": b"content"})
    body = {"library_id": library, "name": "Copy"}
    headers = {"Client-Token": str(uuid.uuid4())}
    copies = {api.post(f"{ITEM}/{item}?action=copy", body, headers=headers) for _ in range(2)}
    (copy,) = copies
    api.delete(f"{ITEM}/{item}")
    found = api.get(f"{ITEM}/{copy}")
    assert (found["size"], found["type"], found["name"]) == (7, "iso", "Copy")
    download = api.new_download(copy)
    path = f"{ITEM}/download-session/{download}/file?action=prepare"
    uri = api.post(path, {"file_name": "a.iso"})["download_endpoint"]["uri"]
    assert api.http.get(uri).content == b"content"
    refused(400, "INVALID_ARGUMENT", api.post, f"{ITEM}/{copy}?action=copy", body)
    refused(404, "NOT_FOUND", api.post, f"{ITEM}/{copy}?action=copy", body | {"library_id": "x"})


def test_publishing_an_item(api, library, item, refused):
    path, body = f"{ITEM}/{item}?action=publish", {"force_sync_content": True}
    refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", api.post, path, body)
    refused(400, "INVALID_ARGUMENT", api.post, path)
    refused(400, "INVALID_ARGUMENT", api.post, path, {})
    api.patch(f"/content/local-library/{library}", {"publish_info": {"published": True}})
    api.post(path, body)
    body["subscriptions"] = [{"subscription": "unknown"}]
    refused(400, "INVALID_ARGUMENT", api.post, path, body)


def test_files_and_their_storage(api, library, item, refused):
    api.fill(item, **{"a.txt": b"1", "b c.txt": b"22"})
    sums = [hashlib.sha1(content).hexdigest() for content in (b"1", b"22")]
    info = {"name": "b c.txt", "size": 2, "cached": True, "version": "1"}
    info["checksum_info"] = {"algorithm": "SHA1", "checksum": sums[1]}
    assert api.get(f"{ITEM}/{item}/file")[1] == info
    assert api.get(f"{ITEM}/{item}/file", params={"name": "b c.txt"}) == info
    (stored,) = api.get(f"{ITEM}/{item}/storage", params={"file_name": "b c.txt"})
    place = f"ds:///vmfs/volumes/datastore-1/contentlib-{library}/{item}/b%20c.txt"
    assert stored == info | {
        "storage_uris": [place],
        "storage_backing": {"type": "DATASTORE", "datastore_id": "datastore-1"},
    }
    assert len(api.get(f"{ITEM}/{item}/storage")) == 2
    refused(404, "NOT_FOUND", api.get, f"{ITEM}/{item}/file", params={"name": "x"})
    refused(404, "NOT_FOUND", api.get, f"{ITEM}/{item}/storage", params={"file_name": "x"})


def test_the_history_is_kept(server, api, item):
    api.fill(item, a=b"1", b=b"2")
    history = server._run.store.items[item].history
    assert [change.version for change in history] == ["1", "2"]
    assert history[1].message == "Changed: a, b."
