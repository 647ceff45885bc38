"""Synchronizing, publishing and removing where the other end is a written answer."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run, runner
from tests.support.loopback import Answer, Loopback, Request

LIBRARY = {"id": "lib-1", "name": "Mirror", "type": "SUBSCRIBED"}
ITEM = {"id": "item-1", "name": "photon", "library_id": "lib-1"}


@pytest.fixture
def asked(loopback: Loopback) -> Run:
    def rule(request: Request) -> Answer | None:
        known = {"library/lib-1": LIBRARY, "library/item/item-1": ITEM}
        found = known.get(request.path.removeprefix("/api/content/"))
        if request.method == "GET":
            return Answer(200, [] if found is None else found)
        if request.query.get("action") == "find":
            kind = "item" if "/item" in request.path else "lib"
            return Answer(200, [f"{kind}-1"])
        return Answer(204)

    loopback.rule = rule
    run = runner({"VMWARE_SERVER": loopback.url, "VMWARE_USER": "u", "VMWARE_PASSWORD": "p"})
    yield run
    assert len(loopback.logins) == len(loopback.logouts)


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["sync", "Mirror"], ("subscribed-library/lib-1", "sync", None)),
        (
            ["sync", "Mirror", "photon"],
            ("library/subscribed-item/item-1", "sync", {"force_sync_content": False}),
        ),
        (
            ["sync", "Mirror", "photon", "--force-content"],
            ("library/subscribed-item/item-1", "sync", {"force_sync_content": True}),
        ),
        (["publish", "Mirror"], ("local-library/lib-1", "publish", None)),
        (
            ["publish", "Mirror", "--subscription", "s-1", "--subscription", "s-2"],
            (
                "local-library/lib-1",
                "publish",
                {"subscriptions": [{"subscription": "s-1"}, {"subscription": "s-2"}]},
            ),
        ),
        (
            ["publish", "Mirror", "photon", "--subscription", "s-1", "--force-content"],
            (
                "library/item/item-1",
                "publish",
                {"force_sync_content": True, "subscriptions": [{"subscription": "s-1"}]},
            ),
        ),
        (["rm", "Mirror", "--yes"], ("subscribed-library/lib-1", None, None)),
    ],
)
def test_what_is_asked_for(asked: Run, loopback: Loopback, args, expected) -> None:
    path, action, body = expected
    plain = asked(*args)
    assert (plain.stdout, plain.stderr) == ("", "")
    last = loopback.requests[-1]
    assert last.path == f"/api/content/{path}"
    assert last.query.get("action") == action
    assert last.json == body
    shown = json.loads(asked(*args, "--json").stdout)
    assert "item-1" in str(shown) if "photon" in args else "lib-1" in str(shown)


@pytest.mark.parametrize("command", ["sync", "publish"])
def test_a_library_has_no_files_to_force(asked: Run, command: str) -> None:
    asked(command, "Mirror", "--force-content", code=2)
