"""Files in update sessions: announced, uploaded, compared with what was announced."""

import hashlib
import http.client
import socket
import threading
from urllib.parse import quote, urlsplit

import pytest
import requests

CONTENT = b"some content \x00\xff" * 1000
NAMES = [
    "plain.iso",
    "with space.iso",
    "sl/ash.iso",
    "back\\slash",
    "hash#mark",
    "per%cent%2F",
    "quest?ion&a=b",
    "plus+semi;colon",
    "ünïcödé-文件-🎉.iso",
    "__action=x",
    "..",
    ".",
    "../../etc/passwd",
    "'quoted\"",
    "a" * 300,
]


def file_path(session, name):
    return f"/content/library/item/update-session/{session}/file/{quote(name, safe='')}"


def raw(api, method, path):
    """Call without the help of a client that tidies paths up."""
    parts = urlsplit(api.url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    token = api.http.headers["vmware-api-session-id"]
    connection.request(method, f"/api{path}", headers={"vmware-api-session-id": token})
    with connection.getresponse() as answer:
        content = answer.read()
    connection.close()
    return answer.status, content


def test_a_file_waits_for_its_upload(api, session):
    file = api.add_file(session, size=5)
    assert file.pop("upload_endpoint")["uri"].startswith(f"{api.url}/cls/data/")
    assert file == {
        "name": "file.bin",
        "source_type": "PUSH",
        "bytes_transferred": 0,
        "status": "WAITING_FOR_TRANSFER",
    }


def test_an_uploaded_file_is_ready(api, session):
    file = api.upload(session, content=CONTENT)
    assert (file["status"], file["size"]) == ("READY", len(CONTENT))
    assert file["bytes_transferred"] == len(CONTENT)
    expected = hashlib.sha1(CONTENT).hexdigest()
    assert file["checksum_info"] == {"algorithm": "SHA1", "checksum": expected}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_have_any_name(api, item, session, name, eventually):
    assert api.upload(session, name, CONTENT)["status"] == "READY"
    assert raw(api, "GET", file_path(session, name))[0] == 200
    api.act("update", session, "complete")
    files = f"/content/library/item/{item}/file"
    assert [file["name"] for file in api.get(files)] == [name]
    assert api.get(files, params={"name": name})["size"] == len(CONTENT)
    download = api.new_download(item)
    prepared = api.post(
        f"/content/library/item/download-session/{download}/file?action=prepare",
        {"file_name": name},
    )
    assert api.http.get(prepared["download_endpoint"]["uri"]).content == CONTENT
    again = api.new_update(item)
    assert raw(api, "DELETE", file_path(again, name)) == (204, b"")
    assert api.get(f"/content/library/item/update-session/{again}/file") == []


def test_a_transfer_address_needs_no_login(api, session):
    uri = api.add_file(session)["upload_endpoint"]["uri"]
    assert requests.put(uri, data=b"x", timeout=10).status_code == 200


@pytest.mark.parametrize("size", [0, 1, 2**20 + 1])
def test_the_announced_size_is_checked(api, session, size):
    content = b"x" * size
    assert api.upload(session, "right", content, size=size)["status"] == "READY"
    wrong = api.upload(session, "wrong", content, size=size + 1)
    assert wrong["status"] == "ERROR"
    assert str(size + 1) in wrong["error_message"]["default_message"]
    assert "size" not in wrong


@pytest.mark.parametrize("algorithm", [None, "SHA1", "MD5", "SHA256", "SHA512"])
def test_the_announced_checksum_is_checked(api, session, algorithm):
    digest = hashlib.new((algorithm or "SHA1").lower(), CONTENT).hexdigest()
    given = {} if algorithm is None else {"algorithm": algorithm}
    right = api.upload(
        session, "right", CONTENT, checksum_info={"checksum": digest.upper(), **given}
    )
    assert right["status"] == "READY"
    assert right["checksum_info"] == {"algorithm": algorithm or "SHA1", "checksum": digest}
    wrong = api.upload(session, "wrong", b"else", checksum_info={"checksum": digest, **given})
    assert wrong["status"] == "ERROR"
    assert digest in wrong["error_message"]["default_message"]


def test_a_wrong_file_fails_the_session_when_it_is_completed(api, item, session):
    api.upload(session, "good", b"x")
    api.upload(session, "bad", b"x", size=2)
    result = api.post(f"/content/library/item/update-session/{session}/file?action=validate")
    assert result["has_errors"]
    assert [wrong["name"] for wrong in result["invalid_files"]] == ["bad"]
    api.act("update", session, "complete")
    found = api.update_session(session)
    assert found["state"] == "ERROR"
    assert "bad" in found["error_message"]["default_message"]
    assert api.get(f"/content/library/item/{item}/file") == []


def test_a_wrong_file_can_be_uploaded_again(api, session):
    file = api.upload(session, content=b"x", size=2)
    assert api.put(file, b"xy").status_code == 200
    assert api.file_of(session)["status"] == "READY"
    assert "error_message" not in api.file_of(session)


@pytest.mark.parametrize("action", ["complete", "validate"])
def test_a_session_waits_for_its_uploads(api, session, refused, action):
    api.add_file(session, "late")
    path = f"/content/library/item/update-session/{session}"
    path += "?action=complete" if action == "complete" else "/file?action=validate"
    error = refused(400, "NOT_ALLOWED_IN_CURRENT_STATE", api.post, path)
    assert "late" in error.text
    assert api.update_session(session)["state"] == "ACTIVE"
    api.put(api.file_of(session, "late"), b"x")
    api.post(path)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "a"},
        {"name": "", "source_type": "PUSH"},
        {"name": "a", "source_type": "PUSHED"},
        {"name": "a", "source_type": "PULL"},
        {"name": "a", "source_type": "NONE"},
        {"name": "a", "source_type": "PUSH", "size": -1},
        {"name": "a", "source_type": "PUSH", "size": "5"},
        {"name": "a", "source_type": "PUSH", "checksum_info": {"checksum": "123"}},
        {"name": "a", "source_type": "PUSH", "checksum_info": {"checksum": "g" * 40}},
        {"name": "a", "source_type": "PUSH", "checksum_info": {"algorithm": "SHA1"}},
    ],
)
def test_a_file_that_cannot_be(api, session, refused, body):
    path = f"/content/library/item/update-session/{session}/file"
    refused(400, "INVALID_ARGUMENT", api.post, path, body)
    assert api.get(path) == []


def test_a_file_announced_again_replaces_the_first(api, session):
    first = api.upload(session)
    second = api.add_file(session)
    assert api.file_of(session)["status"] == "WAITING_FOR_TRANSFER"
    assert api.put(first, b"x").status_code == 404
    assert api.put(second, b"y").status_code == 200


def test_a_file_can_be_taken_out(api, session, refused):
    file = api.upload(session)
    api.delete(file_path(session, "file.bin"))
    refused(400, "INVALID_ARGUMENT", api.get, file_path(session, "file.bin"))
    refused(400, "INVALID_ARGUMENT", api.delete, file_path(session, "file.bin"))
    assert api.put(file, b"x").status_code == 404


class HalfAnUpload:
    """An upload that is going on until somebody ends it."""

    def __init__(self, file, sent=b"x" * 1000, announced=5000):
        parts = urlsplit(file["upload_endpoint"]["uri"])
        self.socket = socket.create_connection((parts.hostname, parts.port), timeout=10)
        head = f"PUT {parts.path} HTTP/1.1\r\nHost: x\r\nContent-Length: {announced}\r\n\r\n"
        self.socket.sendall(head.encode() + sent)

    def rest(self, content):
        self.socket.sendall(content)
        return int(self.socket.recv(65536).split()[1])

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.socket.close()


@pytest.fixture
def transferring(api, session, eventually):
    """Begin an upload, and wait until the library has seen the first 1000 bytes."""
    file = api.add_file(session)
    with HalfAnUpload(file) as half:
        eventually(lambda: api.file_of(session)["bytes_transferred"] == 1000)
        yield half


def test_a_file_is_seen_to_be_transferred(api, session, transferring):
    assert api.file_of(session)["status"] == "TRANSFERRING"
    assert transferring.rest(b"y" * 4000) == 200
    assert api.file_of(session)["status"] == "READY"


def test_other_calls_do_not_wait_for_an_upload(api, session, transferring):
    api.act("update", session, "keep-alive", {"client_progress": 20})
    assert api.update_session(session)["client_progress"] == 20


def test_an_upload_that_is_cut_can_be_repeated(server, api, session, transferring, eventually):
    transferring.socket.close()
    eventually(lambda: api.file_of(session)["status"] == "WAITING_FOR_TRANSFER")
    assert api.file_of(session)["bytes_transferred"] == 0
    eventually(lambda: not list(server._run.store.folder.iterdir()))
    assert api.put(api.file_of(session), b"all of it").status_code == 200
    assert api.file_of(session)["status"] == "READY"


def test_the_latest_upload_of_a_file_counts(api, session, transferring):
    assert api.put(api.file_of(session), b"the second").status_code == 200
    assert transferring.rest(b"y" * 4000) == 404
    assert api.file_of(session)["size"] == len(b"the second")


@pytest.mark.parametrize("ending", ["cancel", "fail"])
def test_an_upload_ends_with_its_session(server, api, session, transferring, ending):
    body = {"client_error_message": "x"} if ending == "fail" else None
    api.act("update", session, ending, body)
    assert transferring.rest(b"y" * 4000) == 404
    assert list(server._run.store.folder.iterdir()) == []


@pytest.mark.parametrize("action", ["complete", "cancel"])
def test_no_upload_begins_after_the_session(api, session, check_error, action):
    file = api.upload(session)
    api.act("update", session, action)
    assert check_error(api.put(file, b"x"))["error_type"] == "NOT_ALLOWED_IN_CURRENT_STATE"


def test_a_refused_upload_is_told_so_also_when_it_is_large(api, session):
    file = api.upload(session)
    api.act("update", session, "cancel")
    assert api.put(file, b"x" * 30 * 2**20).status_code == 400


@pytest.mark.parametrize("path", ["", "/", "/unknown", "/unknown/name", "//"])
@pytest.mark.parametrize("method", ["PUT", "GET", "DELETE"])
def test_an_unknown_transfer_address(server, check_error, method, path):
    answer = requests.request(method, f"{server.url}/cls/data{path}", data=b"x", timeout=10)
    assert answer.status_code == 404
    check_error(answer)


def test_many_files_arrive_at_the_same_time(api, item, session):
    files = {f"file-{n}": bytes([n]) * (200_000 + n) for n in range(12)}
    announced = {name: api.add_file(session, name, size=len(c)) for name, c in files.items()}

    def send(name):
        uri = announced[name]["upload_endpoint"]["uri"]
        requests.put(uri, data=files[name], timeout=30)

    threads = [threading.Thread(target=send, args=(name,)) for name in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    api.act("update", session, "complete")
    stored = api.get(f"/content/library/item/{item}/file")
    expected = {name: hashlib.sha1(content).hexdigest() for name, content in files.items()}
    assert {file["name"]: file["checksum_info"]["checksum"] for file in stored} == expected


OVF = b"""<?xml version="1.0"?>
<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1"
    xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1">
  <References>
    <File ovf:href="disk%201.vmdk" ovf:id="1"/>
    <File ovf:href="disk2.vmdk" ovf:id="2"/>
    <File ovf:href="http://elsewhere/disk3.vmdk" ovf:id="3"/>
  </References>
</Envelope>"""


def validate(api, session):
    return api.post(f"/content/library/item/update-session/{session}/file?action=validate")


def test_a_template_misses_its_disks(api, session):
    assert validate(api, session) == {
        "has_errors": False,
        "missing_files": [],
        "invalid_files": [],
    }
    api.upload(session, "vm.ovf", OVF)
    assert validate(api, session)["missing_files"] == ["disk 1.vmdk", "disk2.vmdk"]
    api.upload(session, "disk 1.vmdk")
    api.upload(session, "disk2.vmdk")
    assert not validate(api, session)["has_errors"]
    assert api.update_session(session)["preview_info"]["state"] == "AVAILABLE"
    api.act("update", session, "complete")
    assert api.update_session(session)["state"] == "DONE"


def test_a_template_without_its_disks_fails_the_session(api, session):
    api.upload(session, "vm.ovf", OVF)
    api.act("update", session, "complete")
    found = api.update_session(session)
    assert found["state"] == "ERROR"
    assert "disk 1.vmdk" in found["error_message"]["default_message"]


def test_other_items_may_hold_half_a_template(api, library):
    item = api.new_item(library, "Files", type="file")
    api.fill(item, **{"vm.ovf": OVF})


def test_a_template_that_is_none(api, session):
    api.add_file(session, "vm.ovf")
    assert api.update_session(session)["preview_info"]["state"] == "UNAVAILABLE"
    api.upload(session, "vm.ovf", b"<Envelope>")
    assert [wrong["name"] for wrong in validate(api, session)["invalid_files"]] == ["vm.ovf"]
    api.upload(session, "vm.ovf", b" " * (4 * 2**20 + 1))
    assert validate(api, session)["has_errors"]
