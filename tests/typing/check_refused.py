"""What checkers refuse: an ignore without a finding is itself a finding, of either checker."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import datetime

import vmware_sdk_contentlibrary as v


def parameters(library: v.LibraryModel, item: v.LibraryItemModel) -> None:
    v.invoke_get_library_id_content()  # type: ignore[call-overload]
    v.invoke_get_library_id_content(7)  # type: ignore[call-overload]
    v.invoke_get_library_id_content(None)  # type: ignore[call-overload]
    v.invoke_get_library_id_content("x", "y")  # type: ignore[call-overload]
    v.invoke_get_library_id_content(library="x")  # type: ignore[call-overload]
    v.invoke_create_content_local_library(item)  # type: ignore[call-overload]
    v.invoke_create_content_local_library({})  # type: ignore[call-overload]
    v.invoke_update_library_id_content("x", None)  # type: ignore[call-overload]
    v.invoke_create_content_local_library(library, "token", None)  # type: ignore[call-overload]


def common(library: v.LibraryModel) -> None:
    v.invoke_list_content_library(server=7)  # type: ignore[call-overload]
    v.invoke_list_content_library(server=["name"])  # type: ignore[list-item]
    v.invoke_list_content_library(with_http_info="yes")  # type: ignore[call-overload]
    v.invoke_list_content_library(whatif=True)  # type: ignore[call-overload]


def answers(maybe: bool) -> None:
    plain: list[str] = v.invoke_list_content_library(with_http_info=True)  # type: ignore[assignment]
    certain: list[str] = v.invoke_list_content_library(what_if=maybe)  # type: ignore[assignment]
    v.invoke_list_content_library(with_http_info=maybe).sort()  # type: ignore[union-attr]
    print(plain, certain)


def structures(library: v.LibraryModel, moment: datetime) -> None:
    v.initialize_library_model(nmae="x")  # type: ignore[call-arg]
    v.initialize_library_model("x")  # type: ignore[call-arg]
    v.initialize_library_model(name=7)  # type: ignore[arg-type]
    v.initialize_library_model(creation_time="2024")  # type: ignore[arg-type]
    v.initialize_library_item_destination_spec()  # type: ignore[call-arg]
    v.LibraryModel(nmae="x")  # type: ignore[call-arg]
    v.initialize_library_subscriptions_create_spec_placement(host="h")  # type: ignore[call-arg]
    library.nmae = "x"  # type: ignore[attr-defined]
    library.name = 7  # type: ignore[assignment]
    library.name = moment  # type: ignore[assignment]
    print(v.LibraryModelLibraryType.REMOTE)  # type: ignore[attr-defined]
    print(v.no_such_name)  # type: ignore[attr-defined]


def servers() -> None:
    v.new_vsphere_server_configuration("host", proxy=1)  # type: ignore[call-arg]
    v.connect_vi_server("host", usr="u")  # type: ignore[call-overload]


def transfers() -> None:
    v.upload_library_item("folder")  # type: ignore[call-arg]
    v.download_library_item("x", "folder", files=7)  # type: ignore[arg-type]
