"""Removal."""

from __future__ import annotations

import click

from ...cmdlets.item import invoke_delete_library_item_id_content, invoke_list_library_item
from ...cmdlets.local_library import invoke_delete_library_id_content_local_library
from ...cmdlets.subscribed_library import invoke_delete_library_id_content_subscribed_library
from ...models.library import LibraryModel, LibraryModelLibraryType
from ...runtime.server import VIServer
from ..asking import confirmed
from ..connection import connected
from ..exits import CommandLineProblem, Exit
from ..finding import find_item, find_library
from ..names import item_names, library_names
from ..output import json_option, say, show_json
from ..where import ServerCommand


@click.command("rm", cls=ServerCommand)
@click.argument("library", shell_complete=library_names)
@click.argument("items", metavar="[ITEM]...", nargs=-1, shell_complete=item_names)
@click.option("-r", "--recursive", is_flag=True, help="Remove a library together with its items.")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@json_option
def command(
    *, library: str, items: tuple[str, ...], recursive: bool, yes: bool, as_json: bool
) -> None:
    """Remove ITEMs of a LIBRARY, or the library where no item is named.

    Libraries and items are given by name or id. All items are found before the first is
    removed. A library that holds items is removed with --recursive only.
    """
    with connected() as server:
        found = find_library(server, library)
        removed = (
            _items(server, found, items, yes=yes)
            if items
            else _library(server, found, recursive=recursive, yes=yes)
        )
    if as_json:
        show_json(removed)


def _items(
    server: VIServer, library: LibraryModel, items: tuple[str, ...], *, yes: bool
) -> list[dict[str, str | None]]:
    found = [find_item(server, item, library) for item in items]
    names = ", ".join(f"{item.name} ({item.id})" for item in found)
    _ask(f"Remove {names} from {library.name}?", yes=yes)
    for item in found:
        invoke_delete_library_item_id_content(item.id or "", server=server)
        say(f"{item.name} is removed.")
    return [{"id": item.id, "library_id": library.id} for item in found]


def _library(
    server: VIServer, library: LibraryModel, *, recursive: bool, yes: bool
) -> list[dict[str, str | None]]:
    identifier = library.id or ""
    count = len(invoke_list_library_item(identifier, server=server))
    if count and not recursive:
        text = f"{library.name} holds {count} item(s). --recursive removes them with it."
        raise CommandLineProblem(text, Exit.USAGE)
    holding = f" with its {count} item(s)" if count else ""
    _ask(f"Remove the library {library.name} ({identifier}){holding}?", yes=yes)
    if library.type == LibraryModelLibraryType.SUBSCRIBED:
        invoke_delete_library_id_content_subscribed_library(identifier, server=server)
    else:
        invoke_delete_library_id_content_local_library(identifier, server=server)
    say(f"{library.name} is removed.")
    return [{"id": identifier}]


def _ask(question: str, *, yes: bool) -> None:
    if not yes and not confirmed(question):
        raise CommandLineProblem("Nothing was removed.", Exit.INTERRUPTED)
