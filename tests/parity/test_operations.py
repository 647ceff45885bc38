"""Method, path, query, header, body and errors of each cmdlet are those of the bindings."""

from __future__ import annotations

import re

import pytest

import vmware_sdk_contentlibrary as v
from tests.parity import official
from tests.parity.differences import ADDED_OPERATIONS, REQUIRED_HERE
from tests.parity.pairs import PAIRS
from vmware_sdk_contentlibrary.cmdlets import cmdlets
from vmware_sdk_contentlibrary.models._base import snake_case
from vmware_sdk_contentlibrary.runtime.operation import Operation

OFFICIAL = official.operations()
OURS = {cmdlet.function.__name__: cmdlet.operation for cmdlet in cmdlets().values()}
each = pytest.mark.parametrize("name", PAIRS)


def test_every_cmdlet_has_its_pair_and_the_rest_is_new_in_9() -> None:
    assert sorted(PAIRS) == sorted(OURS)
    rest = {
        f"{interface}.{name}" for interface, names in ADDED_OPERATIONS.items() for name in names
    }
    assert OFFICIAL.keys() - set(PAIRS.values()) == rest
    assert len(set(PAIRS.values())) == 71


@each
def test_the_request_line(name: str) -> None:
    ours, theirs = OURS[name], OFFICIAL[PAIRS[name]]
    assert (ours.method, ours.path) == (theirs.method, theirs.path)
    assert dict(ours.query) == theirs.query
    assert ours.query_parameters == theirs.query_parameters
    assert ours.client_token == (theirs.token == "Client-Token")


@each
def test_the_parameters(name: str) -> None:
    ours, theirs = OURS[name], OFFICIAL[PAIRS[name]]
    needed = [*ours.path_parameters, *ours.query_parameters]
    for parameter in needed:
        kind, optional = official.optional(theirs.parameters[parameter])
        assert official.shape(kind) == "string"
        left_out = ours.query_optional and parameter in ours.query_parameters
        assert optional == (left_out or (name, parameter) in REQUIRED_HERE)
        assert not (left_out and (name, parameter) in REQUIRED_HERE)
    rest = theirs.parameters.keys() - {*needed, "client_token"}
    if ours.body is None:
        assert not rest
    elif theirs.body is not None:
        assert rest == {theirs.body}
        assert not official.optional(theirs.parameters[theirs.body])[1]
        assert not ours.body_optional
    else:
        # here the body is an object of the parameters that are left
        fields = ours.body.model_fields
        assert rest == set(fields)
        for field in rest:
            required = not official.optional(theirs.parameters[field])[1]
            assert fields[field].is_required() == required
        assert ours.body_optional == (not any(f.is_required() for f in fields.values()))


@each
def test_the_answer_is_there_or_not(name: str) -> None:
    nothing = official.shape(OFFICIAL[PAIRS[name]].output) == "none"
    assert (OURS[name].returns is type(None)) == nothing
    assert (OURS[name].status == 204) == nothing


def wire_names(operation: Operation[object]) -> set[str]:
    return {kind.wire_name.value.lower() for kind in operation.errors}


@each
def test_the_declared_errors(name: str) -> None:
    assert wire_names(OURS[name]) == OFFICIAL[PAIRS[name]].errors


def test_every_standard_error_has_its_class() -> None:
    theirs = official.standard_errors()
    ours = {
        snake_case(kind.__name__): kind.__name__ for kind in (v.Error, *v.Error.__subclasses__())
    }
    assert ours == {name: kind.__name__ for name, kind in theirs.items()}
    for name, kind in theirs.items():
        spelled = official.optional(official.fields(kind.get_binding_type())["error_type"])[0]
        assert name.upper() in official.members(spelled)
        assert re.fullmatch(r"[a-z_]+", name)
