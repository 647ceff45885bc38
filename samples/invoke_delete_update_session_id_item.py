r"""Delete an ended update session and what the server knows about it.

The item is not touched, but errors and messages of the session can no longer be looked up.
Sessions left behind are deleted by the server in time.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-DeleteUpdateSessionIdItem -UpdateSessionId $updateSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request DELETE "https://{server}/api/content/library/item/update-session/{update_session_id}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import (
    invoke_cancel_update_session_id,
    invoke_delete_update_session_id_item,
    invoke_list_library_item_update_session,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    invoke_cancel_update_session_id(update_session_id)
    invoke_delete_update_session_id_item(update_session_id)
    show(invoke_list_library_item_update_session(library_item_id))
