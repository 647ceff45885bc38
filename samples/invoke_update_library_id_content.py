r"""Change what both kinds of library have in common, such as name and description.

Fields left out stay as they are. How a local library is published and what a subscribed one
subscribes to is changed by the updates of the local_library and subscribed_library rooms.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $model = Initialize-LibraryModel -Description "For trying things out"
    Invoke-UpdateLibraryIdContent -LibraryId $libraryId -LibraryModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"description": "For trying things out"}' \
        --request PATCH "https://{server}/api/content/library/{library_id}"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import (
    initialize_library_model,
    invoke_get_library_id_content,
    invoke_update_library_id_content,
)

with sample_server(), a_library() as library_id:
    model = initialize_library_model(description="For trying things out")
    invoke_update_library_id_content(library_id, model)
    show(invoke_get_library_id_content(library_id))
