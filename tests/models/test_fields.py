"""What each field of each structure takes, refuses, sends and keeps."""

from __future__ import annotations

import json
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.models.facts import ENUMERATIONS, STRUCTURES
from tests.models.samples import Fact, facts, minimal, sample

FIELDS = [(name, fact) for name in STRUCTURES for fact in facts(name)]
IDS = [f"{name}-{fact.name}" for name, fact in FIELDS]
every_field = pytest.mark.parametrize(("name", "fact"), FIELDS, ids=IDS)
OPTIONAL = [(name, fact) for name, fact in FIELDS if not fact.required]
every_optional_field = pytest.mark.parametrize(
    ("name", "fact"), OPTIONAL, ids=[f"{name}-{fact.name}" for name, fact in OPTIONAL]
)
SERVER = {"from": "server"}
SECRET = {"password", "current_password"}


def made(name: str, /, **more: Any) -> Any:
    return getattr(v, name)(**minimal(name) | more)


def sent(structure: Any, *, nulls: bool = False) -> Any:
    """Write a structure as a call does."""
    return json.loads(structure.model_dump_json(exclude_none=not nulls, exclude_unset=nulls))


def needed(name: str) -> dict[str, Any]:
    """Give the JSON of a structure with nothing but what it needs."""
    return {
        fact.name: sample(fact.type, name, fact.name).wire for fact in facts(name) if fact.required
    }


@every_field
def test_a_value_goes_out_under_the_wire_name_and_nothing_else_does(name: str, fact: Fact) -> None:
    one = sample(fact.type, name, fact.name)
    structure = made(name, **{fact.parameter: one.value})
    assert getattr(structure, fact.name) == one.value
    expected = needed(name) | {fact.name: one.wire}
    assert sent(structure) == expected
    assert sent(structure, nulls=True) == expected


@every_field
def test_a_value_is_read_from_an_answer(name: str, fact: Fact) -> None:
    one = sample(fact.type, name, fact.name)
    text = json.dumps(needed(name) | {fact.name: one.wire})
    structure = getattr(v, name).model_validate_json(text, context=SERVER)
    assert getattr(structure, fact.name) == one.value
    assert type(getattr(structure, fact.name)) is type(one.value)


@every_field
def test_another_value_is_refused_by_name(name: str, fact: Fact) -> None:
    for bad in sample(fact.type, name, fact.name).refused:
        with pytest.raises(v.InvalidParameter) as caught:
            made(name, **{fact.parameter: bad})
        assert caught.value.parameter.split(".")[0] == fact.parameter
        assert str(caught.value).startswith(f"Initialize-{name}: parameter {fact.parameter}")
        if fact.name in SECRET:
            assert caught.value.value == "(not shown: secret)"


@every_field
def test_an_assignment_is_checked_like_a_parameter(name: str, fact: Fact) -> None:
    one = sample(fact.type, name, fact.name)
    structure = made(name)
    before = sent(structure)
    for bad in one.refused:
        with pytest.raises(v.InvalidParameter, match=f"^{name}: parameter "):
            setattr(structure, fact.name, bad)
        assert sent(structure) == before
    setattr(structure, fact.name, one.value)
    assert sent(structure)[fact.name] == one.wire


@pytest.mark.parametrize(
    ("name", "fact"),
    [(name, fact) for name, fact in FIELDS if fact.required],
    ids=[f"{name}-{fact.name}" for name, fact in FIELDS if fact.required],
)
def test_a_required_field_can_neither_be_left_out_nor_none(name: str, fact: Fact) -> None:
    without = {key: value for key, value in minimal(name).items() if key != fact.parameter}
    with pytest.raises(v.InvalidParameter, match="a value is required") as caught:
        getattr(v, name)(**without)
    assert caught.value.parameter == fact.parameter
    with pytest.raises(v.InvalidParameter) as caught:
        made(name, **{fact.parameter: None})
    assert caught.value.parameter == fact.parameter


@every_optional_field
def test_an_optional_field_is_unset_none_or_null(name: str, fact: Fact) -> None:
    assert getattr(made(name), fact.name) is None
    structure = made(name, **{fact.parameter: None})
    assert getattr(structure, fact.name) is None
    assert sent(structure) == needed(name)
    assert sent(structure, nulls=True) == needed(name) | {fact.name: None}


@pytest.mark.parametrize(
    ("name", "fact"),
    [(name, fact) for name, fact in FIELDS if fact.type.startswith(("list", "map", "set"))],
)
def test_an_empty_list_or_map_is_sent(name: str, fact: Fact) -> None:
    empty: Any = {"list": [], "map": {}, "set": set()}[fact.type.partition("[")[0]]
    expected = {} if fact.type.startswith("map") else []
    assert sent(made(name, **{fact.parameter: empty}))[fact.name] == expected


def newer(kind: str) -> Any:
    """Give a field's wire value with an enumeration value that only a newer server has."""
    if kind in ENUMERATIONS:
        return "NEWER_THAN_US"
    return ["NEWER_THAN_US"] if kind.startswith("list") else {"k": "NEWER_THAN_US"}


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        (name, fact)
        for name, fact in FIELDS
        if fact.type.rstrip("]").replace(",", "[").rpartition("[")[2] in ENUMERATIONS
    ],
)
def test_an_unknown_enumeration_value_of_an_answer_is_kept(name: str, fact: Fact) -> None:
    text = json.dumps(needed(name) | {fact.name: newer(fact.type)})
    structure = getattr(v, name).model_validate_json(text, context=SERVER)
    assert getattr(structure, fact.name) == newer(fact.type)
    assert sent(structure)[fact.name] == newer(fact.type)


@pytest.mark.parametrize("name", STRUCTURES)
def test_unknown_fields_of_an_answer_are_kept(name: str) -> None:
    strange = {"newer": {"a": [1, None, {"b": 2.5}]}, "model_config": 3, "copy": "c"}
    text = json.dumps(needed(name) | strange)
    structure = getattr(v, name).model_validate_json(text, context=SERVER)
    assert structure.newer == {"a": [1, None, {"b": 2.5}]}
    assert sent(structure) == needed(name) | strange


@pytest.mark.parametrize("name", STRUCTURES)
def test_a_wrong_name_is_refused_with_the_right_ones(name: str) -> None:
    with pytest.raises(v.InvalidParameter, match=f"Initialize-{name}: parameter nmae ") as caught:
        made(name, nmae="x")
    assert all(fact.parameter in caught.value.allowed for fact in facts(name))
    structure = made(name)
    with pytest.raises(v.InvalidParameter, match=r"parameter nmae = .* is refused: one of the"):
        structure.nmae = "x"


@pytest.mark.parametrize("name", STRUCTURES)
def test_fields_come_by_name_only(name: str) -> None:
    with pytest.raises(TypeError, match="positional"):
        getattr(v, name)("x")
