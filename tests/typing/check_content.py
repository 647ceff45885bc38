"""What checkers infer for the cmdlets of libraries, certificates and settings."""

from __future__ import annotations

from typing_extensions import assert_type

import vmware_sdk_contentlibrary as v


def get_content_configuration(maybe: bool) -> None:
    assert_type(v.invoke_get_content_configuration(), v.ConfigurationModel)
    assert_type(
        v.invoke_get_content_configuration(with_http_info=True), v.HttpInfo[v.ConfigurationModel]
    )
    assert_type(
        v.invoke_get_content_configuration(with_http_info=maybe),
        v.ConfigurationModel | v.HttpInfo[v.ConfigurationModel],
    )


def update_content_configuration(maybe: bool, body: v.ConfigurationModel) -> None:
    assert_type(v.invoke_update_content_configuration(body), None)
    assert_type(v.invoke_update_content_configuration(body, with_http_info=True), v.HttpInfo[None])
    assert_type(
        v.invoke_update_content_configuration(body, with_http_info=maybe), v.HttpInfo[None] | None
    )


def find_content_library(maybe: bool, body: v.LibraryFindSpec) -> None:
    assert_type(v.invoke_find_content_library(body), list[str])
    assert_type(v.invoke_find_content_library(body, with_http_info=True), v.HttpInfo[list[str]])
    assert_type(
        v.invoke_find_content_library(body, with_http_info=maybe), list[str] | v.HttpInfo[list[str]]
    )


def get_library_id_content(maybe: bool) -> None:
    assert_type(v.invoke_get_library_id_content("x"), v.LibraryModel)
    assert_type(
        v.invoke_get_library_id_content("x", with_http_info=True), v.HttpInfo[v.LibraryModel]
    )
    assert_type(
        v.invoke_get_library_id_content("x", with_http_info=maybe),
        v.LibraryModel | v.HttpInfo[v.LibraryModel],
    )


def list_content_library(maybe: bool) -> None:
    assert_type(v.invoke_list_content_library(), list[str])
    assert_type(v.invoke_list_content_library(with_http_info=True), v.HttpInfo[list[str]])
    assert_type(
        v.invoke_list_content_library(with_http_info=maybe), list[str] | v.HttpInfo[list[str]]
    )


def update_library_id_content(maybe: bool, body: v.LibraryModel) -> None:
    assert_type(v.invoke_update_library_id_content("x", body), None)
    assert_type(
        v.invoke_update_library_id_content("x", body, with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_update_library_id_content("x", body, with_http_info=maybe), v.HttpInfo[None] | None
    )


def create_content_local_library(maybe: bool, body: v.LibraryModel) -> None:
    assert_type(v.invoke_create_content_local_library(body), str)
    assert_type(v.invoke_create_content_local_library(body, with_http_info=True), v.HttpInfo[str])
    assert_type(
        v.invoke_create_content_local_library(body, with_http_info=maybe), str | v.HttpInfo[str]
    )


def delete_library_id_content_local_library(maybe: bool) -> None:
    assert_type(v.invoke_delete_library_id_content_local_library("x"), None)
    assert_type(
        v.invoke_delete_library_id_content_local_library("x", with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_delete_library_id_content_local_library("x", with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def get_library_id_content_local_library(maybe: bool) -> None:
    assert_type(v.invoke_get_library_id_content_local_library("x"), v.LibraryModel)
    assert_type(
        v.invoke_get_library_id_content_local_library("x", with_http_info=True),
        v.HttpInfo[v.LibraryModel],
    )
    assert_type(
        v.invoke_get_library_id_content_local_library("x", with_http_info=maybe),
        v.LibraryModel | v.HttpInfo[v.LibraryModel],
    )


def list_content_local_library(maybe: bool) -> None:
    assert_type(v.invoke_list_content_local_library(), list[str])
    assert_type(v.invoke_list_content_local_library(with_http_info=True), v.HttpInfo[list[str]])
    assert_type(
        v.invoke_list_content_local_library(with_http_info=maybe), list[str] | v.HttpInfo[list[str]]
    )


def publish_library_id_local_library(maybe: bool, body: v.LocalLibraryPublishRequestBody) -> None:
    assert_type(v.invoke_publish_library_id_local_library("x", body), None)
    assert_type(
        v.invoke_publish_library_id_local_library("x", body, with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_publish_library_id_local_library("x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def update_library_id_content_local_library(maybe: bool, body: v.LibraryModel) -> None:
    assert_type(v.invoke_update_library_id_content_local_library("x", body), None)
    assert_type(
        v.invoke_update_library_id_content_local_library("x", body, with_http_info=True),
        v.HttpInfo[None],
    )
    assert_type(
        v.invoke_update_library_id_content_local_library("x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def list_content_security_policies(maybe: bool) -> None:
    assert_type(v.invoke_list_content_security_policies(), list[v.SecurityPoliciesInfo])
    assert_type(
        v.invoke_list_content_security_policies(with_http_info=True),
        v.HttpInfo[list[v.SecurityPoliciesInfo]],
    )
    assert_type(
        v.invoke_list_content_security_policies(with_http_info=maybe),
        list[v.SecurityPoliciesInfo] | v.HttpInfo[list[v.SecurityPoliciesInfo]],
    )


def create_content_subscribed_library(maybe: bool, body: v.LibraryModel) -> None:
    assert_type(v.invoke_create_content_subscribed_library(body), str)
    assert_type(
        v.invoke_create_content_subscribed_library(body, with_http_info=True), v.HttpInfo[str]
    )
    assert_type(
        v.invoke_create_content_subscribed_library(body, with_http_info=maybe),
        str | v.HttpInfo[str],
    )


def delete_library_id_content_subscribed_library(maybe: bool) -> None:
    assert_type(v.invoke_delete_library_id_content_subscribed_library("x"), None)
    assert_type(
        v.invoke_delete_library_id_content_subscribed_library("x", with_http_info=True),
        v.HttpInfo[None],
    )
    assert_type(
        v.invoke_delete_library_id_content_subscribed_library("x", with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def evict_library_id_subscribed_library(maybe: bool) -> None:
    assert_type(v.invoke_evict_library_id_subscribed_library("x"), None)
    assert_type(
        v.invoke_evict_library_id_subscribed_library("x", with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_evict_library_id_subscribed_library("x", with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def get_library_id_content_subscribed_library(maybe: bool) -> None:
    assert_type(v.invoke_get_library_id_content_subscribed_library("x"), v.LibraryModel)
    assert_type(
        v.invoke_get_library_id_content_subscribed_library("x", with_http_info=True),
        v.HttpInfo[v.LibraryModel],
    )
    assert_type(
        v.invoke_get_library_id_content_subscribed_library("x", with_http_info=maybe),
        v.LibraryModel | v.HttpInfo[v.LibraryModel],
    )


def list_content_subscribed_library(maybe: bool) -> None:
    assert_type(v.invoke_list_content_subscribed_library(), list[str])
    assert_type(
        v.invoke_list_content_subscribed_library(with_http_info=True), v.HttpInfo[list[str]]
    )
    assert_type(
        v.invoke_list_content_subscribed_library(with_http_info=maybe),
        list[str] | v.HttpInfo[list[str]],
    )


def probe_content_subscribed_library(
    maybe: bool, body: v.SubscribedLibraryProbeRequestBody
) -> None:
    assert_type(v.invoke_probe_content_subscribed_library(body), v.SubscribedLibraryProbeResult)
    assert_type(
        v.invoke_probe_content_subscribed_library(body, with_http_info=True),
        v.HttpInfo[v.SubscribedLibraryProbeResult],
    )
    assert_type(
        v.invoke_probe_content_subscribed_library(body, with_http_info=maybe),
        v.SubscribedLibraryProbeResult | v.HttpInfo[v.SubscribedLibraryProbeResult],
    )


def sync_library_id_subscribed_library(maybe: bool) -> None:
    assert_type(v.invoke_sync_library_id_subscribed_library("x"), None)
    assert_type(
        v.invoke_sync_library_id_subscribed_library("x", with_http_info=True), v.HttpInfo[None]
    )
    assert_type(
        v.invoke_sync_library_id_subscribed_library("x", with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def update_library_id_content_subscribed_library(maybe: bool, body: v.LibraryModel) -> None:
    assert_type(v.invoke_update_library_id_content_subscribed_library("x", body), None)
    assert_type(
        v.invoke_update_library_id_content_subscribed_library("x", body, with_http_info=True),
        v.HttpInfo[None],
    )
    assert_type(
        v.invoke_update_library_id_content_subscribed_library("x", body, with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def create_content_trusted_certificates(maybe: bool, body: v.TrustedCertificatesCreateSpec) -> None:
    assert_type(v.invoke_create_content_trusted_certificates(body), str)
    assert_type(
        v.invoke_create_content_trusted_certificates(body, with_http_info=True), v.HttpInfo[str]
    )
    assert_type(
        v.invoke_create_content_trusted_certificates(body, with_http_info=maybe),
        str | v.HttpInfo[str],
    )


def delete_certificate_content_trusted_certificates(maybe: bool) -> None:
    assert_type(v.invoke_delete_certificate_content_trusted_certificates("x"), None)
    assert_type(
        v.invoke_delete_certificate_content_trusted_certificates("x", with_http_info=True),
        v.HttpInfo[None],
    )
    assert_type(
        v.invoke_delete_certificate_content_trusted_certificates("x", with_http_info=maybe),
        v.HttpInfo[None] | None,
    )


def get_certificate_content_trusted_certificates(maybe: bool) -> None:
    assert_type(
        v.invoke_get_certificate_content_trusted_certificates("x"), v.TrustedCertificatesInfo
    )
    assert_type(
        v.invoke_get_certificate_content_trusted_certificates("x", with_http_info=True),
        v.HttpInfo[v.TrustedCertificatesInfo],
    )
    assert_type(
        v.invoke_get_certificate_content_trusted_certificates("x", with_http_info=maybe),
        v.TrustedCertificatesInfo | v.HttpInfo[v.TrustedCertificatesInfo],
    )


def list_content_trusted_certificates(maybe: bool) -> None:
    assert_type(v.invoke_list_content_trusted_certificates(), v.TrustedCertificatesListResult)
    assert_type(
        v.invoke_list_content_trusted_certificates(with_http_info=True),
        v.HttpInfo[v.TrustedCertificatesListResult],
    )
    assert_type(
        v.invoke_list_content_trusted_certificates(with_http_info=maybe),
        v.TrustedCertificatesListResult | v.HttpInfo[v.TrustedCertificatesListResult],
    )


def list_content_type(maybe: bool) -> None:
    assert_type(v.invoke_list_content_type(), list[v.TypeInfo])
    assert_type(v.invoke_list_content_type(with_http_info=True), v.HttpInfo[list[v.TypeInfo]])
    assert_type(
        v.invoke_list_content_type(with_http_info=maybe),
        list[v.TypeInfo] | v.HttpInfo[list[v.TypeInfo]],
    )
