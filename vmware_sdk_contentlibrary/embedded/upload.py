"""The transfer of one file into an update session, by whomever."""

from __future__ import annotations

from ..models.file import LibraryItemFileChecksumInfo
from ..models.std import StdLocalizableMessage
from ..runtime.standard import NotAllowedInCurrentState, NotFound
from .faults import Fault, not_active
from .records import ACTIVE, Content, UpdateFile, UpdateSession
from .store import Store, new_id
from .update_files import algorithm_of, disagreement, hasher


class Upload:
    """A transfer, from its first byte to its last.

    What arrives goes to the disk at once. The latest transfer of a file counts: an earlier one
    that is still going on, perhaps because its connection broke unnoticed, ends at its next byte.
    Transferring alone does not keep the session alive.
    """

    def __init__(self, store: Store, session: UpdateSession, file: UpdateFile) -> None:
        self._store, self._session, self._file = store, session, file
        self._algorithm = algorithm_of(file.spec.checksum_info)
        self._hash = hasher(self._algorithm)
        self._size = 0
        self._path = store.folder / f"{new_id()}.part"
        with store.lock:
            file.attempt += 1
            self._attempt = file.attempt
            self._set("TRANSFERRING", 0)
            store.discard_unused()
        self._sink = self._path.open("xb")

    def write(self, block: bytes) -> None:
        """Take the next bytes."""
        self._sink.write(block)
        self._hash.update(block)
        self._size += len(block)
        with self._store.lock:
            self._check()
            self._file.received = self._size

    def finish(self) -> None:
        """Take the end: the file is READY if it is what was announced, otherwise in ERROR."""
        self._sink.close()
        checksum = self._hash.hexdigest()
        wrong = disagreement(self._file, self._size, checksum)
        with self._store.lock:
            self._check()
            if wrong is not None:
                self._set("ERROR", self._size, error=wrong)
                return
            path = self._path.replace(self._path.with_suffix(".content"))
            info = LibraryItemFileChecksumInfo(algorithm=self._algorithm, checksum=checksum)
            self._set("READY", self._size, content=Content(path, self._size, info))

    def fail(self, reason: StdLocalizableMessage) -> None:
        """Put the file into ERROR, unless the transfer does not count any more."""
        with self._store.lock:
            if self._counts():
                self._set("ERROR", self._size, error=reason)

    def close(self) -> None:
        """Clean up; a file that was cut off half-way waits for its transfer again."""
        self._sink.close()
        self._path.unlink(missing_ok=True)
        with self._store.lock:
            if self._counts() and self._file.status == "TRANSFERRING":
                self._set("WAITING_FOR_TRANSFER", 0)

    def _set(
        self,
        status: str,
        received: int,
        *,
        content: Content | None = None,
        error: StdLocalizableMessage | None = None,
    ) -> None:
        file = self._file
        file.status, file.received, file.content, file.error = status, received, content, error

    def _counts(self) -> bool:
        session, file = self._session, self._file
        self._store.sweep()
        return (
            self._store.updates.get(session.id) is session
            and session.state == ACTIVE
            and session.files.get(file.spec.name) is file
            and file.attempt == self._attempt
        )

    def _check(self) -> None:
        if not self._counts():
            text = "The transfer of {0} has been ended: its session or the file is gone."
            raise Fault(NotFound, "transfer.ended", text, self._file.spec.name)


def start_upload(store: Store, token: str) -> Upload:
    """Begin the transfer that an upload address stands for."""
    with store.lock:
        store.sweep()
        for session in store.updates.values():
            for file in session.files.values():
                if file.token == token and file.spec.source_type == "PUSH":
                    _check_open(session)
                    return Upload(store, session, file)
    raise Fault(NotFound, "transfer.not_found", "There is no such upload, or it has ended.")


def _check_open(session: UpdateSession) -> None:
    if session.state != ACTIVE:
        raise not_active("update session", session.id, session.state)
    if session.completing:
        text = "The update session {0} has been completed."
        raise Fault(NotAllowedInCurrentState, "update_session.completing", text, session.id)
