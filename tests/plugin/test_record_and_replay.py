"""Recorded once, replayed without a server, and with no secret in the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugin.conftest import PASSWORD, Run
from tests.support.loopback import Loopback

Project = Callable[[str], Path]

LISTS = """
    def test_lists(vcenter):
        assert isinstance(v.invoke_list_content_library(), list)
        assert v.invoke_get_content_configuration(server=vcenter) is not None
"""


def test_a_test_is_recorded_once_and_replayed(
    project: Project, recorded: Run, replayed: Run, cassettes: Path
) -> None:
    project(LISTS)
    recorded()
    (file,) = cassettes.iterdir()
    assert file.name == "test_lists.yaml"
    text = file.read_text(encoding="utf-8")
    assert "https://vcenter.example.test/api/content/library" in text
    assert not any(secret in text for secret in (PASSWORD, "127.0.0.1", "session-id", "Basic"))

    replayed()
    # once more: what is there is replayed, though a server is named that does not exist
    result = replayed("--vcenter", "nowhere.example.test", "--vcenter-record=once")
    assert file.read_text(encoding="utf-8") == text
    assert "nowhere" not in result.stdout.str()


def test_a_recording_replays_in_a_process_of_its_own(
    project: Project, recorded: Run, pytester: pytest.Pytester
) -> None:
    project(LISTS)
    recorded()
    pytester.runpytest_subprocess("-W", "error").assert_outcomes(passed=1)


def test_without_a_recording_a_test_tells_how_to_make_it(project: Project, replayed: Run) -> None:
    project(LISTS)
    result = replayed(errors=1)
    result.stdout.fnmatch_lines(["There is no recording *test_lists.yaml. Make it: pytest *"])


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "no server is named"),
        ({"VMWARE_SERVER": "vc1"}, "VMWARE_USER is not set"),
        ({"VMWARE_SERVER": "vc1", "VMWARE_USER": "u"}, "VMWARE_PASSWORD is not set"),
    ],
)
def test_recording_asks_for_what_it_needs(
    project: Project,
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    said: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    project(LISTS)
    result = pytester.runpytest("--vcenter-record=all")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([f"*{said}*"])


def test_a_password_is_not_for_another_server(
    project: Project, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VMWARE_SERVER", "vc1.example.test")
    project(LISTS)
    result = pytester.runpytest("--vcenter-record=all", "--vcenter=vc2.example.test")
    result.stdout.fnmatch_lines(["*its password is not for vc2.example.test*"])


def test_each_test_has_its_recording(
    project: Project, recorded: Run, replayed: Run, cassettes: Path
) -> None:
    project("""
        @pytest.mark.parametrize("name", ["plain", "with / odd", "with ? odd"])
        def test_finds(vcenter, name):
            assert v.invoke_find_content_library(v.initialize_library_find_spec(name=name)) == []

        class TestGroup:
            @pytest.mark.vcenter_cassette("chosen")
            def test_in_it(self, vcenter):
                v.invoke_list_content_type()

            def test_named_after_both(self, vcenter):
                v.invoke_list_content_type()
    """)
    recorded(passed=5)
    names = sorted(file.stem for file in cassettes.iterdir())
    assert names[:2] == ["TestGroup.test_named_after_both", "chosen"]
    assert len(names) == 5
    replayed(passed=5)


def test_a_marked_test_may_connect_by_itself(
    project: Project, recorded: Run, replayed: Run, known: str
) -> None:
    project(f"""
        @pytest.mark.vcenter_cassette
        def test_connects(vcenter_record_mode):
            where = {known!r} if vcenter_record_mode == "once" else "vcenter.example.test"
            with v.connect_vi_server(where, user={"administrator@vsphere.local"!r},
                                     password="{PASSWORD}"):
                v.invoke_list_content_type()
    """)
    recorded()
    replayed()


def test_a_test_that_fails_is_not_recorded(
    project: Project, recorded: Run, cassettes: Path
) -> None:
    project("""
        def test_fails(vcenter):
            v.invoke_list_content_library()
            assert False
    """)
    recorded(failed=1)
    assert not cassettes.exists()


def test_everything_is_recorded_afresh_where_that_is_asked_for(
    project: Project, recorded: Run, cassettes: Path
) -> None:
    project(LISTS)
    recorded()
    file = cassettes / "test_lists.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("automatic_sync", "older_sync"), encoding="utf-8")
    recorded("--vcenter-record=all")
    assert file.read_text(encoding="utf-8") == before


def test_the_older_dialect_is_recorded_and_replayed(  # noqa: PLR0917  # fixtures
    project: Project,
    pytester: pytest.Pytester,
    replayed: Run,
    loopback: Loopback,
    monkeypatch: pytest.MonkeyPatch,
    cassettes: Path,
) -> None:
    monkeypatch.setenv("VMWARE_USER", "me")
    monkeypatch.setenv("VMWARE_PASSWORD", PASSWORD)
    monkeypatch.setenv("VMWARE_USE_DEPRECATED_APIS", "true")
    loopback.answer(200, {"value": ["l-1"]})
    project("""
        def test_lists(vcenter):
            assert vcenter.uses_deprecated_apis
            assert v.invoke_list_content_library() == ["l-1"]
    """)
    pytester.runpytest("--vcenter", loopback.url, "--vcenter-record=once").assert_outcomes(passed=1)
    assert "/rest/com/vmware/content/library" in (cassettes / "test_lists.yaml").read_text()
    monkeypatch.delenv("VMWARE_USE_DEPRECATED_APIS")
    replayed()


def test_an_embedded_library_can_be_recorded_from(
    project: Project, pytester: pytest.Pytester, replayed: Run
) -> None:
    project(LISTS)
    result = pytester.runpytest("--vcenter=:embedded:", "--vcenter-record=once")
    result.assert_outcomes(passed=1)
    replayed()
