r"""Get a file of an update session: its source, how much of it has arrived, and its status.

It is ready once its status is READY; ERROR comes with a message.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $file = Invoke-GetUpdateSessionIdFileNameItem `
        -UpdateSessionId $updateSessionId `
        -FileName $fileName
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/update-session/{update_session_id}/file/{file_name}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import invoke_get_update_session_id_file_name_item

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    file_name = "notes.txt"
    file = invoke_get_update_session_id_file_name_item(update_session_id, file_name)
    show(file)
