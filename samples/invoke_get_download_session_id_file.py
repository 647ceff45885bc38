r"""Get a file of a download session: its status and, once prepared, its URL.

To be asked again after a prepare until the status is PREPARED or ERROR.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $file = Invoke-GetDownloadSessionIdFile `
        -DownloadSessionId $downloadSessionId `
        -FileName $fileName
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/download-session/{download_session_id}/file?file_name={file_name}"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import invoke_get_download_session_id_file

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    file_name = "notes.txt"
    file = invoke_get_download_session_id_file(download_session_id, file_name)
    show(file)
