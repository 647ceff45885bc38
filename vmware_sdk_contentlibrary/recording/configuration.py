"""A vcrpy that knows this API: what to match, what to leave out, and when to refuse."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import ContextDecorator, ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TypedDict

from typing_extensions import Unpack
from vcr import VCR
from vcr.cassette import Cassette
from vcr.record_mode import RecordMode

from .keeping import Keeper, Layout
from .matching import same_content
from .redaction import Discretion, Redaction
from .tape import Tape, Ways

# They are for the context around a cassette.
_NOT_THE_CASSETTES = {"path_transformer", "func_path_generator", "record_on_exception"}
MATCH_ON = ("method", "scheme", "host", "port", "path", "query", "content")


class Options(TypedDict, total=False):
    """What may be said of a recording.

    Attributes:
        secrets: Texts that no recording may hold, besides the passwords and tokens that go over
            the wire, which need not be told.
        hosts: Replace the names of servers; True unless it is said. The replay connects to
            ``https://vcenter.example.test`` then.
        users: Replace the names of users.
        identifiers: Replace the identifiers that the server made up, by such as ``library-1``.
        heartbeats: Record the keep-alives of threads that do nothing else. If they are not
            recorded, such a thread is told at the replay that its session lives.
        stored_bytes: How long a download may be, in bytes, that is recorded whole; 64 KiB unless
            it is said. A longer one, and every upload, is recorded as length and SHA-256.
        made_up_downloads: Replay such a download as bytes of the recorded length that are made
            up; they are not what the server gave. Otherwise it fails.
    """

    secrets: Collection[str]
    hosts: bool
    users: bool
    identifiers: bool
    heartbeats: bool
    stored_bytes: int
    made_up_downloads: bool


@dataclass(frozen=True)
class Settings:
    """The same, complete."""

    secrets: Collection[str]
    discretion: Discretion
    ways: Ways

    @classmethod
    def of(cls, options: Options) -> Settings:
        """Complete what was said."""
        return cls(
            options.get("secrets", ()),
            Discretion(
                hosts=options.get("hosts", True),
                users=options.get("users", False),
                identifiers=options.get("identifiers", False),
            ),
            Ways(
                heartbeats=options.get("heartbeats", False),
                stored_bytes=options.get("stored_bytes", Ways.stored_bytes),
                made_up_downloads=options.get("made_up_downloads", False),
            ),
        )


def content_library_vcr(
    folder: str | Path, *, record_mode: str = "none", **options: Unpack[Options]
) -> ContentLibraryVCR:
    """Make a vcrpy for the traffic of this package.

    A recording holds no credentials, no session token and no secret part of a transfer address.
    A call replays only where method, path, query and body are the recorded ones; passwords,
    thumbprints, client tokens and times in a body may be any. The same call made again gets the
    next answer, and fails when the last one has been given.

    One instance numbers on through all it records: make one for each recording.

    Args:
        folder: Where the recordings are.
        record_mode: vcrpy's word for what to do with a call that is not recorded.
        **options: See `Options`.

    Returns:
        The vcrpy; ``use_cassette(name)`` is the way in.
    """
    vcr = ContentLibraryVCR(
        cassette_library_dir=str(folder),
        record_mode=RecordMode(record_mode),
        match_on=MATCH_ON,
        decode_compressed_response=True,
        path_transformer=VCR.ensure_suffix(".yaml"),
        serializer="layout",
    )
    vcr.guard(Settings.of(options), fresh=record_mode == "all")
    return vcr


class ContentLibraryVCR(VCR):  # type: ignore[misc]  # vcrpy has no types
    """A vcrpy that redacts what it records, and refuses to write what it could not redact."""

    _ways: Ways
    keeper: Keeper

    def guard(self, settings: Settings, *, fresh: bool) -> None:
        """Redact all recordings, and hold them to the secrets."""
        self._ways = settings.ways
        redaction = Redaction(settings.discretion)
        self.before_record_request = redaction.request
        self.register_matcher("content", same_content)
        self.register_serializer("layout", Layout)
        self.keeper = Keeper(redaction, settings.secrets, fresh=fresh)
        self.register_persister(self.keeper)

    def use_cassette(self, path: Any = None, **kwargs: Any) -> Any:
        """Play or record in a ``with`` statement, or around a function.

        Only the traffic of this package is played or recorded.

        Raises:
            SecretInRecording: At the end, if there is a secret in the recording; it is not written.
        """
        return Use(self, self.get_merged_config(path=path, **kwargs))


class Use(ContextDecorator):
    """One use of a recording.

    vcrpy's own would take the place of everybody's connections, one thread at a time.
    """

    def __init__(self, vcr: ContentLibraryVCR, config: dict[str, Any]) -> None:
        self._vcr = vcr
        self._config = {name: config[name] for name in config.keys() - _NOT_THE_CASSETTES}
        self._config["path"] = config["path_transformer"](config["path"])
        self._opened = ExitStack()
        self._cassette: Any = None
        self._tape: Tape | None = None

    def __enter__(self) -> Any:
        self._cassette = Cassette.load(**self._config)
        self._tape = Tape(self._cassette, self._vcr._ways)  # noqa: SLF001  # ours
        self._opened.enter_context(self._tape.running())
        return self._cassette

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._opened.__exit__(kind, problem, trace)
        # Half a story would replay as a server that hangs up.
        if kind is None:
            if self._tape is not None and self._tape.server is not None:
                self._vcr.keeper.server = self._tape.server
            self._cassette._save()  # noqa: SLF001  # as vcrpy's own context does it
