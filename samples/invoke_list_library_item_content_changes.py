r"""List the changes of an item's content.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $changes = Invoke-ListLibraryItemContentChanges -LibraryItem $libraryItem
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/{library_item}/changes"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import invoke_list_library_item_content_changes

with sample_server(), a_library() as library_id, an_item(library_id) as library_item:
    changes = invoke_list_library_item_content_changes(library_item)
    show(changes)
