"""The command line in this process, against a content library of the test's own."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner, Result

import vmware_sdk_contentlibrary as v
from vmware_sdk_contentlibrary.cli import main
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary
from vmware_sdk_contentlibrary.embedded.upload import Upload

PASSWORD = "pass-word-canary"
USER = "administrator@vsphere.local"
Run = Callable[..., Result]


@dataclass
class Content:
    """What is in the library at the beginning of a test."""

    golden: str
    silver: str
    twins: list[str]
    photon: str
    tiny: str


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this machine's settings, its keyring least of all."""
    import os

    for name in os.environ:
        if name.startswith(("VMWARE_", "GOVC_", "_VMWARE_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setitem(sys.modules, "keyring", None)
    # A fault is to fail the test with its traceback.
    monkeypatch.setenv("VMWARE_CONTENTLIBRARY_TRACEBACK", "1")


@pytest.fixture
def library() -> Iterator[EmbeddedContentLibrary]:
    with EmbeddedContentLibrary(user=USER, password=PASSWORD) as running:
        yield running
        assert sessions(running) == 0, "a run did not log out"


def sessions(library: EmbeddedContentLibrary) -> int:
    """Count the API sessions that are open."""
    return len(library._run.store.logins)


def transfers(library: EmbeddedContentLibrary) -> list[str]:
    """List the update and download sessions that are open."""
    store = library._run.store
    several = (*store.updates.values(), *store.downloads.values())
    return [one.id for one in several if one.state == "ACTIVE"]


class Slow:
    """What makes uploads slow, and tells when they are in their middle."""

    def __init__(self) -> None:
        self.enough = threading.Event()
        self._lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        """Count the uploads of another run."""
        self.uploads: set[Upload] = set()
        self._begun = threading.Semaphore(0)

    def hold(self, upload: Upload) -> None:
        with self._lock:
            new = upload not in self.uploads
            self.uploads.add(upload)
        if new:
            self._begun.release()
        self.enough.wait(0.05)

    def wait_for(self, count: int) -> None:
        for _ in range(count):
            assert self._begun.acquire(timeout=20), "no upload got into its middle"


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """Slow uploads down, a block at a time."""
    slow = Slow()
    write = Upload.write

    def slowly(self: Upload, block: bytes) -> None:
        write(self, block)
        slow.hold(self)

    monkeypatch.setattr(Upload, "write", slowly)
    yield slow
    slow.enough.set()


def large(folder: Path, name: str, size: int = 64 * 1024 * 1024) -> Path:
    """Make a file of many blocks that takes no room."""
    made = folder / name
    with made.open("wb") as stream:
        stream.truncate(size)
    return made


@pytest.fixture
def environment(library: EmbeddedContentLibrary) -> dict[str, str]:
    return {"VMWARE_SERVER": library.url, "VMWARE_USER": USER, "VMWARE_PASSWORD": PASSWORD}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Run the command line, logged in to the library unless a test says otherwise."""
    return runner(environment)


def runner(environment: dict[str, str]) -> Run:
    def run(
        *args: str,
        code: int = 0,
        env: dict[str, str | None] | None = None,
        typed: str | None = None,
    ) -> Result:
        result = CliRunner().invoke(
            main, args, input=typed, env={**environment, **(env or {})}, catch_exceptions=False
        )
        assert result.exit_code == code, (args, result.exit_code, result.output)
        assert PASSWORD not in result.output
        assert "Traceback" not in result.output
        return result

    return run


@pytest.fixture
def content(library: EmbeddedContentLibrary) -> Content:
    with v.connect_vi_server(library.url, user=USER, password=PASSWORD, not_default=True) as server:
        golden = new_library(server, "Golden")
        silver = new_library(server, "Silver")
        twins = [new_library(server, "Twin") for _ in range(2)]
        photon = new_item(server, golden, "photon", {"photon.iso": b"photon " * 1000})
        tiny = new_item(server, golden, "tiny", {"tiny.txt": b"tiny", "second file.txt": b"2nd"})
        new_item(server, silver, "photon", {})
        return Content(golden, silver, twins, photon, tiny)


def new_library(server: v.VIServer, name: str) -> str:
    backing = v.LibraryStorageBacking(
        type=v.LibraryStorageBackingType.DATASTORE, datastore_id="datastore-1"
    )
    model = v.LibraryModel(name=name, storage_backings=[backing])
    return str(v.invoke_create_content_local_library(model, server=server))


def new_item(server: v.VIServer, library: str, name: str, files: dict[str, bytes]) -> str:
    model = v.LibraryItemModel(library_id=library, name=name)
    item = v.invoke_create_content_library_item(model, server=server)
    if not files:
        return str(item)
    update = v.LibraryItemUpdateSessionModel(library_item_id=item)
    session = v.invoke_create_library_item_update_session(update, server=server)
    for file, data in files.items():
        spec = v.LibraryItemUpdatesessionFileAddSpec(
            name=file, source_type=v.LibraryItemUpdatesessionFileSourceType.PUSH
        )
        info = v.invoke_create_update_session_id_item_file(session, spec, server=server)
        assert info.upload_endpoint is not None
        with requests.put(info.upload_endpoint.uri, data=data, timeout=10) as answer:
            answer.raise_for_status()
    v.invoke_complete_update_session_id(session, server=server)
    return str(item)
