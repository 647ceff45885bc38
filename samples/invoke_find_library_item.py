r"""Find the items that match a name, library, source, type or cached state.

Only items that the user may see are found. Nothing found is an empty list, not an error.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $spec = Initialize-LibraryItemFindSpec -Name "Notes" -LibraryId $libraryId
    $items = Invoke-FindLibraryItem -LibraryItemFindSpec $spec
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"name": "Notes", "library_id": "{library_id}"}' \
        --request POST "https://{server}/api/content/library/item?action=find"
"""

from _common import sample_server, show
from _prepare import a_library, an_item

from vmware_sdk_contentlibrary import initialize_library_item_find_spec, invoke_find_library_item

with sample_server(), a_library() as library_id, an_item(library_id) as library_item_id:
    spec = initialize_library_item_find_spec(name="Notes", library_id=library_id)
    items = invoke_find_library_item(spec)
    show(items)
