"""Every cmdlet has a sample, and every sample runs."""

import ast
import re

import pytest

from tests.samples.conftest import SAMPLES
from vmware_sdk_contentlibrary.cmdlets import cmdlets

CMDLETS = {cmdlet.function.__name__: cmdlet for cmdlet in cmdlets().values()}
IDENTIFIER = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
# the last thing printed by a few of them, to be sure that more is shown than that they ran
SHOWN = {
    "invoke_cancel_download_session_id": '"state": "CANCELED"',
    "invoke_complete_update_session_id": '"state": "DONE"',
    "invoke_copy_source_library_item_id": IDENTIFIER,
    "invoke_create_library_content_subscriptions": IDENTIFIER,
    "invoke_create_update_session_id_item_file": '"status": "READY"',
    "invoke_delete_library_id_content_local_library": "0 found",
    "invoke_evict_library_id_subscribed_library": '"cached": false',
    "invoke_fail_update_session_id": "The disk is broken",
    "invoke_find_content_library": f"1 found:\n{IDENTIFIER}",
    "invoke_get_library_item_id_file": '"name": "notes.txt"',
    "invoke_get_library_item_id_storage": "storage_uris",
    "invoke_keep_alive_update_session_id": '"client_progress": 50',
    "invoke_list_content_type": '"type": "',
    "invoke_prepare_download_session_id_file": '"status": "PREPARED"',
    "invoke_probe_content_subscribed_library": '"status": "SUCCESS"',
    "invoke_sync_library_item_id_subscribed_item": '"cached": true',
    "invoke_update_content_configuration": '"maximum_concurrent_item_syncs": 8',
    "invoke_update_library_item_id_content": '"description": "Read them first"',
    "invoke_update_library_subscription_content": '"folder": "group-v3"',
    "invoke_update_update_session_id_item": "SELF_SIGNED_CERTIFICATE",
    "invoke_validate_update_session_id_file": '"has_errors": false',
}


def test_every_cmdlet_has_a_sample():
    assert len(CMDLETS) == 71
    assert {path.stem for path in SAMPLES.glob("invoke_*.py")} == CMDLETS.keys()
    assert SHOWN.keys() <= CMDLETS.keys()


@pytest.mark.parametrize("name", sorted(CMDLETS))
def test_sample_runs(name, run):
    printed = run(name)
    assert printed.strip()
    assert "None" not in printed
    assert re.search(SHOWN.get(name, "."), printed)


@pytest.mark.parametrize("name", sorted(CMDLETS))
def test_sample_is_about_its_cmdlet(name):
    text = (SAMPLES / f"{name}.py").read_text("utf-8")
    tree = ast.parse(text)
    shell, _, request = (ast.get_docstring(tree) or "").partition("curl:")
    operation = CMDLETS[name].operation
    assert re.search(rf"^\s+(\$\w+ = )?{operation.cmdlet}( |$)", shell, re.MULTILINE)
    assert f'--request {operation.method} "https://{{server}}/api{operation.path}' in request
    assert ("--json" in request) == (operation.body is not None)
    called = [
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    assert called.count(name) == 1
    # every structure that PowerShell makes is made in Python
    made = [one.replace("-", "").lower() for one in re.findall(r"Initialize-\w+", shell)]
    assert made == [c.replace("_", "") for c in called_in_order(tree) if c.startswith("initialize")]


def called_in_order(tree):
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    return [call.func.id for call in sorted(calls, key=lambda call: call.lineno)]
