r"""Create an empty local library, published or not.

The library needs a name, the type LOCAL and one storage backing. Where it is published, the
server gives it a URL to subscribe to.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $storageBacking = Initialize-LibraryStorageBacking -Type "DATASTORE" -DatastoreId $datastoreId
    $model = Initialize-LibraryModel -Name "Samples" -StorageBackings @($storageBacking)
    $libraryId = Invoke-CreateContentLocalLibrary -LibraryModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --header "Client-Token: {client_token}" \
        --json '{
          "name": "Samples",
          "storage_backings": [
            {
              "type": "DATASTORE",
              "datastore_id": "{datastore_id}"
            }
          ]
        }' \
        --request POST "https://{server}/api/content/local-library"
"""

from _common import sample_datastore, sample_server, show

from vmware_sdk_contentlibrary import (
    initialize_library_model,
    initialize_library_storage_backing,
    invoke_create_content_local_library,
    invoke_delete_library_id_content_local_library,
)

with sample_server():
    datastore_id = sample_datastore()
    storage_backing = initialize_library_storage_backing(
        type="DATASTORE", datastore_id=datastore_id
    )
    model = initialize_library_model(name="Samples", storage_backings=[storage_backing])
    library_id = invoke_create_content_local_library(model)
    show(library_id)
    invoke_delete_library_id_content_local_library(library_id)
