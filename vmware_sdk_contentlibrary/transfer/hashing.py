"""A checksum that is computed in a thread of its own, beside what moves the content."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType

from typing_extensions import Self

from ..models.file import LibraryItemFileChecksumAlgorithm

# How many blocks may wait: few enough for memory, enough to be busy when one side pauses.
_WAITING = 8
# Names in hashlib of what the API calls by another.
ALGORITHMS: Mapping[str, str] = {
    algorithm.value: algorithm.value.lower() for algorithm in LibraryItemFileChecksumAlgorithm
}


@dataclass(frozen=True)
class Digest:
    """What a file's content is to hash to.

    Attributes:
        algorithm: As the API calls it: a key of `ALGORITHMS`.
        value: The digest in lower-case hexadecimal.
    """

    algorithm: str
    value: str


def new_hash(algorithm: str) -> hashlib._Hash:
    """Begin to compute a checksum; `algorithm` is a key of `ALGORITHMS`."""
    # it compares contents, and keeps no secret: MD5 and SHA-1 will do on any machine
    return hashlib.new(ALGORITHMS[algorithm], usedforsecurity=False)


class Hashing:
    """Hash blocks in the order in which they are given, until the end of a ``with`` block.

    hashlib lets other threads run while it works, so this takes another core, if there is one.

    Args:
        algorithm: As the API calls it: a key of `ALGORITHMS`.
    """

    def __init__(self, algorithm: str) -> None:
        self._hash = new_hash(algorithm)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="hashing")
        self._coming: deque[Future[None]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def update(self, block: bytes | memoryview) -> None:
        """Add a block, which is not to be changed any more."""
        if len(self._coming) == _WAITING:
            self._coming.popleft().result()
        self._coming.append(self._pool.submit(self._hash.update, block))

    def hexdigest(self) -> str:
        """Wait for the checksum of all that was given."""
        while self._coming:
            self._coming.popleft().result()
        return self._hash.hexdigest()
