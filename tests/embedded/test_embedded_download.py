"""Download sessions and what is fetched through them."""

import hashlib
import socket
from urllib.parse import urlsplit

import pytest

PATH = "/content/library/item/download-session"
CONTENT = bytes(range(256)) * 4096


@pytest.fixture
def filled(api, item):
    api.fill(item, **{"a.bin": CONTENT, "empty": b""})
    return item


@pytest.fixture
def download(api, filled):
    return api.new_download(filled)


def prepare(api, session, name="a.bin", **fields):
    return api.post(f"{PATH}/{session}/file?action=prepare", {"file_name": name} | fields)


def file_of(api, session, name="a.bin"):
    return api.get(f"{PATH}/{session}/file", params={"file_name": name})


def test_a_new_session(api, filled, download):
    found = api.get(f"{PATH}/{download}")
    assert found.pop("expiration_time")
    assert found == {
        "id": download,
        "library_item_id": filled,
        "library_item_content_version": "2",
        "client_progress": 0,
        "state": "ACTIVE",
    }


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [({}, 400, "INVALID_ARGUMENT"), ({"library_item_id": "x"}, 404, "NOT_FOUND")],
)
def test_a_session_that_cannot_be(api, refused, body, status, kind):
    refused(status, kind, api.post, PATH, body)


def test_a_file_is_prepared_and_fetched(api, download):
    unprepared = {"name": "a.bin", "size": len(CONTENT), "bytes_transferred": 0}
    assert file_of(api, download) == unprepared | {"status": "UNPREPARED"}
    prepared = prepare(api, download)
    assert prepared["status"] == "PREPARED"
    assert "checksum_info" not in prepared
    assert prepare(api, download) == prepared
    answer = api.http.get(prepared["download_endpoint"]["uri"])
    assert answer.content == CONTENT
    assert answer.headers["content-length"] == str(len(CONTENT))
    done = file_of(api, download)
    assert done["bytes_transferred"] == len(CONTENT)
    assert done["checksum_info"]["checksum"] == hashlib.sha1(CONTENT).hexdigest()


def test_an_empty_file(api, download):
    uri = prepare(api, download, "empty")["download_endpoint"]["uri"]
    answer = api.http.get(uri)
    assert (answer.status_code, answer.content) == (200, b"")


def test_a_direct_endpoint_is_on_the_storage(api, download):
    uri = prepare(api, download, endpoint_type="DIRECT")["download_endpoint"]["uri"]
    assert uri.startswith("ds:///vmfs/volumes/")
    again = prepare(api, download, endpoint_type="HTTPS")["download_endpoint"]["uri"]
    assert again.startswith(api.url)


def test_files_are_listed(api, download):
    files = api.get(f"{PATH}/{download}/file")
    assert [file["name"] for file in files] == ["a.bin", "empty"]


def test_an_unknown_file(api, download, refused):
    refused(400, "INVALID_ARGUMENT", prepare, api, download, "unknown")
    refused(400, "INVALID_ARGUMENT", file_of, api, download, "unknown")
    refused(400, "INVALID_ARGUMENT", prepare, api, download, endpoint_type="FTP")


def test_a_session_keeps_the_content_it_began_with(api, filled, download):
    api.fill(filled, **{"a.bin": b"new"})
    uri = prepare(api, download)["download_endpoint"]["uri"]
    assert api.http.get(uri).content == CONTENT


def test_progress_never_falls(api, download):
    for progress in (10, 60, 40, None):
        body = None if progress is None else {"progress": progress}
        api.act("download", download, "keep-alive", body)
    assert api.get(f"{PATH}/{download}")["client_progress"] == 60


@pytest.mark.parametrize("state", ["CANCELED", "ERROR"])
def test_a_session_ends(api, download, refused, state):
    uri = prepare(api, download)["download_endpoint"]["uri"]
    action, body = ("cancel", None)
    if state == "ERROR":
        action, body = ("fail", {"client_error_message": "the disk is full"})
    api.act("download", download, action, body)
    found = api.get(f"{PATH}/{download}")
    assert found["state"] == state
    message = found.get("error_message", {"default_message": None})["default_message"]
    assert message == (body and body["client_error_message"])
    assert api.http.get(uri).status_code == 400
    for again in ("cancel", "keep-alive"):
        refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", api.act, "download", download, again)
    refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", prepare, api, download)


@pytest.mark.parametrize("end", [True, False])
def test_a_session_can_be_deleted_in_any_state(api, download, refused, end):
    uri = prepare(api, download)["download_endpoint"]["uri"]
    if end:
        api.act("download", download, "cancel")
    api.delete(f"{PATH}/{download}")
    refused(404, "NOT_FOUND", api.get, f"{PATH}/{download}")
    assert api.http.get(uri).status_code == 404


@pytest.mark.parametrize(
    ("method", "suffix", "body"),
    [
        ("DELETE", "", None),
        ("POST", "?action=cancel", None),
        ("POST", "?action=keep-alive", None),
        ("POST", "?action=fail", {"client_error_message": "x"}),
        ("GET", "/file", None),
        ("GET", "/file?file_name=a", None),
        ("POST", "/file?action=prepare", {"file_name": "a"}),
    ],
)
def test_an_unknown_session(api, refused, method, suffix, body):
    refused(404, "NOT_FOUND", api, method, f"{PATH}/unknown{suffix}", body)


def test_sessions_are_listed_to_their_owner(server, api, filled, *, download, connect, refused):
    server.add_account("other", "secret")
    other = connect(server, "other", "secret")
    theirs = other.new_download(filled)
    assert api.get(PATH) == [download]
    assert other.get(PATH, params={"library_item_id": filled}) == [theirs]
    refused(404, "NOT_FOUND", api.get, PATH, params={"library_item_id": "unknown"})


def test_a_download_breaks_off_with_its_session(api, item):
    api.fill(item, big=b"x" * 32 * 2**20)
    session = api.new_download(item)
    parts = urlsplit(prepare(api, session, "big")["download_endpoint"]["uri"])
    with socket.create_connection((parts.hostname, parts.port), timeout=10) as half:
        half.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        half.sendall(f"GET {parts.path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        received = len(half.recv(1000))
        assert file_of(api, session, "big")["bytes_transferred"] < 32 * 2**20
        api.act("download", session, "cancel")
        while block := half.recv(2**20):
            received += len(block)
    assert received < 32 * 2**20


def test_a_client_may_walk_away(api, item):
    api.fill(item, big=b"x" * 8 * 2**20)
    session = api.new_download(item)
    uri = prepare(api, session, "big")["download_endpoint"]["uri"]
    api.http.get(uri, stream=True).close()
    assert api.http.get(uri).headers["content-length"] == str(8 * 2**20)
