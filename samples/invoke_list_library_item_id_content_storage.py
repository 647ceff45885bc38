r"""List where the files of an item lie.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $storage = Invoke-ListLibraryItemIdContentStorage -LibraryItemId $libraryItemId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/{library_item_id}/storage"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import invoke_list_library_item_id_content_storage

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    storage = invoke_list_library_item_id_content_storage(library_item_id)
    show(storage)
