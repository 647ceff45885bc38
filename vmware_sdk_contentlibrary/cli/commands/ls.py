"""Listing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import click

from ...cmdlets.file import invoke_list_library_item_id_content_file
from ...cmdlets.item import invoke_get_library_item_id_content, invoke_list_library_item
from ...cmdlets.library import invoke_get_library_id_content, invoke_list_content_library
from ...models._base import Structure
from ...runtime.server import VIServer
from ..connection import connected
from ..finding import each, find_item, find_library
from ..names import item_names, library_names
from ..output import Column, json_option, show_rows, size, yes_no
from ..where import ServerCommand

LIBRARIES = [
    Column("NAME", "name", fold=True),
    Column("TYPE", "type"),
    Column("PUBLISHED", "publish_info.published", human=yes_no),
    Column("ID", "id"),
]
ITEMS = [
    Column("NAME", "name", fold=True),
    Column("TYPE", "type"),
    Column("SIZE", "size", human=size, right=True),
    Column("ID", "id"),
]
FILES = [
    Column("NAME", "name", fold=True),
    Column("SIZE", "size", human=size, right=True),
    Column("STORED", "cached", human=yes_no),
    Column("VERSION", "version"),
]


@click.command("ls", cls=ServerCommand)
@click.argument("library", required=False, shell_complete=library_names)
@click.argument("item", required=False, shell_complete=item_names)
@json_option
def command(library: str | None, item: str | None, as_json: bool) -> None:
    """List libraries, the items of a LIBRARY, or the files of an ITEM in it.

    Libraries and items are given by name or id. In a pipe, the columns are: name, type,
    published, id of libraries; name, type, bytes, id of items; name, bytes, stored, version of
    files.
    """
    with connected() as server:
        if library is None:
            rows, columns = _libraries(server), LIBRARIES
        elif item is None:
            rows, columns = _items(server, library), ITEMS
        else:
            found = find_item(server, item, find_library(server, library))
            files = invoke_list_library_item_id_content_file(found.id or "", server=server)
            rows, columns = _rows(files), FILES
    show_rows(rows, columns, as_json=as_json)


def _libraries(server: VIServer) -> list[dict[str, Any]]:
    identifiers = invoke_list_content_library(server=server)
    return _rows(each(lambda one: invoke_get_library_id_content(one, server=server), identifiers))


def _items(server: VIServer, library: str) -> list[dict[str, Any]]:
    found = find_library(server, library)
    identifiers = invoke_list_library_item(found.id or "", server=server)
    return _rows(
        each(lambda one: invoke_get_library_item_id_content(one, server=server), identifiers)
    )


def _rows(models: Iterable[Structure]) -> list[dict[str, Any]]:
    rows = [json.loads(model.model_dump_json(exclude_none=True)) for model in models]
    return sorted(rows, key=lambda row: (str(row.get("name")).casefold(), str(row.get("id"))))
