# Ported from 26-collections.ps1 by vmware-contentlibrary port.

import os
from typing import Any

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
)

# Tables and lists.
sizes: dict[str, Any] = {}
names: list[str | None] = []
ordered: dict[str, Any] = {"first": 1, "second": "two", "third": [3, 4]}
connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
for id_ in invoke_list_content_library():
    library = invoke_get_library_id_content(id_)
    names.append(library.name)
    sizes[library.name or ""] = 0
    for item_id in invoke_list_library_item(id_):
        item = invoke_get_library_item_id_content(item_id)
        sizes[library.name or ""] += item.size or 0
for key in sorted(sizes, key=str.lower):
    print(f"{key} {sizes[key]}")
if "ISO Images" in sizes:
    print("found")
ordered["fourth"] = 4
ordered.pop("first", None)
print(f"{len(ordered)} {ordered['second']} {ordered['third'][1]}")
report: list[dict[str, Any]] = [
    {"Name": name, "Length": len(name or "")}
    for name in names
    if (name or "").lower() != "templates"
]
for row in report:
    print(f"{row['Name']} {row['Length']}")
a, b = 1, 2
longest = sorted(names, key=lambda name: len(name or ""), reverse=True)[:2]
print(f"{a} {b} {','.join(map(str, longest))}")
disconnect_vi_server()
