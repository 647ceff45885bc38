r"""Try out a subscription before a library is created from it.

The server contacts the publisher; nothing is stored. A probe that fails is an answer with
another status than SUCCESS, not an error.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $subscriptionInfo = Initialize-LibrarySubscriptionInfo `
        -SubscriptionUrl $subscriptionUrl `
        -AuthenticationMethod "NONE"
    $body = Initialize-SubscribedLibraryProbeRequestBody -SubscriptionInfo $subscriptionInfo
    $probed = Invoke-ProbeContentSubscribedLibrary -SubscribedLibraryProbeRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{
          "subscription_info": {
            "authentication_method": "NONE",
            "subscription_url": "{subscription_url}"
          }
        }' \
        --request POST "https://{server}/api/content/subscribed-library?action=probe"
"""

from _common import sample_server, show
from _prepare import a_published_library, publish_url

from vmware_sdk_contentlibrary import (
    initialize_library_subscription_info,
    initialize_subscribed_library_probe_request_body,
    invoke_probe_content_subscribed_library,
)

with sample_server(), a_published_library() as publisher:
    subscription_url = publish_url(publisher)
    subscription_info = initialize_library_subscription_info(
        subscription_url=subscription_url, authentication_method="NONE"
    )
    body = initialize_subscribed_library_probe_request_body(subscription_info=subscription_info)
    probed = invoke_probe_content_subscribed_library(body)
    show(probed)
