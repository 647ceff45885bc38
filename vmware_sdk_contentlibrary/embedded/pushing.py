"""Publishing to subscriptions: each subscriber is told to fetch what there is."""

from __future__ import annotations

from collections.abc import Sequence

from ..models.item import LibraryItemDestinationSpec
from ..models.library import LibrarySubscriptionInfo
from ..models.local_library import LocalLibraryDestinationSpec
from ..runtime.standard import Error
from .faults import Fault, invalid
from .later import Later
from .neighbors import neighbor
from .records import Library, Subscription
from .store import Store
from .sync import Wish, synchronize

Destinations = Sequence[LibraryItemDestinationSpec] | Sequence[LocalLibraryDestinationSpec]


def subscriptions_of(store: Store, library: Library) -> list[Subscription]:
    """List what is known of a library's subscribers."""
    return [one for one in store.subscriptions.values() if one.library_id == library.id]


def chosen(store: Store, library: Library, given: Destinations | None) -> list[Subscription]:
    """Find the subscriptions that are named; all of them, where none are."""
    known = {one.id: one for one in subscriptions_of(store, library)}
    if given is None:
        return list(known.values())
    for destination in given:
        if destination.subscription not in known:
            raise invalid("subscriptions", f"{destination.subscription} is no subscription")
    return [known[destination.subscription] for destination in given]


def subscriber_server(store: Store, subscription: Subscription) -> Store | None:
    """Find the server that a subscriber is on."""
    vcenter = subscription.vcenter
    return store if vcenter is None else neighbor(vcenter.hostname, vcenter.https_port)


def set_access(info: LibrarySubscriptionInfo, library: Library) -> None:
    """Give a subscriber what it needs to read a published library."""
    published = library.model.publish_info
    assert published is not None
    info.subscription_url = published.publish_url
    info.authentication_method = str(published.authentication_method)
    info.user_name, info.password = published.user_name, published.password


def push(
    store: Store, library: Library, subscriptions: list[Subscription], wish: Wish
) -> Later | None:
    """Tell subscribers to fetch; those on other servers are told when this one is not locked."""
    access = LibrarySubscriptionInfo()
    set_access(access, library)
    targets = [(one, subscriber_server(store, one)) for one in subscriptions]

    def work() -> None:
        lost = [one.id for one, target in targets if not _tell(target, one, access, wish)]
        if lost:
            text = "The subscribed library cannot be reached for: {0}."
            raise Fault(Error, "subscription.lost", text, ", ".join(lost))

    if any(target is not store for _, target in targets):
        return Later(work)
    work()
    return None


def _tell(
    target: Store | None, subscription: Subscription, access: LibrarySubscriptionInfo, wish: Wish
) -> bool:
    if target is None:
        return False
    with target.lock:
        subscriber = target.libraries.get(subscription.subscriber_id)
        if subscriber is None or subscriber.model.subscription_info is None:
            return False
        info = subscriber.model.subscription_info
        for field in ("subscription_url", "authentication_method", "user_name", "password"):
            setattr(info, field, getattr(access, field))
        synchronize(target, subscriber, wish)
    return True
