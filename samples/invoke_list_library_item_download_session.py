r"""List the user's own download sessions for an item.

Sessions of other users are never listed.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $sessions = Invoke-ListLibraryItemDownloadSession -LibraryItemId $libraryItemId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/download-session?library_item_id={library_item_id}"
"""

from _common import sample_server, show
from _prepare import a_download_session, a_library, an_item

from vmware_sdk_contentlibrary import invoke_list_library_item_download_session

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    a_download_session(library_item_id) as download_session_id,
):
    sessions = invoke_list_library_item_download_session(library_item_id)
    show(sessions)
