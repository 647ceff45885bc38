# Ported from 06-download-item.ps1 by vmware-contentlibrary port.
# TODO(port): 1 place needs a look, by line and column of 06-download-item.ps1:
#   5:70: PowerShell takes the element out of a list of one, as [0] does here

import argparse
import os
import time
from pathlib import Path

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_item_download_session_model,
    initialize_library_item_downloadsession_file_prepare_request_body,
    initialize_library_item_find_spec,
    invoke_create_library_item_download_session,
    invoke_delete_download_session_id_item,
    invoke_find_library_item,
    invoke_get_download_session_id_file,
    invoke_list_download_session_id_item_file,
    invoke_prepare_download_session_id_file,
)

parser = argparse.ArgumentParser()
parser.add_argument("--server", default="vc.example.com")
parser.add_argument("--item-name", default="ubuntu")
parser.add_argument("--folder", default=".")
arguments = parser.parse_args()
server: str = arguments.server
item_name: str = arguments.item_name
folder: str = arguments.folder


vc = connect_vi_server(server, user="admin", password=os.environ["VMWARE_PASSWORD"])
item_id = invoke_find_library_item(initialize_library_item_find_spec(name=item_name))
# TODO(port): PowerShell takes the element out of a list of one, as [0] does here
session = invoke_create_library_item_download_session(
    initialize_library_item_download_session_model(library_item_id=item_id[0])
)
try:
    for file in invoke_list_download_session_id_item_file(session):
        prepare = initialize_library_item_downloadsession_file_prepare_request_body(
            file_name=file.name
        )
        info = invoke_prepare_download_session_id_file(session, prepare)
        while info.status != "PREPARED":
            time.sleep(0.5)
            info = invoke_get_download_session_id_file(session, file.name)
        target = Path(folder) / file.name
        assert info.download_endpoint is not None
        with target.open("wb") as stream:
            vc.download(info.download_endpoint.uri, stream)
        print(f"Wrote {target} ({file.size} bytes)")
finally:
    invoke_delete_download_session_id_item(session)
disconnect_vi_server(vc)
