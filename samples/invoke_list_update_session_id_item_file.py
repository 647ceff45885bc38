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
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import invoke_list_update_session_id_item_file

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    files = invoke_list_update_session_id_item_file(update_session_id)
    show(files)
