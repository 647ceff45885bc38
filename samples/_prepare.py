"""What samples find ready: each of these makes something, and clears it away at the end."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from _common import sample_datastore

import vmware_sdk_contentlibrary as vmware

FILE = "notes.txt"
"""Name of the file that items begin with."""

CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBezCCASGgAwIBAgIUZREe2fKMeHWfF+HI1rROjWpGio8wCgYIKoZIzj0EAwIw
EjEQMA4GA1UEAwwHU2FtcGxlczAgFw0yNjExMjIwMTE5MjJaGA8yMTI2MTAyOTAx
MTkyMlowEjEQMA4GA1UEAwwHU2FtcGxlczBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABHtdybMTbgoufLxfCjsknVqi8V7+PLFYczewX40p10xXImWHpAL3v+lSzwpo
IKz+tArvF6j4oFO+NKUS1g6XUOejUzBRMB0GA1UdDgQWBBTTwS7ZlhdLwmbMq1It
mCwl8GUMnTAfBgNVHSMEGDAWgBTTwS7ZlhdLwmbMq1ItmCwl8GUMnTAPBgNVHRMB
Af8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIEV6uKvoyv9esjjTvFVsgqkyoYa6
mQk9SQOTmWD2n2rsAiEA+tu9ZAGhZ2KMxx0KvKz30qhF98anKE1ioMqq0Qw5F1g=
-----END CERTIFICATE-----
"""


def wait_until(done: Callable[[], object], seconds: float = 60) -> None:
    """Wait for what the server does by itself."""
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError("It did not happen in time.")
        time.sleep(0.05)


@contextmanager
def a_library(
    name: str = "Samples", publish_info: vmware.LibraryPublishInfo | None = None
) -> Iterator[str]:
    """Make an empty local library."""
    backing = vmware.initialize_library_storage_backing(
        type="DATASTORE", datastore_id=sample_datastore()
    )
    library_id = vmware.invoke_create_content_local_library(
        vmware.initialize_library_model(
            name=name, storage_backings=[backing], publish_info=publish_info
        )
    )
    try:
        yield library_id
    finally:
        # the sample itself may have deleted it, as others below
        with suppress(vmware.NotFound):
            vmware.invoke_delete_library_id_content_local_library(library_id)


@contextmanager
def a_published_library() -> Iterator[str]:
    """Make a local library that anyone may subscribe to."""
    info = vmware.initialize_library_publish_info(published=True, authentication_method="NONE")
    with a_library("Published samples", info) as library_id:
        yield library_id


def publish_url(library_id: str) -> str:
    """Tell the address that a published library is subscribed to at."""
    info = vmware.invoke_get_library_id_content_local_library(library_id).publish_info
    assert info is not None
    assert info.publish_url is not None
    return info.publish_url


@contextmanager
def an_item(library_id: str, name: str = "Notes") -> Iterator[str]:
    """Make an item that holds one small file."""
    item_id = vmware.invoke_create_content_library_item(
        vmware.initialize_library_item_model(library_id=library_id, name=name)
    )
    try:
        with an_update_session(item_id) as session_id:
            upload_file(session_id)
            vmware.invoke_complete_update_session_id(session_id)
        yield item_id
    finally:
        with suppress(vmware.NotFound):
            vmware.invoke_delete_library_item_id_content(item_id)


@contextmanager
def an_update_session(library_item_id: str) -> Iterator[str]:
    """Open an update session on an item."""
    model = vmware.initialize_library_item_update_session_model(library_item_id=library_item_id)
    session_id = vmware.invoke_create_library_item_update_session(model)
    try:
        yield session_id
    finally:
        with suppress(vmware.NotFound):
            if vmware.invoke_get_update_session_id_item(session_id).state == "ACTIVE":
                vmware.invoke_cancel_update_session_id(session_id)
            vmware.invoke_delete_update_session_id_item(session_id)


def upload_file(update_session_id: str, name: str = FILE) -> None:
    """Put a small file into an update session."""
    spec = vmware.initialize_library_item_updatesession_file_add_spec(name=name, source_type="PUSH")
    added = vmware.invoke_create_update_session_id_item_file(update_session_id, spec)
    assert added.upload_endpoint is not None
    (vc,) = vmware.default_vi_servers()
    vc.upload(added.upload_endpoint.uri, io.BytesIO(b"hello world"))


@contextmanager
def a_download_session(library_item_id: str) -> Iterator[str]:
    """Open a download session on an item."""
    model = vmware.initialize_library_item_download_session_model(library_item_id=library_item_id)
    session_id = vmware.invoke_create_library_item_download_session(model)
    try:
        yield session_id
    finally:
        with suppress(vmware.NotFound):
            vmware.invoke_delete_download_session_id_item(session_id)


@contextmanager
def a_subscribed_library(published_library_id: str) -> Iterator[str]:
    """Subscribe to a published library; files are fetched on demand, items at once."""
    backing = vmware.initialize_library_storage_backing(
        type="DATASTORE", datastore_id=sample_datastore()
    )
    info = vmware.initialize_library_subscription_info(
        subscription_url=publish_url(published_library_id),
        authentication_method="NONE",
        on_demand=True,
    )
    library_id = vmware.invoke_create_content_subscribed_library(
        vmware.initialize_library_model(
            name="Subscribed samples", storage_backings=[backing], subscription_info=info
        )
    )
    try:
        wait_until(
            lambda: (
                vmware.invoke_get_library_id_content_subscribed_library(library_id).last_sync_time
            )
        )
        yield library_id
    finally:
        with suppress(vmware.NotFound):
            vmware.invoke_delete_library_id_content_subscribed_library(library_id)


@contextmanager
def a_subscription(published_library_id: str) -> Iterator[str]:
    """Make a subscription of a published library, and the library that subscribes."""
    with a_subscribed_library(published_library_id) as library_id:
        subscriber = vmware.initialize_library_subscriptions_create_spec_subscribed_library(
            target="USE_EXISTING", subscribed_library=library_id, location="LOCAL"
        )
        subscription_id = vmware.invoke_create_library_content_subscriptions(
            published_library_id,
            vmware.initialize_library_subscriptions_create_spec(subscribed_library=subscriber),
        )
        try:
            yield subscription_id
        finally:
            with suppress(vmware.NotFound):
                vmware.invoke_delete_library_subscription_content(
                    published_library_id, subscription_id
                )


@contextmanager
def a_trusted_certificate() -> Iterator[str]:
    """Have a certificate trusted."""
    spec = vmware.initialize_trusted_certificates_create_spec(cert_text=CERTIFICATE)
    certificate = vmware.invoke_create_content_trusted_certificates(spec)
    try:
        yield certificate
    finally:
        with suppress(vmware.NotFound):
            vmware.invoke_delete_certificate_content_trusted_certificates(certificate)


@contextmanager
def same_configuration_afterwards() -> Iterator[None]:
    """Put the settings of the service back at the end."""
    before = vmware.invoke_get_content_configuration()
    try:
        yield
    finally:
        vmware.invoke_update_content_configuration(before)
