"""Calls that are repeated, threads beside the script, and contents that are long."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugin.conftest import Run

Project = Callable[[str], Path]

HELPERS = """
    import hashlib, io, os, tempfile, threading
    from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

    def new_item(name):
        backing = v.initialize_library_storage_backing(type="DATASTORE", datastore_id="datastore-1")
        library = v.invoke_create_content_local_library(v.initialize_library_model(
            name=name, type="LOCAL", storage_backings=[backing]))
        return library, v.invoke_create_content_library_item(
            v.initialize_library_item_model(library_id=library, name=name, type="iso"))

    def new_session(item):
        return v.invoke_create_library_item_update_session(
            v.initialize_library_item_update_session_model(library_item_id=item))

    def done(library, session=None):
        if session is not None:
            v.invoke_cancel_update_session_id(session)
        v.invoke_delete_library_id_content_local_library(library)
"""


def test_each_poll_gets_its_own_answer_and_the_end_is_an_error(
    project: Project, recorded: Run, replayed: Run
) -> None:
    story = (
        HELPERS
        + """
    def test_polls(vcenter):
        library, item = new_item("polls")
        session = new_session(item)
        states = [v.invoke_get_update_session_id_item(session).state.value]
        v.invoke_cancel_update_session_id(session)
        states.append(v.invoke_get_update_session_id_item(session).state.value)
        assert states == ["ACTIVE", "CANCELED"]
        # more
        done(library)
"""
    )
    project(story)
    recorded()
    replayed()
    project(story.replace("# more", "v.invoke_get_update_session_id_item(session)"))
    result = replayed(failed=1)
    result.stdout.fnmatch_lines(["*was made 2 times when *, and every answer has been given*"])


BEATS = """
    def test_beats(vcenter):
        library, item = new_item("beats")
        session = new_session(item)
        beaten = threading.Event()
        def keep_alive():
            v.invoke_keep_alive_update_session_id(session)
            assert v.invoke_get_update_session_id_item(session).expiration_time is not None
            beaten.set()
        before = v.invoke_get_update_session_id_item(session)
        heart = threading.Thread(target=keep_alive)
        heart.start()
        heart.join()
        assert beaten.is_set()
        after = v.invoke_get_update_session_id_item(session)
        assert after.library_item_id == before.library_item_id == item
        done(library, session)
"""


@pytest.mark.parametrize("asked", [False, True])
def test_heartbeats_neither_disturb_nor_enter_unless_asked(
    project: Project, recorded: Run, replayed: Run, cassettes: Path, asked: bool
) -> None:
    settings = f"""
    @pytest.fixture
    def vcenter_settings():
        return {{"heartbeats": {asked}}}
"""
    project(HELPERS + settings + BEATS)
    recorded()
    text = (cassettes / "test_beats.yaml").read_text(encoding="utf-8")
    assert ("keep-alive" in text) is asked
    replayed("-W", "error")


def test_a_heartbeat_beats_as_often_as_it_likes(
    project: Project, recorded: Run, replayed: Run
) -> None:
    beats = BEATS.replace(
        "            v.invoke_keep", "            for _ in range(times): v.invoke_keep"
    )
    project(HELPERS + "\n    times = 1\n" + beats)
    recorded()
    project(HELPERS + "\n    times = 50\n" + beats)
    replayed()


def test_calls_of_many_threads_are_each_answered(
    project: Project, recorded: Run, replayed: Run
) -> None:
    project("""
        from concurrent.futures import ThreadPoolExecutor
        def test_threads(vcenter):
            def find(number):
                spec = v.initialize_library_find_spec(name=f"none {number}")
                return v.invoke_find_content_library(spec, server=vcenter)
            with ThreadPoolExecutor(8) as pool:
                assert list(pool.map(find, range(40))) == [[]] * 40
    """)
    recorded()
    replayed()


UPLOADS = """
    import itertools
    SIZE = 50 * 1024 * 1024
    @pytest.fixture
    def big(tmp_path):
        file = tmp_path / "big.iso"
        block = bytes(range(256)) * 4096
        with file.open("wb") as written:
            for number in range(50):
                written.write(block[number:] + block[:number])
            # other
        return file

    def test_uploads(vcenter, big):
        library, item = new_item("big")
        session = new_session(item)
        spec = v.initialize_library_item_updatesession_file_add_spec(
            name="big.iso", source_type="PUSH", size=SIZE)
        file = v.invoke_create_update_session_id_item_file(session, spec)
        vcenter.upload(file.upload_endpoint.uri, big)
        v.invoke_complete_update_session_id(session)
        while v.invoke_get_update_session_id_item(session).state == "ACTIVE":
            pass
        (stored,) = v.invoke_list_library_item_id_content_file(item)
        assert stored.size == SIZE
        got = v.invoke_create_library_item_download_session(
            v.initialize_library_item_download_session_model(library_item_id=item))
        prepared = v.invoke_prepare_download_session_id_file(
            got, v.initialize_library_item_downloadsession_file_prepare_request_body(
                file_name="big.iso"))
        target = io.BytesIO()
        assert vcenter.download(prepared.download_endpoint.uri, target) == SIZE
        done(library)
"""


def test_fifty_megabytes_go_up_and_down_without_being_stored(
    project: Project, recorded: Run, replayed: Run, cassettes: Path
) -> None:
    project(HELPERS + UPLOADS)
    recorded()
    file = cassettes / "test_uploads.yaml"
    assert file.stat().st_size < 20_000
    assert file.read_text(encoding="utf-8").count('"length": 52428800') == 2

    # the content of a download is not there, and is not pretended
    result = replayed(failed=1)
    result.stdout.fnmatch_lines(["*ContentNotRecorded: *answered with 52428800 bytes*"])
    asked = (
        '\n    pytestmark = pytest.mark.vcenter_cassette("test_uploads", made_up_downloads=True)\n'
    )
    project(HELPERS + asked + UPLOADS)
    replayed()

    project(HELPERS + asked + UPLOADS.replace("# other", "written.seek(7); written.write(b'!')"))
    result = replayed(failed=1)
    result.stdout.fnmatch_lines(["*the content has the same length, * and another SHA-256*"])


def test_a_short_download_is_replayed_as_it_was(
    project: Project, recorded: Run, replayed: Run
) -> None:
    project(
        HELPERS
        + UPLOADS.replace("50 * 1024 * 1024", "1024")
        .replace("range(50)", "range(1)")
        .replace("* 4096", "* 4")
        .replace(
            "        done(lib",
            "        assert target.getvalue() == big.read_bytes()\n        done(lib",
        )
    )
    recorded()
    replayed()


def test_identifiers_are_named_where_that_is_asked_for(
    project: Project, recorded: Run, replayed: Run, cassettes: Path
) -> None:
    project(
        HELPERS
        + """
    @pytest.mark.vcenter_cassette(identifiers=True, users=True)
    def test_names(vcenter, vcenter_record_mode):
        library, item = new_item("named")
        session = new_session(item)
        if vcenter_record_mode == "none":
            assert (library, item, session) == ("library-1", "item-1", "update-session-1")
        done(library, session)
"""
    )
    recorded()
    assert "/library-1" in (cassettes / "test_names.yaml").read_text(encoding="utf-8")
    replayed()


def test_a_session_is_kept_alive_at_the_replay_as_well(
    project: Project, recorded: Run, replayed: Run, cassettes: Path
) -> None:
    project(
        HELPERS
        + """
    from vmware_sdk_contentlibrary.transfer.heartbeat import keep_update_session_alive

    def test_keeps(vcenter):
        library, item = new_item("kept")
        session = new_session(item)
        begun = threading.Event()
        with keep_update_session_alive(session, progress=lambda: begun.set()) as heart:
            assert begun.wait(10)
            heart.check()
        done(library, session)
"""
    )
    recorded()
    assert "keep-alive" not in (cassettes / "test_keeps.yaml").read_text(encoding="utf-8")
    replayed("-W", "error")


def test_whole_transfers_replay_with_their_threads(
    project: Project, recorded: Run, replayed: Run
) -> None:
    project(
        HELPERS
        + """
    def test_transfers(vcenter, tmp_path):
        library, _ = new_item("whole")
        file = tmp_path / "notes.iso"
        file.write_bytes(b"nothing has changed" * 100)
        item = v.upload_library_item(file, library_id=library)
        (got,) = v.download_library_item(item, tmp_path / "got")
        assert got.read_bytes() == file.read_bytes()
        done(library)
"""
    )
    recorded()
    replayed("-W", "error")
