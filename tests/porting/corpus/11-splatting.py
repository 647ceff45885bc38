# Ported from 11-splatting.ps1 by vmware-contentlibrary port.

import os
from typing import Any

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_model,
    initialize_library_storage_backing,
    invoke_create_content_local_library,
    invoke_delete_library_id_content_local_library,
    invoke_get_library_id_content_local_library,
)

connection: dict[str, Any] = {
    "server": "vc.example.com",
    "user": "admin",
    "password": os.environ["VMWARE_PASSWORD"],
}
vc = connect_vi_server(**connection)

backing: dict[str, Any] = {"type": "DATASTORE", "datastore_id": "datastore-1"}
library: dict[str, Any] = {
    "name": "Splatted",
    "type": "LOCAL",
    "storage_backings": [initialize_library_storage_backing(**backing)],
}
library["description"] = "made from a table"
model = initialize_library_model(**library)

create: dict[str, Any] = {"library_model": model, "server": vc}
id_ = invoke_create_content_local_library(**create)
item = invoke_get_library_id_content_local_library(id_, with_http_info=True)
print(f"{item.status_code}: {item.response.description}")
invoke_delete_library_id_content_local_library(id_)
disconnect_vi_server(vc)
