"""What a script gets back from each cmdlet, in both dialects: a value, or an error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.cmdlets.answers import ANSWERS
from tests.cmdlets.table import WIRES
from tests.cmdlets.test_requests import arguments, each, each_twin, written
from tests.cmdlets.wire import Wire
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.runtime.origin import Identifier

# Each standard error that a cmdlet declares: its class, and the status that servers give it.
ERRORS: dict[str, tuple[type[v.Error], int]] = {
    "already_exists": (v.AlreadyExists, 400),
    "concurrent_change": (v.ConcurrentChange, 409),
    "error": (v.Error, 500),
    "invalid_argument": (v.InvalidArgument, 400),
    "invalid_element_configuration": (v.InvalidElementConfiguration, 400),
    "invalid_element_type": (v.InvalidElementType, 400),
    "not_allowed_in_current_state": (v.NotAllowedInCurrentState, 400),
    "not_found": (v.NotFound, 404),
    "resource_busy": (v.ResourceBusy, 500),
    "resource_inaccessible": (v.ResourceInaccessible, 500),
    "unauthenticated": (v.Unauthenticated, 401),
    "unauthorized": (v.Unauthorized, 403),
    "unsupported": (v.Unsupported, 400),
}
DECLARED = [(wire, name) for wire in WIRES.values() for name in wire.errors.split()]


def plain(value: Any) -> Any:
    """Take structures apart: the fields that are set, and what is in them."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    if hasattr(value, "model_fields_set"):
        fields = type(value).model_fields
        spelled = {fields[name].alias or name: name for name in value.model_fields_set}
        return {
            name.removeprefix("var_"): plain(getattr(value, field))
            for name, field in spelled.items()
        }
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return value


def kinds(value: Any) -> Iterator[type]:
    """Name the types of all that is in a value, in a fixed order."""
    yield str if isinstance(value, Identifier) else type(value)
    if isinstance(value, dict):
        for key in sorted(value):
            yield from kinds(value[key])
    elif isinstance(value, list):
        for one in value:
            yield from kinds(one)


def check(value: Any, wire: Wire) -> None:
    """Compare a value with what the table says, enumeration members and instants included."""
    expected = ANSWERS[wire.returns][1]
    found = plain(value)
    assert found == expected
    if wire.returns not in ("string", "list[string]"):
        assert list(kinds(found)) == list(kinds(expected))
    if wire.returns[:1].isupper():
        assert type(value) is getattr(v, wire.returns)


@each
def test_the_value_of_a_success(wire: Wire, loopback: Loopback, modern: v.VIServer) -> None:
    loopback.answers.append(written(wire.status, ANSWERS[wire.returns][0]))
    check(getattr(v, wire.python)(**arguments(wire)), wire)


@each
def test_the_particulars_of_a_success(wire: Wire, loopback: Loopback, modern: v.VIServer) -> None:
    loopback.answers.append(written(wire.status, ANSWERS[wire.returns][0], Trace="t"))
    info = getattr(v, wire.python)(**arguments(wire), with_http_info=True)
    check(info.response, wire)
    assert (info.status_code, info.headers["tRACE"]) == (wire.status, "t")


@each_twin
def test_the_value_of_a_success_in_the_older_dialect(
    wire: Wire, loopback: Loopback, legacy: v.VIServer
) -> None:
    spelled = ANSWERS[wire.returns][-1 if len(ANSWERS[wire.returns]) == 3 else 0]
    loopback.answers.append(written(200, {"value": spelled} if wire.returns else None))
    check(getattr(v, wire.python)(**arguments(wire)), wire)


@pytest.mark.parametrize(
    "wire", [w for w in WIRES.values() if w.returns.startswith("list[")], ids=lambda w: w.python
)
def test_an_empty_list_is_a_list(wire: Wire, loopback: Loopback, modern: v.VIServer) -> None:
    loopback.answer(200, [])
    assert getattr(v, wire.python)(**arguments(wire)) == []


@pytest.mark.parametrize(("wire", "name"), DECLARED, ids=[f"{w.python}-{n}" for w, n in DECLARED])
def test_a_declared_error(wire: Wire, name: str, loopback: Loopback, modern: v.VIServer) -> None:
    kind, status = ERRORS[name]
    loopback.rule = lambda _: Answer(status, {"error_type": name.upper(), "messages": [MESSAGE]})
    with pytest.raises(v.ContentLibraryError) as caught:
        getattr(v, wire.python)(**arguments(wire))
    check_error(caught.value, kind, name, status, wire)


TWINNED = [(wire, name) for wire, name in DECLARED if wire.legacy is not None]


@pytest.mark.parametrize(("wire", "name"), TWINNED, ids=[f"{w.python}-{n}" for w, n in TWINNED])
def test_a_declared_error_in_the_older_dialect(
    wire: Wire, name: str, loopback: Loopback, legacy: v.VIServer
) -> None:
    kind, status = ERRORS[name]
    body = {"type": f"com.vmware.vapi.std.errors.{name}", "value": {"messages": [MESSAGE]}}
    loopback.rule = lambda _: Answer(status, body)
    with pytest.raises(v.ContentLibraryError) as caught:
        getattr(v, wire.python)(**arguments(wire))
    check_error(caught.value, kind, name, status, wire)


MESSAGE = {"id": "com.example.m", "default_message": "No %s.", "args": ["luck"]}


def check_error(
    problem: BaseException, kind: type[v.Error], name: str, status: int, wire: Wire
) -> None:
    assert type(problem) is kind
    assert isinstance(problem, v.Error)
    assert (problem.status, problem.error_type, problem.tried) == (
        status,
        name.upper(),
        wire.cmdlet,
    )
    assert [message.id for message in problem.messages] == ["com.example.m"]
    assert "No luck" in str(problem)
    assert wire.cmdlet in str(problem)
