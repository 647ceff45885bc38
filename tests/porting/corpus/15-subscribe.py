# Ported from 15-subscribe.ps1 by vmware-contentlibrary port.

import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_model,
    initialize_library_storage_backing,
    initialize_library_subscription_info,
    invoke_create_content_subscribed_library,
    invoke_delete_library_id_content_subscribed_library,
    invoke_evict_library_id_subscribed_library,
    invoke_get_library_id_content_subscribed_library,
    invoke_sync_library_id_subscribed_library,
)

# Subscribe to a published library.
vc = connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
subscription = initialize_library_subscription_info(
    authentication_method="NONE",
    automatic_sync_enabled=False,
    on_demand=True,
    subscription_url=os.environ["SUBSCRIPTION_URL"],
)
backings = [initialize_library_storage_backing(type="DATASTORE", datastore_id="datastore-1")]
model = initialize_library_model(
    name="Mirror", type="SUBSCRIBED", storage_backings=backings, subscription_info=subscription
)
id_ = invoke_create_content_subscribed_library(model)
invoke_sync_library_id_subscribed_library(id_)
invoke_evict_library_id_subscribed_library(id_)
info = invoke_get_library_id_content_subscribed_library(id_)
if info.subscription_info and info.subscription_info.on_demand:
    print(f"{info.name} fetches files on demand")
invoke_delete_library_id_content_subscribed_library(id_)
disconnect_vi_server()
