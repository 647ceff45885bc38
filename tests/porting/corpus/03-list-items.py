# Ported from 03-list-items.ps1 by vmware-contentlibrary port.

import logging
import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
)

logging.basicConfig(format="%(levelname)s: %(message)s")

# Every item of every library, with its size in GB.
vc = connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
libraries = invoke_list_content_library()
print(f"There are {len(libraries)} libraries")
for library_id in libraries:
    library = invoke_get_library_id_content(library_id)
    items = invoke_list_library_item(library_id)
    if not items:
        logging.warning(f"{library.name} is empty")
        continue
    for item_id in items:
        item = invoke_get_library_item_id_content(item_id)
        size_gb = round((item.size or 0) / (1024**3), 2)
        print(f"{item.name:<30} {item.type:<10} {size_gb:>10,.2f} GB")
disconnect_vi_server("*")
