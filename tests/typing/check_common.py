"""What the common parameters make of each kind of answer: nothing, text, list, structure."""

from __future__ import annotations

from typing_extensions import assert_type

import vmware_sdk_contentlibrary as v


def nothing(one: v.VIServer, several: list[v.VIServer], maybe: bool) -> None:
    assert_type(v.invoke_sync_library_id_subscribed_library("x", server=one), None)
    assert_type(v.invoke_sync_library_id_subscribed_library("x", server="name"), None)
    assert_type(v.invoke_sync_library_id_subscribed_library("x", server=None), None)
    assert_type(v.invoke_sync_library_id_subscribed_library("x", with_http_info=False), None)
    assert_type(
        v.invoke_sync_library_id_subscribed_library("x", what_if=maybe), v.HttpInfo[None] | None
    )
    assert_type(
        v.invoke_sync_library_id_subscribed_library("x", confirm=True), v.HttpInfo[None] | None
    )
    assert_type(v.invoke_sync_library_id_subscribed_library("x", server=several), v.PerServer[None])
    assert_type(
        v.invoke_sync_library_id_subscribed_library("x", server=several, with_http_info=True),
        v.PerServer[v.HttpInfo[None]],
    )


def text(
    one: v.ServerConfiguration, several: tuple[v.VIServer, ...], maybe: bool, body: v.LibraryModel
) -> None:
    assert_type(v.invoke_create_content_local_library(body, "token", server=one), str)
    assert_type(v.invoke_create_content_local_library(body, with_http_info=False), str)
    assert_type(
        v.invoke_create_content_local_library(body, what_if=True), str | v.HttpInfo[str] | None
    )
    assert_type(
        v.invoke_create_content_local_library(body, confirm=maybe), str | v.HttpInfo[str] | None
    )
    assert_type(v.invoke_create_content_local_library(body, server=several), v.PerServer[str])
    assert_type(
        v.invoke_create_content_local_library(body, server=several, with_http_info=True),
        v.PerServer[v.HttpInfo[str]],
    )
    assert_type(
        v.invoke_create_content_local_library(body, server=several, with_http_info=maybe),
        v.PerServer[str] | v.PerServer[v.HttpInfo[str]] | None,
    )


def texts(several: list[v.VIServer], maybe: bool) -> None:
    assert_type(v.invoke_list_content_library(), list[str])
    assert_type(
        v.invoke_list_content_library(what_if=maybe), list[str] | v.HttpInfo[list[str]] | None
    )
    assert_type(v.invoke_list_content_library(server=several), v.PerServer[list[str]])
    for server, identifiers in v.invoke_list_content_library(server=several).items():
        assert_type(server, v.VIServer)
        assert_type(identifiers, list[str])


def structure(several: list[v.VIServer], maybe: bool) -> None:
    info = v.invoke_get_library_id_content("x", with_http_info=True)
    assert_type(info.response, v.LibraryModel)
    assert_type(info.status_code, int)
    assert_type(info.headers["x"], str)
    assert_type(
        v.invoke_get_library_id_content("x", what_if=True),
        v.LibraryModel | v.HttpInfo[v.LibraryModel] | None,
    )
    assert_type(v.invoke_get_library_id_content("x", server=several), v.PerServer[v.LibraryModel])
    assert_type(
        v.invoke_get_library_id_content("x", server=several, confirm=maybe),
        v.PerServer[v.LibraryModel] | v.PerServer[v.HttpInfo[v.LibraryModel]] | None,
    )


def structures(several: list[v.VIServer]) -> None:
    assert_type(v.invoke_list_content_type()[0].type, str)
    assert_type(v.invoke_list_content_type(server=several), v.PerServer[list[v.TypeInfo]])


def either(which: v.Servers) -> None:
    """Hand on what somebody else decides."""
    if which is None or isinstance(which, (str, v.VIServer, v.ServerConfiguration)):
        assert_type(v.invoke_list_content_library(server=which), list[str])
    else:
        assert_type(v.invoke_list_content_library(server=which), v.PerServer[list[str]])
