"""The stories, told to the recordings, and what the servers said in them."""

from __future__ import annotations

import datetime as dt
import hashlib
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_socket import SocketBlockedError

from tests.replay import stories
from tests.replay.conftest import Play
from tests.replay.servers import KINDS, Provenance, recordings
from vmware_sdk_contentlibrary import (
    LibraryItemUpdateSessionModelState,
    VIServer,
    initialize_library_item_update_session_keep_alive_request_body,
    invoke_cancel_update_session_id,
    invoke_get_library_id_content_local_library,
    invoke_keep_alive_update_session_id,
    invoke_list_content_library,
)
from vmware_sdk_contentlibrary.cmdlets import operations
from vmware_sdk_contentlibrary.recording.matching import NotRecorded
from vmware_sdk_contentlibrary.recording.tour import Guide

FIRST = "library-1"
SESSION = "update-session-1"


def test_every_kind_of_server_is_recorded() -> None:
    assert {provenance.server for provenance in recordings().values()} == KINDS.keys()


def test_recordings_are_those_that_their_provenance_tells_of(
    folder: Path, provenance: Provenance
) -> None:
    assert folder.name == provenance.folder
    assert {file.stem for file in folder.glob("*.yaml")} == set(provenance.stories)
    assert provenance.stories == [s.__name__ for s in KINDS[provenance.server].stories]
    assert dt.date.fromisoformat(provenance.recorded) > dt.date(2026, 1, 1)


def test_files_are_transferred_while_sessions_are_kept_alive(
    play: Play, provenance: Provenance
) -> None:
    told = play(stories.transfer_files)

    assert isinstance(told, stories.Transferred)
    assert told.downloaded == stories.CONTENTS
    assert told.library == FIRST
    assert told.completed.state is LibraryItemUpdateSessionModelState.DONE
    assert [(file.name, file.size, file.version) for file in told.files] == [
        (name, len(content), "1") for name, content in stories.CONTENTS.items()
    ]
    # a real server keeps the progress that it is told, and sums up what it gets
    strict = provenance.server == "embedded"
    assert told.completed.client_progress == (100 if strict else None)
    for file in told.files:
        content = stories.CONTENTS[file.name]
        sum_ = file.checksum_info and file.checksum_info.checksum
        assert sum_ == (hashlib.sha1(content).hexdigest() if strict else None)


def test_libraries_and_items_are_found_and_changed(play: Play, provenance: Provenance) -> None:
    told = play(stories.keep_house)

    assert isinstance(told, stories.Kept)
    assert (told.library.id, told.library.name) == (FIRST, "templates")
    assert told.library.storage_backings is not None
    assert told.library.storage_backings[0].datastore_id == provenance.datastore
    assert told.library.creation_time is not None
    assert told.library.creation_time.date().isoformat() == provenance.recorded
    assert (told.item.library_id, told.item.type) == (FIRST, "iso")
    # the simulator never counts, the others do
    assert told.item.version == ("2" if provenance.server == "embedded" else None)


def test_what_is_not_there_is_not_found(play: Play) -> None:
    play(stories.ask_for_nothing)


def test_refusals_are_told_in_the_servers_words(play: Play, provenance: Provenance) -> None:
    story, said = {
        "embedded": (
            stories.be_too_late,
            f"NOT_ALLOWED_IN_CURRENT_STATE: The update session {SESSION} is DONE, not ACTIVE.",
        ),
        "govmomi": (stories.be_second, "ALREADY_EXISTS"),
    }[provenance.server]

    assert said in str(play(story))


def test_every_cmdlet_does_what_the_provenance_tells(toured: Guide, provenance: Provenance) -> None:
    told = {name: set(outcomes) for name, outcomes in provenance.cmdlets.items()}
    assert toured.noted == told
    assert toured.odd == provenance.odd


def test_all_cmdlets_succeed_and_are_refused_somewhere() -> None:
    told = {source.server: source for source in recordings().values()}
    whole = told["embedded"]
    assert whole.cmdlets == {name: ["success", "error"] for name in sorted(operations())}
    assert (whole.odd, whole.broken_off, whole.unanswered) == ({}, [], [])
    # what a server cannot do is not pretended
    assert "success" not in told["govmomi"].cmdlets["Invoke-ListContentType"]


HALF = initialize_library_item_update_session_keep_alive_request_body(client_progress=50)


@pytest.mark.parametrize(
    "unrecorded",
    [
        pytest.param(invoke_list_content_library, id="path"),
        pytest.param(lambda: invoke_get_library_id_content_local_library(FIRST), id="method"),
        pytest.param(lambda: invoke_cancel_update_session_id(stories.NOWHERE), id="query"),
        pytest.param(
            lambda: invoke_keep_alive_update_session_id(stories.NOWHERE, HALF), id="content"
        ),
    ],
)
def test_a_call_that_is_not_recorded_fails(
    replayed: VIServer, unrecorded: Callable[[], object]
) -> None:
    with pytest.raises(NotRecorded):
        unrecorded()


# newer releases of pytest-socket warn as well
@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_the_network_is_blocked() -> None:
    with pytest.raises(SocketBlockedError):
        socket.create_connection(("127.0.0.1", 443))
