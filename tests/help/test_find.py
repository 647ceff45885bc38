"""Finding cmdlets."""

import pytest

from vmware_sdk_contentlibrary import find_vsphere_command
from vmware_sdk_contentlibrary.cmdlets import operations

KEEP_ALIVE = {"Invoke-KeepAliveUpdateSessionId", "Invoke-KeepAliveDownloadSessionId"}


def names(**given: str) -> set[str]:
    return {found.command for found in find_vsphere_command(**given)}


def test_nothing_given_lists_all() -> None:
    assert names() == set(operations())
    assert len(names()) == 71


def test_a_command_tells_all_about_itself() -> None:
    (found,) = find_vsphere_command(command="Invoke-KeepAliveUpdateSessionId")
    assert found.python == "invoke_keep_alive_update_session_id"
    assert found.name == "KeepAliveUpdateSessionId"
    assert found.method == "POST"
    path = "/api/content/library/item/update-session/{update_session_id}?action=keep-alive"
    assert found.path == path
    assert found.tag == "UpdateSessionApi"
    assert found.module == "VMware.Sdk.vSphere.ContentLibrary"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"name": "KeepAlive*"}, KEEP_ALIVE),
        ({"name": "keepalive*"}, KEEP_ALIVE),
        ({"command": "*keep_alive*"}, KEEP_ALIVE),
        ({"path": "*action=keep-alive"}, KEEP_ALIVE),
        ({"name": "KeepAlive[uU]*"}, {"Invoke-KeepAliveUpdateSessionId"}),
        ({"name": "KeepAlive[a-d]*"}, {"Invoke-KeepAliveDownloadSessionId"}),
        ({"name": "KeepAlive*", "tag": "update*"}, {"Invoke-KeepAliveUpdateSessionId"}),
        ({"tag": "Type"}, {"Invoke-ListContentType"}),
        ({"tag": "TypeApi"}, {"Invoke-ListContentType"}),
        ({"method": "get", "tag": "Changes"}, names(tag="ChangesApi")),
        ({"method": "DELETE", "tag": "Item*"}, {"Invoke-DeleteLibraryItemIdContent"}),
        ({"path": "/api/content/type"}, {"Invoke-ListContentType"}),
        ({"path": "/api/content/typ?"}, {"Invoke-ListContentType"}),
        ({"command": "Invoke-ListContent`*"}, set()),
        ({"command": "Invoke-ListContent`"}, set()),
        ({"command": "[^i]nvoke-ListContentType"}, {"Invoke-ListContentType"}),
        ({"command": "["}, set()),
        ({"command": ""}, set()),
    ],
)
def test_wildcards(given: dict[str, str], expected: set[str]) -> None:
    assert names(**given) == expected


def test_the_question_mark_of_an_exact_path_is_no_wildcard() -> None:
    path = "/api/content/library/item?action=find"
    assert names(path=path) == {"Invoke-FindLibraryItem"}
