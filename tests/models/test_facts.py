"""Every structure and enumeration is the one of the facts, by name, fields and types."""

from __future__ import annotations

import re

import pytest

import vmware_sdk_contentlibrary as v
from tests.models.facts import ENUMERATIONS, STRUCTURES, WITHOUT_INITIALIZER
from tests.models.samples import facts
from tests.support.shapes import enumerations, shapes, structures
from vmware_sdk_contentlibrary.models._base import snake_case


def test_all_structures_and_no_others() -> None:
    assert sorted(structures()) == sorted(STRUCTURES)


def test_all_enumerations_and_no_others() -> None:
    assert sorted(enumerations()) == sorted(ENUMERATIONS)


def test_they_are_94_and_43_have_an_initializer() -> None:
    assert len(STRUCTURES) + len(ENUMERATIONS) == 94
    assert len(STRUCTURES.keys() - WITHOUT_INITIALIZER) == 43


@pytest.mark.parametrize("name", ENUMERATIONS)
def test_the_values_of_an_enumeration(name: str) -> None:
    kind = getattr(v, name)
    assert [member.value for member in kind] == ENUMERATIONS[name].split()
    for member in kind:
        assert (member.name, str(member), f"{member}") == (member.value,) * 3
        assert member == member.value


@pytest.mark.parametrize("name", STRUCTURES)
def test_the_fields_of_a_structure(name: str) -> None:
    expected = {
        fact.name: (re.sub(r"\buri\b", "string", fact.type), fact.required) for fact in facts(name)
    }
    assert shapes(getattr(v, name)) == expected


def test_initializers_are_those_of_powershell() -> None:
    expected = {
        f"initialize_{snake_case(name)}" for name in STRUCTURES.keys() - WITHOUT_INITIALIZER
    }
    assert {name for name in v.__all__ if name.startswith("initialize_")} == expected
