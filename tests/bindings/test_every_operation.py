"""The bindings drive the embedded content library through all 71 operations.

Every answer is read by them, so that a field that is missing or of another type would raise. What
they do differently from PowerCLI's cmdlets and the API's document, and what is made of it here:

* They name some parameters of a GET in the query, without a value, and put the value into a body
  (the file of a download session, of an item, of an item's storage; the library of the items).
  The embedded library takes it from there.
* They put identifiers into paths as they are, so that this story's file names need no quoting.
* For plain JSON they raise the first error class that an operation declares, whatever happened;
  what happened is in its ``error_type``. `test_refusals.py` looks at that.
* The errors of an item's changes they take from the HTTP status, and read nothing of the answer.
* They never send a client token, and would write a map as the older dialect does; nothing here
  sends either.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
from com.vmware import content_client
from com.vmware.content import library_client
from com.vmware.content.library import item_client
from com.vmware.content.library.item import downloadsession_client, updatesession_client
from com.vmware.vapi.std.errors_client import Error, NotFound

from tests.bindings.conftest import PASSWORD
from tests.parity.official import stub_classes
from tests.parity.pairs import PAIRS
from tests.support.bindings import plain_stubs
from tests.support.tls import Authority
from vmware_sdk_contentlibrary import connect_vi_server
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

NOWHERE = "11111111-2222-4333-8444-555555555555"
CONTENT = b"content"
SECRET = "publisher-canary"


@dataclass
class Noted:
    """The bindings' stubs, and which of their operations have given an answer."""

    stubs: dict[str, Any]
    answered: set[str] = field(default_factory=set)

    def __getattr__(self, interface: str) -> _Interface:
        return _Interface(self, f"com.vmware.content.{interface.replace('__', '.')}")


@dataclass
class _Interface:
    noted: Noted
    name: str

    def __getattr__(self, operation: str) -> Callable[..., Any]:
        def call(*values: Any) -> Any:
            answer = getattr(self.noted.stubs[self.name], operation)(*values)
            self.noted.answered.add(f"{self.name}.{operation}")
            return answer

        return call


@pytest.fixture
def noted(embedded: EmbeddedContentLibrary) -> Iterator[Noted]:
    """Stubs of every interface, that are logged in."""
    classes = stub_classes()
    with connect_vi_server(embedded.url, user=embedded.user, password=PASSWORD) as server:
        assert server.session_id is not None
        stubs = plain_stubs(embedded.url, server.session_id, *classes.values())
        yield Noted(dict(zip(classes, stubs, strict=True)))


def test_all_operations_answer_what_the_bindings_can_read(
    noted: Noted, embedded: EmbeddedContentLibrary, tmp_path: Path
) -> None:
    backing = library_client.StorageBacking(type="DATASTORE", datastore_id=embedded.datastore_id)
    _service(noted, Authority(tmp_path, "signer").file.read_text())
    library = _libraries(noted, backing)
    item = _items(noted, library)
    _updates(noted, item)
    _files(noted, item)
    _downloads(noted, item)
    _subscribed(noted, library, backing)
    _subscriptions(noted, library, item, backing)
    noted.library__item.delete(item)
    noted.local_library.delete(library)

    assert noted.answered == set(PAIRS.values())
    assert len(noted.answered) == 71


def _service(noted: Noted, certificate: str) -> None:
    model = content_client.ConfigurationModel(automatic_sync_stop_hour=5)
    noted.configuration.update(model)
    assert noted.configuration.get().automatic_sync_stop_hour == 5
    assert {one.type for one in noted.type.list()} >= {"ovf", "iso"}
    (policy,) = noted.security_policies.list()
    assert policy.item_type_rules == {"ovf": "OVF_STRICT_VERIFICATION"}
    trusted = noted.trusted_certificates
    made = trusted.create(content_client.TrustedCertificates.CreateSpec(cert_text=certificate))
    assert [one.certificate for one in trusted.list().certificates] == [made]
    assert trusted.get(made).cert_text == certificate
    trusted.delete(made)


def _libraries(noted: Noted, backing: Any) -> str:
    publish = library_client.PublishInfo(
        published=True, authentication_method="BASIC", password=SECRET
    )
    model = content_client.LibraryModel(
        name="Published", storage_backings=[backing], publish_info=publish
    )
    made: str = noted.local_library.create(model)
    noted.local_library.update(made, content_client.LibraryModel(description="one"))
    noted.library.update(made, content_client.LibraryModel(description="two"))
    assert noted.library.get(made).description == "two"
    assert noted.local_library.get(made).publish_info.password is None
    assert noted.library.find(content_client.Library.FindSpec(name="published")) == [made]
    assert noted.library.list() == noted.local_library.list() == [made]
    return made


def _items(noted: Noted, library: str) -> str:
    items = noted.library__item
    model = library_client.ItemModel(library_id=library, name="Item", type="iso")
    made: str = items.create(model)
    items.update(made, library_client.ItemModel(description="words"))
    copy = items.copy(made, library_client.ItemModel(library_id=library, name="Copy"))
    assert items.list(library) == [made, copy]
    assert items.find(library_client.Item.FindSpec(name="COPY")) == [copy]
    assert items.get(made).description == "words"
    items.delete(copy)
    return made


def _updates(noted: Noted, item: str) -> None:
    updates, files = noted.library__item__update_session, noted.library__item__updatesession__file
    push = updatesession_client.File.SourceType.PUSH
    for name, reason in (("cancel", ()), ("fail", ("why",)), ("complete", ())):
        session = updates.create(item_client.UpdateSessionModel(library_item_id=item))
        spec = updatesession_client.File.AddSpec(name="a.iso", source_type=push)
        file = files.add(session, spec)
        files.remove(session, "a.iso")
        file = files.add(session, spec)
        requests.put(file.upload_endpoint.uri, CONTENT, timeout=30).raise_for_status()
        assert files.get(session, "a.iso").size == len(CONTENT)
        assert len(files.list(session)) == 1
        assert not files.validate(session).has_errors
        behavior = [
            updatesession_client.WarningBehavior(type="SELF_SIGNED_CERTIFICATE", ignored=True)
        ]
        updates.update(session, item_client.UpdateSessionModel(warning_behavior=behavior))
        updates.keep_alive(session, 10)
        getattr(updates, name)(session, *reason)
        assert session in updates.list(item)
        assert updates.get(session).state in ("CANCELED", "ERROR", "DONE")
        updates.delete(session)


def _files(noted: Noted, item: str) -> None:
    files, storage = noted.library__item__file, noted.library__item__storage
    (file,) = files.list(item)
    assert files.get(item, "a.iso") == file
    (stored,) = storage.list(item)
    assert storage.get(item, "a.iso") == [stored]
    changes = noted.library__item__changes
    for change in changes.list(item):
        assert changes.get(item, change.version).message.startswith(change.short_message)


def _downloads(noted: Noted, item: str) -> None:
    downloads = noted.library__item__download_session
    files = noted.library__item__downloadsession__file
    for name, reason in (("cancel", ()), ("fail", ("why",))):
        session = downloads.create(item_client.DownloadSessionModel(library_item_id=item))
        downloads.keep_alive(session, 10)
        assert downloads.list(item) == [session]
        prepared = files.prepare(session, "a.iso")
        assert prepared.status == downloadsession_client.File.PrepareStatus.PREPARED
        assert files.get(session, "a.iso") == prepared
        assert files.list(session) == [prepared]
        getattr(downloads, name)(session, *reason)
        assert downloads.get(session).state in ("CANCELED", "ERROR")
        downloads.delete(session)


def _subscribed(noted: Noted, published: str, backing: Any) -> None:
    subscribed, followed = noted.subscribed_library, noted.library__subscribed_item
    info = library_client.SubscriptionInfo(
        subscription_url=noted.library.get(published).publish_info.publish_url,
        authentication_method="BASIC",
        user_name="vcsp",
        password=SECRET,
        on_demand=True,
        automatic_sync_enabled=False,
    )
    assert subscribed.probe(info).status == "SUCCESS"
    model = content_client.LibraryModel(
        name="Subscribed", storage_backings=[backing], subscription_info=info
    )
    library = subscribed.create(model)
    _wait(lambda: subscribed.get(library).last_sync_time)
    (item,) = noted.library__item.list(library)
    followed.sync(item, True)
    _wait(lambda: noted.library__item.get(item).cached)
    followed.evict(item)
    subscribed.evict(library)
    subscribed.sync(library)
    subscribed.update(library, content_client.LibraryModel(name="Renamed"))
    assert subscribed.list() == [library]
    assert subscribed.get(library).subscription_info.password is None
    subscribed.delete(library)


def _subscriptions(noted: Noted, published: str, item: str, backing: Any) -> None:
    subscriptions, specs = noted.library__subscriptions, library_client.Subscriptions
    new = specs.CreateSpecNewSubscribedLibrary(
        name="New", storage_backings=[backing], automatic_sync_enabled=False, on_demand=True
    )
    subscriber = specs.CreateSpecSubscribedLibrary(
        target="CREATE_NEW", location="LOCAL", new_subscribed_library=new
    )
    made = subscriptions.create(published, specs.CreateSpec(subscribed_library=subscriber))
    (listed,) = subscriptions.list(published)
    assert (listed.subscription, listed.subscribed_library_name) == (made, "New")
    placement = specs.UpdateSpecPlacement(folder="group-v3")
    subscriptions.update(published, made, specs.UpdateSpec(subscribed_library_placement=placement))
    read = subscriptions.get(published, made)
    assert read.subscribed_library_placement.folder == "group-v3"
    noted.library__item.publish(item, True)
    noted.local_library.publish(published)
    _wait(lambda: noted.library__item.list(listed.subscribed_library))
    subscriptions.delete(published, made)


def _wait(look: Callable[[], object]) -> None:
    deadline = time.monotonic() + 10
    while not look():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("kind", "ask"),
    [
        ("NOT_FOUND", lambda n: n.subscribed_library.sync(NOWHERE)),
        ("NOT_FOUND", lambda n: n.library__subscribed_item.evict(NOWHERE)),
        ("NOT_FOUND", lambda n: n.library__subscriptions.list(NOWHERE)),
        ("NOT_FOUND", lambda n: n.trusted_certificates.get(NOWHERE)),
        (
            "ERROR",
            lambda n: n.trusted_certificates.create(
                content_client.TrustedCertificates.CreateSpec(cert_text="nonsense")
            ),
        ),
        (
            "INVALID_ARGUMENT",
            lambda n: n.configuration.update(
                content_client.ConfigurationModel(automatic_sync_start_hour=24)
            ),
        ),
    ],
)
def test_what_is_refused_is_read_as_an_error(
    noted: Noted, kind: str, ask: Callable[[Noted], object]
) -> None:
    with pytest.raises(Error) as caught:
        ask(noted)
    assert caught.value.error_type == getattr(Error.Type, kind)
    assert caught.value.messages[0].default_message


def test_of_an_error_of_changes_they_read_the_status(noted: Noted) -> None:
    for ask in (lambda c: c.list(NOWHERE), lambda c: c.get(NOWHERE, "1")):
        with pytest.raises(NotFound) as caught:
            ask(noted.library__item__changes)
        assert caught.value.messages == []
