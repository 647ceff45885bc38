"""What the embedded content library remembers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ..models.file import LibraryItemFileChecksumInfo
from ..models.item import LibraryItemModel
from ..models.library import LibraryModel
from ..models.std import StdLocalizableMessage
from ..models.subscriptions import (
    LibrarySubscriptionsPlacementInfo,
    LibrarySubscriptionsVcenterInfo,
)
from ..models.update_session import LibraryItemUpdatesessionWarningBehavior
from ..models.update_session_file import LibraryItemUpdatesessionFileAddSpec

ACTIVE = "ACTIVE"


@dataclass(frozen=True)
class Content:
    """Bytes that have arrived and will not change any more.

    Attributes:
        path: Where they are on the disk.
        size: How many they are.
        checksum: Their checksum.
    """

    path: Path
    size: int
    checksum: LibraryItemFileChecksumInfo

    @property
    def id(self) -> str:
        """What tells it from every other content."""
        return self.path.stem


@dataclass(frozen=True)
class ItemFile:
    """A file of an item.

    Attributes:
        name: Its name, any text.
        content: Its content.
        version: Counts the contents the file has had.
    """

    name: str
    content: Content
    version: int = 1


@dataclass(frozen=True)
class Change:
    """One version of an item's content."""

    version: str
    time: datetime
    user: str
    message: str


@dataclass(eq=False)
class Library:
    """A library.

    Attributes:
        id: Its identifier.
        model: Everything that was set, secrets included.
        updating: Whether an update waits for the publisher's answer.
    """

    id: str
    model: LibraryModel
    updating: bool = False


@dataclass(eq=False, kw_only=True)
class Subscription:
    """What a publisher knows of a subscriber.

    Attributes:
        id: Its identifier.
        library_id: The published library.
        subscriber_id: The subscribed library.
        subscriber_name: Its name when it was last seen.
        vcenter: The other server that it is on; None where it is on this one.
        placement: Where the subscriber would put virtual machine templates.
    """

    id: str
    library_id: str
    subscriber_id: str
    subscriber_name: str
    vcenter: LibrarySubscriptionsVcenterInfo | None
    placement: LibrarySubscriptionsPlacementInfo


@dataclass(eq=False)
class Item:
    """An item.

    Attributes:
        id: Its identifier.
        library_id: The library that holds it.
        model: Its properties.
        files: Its files, by name.
        absent: The versions of the files that are at the publisher only, by name.
        history: The versions of its content.
    """

    id: str
    library_id: str
    model: LibraryItemModel
    files: dict[str, ItemFile] = field(default_factory=dict[str, ItemFile])
    absent: dict[str, int] = field(default_factory=dict[str, int])
    history: list[Change] = field(default_factory=list[Change])

    @property
    def size(self) -> int:
        """How many bytes all files take."""
        return sum(file.content.size for file in self.files.values())


@dataclass(eq=False)
class UpdateFile:
    """A file in an update session.

    Attributes:
        spec: What the client announced.
        token: What gives access to its upload address.
        status: Where its transfer stands.
        received: How many bytes have arrived.
        content: What arrived, once it is READY.
        error: Why the transfer failed.
        attempt: Counts the transfers that were begun: only the latest one may go on.
        kept: The file of the item that stays as it is, where nothing is transferred.
    """

    spec: LibraryItemUpdatesessionFileAddSpec
    token: str = ""
    status: str = "WAITING_FOR_TRANSFER"
    received: int = 0
    content: Content | None = None
    error: StdLocalizableMessage | None = None
    attempt: int = 0
    kept: ItemFile | None = None


@dataclass(eq=False)
class DownloadFile:
    """A file in a download session.

    Attributes:
        name: Its name.
        file: The file as it was when the session was created; None while only the publisher has it.
        token: What gives access to its download address; empty until it is prepared.
        direct: Whether the client fetches it from the storage itself.
        sent: How many bytes have gone to the client.
    """

    name: str
    file: ItemFile | None
    token: str = ""
    direct: bool = False
    sent: int = 0


@dataclass(eq=False, kw_only=True)
class Session:
    """What update and download sessions have in common.

    Attributes:
        id: Its identifier.
        item_id: The item it is about.
        owner: The user who created it.
        content_version: Version of the item's content that it began with.
        expires: When it runs out, on the clock that only goes forward.
        progress: The highest percentage that the client has reported.
        state: Where it stands.
        error: Why it is in state ERROR.
    """

    id: str
    item_id: str
    owner: str
    content_version: str
    expires: float
    progress: int = 0
    state: str = ACTIVE
    error: StdLocalizableMessage | None = None

    @property
    def lasting(self) -> bool:
        """Whether it stays although nobody uses it."""
        return self.state != ACTIVE


@dataclass(eq=False, kw_only=True)
class UpdateSession(Session):
    """An update session.

    Attributes:
        original: The item's files when the session was created.
        files: What the item's files would be after it, by name.
        warnings: Which warnings are to be overlooked.
        completing: Whether the client has completed it while the server still fetches files.
    """

    original: dict[str, ItemFile]
    files: dict[str, UpdateFile]
    warnings: list[LibraryItemUpdatesessionWarningBehavior] | None = None
    completing: bool = False

    @property
    def lasting(self) -> bool:
        """Whether it stays although nobody uses it."""
        return self.completing or super().lasting


@dataclass(eq=False, kw_only=True)
class DownloadSession(Session):
    """A download session and the item's files as they were when it was created."""

    files: dict[str, DownloadFile]


@dataclass(eq=False)
class ApiSession:
    """Somebody who is logged in."""

    user: str
    created: datetime
    accessed: datetime
    expires: float
