# Ported from 25-copy-and-publish.ps1 by vmware-contentlibrary port.
# TODO(port): 1 place needs a look, by line and column of 25-copy-and-publish.ps1:
#   11:63: PowerShell takes the element out of a list of one, as [0] does here

import logging
import os
import sys
from datetime import datetime

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_item_find_spec,
    initialize_library_item_model,
    invoke_copy_source_library_item_id,
    invoke_find_library_item,
    invoke_get_library_id_content_local_library,
    invoke_list_content_local_library,
    invoke_list_library_item_id_content_storage,
    invoke_publish_library_id_local_library,
    invoke_update_library_item_id_content,
)

logging.basicConfig(format="%(levelname)s: %(message)s")

# Copy an item, and publish a library.
vc = connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
libraries = [
    invoke_get_library_id_content_local_library(library_id)
    for library_id in invoke_list_content_local_library()
]
published = next(
    (library for library in libraries if library.publish_info and library.publish_info.published),
    None,
)
if not published:
    logging.warning("No library is published")
    sys.exit()
source = invoke_find_library_item(initialize_library_item_find_spec(name="ubuntu", type="ISO"))
copy = initialize_library_item_model(name="ubuntu-copy", library_id=published.id)
# TODO(port): PowerShell takes the element out of a list of one, as [0] does here
copy_id = invoke_copy_source_library_item_id(source[0], copy)
change = initialize_library_item_model(
    description=f"Copied at {datetime.now().astimezone().strftime('%Y-%m-%d %H:%M')}"
)
invoke_update_library_item_id_content(copy_id, change)
invoke_publish_library_id_local_library(published.id or "")
storage = invoke_list_library_item_id_content_storage(copy_id)
for entry in storage:
    for uri in entry.storage_uris:
        print(f"{entry.name}: {uri}")
disconnect_vi_server(vc)
