"""Publish a library with a password, subscribe another one to it, and fetch a file on demand.

    python samples/publish_and_subscribe.py
    python samples/publish_and_subscribe.py --server vc1.example.com --user me

The subscribed library knows of every item at once; it fetches an item's files when it is asked to,
and gives the room they take back when they are evicted.
"""

from __future__ import annotations

import secrets

from _common import options, sample_datastore, sample_server
from _prepare import a_library, an_item, publish_url, wait_until

import vmware_sdk_contentlibrary as vmware


def subscription_to(library_id: str, password: str) -> vmware.LibrarySubscriptionInfo:
    """Try out the subscription, and take on the certificate that the publisher shows."""
    info = vmware.initialize_library_subscription_info(
        subscription_url=publish_url(library_id),
        authentication_method="BASIC",
        user_name="vcsp",
        password=password,
        on_demand=True,
        automatic_sync_enabled=False,
    )
    body = vmware.initialize_subscribed_library_probe_request_body(subscription_info=info)
    probed = vmware.invoke_probe_content_subscribed_library(body)
    if probed.ssl_thumbprint:
        info.ssl_thumbprint = probed.ssl_thumbprint
        probed = vmware.invoke_probe_content_subscribed_library(body)
    print(f"The subscription was tried out: {probed.status}")
    return info


def show_item(item_id: str, when: str) -> None:
    """Print how much of an item is here."""
    item = vmware.invoke_get_library_item_id_content(item_id)
    print(f"{when}: {item.name} is {'here' if item.cached else 'not here'}, {item.size} bytes")


def use(library_id: str) -> None:
    """Fetch the files of the first item, and let go of them again."""
    wait_until(
        lambda: vmware.invoke_get_library_id_content_subscribed_library(library_id).last_sync_time
    )
    item_id = vmware.invoke_list_library_item(library_id)[0]
    show_item(item_id, "Synchronized")
    body = vmware.initialize_library_subscribed_item_sync_request_body(force_sync_content=True)
    vmware.invoke_sync_library_item_id_subscribed_item(item_id, body)
    wait_until(lambda: vmware.invoke_get_library_item_id_content(item_id).cached, 600)
    show_item(item_id, "Fetched")
    vmware.invoke_evict_library_item_id_subscribed_item(item_id)
    show_item(item_id, "Evicted")


def main() -> None:
    """Read the command line, connect, publish and subscribe."""
    given = options("Publish a library, and subscribe another one to it.").parse_args()
    password = secrets.token_urlsafe(12)
    publication = vmware.initialize_library_publish_info(
        published=True, authentication_method="BASIC", user_name="vcsp", password=password
    )
    with (
        sample_server(given),
        a_library("Published", publication) as library_id,
        an_item(library_id),
    ):
        print(f"Published at {publish_url(library_id)}")
        backing = vmware.initialize_library_storage_backing(
            type="DATASTORE", datastore_id=sample_datastore()
        )
        model = vmware.initialize_library_model(
            name="Subscribed",
            storage_backings=[backing],
            subscription_info=subscription_to(library_id, password),
        )
        subscriber_id = vmware.invoke_create_content_subscribed_library(model)
        try:
            use(subscriber_id)
        finally:
            vmware.invoke_delete_library_id_content_subscribed_library(subscriber_id)


if __name__ == "__main__":
    main()
