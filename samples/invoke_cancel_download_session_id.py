r"""Cancel an active download session.

Transfers are broken off and the download URLs stop working. The session stays as CANCELED until
it is deleted, by a script or in time by the server.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-CancelDownloadSessionId -DownloadSessionId $downloadSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request POST "https://{server}/api/content/library/item/download-session/{download_session_id}?action=cancel"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import (
    invoke_cancel_download_session_id,
    invoke_get_download_session_id_item,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    invoke_cancel_download_session_id(download_session_id)
    show(invoke_get_download_session_id_item(download_session_id))
