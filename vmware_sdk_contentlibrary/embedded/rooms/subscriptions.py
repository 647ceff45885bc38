"""Subscriptions that a publisher keeps of its subscribers (SubscriptionsApi)."""

from __future__ import annotations

from ...models.subscriptions import (
    LibrarySubscriptionsCreateSpec,
    LibrarySubscriptionsInfo,
    LibrarySubscriptionsSummary,
    LibrarySubscriptionsUpdateSpec,
)
from ...runtime.standard import Error, InvalidArgument, NotFound
from .. import subscribers
from ..call import Call, answers
from ..faults import Fault
from ..later import Later
from ..libraries import LOCAL, check_published
from ..pushing import subscriptions_of
from ..records import Library, Subscription
from ..store import Store


def _library(call: Call) -> Library:
    library = call.store.library(call.path["library"], LOCAL)
    check_published(library)
    return library


def _subscription(call: Call, unknown: type[Error]) -> Subscription:
    library, wanted = _library(call), call.path["subscription"]
    for one in subscriptions_of(call.store, library):
        if one.id == wanted:
            return one
    text = "The library {0} has no subscription {1}."
    raise Fault(unknown, "subscription.unknown", text, library.id, wanted)


def _name(store: Store, subscription: Subscription) -> str:
    found = store.libraries.get(subscription.subscriber_id)
    if found is not None and found.model.name is not None:
        subscription.subscriber_name = found.model.name
    return subscription.subscriber_name


@answers("Invoke-CreateLibraryContentSubscriptions")
def create(call: Call) -> str | Later:
    """Make a subscription, and the subscribed library with it or not."""
    library = _library(call)
    earlier = call.earlier(call.store.subscriptions)
    if earlier is not None:
        return earlier
    spec = call.structure(LibrarySubscriptionsCreateSpec).subscribed_library
    return subscribers.add(call, library, spec)


@answers("Invoke-ListLibraryContentSubscriptions")
def list_all(call: Call) -> list[LibrarySubscriptionsSummary]:
    """List a library's subscriptions."""
    return [
        LibrarySubscriptionsSummary(
            subscription=one.id,
            subscribed_library=one.subscriber_id,
            subscribed_library_name=_name(call.store, one),
            subscribed_library_vcenter_hostname=one.vcenter.hostname if one.vcenter else None,
        )
        for one in subscriptions_of(call.store, _library(call))
    ]


@answers("Invoke-GetLibrarySubscriptionContent")
def get(call: Call) -> LibrarySubscriptionsInfo:
    """Get a subscription."""
    one = _subscription(call, InvalidArgument)
    return LibrarySubscriptionsInfo(
        subscribed_library=one.subscriber_id,
        subscribed_library_name=_name(call.store, one),
        subscribed_library_location="LOCAL" if one.vcenter is None else "REMOTE",
        subscribed_library_vcenter=one.vcenter,
        subscribed_library_placement=one.placement,
    )


@answers("Invoke-UpdateLibrarySubscriptionContent")
def update(call: Call) -> Later | None:
    """Change where a subscriber is, or where it puts templates."""
    spec = call.structure(LibrarySubscriptionsUpdateSpec)
    return subscribers.change(call.store, _subscription(call, NotFound), spec)


@answers("Invoke-DeleteLibrarySubscriptionContent")
def delete(call: Call) -> Later | None:
    """Forget a subscription; the subscribed library stays."""
    return subscribers.forget(call.store, _subscription(call, NotFound))
