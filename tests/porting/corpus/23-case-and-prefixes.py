# Ported from 23-case-and-prefixes.ps1 by vmware-contentlibrary port.

import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    invoke_find_content_library,
    invoke_get_library_id_content,
)

# LETTER CASE, MODULE NAMES, ABBREVIATED AND POSITIONAL PARAMETERS
connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
spec = initialize_library_find_spec(name="iso images")
ids = invoke_find_content_library(spec)
for id_ in ids:
    if id_:
        lib = invoke_get_library_id_content(id_, with_http_info=True)
        print(f"{lib.status_code} {lib.response.name}")
disconnect_vi_server()
