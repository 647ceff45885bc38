"""Delete update and download sessions that somebody's scripts left behind.

    python samples/clean_up_stale_sessions.py
    python samples/clean_up_stale_sessions.py --server vc1.example.com --user me --active

Each user sees the sessions of their own only. What has ended is deleted; what is still ACTIVE
keeps its item from being changed, but may be in use: it is canceled with --active only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from _common import EMBEDDED, options, sample_server
from _prepare import a_download_session, a_library, an_item, an_update_session

import vmware_sdk_contentlibrary as vmware


def clean_up_updates(*, active: bool) -> int:
    """Delete update sessions; an active one has to be canceled first."""
    deleted = 0
    for session_id in vmware.invoke_list_library_item_update_session():
        session = vmware.invoke_get_update_session_id_item(session_id)
        running = session.state == vmware.LibraryItemUpdateSessionModelState.ACTIVE
        print(f"update session {session_id} is {session.state}, expires {session.expiration_time}")
        if running and not active:
            continue
        if running:
            vmware.invoke_cancel_update_session_id(session_id)
        vmware.invoke_delete_update_session_id_item(session_id)
        deleted += 1
    return deleted


def clean_up_downloads(*, active: bool) -> int:
    """Delete download sessions, item by item: there is no list of all."""
    deleted = 0
    for library_id in vmware.invoke_list_content_library():
        for item_id in vmware.invoke_list_library_item(library_id):
            for session_id in vmware.invoke_list_library_item_download_session(item_id):
                session = vmware.invoke_get_download_session_id_item(session_id)
                print(f"download session {session_id} is {session.state}")
                if active or session.state != vmware.LibraryItemDownloadSessionModelState.ACTIVE:
                    vmware.invoke_delete_download_session_id_item(session_id)
                    deleted += 1
    return deleted


@contextmanager
def leftovers() -> Iterator[None]:
    """Leave sessions behind, as a script does that was killed."""
    with (
        a_library() as library_id,
        an_item(library_id) as first,
        an_item(library_id, "More notes") as second,
        an_update_session(first) as failed,
        an_update_session(second),
        a_download_session(first) as canceled,
    ):
        reason = vmware.initialize_library_item_update_session_fail_request_body(
            client_error_message="killed"
        )
        vmware.invoke_fail_update_session_id(failed, reason)
        vmware.invoke_cancel_download_session_id(canceled)
        yield


def main() -> None:
    """Read the command line, connect, and clean up."""
    parser = options("Delete sessions that were left behind.")
    parser.add_argument("--active", action="store_true", help="cancel those in use as well")
    given = parser.parse_args()
    with sample_server(given), leftovers() if given.server == EMBEDDED else nullcontext():
        updates = clean_up_updates(active=given.active)
        downloads = clean_up_downloads(active=given.active)
        print(f"{updates} update sessions and {downloads} download sessions deleted")


if __name__ == "__main__":
    main()
