"""Put a new ISO into an item, so that whoever uses the item finds the new one.

    python samples/replace_iso_in_place.py
    python samples/replace_iso_in_place.py --server vc1.example.com --user me \\
        --item 5a5c... --iso photon-5.1.iso

The item keeps its identifier and its name; the old ISO stays until the new one has arrived whole.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from _common import options, sample_server
from _prepare import a_library

import vmware_sdk_contentlibrary as vmware


def describe(item_id: str) -> None:
    """Print what is in the item now."""
    item = vmware.invoke_get_library_item_id_content(item_id)
    files = vmware.invoke_list_library_item_id_content_file(item_id)
    content = ", ".join(f"{file.name}, {file.size} bytes" for file in files)
    print(f"{item.name}, version {item.content_version} of its content: {content}")


def replace(item_id: str, iso: Path) -> None:
    """Replace the ISO, whatever its name was."""
    describe(item_id)
    vmware.replace_library_item_content(item_id, iso)
    describe(item_id)


def made_up(folder: str, name: str, size: int) -> Path:
    """Make a file that could be an ISO."""
    iso = Path(folder, name)
    iso.write_bytes(os.urandom(size))
    return iso


def main() -> None:
    """Read the command line, connect, and replace the ISO."""
    parser = options("Put a new ISO into an item.")
    parser.add_argument("--item", help="identifier of the item; one is made by default")
    parser.add_argument("--iso", type=Path, help="the new ISO; one is made up by default")
    given = parser.parse_args()
    with sample_server(given), tempfile.TemporaryDirectory() as folder:
        iso = given.iso or made_up(folder, "photon-5.1.iso", 2_000_000)
        if given.item:
            replace(given.item, iso)
            return
        with a_library() as library_id:
            old = made_up(folder, "photon-5.0.iso", 1_000_000)
            replace(vmware.upload_library_item(old, library_id=library_id, name="photon"), iso)


if __name__ == "__main__":
    main()
