"""Synchronization."""

from __future__ import annotations

import click

from ...cmdlets.subscribed_item import invoke_sync_library_item_id_subscribed_item
from ...cmdlets.subscribed_library import invoke_sync_library_id_subscribed_library
from ...models.subscribed_item import LibrarySubscribedItemSyncRequestBody
from ..connection import connected
from ..finding import find_item, find_library
from ..names import item_names, library_names
from ..output import json_option, say, show_json
from ..where import ServerCommand


@click.command("sync", cls=ServerCommand)
@click.argument("library", shell_complete=library_names)
@click.argument("item", required=False, shell_complete=item_names)
@click.option("--force-content", is_flag=True, help="Fetch the item's files too.")
@json_option
def command(library: str, item: str | None, force_content: bool, as_json: bool) -> None:
    """Synchronize a subscribed LIBRARY, or one ITEM of it.

    The server is asked to, and goes about it by itself; ls --json shows last_sync_time.
    """
    if force_content and item is None:
        raise click.UsageError("--force-content is for an item.")
    with connected() as server:
        found = find_library(server, library)
        if item is None:
            invoke_sync_library_id_subscribed_library(found.id or "", server=server)
            name, ids = found.name, {"id": found.id}
        else:
            inside = find_item(server, item, found)
            body = LibrarySubscribedItemSyncRequestBody(force_sync_content=force_content)
            invoke_sync_library_item_id_subscribed_item(inside.id or "", body, server=server)
            name, ids = inside.name, {"id": inside.id, "library_id": found.id}
    say(f"The server synchronizes {name}.")
    if as_json:
        show_json(ids)
