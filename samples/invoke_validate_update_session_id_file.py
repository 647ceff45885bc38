r"""Check whether an update session is fit to be completed.

Nothing changes; a file that is missing can be added and the check repeated.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $validation = Invoke-ValidateUpdateSessionIdFile -UpdateSessionId $updateSessionId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request POST "https://{server}/api/content/library/item/update-session/{update_session_id}/file?action=validate"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session, upload_file

from vmware_sdk_contentlibrary import invoke_validate_update_session_id_file

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    upload_file(update_session_id)
    validation = invoke_validate_update_session_id_file(update_session_id)
    show(validation)
