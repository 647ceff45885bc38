"""The tour's chapters on items, and on the sessions that fill and fetch them."""

from __future__ import annotations

import io

from ...cmdlets.changes import (
    invoke_get_library_item_version_library_changes,
    invoke_list_library_item_content_changes,
)
from ...cmdlets.download_session import (
    invoke_cancel_download_session_id,
    invoke_create_library_item_download_session,
    invoke_delete_download_session_id_item,
    invoke_fail_download_session_id,
    invoke_get_download_session_id_item,
    invoke_keep_alive_download_session_id,
    invoke_list_library_item_download_session,
)
from ...cmdlets.file import (
    invoke_get_download_session_id_file,
    invoke_get_library_item_id_file,
    invoke_list_download_session_id_item_file,
    invoke_list_library_item_id_content_file,
    invoke_prepare_download_session_id_file,
)
from ...cmdlets.item import (
    invoke_copy_source_library_item_id,
    invoke_delete_library_item_id_content,
    invoke_find_library_item,
    invoke_get_library_item_id_content,
    invoke_list_library_item,
    invoke_update_library_item_id_content,
)
from ...cmdlets.local_library import invoke_delete_library_id_content_local_library
from ...cmdlets.storage import (
    invoke_get_library_item_id_storage,
    invoke_list_library_item_id_content_storage,
)
from ...cmdlets.update_session import (
    invoke_cancel_update_session_id,
    invoke_complete_update_session_id,
    invoke_create_library_item_update_session,
    invoke_delete_update_session_id_item,
    invoke_fail_update_session_id,
    invoke_get_update_session_id_item,
    invoke_keep_alive_update_session_id,
    invoke_list_library_item_update_session,
    invoke_update_update_session_id_item,
)
from ...cmdlets.update_session_file import (
    invoke_create_update_session_id_item_file,
    invoke_delete_update_session_id_file_name_item,
    invoke_get_update_session_id_file_name_item,
    invoke_list_update_session_id_item_file,
    invoke_validate_update_session_id_file,
)
from ...models.download_session import (
    LibraryItemDownloadSessionFailRequestBody,
    LibraryItemDownloadSessionKeepAliveRequestBody,
    LibraryItemDownloadSessionModel,
)
from ...models.file import LibraryItemDownloadsessionFilePrepareRequestBody
from ...models.item import LibraryItemFindSpec, LibraryItemModel
from ...models.update_session import (
    LibraryItemUpdateSessionFailRequestBody,
    LibraryItemUpdateSessionKeepAliveRequestBody,
    LibraryItemUpdateSessionModel,
    LibraryItemUpdatesessionWarningBehavior,
)
from ...models.update_session_file import LibraryItemUpdatesessionFileAddSpec
from .guide import Guide, Missing
from .specs import CONTENT, FILE, item, new_item, new_library


def _update_session(guide: Guide, item_id: str) -> str:
    model = LibraryItemUpdateSessionModel(library_item_id=item_id)
    return guide.call(invoke_create_library_item_update_session, model)


def _download_session(guide: Guide, item_id: str) -> str:
    model = LibraryItemDownloadSessionModel(library_item_id=item_id)
    return guide.call(invoke_create_library_item_download_session, model)


def _add(guide: Guide, session: str) -> str:
    spec = LibraryItemUpdatesessionFileAddSpec(name=FILE, source_type="PUSH", size=len(CONTENT))
    file = guide.call(invoke_create_update_session_id_item_file, session, spec)
    if file.upload_endpoint is None:
        raise Missing
    return file.upload_endpoint.uri


def fill(guide: Guide, item_id: str) -> None:
    """Upload one file."""
    session = _update_session(guide, item_id)
    guide.server.upload(_add(guide, session), io.BytesIO(CONTENT))
    guide.call(invoke_complete_update_session_id, session)
    guide.wait(invoke_get_update_session_id_item, session, lambda one: one.state != "ACTIVE")
    guide.attempt(invoke_delete_update_session_id_item, session)


def items(guide: Guide) -> None:
    """Create an item, fill it, find it, change it, copy it, and take it away."""
    library = new_library(guide, "releases")
    made = new_item(guide, library, "release 7")
    fill(guide, made)
    change = LibraryItemModel(description="the seventh")
    guide.attempt(invoke_update_library_item_id_content, made, change)
    guide.attempt(invoke_get_library_item_id_content, made)
    guide.attempt(invoke_list_library_item, library)
    spec = LibraryItemFindSpec(name="release 7", library_id=library)
    guide.attempt(invoke_find_library_item, spec)
    guide.attempt(invoke_list_library_item_id_content_file, made)
    guide.attempt(invoke_get_library_item_id_file, made, FILE)
    guide.attempt(invoke_list_library_item_id_content_storage, made)
    guide.attempt(invoke_get_library_item_id_storage, made, FILE)
    guide.attempt(invoke_copy_source_library_item_id, made, item(library, "copy"))
    try:
        changes = guide.call(invoke_list_library_item_content_changes, made)
    except Missing:
        changes = []
    for one in changes[:1]:
        guide.attempt(invoke_get_library_item_version_library_changes, made, one.version)
    guide.attempt(invoke_delete_library_item_id_content, made)
    guide.call(invoke_delete_library_id_content_local_library, library)


def update_sessions(guide: Guide) -> None:
    """Upload, and end the session in each of the ways there are."""
    library = new_library(guide, "uploads")
    filled = new_item(guide, library, "release 8")
    session = _update_session(guide, filled)
    guide.attempt(invoke_list_library_item_update_session, filled)
    behavior = LibraryItemUpdatesessionWarningBehavior(type="SELF_SIGNED_CERTIFICATE", ignored=True)
    change = LibraryItemUpdateSessionModel(warning_behavior=[behavior])
    guide.attempt(invoke_update_update_session_id_item, session, change)
    guide.server.upload(_add(guide, session), io.BytesIO(CONTENT))
    half = LibraryItemUpdateSessionKeepAliveRequestBody(client_progress=50)
    guide.attempt(invoke_keep_alive_update_session_id, session, half)
    guide.attempt(invoke_get_update_session_id_file_name_item, session, FILE)
    guide.attempt(invoke_list_update_session_id_item_file, session)
    guide.attempt(invoke_validate_update_session_id_file, session)
    guide.attempt(invoke_cancel_update_session_id, session)
    guide.attempt(invoke_delete_update_session_id_item, session)
    fill(guide, filled)
    session = _update_session(guide, filled)
    why = LibraryItemUpdateSessionFailRequestBody(client_error_message="out of coffee")
    guide.attempt(invoke_fail_update_session_id, session, why)
    session = _update_session(guide, filled)
    _add(guide, session)
    guide.attempt(invoke_delete_update_session_id_file_name_item, session, FILE)
    guide.attempt(invoke_cancel_update_session_id, session)
    guide.call(invoke_delete_library_id_content_local_library, library)


def download_sessions(guide: Guide) -> None:
    """Download, and end the session in each of the ways there are."""
    library = new_library(guide, "downloads")
    filled = new_item(guide, library, "release 9")
    fill(guide, filled)
    session = _download_session(guide, filled)
    guide.attempt(invoke_list_library_item_download_session, filled)
    guide.attempt(invoke_list_download_session_id_item_file, session)
    body = LibraryItemDownloadsessionFilePrepareRequestBody(file_name=FILE)
    guide.call(invoke_prepare_download_session_id_file, session, body)
    file = guide.call(invoke_get_download_session_id_file, session, FILE)
    if file.download_endpoint is not None:
        guide.server.download(file.download_endpoint.uri, io.BytesIO())
    half = LibraryItemDownloadSessionKeepAliveRequestBody(progress=50)
    guide.attempt(invoke_keep_alive_download_session_id, session, half)
    guide.attempt(invoke_get_download_session_id_item, session)
    guide.attempt(invoke_cancel_download_session_id, session)
    session = _download_session(guide, filled)
    why = LibraryItemDownloadSessionFailRequestBody(client_error_message="out of room")
    guide.attempt(invoke_fail_download_session_id, session, why)
    session = _download_session(guide, filled)
    guide.attempt(invoke_delete_download_session_id_item, session)
    guide.call(invoke_delete_library_id_content_local_library, library)
