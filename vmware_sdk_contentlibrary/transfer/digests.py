"""Checksums of what is to be uploaded, computed ahead of the upload."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from typing_extensions import Self

from ..models.file import LibraryItemFileChecksumInfo
from ..runtime.refusals import InvalidParameter
from .failures import TransferStopped
from .hashing import ALGORITHMS, Digest, new_hash
from .sources import Source, SourceFile

_BLOCK = 256 * 1024


def digest(file: SourceFile, algorithm: str, *stops: threading.Event) -> Digest:
    """Hash a file, one block in memory at a time, unless nobody waits for it any more."""
    computed = new_hash(algorithm)
    # a block that stays in the processor's cache from its reading to its hashing
    buffer = bytearray(_BLOCK)
    view = memoryview(buffer)
    with file.open() as stream:
        while count := stream.readinto(buffer):  # type: ignore[attr-defined]  # IO lacks it
            if any(stop.is_set() for stop in stops):
                raise TransferStopped(f"The checksum of {file.name} is wanted no more.")
            computed.update(view[:count])
    return Digest(algorithm, computed.hexdigest())


class Digests:
    """The digests of a source's files, each computed while the file before it is uploaded.

    Where the source has a manifest, all are computed before anything is sent, and compared.
    """

    def __init__(
        self, source: Source, algorithm: str | None, stop: threading.Event | None = None
    ) -> None:
        if algorithm is not None and algorithm not in ALGORITHMS:
            allowed = "None, or one of " + ", ".join(ALGORITHMS)
            raise InvalidParameter("Upload", "checksum", algorithm, allowed)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="digest")
        self._stop = threading.Event()
        stops = [self._stop] if stop is None else [self._stop, stop]
        self._coming: dict[str, Future[Digest]] = {}
        for file in source.files:
            stated = source.manifest.get(file.name)
            if stated is not None or algorithm is not None:
                kind = algorithm if stated is None else stated.algorithm
                self._coming[file.name] = self._pool.submit(digest, file, str(kind), *stops)
        try:
            for name, stated in source.manifest.items():
                self._compare(name, stated)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Compute no more."""
        self._stop.set()
        self._pool.shutdown(cancel_futures=True)

    def of(self, name: str) -> LibraryItemFileChecksumInfo | None:
        """Wait for a file's digest, and spell it as the API does; None where none is wanted."""
        if name not in self._coming:
            return None
        found = self._coming[name].result()
        return LibraryItemFileChecksumInfo(algorithm=found.algorithm, checksum=found.value)

    def _compare(self, name: str, stated: Digest) -> None:
        if name not in self._coming:
            raise InvalidParameter("Upload", name, "missing", "a file that the manifest names")
        found = self._coming[name].result()
        if found != stated:
            allowed = f"{stated.value}, its {stated.algorithm} in the manifest"
            raise InvalidParameter("Upload", name, found.value, allowed)
