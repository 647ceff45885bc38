# Ported from 27-deployment.ps1 by vmware-contentlibrary port.
# TODO(port): 1 place needs a look, by line and column of 27-deployment.ps1:
#   189:44: ConvertFrom-Json makes dates of texts in PowerShell 7 and of /Date( )/ in 5.1; here they stay texts
"""Bring a vCenter's content libraries to the state that a manifest describes.

Reads a manifest in JSON, makes the libraries that are missing, uploads the images that are
missing or have changed, publishes what is to be published, and removes what the manifest
marks as retired. Each step is tried several times, and what was done is written to a report.

Options:
    --server: vCenter to talk to.
    --manifest: The manifest.
    --report-path: Where the report goes.
    --max-attempts: How often each step is tried.
    --prune: Remove what is retired.

Example:
    ./deploy.ps1 -Server vc.example.com -Manifest ./manifest.json -Prune

Notes:
    Needs PowerCLI 13.
"""

import argparse
import contextlib
import csv
import hashlib
import json
import logging
import os
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from vmware_sdk_contentlibrary import (
    ContentLibraryError,
    connect_vi_server,
    disconnect_vi_server,
    initialize_library_find_spec,
    initialize_library_item_file_checksum_info,
    initialize_library_item_find_spec,
    initialize_library_item_model,
    initialize_library_item_update_session_fail_request_body,
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_file_add_spec,
    initialize_library_model,
    initialize_library_publish_info,
    initialize_library_storage_backing,
    invoke_complete_update_session_id,
    invoke_create_content_library_item,
    invoke_create_content_local_library,
    invoke_create_library_item_update_session,
    invoke_create_update_session_id_item_file,
    invoke_delete_library_item_id_content,
    invoke_delete_update_session_id_item,
    invoke_fail_update_session_id,
    invoke_find_content_library,
    invoke_find_library_item,
    invoke_get_library_id_content,
    invoke_get_update_session_id_item,
    invoke_list_library_item_id_content_file,
    invoke_publish_library_id_local_library,
    invoke_update_library_id_content,
    invoke_validate_update_session_id_file,
)

parser = argparse.ArgumentParser(
    description="Bring a vCenter's content libraries to the state that a manifest describes."
)
parser.add_argument("--server", required=True, help="vCenter to talk to.")
parser.add_argument("--manifest", required=True, help="The manifest.")
parser.add_argument("--report-path", default="report.csv", help="Where the report goes.")
parser.add_argument("--max-attempts", type=int, default=3, help="How often each step is tried.")
parser.add_argument("--prune", action="store_true", help="Remove what is retired.")
parser.add_argument("--verbose", action="store_true", help="Show what is done.")
arguments = parser.parse_args()
server: str = arguments.server
manifest: str = arguments.manifest
report_path: str = arguments.report_path
max_attempts: int = arguments.max_attempts
prune: bool = arguments.prune
logging.basicConfig(
    format="%(levelname)s: %(message)s",
    level=logging.INFO if arguments.verbose else logging.WARNING,
)


# Requires -Modules VMware.Sdk.vSphere.ContentLibrary
# Set-StrictMode -Version Latest: a name that was never set is an error in Python
# $ErrorActionPreference = 'Stop': an error ends a Python script unless it is caught

results: list[dict[str, Any]] = []
failures = 0
started = datetime.now().astimezone()

# region Helpers


def write_log(message: str, level: str = "INFO") -> None:
    stamp = datetime.now().astimezone().strftime("%H:%M:%S")
    if level.lower() == "warn":
        logging.warning(f"{stamp} {message}")
    elif level.lower() == "error":
        print(f"{stamp} ERROR {message}")
    else:
        print(f"{stamp} {message}")


def add_result(step: str, name: str, outcome: str) -> None:
    global failures
    results.append({"Step": step, "Name": name, "Outcome": outcome})
    if outcome.lower() == "failed":
        failures += 1


def invoke_step(what: str, action: Callable[..., Any]) -> Any:
    # Try something several times, with a longer pause after each failure.
    attempt = 0
    while True:
        attempt += 1
        try:
            return action()
        except Exception as error:
            if attempt >= max_attempts:
                write_log(f"{what} failed for good: {error}", level="ERROR")
                raise
            pause = 2**attempt
            write_log(
                f"{what} failed, attempt {attempt} of {max_attempts}: again in {pause} s",
                level="WARN",
            )
            time.sleep(pause)


def get_library_id(name: str) -> str | None:
    spec = initialize_library_find_spec(name=name)
    return next(iter(invoke_find_content_library(spec)), None)


def new_library(name: str, datastore: str, description: str = "") -> str:
    backing = initialize_library_storage_backing(type="DATASTORE", datastore_id=datastore)
    publish = initialize_library_publish_info(authentication_method="NONE", published=True)
    model = initialize_library_model(
        name=name,
        description=description,
        type="LOCAL",
        storage_backings=[backing],
        publish_info=publish,
    )
    return invoke_create_content_local_library(model)


def find_item(library_id: str, name: str) -> str | None:
    spec = initialize_library_item_find_spec(library_id=library_id, name=name)
    found = invoke_find_library_item(spec)
    if len(found) > 1:
        raise RuntimeError(f"There are {len(found)} items named {name}")
    if not found:
        return None
    return found[0]


def wait_session(session_id: str, timeout_seconds: int = 60) -> None:
    deadline = datetime.now().astimezone() + timedelta(seconds=timeout_seconds)
    while True:
        session = invoke_get_update_session_id_item(session_id)
        if session.state == "DONE":
            return
        if session.state == "ERROR":
            assert session.error_message is not None
            raise RuntimeError(
                f"Session {session_id} failed: {session.error_message.default_message}"
            )
        time.sleep(0.25)
        if datetime.now().astimezone() >= deadline:
            break
    raise RuntimeError(f"Session {session_id} did not end within {timeout_seconds} s")


def send_file(item_id: str, path: str) -> None:
    file = Path(path)
    model = initialize_library_item_update_session_model(library_item_id=item_id)
    session_id = invoke_create_library_item_update_session(model)
    try:
        checksum = initialize_library_item_file_checksum_info(
            algorithm="SHA256", checksum=hashlib.sha256(Path(path).read_bytes()).hexdigest().lower()
        )
        add_spec = initialize_library_item_updatesession_file_add_spec(
            name=file.name, source_type="PUSH", size=file.stat().st_size, checksum_info=checksum
        )
        info = invoke_create_update_session_id_item_file(session_id, add_spec)
        assert info.upload_endpoint is not None
        vc.upload(info.upload_endpoint.uri, path)

        check = invoke_validate_update_session_id_file(session_id)
        if check.has_errors:
            raise RuntimeError(f"The server refuses {file.name}")
        invoke_complete_update_session_id(session_id)
        wait_session(session_id)
    except Exception as error:
        reason = initialize_library_item_update_session_fail_request_body(
            client_error_message=str(error)
        )
        with contextlib.suppress(ContentLibraryError):
            invoke_fail_update_session_id(session_id, reason)
        raise
    finally:
        with contextlib.suppress(ContentLibraryError):
            invoke_delete_update_session_id_item(session_id)


# endregion

if not Path(manifest).is_file():
    write_log(f"There is no manifest {manifest}", level="ERROR")
    sys.exit(2)
# TODO(port): ConvertFrom-Json makes dates of texts in PowerShell 7 and of /Date( )/ in 5.1; here
# they stay texts
plan = json.loads(Path(manifest).read_text(encoding="utf-8"))
folder = Path(manifest).parent

write_log(f"Connecting to {server}")
vc = connect_vi_server(
    server, user=os.environ["VMWARE_USER"], password=os.environ["VMWARE_PASSWORD"]
)

try:
    # region Libraries
    library_ids: dict[str, Any] = {}
    for wanted in plan["libraries"]:
        id_ = get_library_id(wanted["name"])
        if id_ is None:
            write_log(f"Making the library {wanted['name']}")
            id_ = invoke_step(
                f"Making {wanted['name']}",
                lambda: new_library(
                    wanted["name"], wanted["datastore"], description=wanted["description"]
                ),
            )
            add_result("library", wanted["name"], "created")
        else:
            current = invoke_get_library_id_content(id_)
            if current.description != wanted["description"]:
                change = initialize_library_model(description=wanted["description"])
                invoke_update_library_id_content(id_, change)
                add_result("library", wanted["name"], "updated")
            else:
                add_result("library", wanted["name"], "kept")
        library_ids[wanted["name"]] = id_
    # endregion

    # region Items
    number = 0
    for image in plan["images"]:
        number += 1
        print(f"Images: {image['name']} ({number * 100 / len(plan['images']):.0f} %)")
        library_id = library_ids[image["library"]]
        path = folder / image["file"]
        try:
            item_id = find_item(library_id, image["name"])
            if item_id:
                stored = invoke_list_library_item_id_content_file(item_id)
                size = sum(item.size for item in stored)
                if size == path.stat().st_size:
                    add_result("image", image["name"], "kept")
                    continue
                write_log(f"{image['name']} has changed")
            else:
                model = initialize_library_item_model(
                    name=image["name"], library_id=library_id, type=image["type"]
                )
                item_id = invoke_step(
                    f"Making {image['name']}", lambda: invoke_create_content_library_item(model)
                )
            send_file(item_id, str(path))
            add_result("image", image["name"], "uploaded")
        except Exception as error:
            write_log(f"{image['name']}: {error}", level="ERROR")
            add_result("image", image["name"], "failed")
    # endregion

    # region Retired items
    if prune:
        retired = [
            item
            for item in plan["retired"]
            if item.get("library") and item["library"] in library_ids
        ]
        for old in retired:
            item_id = find_item(library_ids[old["library"]], old["name"])
            if not item_id:
                continue
            invoke_delete_library_item_id_content(item_id)
            add_result("retired", old["name"], "removed")
    else:
        logging.info("Retired items are kept")
    # endregion

    for key, value in library_ids.items():
        logging.info(f"Publishing {key}")
        invoke_publish_library_id_local_library(value)
finally:
    disconnect_vi_server(vc)

with Path(report_path).open("w", encoding="utf-8", newline="") as stream:
    writer = csv.DictWriter(stream, ["Step", "Name", "Outcome"])
    writer.writeheader()
    writer.writerows(results)
groups: dict[Any, list[Any]] = {}
for result in results:
    groups.setdefault(result["Outcome"], []).append(result)
for item in [{"Name": key, "Count": len(group), "Group": group} for key, group in groups.items()]:
    print(f"{item['Name']:<10} {item['Count']}")
elapsed = datetime.now().astimezone() - started
write_log(f"Done in {elapsed.total_seconds():,.1f} s")
if failures > 0:
    sys.exit(1)
