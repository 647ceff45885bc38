"""Upload."""

from __future__ import annotations

import click

from ...transfer.upload import replace_library_item_content, upload_library_item
from ..bars import Bars
from ..connection import connected
from ..finding import find_item, find_library
from ..output import json_option, say, show_json
from ..values import OneOf
from ..where import ServerCommand


@click.command("upload", cls=ServerCommand)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--library", required=True, help="Name or id of the library.")
@click.option("--name", help="Name of the item; the file's own, less its suffix, by default.")
@click.option("--description", help="Description of the item.")
@click.option("--type", "item_type", help="Type of the item; found out by default.")
@click.option(
    "--checksum",
    type=OneOf(["SHA1", "MD5", "SHA256", "SHA512", "none"]),
    default="SHA256",
    show_default=True,
    help="Checksum that the server compares.",
)
@click.option(
    "--source-thumbprint",
    metavar="HEX",
    help="Thumbprint of the certificate of the host that a URL names.",
)
@click.option("--replace", metavar="ITEM", help="Replace the content of this item, by name or id.")
@click.option("--take-over", is_flag=True, help="End an update session left open on that item.")
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
    replace: str | None,
    take_over: bool,
    as_json: bool,
) -> None:
    """Upload files, ISOs, OVFs, OVAs and URLs as library items.

    An OVF brings along the files it references; an OVA is read in place; a URL is fetched by
    the server. Prints the id of each item, or with --json an object on a line of its own. What
    fails leaves nothing behind.

    Example: vmware-contentlibrary upload photon.ova --library Golden --server vc1
    """
    if len(sources) > 1 and (name is not None or replace is not None):
        raise click.UsageError("--name and --replace are for a single source.")
    if replace is not None and (name, description, item_type) != (None, None, None):
        raise click.UsageError("--replace leaves name, description and type as they are.")
    if take_over and replace is None:
        raise click.UsageError("--take-over goes with --replace.")
    with connected() as server:
        target = find_library(server, library)
        library_id = target.id or ""
        old = None if replace is None else find_item(server, replace, target).id
        for source in sources:
            with Bars() as bars:
                if old is not None:
                    item_id = old
                    replace_library_item_content(
                        old,
                        source,
                        checksum=None if checksum == "none" else checksum,
                        ssl_thumbprint=source_thumbprint,
                        take_over=take_over,
                        progress=bars.report,
                        server=server,
                    )
                else:
                    item_id = upload_library_item(
                        source,
                        library_id=library_id,
                        name=name,
                        description=description,
                        item_type=item_type,
                        checksum=None if checksum == "none" else checksum,
                        ssl_thumbprint=source_thumbprint,
                        progress=bars.report,
                        server=server,
                    )
            say(f"{source} is now in {target.name}.")
            if as_json:
                show_json({"id": item_id, "library_id": library_id, "source": source})
            else:
                click.echo(item_id)
