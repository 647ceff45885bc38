"""What a replay refuses, and what is never written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugin.conftest import PASSWORD, Run
from tests.support.loopback import Loopback

Project = Callable[[str], Path]

FINDS = """
    def test_finds(vcenter):
        spec = v.initialize_library_find_spec(name={name!r}, type="LOCAL")
        v.invoke_find_content_library(spec)
"""


def test_a_miss_says_what_differs(project: Project, recorded: Run, replayed: Run) -> None:
    project(FINDS.format(name="Golden"))
    recorded()
    project(FINDS.format(name="Silver"))
    result = replayed(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*NotRecorded: POST *library?action=find is not in *. The nearest there is number 2 *",
            '*- name is "Silver", and "Golden" was recorded*',
        ]
    )


def test_another_call_is_told_by_its_path(project: Project, recorded: Run, replayed: Run) -> None:
    project("def test_it(vcenter):\n    v.invoke_list_content_local_library()\n")
    recorded()
    project("def test_it(vcenter):\n    v.invoke_list_content_subscribed_library()\n")
    result = replayed(failed=1)
    result.stdout.fnmatch_lines(["*the path is /api/content/subscribed-library, and *"])


@pytest.mark.parametrize(
    "reach",
    [
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.create_connection(('vcenter.example.com', 443))",
        "with socket.socket(type=socket.SOCK_DGRAM) as one: one.sendto(b'', ('127.0.0.1', 9))",
        "with socket.socket() as one: one.connect_ex(('127.0.0.1', 9))",
        "urllib.request.build_opener().open('http://127.0.0.1:9/')",
    ],
)
def test_the_network_is_blocked_on_replay(
    project: Project, recorded: Run, replayed: Run, reach: str
) -> None:
    project(f"""
        import gc, socket, urllib.request
        def test_reaches(vcenter, vcenter_record_mode):
            v.invoke_list_content_library()
            if vcenter_record_mode == "none":
                {reach}
    """)
    recorded()
    result = replayed("-W", "ignore", failed=1)
    result.stdout.re_match_lines([r".*NetworkBlocked.*"])


def test_the_network_is_back_after_the_test(project: Project, recorded: Run, replayed: Run) -> None:
    project("""
        import socket
        def test_plays(vcenter):
            v.invoke_list_content_library()
        def test_reaches():
            with socket.create_server(("127.0.0.1", 0)) as server:
                socket.create_connection(server.getsockname()).close()
    """)
    recorded(passed=2)
    replayed(passed=2)


@pytest.mark.parametrize("secret", [PASSWORD, "loopback-token"])
def test_a_canary_stops_the_recording(  # noqa: PLR0917  # fixtures
    project: Project,
    pytester: pytest.Pytester,
    loopback: Loopback,
    monkeypatch: pytest.MonkeyPatch,
    cassettes: Path,
    secret: str,
) -> None:
    monkeypatch.setenv("VMWARE_USER", "me")
    monkeypatch.setenv("VMWARE_PASSWORD", PASSWORD)
    loopback.answer(200, [f"it was {secret} that you said"])
    project("def test_lists(vcenter):\n    v.invoke_list_content_library()\n")
    result = pytester.runpytest("--vcenter", loopback.url, "--vcenter-record=once")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*SecretInRecording: A password or token is in the recording*"])
    assert not cassettes.exists()


def test_pytest_starts_without_the_extra(
    project: Project, pytester: pytest.Pytester, cassettes: Path
) -> None:
    project("""
        import sys
        sys.modules["vcr"] = None
        def test_plain():
            pass
        def test_plays(vcenter):
            pass
    """)
    cassettes.mkdir(parents=True)
    (cassettes / "test_plays.yaml").touch()
    result = pytester.runpytest_subprocess()
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*pip install vmware-sdk-contentlibrary?replay?*"])
