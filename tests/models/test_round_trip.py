"""Whatever a structure holds: to JSON and back, it is the same."""

from __future__ import annotations

import json
from datetime import timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import vmware_sdk_contentlibrary as v
from tests.models.facts import STRUCTURES
from tests.support.strategies import instances


@pytest.mark.parametrize("name", STRUCTURES)
@settings(
    max_examples=25,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_to_json_and_back_is_the_same(name: str, data: st.DataObject) -> None:
    structure = data.draw(instances(name))
    text = structure.model_dump_json(exclude_unset=True)
    twin = type(structure).model_validate_json(text, context={"from": "server"})
    assert twin == structure
    assert twin.model_dump_json(exclude_unset=True) == text
    # the older dialect spells maps differently, and is read by the same class
    older = structure.model_dump_json(exclude_unset=True, context="legacy")
    assert type(structure).model_validate_json(older, context={"from": "server"}) == structure


@settings(max_examples=50, deadline=None, database=None)
@given(st.integers(-(2**63), 2**63 - 1))
def test_whole_numbers_of_64_bits_are_exact(number: int) -> None:
    made = v.initialize_configuration_model(automatic_sync_start_hour=number)
    assert json.loads(made.model_dump_json(exclude_none=True)) == {
        "automatic_sync_start_hour": number
    }


@settings(max_examples=50, deadline=None, database=None)
@given(st.integers(min_value=2**63) | st.integers(max_value=-(2**63) - 1))
def test_larger_whole_numbers_are_refused(number: int) -> None:
    with pytest.raises(v.InvalidParameter, match="a signed 64-bit whole number"):
        v.initialize_configuration_model(automatic_sync_start_hour=number)


@settings(max_examples=100, deadline=None, database=None)
@given(st.datetimes(timezones=st.timezones()))
def test_an_instant_is_the_same_instant_after_the_journey(moment: Any) -> None:
    try:
        moment.astimezone(timezone.utc)
    except OverflowError:  # a minute before the first or after the last day of the calendar
        return
    model = v.initialize_library_model(creation_time=moment)
    twin = v.LibraryModel.model_validate_json(model.model_dump_json(), context={"from": "server"})
    assert twin.creation_time == moment.astimezone(timezone.utc)
