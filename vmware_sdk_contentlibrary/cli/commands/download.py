"""Download."""

from __future__ import annotations

import click

from ...transfer.download import download_library_item
from ..bars import Bars
from ..connection import connected
from ..finding import find_item, find_library
from ..output import json_option, show_json
from ..where import ServerCommand


@click.command("download", cls=ServerCommand)
@click.argument("item")
@click.argument("folder", type=click.Path(file_okay=False), default=".")
@click.option("--library", help="Name or id of the library, where other libraries have the name.")
@click.option("--file", "files", multiple=True, help="Only this file; may be given several times.")
@click.option("--overwrite", is_flag=True, help="Replace files that are there already.")
@json_option
def command(
    *,
    item: str,
    folder: str,
    library: str | None,
    files: tuple[str, ...],
    overwrite: bool,
    as_json: bool,
) -> None:
    """Download the files of an ITEM, by name or id, into a FOLDER.

    A file gets its name once it is complete and its checksum is right. Prints the path of each
    file. The folder is the one you are in where it is left out.
    """
    with connected() as server:
        inside = None if library is None else find_library(server, library)
        found = find_item(server, item, inside)
        with Bars() as bars:
            paths = download_library_item(
                found.id or "",
                folder,
                files=files or None,
                overwrite=overwrite,
                progress=bars.report,
                server=server,
            )
    if as_json:
        show_json({"id": found.id, "files": [str(path) for path in paths]})
    else:
        for path in paths:
            click.echo(str(path))
