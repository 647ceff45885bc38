"""Upload a file while both of its sessions are kept alive, and download it again.

    python samples/upload_kept_alive.py
    python samples/upload_kept_alive.py --server vc1.example.com --user me --datastore datastore-15

The first runs on the content library inside the process. Every cmdlet is printed as it goes.
The password comes from VMWARE_PASSWORD, or is asked for.
"""

from __future__ import annotations

import argparse
import getpass
import hashlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import vmware_sdk_contentlibrary as vmware


def say(cmdlet: str, what: object = "") -> None:
    """Print a cmdlet that has been called, and what came of it."""
    print(f"{cmdlet:<48} {what}", flush=True)


@contextmanager
def kept_alive(keep_alive: Callable[[], None], every: float) -> Iterator[None]:
    """Call a keep-alive cmdlet now and every so many seconds, until the block ends."""
    done = threading.Event()

    def beat() -> None:
        while True:
            keep_alive()
            if done.wait(every):
                return

    thread = threading.Thread(target=beat)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def upload(vc: vmware.VIServer, item: str, file: Path, every: float) -> None:
    """Put a file into an item through an update session."""
    model = vmware.initialize_library_item_update_session_model(library_item_id=item)
    session = vmware.invoke_create_library_item_update_session(model)
    say("Invoke-CreateLibraryItemUpdateSession", session)
    try:
        spec = vmware.initialize_library_item_updatesession_file_add_spec(
            name=file.name,
            source_type="PUSH",
            size=file.stat().st_size,
            checksum_info=vmware.initialize_library_item_file_checksum_info(
                algorithm="SHA256", checksum=hashlib.sha256(file.read_bytes()).hexdigest()
            ),
        )
        added = vmware.invoke_create_update_session_id_item_file(session, spec)
        say("Invoke-CreateUpdateSessionIdItemFile", f"{added.name}: {added.status}")
        assert added.upload_endpoint is not None

        def keep_alive() -> None:
            # how far the upload is: what has been read of the file
            progress = 100 * stream.tell() // file.stat().st_size
            body = vmware.initialize_library_item_update_session_keep_alive_request_body(
                client_progress=progress
            )
            vmware.invoke_keep_alive_update_session_id(session, body)
            say("Invoke-KeepAliveUpdateSessionId", f"{progress} %")

        with file.open("rb") as stream, kept_alive(keep_alive, every):
            vc.upload(added.upload_endpoint.uri, stream)
            say("PUT", f"{stream.tell()} bytes")
        vmware.invoke_complete_update_session_id(session)
        state = vmware.invoke_get_update_session_id_item(session).state
        say("Invoke-CompleteUpdateSessionId", state)
    finally:
        vmware.invoke_delete_update_session_id_item(session)
        say("Invoke-DeleteUpdateSessionIdItem")


def download(vc: vmware.VIServer, item: str, name: str, target: Path, every: float) -> None:
    """Get a file out of an item through a download session."""
    model = vmware.initialize_library_item_download_session_model(library_item_id=item)
    session = vmware.invoke_create_library_item_download_session(model)
    say("Invoke-CreateLibraryItemDownloadSession", session)
    try:
        body = vmware.initialize_library_item_downloadsession_file_prepare_request_body(
            file_name=name
        )
        info = vmware.invoke_prepare_download_session_id_file(session, body)
        say("Invoke-PrepareDownloadSessionIdFile", f"{info.name}: {info.status}")
        while info.status != vmware.LibraryItemDownloadsessionFilePrepareStatus.PREPARED:
            threading.Event().wait(0.5)
            info = vmware.invoke_get_download_session_id_file(session, name)
            say("Invoke-GetDownloadSessionIdFile", f"{info.name}: {info.status}")
        assert info.download_endpoint is not None

        def keep_alive() -> None:
            vmware.invoke_keep_alive_download_session_id(session)
            say("Invoke-KeepAliveDownloadSessionId")

        with kept_alive(keep_alive, every), target.open("wb") as stream:
            vc.download(info.download_endpoint.uri, stream, size=info.size)
        say("GET", f"{target.stat().st_size} bytes")
    finally:
        vmware.invoke_delete_download_session_id_item(session)
        say("Invoke-DeleteDownloadSessionIdItem")


def story(vc: vmware.VIServer, datastore: str, file: Path, every: float) -> None:
    """Upload a file into a library made for it, download it again, and clear all away."""
    backing = vmware.initialize_library_storage_backing(type="DATASTORE", datastore_id=datastore)
    library = vmware.invoke_create_content_local_library(
        vmware.initialize_library_model(name="Kept alive", type="LOCAL", storage_backings=[backing])
    )
    say("Invoke-CreateContentLocalLibrary", library)
    try:
        item = vmware.invoke_create_content_library_item(
            vmware.initialize_library_item_model(library_id=library, name=file.stem)
        )
        say("Invoke-CreateContentLibraryItem", item)
        upload(vc, item, file, every)
        back = file.with_name("downloaded-" + file.name)
        download(vc, item, file.name, back, every)
        same = back.read_bytes() == file.read_bytes()
        print("What came back is " + ("what was sent." if same else "NOT what was sent!"))
    finally:
        vmware.invoke_delete_library_id_content_local_library(library)
        say("Invoke-DeleteLibraryIdContentLocalLibrary")


def main() -> None:
    """Read the command line, connect, and run the story."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--server", default=":embedded:")
    parser.add_argument("--user", default="administrator@vsphere.local")
    parser.add_argument("--datastore", default="datastore-1")
    parser.add_argument("--file", type=Path, help="file to upload; 32 MiB made up by default")
    parser.add_argument("--every", type=float, help="seconds between keep-alives")
    parser.add_argument("--ca-file", help="CA certificates to trust")
    parser.add_argument("--ssl-thumbprint", help="the one certificate to trust")
    given = parser.parse_args()

    how: vmware.Login = {}
    if given.ca_file:
        how["ca_file"] = given.ca_file
    if given.ssl_thumbprint:
        how["ssl_thumbprint"] = given.ssl_thumbprint
    if given.server != ":embedded:":
        how["user"] = given.user
        how["password"] = os.environ.get("VMWARE_PASSWORD") or getpass.getpass()

    with (
        tempfile.TemporaryDirectory() as folder,
        vmware.connect_vi_server(given.server, **how) as vc,
    ):
        say("Connect-VIServer", vc)
        file = given.file
        if file is None:
            file = Path(folder, "photon.iso")
            file.write_bytes(os.urandom(1024) * 32 * 1024)
        # A vCenter wants to hear of a session every five minutes; here there is less to wait for.
        every = given.every or (0.1 if given.server == ":embedded:" else 60)
        story(vc, given.datastore, file, every)
    say("Disconnect-VIServer")


if __name__ == "__main__":
    main()
