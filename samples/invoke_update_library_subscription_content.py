r"""Change a subscription of a published library.

Fields left out stay as they are, except that a placement is replaced as a whole.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $subscribedLibraryPlacement = Initialize-LibrarySubscriptionsUpdateSpecPlacement `
        -Folder "group-v3" `
        -ResourcePool "resgroup-9"
    $spec = Initialize-LibrarySubscriptionsUpdateSpec `
        -SubscribedLibraryPlacement $subscribedLibraryPlacement
    Invoke-UpdateLibrarySubscriptionContent `
        -Library $library `
        -Subscription $subscription `
        -LibrarySubscriptionsUpdateSpec $spec
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{
          "subscribed_library_placement": {
            "folder": "group-v3",
            "resource_pool": "resgroup-9"
          }
        }' \
        --request PATCH "https://{server}/api/content/library/{library}/subscriptions/{subscription}"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscription

from vmware_sdk_contentlibrary import (
    initialize_library_subscriptions_update_spec,
    initialize_library_subscriptions_update_spec_placement,
    invoke_get_library_subscription_content,
    invoke_update_library_subscription_content,
)

with sample_server(), a_published_library() as library, a_subscription(library) as subscription:
    subscribed_library_placement = initialize_library_subscriptions_update_spec_placement(
        folder="group-v3", resource_pool="resgroup-9"
    )
    spec = initialize_library_subscriptions_update_spec(
        subscribed_library_placement=subscribed_library_placement
    )
    invoke_update_library_subscription_content(library, subscription, spec)
    show(invoke_get_library_subscription_content(library, subscription))
