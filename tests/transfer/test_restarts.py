"""What a restart in the rig does is what a restart does."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import vmware_sdk_contentlibrary as vmware
from tests.support.fault_plan import Fault, Plan
from tests.support.fault_server import HOST, RestartableLibrary
from tests.support.faults import FaultyProxy
from vmware_sdk_contentlibrary import NotFound, VIServer


class Watched(RestartableLibrary):
    """Try to connect just before it comes back."""

    def __init__(self) -> None:
        super().__init__()
        self.ports: list[int] = [self.port]
        self.tried: list[type[OSError] | None] = []

    def come_back(self) -> None:
        self.tried = [tried(port) for port in self.ports]
        super().come_back()


def tried(port: int) -> type[OSError] | None:
    try:
        socket.create_connection((HOST, port), timeout=0.3).close()
    except OSError as problem:
        return type(problem)
    return None


class Heard(Plan):
    """Tell when the rest of a request is awaited."""

    def __init__(self) -> None:
        super().__init__()
        self.half = threading.Event()

    def request(self, line: str) -> Fault | None:
        if "/cls/data/" in line:
            self.half.set()
        return super().request(line)


@pytest.fixture
def library() -> Iterator[Watched]:
    with Watched() as library:
        yield library


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def proxy(library: Watched, heard: Heard) -> Iterator[FaultyProxy]:
    with FaultyProxy(library, heard) as proxy:
        library.ports.append(proxy.port)
        yield proxy


@pytest.fixture
def item(library: Watched, tmp_path: Path) -> str:
    (tmp_path / "photon.iso").write_bytes(b"x" * 1000)
    return library.new_item(tmp_path / "photon.iso")


@pytest.fixture
def vc(library: Watched, proxy: FaultyProxy, item: str) -> Iterator[VIServer]:
    with library.connect(proxy.url) as server:
        yield server


def new_session(vc: VIServer, item: str) -> str:
    model = vmware.initialize_library_item_download_session_model(library_item_id=item)
    return vmware.invoke_create_library_item_download_session(model, server=vc)


def test_it_refuses_connections_and_cuts_those_that_stand(
    library: Watched, proxy: FaultyProxy, heard: Heard, vc: VIServer
) -> None:
    with socket.create_connection((HOST, proxy.port), timeout=10) as under_way:
        under_way.sendall(b"PUT /cls/data/x HTTP/1.1\r\nContent-Length: 9\r\n\r\nhalf")
        assert heard.half.wait(10)
        proxy.restart()
        # reset, or closed where all that was sent had been read, or even answered, by then
        with suppress(ConnectionResetError):
            while under_way.recv(1024):
                pass
    assert library.tried == [ConnectionRefusedError, ConnectionRefusedError]


@pytest.mark.skipif(sys.platform != "linux", reason="others refuse where a queue is full")
def test_connecting_hangs_where_the_server_is_unreachable(
    library: Watched, proxy: FaultyProxy, vc: VIServer
) -> None:
    proxy.restart("restart, unreachable")
    assert library.tried == [ConnectionRefusedError, TimeoutError]


def test_it_keeps_content_and_sessions_and_forgets_logins(
    library: Watched, proxy: FaultyProxy, vc: VIServer, item: str
) -> None:
    session, login = new_session(vc, item), vc.session_id
    proxy.restart()
    assert login not in library.store.logins
    assert vmware.invoke_get_download_session_id_item(session, server=vc).state == "ACTIVE"
    assert vc.session_id != login
    assert vmware.invoke_get_library_item_id_content(item, server=vc).size == 1000
    assert library.items() == {item: {"photon.iso": b"x" * 1000}}


def test_it_may_forget_update_and_download_sessions(
    library: Watched, proxy: FaultyProxy, vc: VIServer, item: str
) -> None:
    session = new_session(vc, item)
    proxy.restart("restart, sessions lost")
    with pytest.raises(NotFound):
        vmware.invoke_get_download_session_id_item(session, server=vc)
    assert library.items() == {item: {"photon.iso": b"x" * 1000}}
