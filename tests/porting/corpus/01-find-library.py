# Ported from 01-find-library.ps1 by vmware-contentlibrary port.

import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    invoke_find_content_library,
    invoke_get_library_id_content,
)

# Look a library up by its name and say what is in it.
connect_vi_server(
    "vc.example.com", user="administrator@vsphere.local", password=os.environ["VMWARE_PASSWORD"]
)

spec = initialize_library_find_spec(name="ISO Images")
library_id = invoke_find_content_library(spec)[0]
library = invoke_get_library_id_content(library_id)
print(f"Library {library.name} has the ID {library.id}")

disconnect_vi_server()
