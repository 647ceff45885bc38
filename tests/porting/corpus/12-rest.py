# Ported from 12-rest.ps1 by vmware-contentlibrary port.

import getpass

from vmware_sdk_contentlibrary import (
    Credential,
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    invoke_find_content_library,
    invoke_get_library_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
)

# The same API without the cmdlets.
vcenter = "vc.example.com"
credential = Credential(input("User: "), getpass.getpass())
base = f"https://{vcenter}/api"
token = connect_vi_server(vcenter, credential=credential, skip_certificate_check=True)
headers = {"vmware-api-session-id": token}

ids = invoke_list_content_library()
for id_ in ids:
    library = invoke_get_library_id_content(id_)
    print(library.name)
body = initialize_library_find_spec(name="ISO Images")
found = invoke_find_content_library(body)
items = invoke_list_library_item(found[0])
print(f"{len(items)} items")
disconnect_vi_server()
