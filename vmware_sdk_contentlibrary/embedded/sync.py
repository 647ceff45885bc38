"""Synchronization: a subscribed library becomes what its publisher publishes."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass

from .mirror import Mirror, Mismatch
from .publisher import Publisher
from .reach import Line, Unreachable
from .records import Library
from .store import Store


@dataclass(frozen=True)
class Wish:
    """What is to be synchronized.

    Attributes:
        sources: The published items to fetch; None for all of them.
        files: Whether files are fetched also where the library fetches them on demand.
    """

    sources: frozenset[str] | None = None
    files: bool = False

    def covers(self, source: str | None) -> bool:
        """Tell whether a published item is among what is wished."""
        return self.sources is None or source in self.sources


def synchronize(store: Store, library: Library, wish: Wish) -> None:
    """Have a library synchronized by a thread of its own; the store's lock is held."""
    if store.closed:
        return
    sync = store.syncs.get(library.id)
    if sync is not None:
        sync.ask(wish)
        return
    store.syncs[library.id] = Sync(store, library, wish)
    store.syncs[library.id].start()


class Sync:
    """The thread that fulfils a library's wishes, one after the other.

    What is wished while it runs is fulfilled as well: somebody may have published something since
    it looked.
    """

    def __init__(self, store: Store, library: Library, wish: Wish) -> None:
        self._store, self._library, self._wishes = store, library, [wish]
        self._line = Line()
        self._thread = threading.Thread(target=self._run, name="embedded-sync", daemon=True)

    def start(self) -> None:
        """Begin; the library's end is the end of it in any case."""
        self._done = self._store.at_close(self._stop)
        self._thread.start()

    def ask(self, wish: Wish) -> None:
        """Wish for something more."""
        if wish not in self._wishes:
            self._wishes.append(wish)

    def cut(self) -> None:
        """Break it off without waiting."""
        self._line.cut()

    def _stop(self) -> None:
        self.cut()
        self._thread.join()

    def _run(self) -> None:
        try:
            while (wish := self._next()) is not None:
                # where it fails the library stays as it is: nobody is there to be told
                with suppress(OSError, Unreachable):
                    self._fulfil(wish)
        finally:
            with self._store.lock:
                if self._store.syncs.get(self._library.id) is self:
                    del self._store.syncs[self._library.id]
            self._done()

    def _next(self) -> Wish | None:
        with self._store.lock:
            if self._gone() or not self._wishes:
                # in the same breath, so that nobody asks it any more
                del self._store.syncs[self._library.id]
                return None
            return self._wishes.pop(0)

    def _gone(self) -> bool:
        return self._line.over or self._store.libraries.get(self._library.id) is not self._library

    def _fulfil(self, wish: Wish) -> None:
        with self._store.lock:
            info = self._library.model.subscription_info
            assert info is not None
            info = info.model_copy()
        publisher = Publisher(self._line, info)
        entries = [entry for entry in publisher.items() if wish.covers(entry.id)]
        self._forget_unpublished(wish, {entry.id for entry in entries})
        for entry in entries:
            # an item that fails stays as it was, and the others need not
            with suppress(Unreachable, Mismatch):
                mirror = Mirror(self._store, self._library, entry)
                mirror.fetch(publisher, files=wish.files or not info.on_demand)
        with self._store.lock:
            if wish.sources is None and not self._gone():
                self._library.model.last_sync_time = self._store.clock.now()

    def _forget_unpublished(self, wish: Wish, published: set[str]) -> None:
        with self._store.lock:
            for item in self._store.items_of(self._library.id):
                source = item.model.source_id
                if wish.covers(source) and source not in published:
                    self._store.forget_item(item)
            self._store.discard_unused()
