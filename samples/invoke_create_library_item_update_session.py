r"""Open a session through which an item's files can be changed.

The session starts out ACTIVE. An item has one active session at most; nobody else sees the
changes before the session is completed.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $model = Initialize-LibraryItemUpdateSessionModel -LibraryItemId $libraryItemId
    $updateSessionId = Invoke-CreateLibraryItemUpdateSession -LibraryItemUpdateSessionModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --header "Client-Token: {client_token}" \
        --json '{"library_item_id": "{library_item_id}"}' \
        --request POST "https://{server}/api/content/library/item/update-session"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import (
    initialize_library_item_update_session_model,
    invoke_cancel_update_session_id,
    invoke_create_library_item_update_session,
    invoke_delete_update_session_id_item,
)

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    model = initialize_library_item_update_session_model(library_item_id=library_item_id)
    update_session_id = invoke_create_library_item_update_session(model)
    show(update_session_id)
    invoke_cancel_update_session_id(update_session_id)
    invoke_delete_update_session_id_item(update_session_id)
