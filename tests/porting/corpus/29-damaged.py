# Ported from 29-damaged.ps1 by vmware-contentlibrary port.
# TODO(port): 4 places need a look, by line and column of 29-damaged.ps1:
#   7:19: = is a program: run it with subprocess.run
#   15:9: it cannot be read as PowerShell
#   18:9: it cannot be read as PowerShell
#   21:1: it cannot be read as PowerShell
"""Half of this cannot be read; the other half is not to suffer from it."""

import os
from typing import Any

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    invoke_get_library_item_id_content,
    invoke_list_content_library,
    invoke_list_library_item,
)


def get_names(library_id: Any = None) -> list[str | None]:
    names: list[str | None] = []
    for id_ in invoke_list_library_item(library_id):
        names.append(invoke_get_library_item_id_content(id_).name)
        # TODO(port): = is a program: run it with subprocess.run
        #     $broken = = 3
        broken: Any = None
    return names


connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
if True:
    for id_ in invoke_list_content_library():
        # TODO(port): it cannot be read as PowerShell
        #     switch ((Invoke-GetLibraryIdContent -LibraryId $id).Name) {
        #     'ISO Images' { Write-Host (Get-Names $id) }
        #     default { Write-Host 'skipped' ) }
        # TODO(port): it cannot be read as PowerShell
        #     }
        print("one done")
# TODO(port): it cannot be read as PowerShell
#     }
disconnect_vi_server()
