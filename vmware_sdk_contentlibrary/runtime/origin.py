"""Values that know the server they came from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from ..models._base import Structure

if TYPE_CHECKING:
    from .answers import HttpInfo
    from .server import VIServer

T = TypeVar("T")


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

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        # A copy that travels to another process is plain text: the connection stays here.
        return str, (str(self),)


def origin_of(value: object) -> VIServer | None:
    """Give the server a value came from, while that is connected; None for a script's own."""
    if not isinstance(value, (Identifier, Structure)):
        return None
    origin: VIServer | None = getattr(value, "_origin", None)
    return origin if origin is not None and origin.is_connected else None


def remember(info: HttpInfo[T], server: VIServer) -> HttpInfo[T]:
    """Let an answer know its server."""
    return replace(info, response=_marked(info.response, server))


def _marked(value: Any, server: VIServer) -> Any:
    if isinstance(value, str):
        return Identifier.of(value, server)
    if isinstance(value, Structure):
        object.__setattr__(value, "_origin", server)
    elif isinstance(value, list):
        return [_marked(one, server) for one in value]
    return value
