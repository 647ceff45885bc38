r"""Get one change of an item's content, its whole message included.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $change = Invoke-GetLibraryItemVersionLibraryChanges -LibraryItem $libraryItem -Version $version
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/{library_item}/changes/{version}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import (
    invoke_get_library_item_version_library_changes,
    invoke_list_library_item_content_changes,
)

with sample_server(), a_library() as library_id, an_item(library_id) as library_item:
    version = invoke_list_library_item_content_changes(library_item)[-1].version
    change = invoke_get_library_item_version_library_changes(library_item, version)
    show(change)
