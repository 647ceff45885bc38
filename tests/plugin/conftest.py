"""Inner pytest sessions, in a project of somebody's own."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import vmware_sdk_contentlibrary as package
from vmware_sdk_contentlibrary.embedded import EmbeddedContentLibrary
from vmware_sdk_contentlibrary.recording import configuration

PASSWORD = "plugin-canary-password"
Run = Callable[..., pytest.RunResult]
# an inner session forgets what it imported, and would import all of it each time
LOADED = (configuration, [getattr(package, name) for name in package.__all__])


@pytest.fixture(autouse=True)
def inner(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no inner session know a server that it was not told of, and none wait for nothing."""
    # they look through this session's whole memory, or load what nobody asks for
    idle = ("unraisableexception", "benchmark", "hypothesispytest", "anyio", "socket")
    monkeypatch.setenv("PYTEST_ADDOPTS", " ".join(f"-p no:{plugin}" for plugin in idle))
    for name in ("SERVER", "USER", "PASSWORD", "CA_FILE", "SSL_THUMBPRINT"):
        monkeypatch.delenv(f"VMWARE_{name}", raising=False)


@pytest.fixture(scope="session")
def library() -> Iterator[EmbeddedContentLibrary]:
    """A server to record from."""
    with EmbeddedContentLibrary(password=PASSWORD) as running:
        yield running


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch, library: EmbeddedContentLibrary) -> str:
    """Put the server's login into the environment; give its address."""
    monkeypatch.setenv("VMWARE_USER", library.user)
    monkeypatch.setenv("VMWARE_PASSWORD", PASSWORD)
    return library.url


@pytest.fixture
def project(pytester: pytest.Pytester) -> Callable[[str], Path]:
    """Write the project's one module of tests."""

    def write(text: str) -> Path:
        head = "import pytest\nimport vmware_sdk_contentlibrary as v\n"
        return pytester.makepyfile(test_mine=head + textwrap.dedent(text))

    return write


@pytest.fixture
def recorded(pytester: pytest.Pytester, known: str) -> Run:
    """Run the project against the server, and say how many tests pass."""

    def run(*more: str, **outcomes: int) -> pytest.RunResult:
        result = pytester.runpytest("--vcenter", known, "--vcenter-record=once", *more)
        result.assert_outcomes(**(outcomes or {"passed": 1}))
        return result

    return run


@pytest.fixture
def replayed(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the project as on any machine, without a server."""

    def run(*more: str, **outcomes: int) -> pytest.RunResult:
        for name in ("USER", "PASSWORD"):
            monkeypatch.delenv(f"VMWARE_{name}", raising=False)
        result = pytester.runpytest(*more)
        result.assert_outcomes(**(outcomes or {"passed": 1}))
        return result

    return run


@pytest.fixture
def cassettes(pytester: pytest.Pytester) -> Path:
    """Where the project's recordings are."""
    return pytester.path / "cassettes" / "test_mine"
