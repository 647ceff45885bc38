"""Download."""

from __future__ import annotations

import os
import re
import threading
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from ...models.item import LibraryItemModel
from ...transfer.download import download_library_item
from ..bars import Report
from ..connection import connected
from ..finding import find_item, find_library
from ..names import items_or_folders, library_names
from ..output import json_option, show_json
from ..several import each_item, files_at_once, items_at_once
from ..where import ServerCommand

# What every file system takes as the name of a folder, and none takes for more than a name.
_PLAIN = re.compile(r"\w([\w .()+@-]*[\w()+@-])?")


@click.command("download", cls=ServerCommand)
@click.argument(
    "named", metavar="ITEM... [FOLDER]", nargs=-1, required=True, shell_complete=items_or_folders
)
@click.option(
    "--library",
    help="Name or id of the library, where other libraries have the name.",
    shell_complete=library_names,
)
@click.option("--file", "files", multiple=True, help="Only this file; may be given several times.")
@click.option("--overwrite", is_flag=True, help="Replace files that are there already.")
@items_at_once
@files_at_once
@json_option
def command(
    *,
    named: tuple[str, ...],
    library: str | None,
    files: tuple[str, ...],
    overwrite: bool,
    items_at_once: int,
    files_at_once: int,
    as_json: bool,
) -> None:
    """Download the files of each ITEM, by name or id, into the FOLDER, which comes last.

    A single item goes into the folder itself, which is the one you are in where it is left out.
    Of several items, each gets a folder of its own in it, under the item's name, or under its id
    where the name is no folder's or two have it. All items are found before the first is
    downloaded; where one fails, the others go on.

    A file gets its name once it is complete and its checksum is right. Prints the path of each
    file in the order of the items, or with --json an object for each item on a line of its own.
    """
    *wanted, last = named if len(named) > 1 else (*named, ".")
    if Path(last).is_file():
        raise click.UsageError(f"{last} is a file, and the folder comes last.")
    with connected() as server:
        inside = None if library is None else find_library(server, library)
        found = [find_item(server, one, inside) for one in wanted]
        items = list({item.id: item for item in found}.values())
        folders = _folders(Path(last), items)

        def get(number: int, report: Report, stop: threading.Event) -> list[Path]:
            return download_library_item(
                items[number].id or "",
                folders[number],
                files=files or None,
                overwrite=overwrite,
                files_at_once=files_at_once,
                progress=report,
                stop=stop,
                server=server,
            )

        def show(number: int, paths: list[Path]) -> None:
            texts = [str(path) for path in paths]
            if as_json:
                show_json({"id": items[number].id, "files": texts})
            else:
                click.echo("".join(f"{text}\n" for text in texts), nl=False)

        def remark(number: int) -> str:
            return f"{items[number].name} is in {folders[number]}."

        names = [item.name or "" for item in items]
        code = each_item(names, items_at_once, get, remark=remark, show=show)
    click.get_current_context().exit(code)


def _folders(folder: Path, items: Sequence[LibraryItemModel]) -> list[Path]:
    if len(items) == 1:
        return [folder]
    held = Counter(os.path.normcase(item.name or "") for item in items)

    def own(item: LibraryItemModel) -> str:
        name = item.name or ""
        fits = _PLAIN.fullmatch(name) and held[os.path.normcase(name)] == 1
        return name if fits else item.id or ""

    return [folder / own(item) for item in items]
