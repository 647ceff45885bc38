"""What must not work raises the bindings' own errors, with words in them.

For plain JSON the bindings take the first class that an operation declares, whatever happened;
what did happen they read into its ``error_type``, which is a value of their own enumeration.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from com.vmware.content import library_client
from com.vmware.content.library import item_client
from com.vmware.content.library.item import updatesession_client
from com.vmware.content_client import Library, LibraryModel
from com.vmware.vapi.std.errors_client import Error, NotFound

from tests.bindings.conftest import Bindings
from tests.support.bindings import plain_stubs
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary

NOWHERE = "11111111-2222-4333-8444-555555555555"
ADD = updatesession_client.File.AddSpec(
    name="file", source_type=updatesession_client.File.SourceType.PUSH
)
Ask = Callable[[Bindings], object]


@pytest.fixture
def session(bindings: Bindings, item: str) -> str:
    """An update session that is active."""
    made: str = bindings.updates.create(item_client.UpdateSessionModel(library_item_id=item))
    return made


def refused(kind: str, ask: Callable[[], object]) -> str:
    """Expect a standard error of a kind, which has to have words, and give the words."""
    with pytest.raises(Error) as caught:
        ask()
    assert caught.value.error_type == getattr(Error.Type, kind)
    (message,) = caught.value.messages
    assert message.id
    text: str = message.default_message
    return text


@pytest.mark.parametrize(
    "ask",
    [
        lambda b: b.libraries.get(NOWHERE),
        lambda b: b.local_libraries.delete(NOWHERE),
        lambda b: b.items.get(NOWHERE),
        lambda b: b.items.create(library_client.ItemModel(library_id=NOWHERE, name="x")),
        lambda b: b.updates.create(item_client.UpdateSessionModel(library_item_id=NOWHERE)),
        lambda b: b.updates.get(NOWHERE),
        lambda b: b.updates.keep_alive(NOWHERE),
        lambda b: b.updates.complete(NOWHERE),
        lambda b: b.update_files.add(NOWHERE, ADD),
        lambda b: b.downloads.create(item_client.DownloadSessionModel(library_item_id=NOWHERE)),
        lambda b: b.downloads.keep_alive(NOWHERE, 10),
        lambda b: b.download_files.prepare(NOWHERE, "file"),
    ],
)
def test_what_is_not_there_is_not_found(bindings: Bindings, ask: Ask) -> None:
    assert NOWHERE in refused("NOT_FOUND", lambda: ask(bindings))


def test_where_nothing_else_can_happen_the_class_says_so(bindings: Bindings) -> None:
    for stub in (bindings.libraries, bindings.items, bindings.updates, bindings.downloads):
        with pytest.raises(NotFound):
            stub.get(NOWHERE)


def test_a_file_that_is_not_there_is_no_argument(bindings: Bindings, session: str) -> None:
    said = refused("INVALID_ARGUMENT", lambda: bindings.update_files.get(session, "nothing"))

    assert "nothing" in said


@pytest.mark.parametrize("end", ["complete", "cancel", "fail"])
@pytest.mark.parametrize(
    "ask",
    [
        lambda b, s: b.updates.keep_alive(s),
        lambda b, s: b.updates.keep_alive(s, 99),
        lambda b, s: b.updates.complete(s),
        lambda b, s: b.update_files.add(s, ADD),
    ],
    ids=["keep alive", "keep alive with progress", "complete", "add a file"],
)
def test_a_session_that_is_over_takes_nothing_more(
    bindings: Bindings, session: str, end: str, ask: Callable[[Bindings, str], object]
) -> None:
    reason = ("disk full",) if end == "fail" else ()
    getattr(bindings.updates, end)(session, *reason)
    state = {"complete": "DONE", "cancel": "CANCELED", "fail": "ERROR"}[end]

    said = refused("NOT_ALLOWED_IN_CURRENT_STATE", lambda: ask(bindings, session))

    assert session in said
    assert state in said
    assert bindings.updates.get(session).state == state


def test_a_session_is_not_complete_before_its_files(bindings: Bindings, session: str) -> None:
    bindings.update_files.add(session, ADD)

    said = refused("NOT_ALLOWED_IN_CURRENT_STATE", lambda: bindings.updates.complete(session))

    assert "WAITING_FOR_TRANSFER" in said


def test_an_item_has_one_session_at_a_time(bindings: Bindings, item: str, session: str) -> None:
    model = item_client.UpdateSessionModel(library_item_id=item)
    said = refused("RESOURCE_BUSY", lambda: bindings.updates.create(model))

    assert item in said
    assert session in said


@pytest.mark.parametrize("progress", [-1, 101])
def test_progress_is_a_percentage(bindings: Bindings, session: str, progress: int) -> None:
    said = refused("INVALID_ARGUMENT", lambda: bindings.updates.keep_alive(session, progress))

    assert "0 to 100" in said


def test_a_library_needs_storage(bindings: Bindings) -> None:
    model = LibraryModel(name="nowhere", type="LOCAL")
    said = refused("INVALID_ARGUMENT", lambda: bindings.local_libraries.create(model))

    assert "storage" in said


def test_a_token_that_was_never_given_out_is_refused(embedded: EmbeddedContentLibrary) -> None:
    (libraries,) = plain_stubs(embedded.url, "no-such-session", Library)

    assert refused("UNAUTHENTICATED", lambda: libraries.get(NOWHERE))
