"""The history of items (ChangesApi)."""

from __future__ import annotations

from ...models.changes import LibraryItemChangesInfo, LibraryItemChangesSummary
from ..call import Call, answers
from ..faults import not_found
from ..records import Item

LONGEST_SUMMARY = 80


def _item(call: Call) -> Item:
    return call.store.item(call.path["library_item"])


@answers("Invoke-ListLibraryItemContentChanges")
def list_all(call: Call) -> list[LibraryItemChangesSummary]:
    """List the versions of an item's content, the oldest first."""
    return [
        LibraryItemChangesSummary(
            version=change.version,
            time=change.time,
            user=change.user or None,
            short_message=change.message.partition("\n")[0][:LONGEST_SUMMARY],
        )
        for change in _item(call).history
    ]


@answers("Invoke-GetLibraryItemVersionLibraryChanges")
def get(call: Call) -> LibraryItemChangesInfo:
    """Get one version of an item's content."""
    version = call.path["version"]
    for change in _item(call).history:
        if change.version == version:
            return LibraryItemChangesInfo(
                time=change.time, user=change.user or None, message=change.message
            )
    raise not_found("item version", version)
