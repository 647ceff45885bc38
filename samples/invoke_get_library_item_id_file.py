r"""Get a file of an item: its size, version and checksum.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $file = Invoke-GetLibraryItemIdFile -LibraryItemId $libraryItemId -Name $name
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library/item/{library_item_id}/file?name={name}"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import invoke_get_library_item_id_file

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    name = "notes.txt"
    file = invoke_get_library_item_id_file(library_item_id, name)
    show(file)
