r"""Find the libraries that match a name, a kind, or both.

Only libraries that the user may see are found. Nothing found is an empty list, not an error.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $spec = Initialize-LibraryFindSpec -Name "Samples" -Type "LOCAL"
    $libraries = Invoke-FindContentLibrary -LibraryFindSpec $spec
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"name": "Samples", "type": "LOCAL"}' \
        --request POST "https://{server}/api/content/library?action=find"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import initialize_library_find_spec, invoke_find_content_library

with sample_server(), a_library():
    spec = initialize_library_find_spec(name="Samples", type="LOCAL")
    libraries = invoke_find_content_library(spec)
    show(libraries)
