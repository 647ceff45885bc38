"""Libraries and items, apart from what the stories tell of them."""

from __future__ import annotations

import pytest

from tests.live.simulator import Simulator
from tests.replay.stories import new_item
from vmware_sdk_contentlibrary import (
    InvalidElementType,
    NotFound,
    VIServer,
    initialize_library_find_spec,
    initialize_library_item_find_spec,
    initialize_library_item_model,
    initialize_library_item_publish_request_body,
    initialize_library_model,
    initialize_library_publish_info,
    initialize_library_storage_backing,
    initialize_library_subscribed_item_sync_request_body,
    initialize_library_subscription_info,
    initialize_local_library_publish_request_body,
    invoke_copy_source_library_item_id,
    invoke_create_content_library_item,
    invoke_create_content_local_library,
    invoke_create_content_subscribed_library,
    invoke_delete_library_id_content_subscribed_library,
    invoke_find_content_library,
    invoke_find_library_item,
    invoke_get_library_id_content,
    invoke_get_library_id_content_local_library,
    invoke_get_library_id_content_subscribed_library,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_content_local_library,
    invoke_list_content_subscribed_library,
    invoke_list_library_item,
    invoke_publish_library_id_local_library,
    invoke_publish_library_item_id,
    invoke_sync_library_id_subscribed_library,
    invoke_sync_library_item_id_subscribed_item,
    invoke_update_library_id_content_local_library,
    invoke_update_library_id_content_subscribed_library,
)


@pytest.fixture
def published(server: VIServer, simulator: Simulator) -> str:
    """A library that others can subscribe to."""
    backing = initialize_library_storage_backing(type="DATASTORE", datastore_id=simulator.datastore)
    return invoke_create_content_local_library(
        initialize_library_model(
            name="published",
            type="LOCAL",
            storage_backings=[backing],
            publish_info=initialize_library_publish_info(
                published=True, authentication_method="NONE"
            ),
        )
    )


@pytest.fixture
def subscribed(published: str, simulator: Simulator) -> str:
    """A library that follows the published one."""
    backing = initialize_library_storage_backing(type="DATASTORE", datastore_id=simulator.datastore)
    publisher = invoke_get_library_id_content_local_library(published)
    assert publisher.publish_info is not None
    return invoke_create_content_subscribed_library(
        initialize_library_model(
            name="subscribed",
            type="SUBSCRIBED",
            storage_backings=[backing],
            subscription_info=initialize_library_subscription_info(
                authentication_method="NONE",
                subscription_url=publisher.publish_info.publish_url,
                automatic_sync_enabled=False,
                on_demand=True,
            ),
        )
    )


def test_a_library_is_listed_under_every_kind_of_list(library: str) -> None:
    for ask in (invoke_list_content_library, invoke_list_content_local_library):
        assert ask() == [library]


def test_a_local_library_is_changed_by_its_own_cmdlet(library: str, simulator: Simulator) -> None:
    change = initialize_library_model(name="live and well", description="größer")
    invoke_update_library_id_content_local_library(library, change)

    changed = invoke_get_library_id_content_local_library(library)
    assert (changed.name, changed.description) == ("live and well", "größer")
    assert changed.type == "LOCAL"
    assert changed == invoke_get_library_id_content(library)
    assert changed.storage_backings == [
        initialize_library_storage_backing(type="DATASTORE", datastore_id=simulator.datastore)
    ]


def test_items_are_found_by_what_they_are(library: str) -> None:
    image = new_item(library, "an image")
    other = invoke_create_content_library_item(
        initialize_library_item_model(library_id=library, name="a template", type="ovf")
    )

    def find(name: str | None = None, type: str | None = None) -> list[str]:  # noqa: A002
        spec = initialize_library_item_find_spec(name=name, type=type, library_id=library)
        return invoke_find_library_item(spec)

    assert sorted(find()) == sorted([image, other])
    assert sorted(invoke_list_library_item(library)) == sorted([image, other])
    assert find(type="ovf") == [other]
    assert find(name="an image") == [image]
    assert find(name="neither") == []


def test_a_copy_has_its_own_name(item: str, library: str) -> None:
    copy = invoke_copy_source_library_item_id(
        item, initialize_library_item_model(library_id=library, name="copy")
    )

    assert sorted(invoke_list_library_item(library)) == sorted([item, copy])
    # this server copies the item and overlooks the name that it is given
    assert invoke_get_library_item_id_content(copy).name == "live item"


def test_a_subscribed_library_shows_what_is_published(published: str, subscribed: str) -> None:
    item = new_item(published, "news")

    assert invoke_list_library_item(subscribed) == [item]
    model = invoke_get_library_id_content_subscribed_library(subscribed)
    assert model.type == "SUBSCRIBED"
    assert model.last_sync_time is None
    found = invoke_find_content_library(initialize_library_find_spec(type="SUBSCRIBED"))
    assert found == [subscribed]
    assert sorted(invoke_list_content_subscribed_library()) == sorted([published, subscribed])


def test_a_subscribed_library_is_synchronized_and_changed(subscribed: str) -> None:
    invoke_sync_library_id_subscribed_library(subscribed)
    change = initialize_library_model(description="synchronized")
    invoke_update_library_id_content_subscribed_library(subscribed, change)

    model = invoke_get_library_id_content_subscribed_library(subscribed)
    assert model.last_sync_time is not None
    assert model.description == "synchronized"


def test_nothing_is_added_to_a_subscribed_library(subscribed: str) -> None:
    with pytest.raises(InvalidElementType):
        new_item(subscribed, "own")


def test_a_local_library_is_not_synchronized(library: str, item: str) -> None:
    with pytest.raises(NotFound):
        invoke_sync_library_id_subscribed_library(library)
    with pytest.raises(NotFound):
        invoke_sync_library_item_id_subscribed_item(
            item,
            initialize_library_subscribed_item_sync_request_body(
                force_sync_content=True, sync_optional_files=True
            ),
        )


def test_a_subscribed_library_is_deleted_by_its_own_cmdlet(published: str, subscribed: str) -> None:
    invoke_delete_library_id_content_subscribed_library(subscribed)

    assert invoke_list_content_library() == [published]


def test_publishing_succeeds(published: str) -> None:
    item = new_item(published, "news")

    invoke_publish_library_id_local_library(
        published, initialize_local_library_publish_request_body()
    )
    invoke_publish_library_item_id(
        item, initialize_library_item_publish_request_body(force_sync_content=True)
    )
