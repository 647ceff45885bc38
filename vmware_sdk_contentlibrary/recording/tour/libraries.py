"""The tour's chapters on the service, and on libraries that publish and follow."""

from __future__ import annotations

from ...cmdlets.configuration import (
    invoke_get_content_configuration,
    invoke_update_content_configuration,
)
from ...cmdlets.item import (
    invoke_get_library_item_id_content,
    invoke_list_library_item,
    invoke_publish_library_item_id,
)
from ...cmdlets.library import (
    invoke_find_content_library,
    invoke_get_library_id_content,
    invoke_list_content_library,
    invoke_update_library_id_content,
)
from ...cmdlets.local_library import (
    invoke_delete_library_id_content_local_library,
    invoke_get_library_id_content_local_library,
    invoke_list_content_local_library,
    invoke_publish_library_id_local_library,
    invoke_update_library_id_content_local_library,
)
from ...cmdlets.security_policies import invoke_list_content_security_policies
from ...cmdlets.subscribed_item import (
    invoke_evict_library_item_id_subscribed_item,
    invoke_sync_library_item_id_subscribed_item,
)
from ...cmdlets.subscribed_library import (
    invoke_create_content_subscribed_library,
    invoke_delete_library_id_content_subscribed_library,
    invoke_evict_library_id_subscribed_library,
    invoke_get_library_id_content_subscribed_library,
    invoke_list_content_subscribed_library,
    invoke_probe_content_subscribed_library,
    invoke_sync_library_id_subscribed_library,
    invoke_update_library_id_content_subscribed_library,
)
from ...cmdlets.subscriptions import (
    invoke_create_library_content_subscriptions,
    invoke_delete_library_subscription_content,
    invoke_get_library_subscription_content,
    invoke_list_library_content_subscriptions,
    invoke_update_library_subscription_content,
)
from ...cmdlets.trusted_certificates import (
    invoke_create_content_trusted_certificates,
    invoke_delete_certificate_content_trusted_certificates,
    invoke_get_certificate_content_trusted_certificates,
    invoke_list_content_trusted_certificates,
)
from ...cmdlets.type import invoke_list_content_type
from ...models.configuration import ConfigurationModel
from ...models.item import LibraryItemPublishRequestBody
from ...models.library import LibraryFindSpec, LibraryModel
from ...models.local_library import LocalLibraryPublishRequestBody
from ...models.subscribed_item import LibrarySubscribedItemSyncRequestBody
from ...models.subscribed_library import SubscribedLibraryProbeRequestBody
from ...models.subscriptions import (
    LibrarySubscriptionsCreateSpec,
    LibrarySubscriptionsCreateSpecNewSubscribedLibrary,
    LibrarySubscriptionsCreateSpecPlacement,
    LibrarySubscriptionsCreateSpecSubscribedLibrary,
    LibrarySubscriptionsUpdateSpec,
    LibrarySubscriptionsUpdateSpecPlacement,
)
from ...models.trusted_certificates import TrustedCertificatesCreateSpec
from .guide import Guide
from .sessions import fill
from .specs import CERTIFICATE, backing, new_item, new_library, subscription


def the_service(guide: Guide) -> None:
    """Configure the service; ask what it knows and whom it trusts."""
    guide.attempt(invoke_get_content_configuration)
    few = ConfigurationModel(maximum_concurrent_item_syncs=5)
    guide.attempt(invoke_update_content_configuration, few)
    guide.attempt(invoke_list_content_type)
    guide.attempt(invoke_list_content_security_policies)
    spec = TrustedCertificatesCreateSpec(cert_text=CERTIFICATE)
    made = guide.call(invoke_create_content_trusted_certificates, spec)
    guide.attempt(invoke_list_content_trusted_certificates)
    guide.attempt(invoke_get_certificate_content_trusted_certificates, made)
    guide.call(invoke_delete_certificate_content_trusted_certificates, made)


def libraries(guide: Guide) -> None:
    """Create a local library, find it, change it, and take it away."""
    library = new_library(guide, "templates")
    guide.attempt(invoke_list_content_library)
    guide.attempt(invoke_list_content_local_library)
    guide.attempt(invoke_find_content_library, LibraryFindSpec(name="templates"))
    change = LibraryModel(description="what we deploy")
    guide.attempt(invoke_update_library_id_content, library, change)
    change = LibraryModel(description="what we run")
    guide.attempt(invoke_update_library_id_content_local_library, library, change)
    guide.attempt(invoke_get_library_id_content, library)
    guide.attempt(invoke_get_library_id_content_local_library, library)
    guide.call(invoke_delete_library_id_content_local_library, library)


def _published(guide: Guide) -> tuple[str, str]:
    library = new_library(guide, "published", published=True)
    item = new_item(guide, library, "news")
    fill(guide, item)
    return library, item


def subscribed_libraries(guide: Guide) -> None:
    """Follow a library that is published, on demand."""
    published, _ = _published(guide)
    info = guide.call(invoke_get_library_id_content, published).publish_info
    url = "" if info is None else info.publish_url or ""
    body = SubscribedLibraryProbeRequestBody(subscription_info=subscription(url))
    guide.attempt(invoke_probe_content_subscribed_library, body)
    model = LibraryModel(
        name="subscribed",
        type="SUBSCRIBED",
        storage_backings=[backing(guide)],
        subscription_info=subscription(url),
    )
    library = guide.call(invoke_create_content_subscribed_library, model)
    guide.attempt(invoke_sync_library_id_subscribed_library, library)
    (item, *_) = guide.wait(invoke_list_library_item, library, bool)
    force = LibrarySubscribedItemSyncRequestBody(force_sync_content=True)
    guide.call(invoke_sync_library_item_id_subscribed_item, item, force)
    guide.wait(invoke_get_library_item_id_content, item, lambda one: one.cached is not False)
    guide.attempt(invoke_evict_library_item_id_subscribed_item, item)
    guide.attempt(invoke_evict_library_id_subscribed_library, library)
    change = LibraryModel(description="what others run")
    guide.attempt(invoke_update_library_id_content_subscribed_library, library, change)
    guide.attempt(invoke_list_content_subscribed_library)
    guide.attempt(invoke_get_library_id_content_subscribed_library, library)
    guide.attempt(invoke_delete_library_id_content_subscribed_library, library)
    guide.call(invoke_delete_library_id_content_local_library, published)


def subscriptions(guide: Guide) -> None:
    """Keep a subscriber, and push to it."""
    published, item = _published(guide)
    new = LibrarySubscriptionsCreateSpecNewSubscribedLibrary(
        name="subscriber",
        storage_backings=[backing(guide)],
        automatic_sync_enabled=False,
        on_demand=True,
    )
    subscriber = LibrarySubscriptionsCreateSpecSubscribedLibrary(
        target="CREATE_NEW",
        location="LOCAL",
        new_subscribed_library=new,
        placement=LibrarySubscriptionsCreateSpecPlacement(folder="group-v3"),
    )
    spec = LibrarySubscriptionsCreateSpec(subscribed_library=subscriber)
    made = guide.call(invoke_create_library_content_subscriptions, published, spec)
    known = guide.call(invoke_list_library_content_subscriptions, published)
    placement = LibrarySubscriptionsUpdateSpecPlacement(folder="group-v4")
    moved = LibrarySubscriptionsUpdateSpec(subscribed_library_placement=placement)
    guide.attempt(invoke_update_library_subscription_content, published, made, moved)
    guide.attempt(invoke_get_library_subscription_content, published, made)
    guide.attempt(
        invoke_publish_library_id_local_library, published, LocalLibraryPublishRequestBody()
    )
    force = LibraryItemPublishRequestBody(force_sync_content=True)
    guide.attempt(invoke_publish_library_item_id, item, force)
    guide.attempt(invoke_delete_library_subscription_content, published, made)
    for one in known:
        guide.attempt(invoke_delete_library_id_content_subscribed_library, one.subscribed_library)
    guide.call(invoke_delete_library_id_content_local_library, published)
