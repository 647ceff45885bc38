r"""List the user's own update sessions, for one item or for all.

Sessions of other users are never listed.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $sessions = Invoke-ListLibraryItemUpdateSession -LibraryItemId $libraryItemId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/update-session?library_item_id={library_item_id}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import invoke_list_library_item_update_session

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    sessions = invoke_list_library_item_update_session(library_item_id)
    show(sessions)
