"""Initializers are functions like any other: named, placed, documented, keyword-only."""

from __future__ import annotations

import copy
import inspect

import pytest

import vmware_sdk_contentlibrary as v
from tests.models.facts import STRUCTURES, WITHOUT_INITIALIZER
from tests.models.samples import facts, minimal
from tests.support.loopback import Loopback
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


def test_a_structure_goes_where_its_values_came_from(loopback, server) -> None:
    with Loopback() as other, v.connect_vi_server(other.url, user="u", password="p"):
        loopback.answer(200, ["item-1"])
        (item,) = v.invoke_list_library_item("library-1", server=server)
        model = v.initialize_library_item_update_session_model(library_item_id=item)
        loopback.answer(201, '"session-1"')
        assert v.invoke_create_library_item_update_session(model) == "session-1"
        assert len(loopback.requests) == 2
        assert other.requests == []


def test_values_of_two_servers_do_not_go_into_one_structure(loopback, server) -> None:
    with Loopback() as other, v.connect_vi_server(other.url, user="u", password="p") as second:
        loopback.answer(200, ["item-1"])
        other.answer(200, ["library-2"])
        (item,) = v.invoke_list_library_item("library-1", server=server)
        (library,) = v.invoke_list_content_library(server=second)
        with pytest.raises(v.MixedServers, match=f"{server}.*{second}"):
            v.initialize_library_item_model(id=item, library_id=library)


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda model: model.model_copy(update={"name": "z"})]
)
def test_a_copy_goes_where_the_original_came_from(loopback, server, copied) -> None:
    with Loopback() as other, v.connect_vi_server(other.url, user="u", password="p"):
        loopback.answer(200, {"id": "item-1", "name": "a"})
        model = v.invoke_get_library_item_id_content("item-1", server=server)
        v.invoke_update_library_item_id_content("item-1", copied(model))
        assert [request.method for request in loopback.requests] == ["GET", "PATCH"]
        assert copy.deepcopy([model.id])[0] == "item-1"
        v.invoke_delete_library_item_id_content(copy.deepcopy(model.id))
        assert other.requests == []


def test_a_value_that_is_set_later_brings_its_server(loopback, server) -> None:
    with Loopback() as other, v.connect_vi_server(other.url, user="u", password="p"):
        loopback.answer(200, ["item-1"])
        model = v.initialize_library_item_update_session_model()
        (model.library_item_id,) = v.invoke_list_library_item("library-1", server=server)
        loopback.answer(201, '"session-1"')
        v.invoke_create_library_item_update_session(model)
        assert other.requests == []
