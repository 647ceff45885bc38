# Ported from 04-pipeline.ps1 by vmware-contentlibrary port.

import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    invoke_find_content_library,
    invoke_get_library_id_content_local_library,
    invoke_get_library_item_id_content,
    invoke_list_content_local_library,
    invoke_list_library_item,
)

# The same with pipelines.
connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
item_ids = [
    item_id
    for library_id in invoke_find_content_library(initialize_library_find_spec(name="ISO Images"))
    for item_id in invoke_list_library_item(library_id)
]
items = [invoke_get_library_item_id_content(item_id) for item_id in item_ids]
items_2 = sorted(
    [item for item in items if (item.type or "").lower() == "iso"],
    key=lambda item: (item.name or "").lower(),
)
print(*[item.name for item in items_2], sep="\n")

local = [
    invoke_get_library_id_content_local_library(library_id)
    for library_id in invoke_list_content_local_library()
]
names = [library.name for library in local]
print(f"Local libraries: {', '.join(map(str, names))}")
disconnect_vi_server()
