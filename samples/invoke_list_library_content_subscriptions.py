r"""List the subscriptions of a published library.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $subscriptions = Invoke-ListLibraryContentSubscriptions -Library $library
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/{library}/subscriptions"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscription

from vmware_sdk_contentlibrary import invoke_list_library_content_subscriptions

with sample_server(), a_published_library() as library, a_subscription(library) as subscription:
    subscriptions = invoke_list_library_content_subscriptions(library)
    show(subscriptions)
