"""What this release does loosely or not at all; see the package's own help for the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import requests

from tests.live.content import put_content
from tests.live.simulator import USER, Simulator
from vmware_sdk_contentlibrary import (
    InvalidRequest,
    LibraryItemTransferEndpoint,
    NoLegacyTwin,
    NotFound,
    OutcomeUnknown,
    UnexpectedAnswer,
    VIServer,
    connect_vi_server,
    initialize_library_item_update_session_keep_alive_request_body,
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_file_add_spec,
    initialize_library_model,
    initialize_library_storage_backing,
    initialize_library_subscription_info,
    initialize_subscribed_library_probe_request_body,
    invoke_complete_update_session_id,
    invoke_create_content_local_library,
    invoke_create_library_item_update_session,
    invoke_create_update_session_id_item_file,
    invoke_delete_update_session_id_file_name_item,
    invoke_evict_library_id_subscribed_library,
    invoke_evict_library_item_id_subscribed_item,
    invoke_get_content_configuration,
    invoke_get_update_session_id_file_name_item,
    invoke_get_update_session_id_item,
    invoke_keep_alive_update_session_id,
    invoke_list_content_security_policies,
    invoke_list_content_trusted_certificates,
    invoke_list_content_type,
    invoke_list_library_item_content_changes,
    invoke_list_library_item_id_content_storage,
    invoke_list_library_item_update_session,
    invoke_probe_content_subscribed_library,
    invoke_publish_library_id_local_library,
    invoke_update_update_session_id_item,
    invoke_validate_update_session_id_file,
)

RELEASE = "0.24.2"


@pytest.fixture(autouse=True)
def this_release(simulator: Simulator) -> None:
    """Say nothing about other releases."""
    if simulator.release != RELEASE:
        pytest.skip(f"this is how {RELEASE} behaves, which is not running")


@pytest.fixture
def session(item: str) -> str:
    """An update session that is active."""
    return invoke_create_library_item_update_session(
        initialize_library_item_update_session_model(library_item_id=item)
    )


@pytest.fixture
def endpoint(session: str) -> LibraryItemTransferEndpoint:
    """Where a file of the session goes."""
    file = invoke_create_update_session_id_item_file(
        session,
        initialize_library_item_updatesession_file_add_spec(
            name="file", source_type="PUSH", size=3
        ),
    )
    assert file.upload_endpoint is not None
    return file.upload_endpoint


def test_any_password_will_do(simulator: Simulator) -> None:
    with connect_vi_server(
        simulator.host, user=USER, password="wrong", ssl_thumbprint=simulator.thumbprint
    ) as server:
        assert server.is_connected


@pytest.mark.parametrize(
    "ask",
    [
        lambda item: invoke_list_content_type(),
        lambda item: invoke_get_content_configuration(),
        invoke_list_library_item_content_changes,
        invoke_list_library_item_id_content_storage,
    ],
    ids=["types", "configuration", "changes", "storage"],
)
def test_it_has_no_such_thing(item: str, ask: Callable[[str], object]) -> None:
    with pytest.raises(NotFound, match="404 page not found"):
        ask(item)


@pytest.mark.parametrize(
    "ask", [invoke_list_content_security_policies, invoke_list_content_trusted_certificates]
)
def test_what_only_the_newer_dialect_has_is_not_sent(
    server: VIServer, ask: Callable[[], object]
) -> None:
    with pytest.raises(NoLegacyTwin, match="Nothing was sent"):
        ask()


def test_a_list_for_one_item_lists_all(session: str) -> None:
    assert session in invoke_list_library_item_update_session("no-such-item")


def test_progress_is_not_kept(session: str) -> None:
    half = initialize_library_item_update_session_keep_alive_request_body(client_progress=50)
    invoke_keep_alive_update_session_id(session, half)

    assert invoke_get_update_session_id_item(session).client_progress is None


def test_a_session_that_is_over_is_kept_alive_all_the_same(session: str) -> None:
    invoke_complete_update_session_id(session)
    over = invoke_get_update_session_id_item(session)
    invoke_keep_alive_update_session_id(session)

    alive = invoke_get_update_session_id_item(session)
    assert alive.state == "DONE"
    assert alive.expiration_time is not None
    assert over.expiration_time is not None
    assert alive.expiration_time > over.expiration_time


def test_content_of_another_size_is_taken(
    server: VIServer, endpoint: LibraryItemTransferEndpoint
) -> None:
    put_content(server, endpoint, b"more than three bytes")


def test_a_transfer_address_needs_the_token(
    simulator: Simulator,
    endpoint: LibraryItemTransferEndpoint,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    trusted = tmp_path_factory.mktemp("trust") / "simulator.pem"
    trusted.write_text(simulator.certificate)

    answer = requests.put(endpoint.uri, b"abc", verify=str(trusted), timeout=30)

    assert answer.status_code == 401


def test_deleting_a_file_deletes_the_session(
    session: str, endpoint: LibraryItemTransferEndpoint
) -> None:
    invoke_delete_update_session_id_file_name_item(session, "file")

    with pytest.raises(NotFound):
        invoke_get_update_session_id_item(session)


def test_asking_for_a_file_answers_with_its_session(
    session: str, endpoint: LibraryItemTransferEndpoint
) -> None:
    with pytest.raises(UnexpectedAnswer, match="name: Field required"):
        invoke_get_update_session_id_file_name_item(session, "file")


def test_validating_says_nothing(session: str) -> None:
    with pytest.raises(UnexpectedAnswer, match="empty body"):
        invoke_validate_update_session_id_file(session)


def test_probing_says_nothing(server: VIServer) -> None:
    publisher = initialize_library_subscription_info(
        authentication_method="NONE", subscription_url="https://elsewhere.example.test/lib.json"
    )
    with pytest.raises(UnexpectedAnswer, match="empty body"):
        invoke_probe_content_subscribed_library(
            initialize_subscribed_library_probe_request_body(subscription_info=publisher)
        )


def test_what_it_does_not_know_succeeds(session: str, library: str, item: str) -> None:
    change = initialize_library_item_update_session_model(warning_behavior=[])
    invoke_update_update_session_id_item(session, change)
    invoke_evict_library_id_subscribed_library(library)
    invoke_evict_library_item_id_subscribed_item(item)

    assert invoke_get_update_session_id_item(session).warning_behavior is None


def test_publishing_needs_a_body(library: str) -> None:
    with pytest.raises(InvalidRequest):
        invoke_publish_library_id_local_library(library)


def test_a_library_on_nothing_ends_the_conversation(server: VIServer) -> None:
    with pytest.raises(OutcomeUnknown):
        invoke_create_content_local_library(initialize_library_model(name="x", type="LOCAL"))


def test_a_library_on_an_unknown_data_store_is_the_servers_fault(server: VIServer) -> None:
    nowhere = initialize_library_storage_backing(type="DATASTORE", datastore_id="datastore-99")
    model = initialize_library_model(name="x", type="LOCAL", storage_backings=[nowhere])
    with pytest.raises(UnexpectedAnswer) as failed:
        invoke_create_content_local_library(model)
    assert failed.value.status == 500
