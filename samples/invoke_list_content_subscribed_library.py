r"""List the subscribed libraries of the server.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $libraries = Invoke-ListContentSubscribedLibrary
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/subscribed-library"
"""

from _common import sample_server, show
from _prepare import library_item, published_library, subscribed_library

from vmware_sdk_contentlibrary import invoke_list_content_subscribed_library

with (
    sample_server(),
    published_library() as publisher,
    library_item(publisher),
    subscribed_library(publisher) as library_id,
):
    libraries = invoke_list_content_subscribed_library()
    show(libraries)
