r"""Open a session through which an item's files can be downloaded.

The session starts out ACTIVE with every file unprepared; each file wanted is then prepared with
`invoke_prepare_download_session_id_file`. A session that hears nothing for its idle time (five
minutes unless the server is set up otherwise) expires.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $model = Initialize-LibraryItemDownloadSessionModel -LibraryItemId $libraryItemId
    $downloadSessionId = Invoke-CreateLibraryItemDownloadSession `
        -LibraryItemDownloadSessionModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --header "Client-Token: {client_token}" \
        --json '{"library_item_id": "{library_item_id}"}' \
        --request POST "https://{server}/api/content/library/item/download-session"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_item_download_session_model,
    invoke_create_library_item_download_session,
    invoke_delete_download_session_id_item,
)

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    model = initialize_library_item_download_session_model(library_item_id=library_item_id)
    download_session_id = invoke_create_library_item_download_session(model)
    show(download_session_id)
    invoke_delete_download_session_id_item(download_session_id)
