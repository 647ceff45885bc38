r"""List the files of a download session.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $files = Invoke-ListDownloadSessionIdItemFile -DownloadSessionId $downloadSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/download-session/{download_session_id}/file"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import invoke_list_download_session_id_item_file

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    files = invoke_list_download_session_id_item_file(download_session_id)
    show(files)
