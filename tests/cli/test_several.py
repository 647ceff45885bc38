"""Several items up and down at once."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Content, Run, Slow, large, new_item, sessions, transfers
from vmware_sdk_contentlibrary.cli.commands import download, upload
from vmware_sdk_contentlibrary.runtime.errors import ContentLibraryError, Unauthenticated
from vmware_sdk_contentlibrary.transfer.failures import TransferStopped


def files(folder: Path, *names: str) -> list[str]:
    made = [folder / name for name in names]
    for file in made:
        file.write_text(f"content of {file.name}")
    return [str(file) for file in made]


def names(run: Run, library: str = "Silver") -> set[str]:
    return {one["name"] for one in json.loads(run("ls", library, "--json").stdout)} - {"photon"}


class Together:
    """What lets a transfer go on once so many are under way, the last begun first."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> None:
        self.most = 0
        self._now = 0
        self._lock = threading.Lock()
        transfer = getattr(module, name)

        def counted(*args: object, **settings: object) -> object:
            with self._lock:
                self._now += 1
                self.most = max(self.most, self._now)
            try:
                return transfer(*args, **settings)
            finally:
                with self._lock:
                    self._now -= 1

        monkeypatch.setattr(module, name, counted)


def test_as_many_at_once_as_asked(run: Run, content: Content, tmp_path, monkeypatch) -> None:
    sources = files(tmp_path, *(f"{n}.txt" for n in range(6)))
    put = upload.upload_library_item
    meeting = threading.Barrier(3)

    def met(*args, **settings):
        # three have to be here at the same time, and no fourth may come before they go on
        meeting.wait(20)
        return put(*args, **settings)

    monkeypatch.setattr(upload, "upload_library_item", met)
    together = Together(monkeypatch, upload, "upload_library_item")
    out = run("upload", *sources, "--library", "Silver", "--items-at-once", "3").stdout
    assert together.most == 3
    assert len(out.splitlines()) == 6
    assert names(run) == {str(n) for n in range(6)}


def test_results_come_in_the_order_given(run: Run, content, tmp_path, monkeypatch) -> None:
    sources = files(tmp_path, "first.txt", "second.txt", "third.txt")
    put = upload.upload_library_item
    last = threading.Event()

    def backwards(source: str, **settings):
        if source == sources[0]:
            assert last.wait(20)
        made = put(source, **settings)
        if source == sources[2]:
            last.set()
        return made

    monkeypatch.setattr(upload, "upload_library_item", backwards)
    out = run("upload", *sources, "--library", "Silver", "--json").stdout
    assert [json.loads(line)["source"] for line in out.splitlines()] == sources


def test_one_that_fails_stops_no_other(run: Run, library, content, tmp_path, monkeypatch) -> None:
    sources = files(tmp_path, "a.txt", "b.txt", "c.txt", "d.txt")
    put = upload.upload_library_item

    def gone(source: str, **settings):
        if source in (sources[0], sources[2]):
            Path(source).unlink()
        return put(source, **settings)

    monkeypatch.setattr(upload, "upload_library_item", gone)
    result = run("upload", *sources, "--library", "Silver", "--json", code=2)
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == sources[1::2]
    told = result.stderr.splitlines()
    assert len(told) == 2
    assert [line.partition(": Error: ")[0] for line in told] == ["a", "c"]
    assert names(run) == {"b", "d"}
    assert transfers(library) == []


def test_the_code_is_that_of_the_first_failure(run: Run, content, tmp_path, monkeypatch) -> None:
    sources = files(tmp_path, "a.txt", "b.txt", "c.txt")

    def failing(source: str, **_):
        raise {sources[1]: PermissionError(13, "Permission denied", source)}.get(
            source, ContentLibraryError(f"{source} failed")
        )

    monkeypatch.setattr(upload, "upload_library_item", failing)
    rest = ["--library", "Silver"]
    assert "Permission denied" in run("upload", *sources[1:], *rest, code=8).stderr
    run("upload", *sources, *rest, code=1)


def test_without_a_login_the_others_are_not_tried(run: Run, content, tmp_path, monkeypatch) -> None:
    sources = files(tmp_path, *(f"{n}.txt" for n in range(9)))
    tried = []

    def refused(source: str, **_):
        tried.append(source)
        raise Unauthenticated("log in again")

    monkeypatch.setattr(upload, "upload_library_item", refused)
    result = run("upload", *sources, "--library", "Silver", "--items-at-once", "1", code=5)
    assert result.stderr == "Error: log in again\n"
    assert tried == sources[:1]


def test_a_source_that_is_none_is_refused_before_any_is_sent(
    run: Run, content, loopback, tmp_path
) -> None:
    sources = files(tmp_path, "a.txt")
    env = {"VMWARE_SERVER": loopback.url}
    for wrong in (str(tmp_path), "/nowhere/b.iso", "ftp://host/c.iso"):
        run("upload", *sources, wrong, "--library", "Silver", env=env, code=2)
    assert loopback.requests == []


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_takes_all_back(run, library, tmp_path, slow: Slow, number) -> None:
    sources = [str(large(tmp_path, f"{n}.iso")) for n in range(4)]

    def interrupt() -> None:
        slow.wait_for(2)
        os.kill(os.getpid(), number)

    helper = threading.Thread(target=interrupt)
    helper.start()
    began = time.monotonic()
    result = run("upload", *sources, "--library", "Silver", "--checksum", "none", code=128 + number)
    helper.join()
    assert time.monotonic() - began < 15
    assert len(slow.uploads) == 2
    assert result.stdout == ""
    assert (sessions(library), transfers(library)) == (0, [])
    assert names(run) == set()
    assert not [one for one in threading.enumerate() if one.name.startswith("transfer_")]


@pytest.mark.usefixtures("content")
def test_what_was_through_before_an_interrupt_is_told(run, library, tmp_path, slow: Slow) -> None:
    sources = [str(large(tmp_path, name, size)) for name, size in (("1", 2**26), ("2", 1000))]
    sources.append(str(large(tmp_path, "3")))

    def interrupt() -> None:
        # the third is begun when the second is through
        slow.wait_for(3)
        os.kill(os.getpid(), signal.SIGINT)

    helper = threading.Thread(target=interrupt)
    helper.start()
    out = run("upload", *sources, "--library", "Silver", "--checksum", "none", code=130).stdout
    helper.join()
    (told,) = out.splitlines()
    assert told in run("ls", "Silver").stdout
    assert names(run) == {"2"}
    assert transfers(library) == []


def test_an_interrupt_stops_every_transfer(run, content, tmp_path, monkeypatch) -> None:
    under_way = threading.Semaphore(0)
    ended = []

    def waiting(source: str, *, stop: threading.Event, **_):
        under_way.release()
        assert stop.wait(20)
        ended.append(source)
        raise TransferStopped("as the other transfers do")

    def interrupt() -> None:
        for _ in range(2):
            assert under_way.acquire(timeout=20)
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(upload, "upload_library_item", waiting)
    sources = files(tmp_path, "a.txt", "b.txt", "c.txt")
    helper = threading.Thread(target=interrupt)
    helper.start()
    run("upload", *sources, "--library", "Silver", code=130)
    helper.join()
    assert sorted(ended) == sources[:2]


def test_who_interrupts_again_need_not_wait(run: Run, content, tmp_path, monkeypatch) -> None:
    let_go = threading.Event()
    steps = threading.Semaphore(0)

    def stuck(_source: str, *, stop: threading.Event, **_) -> str:
        steps.release()
        assert stop.wait(20)
        steps.release()
        let_go.wait(20)
        return "too late"

    def impatient() -> None:
        for _ in range(2):
            for _ in range(2):
                assert steps.acquire(timeout=20)
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(upload, "upload_library_item", stuck)
    helper = threading.Thread(target=impatient)
    helper.start()
    began = time.monotonic()
    run("upload", *files(tmp_path, "a.txt", "b.txt"), "--library", "Silver", code=130)
    assert time.monotonic() - began < 10
    helper.join()
    let_go.set()


def test_several_items_get_a_folder_each(run: Run, content: Content, tmp_path: Path) -> None:
    to = tmp_path / "to"
    inside = ["--library", "Golden"]
    out = run("download", "tiny", "photon", content.tiny, str(to), *inside).stdout
    expected = [to / "tiny/tiny.txt", to / "tiny/second file.txt", to / "photon/photon.iso"]
    assert out.splitlines() == list(map(str, expected))
    assert all(path.is_file() for path in expected)
    again = run("download", "photon", "tiny", str(to), *inside, "--json", "--overwrite").stdout
    told = [json.loads(line) for line in again.splitlines()]
    assert [one["id"] for one in told] == [content.photon, content.tiny]
    assert told[0]["files"] == [str(expected[2])]


def test_names_that_are_no_folders(run: Run, library, content, tmp_path) -> None:
    from tests.cli.conftest import PASSWORD, USER
    from vmware_sdk_contentlibrary import connect_vi_server

    with connect_vi_server(library.url, user=USER, password=PASSWORD, not_default=True) as server:
        strange = ["../out", "a/b", ".hidden", "end.", "x\\y", "tiny"]
        ids = [new_item(server, content.silver, one, {"f.txt": b"f"}) for one in strange]
    out = run("download", *ids, content.tiny, str(tmp_path / "to")).stdout.splitlines()
    # the last because another of that name is downloaded with it
    assert out[:6] == [str(tmp_path / "to" / one / "f.txt") for one in ids]
    assert {path.name for path in tmp_path.iterdir()} == {"to"}


def test_a_download_that_fails_stops_no_other(run, library, content, tmp_path) -> None:
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny" / "tiny.txt").write_text("mine")
    result = run("download", "tiny", "photon", str(tmp_path), "--library", "Golden", code=2)
    assert result.stdout == f"{tmp_path / 'photon' / 'photon.iso'}\n"
    assert result.stderr.startswith("tiny: Error: Download: parameter folder")
    assert (tmp_path / "tiny" / "tiny.txt").read_text() == "mine"
    assert transfers(library) == []
    run("download", "tiny", "nothing", str(tmp_path / "none"), code=6)
    assert not (tmp_path / "none").exists()
    (tmp_path / "file").write_text("")
    assert "comes last" in run("download", "tiny", str(tmp_path / "file"), code=2).stderr


def test_downloads_go_at_once(run: Run, content, tmp_path, monkeypatch) -> None:
    meeting = threading.Barrier(2)
    get = download.download_library_item

    def met(*args, **settings):
        meeting.wait(20)
        return get(*args, **settings)

    monkeypatch.setattr(download, "download_library_item", met)
    run("download", "tiny", "photon", str(tmp_path), "--library", "Golden")
