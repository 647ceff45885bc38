"""The pytest plugin: tests that run against a recorded vCenter.

``vcenter`` is a connected server. The first time, with ``--vcenter-record once`` and
``--vcenter HOST`` or ``VMWARE_SERVER``, and with ``VMWARE_USER`` and ``VMWARE_PASSWORD``, it is the
real one, and what it says is recorded beside the test, in ``cassettes/<module>/<test>.yaml``. From
then on it is the recording, and the network is blocked.

Fixtures to override: ``vcenter_settings`` (see `Options`), ``vcenter_cassette_folder``,
``vcenter_login``, ``vcenter_record_mode``. A mark ``vcenter_cassette(name, **options)`` says the
same for one test, and gives a recording to a test that connects by itself.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

# Every pytest on a machine with this package imports this module, so it imports little.
if TYPE_CHECKING:
    from ..runtime.server import VIServer
    from .configuration import Options

_MARK = "vcenter_cassette"
_PASSED = pytest.StashKey[bool]()
_ODD = re.compile(r"[^\w.\[\]=,-]+")
_LONGEST = 100


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("vcenter", "recorded vCenter traffic")
    group.addoption(
        "--vcenter", metavar="HOST", help="server to record from; VMWARE_SERVER where left out"
    )
    group.addoption(
        "--vcenter-record",
        choices=("none", "once", "all"),
        default="none",
        help="none: replay, the network is blocked (default). "
        "once: record where there is no recording. all: record everything afresh.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Introduce the mark."""
    config.addinivalue_line(
        "markers", f"{_MARK}(name=None, **options): replay or record the traffic with a vCenter"
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Remember that a test passed: what is broken off, by whatever, is not to be recorded."""
    if call.when == "call":
        item.stash[_PASSED] = call.excinfo is None
    return (yield)


@pytest.fixture(autouse=True)
def _marked_vcenter_cassette(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker(_MARK) is not None:
        request.getfixturevalue(_MARK)


@pytest.fixture
def vcenter_record_mode(request: pytest.FixtureRequest) -> str:
    """What to do with a call that is not recorded: ``none``, ``once`` or ``all``."""
    return str(request.config.getoption("--vcenter-record"))


@pytest.fixture
def vcenter_cassette_folder(request: pytest.FixtureRequest) -> Path:
    """Where the recordings of a module's tests are."""
    return request.path.parent / "cassettes" / request.path.stem


@pytest.fixture
def vcenter_settings() -> Options:
    """What is to be said of the recordings: see `Options`."""
    return {}


@pytest.fixture
def vcenter_login(request: pytest.FixtureRequest) -> dict[str, Any]:
    """How to connect to the server to record from."""
    from .login import NoServer, login_of  # noqa: PLC0415

    try:
        return login_of(request.config.getoption("--vcenter"))
    except NoServer as problem:
        pytest.fail(f"Recording: {problem}", pytrace=False)


@pytest.fixture
def vcenter_cassette(
    request: pytest.FixtureRequest,
    vcenter_record_mode: str,
    vcenter_cassette_folder: Path,
    vcenter_settings: Options,
) -> Iterator[Any]:
    """Play or record what a test says to a vCenter; the value is vcrpy's cassette."""
    from .network import blocked  # noqa: PLC0415

    mark = request.node.get_closest_marker(_MARK)
    given = mark.args if mark is not None else ()
    name = str(given[0]) if given else _name(request.node)
    options: dict[str, Any] = {**vcenter_settings, **(mark.kwargs if mark is not None else {})}
    file = vcenter_cassette_folder / f"{name}.yaml"
    replay = vcenter_record_mode == "none" or (vcenter_record_mode == "once" and file.exists())
    if replay and not file.exists():
        pytest.fail(
            f"There is no recording {file}. Make it: pytest --vcenter-record once --vcenter HOST, "
            "with VMWARE_USER and VMWARE_PASSWORD in the environment.",
            pytrace=False,
        )
    if not replay:
        login = request.getfixturevalue("vcenter_login")
        known = [login[key] for key in ("password", "session") if key in login]
        options["secrets"] = [*options.get("secrets", ()), *known]
    vcr = _configuration().content_library_vcr(
        vcenter_cassette_folder, record_mode=vcenter_record_mode, **options
    )
    with ExitStack() as network:
        if replay:
            network.enter_context(blocked())
        use = vcr.use_cassette(f"{name}.yaml")
        yield use.__enter__()
        # Half a story would replay as a server that hangs up.
        passed = request.node.stash.get(_PASSED, False)
        problem = None if passed else RuntimeError("the test did not pass")
        use.__exit__(None if problem is None else type(problem), problem, None)


@pytest.fixture
def vcenter(request: pytest.FixtureRequest, vcenter_cassette: Any) -> Iterator[VIServer]:
    """A connected server: the recorded one, or the real one while it is recorded."""
    from ..runtime.connect import connect_vi_server  # noqa: PLC0415
    from .login import login_to  # noqa: PLC0415

    played = vcenter_cassette.write_protected
    how = login_to(vcenter_cassette) if played else request.getfixturevalue("vcenter_login")
    with connect_vi_server(**how) as server:
        yield server


def _configuration() -> Any:
    try:
        from . import configuration  # noqa: PLC0415
    except ImportError as problem:
        text = f"{problem.name} is missing: pip install vmware-sdk-contentlibrary[replay]"
        pytest.fail(text, pytrace=False)
    return configuration


def _name(item: Any) -> str:
    """Name a test's recording."""
    whole = item.name if item.cls is None else f"{item.cls.__name__}.{item.name}"
    name = _ODD.sub("-", whole)
    if name == whole and len(name) <= _LONGEST:
        return name
    # what was left out may be all that tells two tests apart
    return f"{name[:_LONGEST]}-{hashlib.sha256(whole.encode()).hexdigest()[:8]}"
