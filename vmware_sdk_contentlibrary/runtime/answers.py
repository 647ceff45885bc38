"""What a cmdlet gives back, and the common parameters that decide which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeAlias, TypedDict, TypeVar

from typing_extensions import Required

from .refusals import HIDDEN

if TYPE_CHECKING:
    from .configuration import ServerConfiguration
    from .server import VIServer

__all__ = [
    "HttpInfo",
    "PerServer",
    "ServerLike",
    "Servers",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

ServerLike: TypeAlias = "VIServer | ServerConfiguration | str | None"
"""A server, its configuration, its name, or None for the default servers."""

Servers: TypeAlias = "ServerLike | Sequence[VIServer]"
"""One server, or several for one call to each."""


@dataclass(frozen=True)
class HttpInfo(Generic[T_co]):
    """An answer with its HTTP particulars, as ``with_http_info=True`` asks for.

    Attributes:
        response: What the call gives back without ``with_http_info``.
        status_code: HTTP status.
        headers: Response headers; the names in any letter case.
    """

    response: T_co
    status_code: int
    headers: Mapping[str, str]

    def __repr__(self) -> str:
        # a cookie may be as good as a password
        headers = {
            name: HIDDEN if name.lower() == "set-cookie" else value
            for name, value in self.headers.items()
        }
        return f"HttpInfo({self.response!r}, {self.status_code}, {headers})"


class PerServer(Mapping["VIServer", T_co]):
    """The answers of a call to several servers, by server, in the order they were asked."""

    def __init__(self, answers: Mapping[VIServer, T_co]) -> None:
        self._answers = dict(answers)

    def __getitem__(self, server: VIServer) -> T_co:
        return self._answers[server]

    def __iter__(self) -> Iterator[VIServer]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)

    def __repr__(self) -> str:
        return f"PerServer({self._answers!r})"


Answer: TypeAlias = "T | HttpInfo[T] | PerServer[T] | PerServer[HttpInfo[T]] | None"
"""All that a cmdlet may give back; overloads say when which."""


class Common(NamedTuple):
    """The parameters that every cmdlet has, under PowerCLI's names.

    Attributes:
        server: Where the call goes. None: to the server that an identifier or structure in the
            call came from, else to every default server. A sequence: to each of them.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing and give None.
        confirm: Ask on the terminal first; None is given where the answer is no.
    """

    server: Servers
    with_http_info: bool
    what_if: bool
    confirm: bool


class Plain(TypedDict, total=False):
    """Common parameters under which one server's plain answer comes back."""

    server: ServerLike
    with_http_info: Literal[False]
    what_if: Literal[False]
    confirm: Literal[False]


class WithInfo(TypedDict, total=False):
    """Common parameters under which one server's answer comes with its HTTP particulars."""

    server: ServerLike
    with_http_info: Required[Literal[True]]
    what_if: Literal[False]
    confirm: Literal[False]


class PerhapsInfo(TypedDict, total=False):
    """Common parameters of which only the run tells whether particulars come back."""

    server: ServerLike
    with_http_info: Required[bool]
    what_if: Literal[False]
    confirm: Literal[False]


class PerhapsSent(TypedDict, total=False):
    """Common parameters under which perhaps nothing is sent and None comes back."""

    server: ServerLike
    with_http_info: bool
    what_if: bool
    confirm: bool


class Many(TypedDict, total=False):
    """Common parameters under which several servers' plain answers come back."""

    server: Required[Sequence[VIServer]]
    with_http_info: Literal[False]
    what_if: Literal[False]
    confirm: Literal[False]


class ManyWithInfo(TypedDict, total=False):
    """Common parameters under which several servers' answers come with HTTP particulars."""

    server: Required[Sequence[VIServer]]
    with_http_info: Required[Literal[True]]
    what_if: Literal[False]
    confirm: Literal[False]


class ManyPerhaps(TypedDict, total=False):
    """Common parameters of a call to several servers of which only the run tells the answer."""

    server: Required[Sequence[VIServer]]
    with_http_info: bool
    what_if: bool
    confirm: bool
