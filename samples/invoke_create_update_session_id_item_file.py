r"""Add a file to an update session, or replace the file of that name.

With PUSH the answer names the URL to upload to; with PULL the server fetches the file from the
given URL. A file pulled from a datastore, out of the library's own folder, is moved and not
copied.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $checksumInfo = Initialize-LibraryItemFileChecksumInfo `
        -Algorithm "SHA1" `
        -Checksum "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"
    $spec = Initialize-LibraryItemUpdatesessionFileAddSpec `
        -Name "notes.txt" `
        -SourceType "PUSH" `
        -Size 5 `
        -ChecksumInfo $checksumInfo
    $file = Invoke-CreateUpdateSessionIdItemFile `
        -UpdateSessionId $updateSessionId `
        -LibraryItemUpdatesessionFileAddSpec $spec
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{
          "name": "notes.txt",
          "source_type": "PUSH",
          "size": 5,
          "checksum_info": {
            "algorithm": "SHA1",
            "checksum": "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"
          }
        }' \
        --request POST "https://{server}/api/content/library/item/update-session/{update_session_id}/file"
"""

import io

from _common import sample_server, show
from _prepare import a_library, an_item, an_update_session

from vmware_sdk_contentlibrary import (
    initialize_library_item_file_checksum_info,
    initialize_library_item_updatesession_file_add_spec,
    invoke_create_update_session_id_item_file,
    invoke_list_update_session_id_item_file,
)

with (
    sample_server() as vc,
    a_library() as library_id,
    an_item(library_id) as library_item_id,
    an_update_session(library_item_id) as update_session_id,
):
    checksum_info = initialize_library_item_file_checksum_info(
        algorithm="SHA1", checksum="aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"
    )
    spec = initialize_library_item_updatesession_file_add_spec(
        name="notes.txt", source_type="PUSH", size=5, checksum_info=checksum_info
    )
    file = invoke_create_update_session_id_item_file(update_session_id, spec)
    show(file)
    assert file.upload_endpoint is not None
    vc.upload(file.upload_endpoint.uri, io.BytesIO(b"hello"))
    show(invoke_list_update_session_id_item_file(update_session_id))
