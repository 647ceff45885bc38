r"""List the items of a library.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $items = Invoke-ListLibraryItem -LibraryId $libraryId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item?library_id={library_id}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import invoke_list_library_item

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    items = invoke_list_library_item(library_id)
    show(items)
