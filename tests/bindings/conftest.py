"""The embedded content library, with VMware's own bindings as its client.

What the embedded library answers is thereby held to a reader that this package did not write.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from com.vmware import content_client
from com.vmware.content import library_client
from com.vmware.content.library import item_client
from com.vmware.content.library.item import downloadsession_client, updatesession_client

from tests.support.bindings import plain_stubs
from vmware_sdk_contentlibrary import connect_vi_server
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

PASSWORD = "bindings-canary"


@pytest.fixture
def embedded() -> Iterator[EmbeddedContentLibrary]:
    """An embedded content library that is empty."""
    with EmbeddedContentLibrary(password=PASSWORD) as library:
        yield library


@dataclass(frozen=True)
class Bindings:
    """The stubs of the bindings that the tests call."""

    libraries: Any
    local_libraries: Any
    items: Any
    files: Any
    updates: Any
    update_files: Any
    downloads: Any
    download_files: Any


@pytest.fixture
def bindings(embedded: EmbeddedContentLibrary) -> Iterator[Bindings]:
    """Stubs that are logged in."""
    with connect_vi_server(embedded.url, user=embedded.user, password=PASSWORD) as server:
        assert server.session_id is not None
        yield Bindings(
            *plain_stubs(
                embedded.url,
                server.session_id,
                content_client.Library,
                content_client.LocalLibrary,
                library_client.Item,
                item_client.File,
                item_client.UpdateSession,
                updatesession_client.File,
                item_client.DownloadSession,
                downloadsession_client.File,
            )
        )


@pytest.fixture
def library(bindings: Bindings, embedded: EmbeddedContentLibrary) -> str:
    """A library that is empty."""
    return new_library(bindings, embedded.datastore_id)


@pytest.fixture
def item(bindings: Bindings, library: str) -> str:
    """An item without files."""
    return new_item(bindings, library)


def new_library(bindings: Bindings, datastore: str) -> str:
    """Create a library through the bindings."""
    backing = library_client.StorageBacking(type="DATASTORE", datastore_id=datastore)
    model = content_client.LibraryModel(
        name="by the bindings", description="", type="LOCAL", storage_backings=[backing]
    )
    made: str = bindings.local_libraries.create(model)
    return made


def new_item(bindings: Bindings, library: str) -> str:
    """Create an item through the bindings."""
    model = library_client.ItemModel(library_id=library, name="an item", type="iso")
    made: str = bindings.items.create(model)
    return made
