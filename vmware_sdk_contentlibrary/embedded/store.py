"""The state behind the embedded content library; it knows nothing of HTTP."""

from __future__ import annotations

import secrets
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..models.configuration import ConfigurationModel
from ..runtime.standard import InvalidElementType
from .clock import Clock
from .faults import Fault, not_active, not_found
from .records import (
    ACTIVE,
    ApiSession,
    DownloadSession,
    Item,
    Library,
    Session,
    Subscription,
    UpdateSession,
)
from .url import name_segment

if TYPE_CHECKING:
    from .sync import Sync

S = TypeVar("S", bound=Session)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How long sessions live without being used, in seconds."""

    session: float = 300.0
    api_session: float = 300.0


class Store:
    """Libraries, items and sessions, and where their files are.

    Whoever looks at or changes the state holds `lock`; nobody reads or writes files under it.
    """

    def __init__(
        self, folder: Path, url: str, datastores: Sequence[str], limits: Limits, clock: Clock
    ) -> None:
        self.lock = threading.RLock()
        self.folder = folder
        self.url = url
        self.datastores = tuple(datastores)
        self.limits = limits
        self.clock = clock
        self.server_guid = new_id()
        self.libraries: dict[str, Library] = {}
        self.items: dict[str, Item] = {}
        self.updates: dict[str, UpdateSession] = {}
        self.downloads: dict[str, DownloadSession] = {}
        self.logins: dict[str, ApiSession] = {}
        self.subscriptions: dict[str, Subscription] = {}
        self.certificates: dict[str, str] = {}
        self.configuration = ConfigurationModel(
            automatic_sync_enabled=True,
            automatic_sync_start_hour=20,
            automatic_sync_stop_hour=7,
            maximum_concurrent_item_syncs=5,
        )
        self.created: dict[tuple[str, str, str], str] = {}
        self.syncs: dict[str, Sync] = {}
        self.closed = False
        self._closing: list[Callable[[], None]] = []

    def library(self, identifier: str, kind: str | None = None) -> Library:
        """Find a library, of the given type where one is given."""
        found = self.libraries.get(identifier)
        if found is None:
            raise not_found("library", identifier)
        if kind is not None and found.model.type != kind:
            raise Fault(
                InvalidElementType,
                "library.type",
                "The library {0} is {1}, not {2}.",
                identifier,
                str(found.model.type),
                kind,
            )
        return found

    def item(self, identifier: str) -> Item:
        """Find an item."""
        found = self.items.get(identifier)
        if found is None:
            raise not_found("library item", identifier)
        return found

    def items_of(self, library_id: str) -> list[Item]:
        """List the items of a library."""
        return [item for item in self.items.values() if item.library_id == library_id]

    def update_session(self, identifier: str, *, active: bool = False) -> UpdateSession:
        """Find an update session, and use it if it has to be active."""
        return self._session("update session", self.updates, identifier, active=active)

    def download_session(self, identifier: str, *, active: bool = False) -> DownloadSession:
        """Find a download session, and use it if it has to be active."""
        return self._session("download session", self.downloads, identifier, active=active)

    def _session(self, kind: str, table: dict[str, S], identifier: str, *, active: bool) -> S:
        self.sweep()
        found = table.get(identifier)
        if found is None:
            raise not_found(kind, identifier)
        if active:
            if found.state != ACTIVE:
                raise not_active(kind, identifier, found.state)
            found.expires = self.deadline()
        return found

    def deadline(self) -> float:
        """Tell when a session that is used now will run out."""
        return self.clock.monotonic() + self.limits.session

    def active_update(self, item_ids: set[str]) -> UpdateSession | None:
        """Find an active update session of one of the items."""
        self.sweep()
        for session in self.updates.values():
            if session.state == ACTIVE and session.item_id in item_ids:
                return session
        return None

    def sweep(self) -> None:
        """Forget the sessions whose time is over, and what was uploaded to them."""
        now = self.clock.monotonic()
        ended = 0
        for table in (self.updates, self.downloads):
            for identifier, session in list(table.items()):
                if session.expires <= now and not session.lasting:
                    del table[identifier]
                    ended += 1
        if ended:
            self.discard_unused()
        for token, login in list(self.logins.items()):
            if login.expires <= now:
                del self.logins[token]

    def forget_item(self, item: Item) -> None:
        """Forget an item and its sessions."""
        del self.items[item.id]
        tables: tuple[dict[str, UpdateSession] | dict[str, DownloadSession], ...]
        tables = (self.updates, self.downloads)
        for table in tables:
            for identifier, session in list(table.items()):
                if session.item_id == item.id:
                    del table[identifier]

    def discard_unused(self) -> None:
        """Remove every file from the disk that nothing refers to any more."""
        used = set(self._used())
        for path in self.folder.glob("*.content"):
            if path not in used:
                path.unlink(missing_ok=True)

    def _used(self) -> Iterator[Path]:
        for item in self.items.values():
            yield from (file.content.path for file in item.files.values())
        for update in self.updates.values():
            yield from (file.content.path for file in update.original.values())
            yield from (file.content.path for file in update.files.values() if file.content)
        for download in self.downloads.values():
            yield from (entry.file.content.path for entry in download.files.values() if entry.file)

    def transfer_url(self, token: str, name: str) -> str:
        """Write the address at which a file is transferred."""
        return f"{self.url}/cls/data/{token}/{name_segment(name)}"

    def storage_url(self, item: Item, name: str) -> str:
        """Write where a file would be on a real storage."""
        place = f"contentlib-{item.library_id}/{item.id}/{name_segment(name)}"
        backings = self.libraries[item.library_id].model.storage_backings or []
        if backings and backings[0].storage_uri:
            return f"{backings[0].storage_uri.rstrip('/')}/{place}"
        datastore = backings[0].datastore_id if backings else self.datastores[0]
        return f"ds:///vmfs/volumes/{datastore}/{place}"

    def at_close(self, action: Callable[[], None]) -> Callable[[], None]:
        """Have something done when the library stops; the answer takes it back."""
        with self.lock:
            self._closing.append(action)

        def take_back() -> None:
            with self.lock:
                if action in self._closing:
                    self._closing.remove(action)

        return take_back

    def close(self) -> None:
        """Do what has to be done when the library stops."""
        while not self.closed:
            with self.lock:
                actions, self._closing = self._closing, []
                # what is ended may have begun something else in its last moments
                self.closed = not actions
            for action in actions:
                action()


def new_id() -> str:
    """Make an identifier."""
    return str(uuid.uuid4())


def new_token() -> str:
    """Make a token that nobody can guess."""
    return secrets.token_hex(16)
