# Ported from 22-configuration.ps1 by vmware-contentlibrary port.

import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    get_vsphere_server_configuration,
    initialize_configuration_model,
    invoke_get_content_configuration,
    invoke_update_content_configuration,
    new_vsphere_server_configuration,
    remove_vsphere_server_configuration,
    set_vsphere_server_configuration,
)

# How a server is talked to, laid down before the connection is made.
configuration = new_vsphere_server_configuration("vc.example.com", skip_certificate_check=True)
set_vsphere_server_configuration(
    configuration, web_operation_timeout_seconds=60, serialize_nulls=False
)
for item in get_vsphere_server_configuration():
    print(item.server)
vc = connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
settings = invoke_get_content_configuration()
change = initialize_configuration_model(
    automatic_sync_enabled=True, automatic_sync_start_hour=20, maximum_concurrent_item_syncs=5
)
if settings.automatic_sync_start_hour != 20 or not settings.automatic_sync_enabled:
    invoke_update_content_configuration(change)
else:
    print("Nothing to change")
disconnect_vi_server(vc)
remove_vsphere_server_configuration("vc.example.com")
