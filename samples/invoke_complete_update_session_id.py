r"""Complete an active update session, and with it the change of the item.

Only now do others see the new files, and removed files go. Where the server pulls files itself,
it may still be at work when the call returns: ask for the session until its state is DONE or
ERROR.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-CompleteUpdateSessionId -UpdateSessionId $updateSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request POST "https://{server}/api/content/library/item/update-session/{update_session_id}?action=complete"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session, upload_file

from vmware_sdk_contentlibrary import (
    invoke_complete_update_session_id,
    invoke_get_update_session_id_item,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    upload_file(update_session_id)
    invoke_complete_update_session_id(update_session_id)
    show(invoke_get_update_session_id_item(update_session_id))
