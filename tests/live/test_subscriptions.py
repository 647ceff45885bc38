"""Subscriptions that a publisher keeps of its subscribers."""

from __future__ import annotations

import pytest

from tests.live.simulator import Simulator
from tests.replay.stories import new_library
from vmware_sdk_contentlibrary import (
    LibrarySubscriptionsCreateSpec,
    LibrarySubscriptionsCreateSpecPlacement,
    NotFound,
    UnexpectedAnswer,
    VIServer,
    initialize_library_subscriptions_create_spec,
    initialize_library_subscriptions_create_spec_placement,
    initialize_library_subscriptions_create_spec_subscribed_library,
    initialize_library_subscriptions_update_spec,
    invoke_create_library_content_subscriptions,
    invoke_delete_library_subscription_content,
    invoke_get_library_subscription_content,
    invoke_list_library_content_subscriptions,
    invoke_update_library_subscription_content,
)


@pytest.fixture
def subscriber(server: VIServer, simulator: Simulator) -> str:
    """A library that is there to be a subscriber."""
    return new_library(server, simulator.datastore, "subscriber")


def _adopting(
    subscriber: str, placement: LibrarySubscriptionsCreateSpecPlacement | None = None
) -> LibrarySubscriptionsCreateSpec:
    return initialize_library_subscriptions_create_spec(
        subscribed_library=initialize_library_subscriptions_create_spec_subscribed_library(
            target="USE_EXISTING",
            location="LOCAL",
            subscribed_library=subscriber,
            placement=placement,
        )
    )


def test_subscriptions_are_made_listed_read_and_deleted(library: str, subscriber: str) -> None:
    assert invoke_list_library_content_subscriptions(library) == []
    placement = initialize_library_subscriptions_create_spec_placement(cluster="domain-c8")
    made = invoke_create_library_content_subscriptions(library, _adopting(subscriber, placement))

    (listed,) = invoke_list_library_content_subscriptions(library)
    assert (listed.subscription, listed.subscribed_library) == (made, subscriber)
    assert listed.subscribed_library_name == "subscriber"
    read = invoke_get_library_subscription_content(library, made)
    assert read.subscribed_library == subscriber
    assert read.subscribed_library_placement.cluster == "domain-c8"

    invoke_delete_library_subscription_content(library, made)
    assert invoke_list_library_content_subscriptions(library) == []
    with pytest.raises(NotFound):
        invoke_get_library_subscription_content(library, made)


def test_without_a_placement_it_cannot_be_read(library: str, subscriber: str) -> None:
    made = invoke_create_library_content_subscriptions(library, _adopting(subscriber))

    with pytest.raises(UnexpectedAnswer, match="subscribed_library_placement"):
        invoke_get_library_subscription_content(library, made)


def test_it_has_no_operation_that_changes_one(library: str, subscriber: str) -> None:
    made = invoke_create_library_content_subscriptions(library, _adopting(subscriber))

    with pytest.raises(NotFound):
        invoke_update_library_subscription_content(
            library, made, initialize_library_subscriptions_update_spec()
        )


def test_a_subscriber_that_is_not_there_is_not_found(library: str) -> None:
    with pytest.raises(NotFound):
        invoke_create_library_content_subscriptions(library, _adopting("no-such-library"))
