r"""Delete a local library with everything in it.

There is no way back. The library is gone at once; its files are removed from the storage by a
task afterwards, and what that task fails to remove has to be cleared away by hand. Subscribers
can no longer synchronize.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-DeleteLibraryIdContentLocalLibrary -LibraryId $libraryId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request DELETE "https://{server}/api/content/local-library/{library_id}"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import (
    invoke_delete_library_id_content_local_library,
    invoke_list_content_local_library,
)

with sample_server(), a_library() as library_id:
    invoke_delete_library_id_content_local_library(library_id)
    show(invoke_list_content_local_library())
