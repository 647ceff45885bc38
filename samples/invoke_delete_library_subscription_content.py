r"""Delete a subscription of a published library.

Nothing more is pushed to it. The subscribed library and its items stay.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-DeleteLibrarySubscriptionContent -Library $library -Subscription $subscription
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request DELETE "https://{server}/api/content/library/{library}/subscriptions/{subscription}"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscription

from vmware_sdk_contentlibrary import (
    invoke_delete_library_subscription_content,
    invoke_list_library_content_subscriptions,
)

with sample_server(), a_published_library() as library, a_subscription(library) as subscription:
    invoke_delete_library_subscription_content(library, subscription)
    show(invoke_list_library_content_subscriptions(library))
