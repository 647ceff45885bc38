r"""Delete a download session and what the server knows about it.

Whether a transfer under way is finished is left open, and nothing can be asked about it any
more. The item is not touched. Sessions left behind are deleted by the server in time.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-DeleteDownloadSessionIdItem -DownloadSessionId $downloadSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request DELETE "https://{server}/api/content/library/item/download-session/{download_session_id}"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import (
    invoke_delete_download_session_id_item,
    invoke_list_library_item_download_session,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    invoke_delete_download_session_id_item(download_session_id)
    show(invoke_list_library_item_download_session(library_item_id))
