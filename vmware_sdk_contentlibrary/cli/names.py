"""The names of libraries and items, for the shell to complete.

Nobody is asked for anything, and whatever fails, nothing is completed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace

import click
from click.shell_completion import CompletionItem

from ..cmdlets.item import invoke_get_library_item_id_content, invoke_list_library_item
from ..cmdlets.library import invoke_get_library_id_content, invoke_list_content_library
from ..models.item import LibraryItemModel
from ..models.library import LibraryModel
from ..runtime.connect import disconnect_vi_server
from ..runtime.each import invoke_for_each
from ..runtime.errors import ContentLibraryError
from ..runtime.server import VIServer
from .connection import connect, held
from .finding import find_library
from .once import tried_once
from .plan import Plan, planned
from .where import Where

_CALL = 2.0
"""Seconds that one call may take."""
_ALL = 4.0
"""Seconds after which there are no names: some of them without the others would mislead."""
_FAILURES = (ContentLibraryError, OSError, click.ClickException, KeyboardInterrupt)


def library_names(
    ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the name of a library."""
    return _completed(ctx, incomplete, _libraries)


def item_names(
    ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the name of an item, of the library that the command line names or of any."""
    library: str | None = ctx.params.get("library")
    return _completed(ctx, incomplete, lambda server: _items(server, library))


def items_or_folders(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the name of an item; where none fits, the shell completes a folder."""
    return item_names(ctx, param, incomplete) or [CompletionItem(incomplete, type="dir")]


def _completed(
    ctx: click.Context,
    incomplete: str,
    models: Callable[[VIServer], Iterable[LibraryModel | LibraryItemModel | ContentLibraryError]],
) -> list[CompletionItem]:
    until = time.monotonic() + _ALL
    names: set[str] = set()
    with suppress(*_FAILURES), _connected(Where.of(ctx)) as server:
        for model in models(server):
            if time.monotonic() > until:
                return []
            # one that was removed meanwhile, or that the user may not see, is left out
            if not isinstance(model, ContentLibraryError) and model.name:
                names.add(model.name)
    fitting = [name for name in names if name.startswith(incomplete) and name.isprintable()]
    return [CompletionItem(name) for name in sorted(fitting)]


@contextmanager
def _connected(where: Where) -> Iterator[VIServer]:
    """Connect where that takes no question, and be quick about it."""
    quick = replace(where, password_stdin=False, timeout=_CALL)
    with (
        planned(quick, ask=False) as plan,
        held(lambda: _connect(plan), undo=_leave) as server,
    ):
        yield server


def _connect(plan: Plan) -> VIServer:
    if plan.credential is None:
        return connect(plan)
    with tried_once(plan.server, plan.credential.user):
        return connect(plan)


def _leave(server: VIServer) -> None:
    # a session that is left open runs out; nothing may be said of it here
    with suppress(ContentLibraryError):
        disconnect_vi_server(server)


def _libraries(server: VIServer) -> Iterator[LibraryModel | ContentLibraryError]:
    return invoke_for_each(
        lambda one: invoke_get_library_id_content(one, server=server),
        invoke_list_content_library(server=server),
        errors="collect",
    )


def _items(
    server: VIServer, library: str | None
) -> Iterator[LibraryItemModel | ContentLibraryError]:
    return invoke_for_each(
        lambda one: invoke_get_library_item_id_content(one, server=server),
        _item_ids(server, library),
        errors="collect",
    )


def _item_ids(server: VIServer, library: str | None) -> Iterator[str]:
    """List items as they are asked for, so that a time that is over ends it."""
    libraries: Sequence[str]
    if library:
        libraries = [find_library(server, library).id or ""]
    else:
        libraries = invoke_list_content_library(server=server)
    for one in libraries:
        yield from invoke_list_library_item(one, server=server)
