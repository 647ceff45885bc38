"""What checkers infer for what is built on the cmdlets: transfers, many calls, help."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from typing_extensions import assert_type

import vmware_sdk_contentlibrary as v


def transfers(folder: Path, server: v.VIServer) -> None:
    def report(progress: v.TransferProgress) -> None:
        print(progress)

    assert_type(v.upload_library_item(folder, library_id="x", progress=report, server=server), str)
    assert_type(v.replace_library_item_content("x", "photon.ova", checksum=None), str)
    assert_type(v.download_library_item("x", folder, progress=report), list[Path])
    with v.keep_update_session_alive("x", progress=lambda: 50) as beating:
        assert_type(beating, v.Heartbeat)
    assert_type(v.keep_download_session_alive("x", server="name"), v.Heartbeat)


def many_calls(identifiers: list[str], server: v.VIServer) -> None:
    assert_type(
        v.invoke_for_each(v.invoke_get_library_id_content, identifiers), Iterator[v.LibraryModel]
    )
    assert_type(
        v.invoke_for_each(v.invoke_get_library_id_content, identifiers, errors="collect"),
        Iterator[v.LibraryModel | v.ContentLibraryError],
    )
    there = partial(v.invoke_get_library_item_id_content, server=server)
    for item in v.invoke_for_each(there, identifiers, throttle_limit=4):
        assert_type(item, v.LibraryItemModel)


def help_and_search() -> None:
    assert_type(v.get_help(v.invoke_list_content_library), str)
    assert_type(v.get_help("Invoke-ListContentLibrary"), str)
    assert_type(v.find_vsphere_command(method="GET"), list[v.VSphereCommand])
