r"""Delete an item of a local library with its files.

There is no way back. The item is gone at once; its files are removed from the storage by a task
afterwards, and what that fails to remove has to be cleared away by hand. Subscribers drop the
item at their next synchronization.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-DeleteLibraryItemIdContent -LibraryItemId $libraryItemId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request DELETE "https://{server}/api/content/library/item/{library_item_id}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import (
    invoke_delete_library_item_id_content,
    invoke_list_library_item,
)

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    invoke_delete_library_item_id_content(library_item_id)
    show(invoke_list_library_item(library_id))
