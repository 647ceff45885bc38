"""How an update session ends, and what becomes of its item."""

from __future__ import annotations

from ..models.std import StdLocalizableMessage
from ..runtime.standard import NotAllowedInCurrentState
from .faults import Fault, message
from .ovf import is_descriptor, missing_references, unreadable
from .records import ACTIVE, Change, Item, ItemFile, UpdateSession
from .store import Store

PENDING = ("WAITING_FOR_TRANSFER", "TRANSFERRING")
OVF = "ovf"


def check_received(session: UpdateSession) -> None:
    """Refuse a session whose client has yet to upload something."""
    for name, file in session.files.items():
        if file.spec.source_type == "PUSH" and file.status in PENDING:
            raise Fault(
                NotAllowedInCurrentState,
                "update_session.incomplete",
                "The file {0} of the update session {1} has not been uploaded: it is {2}.",
                name,
                session.id,
                file.status,
            )


def end(store: Store, session: UpdateSession, state: str) -> None:
    """End a session without touching the item, and let go of what was uploaded."""
    session.state = state
    session.completing = False
    for file in session.files.values():
        file.content = None
    store.discard_unused()


def fail(store: Store, session: UpdateSession, reason: StdLocalizableMessage) -> None:
    """End a session in state ERROR."""
    session.error = reason
    end(store, session, "ERROR")


def settle(store: Store, session: UpdateSession) -> None:
    """Bring a completed session to DONE or ERROR, unless the server still fetches files."""
    if session.state != ACTIVE or not session.completing:
        return
    if any(file.status in PENDING for file in session.files.values()):
        return
    reason = first_problem(store, session)
    if reason is not None:
        fail(store, session, reason)
        return
    _commit(store, session)
    end(store, session, "DONE")


def first_problem(store: Store, session: UpdateSession) -> StdLocalizableMessage | None:
    """Tell what keeps the files from being the item's content."""
    for _, reason in invalid_files(session):
        return reason
    for name in sorted(missing_files(store, session)):
        return message("update_session.missing_file", "The file {0} is missing.", name)
    return None


def invalid_files(session: UpdateSession) -> list[tuple[str, StdLocalizableMessage]]:
    """List the files that are not as they should be, each with what is wrong."""
    found = [(name, file.error) for name, file in session.files.items() if file.error is not None]
    for name, file in session.files.items():
        if file.content is not None and is_descriptor(name) and unreadable(file.content.path):
            text = "The OVF descriptor {0} cannot be read."
            found.append((name, message("file.unreadable", text, name)))
    return found


def missing_files(store: Store, session: UpdateSession) -> set[str]:
    """Name the files that an OVF template refers to and that are not there."""
    if (store.items[session.item_id].model.type or OVF).casefold() != OVF:
        return set()
    missing: set[str] = set()
    for name, file in session.files.items():
        content = file.kept.content if file.kept else file.content
        if content is not None and is_descriptor(name):
            missing |= missing_references(content.path, session.files)
    return missing


def _commit(store: Store, session: UpdateSession) -> None:
    item = store.items[session.item_id]
    files: dict[str, ItemFile] = {}
    for name, file in session.files.items():
        if file.kept is not None:
            files[name] = file.kept
        elif file.content is not None:
            before = session.original.get(name)
            files[name] = ItemFile(name, file.content, before.version + 1 if before else 1)
    item.files = files
    model = item.model
    model.size, model.cached = item.size, True
    model.type = model.type or _type_of(item)
    model.content_version = str(int(model.content_version or "0") + 1)
    model.version = str(int(model.version or "0") + 1)
    model.last_modified_time = store.clock.now()
    names = ", ".join(name for name, file in session.files.items() if file.kept is None)
    text = f"Changed: {names}." if names else "Changed."
    item.history.append(
        Change(model.content_version, model.last_modified_time, session.owner, text)
    )


def _type_of(item: Item) -> str:
    endings = {name.rpartition(".")[2].casefold() for name in item.files}
    if endings & {OVF, "ova"}:
        return OVF
    return "iso" if "iso" in endings else "file"
