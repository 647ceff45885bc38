"""Libraries: local ones, found and changed through either group of the API."""

import uuid

import pytest

BACKING = {"type": "DATASTORE", "datastore_id": "datastore-1"}
LOCAL = "/content/local-library"
ANY = "/content/library"


def test_a_new_library(api, library):
    found = api.get(f"{LOCAL}/{library}")
    assert found == api.get(f"{ANY}/{library}")
    assert found.pop("creation_time") == found.pop("last_modified_time")
    assert uuid.UUID(found.pop("server_guid"))
    assert found == {
        "id": library,
        "name": "Library",
        "description": "",
        "type": "LOCAL",
        "version": "1",
        "storage_backings": [BACKING],
    }


def test_libraries_are_listed(api):
    ids = [api.new_library(name) for name in ("one", "two")]
    assert api.get(LOCAL) == api.get(ANY) == ids


@pytest.mark.parametrize(
    ("spec", "names"),
    [
        ({"name": "ONE"}, ["One"]),
        ({"name": "on"}, []),
        ({"type": "LOCAL"}, ["One", "Two"]),
        ({"type": "SUBSCRIBED"}, []),
        ({"name": "two", "type": "LOCAL"}, ["Two"]),
    ],
)
def test_libraries_are_found(api, spec, names):
    for name in ("One", "Two"):
        api.new_library(name)
    found = api.post(f"{ANY}?action=find", spec)
    assert [api.get(f"{ANY}/{one}")["name"] for one in found] == names


def test_a_search_needs_something_to_search_by(api, refused):
    refused(400, "INVALID_ARGUMENT", api.post, f"{ANY}?action=find", {})


@pytest.mark.parametrize(
    ("change", "kind", "field"),
    [
        ({"name": None}, "INVALID_ARGUMENT", "name"),
        ({"name": ""}, "INVALID_ARGUMENT", "name"),
        ({"name": "x" * 81}, "INVALID_ARGUMENT", "name"),
        ({"name": 5}, "INVALID_ARGUMENT", "name"),
        ({"description": "x" * 2001}, "INVALID_ARGUMENT", "description"),
        ({"storage_backings": None}, "INVALID_ARGUMENT", "storage_backings"),
        ({"storage_backings": []}, "INVALID_ARGUMENT", "storage_backings"),
        ({"storage_backings": [BACKING] * 2}, "UNSUPPORTED", "2"),
        ({"storage_backings": [{}]}, "INVALID_ARGUMENT", "storage_backings.0.type"),
        ({"storage_backings": [{"type": "NFS"}]}, "INVALID_ARGUMENT", "storage_backings.0.type"),
        (
            {"storage_backings": [{"type": "DATASTORE", "datastore_id": "datastore-9"}]},
            "INVALID_ARGUMENT",
            "datastore_id",
        ),
        ({"storage_backings": [{"type": "OTHER"}]}, "INVALID_ARGUMENT", "storage_uri"),
        ({"publish_info": {"published": True, "authentication_method": "BASIC"}}, "", "password"),
        ({"publish_info": {"user_name": "somebody"}}, "INVALID_ARGUMENT", "user_name"),
        ({"publish_info": {"color": "red"}}, "UNEXPECTED_INPUT", "publish_info.color"),
        (
            {"storage_backings": [{"colour": "red"}]},
            "UNEXPECTED_INPUT",
            "storage_backings.0.colour",
        ),
    ],
)
def test_a_library_that_cannot_be(api, refused, change, kind, field):
    body = {"name": "Library", "storage_backings": [BACKING]} | change
    error = refused(400, kind or "INVALID_ARGUMENT", api.post, LOCAL, body)
    assert field in error.text
    assert api.get(LOCAL) == []


def test_a_library_on_other_storage(api):
    backing = {"type": "OTHER", "storage_uri": "nfs://server/path/"}
    library = api.post(LOCAL, {"name": "Library", "storage_backings": [backing]})
    item = api.new_item(library)
    api.fill(item, a=b"x")
    (stored,) = api.get(f"/content/library/item/{item}/storage")
    assert stored["storage_uris"][0].startswith("nfs://server/path/contentlib-")


def test_a_client_token_makes_one_library(api, library, refused):
    headers = {"Client-Token": str(uuid.uuid4())}
    ids = {api.new_library_with(headers) for _ in range(2)}
    assert len(ids) == 1
    api.delete(f"{LOCAL}/{ids.pop()}")
    assert api.new_library_with(headers) in api.get(LOCAL)


@pytest.fixture(autouse=True)
def with_headers(api):
    body = {"name": "Repeated", "storage_backings": [BACKING]}
    api.new_library_with = lambda headers: api.post(LOCAL, body, headers=headers)


@pytest.mark.parametrize("room", [LOCAL, ANY])
def test_an_update_leaves_the_unset_alone(api, library, clock, room):
    clock.advance(1)
    before = api.get(f"{ANY}/{library}")
    api.patch(f"{room}/{library}", {"description": "new", "version": "1"})
    after = api.get(f"{ANY}/{library}")
    assert (after["name"], after["description"], after["version"]) == ("Library", "new", "2")
    assert after["last_modified_time"] > before["last_modified_time"]
    assert after["creation_time"] == before["creation_time"]


@pytest.mark.parametrize(
    ("room", "status", "kind"), [(LOCAL, 409, "CONCURRENT_CHANGE"), (ANY, 400, "INVALID_ARGUMENT")]
)
def test_an_update_of_another_version_is_refused(api, library, refused, *, room, status, kind):
    api.patch(f"{room}/{library}", {"name": "first"})
    body = {"name": "second", "version": "1"}
    refused(status, kind, api.patch, f"{room}/{library}", body)
    assert api.get(f"{ANY}/{library}")["name"] == "first"


def test_a_refused_update_changes_nothing(api, library, refused):
    body = {"name": "new", "publish_info": {"published": True, "authentication_method": "BASIC"}}
    refused(400, "INVALID_ARGUMENT", api.patch, f"{LOCAL}/{library}", body)
    assert api.get(f"{LOCAL}/{library}")["name"] == "Library"
    assert api.get(f"{LOCAL}/{library}")["version"] == "1"


def test_a_security_policy_comes_and_goes(api, library, refused):
    (policy,) = api.get("/content/security-policies")
    path = f"{LOCAL}/{library}"
    api.patch(path, {"security_policy_id": policy["policy"]})
    assert api.get(path)["security_policy_id"] == policy["policy"]
    error = refused(400, "INVALID_ARGUMENT", api.patch, path, {"security_policy_id": "unknown"})
    assert policy["policy"] in error.text
    refused(400, "INVALID_ARGUMENT", api.new_library, security_policy_id="unknown")
    api.patch(path, {"unset_security_policy_id": True, "security_policy_id": "ignored"})
    assert "security_policy_id" not in api.get(path)


@pytest.mark.parametrize("call", ["get", "patch", "delete", "publish"])
def test_an_unknown_library(api, refused, call):
    path = f"{LOCAL}/no-such-library"
    calls = {
        "get": (api.get, path),
        "patch": (api.patch, path, {}),
        "delete": (api.delete, path),
        "publish": (api.post, f"{path}?action=publish"),
    }
    refused(404, "NOT_FOUND", *calls[call])


def test_a_library_takes_its_items_along(server, api, library, item, refused):
    done = api.fill(item, a=b"x")
    download = api.new_download(item)
    api.delete(f"{LOCAL}/{library}")
    refused(404, "NOT_FOUND", api.get, f"/content/library/item/{item}")
    refused(404, "NOT_FOUND", api.update_session, done)
    refused(404, "NOT_FOUND", api.get, f"/content/library/item/download-session/{download}")
    assert list(server._run.store.folder.iterdir()) == []


def test_a_library_in_use_stays(api, library, session, refused):
    refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", api.delete, f"{LOCAL}/{library}")
    api.act("update", session, "cancel")
    api.delete(f"{LOCAL}/{library}")


def test_content_is_no_property_of_the_library(api, library, item):
    before = api.get(f"{ANY}/{library}")
    api.fill(item, a=b"x")
    assert api.get(f"{ANY}/{library}") == before


PUBLISHED = {"published": True, "authentication_method": "BASIC", "password": "first secret"}


@pytest.fixture
def published(api):
    return api.new_library("Published", publish_info=PUBLISHED)


def test_a_published_library_keeps_its_password_to_itself(api, published):
    found = api.get(f"{ANY}/{published}")["publish_info"]
    assert found == {
        "authentication_method": "BASIC",
        "published": True,
        "persist_json_enabled": False,
        "user_name": "vcsp",
        "publish_url": f"{api.url}/cls/vcsp/lib/{published}/lib.json",
    }


@pytest.mark.parametrize(
    "change",
    [{"password": "second"}, {"authentication_method": "NONE"}, {"published": False}],
    ids=["another password", "no password", "no publishing"],
)
def test_a_password_guards_the_publishing(api, published, refused, change):
    path = f"{LOCAL}/{published}"
    for wrong in ({}, {"current_password": "wrong"}):
        refused(400, "INVALID_ARGUMENT", api.patch, path, {"publish_info": change | wrong})
    api.patch(path, {"publish_info": change | {"current_password": "first secret"}})


def test_publishing_without_a_password(api, library, refused):
    path = f"{LOCAL}/{library}"
    refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", api.post, f"{path}?action=publish")
    api.patch(path, {"publish_info": {"published": True}})
    assert "user_name" not in api.get(path)["publish_info"]
    api.post(f"{path}?action=publish")
    api.post(f"{path}?action=publish", {"subscriptions": []})
    body = {"subscriptions": [{"subscription": "unknown"}]}
    refused(400, "INVALID_ARGUMENT", api.post, f"{path}?action=publish", body)


def test_a_library_of_another_type(server, api, library, refused):
    server._run.store.library(library).model.type = "SUBSCRIBED"
    refused(400, "INVALID_ELEMENT_TYPE", api.get, f"{LOCAL}/{library}")
    refused(400, "INVALID_ELEMENT_TYPE", api.new_item, library)
    body = {"publish_info": {"published": True}}
    refused(400, "INVALID_ARGUMENT", api.patch, f"{ANY}/{library}", body)
    assert api.get(LOCAL) == []
    assert api.get(ANY) == [library]


def test_what_a_subscription_is_opened_with_is_never_shown(server, api, library):
    from vmware_sdk_contentlibrary.models.library import LibrarySubscriptionInfo

    model = server._run.store.library(library).model
    model.subscription_info = LibrarySubscriptionInfo(password="secret", ssl_thumbprint="secret")
    assert "secret" not in str(api.get(f"{ANY}/{library}"))
