"""What checkers infer for the cmdlets of items, their history, and subscriptions."""

from __future__ import annotations

from typing_extensions import assert_type

import vmware_sdk_contentlibrary as v


def get_library_item_version_library_changes(maybe: bool) -> None:
    assert_type(
        v.invoke_get_library_item_version_library_changes("x", "x"), v.LibraryItemChangesInfo
    )
    assert_type(
        v.invoke_get_library_item_version_library_changes("x", "x", with_http_info=True),
        v.HttpInfo[v.LibraryItemChangesInfo],
    )
    assert_type(
        v.invoke_get_library_item_version_library_changes("x", "x", with_http_info=maybe),
        v.LibraryItemChangesInfo | v.HttpInfo[v.LibraryItemChangesInfo],
    )


def list_library_item_content_changes(maybe: bool) -> None:
    assert_type(v.invoke_list_library_item_content_changes("x"), list[v.LibraryItemChangesSummary])
    assert_type(
        v.invoke_list_library_item_content_changes("x", with_http_info=True),
        v.HttpInfo[list[v.LibraryItemChangesSummary]],
    )
    assert_type(
        v.invoke_list_library_item_content_changes("x", with_http_info=maybe),
        list[v.LibraryItemChangesSummary] | v.HttpInfo[list[v.LibraryItemChangesSummary]],
    )


def copy_source_library_item_id(maybe: bool, body: v.LibraryItemModel) -> None:
    assert_type(v.invoke_copy_source_library_item_id("x", body), str)
    assert_type(
        v.invoke_copy_source_library_item_id("x", body, with_http_info=True), v.HttpInfo[str]
    )
    assert_type(
        v.invoke_copy_source_library_item_id("x", body, with_http_info=maybe), str | v.HttpInfo[str]
    )


def create_content_library_item(maybe: bool, body: v.LibraryItemModel) -> None:
    assert_type(v.invoke_create_content_library_item(body), str)
    assert_type(v.invoke_create_content_library_item(body, with_http_info=True), v.HttpInfo[str])
    assert_type(
        v.invoke_create_content_library_item(body, with_http_info=maybe), str | v.HttpInfo[str]
    )


def delete_library_item_id_content(maybe: bool) -> None:
    assert_type(v.invoke_delete_library_item_id_content("x"), None)
    assert_type(v.invoke_delete_library_item_id_content("x", with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_delete_library_item_id_content("x", with_http_info=maybe), v.HttpInfo[None] | None
    )


def find_library_item(maybe: bool, body: v.LibraryItemFindSpec) -> None:
    assert_type(v.invoke_find_library_item(body), list[str])
    assert_type(v.invoke_find_library_item(body, with_http_info=True), v.HttpInfo[list[str]])
    assert_type(
        v.invoke_find_library_item(body, with_http_info=maybe), list[str] | v.HttpInfo[list[str]]
    )


def get_library_item_id_content(maybe: bool) -> None:
    assert_type(v.invoke_get_library_item_id_content("x"), v.LibraryItemModel)
    assert_type(
        v.invoke_get_library_item_id_content("x", with_http_info=True),
        v.HttpInfo[v.LibraryItemModel],
    )
    assert_type(
        v.invoke_get_library_item_id_content("x", with_http_info=maybe),
        v.LibraryItemModel | v.HttpInfo[v.LibraryItemModel],
    )


def list_library_item(maybe: bool) -> None:
    assert_type(v.invoke_list_library_item("x"), list[str])
    assert_type(v.invoke_list_library_item("x", with_http_info=True), v.HttpInfo[list[str]])
    assert_type(
        v.invoke_list_library_item("x", with_http_info=maybe), list[str] | v.HttpInfo[list[str]]
    )


def publish_library_item_id(maybe: bool, body: v.LibraryItemPublishRequestBody) -> None:
    assert_type(v.invoke_publish_library_item_id("x", body), None)
    assert_type(v.invoke_publish_library_item_id("x", body, with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_publish_library_item_id("x", body, with_http_info=maybe), v.HttpInfo[None] | None
    )


def update_library_item_id_content(maybe: bool, body: v.LibraryItemModel) -> None:
    assert_type(v.invoke_update_library_item_id_content("x", body), None)
    assert_type(
        v.invoke_update_library_item_id_content("x", body, with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_update_library_item_id_content("x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def get_library_item_id_storage(maybe: bool) -> None:
    assert_type(v.invoke_get_library_item_id_storage("x", "x"), list[v.LibraryItemStorageInfo])
    assert_type(
        v.invoke_get_library_item_id_storage("x", "x", with_http_info=True),
        v.HttpInfo[list[v.LibraryItemStorageInfo]],
    )
    assert_type(
        v.invoke_get_library_item_id_storage("x", "x", with_http_info=maybe),
        list[v.LibraryItemStorageInfo] | v.HttpInfo[list[v.LibraryItemStorageInfo]],
    )


def list_library_item_id_content_storage(maybe: bool) -> None:
    assert_type(v.invoke_list_library_item_id_content_storage("x"), list[v.LibraryItemStorageInfo])
    assert_type(
        v.invoke_list_library_item_id_content_storage("x", with_http_info=True),
        v.HttpInfo[list[v.LibraryItemStorageInfo]],
    )
    assert_type(
        v.invoke_list_library_item_id_content_storage("x", with_http_info=maybe),
        list[v.LibraryItemStorageInfo] | v.HttpInfo[list[v.LibraryItemStorageInfo]],
    )


def evict_library_item_id_subscribed_item(maybe: bool) -> None:
    assert_type(v.invoke_evict_library_item_id_subscribed_item("x"), None)
    assert_type(
        v.invoke_evict_library_item_id_subscribed_item("x", with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_evict_library_item_id_subscribed_item("x", with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def sync_library_item_id_subscribed_item(
    maybe: bool, body: v.LibrarySubscribedItemSyncRequestBody
) -> None:
    assert_type(v.invoke_sync_library_item_id_subscribed_item("x", body), None)
    assert_type(
        v.invoke_sync_library_item_id_subscribed_item("x", body, with_http_info=True),
        v.HttpInfo[None],
    )
    assert_type(
        v.invoke_sync_library_item_id_subscribed_item("x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def create_library_content_subscriptions(
    maybe: bool, body: v.LibrarySubscriptionsCreateSpec
) -> None:
    assert_type(v.invoke_create_library_content_subscriptions("x", body), str)
    assert_type(
        v.invoke_create_library_content_subscriptions("x", body, with_http_info=True),
        v.HttpInfo[str],
    )
    assert_type(
        v.invoke_create_library_content_subscriptions("x", body, with_http_info=maybe),
        str | v.HttpInfo[str],
    )


def delete_library_subscription_content(maybe: bool) -> None:
    assert_type(v.invoke_delete_library_subscription_content("x", "x"), None)
    assert_type(
        v.invoke_delete_library_subscription_content("x", "x", with_http_info=True),
        v.HttpInfo[None],
    )
    assert_type(
        v.invoke_delete_library_subscription_content("x", "x", with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def get_library_subscription_content(maybe: bool) -> None:
    assert_type(v.invoke_get_library_subscription_content("x", "x"), v.LibrarySubscriptionsInfo)
    assert_type(
        v.invoke_get_library_subscription_content("x", "x", with_http_info=True),
        v.HttpInfo[v.LibrarySubscriptionsInfo],
    )
    assert_type(
        v.invoke_get_library_subscription_content("x", "x", with_http_info=maybe),
        v.LibrarySubscriptionsInfo | v.HttpInfo[v.LibrarySubscriptionsInfo],
    )


def list_library_content_subscriptions(maybe: bool) -> None:
    assert_type(
        v.invoke_list_library_content_subscriptions("x"), list[v.LibrarySubscriptionsSummary]
    )
    assert_type(
        v.invoke_list_library_content_subscriptions("x", with_http_info=True),
        v.HttpInfo[list[v.LibrarySubscriptionsSummary]],
    )
    assert_type(
        v.invoke_list_library_content_subscriptions("x", with_http_info=maybe),
        list[v.LibrarySubscriptionsSummary] | v.HttpInfo[list[v.LibrarySubscriptionsSummary]],
    )


def update_library_subscription_content(
    maybe: bool, body: v.LibrarySubscriptionsUpdateSpec
) -> None:
    assert_type(v.invoke_update_library_subscription_content("x", "x", body), None)
    assert_type(
        v.invoke_update_library_subscription_content("x", "x", body, with_http_info=True),
        v.HttpInfo[None],
    )
    assert_type(
        v.invoke_update_library_subscription_content("x", "x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )
