r"""Push a published library to its subscriptions, without waiting for them to ask.

Needed above all for virtual machine templates, which reach subscribers in no other way.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $destinationSpec = Initialize-LocalLibraryDestinationSpec -Subscription $subscription
    $body = Initialize-LocalLibraryPublishRequestBody -Subscriptions @($destinationSpec)
    Invoke-PublishLibraryIdLocalLibrary -LibraryId $libraryId -LocalLibraryPublishRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"subscriptions": [{"subscription": "{subscription}"}]}' \
        --request POST "https://{server}/api/content/local-library/{library_id}?action=publish"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscription

from vmware_sdk_contentlibrary import (
    initialize_local_library_destination_spec,
    initialize_local_library_publish_request_body,
    invoke_list_library_content_subscriptions,
    invoke_publish_library_id_local_library,
)

with (
    sample_server(),
    a_published_library() as library_id,
    a_subscription(library_id) as subscription,
):
    destination_spec = initialize_local_library_destination_spec(subscription=subscription)
    body = initialize_local_library_publish_request_body(subscriptions=[destination_spec])
    invoke_publish_library_id_local_library(library_id, body)
    show(invoke_list_library_content_subscriptions(library_id))
