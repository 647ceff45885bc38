r"""End an active download session as failed, and say why.

For a client that cannot go on, for instance because its disk is full. The session becomes ERROR
and keeps the message for whoever looks at it.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $body = Initialize-LibraryItemDownloadSessionFailRequestBody `
        -ClientErrorMessage "The disk is full."
    Invoke-FailDownloadSessionId `
        -DownloadSessionId $downloadSessionId `
        -LibraryItemDownloadSessionFailRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"client_error_message": "The disk is full."}' \
        --request POST "https://{server}/api/content/library/item/download-session/{download_session_id}?action=fail"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_item_download_session_fail_request_body,
    invoke_fail_download_session_id,
    invoke_get_download_session_id_item,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    body = initialize_library_item_download_session_fail_request_body(
        client_error_message="The disk is full."
    )
    invoke_fail_download_session_id(download_session_id, body)
    show(invoke_get_download_session_id_item(download_session_id))
