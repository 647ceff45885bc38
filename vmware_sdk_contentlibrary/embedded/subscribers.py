"""How subscriptions come, change and go, with the subscribed library on this server or another.

No two servers are locked at the same time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..models.library import LibraryModel, LibrarySourceInfo, LibrarySubscriptionInfo
from ..models.subscriptions import (
    LibrarySubscriptionsCreateSpecSubscribedLibrary,
    LibrarySubscriptionsPlacementInfo,
    LibrarySubscriptionsUpdateSpec,
    LibrarySubscriptionsVcenterInfo,
)
from ..runtime.standard import AlreadyExists, InvalidArgument, ResourceInaccessible
from .call import Call
from .faults import Fault, invalid, not_found
from .later import Later
from .libraries import SUBSCRIBED, check_new_library, create_library
from .neighbors import neighbor
from .pushing import set_access, subscriber_server, subscriptions_of
from .records import Library, Subscription
from .store import Store, new_id
from .sync import Wish, synchronize

T = TypeVar("T")
Spec = LibrarySubscriptionsCreateSpecSubscribedLibrary


def _there(store: Store, target: Store, work: Callable[[], T]) -> T | Later:
    """Do something on a server: at once on this one, which is locked, otherwise later."""
    return work() if target is store else Later(work)


def _server(hostname: str, port: int | None) -> Store:
    found = neighbor(hostname, port)
    if found is None:
        text = "There is no vCenter Server {0} that can be reached from here."
        name = hostname if port is None else f"{hostname}:{port}"
        raise Fault(ResourceInaccessible, "vcenter.inaccessible", text, name)
    return found


def _check(spec: Spec) -> None:
    """Refuse a subscription whose fields do not go with each other."""
    choices = (
        ("new_subscribed_library", "CREATE_NEW", spec.target == "CREATE_NEW"),
        ("subscribed_library", "USE_EXISTING", spec.target == "USE_EXISTING"),
        ("vcenter", "REMOTE", spec.location == "REMOTE"),
    )
    for field, choice, needed in choices:
        name = f"subscribed_library.{field}"
        if needed and getattr(spec, field) is None:
            raise invalid(name, f"a value is required with {choice}")
        if not needed and getattr(spec, field) is not None:
            raise invalid(name, f"it belongs to {choice}")


def add(call: Call, library: Library, spec: Spec) -> str | Later:
    """Make a subscription."""
    _check(spec)
    store, identifier = call.store, new_id()
    known = [one.subscriber_id for one in subscriptions_of(store, library)]
    if spec.subscribed_library in known:
        text = "The library {0} has a subscription for {1} already."
        raise Fault(
            AlreadyExists, "subscription.exists", text, library.id, str(spec.subscribed_library)
        )
    target, vcenter = store, None
    if spec.vcenter is not None:
        target = _server(spec.vcenter.hostname, spec.vcenter.https_port)
        vcenter = LibrarySubscriptionsVcenterInfo(
            hostname=spec.vcenter.hostname,
            https_port=spec.vcenter.https_port,
            server_guid=target.server_guid,
        )
    placement = spec.placement.model_dump() if spec.placement else {}
    access = LibrarySubscriptionInfo()
    set_access(access, library)
    access.source_info = LibrarySourceInfo(source_library=library.id, subscription=identifier)

    def work() -> str:
        with target.lock:
            subscriber = _created(target, spec, access) or _adopted(target, spec, access)
            subscriber_id, name = subscriber.id, subscriber.model.name or ""
        with store.lock:
            store.subscriptions[identifier] = Subscription(
                id=identifier,
                library_id=library.id,
                subscriber_id=subscriber_id,
                subscriber_name=name,
                vcenter=vcenter,
                placement=LibrarySubscriptionsPlacementInfo(**placement),
            )
            return call.made(identifier)

    return _there(store, target, work)


def _created(target: Store, spec: Spec, access: LibrarySubscriptionInfo) -> Library | None:
    new = spec.new_subscribed_library
    if new is None:
        return None
    model = LibraryModel(
        name=new.name, description=new.description, storage_backings=new.storage_backings
    )
    check_new_library(target, model, SUBSCRIBED, several=InvalidArgument)
    created = create_library(target, model, SUBSCRIBED)
    given = {
        "on_demand": new.on_demand,
        "automatic_sync_enabled": new.automatic_sync_enabled,
    }
    created.model.subscription_info = access.model_copy(update=given)
    if new.automatic_sync_enabled:
        synchronize(target, created, Wish())
    return created


def _adopted(target: Store, spec: Spec, access: LibrarySubscriptionInfo) -> Library:
    wanted = spec.subscribed_library or ""
    found = target.libraries.get(wanted)
    if found is None:
        raise not_found("library", wanted)
    info = found.model.subscription_info
    if info is None or info.subscription_url != access.subscription_url:
        needed = f"a library is required that is subscribed to {access.subscription_url}"
        raise invalid("subscribed_library.subscribed_library", needed)
    info.source_info = access.source_info
    return found


def change(
    store: Store, subscription: Subscription, spec: LibrarySubscriptionsUpdateSpec
) -> Later | None:
    """Change a subscription; what is unset stays as it is."""
    before, given = subscription.vcenter, spec.subscribed_library_vcenter
    target, vcenter = store, before
    if given is not None:
        if before is None:
            raise invalid("subscribed_library_vcenter", "the subscribed library is on this server")
        vcenter = before.model_copy(update=given.model_dump(exclude_none=True))
        target = _server(vcenter.hostname, vcenter.https_port)
        vcenter.server_guid = target.server_guid

    def work() -> None:
        if given is not None:
            with target.lock:
                if subscription.subscriber_id not in target.libraries:
                    text = "The library {0} is not on the vCenter Server named."
                    subscriber = subscription.subscriber_id
                    raise Fault(ResourceInaccessible, "subscriber.lost", text, subscriber)
        with store.lock:
            subscription.vcenter = vcenter
            if spec.subscribed_library_placement is not None:
                placement = spec.subscribed_library_placement.model_dump()
                subscription.placement = LibrarySubscriptionsPlacementInfo(**placement)

    return _there(store, target, work)


def forget(store: Store, subscription: Subscription) -> Later | None:
    """Forget a subscription, and have the subscriber forget it."""
    del store.subscriptions[subscription.id]
    target = subscriber_server(store, subscription)
    if target is None:
        return None

    def work() -> None:
        with target.lock:
            found = target.libraries.get(subscription.subscriber_id)
            if found is not None and found.model.subscription_info is not None:
                found.model.subscription_info.source_info = None

    return _there(store, target, work)
