"""Know a secret in every spelling it could have in a file."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Collection, Iterator
from urllib.parse import quote, quote_plus

from ..runtime.refusals import ContentLibraryError
from ..runtime.session import TOKEN

# Less than this is found everywhere by chance; a password so short is no secret anyway.
_SHORTEST = 4
_ATTRIBUTES = ("path", "domain", "expires", "max-age", "samesite")


class SecretInRecording(ContentLibraryError):
    """A secret is in what was about to be written; the file was not written."""


def spellings(secret: str) -> Iterator[str]:
    """List how a secret reads as it is, in a URL, in JSON, in YAML and in base64."""
    yield secret
    yield quote(secret, safe="")
    yield quote_plus(secret)
    for ascii_only in (True, False):
        yield json.dumps(secret, ensure_ascii=ascii_only)[1:-1]
    yield secret.replace("'", "''")
    # Where it stands inside a longer text, base64 depends on the bytes before it modulo 3;
    # the first and the last digits depend on its neighbours.
    raw = secret.encode()
    for before in range(3):
        after = -(before + len(raw)) % 3
        digits = base64.b64encode(bytes(before) + raw + bytes(after)).decode("ascii")
        lead, trail = (0, 2, 3)[before], (0, 2, 3)[after]
        # a handful of digits would be found by chance
        if len(raw) >= 2 * _SHORTEST:
            yield digits[lead : len(digits) - trail]


def found_in(text: str, secrets: Collection[str]) -> bool:
    """Tell whether one of the secrets is in a text, in any spelling, on one line or several."""
    joined = "".join(text.split())
    return any(
        spelling in text or "".join(spelling.split()) in joined
        for secret in secrets
        if len(secret) >= _SHORTEST
        for spelling in spellings(secret)
    )


def credentials(authorization: str) -> tuple[str, ...]:
    """Read an ``Authorization`` header: the user, empty where there is none, and the secrets."""
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() == "basic":
        try:
            pair = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            return "", value
        user, _, password = pair.partition(":")
        return user, value, password
    return "", value


def tokens(header: str, value: str) -> Iterator[str]:
    """List the session tokens in a header, of a request or an answer, and in its cookies."""
    if header.lower() == TOKEN:
        yield value
    elif header.lower() in ("cookie", "set-cookie"):
        for part in value.split(";"):
            name, _, content = part.strip().partition("=")
            content = content.strip('"')
            # the rest says where and how long a cookie holds
            if name.lower() not in _ATTRIBUTES and len(content) >= 2 * _SHORTEST:
                yield content
