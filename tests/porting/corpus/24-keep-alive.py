# Ported from 24-keep-alive.ps1 by vmware-contentlibrary port.

import os
import time

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    initialize_library_item_update_session_fail_request_body,
    initialize_library_item_update_session_keep_alive_request_body,
    initialize_library_item_update_session_model,
    invoke_create_library_item_update_session,
    invoke_delete_update_session_id_item,
    invoke_fail_update_session_id,
    invoke_find_content_library,
    invoke_get_update_session_id_item,
    invoke_keep_alive_update_session_id,
    invoke_list_library_item,
)

# Work in a session for a long time, and keep it alive meanwhile.
vc = connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
library_id = next(
    iter(invoke_find_content_library(initialize_library_find_spec(name="ISO Images"))), None
)
item_id = next(iter(invoke_list_library_item(library_id or "")), None)
session_id = invoke_create_library_item_update_session(
    initialize_library_item_update_session_model(library_item_id=item_id)
)
progress = 0
while progress < 100:
    progress = min(progress + 40, 100)
    body = initialize_library_item_update_session_keep_alive_request_body(client_progress=progress)
    invoke_keep_alive_update_session_id(session_id, body)
    print(f"Working: {progress} percent ({progress:.0f} %)")
    time.sleep(1)
fail = initialize_library_item_update_session_fail_request_body(
    client_error_message="not meant in earnest"
)
invoke_fail_update_session_id(session_id, fail)
state = invoke_get_update_session_id_item(session_id).state
if state == "ERROR":
    invoke_delete_update_session_id_item(session_id)
disconnect_vi_server(vc)
