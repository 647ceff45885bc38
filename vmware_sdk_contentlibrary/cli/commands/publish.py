"""Publishing."""

from __future__ import annotations

import click

from ...cmdlets.item import invoke_publish_library_item_id
from ...cmdlets.local_library import invoke_publish_library_id_local_library
from ...models.item import LibraryItemDestinationSpec, LibraryItemPublishRequestBody
from ...models.local_library import LocalLibraryDestinationSpec, LocalLibraryPublishRequestBody
from ..connection import connected
from ..finding import find_item, find_library
from ..names import item_names, library_names
from ..output import json_option, say, show_json
from ..where import ServerCommand


@click.command("publish", cls=ServerCommand)
@click.argument("library", shell_complete=library_names)
@click.argument("item", required=False, shell_complete=item_names)
@click.option(
    "--subscription",
    "subscriptions",
    multiple=True,
    help="Id of a subscription to publish to; may be given several times. All by default.",
)
@click.option("--force-content", is_flag=True, help="Send the item's files too.")
@json_option
def command(
    *,
    library: str,
    item: str | None,
    subscriptions: tuple[str, ...],
    force_content: bool,
    as_json: bool,
) -> None:
    """Publish a LIBRARY, or one ITEM of it, to its subscribers."""
    if force_content and item is None:
        raise click.UsageError("--force-content is for an item.")
    with connected() as server:
        found = find_library(server, library)
        if item is None:
            to = [LocalLibraryDestinationSpec(subscription=one) for one in subscriptions]
            body = LocalLibraryPublishRequestBody(subscriptions=to) if to else None
            invoke_publish_library_id_local_library(found.id or "", body, server=server)
            name, ids = found.name, {"id": found.id}
        else:
            inside = find_item(server, item, found)
            destinations = [LibraryItemDestinationSpec(subscription=one) for one in subscriptions]
            request = LibraryItemPublishRequestBody(
                force_sync_content=force_content, subscriptions=destinations or None
            )
            invoke_publish_library_item_id(inside.id or "", request, server=server)
            name, ids = inside.name, {"id": inside.id, "library_id": found.id}
    say(f"The server publishes {name}.")
    if as_json:
        show_json(ids)
