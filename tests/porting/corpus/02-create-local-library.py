# Ported from 02-create-local-library.ps1 by vmware-contentlibrary port.

import argparse
import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_model,
    initialize_library_storage_backing,
    invoke_create_content_local_library,
)

parser = argparse.ArgumentParser()
parser.add_argument("--server", required=True, help="vCenter to talk to")
parser.add_argument("--library-name", default="Golden Images")
parser.add_argument("--datastore-id", default="datastore-1")
arguments = parser.parse_args()
server: str = arguments.server
library_name: str = arguments.library_name
datastore_id: str = arguments.datastore_id


vc = connect_vi_server(server, user="admin", password=os.environ["VMWARE_PASSWORD"])
backing = initialize_library_storage_backing(type="DATASTORE", datastore_id=datastore_id)
model = initialize_library_model(
    name=library_name, description="Made by a script", type="LOCAL", storage_backings=[backing]
)
id_ = invoke_create_content_local_library(model, server=vc)
print(f"Created library {library_name} with ID {id_}")
disconnect_vi_server(vc)
