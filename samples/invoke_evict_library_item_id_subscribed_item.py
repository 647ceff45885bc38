r"""Free the storage that the copy of one item of an on-demand library takes.

The item stays listed, with ``cached`` false; its files are fetched again when needed.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-EvictLibraryItemIdSubscribedItem -LibraryItemId $libraryItemId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request POST "https://{server}/api/content/library/subscribed-item/{library_item_id}?action=evict"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscribed_library, an_item

from vmware_sdk_contentlibrary import (
    invoke_evict_library_item_id_subscribed_item,
    invoke_get_library_item_id_content,
    invoke_list_library_item,
)

with (
    sample_server(),
    a_published_library() as publisher,
    an_item(publisher),
    a_subscribed_library(publisher) as library_id,
):
    library_item_id = invoke_list_library_item(library_id)[0]
    invoke_evict_library_item_id_subscribed_item(library_item_id)
    show(invoke_get_library_item_id_content(library_item_id))
