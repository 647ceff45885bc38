r"""Subscribe a library, new or existing, to a published one.

With CREATE_NEW the subscribed library is created as well, here or on another vCenter Server.
The publisher can then push to the subscription; the placement says where virtual machine
templates go.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $storageBacking = Initialize-LibraryStorageBacking -Type "DATASTORE" -DatastoreId $datastoreId
    $newSubscribedLibrary = Initialize-LibrarySubscriptionsCreateSpecNewSubscribedLibrary `
        -Name "Subscribed samples" `
        -StorageBackings @($storageBacking) `
        -AutomaticSyncEnabled $false `
        -OnDemand $true
    $subscribedLibrary = Initialize-LibrarySubscriptionsCreateSpecSubscribedLibrary `
        -Target "CREATE_NEW" `
        -NewSubscribedLibrary $newSubscribedLibrary `
        -Location "LOCAL"
    $spec = Initialize-LibrarySubscriptionsCreateSpec -SubscribedLibrary $subscribedLibrary
    $subscription = Invoke-CreateLibraryContentSubscriptions `
        -Library $library `
        -LibrarySubscriptionsCreateSpec $spec
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --header "Client-Token: {client_token}" \
        --json '{
          "subscribed_library": {
            "target": "CREATE_NEW",
            "new_subscribed_library": {
              "name": "Subscribed samples",
              "storage_backings": [
                {
                  "type": "DATASTORE",
                  "datastore_id": "{datastore_id}"
                }
              ],
              "automatic_sync_enabled": false,
              "on_demand": true
            },
            "location": "LOCAL"
          }
        }' \
        --request POST "https://{server}/api/content/library/{library}/subscriptions"
"""

from _common import sample_datastore, sample_server, show
from _prepare import a_published_library

from vmware_sdk_contentlibrary import (
    initialize_library_storage_backing,
    initialize_library_subscriptions_create_spec,
    initialize_library_subscriptions_create_spec_new_subscribed_library,
    initialize_library_subscriptions_create_spec_subscribed_library,
    invoke_create_library_content_subscriptions,
    invoke_delete_library_id_content_subscribed_library,
    invoke_delete_library_subscription_content,
    invoke_get_library_subscription_content,
)

with sample_server(), a_published_library() as library:
    datastore_id = sample_datastore()
    storage_backing = initialize_library_storage_backing(
        type="DATASTORE", datastore_id=datastore_id
    )
    new_subscribed_library = initialize_library_subscriptions_create_spec_new_subscribed_library(
        name="Subscribed samples",
        storage_backings=[storage_backing],
        automatic_sync_enabled=False,
        on_demand=True,
    )
    subscribed_library = initialize_library_subscriptions_create_spec_subscribed_library(
        target="CREATE_NEW", new_subscribed_library=new_subscribed_library, location="LOCAL"
    )
    spec = initialize_library_subscriptions_create_spec(subscribed_library=subscribed_library)
    subscription = invoke_create_library_content_subscriptions(library, spec)
    show(subscription)
    subscriber = invoke_get_library_subscription_content(library, subscription)
    invoke_delete_library_subscription_content(library, subscription)
    invoke_delete_library_id_content_subscribed_library(subscriber.subscribed_library)
