r"""Start the idle time of an active download session anew, and report progress if wanted.

A session that hears nothing for its idle time (five minutes unless the server is set up
otherwise) expires, and its download URLs stop working.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $body = Initialize-LibraryItemDownloadSessionKeepAliveRequestBody -Progress 50
    Invoke-KeepAliveDownloadSessionId `
        -DownloadSessionId $downloadSessionId `
        -LibraryItemDownloadSessionKeepAliveRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"progress": 50}' \
        --request POST "https://{server}/api/content/library/item/download-session/{download_session_id}?action=keep-alive"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_item_download_session_keep_alive_request_body,
    invoke_get_download_session_id_item,
    invoke_keep_alive_download_session_id,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    body = initialize_library_item_download_session_keep_alive_request_body(progress=50)
    invoke_keep_alive_download_session_id(download_session_id, body)
    show(invoke_get_download_session_id_item(download_session_id))
