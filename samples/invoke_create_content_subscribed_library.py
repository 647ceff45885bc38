r"""Create a library that subscribes to a published one.

The library starts out empty. The first synchronization runs on the server after the call has
returned; follow the library's ``last_sync_time``. An HTTPS publisher must be trusted by its
thumbprint, which `invoke_probe_content_subscribed_library` finds out.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $storageBacking = Initialize-LibraryStorageBacking -Type "DATASTORE" -DatastoreId $datastoreId
    $subscriptionInfo = Initialize-LibrarySubscriptionInfo `
        -SubscriptionUrl $subscriptionUrl `
        -AuthenticationMethod "NONE" `
        -OnDemand $true
    $model = Initialize-LibraryModel `
        -Name "Subscribed samples" `
        -StorageBackings @($storageBacking) `
        -SubscriptionInfo $subscriptionInfo
    $libraryId = Invoke-CreateContentSubscribedLibrary -LibraryModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --header "Client-Token: {client_token}" \
        --json '{
          "name": "Subscribed samples",
          "storage_backings": [
            {
              "type": "DATASTORE",
              "datastore_id": "{datastore_id}"
            }
          ],
          "subscription_info": {
            "authentication_method": "NONE",
            "on_demand": true,
            "subscription_url": "{subscription_url}"
          }
        }' \
        --request POST "https://{server}/api/content/subscribed-library"
"""

from _common import sample_datastore, sample_server, show
from _prepare import a_published_library, an_item, publish_url

from vmware_sdk_contentlibrary import (
    initialize_library_model,
    initialize_library_storage_backing,
    initialize_library_subscription_info,
    invoke_create_content_subscribed_library,
    invoke_delete_library_id_content_subscribed_library,
)

with sample_server(), a_published_library() as publisher, an_item(publisher):
    datastore_id = sample_datastore()
    subscription_url = publish_url(publisher)
    storage_backing = initialize_library_storage_backing(
        type="DATASTORE", datastore_id=datastore_id
    )
    subscription_info = initialize_library_subscription_info(
        subscription_url=subscription_url, authentication_method="NONE", on_demand=True
    )
    model = initialize_library_model(
        name="Subscribed samples",
        storage_backings=[storage_backing],
        subscription_info=subscription_info,
    )
    library_id = invoke_create_content_subscribed_library(model)
    show(library_id)
    invoke_delete_library_id_content_subscribed_library(library_id)
