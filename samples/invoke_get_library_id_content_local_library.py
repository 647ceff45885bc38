r"""Get a local library.

The password for subscribers is never part of the answer.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $library = Invoke-GetLibraryIdContentLocalLibrary -LibraryId $libraryId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/local-library/{library_id}"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import invoke_get_library_id_content_local_library

with sample_server(), a_library() as library_id:
    library = invoke_get_library_id_content_local_library(library_id)
    show(library)
