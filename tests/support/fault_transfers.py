"""A transfer through the faulty proxy, and whether what became of it is as it should be."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import vmware_sdk_contentlibrary as vmware
from tests.support.fault_plan import Kind, Plan
from tests.support.fault_server import HOST, RestartableLibrary
from tests.support.faults import FaultyProxy
from tests.support.tls import Authority
from vmware_sdk_contentlibrary import ContentLibraryError, VIServer

DEADLINE = 30.0
# How long a client waits for the next piece of an answer; the proxy stalls for twice as long.
_WAIT = 0.5
# For less than this a server may be away, so that no client gives up in that time.
_PATIENCE = 0.4
_LOST: Kind = "restart, sessions lost"


@dataclass
class Outcome:
    """What became of a transfer.

    Attributes:
        name: What tells it from others.
        result: What the transfer gave; None where it failed.
        wrong: What is wrong with all that; empty where nothing is.
    """

    name: str
    plan: Plan
    result: object = None
    error: ContentLibraryError | None = None
    took: float = 0.0
    down: float = 0.0
    wrong: str = ""

    def __str__(self) -> str:
        return (
            f"{self.wrong}: {self.name}, {self.took:.1f} s, away for {self.down:.2f} s, "
            f"{self.plan.done}: {self.result}, {self.error!r}"
        )

    @property
    def kinds(self) -> list[Kind]:
        """What went wrong on the way."""
        return [kind for kind, _ in self.plan.done]

    @property
    def reachable(self) -> bool:
        """Whether the server was there for a client that is not too hasty."""
        return self.down < _PATIENCE

    def judge(self, held: object, whole: object, nothing: object, sessions: object) -> None:
        """Hold what is there after the transfer to what it told of itself."""
        if self.took > DEADLINE:
            self.wrong = "too slow"
        elif self.result is not None and held != whole:
            self.wrong = "false success"
        elif self.result is None and held != nothing:
            self.wrong = "left behind"
        elif sessions and self.reachable:
            self.wrong = "session left behind"
        elif self.result is None and self.reachable and _LOST not in self.kinds:
            self.wrong = "given up too early"


class Faulted:
    """Make transfers of one file, each with a library and a proxy of its own.

    Args:
        folder: Where files and certificates go.
        content: What the file holds.
    """

    def __init__(self, folder: Path, content: bytes) -> None:
        self._authority = Authority(folder, "authority")
        self._folder = folder
        self._source = folder / "photon.iso"
        self._source.write_bytes(content)
        self._files = {"photon.iso": content}

    def upload(self, name: str, plan: Plan, *, secure: bool) -> Outcome:
        """Upload the file as the item of a new library."""
        with RestartableLibrary() as library:
            golden = library.new_library()

            def transfer(vc: VIServer) -> object:
                return vmware.upload_library_item(self._source, library_id=golden, server=vc)

            outcome = self._spoiled(name, library, plan, transfer, secure=secure)
            items = library.items()
            nothing = {} if outcome.reachable else items  # it could not clean up
            outcome.judge(items, {outcome.result: self._files}, nothing, library.store.updates)
            return outcome

    def download(self, name: str, plan: Plan, *, secure: bool) -> Outcome:
        """Download the file from the item of a new library."""
        with RestartableLibrary() as library:
            item = library.new_item(self._source)
            target = self._folder / f"to {name}"

            def transfer(vc: VIServer) -> object:
                return vmware.download_library_item(item, target, server=vc)

            outcome = self._spoiled(name, library, plan, transfer, secure=secure)
            held = {path.name: path.read_bytes() for path in target.glob("*")}
            outcome.judge(held, self._files, {}, library.store.downloads)
            return outcome

    def _spoiled(
        self,
        name: str,
        library: RestartableLibrary,
        plan: Plan,
        transfer: Callable[[VIServer], object],
        *,
        secure: bool,
    ) -> Outcome:
        outcome = Outcome(name, plan)
        context = self._authority.issue(HOST).context() if secure else None
        with FaultyProxy(library, plan, context=context, stall=2 * _WAIT) as proxy:
            began = time.monotonic()
            try:
                with library.connect(
                    proxy.url,
                    ca_file=self._authority.file,
                    connect_timeout_seconds=4,
                    read_timeout_seconds=_WAIT,
                    web_operation_timeout_seconds=20,
                ) as vc:
                    plan.arm()
                    outcome.result = transfer(vc)
            except ContentLibraryError as problem:
                outcome.error = problem
            outcome.took = time.monotonic() - began
        outcome.down = proxy.down
        return outcome
