r"""Synchronize one item of a subscribed library now.

The work goes on after the call has returned. An item that the publisher has deleted is deleted
here as well.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $body = Initialize-LibrarySubscribedItemSyncRequestBody -ForceSyncContent $true
    Invoke-SyncLibraryItemIdSubscribedItem `
        -LibraryItemId $libraryItemId `
        -LibrarySubscribedItemSyncRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"force_sync_content": true}' \
        --request POST "https://{server}/api/content/library/subscribed-item/{library_item_id}?action=sync"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscribed_library, an_item, wait_until

from vmware_sdk_contentlibrary import (
    initialize_library_subscribed_item_sync_request_body,
    invoke_get_library_item_id_content,
    invoke_list_library_item,
    invoke_sync_library_item_id_subscribed_item,
)

with (
    sample_server(),
    a_published_library() as publisher,
    an_item(publisher),
    a_subscribed_library(publisher) as library_id,
):
    library_item_id = invoke_list_library_item(library_id)[0]
    body = initialize_library_subscribed_item_sync_request_body(force_sync_content=True)
    invoke_sync_library_item_id_subscribed_item(library_item_id, body)
    wait_until(lambda: invoke_get_library_item_id_content(library_item_id).cached)
    show(invoke_get_library_item_id_content(library_item_id))
