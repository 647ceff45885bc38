r"""Get where one file of an item lies.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $storage = Invoke-GetLibraryItemIdStorage -LibraryItemId $libraryItemId -FileName $fileName
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/{library_item_id}/storage?file_name={file_name}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import invoke_get_library_item_id_storage

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    file_name = "notes.txt"
    storage = invoke_get_library_item_id_storage(library_item_id, file_name)
    show(storage)
