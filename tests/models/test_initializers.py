"""Initializers are functions like any other: named, placed, documented, keyword-only."""

from __future__ import annotations

import inspect

import pytest

import vmware_sdk_contentlibrary as v
from tests.models.facts import STRUCTURES, WITHOUT_INITIALIZER
from tests.models.samples import facts, minimal
from vmware_sdk_contentlibrary.models._base import snake_case

NAMES = sorted(STRUCTURES.keys() - WITHOUT_INITIALIZER)


@pytest.mark.parametrize("name", NAMES)
def test_an_initializer_is_a_function_beside_its_structure(name: str) -> None:
    initialize = getattr(v, f"initialize_{snake_case(name)}")
    structure = getattr(v, name)
    assert inspect.isfunction(initialize)
    assert initialize.__name__ == initialize.__qualname__ == f"initialize_{snake_case(name)}"
    assert initialize.__module__ == structure.__module__
    made = initialize(**minimal(name))
    assert type(made) is structure
    assert made == structure(**minimal(name))


@pytest.mark.parametrize("name", NAMES)
def test_its_parameters_are_the_cmdlets_in_their_order(name: str) -> None:
    signature = inspect.signature(getattr(v, f"initialize_{snake_case(name)}"))
    assert list(signature.parameters) == [fact.parameter for fact in facts(name)]
    for fact in facts(name):
        parameter = signature.parameters[fact.parameter]
        assert parameter.kind is inspect.Parameter.KEYWORD_ONLY
        assert (parameter.default is inspect.Parameter.empty) == fact.required
        if not fact.required:
            assert parameter.default is None
    assert signature.return_annotation is getattr(v, name)


@pytest.mark.parametrize("name", NAMES)
def test_its_help_says_what_each_parameter_is(name: str) -> None:
    text = inspect.getdoc(getattr(v, f"initialize_{snake_case(name)}"))
    assert text is not None
    for fact in facts(name):
        required = "Required. " if fact.required else ""
        assert f"\n    {fact.parameter}: {required}" in text
    assert f"Source: Initialize-{name}" in text
    assert "Returns:\n" in text
    assert "Raises:\n    InvalidParameter: " in text


@pytest.mark.parametrize("name", NAMES)
def test_it_refuses_what_it_does_not_know(name: str) -> None:
    initialize = getattr(v, f"initialize_{snake_case(name)}")
    with pytest.raises(v.InvalidParameter, match=f"^Initialize-{name}: parameter no_such"):
        initialize(**minimal(name), no_such=1)
    with pytest.raises(TypeError, match="positional"):
        initialize("x")
