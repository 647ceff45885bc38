r"""Get an item.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $item = Invoke-GetLibraryItemIdContent -LibraryItemId $libraryItemId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/{library_item_id}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import invoke_get_library_item_id_content

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    item = invoke_get_library_item_id_content(library_item_id)
    show(item)
