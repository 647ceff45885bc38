"""Publishers that cannot be reached, and all the ways to say so."""

import hashlib
import json
import socket
import threading
from contextlib import closing
from http.server import BaseHTTPRequestHandler

import pytest

from tests.support.served import Served
from tests.support.tls import Authority
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary, reach
from vmware_sdk_contentlibrary.embedded.sync import Sync, Wish, synchronize

SUBSCRIBED = "/content/subscribed-library"
LIBRARY = {"vcspVersion": 2, "id": "x", "name": "x", "version": "1", "itemsHref": "items.json"}
CHECKSUM = {"algorithm": "SHA1", "checksum": hashlib.sha1(b"right").hexdigest()}
FILE = {"name": "f", "size": 5, "version": 1, "checksum": CHECKSUM, "href": "f"}
ITEM = {
    "id": "i",
    "name": "item",
    "version": "1",
    "metadataVersion": "1",
    "contentVersion": "1",
    "files": [FILE],
}


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        found = self.server.pages.get(self.path, 404)
        if found == "slow":
            self.server.reached.set()
            self.server.go_on.wait(20)
            found = self.server.late
        self.send_response(found if isinstance(found, int) else 200)
        self.end_headers()
        if isinstance(found, bytes):
            self.wfile.write(found)
        elif not isinstance(found, int):
            self.wfile.write(json.dumps(found).encode())

    def log_message(self, *args):
        pass


class Pages(Served):
    """A publisher that answers what a test has written."""

    def __init__(self, context=None):
        super().__init__(Answer, context)
        self.pages, self.late = {}, 500
        self.reached = threading.Event()

    def publish(self, *items):
        self.pages |= {"/lib.json": LIBRARY, "/items.json": {"items": items}}
        return f"{self.url}/lib.json"


@pytest.fixture
def pages():
    with Pages() as pages:
        yield pages


def probe(api, url, **info):
    body = {"subscription_info": {"subscription_url": url, **info}}
    return api.post(f"{SUBSCRIBED}?action=probe", body)


def test_a_probe_of_a_library(api):
    url = api.url_of(api.publish())
    assert probe(api, url) == {"status": "SUCCESS", "error_messages": []}


def test_a_probe_needs_the_password(api):
    url = api.url_of(api.publish(authentication_method="BASIC", password="secret"))
    for password, status in (("secret", "SUCCESS"), ("wrong", "INVALID_CREDENTIALS")):
        info = {"authentication_method": "BASIC", "user_name": "vcsp", "password": password}
        assert probe(api, url, **info)["status"] == status
    assert probe(api, url)["status"] == "INVALID_CREDENTIALS"


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("", "INVALID_URL"),
        ("nonsense", "INVALID_URL"),
        ("http://", "INVALID_URL"),
        ("http://127.0.0.1:port/lib.json", "INVALID_URL"),
        ("http://127.0.0.1/with space", "INVALID_URL"),
        ("http://127.0.0.1/ü", "INVALID_URL"),
        ("ds:///vmfs/volumes/1/lib.json", "INVALID_URL"),
        ("https://vcenter.example/lib.json", "HOST_NOT_FOUND"),
        ("http://192.0.2.1/lib.json", "HOST_NOT_FOUND"),
        ("http://127.0.0.1:1/lib.json", "HOST_NOT_FOUND"),
        ("{pages}/missing", "RESOURCE_NOT_FOUND"),
        ("{pages}/forbidden", "INVALID_CREDENTIALS"),
        ("{pages}/broken", "UNKNOWN_ERROR"),
        ("{pages}/strange", "UNKNOWN_ERROR"),
        ("{pages}/list", "UNKNOWN_ERROR"),
        ("{pages}/text", "UNKNOWN_ERROR"),
        ("{tls}/lib.json", "CERTIFICATE_ERROR"),
    ],
)
def test_a_probe_says_what_is_in_the_way(api, pages, refused, url, status):
    pages.pages |= {"/forbidden": 403, "/broken": 500, "/strange": 299, "/list": [], "/text": b"x"}
    url = url.format(pages=pages.url, tls=pages.url.replace("http", "https"))
    found = probe(api, url)
    assert found["status"] == status
    assert "ssl_thumbprint" not in found
    (said,) = found["error_messages"]
    assert url in said["default_message"]
    argument = status in ("INVALID_URL", "INVALID_CREDENTIALS")
    kind = (400, "INVALID_ARGUMENT") if argument else (500, "RESOURCE_INACCESSIBLE")
    refused(*kind, api.begin_to_subscribe, url)
    assert api.get(SUBSCRIBED) == []


def test_a_publisher_that_says_nothing(api, monkeypatch):
    monkeypatch.setattr(reach, "TIMEOUT", 0.05)
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        for scheme in ("http", "https"):
            url = f"{scheme}://127.0.0.1:{silent.getsockname()[1]}/lib.json"
            assert probe(api, url)["status"] == "TIMED_OUT"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate that nobody knows the signer of."""
    return Authority(tmp_path_factory.mktemp("tls"), "nobody").issue("127.0.0.1")


def test_a_probe_shows_the_certificate_before_it_is_trusted(api, certificate):
    with Pages(certificate.context()) as pages:
        url = pages.publish()
        found = probe(api, url)
        assert found["status"] == "CERTIFICATE_ERROR"
        thumbprint = found["ssl_thumbprint"]
        assert thumbprint.replace(":", "").lower() == certificate.thumbprint("sha1")
        for algorithm, status in (("sha1", "SUCCESS"), ("sha256", "SUCCESS"), ("md5", "")):
            found = probe(api, url, ssl_thumbprint=certificate.thumbprint(algorithm))
            assert found["status"] == (status or "CERTIFICATE_ERROR")
            assert found["ssl_thumbprint"] == thumbprint
        library = api.subscribe(url, ssl_thumbprint=thumbprint)
        assert "ssl_thumbprint" not in api.get(f"{SUBSCRIBED}/{library}")["subscription_info"]


@pytest.mark.parametrize(
    "file",
    [
        FILE | {"size": 4},
        FILE | {"checksum": CHECKSUM | {"checksum": "0" * 40}},
        FILE | {"href": "missing"},
        FILE | {"href": "http://127.0.0.1:1/f"},
        FILE | {"href": "http://[/f"},
    ],
)
def test_an_item_that_is_not_as_announced_stays_away(api, server, pages, file):
    pages.pages |= {"/f": b"right"}
    good = ITEM | {"id": "good", "name": "good"}
    library = api.subscribe(pages.publish(ITEM | {"files": [file]}, good))
    (item,) = api.items(library)
    assert (item["name"], item["size"]) == ("good", 5)
    assert len(list(server._run.store.folder.iterdir())) == 1


def test_a_file_is_checked_as_it_was_summed(api, pages):
    checksum = {"algorithm": "SHA512", "checksum": hashlib.sha512(b"right").hexdigest().upper()}
    pages.pages |= {"/f": b"right"}
    library = api.subscribe(pages.publish(ITEM | {"files": [FILE | {"checksum": checksum}]}))
    (item,) = api.items(library)
    (file,) = api.get(f"/content/library/item/{item['id']}/file")
    assert file["checksum_info"] == checksum


def test_a_library_whose_items_cannot_be_read_stays_as_it_is(api, pages, eventually, server):
    pages.pages |= {"/f": b"right"}
    library = api.subscribe(pages.publish(ITEM))
    pages.pages["/items.json"] = 500
    api.post(f"{SUBSCRIBED}/{library}?action=sync")
    eventually(lambda: not server._run.store.syncs)
    assert len(api.items(library)) == 1
    pages.pages["/lib.json"] = 500
    with pytest.raises(Exception, match="RESOURCE_INACCESSIBLE"):
        api.post(f"{SUBSCRIBED}/{library}?action=sync")


def test_what_is_wished_meanwhile_is_fetched_afterwards(api, pages, eventually):
    pages.pages |= {"/f": "slow", "/g": b"right"}
    library = api.begin_to_subscribe(pages.publish(ITEM))
    assert pages.reached.wait(10)
    pages.publish(ITEM | {"files": [FILE | {"href": "g"}]})
    for _ in range(3):
        api.post(f"{SUBSCRIBED}/{library}?action=sync")
    assert "last_sync_time" not in api.get(f"{SUBSCRIBED}/{library}")
    pages.go_on.set()
    eventually(lambda: api.get("/content/library/item", params={"library_id": library}))


def test_a_download_waits_for_what_is_fetched(api, pages, eventually):
    pages.pages |= {"/f": "slow"}
    library = api.subscribe(pages.publish(ITEM), on_demand=True)
    (item,) = api.items(library)
    session = api.new_download(item["id"])
    path = f"/content/library/item/download-session/{session}/file"
    begun = api.post(f"{path}?action=prepare", {"file_name": "f"})
    assert begun == {"name": "f", "bytes_transferred": 0, "status": "PREPARING"}
    assert pages.reached.wait(10)
    assert api.get(path) == [begun]
    pages.go_on.set()
    eventually(lambda: api.get(path)[0]["status"] == "ERROR")
    pages.pages["/f"] = b"right"
    api.post(f"{path}?action=prepare", {"file_name": "f"})
    eventually(lambda: api.get(path)[0]["status"] == "PREPARED")


def test_a_library_that_is_deleted_lets_the_fetching_go(api, server, pages, eventually):
    pages.pages |= {"/f": "slow"}
    library = api.begin_to_subscribe(pages.publish(ITEM))
    assert pages.reached.wait(10)
    api.delete(f"{SUBSCRIBED}/{library}")
    eventually(lambda: not server._run.store.syncs)
    assert list(server._run.store.folder.iterdir()) == []
    assert api.get("/content/library") == []


@pytest.fixture(autouse=True)
def others():
    # a library that another test of this process has left running
    return set(threading.enumerate())


def names(others):
    there = set(threading.enumerate()) - others
    return {thread.name for thread in there if thread.name.startswith("embedded")}


def test_the_library_stops_while_it_synchronizes(others, api, server, pages):
    pages.pages |= {"/f": "slow"}
    api.begin_to_subscribe(pages.publish(ITEM))
    assert pages.reached.wait(10)
    server.stop()
    assert names(others) == set()


def test_nothing_is_begun_on_a_library_that_has_stopped(others, api, server, pages):
    subscribed = api.subscribe(pages.publish())
    store = server._run.store
    server.stop()
    with store.lock:
        synchronize(store, store.library(subscribed), Wish())
    assert names(others) == set()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_failure_of_a_synchronization_is_not_in_the_way_of_the_next(
    api, server, pages, monkeypatch, eventually
):
    pages.pages |= {"/f": b"right"}
    with monkeypatch.context() as patch:
        patch.delattr(Sync, "_forget_unpublished")
        library = api.begin_to_subscribe(pages.publish(ITEM))
        eventually(lambda: not server._run.store.syncs)
    api.post(f"{SUBSCRIBED}/{library}?action=sync")
    api.synchronized(library)
    assert len(api.items(library)) == 1


def test_the_library_stops_while_a_call_waits_for_a_publisher(others, server, connect, pages):
    pages.pages |= {"/lib.json": "slow"}
    problems = []

    def call(api):
        try:
            probe(api, f"{pages.url}/lib.json")
        except Exception as problem:  # noqa: BLE001  # it is cut off, in whichever way
            problems.append(problem)

    thread = threading.Thread(target=call, args=[connect(server)])
    thread.start()
    assert pages.reached.wait(10)
    server.stop()
    thread.join()
    assert len(problems) == 1
    assert names(others) == set()


def test_a_line_that_was_cut_is_not_used_again(api):
    line = reach.Line()
    line.cut()
    with pytest.raises(reach.Unreachable, match="stopped"), line.get(f"{api.url}/x"):
        pass


@pytest.mark.parametrize(
    ("version", "kind"), [(None, "RESOURCE_BUSY"), ("1", "CONCURRENT_CHANGE"), ("", "")]
)
def test_updates_that_meet(api, server, connect, pages, *, refused, version, kind):
    library = api.subscribe(pages.publish())
    path = f"{SUBSCRIBED}/{library}"
    pages.pages["/slow"], pages.late = "slow", LIBRARY
    answers = []

    def follow(client):
        body = {"subscription_info": {"subscription_url": f"{pages.url}/slow"}}
        body |= {"version": version} if version else {}
        answers.append(client.http.patch(f"{api.url}/api{path}", json=body, timeout=30))

    thread = threading.Thread(target=follow, args=[connect(server)])
    thread.start()
    assert pages.reached.wait(10)
    # who names no version is told that somebody is at it
    refused(500, "RESOURCE_BUSY", api.patch, path, {"name": "x"})
    refused(400, "INVALID_ARGUMENT", api.patch, f"/content/library/{library}", {"name": "x"})
    if kind:
        api.patch(path, {"name": "first", "version": "1"})
    pages.go_on.set()
    thread.join()
    found = api.get(path)
    assert (found["name"], found["version"]) == ("first" if kind else "Subscribed", "2")
    assert found["subscription_info"]["subscription_url"].endswith("lib.json" if kind else "slow")
    assert answers[0].status_code == {"": 204, "RESOURCE_BUSY": 500, "CONCURRENT_CHANGE": 409}[kind]
    assert kind in answers[0].text
    api.patch(path, {"name": "last"})


@pytest.mark.parametrize(
    ("room", "status", "kind"),
    [(SUBSCRIBED, 409, "CONCURRENT_CHANGE"), ("/content/library", 400, "INVALID_ARGUMENT")],
)
def test_an_update_of_another_version_is_refused(api, pages, refused, *, room, status, kind):
    path = f"{room}/{api.subscribe(pages.publish())}"
    api.patch(path, {"name": "first", "version": "1"})
    refused(status, kind, api.patch, path, {"name": "second", "version": "1"})


def test_a_subscription_has_an_address(api, refused):
    backing = {"type": "DATASTORE", "datastore_id": "datastore-1"}
    body = {"name": "x", "storage_backings": [backing]}
    for info in ({}, {"subscription_info": {}}):
        error = refused(400, "INVALID_ARGUMENT", api.post, SUBSCRIBED, body | info)
        assert "subscription_info" in error.text
    published = body | {"subscription_info": {}, "publish_info": {"published": True}}
    assert "publish_info" in refused(400, "INVALID_ARGUMENT", api.post, SUBSCRIBED, published).text
    local = {"subscription_info": {"subscription_url": "x"}}
    refused(400, "INVALID_ARGUMENT", api.new_library, **local)
    several = body | {"storage_backings": [backing] * 2}
    refused(400, "UNSUPPORTED", api.post, SUBSCRIBED, several)


def test_a_stopped_publisher(api, clock, connect, refused):
    with EmbeddedContentLibrary(clock=clock) as other:
        publisher = connect(other)
        library = publisher.publish()
        publisher.new_item(library)
        subscribed = api.subscribe(publisher.url_of(library))
    refused(500, "RESOURCE_INACCESSIBLE", api.post, f"{SUBSCRIBED}/{subscribed}?action=sync")
    assert len(api.items(subscribed)) == 1
