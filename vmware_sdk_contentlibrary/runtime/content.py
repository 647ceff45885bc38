"""A file's content up and down: to the URLs that update and download sessions give out."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from urllib3.exceptions import HTTPError

from .address import locate
from .answer import error_of, unexpected
from .errors import LocalFileFailed, UnexpectedAnswer
from .failures import root, wording
from .measured import FileFailed, Source, Target, checked_size
from .patience import Patience
from .refusals import ContentLibraryError, InvalidParameter
from .session import TOKEN, ApiSession
from .transport import Reply, Request, Transport

_BLOCK = 256 * 1024
_UPLOAD = "Upload"
_DOWNLOAD = "Download"


@dataclass(frozen=True)
class Door:
    """What content goes through: a server's connections and its API session."""

    transport: Transport
    session: ApiSession

    def send(self, tried: str, request: Request, rewind: Callable[[], bool]) -> Any:
        """Send a request, with the token where the host is the API's own.

        An API session that has ended is renewed once; a 401 is a refusal, so the request may be
        made again if what it sends can be read again.
        """
        token = self.session.authorization()
        ours = request.origin == self.transport.origin
        answer = self._once(tried, request, token if ours else None)
        if ours and answer.status == 401 and rewind():
            reply = self._read(tried, request, answer)
            if not self.session.renew(token, tried):
                raise _refusal(tried, request, reply)
            answer = self._once(tried, request, self.session.authorization())
        if not 200 <= answer.status < 300:
            raise _refusal(tried, request, self._read(tried, request, answer))
        return answer

    def upload(self, uri: str, source: Any, size: int | None) -> None:
        """Send content by PUT; see `VIServer.upload`."""
        origin, path = locate(uri, _UPLOAD)
        with ExitStack() as opened:
            if isinstance(source, (str, os.PathLike)):
                source = opened.enter_context(_opened(source))
            body = Source(source, size, _UPLOAD)
            headers = {"Content-Length": str(body.size)}
            request = Request("PUT", path, headers, body, origin)
            try:
                answer = self.send(_UPLOAD, request, body.rewind)
            except FileFailed as problem:
                failure, cause = _broken_upload(request, body, problem), problem.__cause__
            else:
                reply = self._read(_UPLOAD, request, answer)
                if body.cut_short:
                    why = f"it came after {body.sent} of {body.size} bytes at most"
                    raise unexpected(_UPLOAD, _host(request), reply, why)
                return
        raise failure from cause

    def download(self, uri: str, target: Any, size: int | None) -> int:
        """Fetch content by GET; see `VIServer.download`."""
        origin, path = locate(uri, _DOWNLOAD)
        if size is not None:
            checked_size(size, _DOWNLOAD)
        if not callable(getattr(target, "write", None)):
            allowed = "a file that is open for writing bytes"
            raise InvalidParameter(_DOWNLOAD, "target", type(target).__name__, allowed)
        request = Request("GET", path, origin=origin)
        answer = self.send(_DOWNLOAD, request, lambda: True)
        file = Target(target)
        try:
            _receive(answer, file, size)
        except FileFailed as problem:
            failure: ContentLibraryError = _unwritten(request, file, problem)
            cause = problem.__cause__
        except (HTTPError, OSError) as problem:
            cause = root(problem)
            failure = _broken_download(request, answer, file, wording(cause))
        else:
            return file.written
        raise failure from cause

    def _once(self, tried: str, request: Request, token: str | None) -> Any:
        headers = {"Accept-Encoding": "identity", **request.headers}
        if token is not None:
            headers[TOKEN] = token
        patience = Patience.of(self.transport.deadlines)
        return self.transport.open(
            replace(request, headers=headers), tried=tried, patience=patience
        )

    def _read(self, tried: str, request: Request, answer: Any) -> Reply:
        return self.transport.read(answer, tried=tried, server=_host(request))


def _opened(path: str | os.PathLike[str]) -> Any:
    try:
        return Path(path).open("rb")
    except (OSError, ValueError) as problem:
        allowed = f"a file that can be read ({wording(problem)})"
        raise InvalidParameter(_UPLOAD, "source", str(path), allowed) from None


def _host(request: Request) -> str:
    assert request.origin is not None
    return request.origin.partition("://")[2]


def _receive(answer: Any, file: Target, size: int | None) -> None:
    """Write an answer's body, as it is on the wire, to a file."""
    try:
        # piece by piece as they come, so that none is lost where the next does not
        while block := answer.read1(_BLOCK):
            file.write(block)
            if answer.length_remaining == 0 or (size is not None and file.written > size):
                break
        if size is not None and file.written != size:
            than = "more" if file.written > size else "fewer"
            raise OSError(f"it was {than} than the {size} bytes expected")
    except BaseException:
        answer.close()
        raise


def _refusal(tried: str, request: Request, reply: Reply) -> ContentLibraryError:
    host = _host(request)
    if reply.status < 400:
        return unexpected(tried, host, reply, "it is no success and no error")
    return error_of(tried, host, reply, ())


def _broken_upload(request: Request, body: Source, problem: FileFailed) -> LocalFileFailed:
    host = _host(request)
    return LocalFileFailed(
        f"{_UPLOAD}: the source broke off: {problem}. {host} was sent {body.sent} of {body.size} "
        "bytes at most and saw the connection close, so it holds no complete file: upload again.",
        server=host,
        tried=_UPLOAD,
    )


def _unwritten(request: Request, file: Target, problem: FileFailed) -> LocalFileFailed:
    host = _host(request)
    return LocalFileFailed(
        f"{_DOWNLOAD}: the target failed after {file.written} bytes from {host}: {problem}. "
        "Nothing changed on the server: download again.",
        server=host,
        tried=_DOWNLOAD,
    )


def _broken_download(request: Request, answer: Any, file: Target, why: str) -> UnexpectedAnswer:
    host = _host(request)
    return UnexpectedAnswer(
        f"{_DOWNLOAD}: {host} answered {answer.status}, and then the content broke off after "
        f"{file.written} bytes ({why}). Nothing changed on the server: download again.",
        server=host,
        tried=_DOWNLOAD,
        status=answer.status,
        headers=answer.headers,
        content=b"",
        passing=True,
    )
