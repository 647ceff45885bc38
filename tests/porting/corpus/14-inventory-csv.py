# Ported from 14-inventory-csv.ps1 by vmware-contentlibrary port.
"""One line per file of each item."""

import argparse
import csv
import os
from pathlib import Path
from typing import Any

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
    invoke_list_library_item_id_content_file,
)

parser = argparse.ArgumentParser()
parser.add_argument("--out-file", default="inventory.csv")
arguments = parser.parse_args()
out_file: str = arguments.out_file

vc = connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
rows: list[dict[str, Any]] = []
for library_id in invoke_list_content_library():
    library = invoke_get_library_id_content(library_id)
    for item_id in invoke_list_library_item(library_id):
        item = invoke_get_library_item_id_content(item_id)
        files = invoke_list_library_item_id_content_file(item_id)
        for file in files:
            rows.append(
                {
                    "Library": library.name,
                    "Item": item.name,
                    "File": file.name,
                    "SizeMB": round(file.size / (1024**2), 1),
                    "Cached": file.cached,
                }
            )
rows_2 = sorted(rows, key=lambda row: ((row["Library"] or "").lower(), (row["Item"] or "").lower()))
with Path(out_file).open("w", encoding="utf-8", newline="") as stream:
    writer = csv.DictWriter(stream, ["Library", "Item", "File", "SizeMB", "Cached"])
    writer.writeheader()
    writer.writerows(rows_2)
stats: dict[str, Any] = {"Count": len(rows), "Sum": sum(row["SizeMB"] for row in rows)}
print(f"{stats['Count']} files, {stats['Sum']} MB")
disconnect_vi_server(vc)
