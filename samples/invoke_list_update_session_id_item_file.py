r"""List the files that the item would have after the update session.

An empty list means that completing the session now would leave the item empty.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $files = Invoke-ListUpdateSessionIdItemFile -UpdateSessionId $updateSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/update-session/{update_session_id}/file"
"""

from _common import sample_server, show
from _prepare import library_item, local_library, update_session

from vmware_sdk_contentlibrary import invoke_list_update_session_id_item_file

with (
    sample_server(),
    local_library() as library_id,
    library_item(library_id) as library_item_id,
    update_session(library_item_id) as update_session_id,
):
    files = invoke_list_update_session_id_item_file(update_session_id)
    show(files)
