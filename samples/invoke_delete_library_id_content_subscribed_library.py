r"""Delete a subscribed library with the copies in it.

There is no way back. The library is gone at once; its copies are removed from the storage by a
task afterwards, and what that task fails to remove has to be cleared away by hand. The
publisher keeps its content.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-DeleteLibraryIdContentSubscribedLibrary -LibraryId $libraryId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request DELETE "https://{server}/api/content/subscribed-library/{library_id}"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscribed_library, an_item

from vmware_sdk_contentlibrary import (
    invoke_delete_library_id_content_subscribed_library,
    invoke_list_content_subscribed_library,
)

with (
    sample_server(),
    a_published_library() as publisher,
    an_item(publisher),
    a_subscribed_library(publisher) as library_id,
):
    invoke_delete_library_id_content_subscribed_library(library_id)
    show(invoke_list_content_subscribed_library())
