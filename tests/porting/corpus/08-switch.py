# Ported from 08-switch.ps1 by vmware-contentlibrary port.

import os
from typing import Any

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
)

# What kind of items are there?
connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
counts: dict[str, Any] = {"iso": 0, "templates": 0, "other": 0}
for library_id in invoke_list_content_library():
    kind = invoke_get_library_id_content(library_id).type
    if kind == "LOCAL":
        print("a library of our own")
    elif kind == "SUBSCRIBED":
        print("somebody else's")
    else:
        print(f"unknown: {kind}")
    for item_id in invoke_list_library_item(library_id):
        item = invoke_get_library_item_id_content(item_id)
        if (item.type or "").lower().startswith("iso"):
            counts["iso"] += 1
        elif (item.type or "").lower() == "ovf":
            counts["templates"] += 1
        elif (item.type or "").lower().startswith("vm-"):
            counts["templates"] += 1
        else:
            counts["other"] += 1
for key, value in counts.items():
    print(f"{key}: {value}")
disconnect_vi_server()
