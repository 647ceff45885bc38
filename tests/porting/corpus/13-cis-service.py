# Ported from 13-cis-service.ps1 by vmware-contentlibrary port.

import os
import uuid

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_model,
    initialize_library_storage_backing,
    invoke_create_content_local_library,
    invoke_delete_library_id_content_local_library,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
)

# Written for the older service objects.
connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
# $libraryService = Get-CisService -Name "com.vmware.content.library": its methods are cmdlets here
# $itemService = Get-CisService com.vmware.content.library.item: its methods are cmdlets here
# $localService = Get-CisService 'com.vmware.content.local_library': its methods are cmdlets here

for id_ in invoke_list_content_library():
    library = invoke_get_library_id_content(id_)
    print(f"{library.name} [{library.type}]")
    for item_id in invoke_list_library_item(id_):
        print(f"  {invoke_get_library_item_id_content(item_id).name}")

create_spec = initialize_library_model()
create_spec.name = "From the service"
create_spec.type = "LOCAL"
backing = initialize_library_storage_backing()
backing.type = "DATASTORE"
backing.datastore_id = "datastore-1"
create_spec.storage_backings = [*(create_spec.storage_backings or []), backing]
unique_id = str(uuid.uuid4())
new_id = invoke_create_content_local_library(create_spec, unique_id)
invoke_delete_library_id_content_local_library(new_id)
disconnect_vi_server()
