r"""Change a subscribed library, what it subscribes to included.

Fields left out stay as they are.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $subscriptionInfo = Initialize-LibrarySubscriptionInfo -OnDemand $false
    $model = Initialize-LibraryModel -SubscriptionInfo $subscriptionInfo
    Invoke-UpdateLibraryIdContentSubscribedLibrary -LibraryId $libraryId -LibraryModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"subscription_info": {"on_demand": false}}' \
        --request PATCH "https://{server}/api/content/subscribed-library/{library_id}"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscribed_library, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_model,
    initialize_library_subscription_info,
    invoke_get_library_id_content,
    invoke_update_library_id_content_subscribed_library,
)

with (
    sample_server(),
    a_published_library() as publisher,
    an_item(publisher),
    a_subscribed_library(publisher) as library_id,
):
    subscription_info = initialize_library_subscription_info(on_demand=False)
    model = initialize_library_model(subscription_info=subscription_info)
    invoke_update_library_id_content_subscribed_library(library_id, model)
    show(invoke_get_library_id_content(library_id))
