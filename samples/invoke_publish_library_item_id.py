r"""Push an item of a published library to subscriptions, without waiting for them to ask.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $destinationSpec = Initialize-LibraryItemDestinationSpec -Subscription $subscription
    $body = Initialize-LibraryItemPublishRequestBody `
        -ForceSyncContent $true `
        -Subscriptions @($destinationSpec)
    Invoke-PublishLibraryItemId -LibraryItemId $libraryItemId -LibraryItemPublishRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{
          "force_sync_content": true,
          "subscriptions": [
            {
              "subscription": "{subscription}"
            }
          ]
        }' \
        --request POST "https://{server}/api/content/library/item/{library_item_id}?action=publish"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscription, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_item_destination_spec,
    initialize_library_item_publish_request_body,
    invoke_get_library_item_id_content,
    invoke_publish_library_item_id,
)

with (
    sample_server(),
    a_published_library() as publisher,
    an_item(publisher) as library_item_id,
    a_subscription(publisher) as subscription,
):
    destination_spec = initialize_library_item_destination_spec(subscription=subscription)
    body = initialize_library_item_publish_request_body(
        force_sync_content=True, subscriptions=[destination_spec]
    )
    invoke_publish_library_item_id(library_item_id, body)
    show(invoke_get_library_item_id_content(library_item_id))
