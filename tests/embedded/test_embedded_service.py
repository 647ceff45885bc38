"""Starting, stopping, sharing; and the library as a process of its own."""

import contextlib
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
from urllib.parse import urlsplit

import pytest
import requests

from vmware_sdk_contentlibrary import embedded
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary, EmbeddedUnavailable, lease
from vmware_sdk_contentlibrary.embedded import lease as lease_function
from vmware_sdk_contentlibrary.runtime.refusals import ContentLibraryError


def listens(url):
    parts = urlsplit(url)
    with socket.socket() as probe:
        return probe.connect_ex((parts.hostname, parts.port)) == 0


def log_in(one):
    answer = requests.post(f"{one.url}/api/session", auth=(one.user, one.password), timeout=10)
    return answer.status_code


def test_it_listens_from_start_to_stop():
    library = EmbeddedContentLibrary(user="me", password="secret", datastores=["ds-1", "ds-2"])
    assert "stopped" in repr(library)
    with library as same:
        assert same is library
        assert library.start() is library
        url = library.url
        assert url in repr(library)
        assert log_in(library) == 201
        assert library.datastore_id == "ds-1"
    assert not listens(url)
    library.stop()
    with pytest.raises(EmbeddedUnavailable, match="start"):
        library.url  # noqa: B018  # it is the reading that fails


def test_it_can_be_started_again():
    library = EmbeddedContentLibrary()
    for _ in range(3):
        with library:
            assert log_in(library) == 201


def test_it_takes_the_port_it_is_given():
    with EmbeddedContentLibrary() as first:
        port = urlsplit(first.url).port
        with pytest.raises(OSError, match="use"):
            EmbeddedContentLibrary(port=port).start()
    with EmbeddedContentLibrary(port=port) as second:
        assert urlsplit(second.url).port == port


def test_it_leaves_nothing_behind(tmp_path, connect):
    kept = tmp_path / "of somebody else"
    kept.write_text("x")
    before = threading.enumerate()
    with EmbeddedContentLibrary(folder=tmp_path) as library:
        api = connect(library)
        item = api.new_item(api.new_library())
        api.fill(item, a=b"x")
        api.http.close()
        assert len(list(tmp_path.rglob("*.content"))) == 1
    assert list(tmp_path.iterdir()) == [kept]
    left = [thread for thread in threading.enumerate() if thread not in before]
    assert not [thread for thread in left if thread.name == "embedded-web"]


@pytest.mark.parametrize("attempt", range(5))
def test_it_stops_with_clients_connected(connect, attempt):
    with EmbeddedContentLibrary() as library:
        api = connect(library)
        file = api.add_file(api.new_update(api.new_item(api.new_library())))
        parts = urlsplit(file["upload_endpoint"]["uri"])
        half = socket.create_connection((parts.hostname, parts.port))
        half.sendall(f"PUT {parts.path} HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx".encode())
    with half:
        half.settimeout(10)
        with contextlib.suppress(ConnectionError):
            assert half.recv(100) == b""


def test_two_libraries_know_nothing_of_each_other(connect):
    with EmbeddedContentLibrary() as one, EmbeddedContentLibrary() as other:
        connect(one).new_library()
        assert connect(other).get("/content/library") == []
        assert one.password != other.password


def test_it_writes_no_log(caplog, capfd, connect):
    with caplog.at_level(logging.DEBUG), EmbeddedContentLibrary() as library:
        api = connect(library)
        api.http.get(f"{library.url}/api/unknown")
    assert not [record for record in caplog.records if record.name.startswith("uvicorn")]
    assert capfd.readouterr() == ("", "")


def test_the_log_of_another_uvicorn_is_left_alone(caplog):
    with EmbeddedContentLibrary():
        logging.getLogger("uvicorn.error").error("something else")
    assert "something else" in caplog.text


def test_a_missing_extra_is_named(monkeypatch):
    for name in list(sys.modules):
        if name.startswith("vmware_sdk_contentlibrary.embedded.") or name == "uvicorn":
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(ContentLibraryError, match=r"pip install .*\[embedded\]") as caught:
        EmbeddedContentLibrary().start()
    assert isinstance(caught.value, ImportError)


def test_the_face_is_what_it_says():
    assert all(hasattr(embedded, name) for name in embedded.__all__)


def test_leases_share_one_library():
    first, second = lease(), lease()
    try:
        assert first.url == second.url
        assert (first.user, first.password) == (second.user, second.password)
        first.release()
        first.release()
        assert log_in(second) == 201
    finally:
        second.release()
    assert not listens(second.url)
    third = lease_function()
    try:
        assert log_in(third) == 201
        assert third.password != second.password
    finally:
        third.release()


@pytest.mark.parametrize(("user", "password"), [("me", "secret"), ("me", None), (None, "secret")])
def test_a_lease_lets_others_in(user, password):
    leased = lease(user, password)
    try:
        assert user in (None, leased.user)
        assert password in (None, leased.password)
        assert leased.password not in repr(leased)
        assert log_in(leased) == 201
    finally:
        leased.release()


SCRIPT = """
from vmware_sdk_contentlibrary.embedded import serve_forever
serve_forever(session_idle_seconds=1.5, user="me")
"""


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("password", [None, "from the environment"])
def test_a_process_of_its_own(ending, password):
    environment = {key: value for key, value in os.environ.items() if key != "VMWARE_PASSWORD"}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    if password:
        environment["VMWARE_PASSWORD"] = password
    command = [sys.executable, "-W", "error", "-c", SCRIPT]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True) as process:
        lines = [process.stdout.readline() for _ in range(4)]
        told = dict(line.strip().split(": ", 1) for line in lines)
        assert (told["user"], told["datastore"]) == ("me", "datastore-1")
        assert (told["password"] == "$VMWARE_PASSWORD") == bool(password)
        auth = ("me", password or told["password"])
        answer = requests.post(f"{told['url']}/api/session", auth=auth, timeout=10)
        assert answer.status_code == 201
        process.send_signal(ending)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (0, "", "")


def test_an_abandoned_lease_ends_with_the_process():
    script = "from vmware_sdk_contentlibrary.embedded import lease; print(lease().url)"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-W", "error", "-c", script]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stderr == ""
    assert not listens(done.stdout.strip())


def test_what_a_process_says_can_go_elsewhere(monkeypatch):
    monkeypatch.setenv("VMWARE_PASSWORD", "secret")
    said = []

    def say(line):
        said.append(line)
        if line.startswith("datastore"):
            signal.raise_signal(signal.SIGTERM)

    before = signal.getsignal(signal.SIGTERM)
    embedded.serve_forever(say=say, datastores=["datastore-7"])
    assert said[1:] == [
        "user: administrator@vsphere.local",
        "password: $VMWARE_PASSWORD",
        "datastore: datastore-7",
    ]
    assert signal.getsignal(signal.SIGTERM) is before
