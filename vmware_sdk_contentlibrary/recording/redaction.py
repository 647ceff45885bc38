"""Take out of recorded traffic what is secret, and what would differ in the next recording."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit, urlunsplit

from vcr.request import Request

from .bodies import Digest
from .secrets import credentials, tokens
from .stand_ins import UUID, StandIns, kind_of

REDACTED = "REDACTED"
HOST = "vcenter.example.test"
_RESERVED = ".example.test"

# What says how a message is to be read stays; every other header goes, known or not.
_HEADERS = ("content-type", "retry-after")
_LOGINS = ("/api/session", "/rest/com/vmware/cis/session")
_API = ("/api/", "/rest/")
_SECRET_FIELDS = ("password", "current_password")
_THUMBPRINTS = ("ssl_thumbprint", "ssl_certificate_thumbprint")
_USERS = ("user_name", "user")
# A segment of an address that nobody chose, such as the one that makes a transfer address secret.
_OPAQUE = re.compile(r"(?=.*\d)[\w~-]{20,}")
_SHORTEST = 8


@dataclass(frozen=True)
class Discretion:
    """What is replaced besides secrets, which always are.

    Attributes:
        hosts: The servers' names and addresses.
        users: The names of users.
        identifiers: The identifiers that a server makes up, by such as ``library-1``.
    """

    hosts: bool = True
    users: bool = False
    identifiers: bool = False


class Redaction:
    """The redaction of one recording: the same thing gets the same stand-in all through it.

    `request` is for every request, recorded or replayed, so that both read alike. `interactions`
    is for a recording that is about to be written: there what the server made up is numbered in
    order, and later requests that use it follow suit.

    Attributes:
        secrets: Passwords and tokens that went over the wire so far.
    """

    def __init__(self, discretion: Discretion = Discretion()) -> None:  # frozen
        self.secrets: set[str] = set()
        self._discretion = discretion
        self._hosts: dict[str, str] = {}
        self._stand_ins = StandIns()
        self._transfers: set[str] = set()
        # a heartbeat may ask beside the script
        self._lock = threading.Lock()

    def request(self, request: Request) -> Request:
        """Make a request free of credentials and of the server's own address."""
        with self._lock:
            return self._clean(request)

    def _clean(self, request: Request) -> Request:
        for name, value in request.headers.items():
            self.secrets.update(tokens(name, value))
            if name.lower() == "authorization":
                user, *found = credentials(value)
                self.secrets.update(found)
                if self._discretion.users and user:
                    self._stand_ins.number(user, "user")
        named = urlsplit(request.uri)
        self._meet(named.netloc, HOST)
        if named.path in _LOGINS and request.method == "POST":
            body: bytes | None = None  # nothing in it is needed for telling logins apart
        else:
            body = self._body(named.path, request.body)
        headers = {
            name: value for name, value in request.headers.items() if name.lower() in _HEADERS
        }
        # a new one: the old one stays a file if it came as a file
        return Request(request.method, self._address(request.uri), body, headers)

    def _body(self, path: str, given: Any) -> bytes | None:
        content = _whole(given)
        parsed = _parsed(content)
        if not content or Digest.read(content) is not None:
            return content or None
        if parsed is None or not path.startswith(_API):
            return str(Digest.of(content)).encode()
        return _spelled(self._without_secrets(parsed)).encode()

    def interactions(self, requests: list[Request], responses: list[dict[str, Any]]) -> None:
        """Make a whole recording, whose requests went through `request`, free of the rest."""
        for request, response in zip(requests, responses, strict=True):
            self._renew_request(request)
            headers = response["headers"]
            for name, values in headers.items():
                for value in values:
                    self.secrets.update(tokens(name, value))
            response["headers"] = {
                name.lower(): values for name, values in headers.items() if name.lower() in _HEADERS
            }
            self._renew_response(request, response)

    def _renew_request(self, request: Request) -> None:
        request.uri = self._replaced(request.uri, quoted=True)
        transfer = request.uri in self._transfers
        body = None if transfer else _parsed(request.body)
        # What a script brings along it brings again at the replay, so it stays as it is.
        self._stand_ins.keep_own(f"{request.uri} {_spelled(body)}")
        if body is not None:
            request.body = _spelled(self._each_text(body, self._sent, None))

    def _renew_response(self, request: Request, response: dict[str, Any]) -> None:
        content = response["body"]["string"]
        body = None if request.uri in self._transfers else _parsed(content)
        if body is None or Digest.read(content) is not None:
            return
        path = urlsplit(request.uri).path
        if path in _LOGINS and request.method == "POST":
            self.secrets.update(_values(body))
            body = _without_values(body)
        clean = self._without_secrets(body)
        # a server of the older dialect puts every answer into a field of this name
        if isinstance(clean, dict) and clean.keys() == {"value"}:
            body = {"value": self._met(path, clean["value"])}
        else:
            body = self._met(path, clean)
        response["body"]["string"] = _spelled(body).encode()

    def _met(self, path: str, body: Any) -> Any:
        return self._each_text(body, lambda text, field: self._answered(path, text, field), None)

    def _without_secrets(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._without_secrets(entry) for entry in value]
        if not isinstance(value, dict):
            return value
        return {name: self._field(name, inner) for name, inner in value.items()}

    def _field(self, name: str, value: Any) -> Any:
        if not isinstance(value, str) or not value:
            return self._without_secrets(value)
        if name in _SECRET_FIELDS:
            if value != REDACTED:
                self.secrets.add(value)
            return REDACTED
        if name == "client_token":
            return REDACTED  # made up anew for every call
        if name in _THUMBPRINTS:
            return self._stand_ins.thumbprint(value)
        if name in _USERS and self._discretion.users and not value.startswith("user-"):
            return self._stand_ins.number(value, "user")
        return value

    def _answered(self, path: str, text: str, field: str | None) -> str:
        """Give what the server made up its number, and replace it."""
        if text.startswith(("https://", "http://")):
            renewed = self._endpoint(text)
            self._transfers.add(renewed)
            return renewed
        for new in list(self._stand_ins.strangers(text)):
            if self._discretion.identifiers:
                self._stand_ins.number(new, kind_of(path, field if text == new else "text"))
            else:
                self._stand_ins.kept.add(new)
        return self._replaced(text)

    def _endpoint(self, text: str) -> str:
        named = urlsplit(text)
        self._meet(named.netloc.rpartition("@")[2], "host" + _RESERVED)
        segments = map(unquote, named.path.split("/")[:-1])
        values = (value for _, value in parse_qsl(named.query))
        opaque = [segment for segment in segments if _OPAQUE.fullmatch(segment)]
        # a short value says how to transfer, and is no secret
        for token in (*opaque, *(value for value in values if len(value) >= _SHORTEST)):
            if token not in self._stand_ins.kept and token not in self._stand_ins:
                self.secrets.add(token)
                self._stand_ins.number(token, "token")
        return self._replaced(self._address(text), quoted=True)

    def _meet(self, netloc: str, first: str) -> None:
        """Give a host that is new its stand-in."""
        bare = netloc.rpartition("@")[2]
        if not self._discretion.hosts or bare in self._hosts or bare.endswith(_RESERVED):
            return
        met = len(self._hosts) + (1 if first == HOST else 0)
        self._hosts[bare] = _numbered(first, met)
        self._stand_ins.give_host(bare, self._hosts[bare])
        host = urlsplit(f"//{bare}").hostname
        if host is not None:
            self._stand_ins.give_host(host, self._hosts[bare])

    def _address(self, text: str) -> str:
        """Put the stand-in for the host into an address."""
        named: SplitResult = urlsplit(text)
        host = named.netloc.rpartition("@")[2]
        # the scheme too: whether a recording was made without TLS is nobody's concern
        scheme = "https" if named.scheme == "http" and host in self._hosts else named.scheme
        return urlunsplit(named._replace(scheme=scheme, netloc=self._hosts.get(host, host)))

    def text(self, text: str) -> str:
        """Replace what was met in the recording in a text beside it."""
        return self._replaced(text)

    def _replaced(self, text: str, *, quoted: bool = False) -> str:
        return self._stand_ins.replaced(text, quoted=quoted)

    def _sent(self, text: str, _field: str | None) -> str:
        """Replace what a script sends back of an answer."""
        if text.startswith(("https://", "http://")):
            return self._replaced(self._address(text), quoted=True)
        return self._replaced(text)

    def _each_text(self, value: Any, change: Any, field: str | None) -> Any:
        if isinstance(value, str):
            return change(value, field)
        if isinstance(value, list):
            return [self._each_text(entry, change, field) for entry in value]
        if isinstance(value, Mapping):
            return {
                change(name, None) if UUID.search(name) else name: self._each_text(
                    inner, change, name
                )
                for name, inner in value.items()
            }
        return value


def _numbered(name: str, number: int) -> str:
    first, _, rest = name.partition(".")
    return name if number <= 1 else f"{first}-{number}.{rest}"


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
    return json.dumps(body, indent=1, sort_keys=True, ensure_ascii=False)


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
