"""Keep a session alive for as long as something takes.

Two clocks run against a long transfer: that of the update or download session, and that of the
API session. A keep-alive is a call of the API, so one beat holds both; an API session that ended
all the same is opened anew by the runtime.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from types import TracebackType

from typing_extensions import Self

from ..cmdlets.download_session import (
    invoke_get_download_session_id_item,
    invoke_keep_alive_download_session_id,
)
from ..cmdlets.update_session import (
    invoke_get_update_session_id_item,
    invoke_keep_alive_update_session_id,
)
from ..models.download_session import LibraryItemDownloadSessionKeepAliveRequestBody
from ..models.update_session import (
    LibraryItemUpdateSessionKeepAliveRequestBody,
    LibraryItemUpdateSessionModelState,
)
from ..runtime.answers import HttpInfo, ServerLike
from ..runtime.patience import within
from ..runtime.refusals import ContentLibraryError
from ..runtime.standard import NotAllowedInCurrentState, NotFound
from .clock import Timed, time_left
from .failures import SessionLost, TransferStopped

__all__ = ["Heartbeat", "keep_download_session_alive", "keep_update_session_alive"]

log = logging.getLogger("vmware_sdk_contentlibrary")

# After these the session will not come back, however often it is asked for.
_FINAL = (NotFound, NotAllowedInCurrentState)
# A third of what is left: two beats may fail before the session does.
_SHARE = 3
_LONGEST_PAUSE = 60.0
# A server whose clock cannot be made sense of is not to be asked without end.
_SHORTEST_PAUSE = 0.1
_PAUSE_AFTER_FAILURE = 1.0
# A beat may take half of what is left, so that there is time for another; at least these seconds.
_LEAST_TIME = 1.0
_LIFE_IF_UNKNOWN = 300.0
# How often what may be given up from outside looks whether it is.
_LOOK = 0.2
# How long a beat under way may hold up the end.
_LAST_BEAT = 2.0


class Heartbeat:
    """Beat in a thread of its own until the end of a ``with`` block.

    The pace follows the server's ``expiration_time``, by the server's own clock. A beat that
    fails in passing is made again soon; a session that is gone is reported at once.

    Attributes:
        lost: What ended the session; None while it lives.
    """

    def __init__(
        self,
        name: str,
        beat: Callable[[int | None], object],
        look: Callable[[], HttpInfo[Timed]],
        *,
        progress: Callable[[], int | None] = lambda: None,
        on_lost: Callable[[], object] = lambda: None,
    ) -> None:
        self.lost: BaseException | None = None
        self.beats = 0
        self._name = name
        self._beat = beat
        self._look = look
        self._progress = progress
        self._on_lost = on_lost
        self._highest: int | None = None
        self._stop = threading.Event()
        self._given_up = False
        self._unwanted: threading.Event | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"heartbeat of {name}", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        # A beat that hangs is left to its thread, which ends with it.
        self._thread.join(_LAST_BEAT)

    def check(self) -> None:
        """Raise what ended the session, if it ended.

        Raises:
            SessionLost: The session is gone.
            TransferStopped: What it was kept alive for is given up.
        """
        if self._given_up or (self._unwanted is not None and self._unwanted.is_set()):
            raise TransferStopped(f"What uses {self._name} is given up.")
        if self.lost is not None:
            text = f"{self._name} ended while it was in use: {self.lost}"
            raise SessionLost(text) from self.lost

    def rest(self, seconds: float) -> None:
        """Wait, for as long as there is something to wait for.

        Raises:
            SessionLost: The session is gone.
            TransferStopped: What it was kept alive for is given up.
        """
        until = time.monotonic() + seconds
        looks = self._unwanted is not None
        while (left := until - time.monotonic()) > 0:
            if self._over.wait(min(left, _LOOK) if looks else left):
                break
            self.check()
        self.check()

    def heed(self, stop: threading.Event | None) -> None:
        """Give up, as by `give_up`, when somebody sets an event."""
        self._unwanted = stop

    def give_up(self) -> None:
        """Have all that looks at `check` end: what the session is kept alive for has failed."""
        self._given_up = True
        self._over.set()

    def _run(self) -> None:
        # How long the session lives after a beat, and when it dies unless there is another.
        life = _LIFE_IF_UNKNOWN
        dies = time.monotonic() + life
        while not self._stop.is_set():
            began = time.monotonic()
            try:
                with within(max(_LEAST_TIME, (dies - began) / 2)):
                    self._beat(self._raised_progress())
                    life = self._life()
            except _FINAL as problem:
                if not self._done(problem):
                    self._lose(problem)
                return
            except ContentLibraryError as problem:
                if time.monotonic() > dies:
                    self._lose(problem)
                    return
                log.info("%s: a keep-alive failed and is made again: %s", self._name, problem)
                pause = min(_PAUSE_AFTER_FAILURE, life / _SHARE)
            except Exception as problem:  # noqa: BLE001  # a caller's progress may raise anything
                self._lose(problem)
                return
            else:
                self.beats += 1
                dies = began + max(life, _LEAST_TIME * _SHARE)
                pause = min(_LONGEST_PAUSE, max(_SHORTEST_PAUSE, life / _SHARE))
            self._stop.wait(pause)

    def _done(self, problem: ContentLibraryError) -> bool:
        """Tell whether a beat was refused because the session has done its work."""
        if not isinstance(problem, NotAllowedInCurrentState):
            return False
        try:
            return self._look().response.state == LibraryItemUpdateSessionModelState.DONE
        except ContentLibraryError:
            return False

    def _lose(self, problem: Exception) -> None:
        if self._stop.is_set():
            return  # nobody needs the session any more, and it may have been ended on purpose
        self.lost = problem
        self._over.set()
        log.warning("%s is lost: %s", self._name, problem)
        try:
            self._on_lost()
        except Exception:
            log.exception("what was to be called when %s is lost failed", self._name)

    def _raised_progress(self) -> int | None:
        """Give the progress to report: one that never falls."""
        now = self._progress()
        if now is not None:
            self._highest = max(self._highest or 0, min(100, max(0, now)))
        return self._highest

    def _life(self) -> float:
        """Ask how long the session has to live, in seconds by the server's clock."""
        left = time_left(self._look())
        return _LIFE_IF_UNKNOWN if left is None else left


def keep_update_session_alive(
    update_session_id: str,
    *,
    progress: Callable[[], int | None] = lambda: None,
    on_lost: Callable[[], object] = lambda: None,
    server: ServerLike = None,
) -> Heartbeat:
    """Keep an update session alive for a ``with`` block.

    Args:
        update_session_id: Identifier of the update session.
        progress: Asked at each beat for the share of the upload that is done, in percent.
        on_lost: Called once if the session ends meanwhile.
        server: Where the session is; see `Common`.

    Returns:
        The heartbeat; its `check` raises `SessionLost` when the session has ended.

    Source: Invoke-KeepAliveUpdateSessionId
    """

    def beat(done: int | None) -> object:
        body = LibraryItemUpdateSessionKeepAliveRequestBody(client_progress=done)
        return invoke_keep_alive_update_session_id(update_session_id, body, server=server)

    def look() -> HttpInfo[Timed]:
        return invoke_get_update_session_id_item(
            update_session_id, server=server, with_http_info=True
        )

    name = f"the update session {update_session_id}"
    return Heartbeat(name, beat, look, progress=progress, on_lost=on_lost)


def keep_download_session_alive(
    download_session_id: str,
    *,
    progress: Callable[[], int | None] = lambda: None,
    on_lost: Callable[[], object] = lambda: None,
    server: ServerLike = None,
) -> Heartbeat:
    """Keep a download session alive for a ``with`` block.

    Args:
        download_session_id: Identifier of the download session.
        progress: Asked at each beat for the share of the download that is done, in percent.
        on_lost: Called once if the session ends meanwhile.
        server: Where the session is; see `Common`.

    Returns:
        The heartbeat; its `check` raises `SessionLost` when the session has ended.

    Source: Invoke-KeepAliveDownloadSessionId
    """

    def beat(done: int | None) -> object:
        body = LibraryItemDownloadSessionKeepAliveRequestBody(progress=done)
        return invoke_keep_alive_download_session_id(download_session_id, body, server=server)

    def look() -> HttpInfo[Timed]:
        return invoke_get_download_session_id_item(
            download_session_id, server=server, with_http_info=True
        )

    name = f"the download session {download_session_id}"
    return Heartbeat(name, beat, look, progress=progress, on_lost=on_lost)
