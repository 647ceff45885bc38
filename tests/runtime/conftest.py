"""What the tests of the runtime share."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.tls import Authority
from vmware_sdk_contentlibrary.runtime import retry


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Note the waits between tries instead of waiting."""
    noted: list[float] = []
    clock = SimpleNamespace(sleep=noted.append, monotonic=time.monotonic)
    monkeypatch.setattr(retry, "time", clock)
    return noted


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """The authority that vouches for the test servers."""
    return Authority(tmp_path_factory.mktemp("authority"), "right")


@pytest.fixture(scope="session")
def other_authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """An authority that vouches for none of them."""
    return Authority(tmp_path_factory.mktemp("authority"), "wrong")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of a megabyte, of which no part is like another."""
    path = tmp_path / "content.bin"
    path.write_bytes(b"".join(number.to_bytes(4, "big") for number in range(256 * 1024)))
    return path
