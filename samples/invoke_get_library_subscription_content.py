r"""Get a subscription of a published library.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $subscriber = Invoke-GetLibrarySubscriptionContent -Library $library -Subscription $subscription
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/{library}/subscriptions/{subscription}"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscription

from vmware_sdk_contentlibrary import invoke_get_library_subscription_content

with sample_server(), a_published_library() as library, a_subscription(library) as subscription:
    subscriber = invoke_get_library_subscription_content(library, subscription)
    show(subscriber)
