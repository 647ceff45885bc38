# Ported from 07-functions.ps1 by vmware-contentlibrary port.

import logging
import os
from typing import Any

from vmware_sdk_contentlibrary import (
    LibraryModel,
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    invoke_find_content_library,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
    invoke_list_library_item,
)

logging.basicConfig(format="%(levelname)s: %(message)s")


# A few helpers, as most scripts have them.
def get_library_by_name(name: str) -> LibraryModel | None:
    ids = invoke_find_content_library(initialize_library_find_spec(name=name))
    if not ids:
        return None
    return invoke_get_library_id_content(ids[0])


def get_item_names(library_id: str) -> list[str | None]:
    output: list[str | None] = []
    for id_ in invoke_list_library_item(library_id):
        output.append(invoke_get_library_item_id_content(id_).name)
    return output


def write_section(title: str, width: int = 40) -> None:
    print("=" * width)
    print(title.upper())


connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
write_section("Items of ISO Images")
library = get_library_by_name("ISO Images")
if library:
    names = get_item_names(library.id or "")
    print(f"{len(names)} items: {'; '.join(map(str, names))}")
else:
    logging.error("No such library")
missing = get_library_by_name("Nowhere")
if missing is None:
    write_section("Nothing else", width=20)
disconnect_vi_server()
