# Ported from ported_report.ps1 by vmware-contentlibrary port.
"""Say which libraries there are, and which of their items are empty.

The password is that of the environment variable VMWARE_PASSWORD.
"""

import argparse
import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_item_model,
    initialize_library_model,
    initialize_library_storage_backing,
    invoke_create_content_library_item,
    invoke_create_content_local_library,
    invoke_delete_library_id_content_local_library,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
)

parser = argparse.ArgumentParser(
    description="Say which libraries there are, and which of their items are empty."
)
parser.add_argument("--server", default=":embedded:")
parser.add_argument("--user", default="administrator@vsphere.local")
parser.add_argument("--datastore-id", default="datastore-1")
arguments = parser.parse_args()
server: str = arguments.server
user: str = arguments.user
datastore_id: str = arguments.datastore_id


vc = connect_vi_server(server, user=user, password=os.environ["VMWARE_PASSWORD"])

# a library to find something in
backing = initialize_library_storage_backing(type="DATASTORE", datastore_id=datastore_id)
model = initialize_library_model(name="Samples", storage_backings=[backing])
made = invoke_create_content_local_library(model)
try:
    for name in ["photon", "ubuntu"]:
        invoke_create_content_library_item(
            initialize_library_item_model(library_id=made, name=name)
        )
    for library_id in invoke_list_content_library():
        library = invoke_get_library_id_content(library_id)
        items = [
            invoke_get_library_item_id_content(item_id)
            for item_id in invoke_list_library_item(library_id)
        ]
        size = sum(item.size or 0 for item in items)
        print(f"{library.name} ({library.type}): {len(items)} items, {size} bytes")
        for item in items:
            if item.size == 0:
                print(f"  {item.name} is empty")
finally:
    invoke_delete_library_id_content_local_library(made)
    disconnect_vi_server(vc)
