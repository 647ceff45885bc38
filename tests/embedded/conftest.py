"""A library of its own for each test, and a plain HTTP client that is hard to please."""

import time
from functools import cache
from types import NoneType

import pytest
import requests
from pydantic import TypeAdapter

from vmware_sdk_contentlibrary.cmdlets import operations
from vmware_sdk_contentlibrary.embedded import Clock, EmbeddedContentLibrary
from vmware_sdk_contentlibrary.embedded.faults import Fault
from vmware_sdk_contentlibrary.embedded.router import Router
from vmware_sdk_contentlibrary.models import std
from vmware_sdk_contentlibrary.models._base import Structure
from vmware_sdk_contentlibrary.runtime.standard import STANDARD_ERRORS

EVERYWHERE = {
    "INVALID_ARGUMENT",
    "INVALID_REQUEST",
    "NOT_ALLOWED_IN_CURRENT_STATE",
    "OPERATION_NOT_FOUND",
    "UNAUTHENTICATED",
    "UNEXPECTED_INPUT",
}
ROUTER = Router(operations().values())


class HandClock(Clock):
    """Time that passes when a test says so."""

    passed = 1000.0

    def monotonic(self):
        return self.passed

    def advance(self, seconds):
        self.passed += seconds


class Failed(Exception):
    """An error answer, checked already."""

    def __init__(self, status, body):
        super().__init__(status, body)
        self.status, self.body = status, body
        self.type = body["error_type"]
        self.text = body["messages"][0]["default_message"]


class Api:
    """Calls the library, and checks every answer against the table and the structures."""

    def __init__(self, url, user, password):
        self.url = url
        self.http = requests.Session()
        self.succeeded, self.refused = set(), set()
        answer = self.http.post(f"{url}/api/session", auth=(user, password), timeout=10)
        assert answer.status_code == 201
        self.http.headers["vmware-api-session-id"] = answer.json()

    def __call__(self, method, path, body=None, **options):
        if body is not None:
            options["json"] = body
        answer = self.http.request(method, f"{self.url}/api{path}", timeout=30, **options)
        if answer.status_code >= 400:
            failed = Failed(answer.status_code, check_error(answer))
            if failed.type not in ("OPERATION_NOT_FOUND", "UNEXPECTED_INPUT"):
                self.refused.add(operation_of(answer.request).cmdlet)
            raise failed
        if path != "/session":
            check_success(answer)
            self.succeeded.add(operation_of(answer.request).cmdlet)
        return answer.json() if answer.content else None

    def get(self, path, **options):
        return self("GET", path, **options)

    def post(self, path, body=None, **options):
        return self("POST", path, body, **options)

    def patch(self, path, body):
        return self("PATCH", path, body)

    def delete(self, path):
        return self("DELETE", path)

    def new_library(self, name="Library", **fields):
        backing = {"type": "DATASTORE", "datastore_id": "datastore-1"}
        return self.post(
            "/content/local-library", {"name": name, "storage_backings": [backing], **fields}
        )

    def publish(self, name="Published", **info):
        """Make a published library."""
        info = {"published": True, "authentication_method": "NONE"} | info
        return self.new_library(name, publish_info=info)

    def url_of(self, library_id):
        return self.get(f"/content/library/{library_id}")["publish_info"]["publish_url"]

    def subscribe(self, url, name="Subscribed", **info):
        """Make a subscribed library, and wait until it is filled."""
        library = self.begin_to_subscribe(url, name, **info)
        self.synchronized(library)
        return library

    def begin_to_subscribe(self, url, name="Subscribed", **info):
        backing = {"type": "DATASTORE", "datastore_id": "datastore-1"}
        info = {"subscription_url": url, "authentication_method": "NONE"} | info
        body = {"name": name, "storage_backings": [backing], "subscription_info": info}
        return self.post("/content/subscribed-library", body)

    def synchronized(self, library_id, since=None):
        """Wait for a synchronization that came later than another, and tell when it was."""
        path = f"/content/subscribed-library/{library_id}"
        return eventually(
            lambda: (
                self.get(path).get("last_sync_time") not in (None, since)
                and self.get(path)["last_sync_time"]
            )
        )

    def items(self, library_id):
        ids = self.get("/content/library/item", params={"library_id": library_id})
        return [self.get(f"/content/library/item/{one}") for one in ids]

    def new_item(self, library_id, name="Item", **fields):
        return self.post("/content/library/item", {"library_id": library_id, "name": name} | fields)

    def new_update(self, item_id):
        return self.post("/content/library/item/update-session", {"library_item_id": item_id})

    def new_download(self, item_id):
        return self.post("/content/library/item/download-session", {"library_item_id": item_id})

    def add_file(self, session_id, name="file.bin", source_type="PUSH", **fields):
        body = {"name": name, "source_type": source_type, **fields}
        return self.post(f"/content/library/item/update-session/{session_id}/file", body)

    def put(self, file, content):
        return self.http.put(file["upload_endpoint"]["uri"], data=content, timeout=30)

    def upload(self, session_id, name="file.bin", content=b"content", **fields):
        answer = self.put(self.add_file(session_id, name, **fields), content)
        assert answer.status_code == 200
        return self.file_of(session_id, name)

    def file_of(self, session_id, name="file.bin"):
        files = self.get(f"/content/library/item/update-session/{session_id}/file")
        (found,) = (file for file in files if file["name"] == name)
        return found

    def update_session(self, session_id):
        return self.get(f"/content/library/item/update-session/{session_id}")

    def act(self, kind, session_id, action, body=None):
        return self.post(f"/content/library/item/{kind}-session/{session_id}?action={action}", body)

    def fill(self, item_id, **contents):
        """Give an item the files, and tell the session that did it."""
        session = self.new_update(item_id)
        for name, content in contents.items():
            self.upload(session, name, content)
        self.act("update", session, "complete")
        assert self.update_session(session)["state"] == "DONE"
        return session


def check_error(answer):
    """Hold an error answer against the structure, strictly, and against the operation."""
    assert answer.headers["content-type"] == "application/json"
    body = answer.json()
    structure = getattr(std, STRUCTURES.get(body["error_type"], "StdErrorsError"))
    error = structure.model_validate_json(answer.content, by_alias=False, by_name=True)
    assert not error.model_extra
    assert error.error_type in {one.value for one in std.StdErrorsErrorType}
    for message in error.messages:
        assert not message.model_extra
        assert message.id.startswith("embedded.")
        assert all(arg in message.default_message for arg in message.args)
    kind = STANDARD_ERRORS[body["error_type"]]
    assert answer.status_code == kind.usual_status
    if body["error_type"] != "INTERNAL_SERVER_ERROR":
        assert body["error_type"] in EVERYWHERE | declared(answer.request)
    return body


def check_success(answer):
    """Hold an answer against the operation's type: nothing missing, nothing that is not known."""
    operation = operation_of(answer.request)
    assert answer.status_code == operation.status
    if operation.returns is NoneType:
        assert answer.content == b""
        return
    assert answer.headers["content-type"] == "application/json"
    adapter = adapter_of(operation)
    read = adapter.validate_json(answer.content, by_alias=False, by_name=True)
    written = adapter.dump_python(read, mode="json", by_alias=False, exclude_none=True)
    assert written == answer.json()
    unknown = [one for one in structures_in(read) if one.model_extra]
    assert not unknown


@cache
def adapter_of(operation):
    return TypeAdapter(operation.returns)


def structures_in(value):
    if isinstance(value, Structure):
        yield value
        for _, field in value:
            yield from structures_in(field)
    elif isinstance(value, list):
        for entry in value:
            yield from structures_in(entry)


def operation_of(request):
    path, _, query = request.path_url.partition("?")
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    values = {key: value for key, _, value in pairs}
    operation, _ = ROUTER.find(request.method, path.split("/")[2:], values)
    return operation


STRUCTURES = {"UNAUTHENTICATED": "StdErrorsUnauthenticated"}


def declared(request):
    if request.path_url.startswith("/cls/"):
        return {"NOT_FOUND"}
    try:
        operation = operation_of(request)
    except Fault:  # an operation that is not there declares nothing
        return set()
    return {error.wire_name.value for error in operation.errors}


def eventually(look, seconds=10.0):
    """Look until there is something to see."""
    deadline = time.monotonic() + seconds
    while True:
        seen = look()
        if seen:
            return seen
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.01)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def server(clock):
    with EmbeddedContentLibrary(clock=clock) as running:
        yield running


@pytest.fixture
def connect():
    """Connect to a library; the connection is closed after the test."""
    opened = []

    def connect(server, user=None, password=None):
        api = Api(server.url, user or server.user, password or server.password)
        opened.append(api)
        return api

    yield connect
    for api in opened:
        api.http.close()


@pytest.fixture
def api(server, connect):
    return connect(server)


@pytest.fixture
def library(api):
    return api.new_library()


@pytest.fixture
def item(api, library):
    return api.new_item(library)


@pytest.fixture
def session(api, item):
    return api.new_update(item)


@pytest.fixture
def refused(api):
    """Expect a call to be refused with a status and an error type."""

    def refused(status, kind, call, *args, **options):
        with pytest.raises(Failed) as caught:
            call(*args, **options)
        assert (caught.value.status, caught.value.type) == (status, kind)
        return caught.value

    return refused


@pytest.fixture(name="eventually")
def eventually_fixture():
    return eventually


@pytest.fixture(name="check_error")
def check_error_fixture():
    return check_error
