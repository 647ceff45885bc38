"""Fields, types and enumeration values of our structures are those of the bindings."""

from __future__ import annotations

import pytest

import vmware_sdk_contentlibrary as v
from tests.parity import official
from tests.parity.differences import ADDED_FIELDS
from tests.parity.found import FOUND
from tests.support.shapes import enumerations, reached, shapes, structures
from vmware_sdk_contentlibrary.cmdlets import cmdlets

# Bodies that are objects of an operation's parameters, and no structure in the bindings.
LOOSE = {name for name in structures() if name.endswith("RequestBody")}


def test_every_structure_and_enumeration_is_found() -> None:
    assert sorted(FOUND) == sorted((structures().keys() | enumerations().keys()) - LOOSE)


@pytest.mark.parametrize("name", sorted(FOUND.keys() & structures().keys()))
def test_a_structure(name: str) -> None:
    ours, theirs = shapes(getattr(v, name)), official.fields(FOUND[name])
    assert theirs.keys() - ours.keys() == ADDED_FIELDS.get(name, {}).keys()
    assert ours.keys() <= theirs.keys()
    for field, (kind, required) in ours.items():
        assert required == (not official.optional(theirs[field])[1])
        assert kind == translated(official.shape(theirs[field]))


NAMES = {part.name: name for name, part in FOUND.items()}


def translated(kind: str) -> str:
    """Say a type of the bindings by our names."""
    for theirs in sorted(NAMES, key=len, reverse=True):
        kind = kind.replace(theirs, NAMES[theirs])
    return kind


SENT = {
    kind.__name__
    for cmdlet in cmdlets().values()
    if cmdlet.operation.body is not None
    for kind in reached(cmdlet.operation.body)
}


@pytest.mark.parametrize("name", sorted(FOUND.keys() & SENT))
def test_what_goes_together_in_what_is_sent(name: str) -> None:
    ours = [(cases.field, dict(cases.fields)) for cases in getattr(v, name).cases]
    assert ours == official.unions(FOUND[name])


@pytest.mark.parametrize("name", sorted(FOUND))
def test_a_name_is_theirs_in_one_word(name: str) -> None:
    theirs = FOUND[name].name.removeprefix("com.vmware.")
    words = theirs.removeprefix("content.").removeprefix("vapi.").replace(".", "_").split("_")
    assert name == "".join(word.capitalize() for word in words)


@pytest.mark.parametrize("name", sorted(FOUND.keys() & enumerations().keys()))
def test_an_enumeration(name: str) -> None:
    assert [member.value for member in getattr(v, name)] == official.members(FOUND[name])


@pytest.mark.parametrize("name", sorted(FOUND.keys() & structures().keys()))
def test_secrets_are_the_fields_that_the_bindings_keep_secret(name: str) -> None:
    hidden = {n for n, field in getattr(v, name).model_fields.items() if not field.repr}
    assert hidden == official.secrets(FOUND[name])
