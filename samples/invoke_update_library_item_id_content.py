r"""Change the properties of an item of a local library, such as name and description.

Fields left out stay as they are. Files are changed through an update session.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $model = Initialize-LibraryItemModel -Description "Read them first"
    Invoke-UpdateLibraryItemIdContent -LibraryItemId $libraryItemId -LibraryItemModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"description": "Read them first"}' \
        --request PATCH "https://{server}/api/content/library/item/{library_item_id}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_item_model,
    invoke_get_library_item_id_content,
    invoke_update_library_item_id_content,
)

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    model = initialize_library_item_model(description="Read them first")
    invoke_update_library_item_id_content(library_item_id, model)
    show(invoke_get_library_item_id_content(library_item_id))
