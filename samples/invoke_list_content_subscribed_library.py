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
from _prepare import a_published_library, a_subscribed_library, an_item

from vmware_sdk_contentlibrary import invoke_list_content_subscribed_library

with (
    sample_server(),
    a_published_library() as publisher,
    an_item(publisher),
    a_subscribed_library(publisher) as library_id,
):
    libraries = invoke_list_content_subscribed_library()
    show(libraries)
