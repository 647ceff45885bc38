"""When a request is the recorded one, and in words what differs where it is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any
from urllib.parse import parse_qs, urlsplit

from vcr.errors import CannotOverwriteExistingCassetteException
from vcr.request import Request

from .bodies import Digest

# What a script says of time it says anew in every run.
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)")
# Fields whose contents no recording holds.
_UNTOLD = ("password", "current_password", "client_token", "ssl_thumbprint")
_UNTOLD_TOO = ("ssl_certificate_thumbprint",)
_LONGEST = 60


class NotRecorded(CannotOverwriteExistingCassetteException):  # type: ignore[misc]  # vcrpy has no types
    """A request is not in the recording, or has been answered as often as it was recorded.

    Attributes:
        request: The request, without its secrets.
    """

    def __init__(self, cassette: Any, request: Request) -> None:
        self.cassette = cassette
        self.request = self.failed_request = request
        # not the base's words: they know nothing of this API
        Exception.__init__(self, _told(cassette, request))


def same_content(one: Any, other: Any) -> None:
    """Compare two requests' bodies, as JSON where they are JSON.

    Raises:
        AssertionError: They differ; the message tells in what.
    """
    found = list(_bodies(one.body, other.body))
    if found:
        raise AssertionError("; ".join(found))


def differences(request: Request, recorded: Request) -> Iterator[str]:
    """Tell what differs between a request and a recorded one, a sentence each."""
    if request.method != recorded.method:
        yield f"the method is {request.method}, and {recorded.method} was recorded"
    mine, theirs = urlsplit(request.uri), urlsplit(recorded.uri)
    if (mine.scheme, mine.netloc) != (theirs.scheme, theirs.netloc):
        yield (
            f"the server is {mine.scheme}://{mine.netloc}, "
            f"and {theirs.scheme}://{theirs.netloc} was recorded"
        )
    if mine.path != theirs.path:
        yield f"the path is {mine.path}, and {theirs.path} was recorded"
    if request.query != recorded.query:
        yield from _fields("the query's ", _query(mine.query), _query(theirs.query))
    yield from _bodies(request.body, recorded.body)


def _query(text: str) -> dict[str, Any]:
    found = parse_qs(text, keep_blank_values=True)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _bodies(mine: Any, recorded: Any) -> Iterator[str]:
    one, other = Digest.read(mine), Digest.read(recorded)
    if one is not None and other is not None:
        if one.length != other.length:
            yield f"the content is {one.length} bytes long, and {other.length} were recorded"
        elif one != other:
            yield f"the content has the same length, {one.length} bytes, and another SHA-256"
    else:
        yield from _values("the body", _content(mine), _content(recorded))


def _content(body: Any) -> Any:
    try:
        return json.loads(body or b"")
    except ValueError:
        # a body that was never set is as empty as an empty one
        return body or b""


def _values(where: str, mine: Any, recorded: Any) -> Iterator[str]:
    if isinstance(mine, dict) and isinstance(recorded, dict):
        yield from _fields("" if where == "the body" else f"{where}.", mine, recorded)
    elif isinstance(mine, list) and isinstance(recorded, list) and len(mine) == len(recorded):
        for number, (one, other) in enumerate(zip(mine, recorded, strict=True)):
            yield from _values(f"{where}[{number}]", one, other)
    elif type(mine) is not type(recorded) or (mine != recorded and not _times(mine, recorded)):
        yield f"{where} is {_shown(mine)}, and {_shown(recorded)} was recorded"


def _fields(where: str, mine: dict[str, Any], recorded: dict[str, Any]) -> Iterator[str]:
    for name in sorted(mine.keys() | recorded.keys()):
        if name not in recorded:
            yield f"{where}{name} is {_shown(mine[name])}, and was not there when it was recorded"
        elif name not in mine:
            yield f"{where}{name} is not there, and {_shown(recorded[name])} was recorded"
        elif name not in (*_UNTOLD, *_UNTOLD_TOO) or type(mine[name]) is not type(recorded[name]):
            yield from _values(f"{where}{name}", mine[name], recorded[name])


def _times(*values: Any) -> bool:
    return all(isinstance(value, str) and _TIME.fullmatch(value) for value in values)


def _shown(value: Any) -> str:
    if value == b"":
        return "empty"
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    shown = json.dumps(text, ensure_ascii=False, default=str)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."


def _told(cassette: Any, request: Request) -> str:
    asked = f"{request.method} {request.uri}"
    where = f"the recording {cassette._path}"  # noqa: SLF001  # older vcrpys have no other name
    if not len(cassette):
        return f"{asked} cannot be answered: {where} is empty, or is not there."
    ranked = [
        (_likeness(request, recorded, found), -number, recorded, found)
        for number, recorded in enumerate(cassette.requests, start=1)
        for found in [list(differences(request, recorded))]
    ]
    times = sum(not found for _, _, _, found in ranked)
    if times:
        often = "once" if times == 1 else f"{times} times"
        return (
            f"{asked} was made {often} when {where} was made, and every answer has been given: "
            "the script asks more often than it did then."
        )
    _, number, nearest, found = max(ranked, key=lambda one: one[:2])
    lines = "".join(f"\n  - {one}" for one in found)
    return (
        f"{asked} is not in {where}. The nearest there is number {-number} of {len(ranked)}, "
        f"{nearest.method} {nearest.uri}, and differs:{lines}\n"
        "If the script has changed on purpose, record it afresh."
    )


def _likeness(request: Request, recorded: Request, found: list[str]) -> float:
    one, other = request.path.split("/"), recorded.path.split("/")
    alike = SequenceMatcher(None, one, other).ratio()
    # fewer differences count among requests of one kind only
    weight: float = 4 * alike + 2 * (request.method == recorded.method)
    weight += 2 * (request.query == recorded.query)
    return weight - min(len(found), 9) / 10
