"""What the samples' parameters get: one entry a cmdlet, by hand; all else is in the table.

A value that begins with ``$`` is a variable of the sample.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What a sample needs besides its cmdlet.

    Attributes:
        needs: What is made ready, as in a ``with`` statement.
        before: Lines before the call.
        body: Values of the structure's fields.
        result: Name of the answer.
        then: Lines after the call; the answer is shown before them.
    """

    needs: str = ""
    before: str = ""
    body: Mapping[str, Any] = field(default_factory=dict)
    result: str = ""
    then: str = ""


LIBRARY = "a_library() as library_id"
ITEM = f"{LIBRARY}, an_item(library_id) as library_item_id"
CHANGED = f"{LIBRARY}, an_item(library_id) as library_item"
UPDATE = f"{ITEM}, an_update_session(library_item_id) as update_session_id"
DOWNLOAD = f"{ITEM}, a_download_session(library_item_id) as download_session_id"
PUBLISHED = "a_published_library() as publisher, an_item(publisher)"
SUBSCRIBED = f"{PUBLISHED}, a_subscribed_library(publisher) as library_id"
SUBSCRIPTION = "a_published_library() as library, a_subscription(library) as subscription"

FILE = 'file_name = "notes.txt"'
FIRST_ITEM = "library_item_id = invoke_list_library_item(library_id)[0]"
BACKING = {"type": "DATASTORE", "datastore_id": "$datastore_id"}
TO_ONE = {"subscription": "$subscription"}
FOLLOWED = {"subscription_url": "$subscription_url", "authentication_method": "NONE"}

SHOW_LIBRARY = "show(invoke_get_library_id_content(library_id))"
SHOW_ITEM = "show(invoke_get_library_item_id_content(library_item_id))"
SHOW_UPDATE = "show(invoke_get_update_session_id_item(update_session_id))"
SHOW_DOWNLOAD = "show(invoke_get_download_session_id_item(download_session_id))"

PREPARED: Mapping[str, Prepared] = {
    "Invoke-GetContentConfiguration": Prepared(result="configuration"),
    "Invoke-UpdateContentConfiguration": Prepared(
        needs="same_configuration_afterwards()",
        body={"maximum_concurrent_item_syncs": 8},
        then="show(invoke_get_content_configuration())",
    ),
    # libraries
    "Invoke-FindContentLibrary": Prepared(
        needs="a_library()", body={"name": "Samples", "type": "LOCAL"}, result="libraries"
    ),
    "Invoke-GetLibraryIdContent": Prepared(needs=LIBRARY, result="library"),
    "Invoke-ListContentLibrary": Prepared(needs="a_library()", result="libraries"),
    "Invoke-UpdateLibraryIdContent": Prepared(
        needs=LIBRARY, body={"description": "For trying things out"}, then=SHOW_LIBRARY
    ),
    # local libraries
    "Invoke-CreateContentLocalLibrary": Prepared(
        before="datastore_id = sample_datastore()",
        body={"name": "Samples", "storage_backings": [BACKING]},
        result="library_id",
        then="invoke_delete_library_id_content_local_library(library_id)",
    ),
    "Invoke-DeleteLibraryIdContentLocalLibrary": Prepared(
        needs=LIBRARY, then="show(invoke_list_content_local_library())"
    ),
    "Invoke-GetLibraryIdContentLocalLibrary": Prepared(needs=LIBRARY, result="library"),
    "Invoke-ListContentLocalLibrary": Prepared(needs="a_library()", result="libraries"),
    "Invoke-PublishLibraryIdLocalLibrary": Prepared(
        needs="a_published_library() as library_id, a_subscription(library_id) as subscription",
        body={"subscriptions": [TO_ONE]},
        then="show(invoke_list_library_content_subscriptions(library_id))",
    ),
    "Invoke-UpdateLibraryIdContentLocalLibrary": Prepared(
        needs=LIBRARY,
        body={"publish_info": {"published": True, "authentication_method": "NONE"}},
        then="show(invoke_get_library_id_content_local_library(library_id))",
    ),
    "Invoke-ListContentSecurityPolicies": Prepared(result="policies"),
    # subscribed libraries
    "Invoke-CreateContentSubscribedLibrary": Prepared(
        needs=PUBLISHED,
        before="datastore_id = sample_datastore()\nsubscription_url = publish_url(publisher)",
        body={
            "name": "Subscribed samples",
            "storage_backings": [BACKING],
            "subscription_info": {**FOLLOWED, "on_demand": True},
        },
        result="library_id",
        then="invoke_delete_library_id_content_subscribed_library(library_id)",
    ),
    "Invoke-DeleteLibraryIdContentSubscribedLibrary": Prepared(
        needs=SUBSCRIBED, then="show(invoke_list_content_subscribed_library())"
    ),
    "Invoke-EvictLibraryIdSubscribedLibrary": Prepared(
        needs=SUBSCRIBED, before=FIRST_ITEM, then=SHOW_ITEM
    ),
    "Invoke-GetLibraryIdContentSubscribedLibrary": Prepared(needs=SUBSCRIBED, result="library"),
    "Invoke-ListContentSubscribedLibrary": Prepared(needs=SUBSCRIBED, result="libraries"),
    "Invoke-ProbeContentSubscribedLibrary": Prepared(
        needs="a_published_library() as publisher",
        before="subscription_url = publish_url(publisher)",
        body={"subscription_info": FOLLOWED},
        result="probed",
    ),
    "Invoke-SyncLibraryIdSubscribedLibrary": Prepared(needs=SUBSCRIBED, then=SHOW_LIBRARY),
    "Invoke-UpdateLibraryIdContentSubscribedLibrary": Prepared(
        needs=SUBSCRIBED, body={"subscription_info": {"on_demand": False}}, then=SHOW_LIBRARY
    ),
    # what content is trusted by, and what there can be
    "Invoke-CreateContentTrustedCertificates": Prepared(
        before="cert_text = CERTIFICATE",
        body={"cert_text": "$cert_text"},
        result="certificate",
        then="invoke_delete_certificate_content_trusted_certificates(certificate)",
    ),
    "Invoke-DeleteCertificateContentTrustedCertificates": Prepared(
        needs="a_trusted_certificate() as certificate",
        then="show(invoke_list_content_trusted_certificates())",
    ),
    "Invoke-GetCertificateContentTrustedCertificates": Prepared(
        needs="a_trusted_certificate() as certificate", result="trusted"
    ),
    "Invoke-ListContentTrustedCertificates": Prepared(
        needs="a_trusted_certificate()", result="certificates"
    ),
    "Invoke-ListContentType": Prepared(result="types"),
    # changes
    "Invoke-GetLibraryItemVersionLibraryChanges": Prepared(
        needs=CHANGED,
        before="version = invoke_list_library_item_content_changes(library_item)[-1].version",
        result="change",
    ),
    "Invoke-ListLibraryItemContentChanges": Prepared(needs=CHANGED, result="changes"),
    # download sessions
    "Invoke-CancelDownloadSessionId": Prepared(needs=DOWNLOAD, then=SHOW_DOWNLOAD),
    "Invoke-CreateLibraryItemDownloadSession": Prepared(
        needs=ITEM,
        body={"library_item_id": "$library_item_id"},
        result="download_session_id",
        then="invoke_delete_download_session_id_item(download_session_id)",
    ),
    "Invoke-DeleteDownloadSessionIdItem": Prepared(
        needs=DOWNLOAD, then="show(invoke_list_library_item_download_session(library_item_id))"
    ),
    "Invoke-FailDownloadSessionId": Prepared(
        needs=DOWNLOAD, body={"client_error_message": "The disk is full."}, then=SHOW_DOWNLOAD
    ),
    "Invoke-GetDownloadSessionIdItem": Prepared(needs=DOWNLOAD, result="session"),
    "Invoke-KeepAliveDownloadSessionId": Prepared(
        needs=DOWNLOAD, body={"progress": 50}, then=SHOW_DOWNLOAD
    ),
    "Invoke-ListLibraryItemDownloadSession": Prepared(needs=DOWNLOAD, result="sessions"),
    # update sessions
    "Invoke-CancelUpdateSessionId": Prepared(needs=UPDATE, then=SHOW_UPDATE),
    "Invoke-CompleteUpdateSessionId": Prepared(
        needs=UPDATE, before="upload_file(update_session_id)", then=SHOW_UPDATE
    ),
    "Invoke-CreateLibraryItemUpdateSession": Prepared(
        needs=ITEM,
        body={"library_item_id": "$library_item_id"},
        result="update_session_id",
        then="invoke_cancel_update_session_id(update_session_id)\n"
        "invoke_delete_update_session_id_item(update_session_id)",
    ),
    "Invoke-DeleteUpdateSessionIdItem": Prepared(
        needs=UPDATE,
        before="invoke_cancel_update_session_id(update_session_id)",
        then="show(invoke_list_library_item_update_session(library_item_id))",
    ),
    "Invoke-FailUpdateSessionId": Prepared(
        needs=UPDATE, body={"client_error_message": "The disk is broken."}, then=SHOW_UPDATE
    ),
    "Invoke-GetUpdateSessionIdItem": Prepared(needs=UPDATE, result="session"),
    "Invoke-KeepAliveUpdateSessionId": Prepared(
        needs=UPDATE, body={"client_progress": 50}, then=SHOW_UPDATE
    ),
    "Invoke-ListLibraryItemUpdateSession": Prepared(needs=UPDATE, result="sessions"),
    "Invoke-UpdateUpdateSessionIdItem": Prepared(
        needs=UPDATE,
        body={"warning_behavior": [{"type": "SELF_SIGNED_CERTIFICATE", "ignored": True}]},
        then=SHOW_UPDATE,
    ),
    # files of update sessions
    "Invoke-CreateUpdateSessionIdItemFile": Prepared(
        needs=UPDATE,
        body={
            "name": "notes.txt",
            "source_type": "PUSH",
            "size": 5,
            "checksum_info": {
                "algorithm": "SHA1",
                "checksum": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
            },
        },
        result="file",
        then="assert file.upload_endpoint is not None\n"
        'vc.upload(file.upload_endpoint.uri, io.BytesIO(b"hello"))\n'
        "show(invoke_list_update_session_id_item_file(update_session_id))",
    ),
    "Invoke-DeleteUpdateSessionIdFileNameItem": Prepared(
        needs=UPDATE,
        before=FILE,
        then="show(invoke_list_update_session_id_item_file(update_session_id))",
    ),
    "Invoke-GetUpdateSessionIdFileNameItem": Prepared(needs=UPDATE, before=FILE, result="file"),
    "Invoke-ListUpdateSessionIdItemFile": Prepared(needs=UPDATE, result="files"),
    "Invoke-ValidateUpdateSessionIdFile": Prepared(
        needs=UPDATE, before="upload_file(update_session_id)", result="validation"
    ),
    # files of download sessions and items
    "Invoke-GetDownloadSessionIdFile": Prepared(needs=DOWNLOAD, before=FILE, result="file"),
    "Invoke-GetLibraryItemIdFile": Prepared(needs=ITEM, before='name = "notes.txt"', result="file"),
    "Invoke-ListDownloadSessionIdItemFile": Prepared(needs=DOWNLOAD, result="files"),
    "Invoke-ListLibraryItemIdContentFile": Prepared(needs=ITEM, result="files"),
    "Invoke-PrepareDownloadSessionIdFile": Prepared(
        needs=DOWNLOAD, body={"file_name": "notes.txt"}, result="file"
    ),
    # items
    "Invoke-CopySourceLibraryItemId": Prepared(
        needs=f"{LIBRARY}, an_item(library_id) as source_library_item_id",
        body={"library_id": "$library_id", "name": "Copy of the notes"},
        result="library_item_id",
        then="invoke_delete_library_item_id_content(library_item_id)",
    ),
    "Invoke-CreateContentLibraryItem": Prepared(
        needs=LIBRARY,
        body={"library_id": "$library_id", "name": "photon", "type": "iso"},
        result="library_item_id",
        then="invoke_delete_library_item_id_content(library_item_id)",
    ),
    "Invoke-DeleteLibraryItemIdContent": Prepared(
        needs=ITEM, then="show(invoke_list_library_item(library_id))"
    ),
    "Invoke-FindLibraryItem": Prepared(
        needs=ITEM, body={"name": "Notes", "library_id": "$library_id"}, result="items"
    ),
    "Invoke-GetLibraryItemIdContent": Prepared(needs=ITEM, result="item"),
    "Invoke-ListLibraryItem": Prepared(needs=ITEM, result="items"),
    "Invoke-PublishLibraryItemId": Prepared(
        needs="a_published_library() as publisher, an_item(publisher) as library_item_id, "
        "a_subscription(publisher) as subscription",
        body={"force_sync_content": True, "subscriptions": [TO_ONE]},
        then=SHOW_ITEM,
    ),
    "Invoke-UpdateLibraryItemIdContent": Prepared(
        needs=ITEM, body={"description": "Read them first"}, then=SHOW_ITEM
    ),
    # where files lie
    "Invoke-GetLibraryItemIdStorage": Prepared(needs=ITEM, before=FILE, result="storage"),
    "Invoke-ListLibraryItemIdContentStorage": Prepared(needs=ITEM, result="storage"),
    # items of subscribed libraries
    "Invoke-EvictLibraryItemIdSubscribedItem": Prepared(
        needs=SUBSCRIBED, before=FIRST_ITEM, then=SHOW_ITEM
    ),
    "Invoke-SyncLibraryItemIdSubscribedItem": Prepared(
        needs=SUBSCRIBED,
        before=FIRST_ITEM,
        body={"force_sync_content": True},
        then="wait_until(lambda: invoke_get_library_item_id_content(library_item_id).cached)\n"
        + SHOW_ITEM,
    ),
    # subscriptions
    "Invoke-CreateLibraryContentSubscriptions": Prepared(
        needs="a_published_library() as library",
        before="datastore_id = sample_datastore()",
        body={
            "subscribed_library": {
                "target": "CREATE_NEW",
                "new_subscribed_library": {
                    "name": "Subscribed samples",
                    "storage_backings": [BACKING],
                    "automatic_sync_enabled": False,
                    "on_demand": True,
                },
                "location": "LOCAL",
            }
        },
        result="subscription",
        then="subscriber = invoke_get_library_subscription_content(library, subscription)\n"
        "invoke_delete_library_subscription_content(library, subscription)\n"
        "invoke_delete_library_id_content_subscribed_library(subscriber.subscribed_library)",
    ),
    "Invoke-DeleteLibrarySubscriptionContent": Prepared(
        needs=SUBSCRIPTION, then="show(invoke_list_library_content_subscriptions(library))"
    ),
    "Invoke-GetLibrarySubscriptionContent": Prepared(needs=SUBSCRIPTION, result="subscriber"),
    "Invoke-ListLibraryContentSubscriptions": Prepared(needs=SUBSCRIPTION, result="subscriptions"),
    "Invoke-UpdateLibrarySubscriptionContent": Prepared(
        needs=SUBSCRIPTION,
        body={
            "subscribed_library_placement": {"folder": "group-v3", "resource_pool": "resgroup-9"}
        },
        then="show(invoke_get_library_subscription_content(library, subscription))",
    ),
}
