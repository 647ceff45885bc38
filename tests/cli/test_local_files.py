"""Local files that cannot be read or written: an exit code, a line, and no traceback."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from tests.cli.conftest import Content, Run, Slow, large, transfers
from tests.support.tls import Authority
from vmware_sdk_contentlibrary.cli.exits import Exit

INTO = ["--library", "Silver"]


@pytest.fixture
def unreadable(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "folder.iso").mkdir()
    (tmp_path / "dangling.iso").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.iso").symlink_to(tmp_path / "loop.iso")
    os.mkfifo(tmp_path / "fifo.iso")
    (tmp_path / "empty.ova").write_bytes(b"")
    (tmp_path / "binary.ovf").write_bytes(b"\xff\x00")
    return {path.stem: str(path) for path in tmp_path.iterdir() if path.suffix}


@pytest.mark.parametrize("kind", ["folder", "dangling", "loop", "fifo", "empty", "binary"])
def test_what_is_no_file_is_refused(run: Run, content: Content, unreadable, kind: str) -> None:
    result = run("upload", unreadable[kind], *INTO, code=Exit.USAGE)
    assert result.stderr.startswith("Error: Upload: ")
    assert len(result.stderr.splitlines()) == 1
    assert run("ls", "Silver").stdout.count("\n") == 1


def test_a_file_that_may_not_be_read(run: Run, library, content, tmp_path, monkeypatch) -> None:
    source = tmp_path / "secret.iso"
    source.write_bytes(b"secret")
    opened = Path.open

    def denied(self: Path, *args, **settings):
        if self == source:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *args, **settings)

    monkeypatch.setattr(Path, "open", denied)
    result = run("upload", str(source), *INTO, code=Exit.LOCAL)
    assert result.stderr == f"Error: {source}: Permission denied\n"
    assert transfers(library) == []
    assert "secret" not in run("ls", "Silver").stdout


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize("checksum", ["none", "SHA256"])
def test_a_file_that_shrinks_meanwhile(run, library, tmp_path, slow, checksum) -> None:
    source = large(tmp_path, "shrinking.iso")

    def shrink(slow: Slow) -> None:
        slow.wait_for(1)
        os.truncate(source, 1000)

    helper = threading.Thread(target=shrink, args=(slow,))
    helper.start()
    result = run("upload", str(source), *INTO, "--checksum", checksum, code=Exit.LOCAL)
    helper.join()
    assert result.stderr.startswith("Error: Upload")
    assert transfers(library) == []
    assert "shrinking" not in run("ls", "Silver").stdout


def test_a_file_that_vanishes_before_its_turn(run: Run, content, tmp_path, monkeypatch) -> None:
    from vmware_sdk_contentlibrary.cli.commands import upload

    source = tmp_path / "gone.iso"
    source.write_bytes(b"x")
    find = upload.find_library

    def late(*args):
        source.unlink()
        return find(*args)

    monkeypatch.setattr(upload, "find_library", late)
    result = run("upload", str(source), *INTO, code=Exit.USAGE)
    assert "a file that is there" in result.stderr


def test_a_folder_that_cannot_be_made(run: Run, library, content, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("download", "tiny", str(tmp_path / "file" / "to"), code=Exit.LOCAL)
    assert "could not be written" in result.stderr
    assert transfers(library) == []


def test_a_password_file_that_is_no_text(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_bytes(b"\xff\xfe\x00canary")
    without = {"VMWARE_PASSWORD": None}
    result = run("ls", "--password-file", str(file), env=without, code=Exit.USAGE)
    assert "holds no UTF-8 text" in result.stderr
    assert "canary" not in result.stderr
    run("ls", "--password-file", str(tmp_path), env=without, code=Exit.USAGE)


def test_certificates_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    run("ls", "--ca-file", str(tmp_path / "nowhere"), code=Exit.USAGE)
    both = os.pathsep.join([str(tmp_path), str(tmp_path / "nowhere")])
    run("ls", env={"GOVC_TLS_CA_CERTS": both}, code=Exit.LOCAL)
    run("ls", env={"GOVC_TLS_KNOWN_HOSTS": str(tmp_path)}, code=Exit.LOCAL)


def test_a_sources_certificate_is_read_without_being_shown(run: Run, tmp_path: Path) -> None:
    authority = Authority(tmp_path, "canary")
    both = tmp_path / "both.pem"
    both.write_bytes(authority.file.read_bytes() * 2)
    key = tmp_path / "key.pem"
    key.write_text("-----BEGIN PRIVATE KEY-----\nY2FuYXJ5\n-----END PRIVATE KEY-----\n")
    der = tmp_path / "der"
    der.write_bytes(b"\x30\x82\xff")
    url = "https://host/photon.iso"
    for wrong in (both, key, der, tmp_path, tmp_path / "nowhere"):
        result = run("upload", url, *INTO, "--source-certificate", str(wrong), code=Exit.USAGE)
        assert "--source-certificate" in result.stderr
        assert "Y2Fu" not in result.stderr
