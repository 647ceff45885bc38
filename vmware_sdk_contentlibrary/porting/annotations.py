"""Annotations of variables: only where a type checker cannot do without."""

from __future__ import annotations

from collections.abc import Iterable

from .blocks import Bind
from .imports import Imports
from .kinds import Kind, join
from .knowledge import Knowledge


class Annotations:
    """Decide on the annotation of each variable's first assignment."""

    def __init__(self, learned: Knowledge, imports: Imports, declared: set[str]) -> None:
        self._learned = learned
        self._imports = imports
        self._seen = set(declared)

    def __call__(self, bind: Bind) -> str:
        """Give the annotation of an assignment; nothing where it needs none."""
        if bind.scope in self._seen:
            return ""
        self._seen.add(bind.scope)
        scope, _, name = bind.scope.partition("\0")
        kinds = list(self._learned.kinds(scope, name))
        text = self._needed(bind, kinds, changed=(scope, name) in self._learned.changed)
        note(text, self._imports)
        return text

    def _needed(self, bind: Bind, kinds: list[Kind], *, changed: bool) -> str:
        value = bind.value
        if clash(kinds):
            whole = kinds[0]
            for kind in kinds[1:]:
                whole = join(whole, kind)
            return whole.annotation if whole.name in ("float", "list", "dict") else "Any"
        if value.text == "None":
            return "Any"
        if value.text in ("[]", "{}"):
            return (kinds[0] if kinds else value.kind).annotation
        if value.kind.name == "dict" and value.text.startswith("{"):
            plain = {kind.annotation for _, _, kind in value.kind.keys}
            return value.kind.annotation if changed or len(plain) != 1 or "Any" in plain else ""
        if value.kind.name == "list" and value.kind.element.name == "dict":
            return value.kind.annotation if value.text.startswith("[") else ""
        return ""


def clash(kinds: Iterable[Kind]) -> bool:
    """Tell whether a checker would refuse one variable all these values."""
    known = [kind for kind in kinds if kind.name not in ("any", "json")]
    return len({kind.annotation for kind in known}) > 1


def note(annotation: str, imports: Imports) -> None:
    """Import what an annotation names."""
    for name in ("Any", "Callable", "Path", "datetime", "timedelta", "VIServer", "Credential"):
        if name in annotation:
            imports.use(name)
    for word in annotation.replace("[", " ").replace("]", " ").replace("|", " ").split():
        if word[0].isupper() and word not in ("Any", "None", "Path", "Callable"):
            imports.use(word)
