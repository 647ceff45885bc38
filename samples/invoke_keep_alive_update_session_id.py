r"""Start the idle time of an active update session anew, and report progress if wanted.

A session that hears nothing for its idle time (five minutes unless the server is set up
otherwise) ends, and what was uploaded to it is lost.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $body = Initialize-LibraryItemUpdateSessionKeepAliveRequestBody -ClientProgress 50
    Invoke-KeepAliveUpdateSessionId `
        -UpdateSessionId $updateSessionId `
        -LibraryItemUpdateSessionKeepAliveRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"client_progress": 50}' \
        --request POST "https://{server}/api/content/library/item/update-session/{update_session_id}?action=keep-alive"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import (
    initialize_library_item_update_session_keep_alive_request_body,
    invoke_get_update_session_id_item,
    invoke_keep_alive_update_session_id,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    body = initialize_library_item_update_session_keep_alive_request_body(client_progress=50)
    invoke_keep_alive_update_session_id(update_session_id, body)
    show(invoke_get_update_session_id_item(update_session_id))
