"""All 71 operations, by plain requests: each one works, and each one refuses.

The client of `conftest.py` holds every answer against the operation's type, strictly, and every
error against what the operation declares.
"""

import pytest

from tests.support.tls import Authority
from vmware_sdk_contentlibrary.cmdlets import operations
from vmware_sdk_contentlibrary.embedded.rooms import handlers

CONTENT = "/content"
ANY = "/content/library"
LOCAL = "/content/local-library"
SUBSCRIBED = "/content/subscribed-library"
ITEM = "/content/library/item"
FOLLOWED = "/content/library/subscribed-item"
UPDATE = "/content/library/item/update-session"
DOWNLOAD = "/content/library/item/download-session"
TRUSTED = "/content/trusted-certificates"
BACKING = {"type": "DATASTORE", "datastore_id": "datastore-1"}
FORCE = {"force_sync_content": True}


def test_every_operation_has_a_handler():
    assert handlers().keys() == operations().keys()
    assert len(operations()) == 71


def test_every_operation_works(api, certificate, eventually):
    the_service_itself(api, certificate)
    published = libraries(api)
    item = items(api, published)
    update_sessions(api, item)
    download_sessions(api, item)
    subscribed_libraries(api, published, eventually)
    subscriptions(api, published, item)
    api.delete(f"{ITEM}/{item}")
    api.delete(f"{LOCAL}/{published}")
    assert api.succeeded == operations().keys()


@pytest.fixture
def certificate(tmp_path):
    return Authority(tmp_path, "signer").file.read_text()


def the_service_itself(api, certificate):
    api.patch(f"{CONTENT}/configuration", {"maximum_concurrent_item_syncs": 7})
    assert api.get(f"{CONTENT}/configuration")["maximum_concurrent_item_syncs"] == 7
    assert api.get(f"{CONTENT}/type")
    assert api.get(f"{CONTENT}/security-policies")
    made = api.post(TRUSTED, {"cert_text": certificate})
    assert api.get(f"{TRUSTED}/{made}")["cert_text"] == certificate
    assert api.get(TRUSTED)["certificates"][0]["certificate"] == made
    api.delete(f"{TRUSTED}/{made}")


def libraries(api):
    (policy,) = api.get(f"{CONTENT}/security-policies")
    library = api.publish("Published", authentication_method="BASIC", password="secret")
    api.patch(f"{LOCAL}/{library}", {"security_policy_id": policy["policy"]})
    api.patch(f"{ANY}/{library}", {"description": "words", "unset_security_policy_id": True})
    assert api.post(f"{ANY}?action=find", {"name": "PUBLISHED"}) == [library]
    assert api.get(LOCAL) == api.get(ANY) == [library]
    assert api.get(f"{LOCAL}/{library}") == api.get(f"{ANY}/{library}")
    return library


def items(api, library):
    item = api.new_item(library, "Item", type="iso")
    api.patch(f"{ITEM}/{item}", {"description": "words"})
    api.fill(item, **{"a.iso": b"content"})
    copy = api.post(f"{ITEM}/{item}?action=copy", {"library_id": library, "name": "Copy"})
    assert api.post(f"{ITEM}?action=find", {"name": "COPY"}) == [copy]
    assert {one["id"] for one in api.items(library)} == {item, copy}
    api.delete(f"{ITEM}/{copy}")
    (file,) = api.get(f"{ITEM}/{item}/file")
    assert api.get(f"{ITEM}/{item}/file", params={"name": "a.iso"}) == file
    (stored,) = api.get(f"{ITEM}/{item}/storage")
    assert api.get(f"{ITEM}/{item}/storage", params={"file_name": "a.iso"}) == [stored]
    for change in api.get(f"{ITEM}/{item}/changes"):
        assert api.get(f"{ITEM}/{item}/changes/{change['version']}")["time"] == change["time"]
    return item


def update_sessions(api, item):
    for action, body in (("cancel", None), ("fail", {"client_error_message": "why"})):
        session = api.new_update(item)
        api.add_file(session)
        assert api.get(f"{UPDATE}/{session}/file/file.bin")["name"] == "file.bin"
        api.delete(f"{UPDATE}/{session}/file/file.bin")
        api.post(f"{UPDATE}/{session}/file?action=validate")
        api.act("update", session, "keep-alive", {"client_progress": 10})
        behavior = [{"type": "SELF_SIGNED_CERTIFICATE", "ignored": True}]
        api.patch(f"{UPDATE}/{session}", {"warning_behavior": behavior})
        assert api.get(UPDATE, params={"library_item_id": item})[-1] == session
        api.act("update", session, action, body)
        api.delete(f"{UPDATE}/{session}")


def download_sessions(api, item):
    for action, body in (("cancel", None), ("fail", {"client_error_message": "why"})):
        session = api.new_download(item)
        api.act("download", session, "keep-alive", {"progress": 10})
        path = f"{DOWNLOAD}/{session}/file"
        prepared = api.post(f"{path}?action=prepare", {"file_name": "a.iso"})
        assert api.get(path) == [prepared]
        assert api.get(path, params={"file_name": "a.iso"}) == prepared
        assert api.get(DOWNLOAD, params={"library_item_id": item}) == [session]
        api.act("download", session, action, body)
        assert "error_message" in api.get(f"{DOWNLOAD}/{session}") or action == "cancel"
        api.delete(f"{DOWNLOAD}/{session}")


def subscribed_libraries(api, published, eventually):
    info = {
        "subscription_url": api.url_of(published),
        "authentication_method": "BASIC",
        "user_name": "vcsp",
        "password": "secret",
        "on_demand": True,
    }
    probed = api.post(f"{SUBSCRIBED}?action=probe", {"subscription_info": info})
    assert probed["status"] == "SUCCESS"
    url = info.pop("subscription_url")
    library = api.subscribe(url, **info)
    (item,) = api.items(library)
    api.post(f"{FOLLOWED}/{item['id']}?action=sync", FORCE)
    eventually(lambda: api.items(library)[0]["cached"])
    api.post(f"{FOLLOWED}/{item['id']}?action=evict")
    api.post(f"{SUBSCRIBED}/{library}?action=evict")
    api.post(f"{SUBSCRIBED}/{library}?action=sync")
    api.patch(f"{SUBSCRIBED}/{library}", {"subscription_info": {"on_demand": False}})
    assert api.get(SUBSCRIBED) == [library]
    assert api.get(f"{SUBSCRIBED}/{library}")["subscription_info"]["on_demand"] is False
    api.delete(f"{SUBSCRIBED}/{library}")


def subscriptions(api, published, item):
    path = f"{ANY}/{published}/subscriptions"
    new = {"name": "New", "storage_backings": [BACKING]}
    new |= {"automatic_sync_enabled": False, "on_demand": False}
    spec = {"target": "CREATE_NEW", "location": "LOCAL", "new_subscribed_library": new}
    made = api.post(path, {"subscribed_library": spec})
    assert [one["subscription"] for one in api.get(path)] == [made]
    api.patch(f"{path}/{made}", {"subscribed_library_placement": {"folder": "group-v3"}})
    placed = api.get(f"{path}/{made}")["subscribed_library_placement"]
    assert placed == {"folder": "group-v3"}
    api.post(f"{LOCAL}/{published}?action=publish")
    api.post(f"{ITEM}/{item}?action=publish", FORCE)
    api.delete(f"{path}/{made}")


REFUSALS = [
    ("PATCH", f"{CONTENT}/configuration", {"automatic_sync_start_hour": 24}, "INVALID_ARGUMENT"),
    ("POST", f"{ANY}?action=find", {}, "INVALID_ARGUMENT"),
    ("GET", f"{ANY}/x", None, "NOT_FOUND"),
    ("PATCH", f"{ANY}/x", {}, "NOT_FOUND"),
    ("POST", LOCAL, {"name": "x", "storage_backings": [BACKING] * 2}, "UNSUPPORTED"),
    ("DELETE", f"{LOCAL}/x", None, "NOT_FOUND"),
    ("GET", f"{LOCAL}/x", None, "NOT_FOUND"),
    ("POST", f"{LOCAL}/x?action=publish", None, "NOT_FOUND"),
    ("PATCH", f"{LOCAL}/x", {}, "NOT_FOUND"),
    ("POST", SUBSCRIBED, {"name": "x", "storage_backings": [BACKING] * 2}, "UNSUPPORTED"),
    ("DELETE", f"{SUBSCRIBED}/x", None, "NOT_FOUND"),
    ("POST", f"{SUBSCRIBED}/x?action=evict", None, "NOT_FOUND"),
    ("GET", f"{SUBSCRIBED}/x", None, "NOT_FOUND"),
    ("POST", f"{SUBSCRIBED}/x?action=sync", None, "NOT_FOUND"),
    ("PATCH", f"{SUBSCRIBED}/x", {}, "NOT_FOUND"),
    ("POST", f"{SUBSCRIBED}?action=probe", {}, "INVALID_ARGUMENT"),
    ("POST", TRUSTED, {"cert_text": "x"}, "ERROR"),
    ("DELETE", f"{TRUSTED}/x", None, "NOT_FOUND"),
    ("GET", f"{TRUSTED}/x", None, "NOT_FOUND"),
    ("GET", f"{ITEM}/x/changes/1", None, "NOT_FOUND"),
    ("GET", f"{ITEM}/x/changes", None, "NOT_FOUND"),
    ("POST", f"{DOWNLOAD}/x?action=cancel", None, "NOT_FOUND"),
    ("POST", DOWNLOAD, {"library_item_id": "x"}, "NOT_FOUND"),
    ("DELETE", f"{DOWNLOAD}/x", None, "NOT_FOUND"),
    ("POST", f"{DOWNLOAD}/x?action=fail", {"client_error_message": "x"}, "NOT_FOUND"),
    ("GET", f"{DOWNLOAD}/x", None, "NOT_FOUND"),
    ("POST", f"{DOWNLOAD}/x?action=keep-alive", None, "NOT_FOUND"),
    ("GET", f"{DOWNLOAD}?library_item_id=x", None, "NOT_FOUND"),
    ("POST", f"{UPDATE}/x/file", {"name": "x", "source_type": "PUSH"}, "NOT_FOUND"),
    ("DELETE", f"{UPDATE}/x/file/x", None, "NOT_FOUND"),
    ("GET", f"{DOWNLOAD}/x/file?file_name=x", None, "NOT_FOUND"),
    ("GET", f"{ITEM}/x/file?name=x", None, "NOT_FOUND"),
    ("GET", f"{UPDATE}/x/file/x", None, "NOT_FOUND"),
    ("GET", f"{DOWNLOAD}/x/file", None, "NOT_FOUND"),
    ("GET", f"{ITEM}/x/file", None, "NOT_FOUND"),
    ("GET", f"{UPDATE}/x/file", None, "NOT_FOUND"),
    ("POST", f"{DOWNLOAD}/x/file?action=prepare", {"file_name": "x"}, "NOT_FOUND"),
    ("POST", f"{UPDATE}/x/file?action=validate", None, "NOT_FOUND"),
    ("POST", f"{ITEM}/x?action=copy", {}, "NOT_FOUND"),
    ("POST", ITEM, {"library_id": "x", "name": "x"}, "NOT_FOUND"),
    ("DELETE", f"{ITEM}/x", None, "NOT_FOUND"),
    ("POST", f"{ITEM}?action=find", {}, "INVALID_ARGUMENT"),
    ("GET", f"{ITEM}/x", None, "NOT_FOUND"),
    ("GET", f"{ITEM}?library_id=x", None, "NOT_FOUND"),
    ("POST", f"{ITEM}/x?action=publish", FORCE, "NOT_FOUND"),
    ("PATCH", f"{ITEM}/x", {}, "NOT_FOUND"),
    ("GET", f"{ITEM}/x/storage?file_name=x", None, "NOT_FOUND"),
    ("GET", f"{ITEM}/x/storage", None, "NOT_FOUND"),
    ("POST", f"{FOLLOWED}/x?action=evict", None, "NOT_FOUND"),
    ("POST", f"{FOLLOWED}/x?action=sync", FORCE, "NOT_FOUND"),
    (
        "POST",
        f"{ANY}/x/subscriptions",
        {"subscribed_library": {"target": "CREATE_NEW", "location": "LOCAL"}},
        "NOT_FOUND",
    ),
    ("DELETE", f"{ANY}/x/subscriptions/x", None, "NOT_FOUND"),
    ("GET", f"{ANY}/x/subscriptions/x", None, "NOT_FOUND"),
    ("GET", f"{ANY}/x/subscriptions", None, "NOT_FOUND"),
    ("PATCH", f"{ANY}/x/subscriptions/x", {}, "NOT_FOUND"),
    ("POST", f"{UPDATE}/x?action=cancel", None, "NOT_FOUND"),
    ("POST", f"{UPDATE}/x?action=complete", None, "NOT_FOUND"),
    ("POST", UPDATE, {"library_item_id": "x"}, "NOT_FOUND"),
    ("DELETE", f"{UPDATE}/x", None, "NOT_FOUND"),
    ("POST", f"{UPDATE}/x?action=fail", {"client_error_message": "x"}, "NOT_FOUND"),
    ("GET", f"{UPDATE}/x", None, "NOT_FOUND"),
    ("POST", f"{UPDATE}/x?action=keep-alive", None, "NOT_FOUND"),
    ("GET", f"{UPDATE}?library_item_id=x", None, "NOT_FOUND"),
    ("PATCH", f"{UPDATE}/x", {}, "NOT_FOUND"),
    # these declare nothing else that a client could bring about
    *(
        ("GET", path, None, "UNAUTHENTICATED")
        for path in (
            f"{CONTENT}/configuration",
            ANY,
            LOCAL,
            f"{CONTENT}/security-policies",
            SUBSCRIBED,
            TRUSTED,
            f"{CONTENT}/type",
        )
    ),
]
STATUSES = {"ERROR": 500, "NOT_FOUND": 404, "UNAUTHENTICATED": 401}


def test_every_operation_refuses(api, refused):
    token = api.http.headers["vmware-api-session-id"]
    for method, path, body, kind in REFUSALS:
        given = "unknown" if kind == "UNAUTHENTICATED" else token
        headers = {"vmware-api-session-id": given}
        refused(STATUSES.get(kind, 400), kind, api, method, path, body, headers=headers)
    assert api.refused == operations().keys()
