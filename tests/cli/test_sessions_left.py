"""Two hundred runs, half of them failing, leave no API session."""

from __future__ import annotations

import os
import random
import signal

import pytest
from click.testing import CliRunner

from tests.cli.conftest import PASSWORD, USER, Content, sessions
from vmware_sdk_contentlibrary.cli import finding, main

SEED = 5
RUNS = 200


@pytest.fixture
def good(content: Content) -> list[list[str]]:
    return [
        ["ls"],
        ["ls", "--json"],
        ["ls", "Golden"],
        ["ls", "Golden", "tiny", "--json"],
        ["ls", content.golden, content.photon],
        ["invoke", "Invoke-ListContentLibrary"],
        ["invoke", "invoke_get_library_id_content", "--library-id", content.silver],
        ["invoke", "Invoke-FindLibraryItem", "-Name", "photon"],
        ["invoke", "Invoke-DeleteLibraryItemIdContent", "-LibraryItemId", content.tiny, "-WhatIf"],
        ["find-command", "*KeepAlive*"],
    ]


@pytest.fixture
def bad(content: Content) -> list[tuple[list[str], int]]:
    return [
        (["ls", "Nowhere"], 6),
        (["ls", "Twin"], 2),
        (["ls", "Golden", "nothing"], 6),
        (["ls", "Silver", content.photon], 6),
        (["rm", "Golden", "photon"], 130),
        (["rm", "Golden", "--yes"], 2),
        (["invoke", "Invoke-GetLibraryIdContent", "-LibraryId", "nowhere"], 6),
        (["invoke", "Invoke-DeleteUpdateSessionIdItem", "-UpdateSessionId", "nowhere"], 6),
        (["invoke", "Invoke-CreateContentLocalLibrary", "-Name", "no storage"], 1),
        (["invoke", "Invoke-FindLibraryItem", "--json", '{"nam": "x"}'], 2),
        (["keep-alive", "nowhere"], 6),
        (["upload", "/nowhere/photon.ova", "--library", "Golden"], 2),
        (["ls", "--password-stdin"], 5),
        (["ls", "interrupted"], 130),
        (["ls", "terminated"], 143),
    ]


def test_two_hundred_runs(library, environment, good, bad, monkeypatch) -> None:
    find = finding.find_library

    def interruptible(server, text):
        if text == "interrupted":
            raise KeyboardInterrupt
        if text == "terminated":
            os.kill(os.getpid(), signal.SIGTERM)
        return find(server, text)

    from vmware_sdk_contentlibrary.cli.commands import ls

    monkeypatch.setattr(ls, "find_library", interruptible)
    dice = random.Random(SEED)
    half = [False] * (RUNS // 2) + [True] * (RUNS // 2)
    dice.shuffle(half)
    with_secret = {**environment, "VMWARE_PASSWORD": PASSWORD, "VMWARE_USER": USER}
    for number, failing in enumerate(half):
        args, code = dice.choice(bad) if failing else (dice.choice(good), 0)
        result = CliRunner().invoke(main, args, env=with_secret, input="wrong password")
        assert result.exit_code == code, (SEED, number, args, result.output)
        assert sessions(library) == 0, (SEED, number, args)
        assert PASSWORD not in result.output
