r"""Cancel an active update session and drop what was uploaded to it.

The item stays as it was before the session, and is free for another one.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-CancelUpdateSessionId -UpdateSessionId $updateSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request POST "https://{server}/api/content/library/item/update-session/{update_session_id}?action=cancel"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import (
    invoke_cancel_update_session_id,
    invoke_get_update_session_id_item,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    invoke_cancel_update_session_id(update_session_id)
    show(invoke_get_update_session_id_item(update_session_id))
