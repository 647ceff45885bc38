r"""Change a local library, how it is published included.

Fields left out stay as they are. Changing the password of a published library needs the current
one as well.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $publishInfo = Initialize-LibraryPublishInfo -Published $true -AuthenticationMethod "NONE"
    $model = Initialize-LibraryModel -PublishInfo $publishInfo
    Invoke-UpdateLibraryIdContentLocalLibrary -LibraryId $libraryId -LibraryModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"publish_info": {"authentication_method": "NONE", "published": true}}' \
        --request PATCH "https://{server}/api/content/local-library/{library_id}"
"""

from _common import sample_server, show
from _prepare import a_library

from vmware_sdk_contentlibrary import (
    initialize_library_model,
    initialize_library_publish_info,
    invoke_get_library_id_content_local_library,
    invoke_update_library_id_content_local_library,
)

with sample_server(), a_library() as library_id:
    publish_info = initialize_library_publish_info(published=True, authentication_method="NONE")
    model = initialize_library_model(publish_info=publish_info)
    invoke_update_library_id_content_local_library(library_id, model)
    show(invoke_get_library_id_content_local_library(library_id))
