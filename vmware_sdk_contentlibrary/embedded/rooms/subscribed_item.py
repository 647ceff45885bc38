"""Items of subscribed libraries (SubscribedItemApi)."""

from __future__ import annotations

from ...models.subscribed_item import LibrarySubscribedItemSyncRequestBody
from ...runtime.standard import InvalidElementConfiguration
from ..call import Call, answers
from ..faults import Fault
from ..libraries import SUBSCRIBED
from ..mirror import evict as evict_item
from ..records import Item, Library
from ..sync import Wish, synchronize


def _item(call: Call) -> tuple[Item, Library]:
    item = call.store.item(call.path["library_item_id"])
    return item, call.store.library(item.library_id, SUBSCRIBED)


@answers("Invoke-SyncLibraryItemIdSubscribedItem")
def sync(call: Call) -> None:
    """Begin to synchronize an item."""
    item, library = _item(call)
    files = call.structure(LibrarySubscribedItemSyncRequestBody).force_sync_content
    assert item.model.source_id is not None
    synchronize(call.store, library, Wish(frozenset({item.model.source_id}), files))


@answers("Invoke-EvictLibraryItemIdSubscribedItem")
def evict(call: Call) -> None:
    """Let go of an item's files, where they are fetched on demand."""
    item, library = _item(call)
    info = library.model.subscription_info
    if info is None or not info.on_demand:
        text = "The library {0} of the item {1} does not fetch its files on demand."
        raise Fault(InvalidElementConfiguration, "item.not_on_demand", text, library.id, item.id)
    evict_item(item)
    call.store.discard_unused()
