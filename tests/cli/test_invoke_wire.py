"""Every cmdlet from the shell, held against the request that its table entry describes."""

from __future__ import annotations

import json
from types import NoneType
from typing import Any, get_args, get_origin

import pytest

from tests.cli.conftest import runner
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.cmdlets import operations
from vmware_sdk_contentlibrary.help.example import example
from vmware_sdk_contentlibrary.runtime.operation import Operation


def answer(operation: Operation[Any]) -> Any:
    """Make what a server might answer."""
    if operation.returns is str:
        return json.dumps("made")
    if get_origin(operation.returns) is list:
        inner = get_args(operation.returns)[0]
        return ["one", "two"] if inner is str else [example(inner, optional=False)]
    return example(operation.returns, optional=False)


def call(loopback: Loopback, operation: Operation[Any], *args: str) -> tuple[Any, str]:
    if operation.returns is not NoneType:
        loopback.rule = lambda _: Answer(operation.status, answer(operation))
    run = runner({"VMWARE_SERVER": loopback.url, "VMWARE_USER": "u", "VMWARE_PASSWORD": "p"})
    given = [*operation.path_parameters, *operation.query_parameters]
    named = [part for name in given for part in (f"--{name.replace('_', '-')}", f"the {name}")]
    result = run("invoke", operation.cmdlet, *named, *args)
    (request,) = loopback.requests
    assert request.method == operation.method
    query = {name: f"the {name}" for name in operation.query_parameters}
    assert request.query == {**operation.query, **query}
    path = operation.path.format(**{name: f"the%20{name}" for name in operation.path_parameters})
    assert request.path == f"/api{path}"
    assert bool(request.headers.get("client-token")) == operation.client_token
    return request.json, result.stdout


def shown(operation: Operation[Any]) -> str:
    if operation.returns is NoneType:
        return ""
    if operation.returns is str:
        return "made\n"
    given = answer(operation)
    return "one\ntwo\n" if given == ["one", "two"] else json.dumps(given) + "\n"


@pytest.mark.parametrize("name", operations())
def test_with_the_structure_as_json(loopback: Loopback, name: str) -> None:
    operation = operations()[name]
    body = None if operation.body is None else example(operation.body)
    args = [] if body is None else ["--json", json.dumps(body)]
    sent, printed = call(loopback, operation, *args)
    assert sent == body
    assert json_or_text(printed) == json_or_text(shown(operation))


@pytest.mark.parametrize("name", [n for n, o in operations().items() if o.body is not None])
def test_with_a_field_an_option(loopback: Loopback, name: str) -> None:
    operation = operations()[name]
    assert operation.body is not None
    body = example(operation.body)
    args = []
    for field, value in body.items():
        several = value if isinstance(value, list) and isinstance(value[0], str) else [value]
        for one in several:
            text = one if isinstance(one, str) else json.dumps(one)
            args += [f"--{field.replace('_', '-')}", text]
    sent, _ = call(loopback, operation, *args)
    assert sent == body


def json_or_text(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
