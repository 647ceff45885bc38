"""The help of a cmdlet."""

import pytest

import vmware_sdk_contentlibrary as vmware
from vmware_sdk_contentlibrary import InvalidParameter, get_help
from vmware_sdk_contentlibrary.cmdlets import cmdlets
from vmware_sdk_contentlibrary.help.example import example

KEEP_ALIVE = """\
POWERSHELL
    Invoke-KeepAliveUpdateSessionId -UpdateSessionId $UpdateSessionId \
-LibraryItemUpdateSessionKeepAliveRequestBody $LibraryItemUpdateSessionKeepAliveRequestBody

CURL
    curl --request POST \
"https://{server}/api/content/library/item/update-session/{update_session_id}?action=keep-alive" \\
        --header @session-header.txt \\
        --json '{"client_progress": 0}'
"""
SPELLINGS = [
    vmware.invoke_keep_alive_update_session_id,
    "invoke_keep_alive_update_session_id",
    "Invoke-KeepAliveUpdateSessionId",
    "invoke-keepaliveupdatesessionid",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_cmdlet_by_any_spelling(spelling: object) -> None:
    text = get_help(spelling)  # type: ignore[arg-type]
    assert text.startswith("NAME\n    invoke_keep_alive_update_session_id\n")
    assert KEEP_ALIVE in text
    assert "    NotFound: No such session; it may have expired.\n" in text


def test_query_parameters_and_client_tokens_are_in_the_curl_line() -> None:
    text = get_help("Invoke-ListLibraryItem")
    assert '"https://{server}/api/content/library/item?library_id={library_id}"' in text
    assert '--header "Client-Token: {client_token}"' in get_help("Invoke-CreateContentLibraryItem")


def test_an_initializer() -> None:
    text = get_help("Initialize-LibrarySubscriptionsCreateSpecPlacement")
    assert "    var_host: str | None = None,\n" in text
    assert "Initialize-LibrarySubscriptionsCreateSpecPlacement -Folder $Folder" in text
    assert "-VarHost $VarHost" in text
    assert "CURL" not in text


def test_a_function_that_is_no_cmdlet() -> None:
    text = get_help("Connect-VIServer")
    assert "Connect to a server" in text
    assert "CURL" not in text


@pytest.mark.parametrize("cmdlet", cmdlets())
def test_every_cmdlet(cmdlet: str) -> None:
    text = get_help(cmdlet)
    for title in ("NAME", "SYNOPSIS", "SYNTAX", "PARAMETERS", "OUTPUT", "POWERSHELL", "CURL"):
        assert f"\n\n{title}\n    " in f"\n\n{text}"
    copied = ("Invoke-", "curl ", "--json", "library_", "local_", "subscribed_", "trusted_", "conf")
    long = [line for line in text.splitlines() if len(line) > 100]
    assert not [line for line in long if not line.strip().startswith(copied)]


def test_every_example_body_is_one_that_the_structure_takes() -> None:
    for cmdlet in cmdlets().values():
        body = cmdlet.operation.body
        if body is not None:
            for optional in (True, False):
                made = example(body, optional=optional)
                assert body.model_validate(made, strict=False).model_fields_set == made.keys()


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(InvalidParameter, match="find_vsphere_command"):
        get_help("Invoke-Nothing")
