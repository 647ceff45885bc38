"""Libraries and items by their names or identifiers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from ..cmdlets.item import invoke_find_library_item, invoke_get_library_item_id_content
from ..cmdlets.library import invoke_find_content_library, invoke_get_library_id_content
from ..models.item import LibraryItemFindSpec, LibraryItemModel
from ..models.library import LibraryFindSpec, LibraryModel
from ..runtime.each import invoke_for_each
from ..runtime.errors import ContentLibraryError, InvalidArgument, NotFound
from ..runtime.server import VIServer
from .exits import CommandLineProblem, Exit

M = TypeVar("M", LibraryModel, LibraryItemModel)

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def find_library(server: VIServer, text: str) -> LibraryModel:
    """Find a library.

    Raises:
        CommandLineProblem: There is none, or there are several of that name.
    """

    def get(library_id: str) -> LibraryModel:
        return invoke_get_library_id_content(library_id, server=server)

    def named() -> list[str]:
        return invoke_find_content_library(LibraryFindSpec(name=text), server=server)

    return _found("library", text, get, named)


def find_item(server: VIServer, text: str, library: LibraryModel | None = None) -> LibraryItemModel:
    """Find an item, of one library or of any.

    Raises:
        CommandLineProblem: There is none, or there are several of that name.
    """
    inside = None if library is None else library.id

    def get(item_id: str) -> LibraryItemModel:
        item = invoke_get_library_item_id_content(item_id, server=server)
        if inside is not None and item.library_id != inside:
            text = f"The item {item.name} ({item.id}) is in another library, {item.library_id}."
            raise CommandLineProblem(text, Exit.NOT_THERE)
        return item

    def named() -> list[str]:
        spec = LibraryItemFindSpec(name=text, library_id=inside)
        return invoke_find_library_item(spec, server=server)

    return _found("item", text, get, named)


def _found(kind: str, text: str, get: Callable[[str], M], named: Callable[[], Sequence[str]]) -> M:
    if not text.strip():
        raise CommandLineProblem(f"A name or identifier of the {kind} is needed.", Exit.USAGE)
    if _UUID.fullmatch(text):
        with suppress(NotFound):
            return get(text)
    models = each(get, named())
    # Servers find names in either letter case; a script that spells it exactly means that one.
    exact = [model for model in models if model.name == text]
    candidates = exact or models
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        lines = "\n".join(f"  {_told(model)}" for model in candidates)
        problem = f"{text} is the name of several; give one's id:\n{lines}"
        raise CommandLineProblem(problem, Exit.USAGE)
    if not _UUID.fullmatch(text):
        with suppress(NotFound, InvalidArgument):
            return get(text)
    problem = f"No {kind} is named {text}, and none has that identifier."
    raise CommandLineProblem(problem, Exit.NOT_THERE)


def _told(model: LibraryModel | LibraryItemModel) -> str:
    parts = [model.id, str(model.type or ""), model.name]
    if isinstance(model, LibraryItemModel):
        parts.append(f"in library {model.library_id}")
    return "  ".join(part for part in parts if part)


def each(get: Callable[[str], M], identifiers: Sequence[str]) -> list[M]:
    """Get several at a time; one that was removed meanwhile is left out."""
    models = []
    for model in invoke_for_each(get, identifiers, errors="collect"):
        if isinstance(model, NotFound):
            continue
        if isinstance(model, ContentLibraryError):
            raise model
        models.append(model)
    return models
