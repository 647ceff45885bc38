r"""List the libraries of the server, local and subscribed.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $libraries = Invoke-ListContentLibrary
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/library"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import invoke_list_content_library

with sample_server(), a_library():
    libraries = invoke_list_content_library()
    show(libraries)
