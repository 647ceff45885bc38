r"""Free the storage that the copies in an on-demand library take.

The items stay listed, with ``cached`` false; their files are fetched again when needed.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-EvictLibraryIdSubscribedLibrary -LibraryId $libraryId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request POST "https://{server}/api/content/subscribed-library/{library_id}?action=evict"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscribed_library, an_item

from vmware_sdk_contentlibrary import (
    invoke_evict_library_id_subscribed_library,
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
    invoke_evict_library_id_subscribed_library(library_id)
    show(invoke_get_library_item_id_content(library_item_id))
