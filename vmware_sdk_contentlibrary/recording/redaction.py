"""Take out of recorded traffic what is secret, and what would differ in the next recording."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit, urlunsplit

from vcr.request import Request

from .secrets import credentials

REDACTED = "REDACTED"
HOST = "vcenter.example.test"
_RESERVED = ".example.test"

# What says how a message is to be read stays; every other header goes, known or not.
_HEADERS = ("accept", "content-type", "retry-after")
_TOKEN_HEADER = "vmware-api-session-id"  # noqa: S105  # the header's name
_LOGINS = ("/api/session", "/rest/com/vmware/cis/session")
_SECRET_FIELDS = ("password", "current_password")
_UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE)
_STAND_IN = "00000000-0000-4000-8000-{:012}"
# A segment of an address that nobody chose, such as the one that makes a transfer address secret.
_OPAQUE = re.compile(r"(?=.*\d)[\w~-]{20,}")
_SHORTEST = 8


class Redaction:
    """The redaction of one recording: the same thing gets the same stand-in all through it.

    `request` is for every request, recorded or replayed, so that both read alike. `interactions`
    is for a recording that is about to be written: there the server's identifiers are numbered in
    order, and so is what makes an address secret; later requests that use them follow suit.

    Attributes:
        secrets: Passwords and tokens that went over the wire so far.
    """

    def __init__(self) -> None:
        self.secrets: set[str] = set()
        self._hosts: dict[str, str] = {}
        self._stand_ins: dict[str, str] = {}
        self._kept: set[str] = set()
        self._transfers: set[str] = set()

    def request(self, request: Request) -> Request:
        """Make a request free of credentials and of the server's own address."""
        for name, value in request.headers.items():
            if name.lower() == "authorization":
                self.secrets.update(credentials(value))
            elif name.lower() == _TOKEN_HEADER:
                self.secrets.add(value)
        named = urlsplit(request.uri)
        if named.netloc not in self._hosts and not named.netloc.endswith(_RESERVED):
            self._hosts[named.netloc] = _numbered(HOST, len(self._hosts) + 1)
        body = _whole(request.body)
        if named.path in _LOGINS and request.method == "POST":
            body = None  # nothing in it is needed for telling logins apart
        parsed = _parsed(body)
        if parsed is not None:
            body = _spelled(self._without_secrets(parsed)).encode()
        headers = {
            name: value for name, value in request.headers.items() if name.lower() in _HEADERS
        }
        # a new one: the old one stays a file if it came as a file
        return Request(request.method, self._address(request.uri), body, headers)

    def interactions(self, requests: list[Request], responses: list[dict[str, Any]]) -> None:
        """Make a whole recording, whose requests went through `request`, free of the rest."""
        for request, response in zip(requests, responses, strict=True):
            self._renew_request(request)
            response["headers"] = {
                name: values
                for name, values in response["headers"].items()
                if name.lower() in _HEADERS
            }
            self._renew_response(request, response)

    def _renew_request(self, request: Request) -> None:
        request.uri = self._replaced(request.uri, quoted=True)
        body = None if request.uri in self._transfers else _parsed(request.body)
        # What a script brings along it brings again at the replay, so it stays as it is.
        own = set(_UUID.findall(f"{request.uri} {_spelled(body)}"))
        self._kept |= own - self._stand_ins.keys() - set(self._stand_ins.values())
        if body is not None:
            request.body = _spelled(_each_text(body, self._replaced))

    def _renew_response(self, request: Request, response: dict[str, Any]) -> None:
        content = response["body"]["string"]
        if request.uri in self._transfers:
            return
        body = _parsed(content)
        if body is None:
            return
        if urlsplit(request.uri).path in _LOGINS and request.method == "POST":
            self.secrets.update(_values(body))
            body = _without_values(body)
        body = _each_text(self._without_secrets(body), self._numbered_text)
        response["body"]["string"] = _spelled(body).encode()

    def _without_secrets(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._without_secrets(entry) for entry in value]
        if not isinstance(value, dict):
            return value
        clean = {}
        for name, inner in value.items():
            if name in _SECRET_FIELDS and isinstance(inner, str):
                if inner != REDACTED:
                    self.secrets.add(inner)
                clean[name] = REDACTED
            elif name == "client_token":
                clean[name] = REDACTED  # made up anew for every call
            else:
                clean[name] = self._without_secrets(inner)
        return clean

    def _numbered_text(self, text: str) -> str:
        """Give what the server made up its number, and replace it."""
        if text.startswith(("https://", "http://")):
            renewed = self._endpoint(text)
            self._transfers.add(renewed)
            return renewed
        self._number(text)
        return self._replaced(text)

    def _number(self, text: str) -> None:
        for new in _UUID.findall(text):
            if new not in self._stand_ins and new not in self._kept:
                self._stand_ins[new] = _STAND_IN.format(len(self._stand_ins) + 1)

    def _endpoint(self, text: str) -> str:
        named = urlsplit(text)
        bare = named.netloc.rpartition("@")[2]
        if bare not in self._hosts and not bare.endswith(_RESERVED):
            self._hosts[bare] = _numbered("host" + _RESERVED, len(self._hosts))
        self._number(text)
        segments = map(unquote, named.path.split("/")[:-1])
        values = (value for _, value in parse_qsl(named.query))
        opaque = [segment for segment in segments if _OPAQUE.fullmatch(segment)]
        # a short value says how to transfer, and is no secret
        for token in (*opaque, *(value for value in values if len(value) >= _SHORTEST)):
            if token not in self._kept:
                self.secrets.add(token)
                self._stand_ins.setdefault(token, f"token-{len(self._stand_ins) + 1}")
        return self._replaced(self._address(text), quoted=True)

    def _address(self, text: str) -> str:
        """Put the stand-in for the host into an address."""
        named: SplitResult = urlsplit(text)
        host = named.netloc.rpartition("@")[2]
        # the scheme too: whether a recording was made without TLS is nobody's concern
        scheme = "https" if named.scheme == "http" else named.scheme
        return urlunsplit(named._replace(scheme=scheme, netloc=self._hosts.get(host, host)))

    def _replaced(self, text: str, *, quoted: bool = False) -> str:
        known = {**self._stand_ins, **self._hosts}
        for old in sorted(known, key=len, reverse=True):
            text = text.replace(quote(old, safe="") if quoted else old, known[old])
        return text


def _numbered(name: str, number: int) -> str:
    first, _, rest = name.partition(".")
    return name if number == 1 else f"{first}-{number}.{rest}"


def _whole(body: Any) -> bytes | None:
    """Read a body, however it was given."""
    if body is None or isinstance(body, bytes):
        return body
    if isinstance(body, str):
        return body.encode()
    return bytes(body.read()) if hasattr(body, "read") else b"".join(body)


def _parsed(body: Any) -> Any:
    """Read a body that is JSON; None for any other."""
    if not isinstance(body, (bytes, str)) or not body:
        return None
    try:
        return json.loads(body)
    except ValueError:
        return None


def _spelled(body: Any) -> str:
    return json.dumps(body, sort_keys=True, ensure_ascii=False)


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each_text(entry, change) for entry in value]
    if isinstance(value, Mapping):
        return {change(name): _each_text(inner, change) for name, inner in value.items()}
    return value


def _values(value: Any) -> Iterator[str]:
    """List the texts in a structure, without the names of its fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, Mapping)):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _values(inner)


def _without_values(value: Any) -> Any:
    """Keep the shape of a structure, and nothing that it says."""
    if isinstance(value, Mapping):
        return {name: _without_values(inner) for name, inner in value.items()}
    return REDACTED
