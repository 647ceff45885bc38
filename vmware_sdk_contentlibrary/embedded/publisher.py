"""The published library at the other end of a subscription."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

from pydantic import ValidationError

from ..models.library import LibrarySubscriptionInfo
from ..models.std import StdLocalizableMessage
from ..models.subscribed_library import SubscribedLibraryProbeResult
from ..models.subscribed_library import SubscribedLibraryProbeResultStatus as Status
from .faults import message
from .reach import Line, Unreachable, fingerprint
from .vcsp import ItemEntry, ItemsDocument, LibraryDocument

D = TypeVar("D", LibraryDocument, ItemsDocument)


class Publisher:
    """A published library, read over a line."""

    def __init__(self, line: Line, info: LibrarySubscriptionInfo) -> None:
        self._line, self._info = line, info
        self._url = info.subscription_url or ""
        self._items_url = self._url

    def library(self) -> LibraryDocument:
        """Read what the library is."""
        return self._document(self._url, LibraryDocument)

    def items(self) -> list[ItemEntry]:
        """Read what its items are."""
        self._items_url = _joined(self._url, self.library().items_href)
        return self._document(self._items_url, ItemsDocument).items

    @contextmanager
    def file(self, href: str) -> Iterator[HTTPResponse]:
        """Read a file."""
        with self._get(_joined(self._items_url, href)) as response:
            yield response

    def _document(self, url: str, kind: type[D]) -> D:
        with self._get(url) as response:
            content = response.read()
        try:
            return kind.model_validate_json(content)
        except ValidationError:
            text = f"{url} is not what a published library answers"
            raise Unreachable(Status.UNKNOWN_ERROR, text) from None

    @contextmanager
    def _get(self, url: str) -> Iterator[HTTPResponse]:
        if urlsplit(url)[:2] != urlsplit(self._url)[:2]:
            # the password is for the publisher alone
            raise Unreachable(Status.UNKNOWN_ERROR, f"{url} is on another server")
        headers: dict[str, str] = {}
        if self._info.authentication_method == "BASIC":
            login = f"{self._info.user_name or ''}:{self._info.password or ''}"
            encoded = base64.b64encode(login.encode()).decode()
            headers["Authorization"] = f"Basic {encoded}"
        with self._line.get(url, self._info.ssl_thumbprint, headers) as response:
            yield response


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href)
    except ValueError:
        raise Unreachable(Status.UNKNOWN_ERROR, f"{href} is no address") from None


def probe(line: Line, info: LibrarySubscriptionInfo) -> SubscribedLibraryProbeResult:
    """Try a subscription out."""
    thumbprint: str | None = None
    problems: list[StdLocalizableMessage] = []
    status = Status.SUCCESS
    try:
        certificate = line.certificate(info.subscription_url or "")
        thumbprint = fingerprint(certificate) if certificate else None
        Publisher(line, info).library()
    except Unreachable as problem:
        status = problem.status
        text = "The published library {0} cannot be read: {1}."
        address = info.subscription_url or ""
        problems.append(message("subscription.probe", text, address, str(problem)))
    return SubscribedLibraryProbeResult(
        status=status, ssl_thumbprint=thumbprint, error_messages=problems
    )
