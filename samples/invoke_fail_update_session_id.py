r"""End an active update session as failed, and say why.

For a client that cannot go on, for instance because a file cannot be read. The session becomes
ERROR and keeps the message; the item stays as it was.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $body = Initialize-LibraryItemUpdateSessionFailRequestBody `
        -ClientErrorMessage "The disk is broken."
    Invoke-FailUpdateSessionId `
        -UpdateSessionId $updateSessionId `
        -LibraryItemUpdateSessionFailRequestBody $body
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"client_error_message": "The disk is broken."}' \
        --request POST "https://{server}/api/content/library/item/update-session/{update_session_id}?action=fail"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import (
    initialize_library_item_update_session_fail_request_body,
    invoke_fail_update_session_id,
    invoke_get_update_session_id_item,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    body = initialize_library_item_update_session_fail_request_body(
        client_error_message="The disk is broken."
    )
    invoke_fail_update_session_id(update_session_id, body)
    show(invoke_get_update_session_id_item(update_session_id))
