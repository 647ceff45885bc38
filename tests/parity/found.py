"""Which type of the bindings each of our structures and enumerations is."""

from __future__ import annotations

from typing import Any

import vmware_sdk_contentlibrary as v
from tests.parity import official
from tests.parity.pairs import PAIRS
from tests.support.shapes import shape, shapes, structures
from vmware_sdk_contentlibrary.cmdlets import cmdlets

OFFICIAL = official.operations()


def pairs() -> dict[str, Any]:
    """Find the bindings' type for each of ours, from the operations that use them."""
    found: dict[str, Any] = {}
    for cmdlet in cmdlets().values():
        operation, theirs = cmdlet.operation, OFFICIAL[PAIRS[cmdlet.function.__name__]]
        _pair(shape(operation.returns), theirs.output, found)
        if operation.body is None:
            continue
        if theirs.body is not None:
            _pair(operation.body.__name__, theirs.parameters[theirs.body], found)
        else:
            for field, (kind, _) in shapes(operation.body).items():
                _pair(kind, theirs.parameters[field], found)
    for name, kind in official.standard_errors().items():
        ours = "StdErrors" + name.title().replace("_", "")
        if ours in structures():
            _pair(ours, kind.get_binding_type(), found)
    return found


def _pair(ours: str, theirs: Any, found: dict[str, Any]) -> None:
    name = ours.rstrip("]").replace(",", "[").rpartition("[")[2]
    for part in official.parts(theirs):
        if name in found:
            assert found[name].name == part.name
            return
        found[name] = part
        if name in structures():
            for field, (kind, _) in shapes(getattr(v, name)).items():
                _pair(kind, official.fields(part)[field], found)


FOUND = pairs()
