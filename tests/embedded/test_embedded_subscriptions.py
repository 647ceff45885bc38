"""Subscriptions that a publisher keeps, and what it pushes to them."""

import uuid
from urllib.parse import urlsplit

import pytest

from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

ITEM = "/content/library/item"
BACKING = {"type": "DATASTORE", "datastore_id": "datastore-1"}
NEW = {
    "name": "New",
    "storage_backings": [BACKING],
    "automatic_sync_enabled": False,
    "on_demand": False,
}


@pytest.fixture
def published(api):
    return api.publish(authentication_method="BASIC", password="secret")


@pytest.fixture
def other(clock):
    with EmbeddedContentLibrary(clock=clock) as other:
        yield other


@pytest.fixture(params=["LOCAL", "REMOTE"])
def place(request, api, other, connect):
    """Where the subscriber is, and a client of the server there."""
    if request.param == "LOCAL":
        return {"location": "LOCAL"}, api
    port = urlsplit(other.url).port
    vcenter = {"hostname": "localhost", "https_port": port}
    return {"location": "REMOTE", "vcenter": vcenter}, connect(other)


def path_of(library):
    return f"/content/library/{library}/subscriptions"


def create(api, library, place=None, *, headers=None, **changes):
    spec = {"target": "CREATE_NEW", "location": "LOCAL", "new_subscribed_library": NEW}
    spec |= (place or {}) | changes
    spec = {key: value for key, value in spec.items() if value is not None}
    return api.post(path_of(library), {"subscribed_library": spec}, headers=headers)


def adopt(api, library, subscriber, place=None):
    changes = {"target": "USE_EXISTING", "new_subscribed_library": None}
    return create(api, library, place, subscribed_library=subscriber, **changes)


def test_a_subscription_comes_with_its_library(api, published, place):
    where, there = place
    placement = {"folder": "group-v3", "resource_pool": "resgroup-8", "host": "host-10"}
    made = create(api, published, where, placement=placement)
    (listed,) = api.get(path_of(published))
    subscriber = listed["subscribed_library"]
    remote = where["location"] == "REMOTE"
    assert listed.pop("subscribed_library_vcenter_hostname", None) == (
        "localhost" if remote else None
    )
    assert listed == {
        "subscription": made,
        "subscribed_library": subscriber,
        "subscribed_library_name": "New",
    }
    library = there.get(f"/content/subscribed-library/{subscriber}")
    assert library["name"] == "New"
    info = library["subscription_info"]
    assert info["source_info"] == {"source_library": published, "subscription": made}
    assert info["subscription_url"] == api.url_of(published)
    assert "last_sync_time" not in library
    read = api.get(f"{path_of(published)}/{made}")
    vcenter = read.pop("subscribed_library_vcenter", None)
    assert vcenter == (
        where["vcenter"] | {"server_guid": library["server_guid"]} if remote else None
    )
    assert read == {
        "subscribed_library": subscriber,
        "subscribed_library_name": "New",
        "subscribed_library_location": where["location"],
        "subscribed_library_placement": placement,
    }


def test_a_library_is_pushed(api, published, place):
    where, there = place
    api.fill(api.new_item(published, "Item"), a=b"content")
    create(api, published, where)
    subscriber = api.get(path_of(published))[0]["subscribed_library"]
    api.post(f"/content/local-library/{published}?action=publish")
    there.synchronized(subscriber)
    (item,) = there.items(subscriber)
    assert (item["name"], item["size"]) == ("Item", 7)


def test_an_item_is_pushed(api, published, place, eventually):
    where, there = place
    wanted = api.new_item(published, "Wanted")
    api.fill(wanted, a=b"content")
    api.fill(api.new_item(published, "Other"), a=b"content")
    create(api, published, where, new_subscribed_library=NEW | {"on_demand": True})
    subscriber = api.get(path_of(published))[0]["subscribed_library"]
    for force in (False, True):
        api.post(f"{ITEM}/{wanted}?action=publish", {"force_sync_content": force})
        eventually(lambda force=force: [i["cached"] for i in there.items(subscriber)] == [force])
    assert there.items(subscriber)[0]["name"] == "Wanted"
    api.delete(f"{ITEM}/{wanted}")


def test_a_push_goes_to_the_subscriptions_that_are_named(api, published, eventually):
    item = api.new_item(published)
    first, second = (create(api, published) for _ in range(2))
    by_id = {one["subscription"]: one["subscribed_library"] for one in api.get(path_of(published))}
    api.post(
        f"{ITEM}/{item}?action=publish",
        {"force_sync_content": True, "subscriptions": [{"subscription": second}]},
    )
    eventually(lambda: api.items(by_id[second]))
    assert api.items(by_id[first]) == []
    body = {"subscriptions": [{"subscription": first}]}
    api.post(f"/content/local-library/{published}?action=publish", body)
    api.synchronized(by_id[first])
    assert "last_sync_time" not in api.get(f"/content/library/{by_id[second]}")


def test_a_push_needs_no_password_of_the_subscriber(api, eventually):
    published = api.publish(authentication_method="BASIC", password="first")
    create(api, published)
    subscriber = api.get(path_of(published))[0]["subscribed_library"]
    change = {"password": "second", "current_password": "first"}
    api.patch(f"/content/local-library/{published}", {"publish_info": change})
    api.new_item(published)
    api.post(f"/content/local-library/{published}?action=publish")
    eventually(lambda: api.items(subscriber))


def test_a_library_that_synchronizes_by_itself_begins_at_once(api, published):
    api.new_item(published)
    create(api, published, new_subscribed_library=NEW | {"automatic_sync_enabled": True})
    subscriber = api.get(path_of(published))[0]["subscribed_library"]
    api.synchronized(subscriber)
    assert len(api.items(subscriber)) == 1


def test_a_library_that_is_there_is_adopted(api, place, refused):
    where, there = place
    published = api.publish()
    subscriber = there.subscribe(api.url_of(published))
    made = adopt(api, published, subscriber, where)
    info = there.get(f"/content/library/{subscriber}")["subscription_info"]
    assert info["source_info"] == {"source_library": published, "subscription": made}
    refused(400, "ALREADY_EXISTS", adopt, api, published, subscriber, where)
    there.patch(f"/content/library/{subscriber}", {"name": "Renamed"})
    known = "Subscribed" if where["location"] == "REMOTE" else "Renamed"
    assert api.get(path_of(published))[0]["subscribed_library_name"] == known
    api.delete(f"{path_of(published)}/{made}")
    assert api.get(path_of(published)) == []
    info = there.get(f"/content/library/{subscriber}")["subscription_info"]
    assert "source_info" not in info


def test_a_library_that_cannot_be_adopted(api, place, refused):
    where, there = place
    published = api.publish()
    strange = there.subscribe(api.url_of(api.publish("Another")))
    argument = (400, "INVALID_ARGUMENT")
    refused(*argument, adopt, api, published, strange, where)
    refused(*argument, adopt, api, published, there.new_library(), where)
    refused(404, "NOT_FOUND", adopt, api, published, "unknown", where)
    assert api.get(path_of(published)) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"new_subscribed_library": None}, "new_subscribed_library"),
        ({"target": "USE_EXISTING"}, "new_subscribed_library"),
        ({"target": "USE_EXISTING", "new_subscribed_library": None}, "subscribed_library"),
        ({"subscribed_library": "x"}, "subscribed_library"),
        ({"location": "REMOTE"}, "vcenter"),
        ({"vcenter": {"hostname": "x"}}, "vcenter"),
        ({"target": "UNKNOWN"}, "target"),
        ({"new_subscribed_library": NEW | {"name": ""}}, "name"),
        ({"new_subscribed_library": NEW | {"storage_backings": []}}, "storage_backings"),
        ({"new_subscribed_library": NEW | {"storage_backings": [BACKING] * 2}}, "2"),
    ],
)
def test_a_subscription_that_cannot_be(api, published, refused, changes, field):
    assert field in refused(400, "INVALID_ARGUMENT", create, api, published, **changes).text
    assert api.get(path_of(published)) == []
    assert len(api.get("/content/library")) == 1


@pytest.mark.parametrize(
    "vcenter",
    [{"hostname": "vcenter.example"}, {"hostname": "localhost"}, {"hostname": "127.0.0.1"}],
)
def test_a_server_that_is_not_there(api, published, refused, vcenter):
    vcenter |= {"https_port": 1} if vcenter["hostname"] == "127.0.0.1" else {}
    where = {"location": "REMOTE", "vcenter": vcenter}
    error = refused(500, "RESOURCE_INACCESSIBLE", create, api, published, where)
    assert vcenter["hostname"] in error.text


def test_a_client_token_makes_one_subscription(api, published, place):
    where, _ = place
    headers = {"Client-Token": str(uuid.uuid4())}
    made = {create(api, published, where, headers=headers) for _ in range(2)}
    assert len(made) == 1
    assert len(api.get(path_of(published))) == 1


def test_a_placement_is_replaced_as_a_whole(api, published):
    made = create(api, published, placement={"folder": "group-v3", "cluster": "domain-c8"})
    path = f"{path_of(published)}/{made}"
    api.patch(path, {})
    assert api.get(path)["subscribed_library_placement"]["cluster"] == "domain-c8"
    api.patch(path, {"subscribed_library_placement": {"folder": "group-v4"}})
    assert api.get(path)["subscribed_library_placement"] == {"folder": "group-v4"}


def test_a_subscriber_may_get_another_address(api, published, other, refused):
    port = urlsplit(other.url).port
    vcenter = {"hostname": "localhost", "https_port": port}
    made = create(api, published, location="REMOTE", vcenter=vcenter)
    path = f"{path_of(published)}/{made}"
    api.patch(path, {"subscribed_library_vcenter": {"hostname": "127.0.0.1"}})
    found = api.get(path)["subscribed_library_vcenter"]
    assert (found["hostname"], found["https_port"]) == ("127.0.0.1", port)
    lost = (500, "RESOURCE_INACCESSIBLE")
    for wrong in ({"https_port": 1}, {"https_port": urlsplit(api.url).port}):
        refused(*lost, api.patch, path, {"subscribed_library_vcenter": wrong})
    assert api.get(path)["subscribed_library_vcenter"] == found
    here = f"{path_of(published)}/{create(api, published)}"
    body = {"subscribed_library_vcenter": {"hostname": "127.0.0.1"}}
    refused(400, "INVALID_ARGUMENT", api.patch, here, body)


def test_a_subscriber_that_is_gone(api, published, other, connect, refused):
    vcenter = {"hostname": "localhost", "https_port": urlsplit(other.url).port}
    made = create(api, published, location="REMOTE", vcenter=vcenter)
    there = connect(other)
    (subscriber,) = there.get("/content/library")
    push = f"/content/local-library/{published}?action=publish"
    api.post(push)
    there.delete(f"/content/subscribed-library/{subscriber}")
    assert made in refused(500, "ERROR", api.post, push).text
    other.stop()
    assert made in refused(500, "ERROR", api.post, push).text
    assert api.get(path_of(published))[0]["subscribed_library_name"] == "New"
    api.delete(f"{path_of(published)}/{made}")
    api.post(push)


def test_a_subscription_goes_with_either_library(api, published):
    create(api, published)
    (one,) = api.get(path_of(published))
    api.delete(f"/content/subscribed-library/{one['subscribed_library']}")
    assert api.get(path_of(published)) == []
    create(api, published)
    (one,) = api.get(path_of(published))
    api.delete(f"/content/local-library/{published}")
    assert api.get(f"/content/library/{one['subscribed_library']}")["name"] == "New"


CALLS = [
    ("GET", "", None),
    ("POST", "", {"subscribed_library": {"target": "CREATE_NEW", "location": "LOCAL"}}),
    ("GET", "/x", None),
    ("PATCH", "/x", {}),
    ("DELETE", "/x", None),
]


@pytest.mark.parametrize(("method", "suffix", "body"), CALLS)
def test_a_library_that_has_no_subscriptions(api, library, refused, *, method, suffix, body):
    published = api.publish()
    subscribed = api.subscribe(api.url_of(published))
    call = (api, method)
    refused(404, "NOT_FOUND", *call, f"{path_of('unknown')}{suffix}", body)
    refused(400, "INVALID_ELEMENT_TYPE", *call, f"{path_of(subscribed)}{suffix}", body)
    refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", *call, f"{path_of(library)}{suffix}", body)
    if suffix:
        # reading declares an argument that is not valid, the others something that is not there
        unknown = (400, "INVALID_ARGUMENT") if method == "GET" else (404, "NOT_FOUND")
        refused(*unknown, *call, f"{path_of(published)}{suffix}", body)
