r"""Mark a file of an item for removal.

The file goes from the item when the session is completed, for good; until then, canceling the
session keeps it.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-DeleteUpdateSessionIdFileNameItem -UpdateSessionId $updateSessionId -FileName $fileName
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request DELETE "https://{server}/api/content/library/item/update-session/{update_session_id}/file/{file_name}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import (
    invoke_delete_update_session_id_file_name_item,
    invoke_list_update_session_id_item_file,
)

with (
    sample_server(),
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    file_name = "notes.txt"
    invoke_delete_update_session_id_file_name_item(update_session_id, file_name)
    show(invoke_list_update_session_id_item_file(update_session_id))
