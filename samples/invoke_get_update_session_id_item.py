r"""Get an update session: its state, progress, preview and time of expiry.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $session = Invoke-GetUpdateSessionIdItem -UpdateSessionId $updateSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/update-session/{update_session_id}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import invoke_get_update_session_id_item

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    session = invoke_get_update_session_id_item(update_session_id)
    show(session)
