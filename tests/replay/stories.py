"""Stories that are told to a real server and recorded, and told again to the recording.

Each asserts what holds on every server, and gives what it saw for a test to look closer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.live.content import get_content, put_content
from vmware_sdk_contentlibrary import (
    AlreadyExists,
    LibraryItemFileInfo,
    LibraryItemModel,
    LibraryItemUpdateSessionModel,
    LibraryModel,
    NotAllowedInCurrentState,
    NotFound,
    VIServer,
    initialize_library_find_spec,
    initialize_library_item_download_session_keep_alive_request_body,
    initialize_library_item_download_session_model,
    initialize_library_item_downloadsession_file_prepare_request_body,
    initialize_library_item_find_spec,
    initialize_library_item_model,
    initialize_library_item_update_session_keep_alive_request_body,
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_file_add_spec,
    initialize_library_model,
    initialize_library_storage_backing,
    invoke_complete_update_session_id,
    invoke_create_content_library_item,
    invoke_create_content_local_library,
    invoke_create_library_item_download_session,
    invoke_create_library_item_update_session,
    invoke_create_update_session_id_item_file,
    invoke_delete_download_session_id_item,
    invoke_delete_library_id_content_local_library,
    invoke_delete_library_item_id_content,
    invoke_delete_update_session_id_item,
    invoke_find_content_library,
    invoke_find_library_item,
    invoke_get_download_session_id_file,
    invoke_get_download_session_id_item,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
    invoke_get_library_item_id_file,
    invoke_get_update_session_id_item,
    invoke_keep_alive_download_session_id,
    invoke_keep_alive_update_session_id,
    invoke_list_content_library,
    invoke_list_library_item,
    invoke_list_library_item_id_content_file,
    invoke_prepare_download_session_id_file,
    invoke_update_library_id_content,
    invoke_update_library_item_id_content,
)

# Names that need quoting in an address, and bytes that are no text.
CONTENTS = {
    "release notes (final) #2.txt": b"Nothing has changed.\n",
    "größe 100%.bin": bytes(range(0, 256, 5)),
}

# An identifier that no server gives.
NOWHERE = "11111111-2222-4333-8444-555555555555"


def new_library(server: VIServer, datastore: str, name: str, description: str = "") -> str:
    """Create a local library."""
    backing = initialize_library_storage_backing(type="DATASTORE", datastore_id=datastore)
    model = initialize_library_model(
        name=name, description=description, type="LOCAL", storage_backings=[backing]
    )
    return invoke_create_content_local_library(model, server=server)


def new_item(library: str, name: str) -> str:
    """Create an item without files, where its library is."""
    return invoke_create_content_library_item(
        initialize_library_item_model(library_id=library, name=name, type="iso")
    )


@dataclass(frozen=True)
class Transferred:
    """What `transfer_files` saw."""

    library: str
    item: str
    files: list[LibraryItemFileInfo]
    completed: LibraryItemUpdateSessionModel
    downloaded: dict[str, bytes]


def transfer_files(server: VIServer, datastore: str) -> Transferred:
    """Upload two files, keeping the sessions alive, download them, and clean up."""
    library = new_library(server, datastore, "releases")
    item = new_item(library, "release 7")
    completed = _upload(server, item)
    files = invoke_list_library_item_id_content_file(item)
    assert {file.name for file in files} == CONTENTS.keys()
    downloaded = _download(server, item)
    assert downloaded == CONTENTS
    invoke_delete_library_item_id_content(item)
    assert invoke_list_library_item(library) == []
    invoke_delete_library_id_content_local_library(library)
    assert invoke_list_content_library(server=server) == []
    return Transferred(library, item, files, completed, downloaded)


def _upload(server: VIServer, item: str) -> LibraryItemUpdateSessionModel:
    session = invoke_create_library_item_update_session(
        initialize_library_item_update_session_model(library_item_id=item)
    )
    begun = invoke_get_update_session_id_item(session)
    assert (begun.state, begun.library_item_id) == ("ACTIVE", item)
    for number, (name, content) in enumerate(CONTENTS.items(), start=1):
        spec = initialize_library_item_updatesession_file_add_spec(
            name=name, source_type="PUSH", size=len(content)
        )
        file = invoke_create_update_session_id_item_file(session, spec)
        assert (file.name, file.status) == (name, "WAITING_FOR_TRANSFER")
        put_content(server, file.upload_endpoint, content)
        invoke_keep_alive_update_session_id(session)
        progress = 100 * number // len(CONTENTS)
        invoke_keep_alive_update_session_id(
            session,
            initialize_library_item_update_session_keep_alive_request_body(
                client_progress=progress
            ),
        )
    kept = invoke_get_update_session_id_item(session)
    assert begun.expiration_time is not None
    assert kept.expiration_time is not None
    assert kept.expiration_time > begun.expiration_time
    invoke_complete_update_session_id(session)
    completed = invoke_get_update_session_id_item(session)
    invoke_delete_update_session_id_item(session)
    _is_gone(invoke_get_update_session_id_item, session)
    return completed


def _download(server: VIServer, item: str) -> dict[str, bytes]:
    session = invoke_create_library_item_download_session(
        initialize_library_item_download_session_model(library_item_id=item)
    )
    got = {}
    for name in CONTENTS:
        assert invoke_get_download_session_id_file(session, name).status == "UNPREPARED"
        file = invoke_prepare_download_session_id_file(
            session,
            initialize_library_item_downloadsession_file_prepare_request_body(file_name=name),
        )
        while file.status in ("PREPARE_REQUESTED", "PREPARING"):
            file = invoke_get_download_session_id_file(session, name)
        assert file.status == "PREPARED"
        invoke_keep_alive_download_session_id(session)
        got[name] = get_content(server, file.download_endpoint)
        invoke_keep_alive_download_session_id(
            session,
            initialize_library_item_download_session_keep_alive_request_body(progress=50),
        )
    assert invoke_get_download_session_id_item(session).state == "ACTIVE"
    invoke_delete_download_session_id_item(session)
    _is_gone(invoke_get_download_session_id_item, session)
    return got


@dataclass(frozen=True)
class Kept:
    """What `keep_house` saw."""

    library: LibraryModel
    item: LibraryItemModel


def keep_house(server: VIServer, datastore: str) -> Kept:
    """Make a library and an item, find them, change them, and take them away again."""
    library = new_library(server, datastore, "templates", "what we deploy")
    assert invoke_list_content_library(server=server) == [library]
    wanted = initialize_library_find_spec(name="Templates")
    assert invoke_find_content_library(wanted, server=server) == [library]
    invoke_update_library_id_content(library, initialize_library_model(description="what we run"))
    item = new_item(library, "photon")
    assert invoke_list_library_item(library) == [item]
    assert invoke_list_library_item_id_content_file(item) == []
    found = invoke_find_library_item(
        initialize_library_item_find_spec(name="photon", library_id=library)
    )
    assert found == [item]
    invoke_update_library_item_id_content(item, initialize_library_item_model(name="photon 5"))
    seen = Kept(invoke_get_library_id_content(library), invoke_get_library_item_id_content(item))
    assert seen.library.description == "what we run"
    assert seen.item.name == "photon 5"
    invoke_delete_library_item_id_content(item)
    _is_gone(invoke_get_library_item_id_content, item)
    invoke_delete_library_id_content_local_library(library)
    _is_gone(invoke_get_library_id_content, library)
    return seen


def _is_gone(get: Callable[[str], object], identifier: str) -> None:
    with pytest.raises(NotFound):
        get(identifier)


def ask_for_nothing(server: VIServer, datastore: str) -> None:
    """Ask for what is not there."""
    library = new_library(server, datastore, "empty")
    item = new_item(library, "empty")
    session = invoke_create_library_item_download_session(
        initialize_library_item_download_session_model(library_item_id=item)
    )
    _is_gone(lambda it: invoke_get_library_id_content(it, server=server), NOWHERE)
    _is_gone(lambda it: invoke_get_library_item_id_content(it, server=server), NOWHERE)
    _is_gone(lambda it: invoke_get_update_session_id_item(it, server=server), NOWHERE)
    _is_gone(lambda it: invoke_keep_alive_update_session_id(it, server=server), NOWHERE)
    _is_gone(lambda it: invoke_get_library_item_id_file(item, it), "no such file")
    invoke_delete_download_session_id_item(session)
    _is_gone(invoke_keep_alive_download_session_id, session)
    invoke_delete_library_id_content_local_library(library)


def be_too_late(server: VIServer, datastore: str) -> str:
    """Keep a session alive that is completed already; give the server's own words."""
    item = new_item(new_library(server, datastore, "late"), "late")
    session = invoke_create_library_item_update_session(
        initialize_library_item_update_session_model(library_item_id=item)
    )
    invoke_complete_update_session_id(session)
    with pytest.raises(NotAllowedInCurrentState) as refused:
        invoke_keep_alive_update_session_id(session)
    return str(refused.value)


def be_second(server: VIServer, datastore: str) -> str:
    """Create an item under a name that is taken; give the type of the refusal."""
    library = new_library(server, datastore, "names")
    new_item(library, "taken")
    with pytest.raises(AlreadyExists) as refused:
        new_item(library, "taken")
    return str(refused.value.error_type)


Story = Callable[[VIServer, str], object]
STORIES: tuple[Story, ...] = (transfer_files, keep_house, ask_for_nothing)
