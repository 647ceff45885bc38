# Ported from 17-what-if.ps1 by vmware-contentlibrary port.

import argparse
import fnmatch
import os

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    invoke_delete_library_item_id_content,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
)

parser = argparse.ArgumentParser()
parser.add_argument("--pattern", default="old-*")
parser.add_argument("--force", action="store_true")
parser.add_argument("--what-if", action="store_true")
arguments = parser.parse_args()
pattern: str = arguments.pattern
force: bool = arguments.force
what_if: bool = arguments.what_if

vc = connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
for id_ in [
    item_id
    for library_id in invoke_list_content_library()
    for item_id in invoke_list_library_item(library_id)
]:
    item = invoke_get_library_item_id_content(id_)
    if not fnmatch.fnmatchcase((item.name or "").lower(), pattern.lower()):
        continue
    if force or item.size == 0:
        invoke_delete_library_item_id_content(id_, what_if=what_if)
    else:
        print(f"{item.name} holds {item.size} bytes: give -Force to delete it")
disconnect_vi_server(vc)
