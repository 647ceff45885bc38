"""A content library to upload to and download from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import vmware_sdk_contentlibrary as vmware
from vmware_sdk_contentlibrary import EmbeddedContentLibrary, VIServer
from vmware_sdk_contentlibrary.runtime import retry
from vmware_sdk_contentlibrary.transfer import again


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait a fiftieth of the usual time between attempts."""
    monkeypatch.setattr(again, "FIRST_WAIT", again.FIRST_WAIT / 50)
    monkeypatch.setattr(again, "LONGEST_WAIT", again.LONGEST_WAIT / 50)
    monkeypatch.setattr(retry, "_FIRST_WAIT", 0.002)


@pytest.fixture
def library() -> Iterator[EmbeddedContentLibrary]:
    """An embedded content library."""
    with EmbeddedContentLibrary() as started:
        yield started


@pytest.fixture
def vc(library: EmbeddedContentLibrary) -> Iterator[VIServer]:
    """A connection to it, which is the default server."""
    with vmware.connect_vi_server(
        library.url, user=library.user, password=library.password
    ) as server:
        yield server


def make_library() -> str:
    """Make a local library."""
    backing = vmware.initialize_library_storage_backing(
        type="DATASTORE", datastore_id="datastore-1"
    )
    model = vmware.initialize_library_model(name="Golden", storage_backings=[backing])
    return vmware.invoke_create_content_local_library(model)


@pytest.fixture
def golden(vc: VIServer) -> str:
    """A local library."""
    return make_library()


def content(item: str) -> dict[str, bytes]:
    """Fetch an item's files by cmdlets alone."""
    import io

    session = vmware.invoke_create_library_item_download_session(
        vmware.initialize_library_item_download_session_model(library_item_id=item)
    )
    (vc,) = vmware.default_vi_servers()
    found = {}
    for info in vmware.invoke_list_download_session_id_item_file(session):
        body = vmware.initialize_library_item_downloadsession_file_prepare_request_body(
            file_name=info.name
        )
        ready = vmware.invoke_prepare_download_session_id_file(session, body)
        assert ready.download_endpoint is not None
        target = io.BytesIO()
        vc.download(ready.download_endpoint.uri, target)
        found[info.name] = target.getvalue()
    vmware.invoke_delete_download_session_id_item(session)
    return found


def left_behind(golden: str) -> list[str]:
    """List the items and update sessions that are there."""
    return [
        *vmware.invoke_list_library_item(golden),
        *vmware.invoke_list_library_item_update_session(),
    ]
