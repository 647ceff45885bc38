r"""Synchronize a subscribed library now.

The work goes on after the call has returned, just as in the regular synchronization: an
on-demand library fetches metadata only. While one is running, another has no effect.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    Invoke-SyncLibraryIdSubscribedLibrary -LibraryId $libraryId
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request POST "https://{server}/api/content/subscribed-library/{library_id}?action=sync"
"""

from _common import sample_server, show
from _prepare import a_published_library, a_subscribed_library, an_item

from vmware_sdk_contentlibrary import (
    invoke_get_library_id_content,
    invoke_sync_library_id_subscribed_library,
)

with (
    sample_server(),
    a_published_library() as publisher,
    an_item(publisher),
    a_subscribed_library(publisher) as library_id,
):
    invoke_sync_library_id_subscribed_library(library_id)
    show(invoke_get_library_id_content(library_id))
