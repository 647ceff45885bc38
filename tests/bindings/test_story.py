"""The whole story, told by the bindings: files go in, sessions are kept alive, files come out."""

from __future__ import annotations

import hashlib

import pytest
import requests
from com.vmware.content import library_client
from com.vmware.content.library import item_client
from com.vmware.content.library.item import downloadsession_client, updatesession_client
from com.vmware.content_client import LibraryModel
from com.vmware.vapi.std.errors_client import NotFound

from tests.bindings.conftest import Bindings
from tests.replay.stories import CONTENTS


def test_libraries_and_items_are_found_and_changed(
    bindings: Bindings, library: str, item: str
) -> None:
    assert bindings.libraries.list() == [library]
    assert bindings.libraries.find(bindings.libraries.FindSpec(name="By The Bindings")) == [library]
    bindings.local_libraries.update(library, LibraryModel(description="changed"))
    bindings.items.update(item, library_client.ItemModel(name="renamed"))

    changed = bindings.libraries.get(library)
    assert (changed.description, changed.name, changed.type) == (
        "changed",
        "by the bindings",
        LibraryModel.LibraryType.LOCAL,
    )
    wanted = bindings.items.FindSpec(name="renamed", library_id=library)
    assert bindings.items.find(wanted) == [item]
    assert bindings.items.get(item).library_id == library

    bindings.items.delete(item)
    bindings.local_libraries.delete(library)
    assert bindings.libraries.list() == []


def test_files_are_transferred_while_sessions_are_kept_alive(bindings: Bindings, item: str) -> None:
    session = bindings.updates.create(item_client.UpdateSessionModel(library_item_id=item))
    begun = bindings.updates.get(session)
    assert begun.state == item_client.UpdateSessionModel.State.ACTIVE
    for name, content in CONTENTS.items():
        _upload(bindings, session, name, content)
    assert [file.name for file in bindings.update_files.list(session)] == list(CONTENTS)
    checked = bindings.update_files.validate(session)
    assert (checked.has_errors, checked.missing_files, checked.invalid_files) == (False, set(), [])
    assert bindings.updates.get(session).expiration_time >= begun.expiration_time

    bindings.updates.complete(session)

    done = bindings.updates.get(session)
    assert (done.state, done.client_progress) == (item_client.UpdateSessionModel.State.DONE, 50)
    bindings.updates.delete(session)
    with pytest.raises(NotFound):
        bindings.updates.get(session)
    for file in bindings.files.list(item):
        assert file.size == len(CONTENTS[file.name])
        assert file.checksum_info.checksum == hashlib.sha1(CONTENTS[file.name]).hexdigest()
    assert _download(bindings, item) == CONTENTS


def _upload(bindings: Bindings, session: str, name: str, content: bytes) -> None:
    source = updatesession_client.File.SourceType.PUSH
    spec = updatesession_client.File.AddSpec(name=name, source_type=source, size=len(content))
    file = bindings.update_files.add(session, spec)
    assert file.status == item_client.TransferStatus.WAITING_FOR_TRANSFER
    assert requests.put(file.upload_endpoint.uri, content, timeout=30).status_code == 200
    bindings.updates.keep_alive(session)
    bindings.updates.keep_alive(session, 50)
    # from the list: the bindings do not quote a name that they put into a path
    arrived = bindings.update_files.list(session)[-1]
    assert (arrived.name, arrived.size) == (name, len(content))
    assert arrived.status == item_client.TransferStatus.READY


def _download(bindings: Bindings, item: str) -> dict[str, bytes]:
    session = bindings.downloads.create(item_client.DownloadSessionModel(library_item_id=item))
    got = {}
    for file in bindings.download_files.list(session):
        prepared = bindings.download_files.prepare(session, file.name)
        assert prepared.status == downloadsession_client.File.PrepareStatus.PREPARED
        bindings.downloads.keep_alive(session, 50)
        got[file.name] = requests.get(prepared.download_endpoint.uri, timeout=30).content
    assert bindings.downloads.list(item) == [session]
    bindings.downloads.delete(session)
    with pytest.raises(NotFound):
        bindings.downloads.get(session)
    return got
