# Ported from 28-prune.ps1 by vmware-contentlibrary port.
# TODO(port): 2 places need a look, by line and column of 28-prune.ps1:
#   34:16: ConvertTo-Json cuts what is deeper than 2; json.dumps writes it all
#   38:5: no counterpart of Get-VM is known

import argparse
import getpass
import json
import logging
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from vmware_sdk_contentlibrary import (
    ContentLibraryError,
    Credential,
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    invoke_delete_library_item_id_content,
    invoke_find_content_library,
    invoke_get_library_item_id_content,
    invoke_list_library_item,
)

logging.basicConfig(format="%(levelname)s: %(message)s")

# Requires -Version 7
# the server
parser = argparse.ArgumentParser()
parser.add_argument("--v-center", required=True)
parser.add_argument("--library-name", default="ISO Images")
parser.add_argument("--keep-days", type=int, default=0)
parser.add_argument("--credential", metavar="USER")
arguments = parser.parse_args()
v_center: str = arguments.v_center
library_name: str = arguments.library_name
keep_days: int = arguments.keep_days
credential = Credential(arguments.credential, getpass.getpass())

count = 0
conn = connect_vi_server(v_center, credential=credential)
ids = invoke_find_content_library(initialize_library_find_spec(name=library_name))
if len(ids) != 1:
    raise RuntimeError(f"Expected one library, found {len(ids)}")
cutoff = datetime.now().astimezone() - timedelta(days=keep_days)
items = [
    invoke_get_library_item_id_content(item_id) for item_id in invoke_list_library_item(ids[0])
]
old = [
    item
    for item in items
    if (item.last_modified_time or datetime.min.replace(tzinfo=timezone.utc)) < cutoff
    and (item.type or "").lower() != "vm-template"
]
for item in old:
    size_mb = round((item.size or 0) / (1024**2), 1)
    assert item.last_modified_time is not None
    print(
        f"Deleting {item.name} ({size_mb} MB), last modified {item.last_modified_time.strftime('%Y-%m-%d')}"
    )
    try:
        invoke_delete_library_item_id_content(item.id or "")
        count += 1
    except ContentLibraryError as error:
        logging.warning(f"Failed: {error}")
freed = sum(item.size or 0 for item in old)
summary: dict[str, Any] = {
    "Library": library_name,
    "Deleted": count,
    "FreedGB": round(freed / (1024**3), 2) if freed else 0,
}
# TODO(port): ConvertTo-Json cuts what is deeper than 2; json.dumps writes it all
Path(f"summary_{datetime.now().astimezone().strftime('%Y%m%d')}.json").write_text(
    json.dumps(summary, indent=2, default=str) + "\n", encoding="utf-8"
)
print(summary)
title = os.environ.get("TITLE", "untitled")
print(f"{title}: {'some' if count > 0 else 'none'}")
# TODO(port): no counterpart of Get-VM is known
#     Get-VM | Where-Object { $_.PowerState -eq 'PoweredOn' }
disconnect_vi_server(conn)
