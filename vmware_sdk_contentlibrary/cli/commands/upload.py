"""Upload."""

from __future__ import annotations

import threading

import click

from ...transfer.pull import PullSource, pull_source
from ...transfer.sources import Source, read_source
from ...transfer.upload import replace_library_item_content, upload_library_item
from ..bars import Report
from ..certificate import Certificate
from ..connection import connected
from ..finding import find_item, find_library
from ..names import item_names, library_names
from ..output import json_option, show_json
from ..several import each_item, files_at_once, items_at_once
from ..values import OneOf
from ..where import ServerCommand

_NONE = "none"


@click.command("upload", cls=ServerCommand)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--library", required=True, help="Name or id of the library.", shell_complete=library_names
)
@click.option("--name", help="Name of the item; the file's own, less its suffix, by default.")
@click.option("--description", help="Description of the item.")
@click.option("--type", "item_type", help="Type of the item; found out by default.")
@click.option(
    "--checksum",
    type=OneOf(["SHA1", "MD5", "SHA256", "SHA512", _NONE]),
    default="SHA256",
    show_default=True,
    help="Checksum that the server compares.",
)
@click.option(
    "--source-thumbprint",
    metavar="HEX",
    help="Thumbprint of the certificate of the host that a URL names.",
)
@click.option(
    "--source-certificate",
    type=Certificate(),
    help="That certificate itself, a file in PEM, instead.",
)
@click.option(
    "--deadline",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Time for the server to fetch a URL; as long as it gets on by default.",
)
@click.option(
    "--replace",
    metavar="ITEM",
    help="Replace the content of this item, by name or id.",
    shell_complete=item_names,
)
@click.option("--take-over", is_flag=True, help="End an update session left open on that item.")
@items_at_once
@files_at_once
@json_option
def command(
    *,
    sources: tuple[str, ...],
    library: str,
    name: str | None,
    description: str | None,
    item_type: str | None,
    checksum: str,
    source_thumbprint: str | None,
    source_certificate: str | None,
    deadline: float | None,
    replace: str | None,
    take_over: bool,
    items_at_once: int,
    files_at_once: int,
    as_json: bool,
) -> None:
    """Upload files, ISOs, OVFs, OVAs and URLs as library items.

    An OVF brings along the files it references; an OVA is read in place; a URL is fetched by
    the server. Prints the id of each item in the order of the sources, or with --json an object
    on a line of its own. What fails leaves nothing behind, and the others go on; a source that
    cannot be an item is refused before anything is sent.

    Example: vmware-contentlibrary upload photon.ova --library Golden --server vc1
    """
    if len(sources) > 1 and (name is not None or replace is not None):
        raise click.UsageError("--name and --replace are for a single source.")
    if replace is not None and (name, description, item_type) != (None, None, None):
        raise click.UsageError("--replace leaves name, description and type as they are.")
    if take_over and replace is None:
        raise click.UsageError("--take-over goes with --replace.")
    if (source_thumbprint, source_certificate, deadline) != (None, None, None) and not any(
        map(_is_url, sources)
    ):
        text = "--source-thumbprint, --source-certificate and --deadline are for URLs."
        raise click.UsageError(text)
    names = [_read(source, source_thumbprint, source_certificate).name for source in sources]
    algorithm = None if checksum == _NONE else checksum
    with connected() as server:
        target = find_library(server, library)
        library_id = target.id or ""
        old = None if replace is None else find_item(server, replace, target).id

        def put(number: int, report: Report, stop: threading.Event) -> str:
            if old is None:
                return upload_library_item(
                    sources[number],
                    library_id=library_id,
                    name=name,
                    description=description,
                    item_type=item_type,
                    checksum=algorithm,
                    ssl_thumbprint=source_thumbprint,
                    ssl_certificate=source_certificate,
                    deadline_seconds=deadline,
                    files_at_once=files_at_once,
                    progress=report,
                    stop=stop,
                    server=server,
                )
            replace_library_item_content(
                old,
                sources[number],
                checksum=algorithm,
                ssl_thumbprint=source_thumbprint,
                ssl_certificate=source_certificate,
                deadline_seconds=deadline,
                take_over=take_over,
                files_at_once=files_at_once,
                progress=report,
                stop=stop,
                server=server,
            )
            return old

        def show(number: int, item_id: str) -> None:
            if as_json:
                ids = {"id": item_id, "library_id": library_id, "source": sources[number]}
                show_json(ids)
            else:
                click.echo(item_id)

        def remark(number: int) -> str:
            return f"{sources[number]} is now in {target.name}."

        code = each_item(names, items_at_once, put, remark=remark, show=show)
    click.get_current_context().exit(code)


def _is_url(source: str) -> bool:
    return "://" in source


def _read(source: str, thumbprint: str | None, certificate: str | None) -> Source | PullSource:
    """Look whether a source can be an item, before anything is sent of any."""
    return pull_source(source, thumbprint, certificate) if _is_url(source) else read_source(source)
