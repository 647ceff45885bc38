"""Values that know the server they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from .answers import HttpInfo
from .kin import Kin

if TYPE_CHECKING:
    from .server import VIServer

T = TypeVar("T")

# What structures call an identifier, besides ``id`` and all that ends in ``_id``.
_IDENTIFIERS = frozenset({"id", "certificate", "subscription"})


class Identifier(str):
    """An identifier that a server gave out: a text that also knows the server."""

    __slots__ = ("_origin",)
    _origin: VIServer

    @classmethod
    def of(cls, text: str, origin: VIServer) -> Identifier:
        """Make one."""
        made = cls(text)
        made._origin = origin
        return made

    def __copy__(self) -> Identifier:
        return self

    def __deepcopy__(self, memo: object) -> Identifier:
        return self

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        # A copy that travels to another process is plain text: the connection stays here.
        return str, (str(self),)


def origin_of(value: object) -> VIServer | None:
    """Give the server a value came from; None for a script's own."""
    if not isinstance(value, (Identifier, Kin)):
        return None
    origin: VIServer | None = getattr(value, "_origin", None)
    return origin


def remember(info: HttpInfo[T], server: VIServer) -> HttpInfo[T]:
    """Let an answer know its server."""
    return HttpInfo(_marked(info.response, server), info.status_code, info.headers)


def _marked(value: Any, server: VIServer) -> Any:
    if isinstance(value, str):
        return Identifier.of(value, server)
    if isinstance(value, Kin):
        _mark(value, server)
    elif isinstance(value, list):
        return [_marked(one, server) for one in value]
    return value


def _mark(structure: Kin, server: VIServer) -> None:
    """Mark a structure, the structures inside it, and the identifiers among its texts."""
    object.__setattr__(structure, "_origin", server)
    fields: dict[str, Any] = vars(structure)
    for name, value in fields.items():
        kind = type(value)
        if kind is str:
            if name in _IDENTIFIERS or name.endswith("_id"):
                fields[name] = Identifier.of(value, server)
        elif kind is list:
            for one in value:
                if isinstance(one, Kin):
                    _mark(one, server)
        elif isinstance(value, Kin):
            _mark(value, server)
