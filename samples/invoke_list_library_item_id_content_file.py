r"""List the files of an item.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $files = Invoke-ListLibraryItemIdContentFile -LibraryItemId $libraryItemId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/{library_item_id}/file"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import invoke_list_library_item_id_content_file

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    files = invoke_list_library_item_id_content_file(library_item_id)
    show(files)
