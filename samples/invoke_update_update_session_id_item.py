r"""Change how an active update session takes warnings about its content.

Of the session's fields, ``warning_behavior`` is the only one that changes; the others are not
applied.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $warningBehavior = Initialize-LibraryItemUpdatesessionWarningBehavior `
        -Type "SELF_SIGNED_CERTIFICATE" `
        -Ignored $true
    $model = Initialize-LibraryItemUpdateSessionModel -WarningBehavior @($warningBehavior)
    Invoke-UpdateUpdateSessionIdItem `
        -UpdateSessionId $updateSessionId `
        -LibraryItemUpdateSessionModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"warning_behavior": [{"type": "SELF_SIGNED_CERTIFICATE", "ignored": true}]}' \
        --request PATCH "https://{server}/api/content/library/item/update-session/{update_session_id}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import (
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_warning_behavior,
    invoke_get_update_session_id_item,
    invoke_update_update_session_id_item,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    warning_behavior = initialize_library_item_updatesession_warning_behavior(
        type="SELF_SIGNED_CERTIFICATE", ignored=True
    )
    model = initialize_library_item_update_session_model(warning_behavior=[warning_behavior])
    invoke_update_update_session_id_item(update_session_id, model)
    show(invoke_get_update_session_id_item(update_session_id))
