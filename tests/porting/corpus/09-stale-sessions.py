# Ported from 09-stale-sessions.ps1 by vmware-contentlibrary port.

import contextlib
import os
from datetime import datetime, timedelta, timezone

from vmware_sdk_contentlibrary import (
    ContentLibraryError,
    connect_vi_server,
    disconnect_vi_server,
    invoke_cancel_update_session_id,
    invoke_delete_update_session_id_item,
    invoke_get_update_session_id_item,
    invoke_list_library_item_update_session,
)

# Cancel and remove update sessions that nobody works on any more.
vc = connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
limit = datetime.now().astimezone() - timedelta(hours=2)
removed = 0
sessions = [
    invoke_get_update_session_id_item(session_id)
    for session_id in invoke_list_library_item_update_session()
]
for session in sessions:
    if (
        session.state == "ACTIVE"
        and (session.expiration_time or datetime.min.replace(tzinfo=timezone.utc)) < limit
    ):
        invoke_cancel_update_session_id(session.id or "")
    if session.state in ["DONE", "ERROR", "CANCELED"]:
        with contextlib.suppress(ContentLibraryError):
            invoke_delete_update_session_id_item(session.id or "")
        removed += 1
print(f"{removed} sessions removed, {len(sessions) - removed} left")
disconnect_vi_server(vc)
