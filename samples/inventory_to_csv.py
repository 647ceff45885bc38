"""Write every file of every library to a CSV file, with its size and checksum.

    python samples/inventory_to_csv.py
    python samples/inventory_to_csv.py --server vc1.example.com --user me --csv inventory.csv

One row a file; what is not on the storage yet has no size.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TextIO

from _common import EMBEDDED, options, sample_server
from _prepare import a_library, an_item

import vmware_sdk_contentlibrary as vmware

COLUMNS = ("library", "type", "item", "kind", "version", "file", "bytes", "checksum")


def inventory() -> Iterator[tuple[object, ...]]:
    """Go through libraries, items and files; an item without files gets a row as well."""
    for library_id in vmware.invoke_list_content_library():
        library = vmware.invoke_get_library_id_content(library_id)
        for item_id in vmware.invoke_list_library_item(library_id):
            item = vmware.invoke_get_library_item_id_content(item_id)
            of = (library.name, library.type, item.name, item.type, item.content_version)
            files = vmware.invoke_list_library_item_id_content_file(item_id)
            for file in files:
                known = file.checksum_info
                yield (*of, file.name, file.size, known.checksum if known else "")
            if not files:
                yield (*of, "", "", "")


@contextmanager
def things_to_list() -> Iterator[None]:
    """Have something in the library."""
    with a_library() as library_id, an_item(library_id), an_item(library_id, "More notes"):
        yield


def written_to(path: Path | None) -> AbstractContextManager[TextIO]:
    """Open what the rows go to."""
    return nullcontext(sys.stdout) if path is None else path.open("w", encoding="utf-8", newline="")


def main() -> None:
    """Read the command line, connect, and write the file."""
    parser = options("Write every file of every library to a CSV file.")
    parser.add_argument("--csv", type=Path, help="the file to write; standard output by default")
    given = parser.parse_args()
    with (
        sample_server(given),
        things_to_list() if given.server == EMBEDDED else nullcontext(),
        written_to(given.csv) as target,
    ):
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(inventory())


if __name__ == "__main__":
    main()
