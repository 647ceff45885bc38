r"""Have a file of a download session made ready to be fetched.

Preparing goes on after the call has returned, and takes long where an on-demand library first
fetches the file from its publisher: ask with `invoke_get_download_session_id_file` until the
status is PREPARED, and keep the session alive meanwhile.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $body = Initialize-LibraryItemDownloadsessionFilePrepareRequestBody -FileName "notes.txt"
    $file = Invoke-PrepareDownloadSessionIdFile `
        -DownloadSessionId $downloadSessionId `
        -LibraryItemDownloadsessionFilePrepareRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"file_name": "notes.txt"}' \
        --request POST "https://{server}/api/content/library/item/download-session/{download_session_id}/file?action=prepare"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_item_downloadsession_file_prepare_request_body,
    invoke_prepare_download_session_id_file,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    body = initialize_library_item_downloadsession_file_prepare_request_body(file_name="notes.txt")
    file = invoke_prepare_download_session_id_file(download_session_id, body)
    show(file)
