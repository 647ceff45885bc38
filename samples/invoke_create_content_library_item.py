r"""Create an item without files in a local library.

Its files come afterwards, through an update session.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $model = Initialize-LibraryItemModel -LibraryId $libraryId -Name "photon" -Type "iso"
    $libraryItemId = Invoke-CreateContentLibraryItem -LibraryItemModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --header "Client-Token: {client_token}" \
        --json '{"library_id": "{library_id}", "name": "photon", "type": "iso"}' \
        --request POST "https://{server}/api/content/library/item"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import (
    initialize_library_item_model,
    invoke_create_content_library_item,
    invoke_delete_library_item_id_content,
)

with sample_server(), a_library() as library_id:
    model = initialize_library_item_model(library_id=library_id, name="photon", type="iso")
    library_item_id = invoke_create_content_library_item(model)
    show(library_item_id)
    invoke_delete_library_item_id_content(library_item_id)
