r"""Change how an active update session takes warnings about its content.

Of the session's fields, ``warning_behavior`` is the only one that changes; the others are not
applied.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $libraryItemUpdatesessionWarningBehavior = Initialize-LibraryItemUpdatesessionWarningBehavior `
        -Type "SELF_SIGNED_CERTIFICATE" `
        -Ignored $true
    $model = Initialize-LibraryItemUpdateSessionModel `
        -WarningBehavior @($libraryItemUpdatesessionWarningBehavior)
    Invoke-UpdateUpdateSessionIdItem `
        -UpdateSessionId $updateSessionId `
        -LibraryItemUpdateSessionModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"warning_behavior":[{"type":"SELF_SIGNED_CERTIFICATE","ignored":true}]}' \
        --request PATCH "https://{server}/api/content/library/item/update-session/{update_session_id}"
"""

from _common import sample_server, show
from _prepare import library_item, local_library, update_session

from vmware_sdk_contentlibrary import (
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_warning_behavior,
    invoke_get_update_session_id_item,
    invoke_update_update_session_id_item,
)

with (
    sample_server(),
    local_library() as library_id,
    library_item(library_id) as library_item_id,
    update_session(library_item_id) as update_session_id,
):
    library_item_updatesession_warning_behavior = initialize_library_item_updatesession_warning_behavior(
        type="SELF_SIGNED_CERTIFICATE", ignored=True
    )
    model = initialize_library_item_update_session_model(
        warning_behavior=[library_item_updatesession_warning_behavior]
    )
    invoke_update_update_session_id_item(update_session_id, model)
    show(invoke_get_update_session_id_item(update_session_id))
