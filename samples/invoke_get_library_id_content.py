r"""Get a library, whichever kind it is.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $library = Invoke-GetLibraryIdContent -LibraryId $libraryId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/{library_id}"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import invoke_get_library_id_content

with sample_server(), a_library() as library_id:
    library = invoke_get_library_id_content(library_id)
    show(library)
