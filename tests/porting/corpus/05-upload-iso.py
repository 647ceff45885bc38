# Ported from 05-upload-iso.ps1 by vmware-contentlibrary port.
"""Upload an ISO to a content library.

Makes an item, opens an update session, sends the file and completes the session.

Options:
    --server: vCenter to talk to.
    --path: The ISO.
    --library-name: Library to put it into.

Example:
    ./upload.ps1 -Server vc.example.com -Path ./ubuntu.iso
"""

import argparse
import logging
import os
import time
from pathlib import Path

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    initialize_library_item_model,
    initialize_library_item_update_session_fail_request_body,
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_file_add_spec,
    invoke_complete_update_session_id,
    invoke_create_content_library_item,
    invoke_create_library_item_update_session,
    invoke_create_update_session_id_item_file,
    invoke_fail_update_session_id,
    invoke_find_content_library,
    invoke_get_update_session_id_item,
)

parser = argparse.ArgumentParser(description="Upload an ISO to a content library.")
parser.add_argument("--server", required=True, help="vCenter to talk to.")
parser.add_argument("--path", required=True, help="The ISO.")
parser.add_argument("--library-name", default="ISO Images", help="Library to put it into.")
parser.add_argument("--verbose", action="store_true", help="Show what is done.")
arguments = parser.parse_args()
server: str = arguments.server
path: str = arguments.path
library_name: str = arguments.library_name
logging.basicConfig(
    format="%(levelname)s: %(message)s",
    level=logging.INFO if arguments.verbose else logging.WARNING,
)


# $ErrorActionPreference = 'Stop': an error ends a Python script unless it is caught
# Import-Module VMware.Sdk.vSphere.ContentLibrary: the imports are at the head

vc = connect_vi_server(server, user="admin", password=os.environ["VMWARE_PASSWORD"])
try:
    find_spec = initialize_library_find_spec(name=library_name)
    library_id = next(iter(invoke_find_content_library(find_spec)), None)
    if library_id is None:
        raise RuntimeError(f"There is no library named {library_name}")

    file = Path(path)
    item_spec = initialize_library_item_model(name=file.stem, library_id=library_id, type="iso")
    item_id = invoke_create_content_library_item(item_spec)

    session_spec = initialize_library_item_update_session_model(library_item_id=item_id)
    session_id = invoke_create_library_item_update_session(session_spec)
    try:
        add_spec = initialize_library_item_updatesession_file_add_spec(
            name=file.name, source_type="PUSH", size=file.stat().st_size
        )
        added = invoke_create_update_session_id_item_file(session_id, add_spec)
        assert added.upload_endpoint is not None
        logging.info(f"Uploading to {added.upload_endpoint.uri}")
        vc.upload(added.upload_endpoint.uri, str(file))
        invoke_complete_update_session_id(session_id)
    except Exception as error:
        fail = initialize_library_item_update_session_fail_request_body(
            client_error_message=str(error)
        )
        invoke_fail_update_session_id(session_id, fail)
        raise

    # The server takes the files over after the session is completed.
    while True:
        time.sleep(1)
        session = invoke_get_update_session_id_item(session_id)
        if session.state != "ACTIVE":
            break

    if session.state != "DONE":
        raise RuntimeError(f"The session ended as {session.state}")
    print(f"Uploaded {file.name} as {item_id}")
finally:
    disconnect_vi_server(vc)
