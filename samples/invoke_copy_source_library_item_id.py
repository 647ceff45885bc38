r"""Copy an item within its library or into another local one.

The new item is there at once; its files are copied by a task afterwards. If that fails, the
server removes the new item again, and what it cannot remove has to be cleared away by hand.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $model = Initialize-LibraryItemModel -LibraryId $libraryId -Name "Copy of the notes"
    $libraryItemId = Invoke-CopySourceLibraryItemId `
        -SourceLibraryItemId $sourceLibraryItemId `
        -LibraryItemModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --header "Client-Token: {client_token}" \
        --json '{"library_id": "{library_id}", "name": "Copy of the notes"}' \
        --request POST "https://{server}/api/content/library/item/{source_library_item_id}?action=copy"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_item_model,
    invoke_copy_source_library_item_id,
    invoke_delete_library_item_id_content,
)

with sample_server(), a_library() as library_id, an_item(library_id) as source_library_item_id:
    model = initialize_library_item_model(library_id=library_id, name="Copy of the notes")
    library_item_id = invoke_copy_source_library_item_id(source_library_item_id, model)
    show(library_item_id)
    invoke_delete_library_item_id_content(library_item_id)
