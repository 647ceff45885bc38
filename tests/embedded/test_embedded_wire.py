"""The wire itself: request lines, bodies and errors."""

import threading

import pytest
import requests

from vmware_sdk_contentlibrary.cmdlets import operations
from vmware_sdk_contentlibrary.embedded.rooms import ROOMS, handlers
from vmware_sdk_contentlibrary.embedded.router import Router


@pytest.mark.parametrize("cmdlet", operations())
def test_every_request_line_leads_to_its_operation(cmdlet):
    operation = operations()[cmdlet]
    parts = operation.path.replace("{", "").replace("}", "").split("/")[1:]
    query = dict(operation.query) | dict.fromkeys(operation.query_parameters, "x")
    found, values = Router(operations().values()).find(operation.method, parts, query)
    assert found is operation
    assert values == {name: name for name in operation.path_parameters}


def test_every_handler_is_one_of_a_known_operation():
    assert handlers().keys() <= operations().keys()
    assert len(set(ROOMS)) == len(ROOMS)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("GET", "/"),
        ("GET", "/content"),
        ("GET", "/content/library/"),
        ("GET", "/content/library//file"),
        ("GET", "/content/unknown"),
        ("PUT", "/content/library"),
        ("POST", "/content/library"),
        ("POST", "/content/library?action=unknown"),
        ("POST", "/content/library/item/x?action="),
        ("GET", "/content/library?action=find"),
        ("GET", "/content%2Flibrary"),
    ],
)
def test_an_unknown_operation(api, refused, method, path):
    refused(404, "OPERATION_NOT_FOUND", api, method, path)


@pytest.mark.parametrize("path", ["/", "/rest/com/vmware/content/library", "/apis", "/cls/other"])
def test_other_paths_are_nobodys(server, path):
    answer = requests.get(f"{server.url}{path}", timeout=10)
    assert (answer.status_code, answer.text) == (404, "Not found.\n")


def test_an_unknown_parameter(api, refused, item):
    error = refused(400, "UNEXPECTED_INPUT", api.get, "/content/library", params={"color": "red"})
    assert "color" in error.text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "INVALID_ARGUMENT"),
        (b"  ", "INVALID_ARGUMENT"),
        (b"{", "INVALID_REQUEST"),
        (b"\xff", "INVALID_REQUEST"),
        (b"[]", "INVALID_ARGUMENT"),
        (b"null", "INVALID_ARGUMENT"),
        (b'"text"', "INVALID_ARGUMENT"),
        (b'{"name": true}', "INVALID_ARGUMENT"),
        (b'{"unknown": 1, "name": "x"}', "UNEXPECTED_INPUT"),
    ],
)
def test_a_body_that_is_refused(api, refused, data, kind):
    refused(400, kind, api.post, "/content/library/item", data=data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"{", "INVALID_REQUEST"), (b"[1]", "UNEXPECTED_INPUT"), (b'{"a": 1}', "UNEXPECTED_INPUT")],
)
def test_a_body_where_none_belongs(api, session, refused, data, kind):
    path = f"/content/library/item/update-session/{session}?action=cancel"
    refused(400, kind, api.post, path, data=data)
    api.post(path, data=b"{}")


def test_a_refused_secret_is_not_repeated(api, library, refused):
    body = {"publish_info": {"password": ["a secret"]}}
    error = refused(400, "INVALID_ARGUMENT", api.patch, f"/content/local-library/{library}", body)
    assert "publish_info.password" in error.text
    assert "a secret" not in str(error.body)


def test_a_failure_of_the_library_is_answered(server, api, item, refused, monkeypatch):
    monkeypatch.setattr(server._run.store, "items", None)
    error = refused(500, "INTERNAL_SERVER_ERROR", api.get, f"/content/library/item/{item}")
    assert "AttributeError" in error.text


def test_many_clients_at_once(server, library, connect):
    clients = [connect(server) for _ in range(8)]
    problems = []

    def work(number, client):
        try:
            for round_number in range(5):
                item = client.new_item(library, f"item {number} {round_number}")
                client.fill(item, **{"a.iso": b"x" * 10_000})
        except Exception as problem:  # noqa: BLE001  # told to the test's own thread
            problems.append(problem)

    threads = [threading.Thread(target=work, args=one) for one in enumerate(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert len(clients[0].get("/content/library/item", params={"library_id": library})) == 40


def test_a_body_means_nothing_to_a_get(api, library):
    assert api.get("/content/library", data=b"{ not read") == [library]


def test_an_operation_without_a_handler_is_none_yet(server, api, refused):
    application = server._run.application
    missing = dict(application._handlers)
    del missing["Invoke-ListContentLibrary"]
    application._handlers = missing
    error = refused(404, "OPERATION_NOT_FOUND", api.get, "/content/library")
    assert "Invoke-ListContentLibrary" in error.text


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'{"library_id": "{library}", "more": 1}', True),
        (b'{"library_id": 5}', False),
        (b'["{library}"]', False),
        (b"{ not read", False),
        (b"", False),
    ],
)
def test_a_query_that_is_named_may_have_its_value_in_the_body(
    api, library, refused, *, data, found
):
    # the official bindings send some so
    data, path = data.replace(b"{library}", library.encode()), "/content/library/item?library_id"
    if found:
        assert api.get(path, data=data) == []
    else:
        refused(400, "INVALID_ARGUMENT", api.get, path, data=data)
