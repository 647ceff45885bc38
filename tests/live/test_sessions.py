"""Update and download sessions and their files, apart from what the stories tell of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from tests.live.content import get_content, put_content
from tests.live.simulator import Simulator
from tests.support.loopback import Loopback
from vmware_sdk_contentlibrary import (
    NotFound,
    VIServer,
    initialize_library_item_download_session_fail_request_body,
    initialize_library_item_download_session_model,
    initialize_library_item_downloadsession_file_prepare_request_body,
    initialize_library_item_transfer_endpoint,
    initialize_library_item_update_session_fail_request_body,
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_file_add_spec,
    invoke_cancel_download_session_id,
    invoke_cancel_update_session_id,
    invoke_complete_update_session_id,
    invoke_create_library_item_download_session,
    invoke_create_library_item_update_session,
    invoke_create_update_session_id_item_file,
    invoke_fail_download_session_id,
    invoke_fail_update_session_id,
    invoke_get_download_session_id_file,
    invoke_get_download_session_id_item,
    invoke_get_library_item_id_file,
    invoke_get_update_session_id_item,
    invoke_list_download_session_id_item_file,
    invoke_list_library_item_download_session,
    invoke_list_library_item_update_session,
    invoke_list_update_session_id_item_file,
    invoke_prepare_download_session_id_file,
)

NAMES = [
    "plain.iso",
    "two words.iso",
    "größe 100%.iso",
    "日本語.ovf",
    "#hash?&=+;,:@!$'()*~.txt",
    "__action=keep-alive",
    "%2e%2e",
]


@pytest.fixture
def session(item: str) -> str:
    """An update session that is active."""
    return invoke_create_library_item_update_session(
        initialize_library_item_update_session_model(library_item_id=item)
    )


@pytest.fixture
def download(item: str) -> str:
    """A download session that is active."""
    return invoke_create_library_item_download_session(
        initialize_library_item_download_session_model(library_item_id=item)
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_have_any_name(server: VIServer, item: str, session: str, name: str) -> None:
    file = invoke_create_update_session_id_item_file(
        session, initialize_library_item_updatesession_file_add_spec(name=name, source_type="PUSH")
    )
    assert [known.name for known in invoke_list_update_session_id_item_file(session)] == [name]
    put_content(server, file.upload_endpoint, name.encode())
    invoke_complete_update_session_id(session)
    assert invoke_get_library_item_id_file(item, name).size == len(name.encode())

    download = invoke_create_library_item_download_session(
        initialize_library_item_download_session_model(library_item_id=item)
    )
    assert invoke_get_download_session_id_file(download, name).status == "UNPREPARED"
    prepared = invoke_prepare_download_session_id_file(
        download, initialize_library_item_downloadsession_file_prepare_request_body(file_name=name)
    )
    assert get_content(server, prepared.download_endpoint) == name.encode()
    (listed,) = invoke_list_download_session_id_item_file(download)
    assert (listed.name, listed.status) == (name, "PREPARED")


def test_megabytes_arrive_as_they_were_sent(server: VIServer, item: str, session: str) -> None:
    content = bytes(range(256)) * 4096 * 8
    file = invoke_create_update_session_id_item_file(
        session,
        initialize_library_item_updatesession_file_add_spec(name="big", source_type="PUSH"),
    )
    put_content(server, file.upload_endpoint, content)
    download = invoke_create_library_item_download_session(
        initialize_library_item_download_session_model(library_item_id=item)
    )
    prepared = invoke_prepare_download_session_id_file(
        download, initialize_library_item_downloadsession_file_prepare_request_body(file_name="big")
    )

    assert get_content(server, prepared.download_endpoint) == content


def test_a_file_is_pulled_by_the_server(item: str, session: str, loopback: Loopback) -> None:
    go = threading.Event()
    answer = loopback.answer(200, "pulled")
    answer.until = go
    file = invoke_create_update_session_id_item_file(
        session,
        initialize_library_item_updatesession_file_add_spec(
            name="pulled.txt",
            source_type="PULL",
            source_endpoint=initialize_library_item_transfer_endpoint(uri=f"{loopback.url}/source"),
        ),
    )
    assert file.status == "WAITING_FOR_TRANSFER"
    assert file.upload_endpoint is None

    go.set()
    patience = time.monotonic() + 30
    (pulled,) = invoke_list_update_session_id_item_file(session)
    while pulled.status == "WAITING_FOR_TRANSFER" and time.monotonic() < patience:
        (pulled,) = invoke_list_update_session_id_item_file(session)
    assert pulled.status == "READY"
    assert invoke_get_library_item_id_file(item, "pulled.txt").size == len("pulled")
    assert [request.path for request in loopback.requests] == ["/source"]


def test_sessions_are_listed(item: str, session: str, download: str) -> None:
    assert session in invoke_list_library_item_update_session(item)
    assert download in invoke_list_library_item_download_session(item)


@pytest.mark.parametrize(
    ("end", "state"),
    [
        (invoke_complete_update_session_id, "DONE"),
        (invoke_cancel_update_session_id, "CANCELED"),
        (
            lambda session: invoke_fail_update_session_id(
                session,
                initialize_library_item_update_session_fail_request_body(
                    client_error_message="disk full"
                ),
            ),
            "ERROR",
        ),
    ],
    ids=["complete", "cancel", "fail"],
)
def test_an_update_session_ends(session: str, end: Callable[[str], None], state: str) -> None:
    end(session)

    assert invoke_get_update_session_id_item(session).state == state


@pytest.mark.parametrize(
    "end",
    [
        invoke_cancel_download_session_id,
        lambda session: invoke_fail_download_session_id(
            session,
            initialize_library_item_download_session_fail_request_body(
                client_error_message="disk full"
            ),
        ),
    ],
    ids=["cancel", "fail"],
)
def test_a_download_session_ends(download: str, end: Callable[[str], None]) -> None:
    end(download)

    with pytest.raises(NotFound):
        invoke_get_download_session_id_item(download)


@pytest.mark.parametrize(
    "begin",
    [
        lambda item: invoke_create_library_item_update_session(
            initialize_library_item_update_session_model(library_item_id=item)
        ),
        lambda item: invoke_create_library_item_download_session(
            initialize_library_item_download_session_model(library_item_id=item)
        ),
    ],
    ids=["update", "download"],
)
def test_there_is_no_session_without_an_item(server: VIServer, begin: Callable[[str], str]) -> None:
    with pytest.raises(NotFound):
        begin("no-such-item")


def test_transfer_addresses_are_on_the_server(session: str, simulator: Simulator) -> None:
    file = invoke_create_update_session_id_item_file(
        session,
        initialize_library_item_updatesession_file_add_spec(name="a b", source_type="PUSH"),
    )

    assert file.upload_endpoint is not None
    assert file.upload_endpoint.uri.startswith(f"https://{simulator.host}/rest/")
    assert file.upload_endpoint.uri.endswith("/a%20b")
