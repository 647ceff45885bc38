"""What can go wrong with a transfer as a whole."""

from __future__ import annotations

from ..runtime.refusals import ContentLibraryError

__all__ = ["SessionBusy", "SessionLost", "TransferFailed", "TransferStopped"]


class TransferFailed(ContentLibraryError):
    """Report that the server gave a transfer up, or that what arrived is not what was sent."""


class SessionLost(ContentLibraryError):
    """Report that a session ended while it was being kept alive."""


class TransferStopped(ContentLibraryError):
    """Report that a transfer was given up because its caller wanted that."""


class SessionBusy(ContentLibraryError):
    """Report that an item has an update session open already.

    Attributes:
        update_session_ids: The sessions that are open.
    """

    def __init__(self, message: str, update_session_ids: list[str]) -> None:
        super().__init__(message)
        self.update_session_ids = update_session_ids
