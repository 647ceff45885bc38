# Ported from 16-config-json.ps1 by vmware-contentlibrary port.
# TODO(port): 1 place needs a look, by line and column of 16-config-json.ps1:
#   11:40: ConvertFrom-Json makes dates of texts in PowerShell 7 and of /Date( )/ in 5.1; here they stay texts
"""Make the libraries that a file of settings names."""

import argparse
import json
import logging
import os
import sys
from pathlib import Path

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_model,
    initialize_library_storage_backing,
    invoke_create_content_local_library,
    invoke_get_library_id_content,
    invoke_list_content_local_library,
)

logging.basicConfig(format="%(levelname)s: %(message)s")

parser = argparse.ArgumentParser(description="Make the libraries that a file of settings names.")
parser.add_argument("--config", default="libraries.json")
arguments = parser.parse_args()
config: str = arguments.config


if not Path(config).exists():
    logging.error(f"No such file: {config}")
    sys.exit(2)
# TODO(port): ConvertFrom-Json makes dates of texts in PowerShell 7 and of /Date( )/ in 5.1; here
# they stay texts
settings = json.loads(Path(config).read_text(encoding="utf-8"))
vc = connect_vi_server(settings["server"], user="admin", password=os.environ["VMWARE_PASSWORD"])
existing = [
    invoke_get_library_id_content(library_id).name
    for library_id in invoke_list_content_local_library()
]
for wanted in settings["libraries"]:
    if str(wanted["name"]).lower() in [(each or "").lower() for each in existing]:
        print(f"{wanted['name']} is there already")
        continue
    backing = initialize_library_storage_backing(type="DATASTORE", datastore_id=wanted["datastore"])
    model = initialize_library_model(name=wanted["name"], type="LOCAL", storage_backings=[backing])
    new_id = invoke_create_content_local_library(model)
    print(f"Created {wanted['name']}: {new_id}")
disconnect_vi_server(vc)
