"""What checkers infer for the cmdlets of sessions and the files in them."""

from __future__ import annotations

from typing_extensions import assert_type

import vmware_sdk_contentlibrary as v


def cancel_download_session_id(maybe: bool) -> None:
    assert_type(v.invoke_cancel_download_session_id("x"), None)
    assert_type(v.invoke_cancel_download_session_id("x", with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_cancel_download_session_id("x", with_http_info=maybe), v.HttpInfo[None] | None
    )


def create_library_item_download_session(
    maybe: bool, body: v.LibraryItemDownloadSessionModel
) -> None:
    assert_type(v.invoke_create_library_item_download_session(body), str)
    assert_type(
        v.invoke_create_library_item_download_session(body, with_http_info=True), v.HttpInfo[str]
    )
    assert_type(
        v.invoke_create_library_item_download_session(body, with_http_info=maybe),
        str | v.HttpInfo[str],
    )


def delete_download_session_id_item(maybe: bool) -> None:
    assert_type(v.invoke_delete_download_session_id_item("x"), None)
    assert_type(
        v.invoke_delete_download_session_id_item("x", with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_delete_download_session_id_item("x", with_http_info=maybe), v.HttpInfo[None] | None
    )


def fail_download_session_id(
    maybe: bool, body: v.LibraryItemDownloadSessionFailRequestBody
) -> None:
    assert_type(v.invoke_fail_download_session_id("x", body), None)
    assert_type(v.invoke_fail_download_session_id("x", body, with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_fail_download_session_id("x", body, with_http_info=maybe), v.HttpInfo[None] | None
    )


def get_download_session_id_item(maybe: bool) -> None:
    assert_type(v.invoke_get_download_session_id_item("x"), v.LibraryItemDownloadSessionModel)
    assert_type(
        v.invoke_get_download_session_id_item("x", with_http_info=True),
        v.HttpInfo[v.LibraryItemDownloadSessionModel],
    )
    assert_type(
        v.invoke_get_download_session_id_item("x", with_http_info=maybe),
        v.LibraryItemDownloadSessionModel | v.HttpInfo[v.LibraryItemDownloadSessionModel],
    )


def keep_alive_download_session_id(
    maybe: bool, body: v.LibraryItemDownloadSessionKeepAliveRequestBody
) -> None:
    assert_type(v.invoke_keep_alive_download_session_id("x", body), None)
    assert_type(
        v.invoke_keep_alive_download_session_id("x", body, with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_keep_alive_download_session_id("x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def list_library_item_download_session(maybe: bool) -> None:
    assert_type(v.invoke_list_library_item_download_session("x"), list[str])
    assert_type(
        v.invoke_list_library_item_download_session("x", with_http_info=True), v.HttpInfo[list[str]]
    )
    assert_type(
        v.invoke_list_library_item_download_session("x", with_http_info=maybe),
        list[str] | v.HttpInfo[list[str]],
    )


def create_update_session_id_item_file(
    maybe: bool, body: v.LibraryItemUpdatesessionFileAddSpec
) -> None:
    assert_type(
        v.invoke_create_update_session_id_item_file("x", body), v.LibraryItemUpdatesessionFileInfo
    )
    assert_type(
        v.invoke_create_update_session_id_item_file("x", body, with_http_info=True),
        v.HttpInfo[v.LibraryItemUpdatesessionFileInfo],
    )
    assert_type(
        v.invoke_create_update_session_id_item_file("x", body, with_http_info=maybe),
        v.LibraryItemUpdatesessionFileInfo | v.HttpInfo[v.LibraryItemUpdatesessionFileInfo],
    )


def delete_update_session_id_file_name_item(maybe: bool) -> None:
    assert_type(v.invoke_delete_update_session_id_file_name_item("x", "x"), None)
    assert_type(
        v.invoke_delete_update_session_id_file_name_item("x", "x", with_http_info=True),
        v.HttpInfo[None],
    )
    assert_type(
        v.invoke_delete_update_session_id_file_name_item("x", "x", with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def get_download_session_id_file(maybe: bool) -> None:
    assert_type(
        v.invoke_get_download_session_id_file("x", "x"), v.LibraryItemDownloadsessionFileInfo
    )
    assert_type(
        v.invoke_get_download_session_id_file("x", "x", with_http_info=True),
        v.HttpInfo[v.LibraryItemDownloadsessionFileInfo],
    )
    assert_type(
        v.invoke_get_download_session_id_file("x", "x", with_http_info=maybe),
        v.LibraryItemDownloadsessionFileInfo | v.HttpInfo[v.LibraryItemDownloadsessionFileInfo],
    )


def get_library_item_id_file(maybe: bool) -> None:
    assert_type(v.invoke_get_library_item_id_file("x", "x"), v.LibraryItemFileInfo)
    assert_type(
        v.invoke_get_library_item_id_file("x", "x", with_http_info=True),
        v.HttpInfo[v.LibraryItemFileInfo],
    )
    assert_type(
        v.invoke_get_library_item_id_file("x", "x", with_http_info=maybe),
        v.LibraryItemFileInfo | v.HttpInfo[v.LibraryItemFileInfo],
    )


def get_update_session_id_file_name_item(maybe: bool) -> None:
    assert_type(
        v.invoke_get_update_session_id_file_name_item("x", "x"), v.LibraryItemUpdatesessionFileInfo
    )
    assert_type(
        v.invoke_get_update_session_id_file_name_item("x", "x", with_http_info=True),
        v.HttpInfo[v.LibraryItemUpdatesessionFileInfo],
    )
    assert_type(
        v.invoke_get_update_session_id_file_name_item("x", "x", with_http_info=maybe),
        v.LibraryItemUpdatesessionFileInfo | v.HttpInfo[v.LibraryItemUpdatesessionFileInfo],
    )


def list_download_session_id_item_file(maybe: bool) -> None:
    assert_type(
        v.invoke_list_download_session_id_item_file("x"), list[v.LibraryItemDownloadsessionFileInfo]
    )
    assert_type(
        v.invoke_list_download_session_id_item_file("x", with_http_info=True),
        v.HttpInfo[list[v.LibraryItemDownloadsessionFileInfo]],
    )
    assert_type(
        v.invoke_list_download_session_id_item_file("x", with_http_info=maybe),
        list[v.LibraryItemDownloadsessionFileInfo]
        | v.HttpInfo[list[v.LibraryItemDownloadsessionFileInfo]],
    )


def list_library_item_id_content_file(maybe: bool) -> None:
    assert_type(v.invoke_list_library_item_id_content_file("x"), list[v.LibraryItemFileInfo])
    assert_type(
        v.invoke_list_library_item_id_content_file("x", with_http_info=True),
        v.HttpInfo[list[v.LibraryItemFileInfo]],
    )
    assert_type(
        v.invoke_list_library_item_id_content_file("x", with_http_info=maybe),
        list[v.LibraryItemFileInfo] | v.HttpInfo[list[v.LibraryItemFileInfo]],
    )


def list_update_session_id_item_file(maybe: bool) -> None:
    assert_type(
        v.invoke_list_update_session_id_item_file("x"), list[v.LibraryItemUpdatesessionFileInfo]
    )
    assert_type(
        v.invoke_list_update_session_id_item_file("x", with_http_info=True),
        v.HttpInfo[list[v.LibraryItemUpdatesessionFileInfo]],
    )
    assert_type(
        v.invoke_list_update_session_id_item_file("x", with_http_info=maybe),
        list[v.LibraryItemUpdatesessionFileInfo]
        | v.HttpInfo[list[v.LibraryItemUpdatesessionFileInfo]],
    )


def prepare_download_session_id_file(
    maybe: bool, body: v.LibraryItemDownloadsessionFilePrepareRequestBody
) -> None:
    assert_type(
        v.invoke_prepare_download_session_id_file("x", body), v.LibraryItemDownloadsessionFileInfo
    )
    assert_type(
        v.invoke_prepare_download_session_id_file("x", body, with_http_info=True),
        v.HttpInfo[v.LibraryItemDownloadsessionFileInfo],
    )
    assert_type(
        v.invoke_prepare_download_session_id_file("x", body, with_http_info=maybe),
        v.LibraryItemDownloadsessionFileInfo | v.HttpInfo[v.LibraryItemDownloadsessionFileInfo],
    )


def validate_update_session_id_file(maybe: bool) -> None:
    assert_type(
        v.invoke_validate_update_session_id_file("x"),
        v.LibraryItemUpdatesessionFileValidationResult,
    )
    assert_type(
        v.invoke_validate_update_session_id_file("x", with_http_info=True),
        v.HttpInfo[v.LibraryItemUpdatesessionFileValidationResult],
    )
    assert_type(
        v.invoke_validate_update_session_id_file("x", with_http_info=maybe),
        v.LibraryItemUpdatesessionFileValidationResult
        | v.HttpInfo[v.LibraryItemUpdatesessionFileValidationResult],
    )


def cancel_update_session_id(maybe: bool) -> None:
    assert_type(v.invoke_cancel_update_session_id("x"), None)
    assert_type(v.invoke_cancel_update_session_id("x", with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_cancel_update_session_id("x", with_http_info=maybe), v.HttpInfo[None] | None
    )


def complete_update_session_id(maybe: bool) -> None:
    assert_type(v.invoke_complete_update_session_id("x"), None)
    assert_type(v.invoke_complete_update_session_id("x", with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_complete_update_session_id("x", with_http_info=maybe), v.HttpInfo[None] | None
    )


def create_library_item_update_session(maybe: bool, body: v.LibraryItemUpdateSessionModel) -> None:
    assert_type(v.invoke_create_library_item_update_session(body), str)
    assert_type(
        v.invoke_create_library_item_update_session(body, with_http_info=True), v.HttpInfo[str]
    )
    assert_type(
        v.invoke_create_library_item_update_session(body, with_http_info=maybe),
        str | v.HttpInfo[str],
    )


def delete_update_session_id_item(maybe: bool) -> None:
    assert_type(v.invoke_delete_update_session_id_item("x"), None)
    assert_type(v.invoke_delete_update_session_id_item("x", with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_delete_update_session_id_item("x", with_http_info=maybe), v.HttpInfo[None] | None
    )


def fail_update_session_id(maybe: bool, body: v.LibraryItemUpdateSessionFailRequestBody) -> None:
    assert_type(v.invoke_fail_update_session_id("x", body), None)
    assert_type(v.invoke_fail_update_session_id("x", body, with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_fail_update_session_id("x", body, with_http_info=maybe), v.HttpInfo[None] | None
    )


def get_update_session_id_item(maybe: bool) -> None:
    assert_type(v.invoke_get_update_session_id_item("x"), v.LibraryItemUpdateSessionModel)
    assert_type(
        v.invoke_get_update_session_id_item("x", with_http_info=True),
        v.HttpInfo[v.LibraryItemUpdateSessionModel],
    )
    assert_type(
        v.invoke_get_update_session_id_item("x", with_http_info=maybe),
        v.LibraryItemUpdateSessionModel | v.HttpInfo[v.LibraryItemUpdateSessionModel],
    )


def keep_alive_update_session_id(
    maybe: bool, body: v.LibraryItemUpdateSessionKeepAliveRequestBody
) -> None:
    assert_type(v.invoke_keep_alive_update_session_id("x", body), None)
    assert_type(
        v.invoke_keep_alive_update_session_id("x", body, with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_keep_alive_update_session_id("x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def list_library_item_update_session(maybe: bool) -> None:
    assert_type(v.invoke_list_library_item_update_session("x"), list[str])
    assert_type(
        v.invoke_list_library_item_update_session("x", with_http_info=True), v.HttpInfo[list[str]]
    )
    assert_type(
        v.invoke_list_library_item_update_session("x", with_http_info=maybe),
        list[str] | v.HttpInfo[list[str]],
    )


def update_update_session_id_item(maybe: bool, body: v.LibraryItemUpdateSessionModel) -> None:
    assert_type(v.invoke_update_update_session_id_item("x", body), None)
    assert_type(
        v.invoke_update_update_session_id_item("x", body, with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_update_update_session_id_item("x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )
