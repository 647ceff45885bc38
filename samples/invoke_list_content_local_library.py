r"""List the local libraries of the server.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $libraries = Invoke-ListContentLocalLibrary
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/local-library"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import invoke_list_content_local_library

with sample_server(), a_library():
    libraries = invoke_list_content_local_library()
    show(libraries)
