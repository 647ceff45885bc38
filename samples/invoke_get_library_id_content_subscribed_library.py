r"""Get a subscribed library.

The password for the publisher is never part of the answer.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $library = Invoke-GetLibraryIdContentSubscribedLibrary -LibraryId $libraryId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/subscribed-library/{library_id}"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscribed_library, an_item

from vmware_sdk_contentlibrary import invoke_get_library_id_content_subscribed_library

with (
    sample_server(),
    a_published_library() as publisher,
    an_item(publisher),
    a_subscribed_library(publisher) as library_id,
):
    library = invoke_get_library_id_content_subscribed_library(library_id)
    show(library)
