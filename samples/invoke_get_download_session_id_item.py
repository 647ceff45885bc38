r"""Get a download session: its state, progress and time of expiry.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $session = Invoke-GetDownloadSessionIdItem -DownloadSessionId $downloadSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/download-session/{download_session_id}"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import invoke_get_download_session_id_item

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    session = invoke_get_download_session_id_item(download_session_id)
    show(session)
