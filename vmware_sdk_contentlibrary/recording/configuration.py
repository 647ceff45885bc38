"""A vcrpy that knows this API: what to match, what to leave out, and when to refuse."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from contextlib import ContextDecorator
from pathlib import Path
from typing import Any

from vcr import VCR, stubs
from vcr.persisters.filesystem import FilesystemPersister
from vcr.record_mode import RecordMode
from vcr.serialize import serialize

from .redaction import Redaction
from .secrets import SecretInRecording, found_in

MATCH_ON = ("method", "scheme", "host", "port", "path", "query", "content")


def content_library_vcr(
    folder: str | Path, *, record_mode: str = "none", secrets: Collection[str] = ()
) -> ContentLibraryVCR:
    """Make a vcrpy for the traffic of this package.

    A recording holds no credentials, no session token, no secret part of a transfer address and
    no name of the server, which becomes ``https://vcenter.example.test``; connect to that at the
    replay. Identifiers that the server made up are numbered in order. A call replays only where
    method, path, query and body are the recorded ones.

    One instance numbers on through all it records: make one for each recording.

    Args:
        folder: Where the recordings are.
        record_mode: vcrpy's word for what to do with a call that is not recorded.
        secrets: Texts that no recording may hold, besides the passwords and tokens that go over
            the wire, which need not be told.

    Returns:
        The vcrpy; ``use_cassette(name)`` is the way in.
    """
    vcr = ContentLibraryVCR(
        cassette_library_dir=str(folder),
        record_mode=RecordMode(record_mode),
        match_on=MATCH_ON,
        decode_compressed_response=True,
        # Half a story would replay as a server that hangs up.
        record_on_exception=False,
        path_transformer=VCR.ensure_suffix(".yaml"),
        custom_patches=((stubs, "VCRHTTPResponse", PlayedAnswer),),
    )
    vcr.guard(Redaction(), secrets)
    return vcr


class ContentLibraryVCR(VCR):  # type: ignore[misc]  # vcrpy has no types
    """A vcrpy that redacts what it records, and refuses to write what it could not redact."""

    _refused: list[SecretInRecording]

    def guard(self, redaction: Redaction, secrets: Collection[str]) -> None:
        """Redact all recordings, and hold them to the secrets."""
        self._refused = []
        self.before_record_request = redaction.request
        self.register_matcher("content", same_content)
        self.register_persister(_persister(redaction, secrets, self._refused))

    def use_cassette(self, path: Any = None, **kwargs: Any) -> Any:
        """Play or record in a ``with`` statement, or around a function.

        Raises:
            SecretInRecording: At the end, if there is a secret in the recording; it is not written.
        """
        return Use(super().use_cassette(path, **kwargs), self._refused)


class Use(ContextDecorator):
    """One use of a recording."""

    def __init__(self, use: Any, refused: list[SecretInRecording]) -> None:
        self._use = use
        self._refused = refused

    def __enter__(self) -> Any:
        return self._use.__enter__()

    def __exit__(self, *problem: object) -> None:
        self._use.__exit__(*problem)
        # Out here, because a vcrpy that fails to save can forget to give the network back.
        if self._refused:
            raise self._refused.pop()


class PlayedAnswer(stubs.VCRHTTPResponse):  # type: ignore[misc]  # vcrpy has no types
    """An answer of vcrpy's, with what the transport asks of urllib3's besides."""

    def read1(self, amt: int = -1, decode_content: bool | None = None) -> bytes:
        """Read some of the answer, which a recording holds unpacked."""
        del decode_content
        return bytes(super().read1(amt))

    def release_conn(self) -> None:
        """Give the connection back, where this vcrpy has one to give."""
        release = getattr(super(), "release_conn", None)
        if release is not None:
            release()


def same_content(one: Any, other: Any) -> None:
    """Compare two requests' bodies, as JSON where they are JSON.

    Raises:
        AssertionError: They differ.
    """
    mine, recorded = _content(one.body), _content(other.body)
    if mine != recorded:
        raise AssertionError(f"the body is {mine!r}, and {recorded!r} was recorded")


def _content(body: bytes | None) -> Any:
    try:
        return json.loads(body or b"")
    except ValueError:
        # a body that was never set is as empty as an empty one
        return body or b""


def _persister(
    redaction: Redaction, secrets: Collection[str], refused: list[SecretInRecording]
) -> type[FilesystemPersister]:
    class Persister(FilesystemPersister):  # type: ignore[misc]  # vcrpy has no types
        """Files, of which none is written with a secret in it."""

        @staticmethod
        def save_cassette(
            cassette_path: str | Path, cassette_dict: dict[str, Any], serializer: Any
        ) -> None:
            redaction.interactions(cassette_dict["requests"], cassette_dict["responses"])
            text = serialize(cassette_dict, serializer)
            try:
                refuse_secrets(text, {*redaction.secrets, *secrets}, serializer.deserialize)
            except SecretInRecording as problem:
                refused.append(problem)
                return
            path = Path(cassette_path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return Persister


def refuse_secrets(text: str, secrets: Collection[str], deserialize: Callable[[str], Any]) -> None:
    """Let a recording pass that holds none of the secrets.

    Raises:
        SecretInRecording: It holds one; the message does not tell which.
    """
    for part in (text, *_texts(deserialize(text))):
        if found_in(part, secrets):
            raise SecretInRecording(
                "A password or token is in the recording, in a place where redaction does not "
                "expect one. The file was not written."
            )


def _texts(value: Any) -> Iterator[str]:
    """List every text in a structure, and every text that its bytes may be."""
    if isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(name)
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)
