"""A click command for a cmdlet, made from its operation and its signature."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

from ..models._base import Structure, snake_case
from ..runtime.answers import Common, HttpInfo
from ..runtime.operation import REGISTRY, Operation
from .asking import confirmed
from .bodies import ALONE, BODY, body_of, field_options, json_option
from .connection import connected
from .exits import CommandLineProblem, Exit
from .output import on_terminal, printable, show_json
from .spelling import functions, pascal, plain, powershell
from .where import ServerCommand

_PARAMETER = "parameter_"
_SECTION = re.compile(r"^(?:Args|Returns|Raises|Source):", re.MULTILINE)


def cmdlet_command(function_name: str) -> click.Command:
    """Make the command of a cmdlet, by the name of its function."""
    module = import_module(f"..{functions()[function_name]}", __package__)
    function = getattr(module, function_name)
    operation = REGISTRY[powershell(function_name)].operation
    body = None if operation.body is None else snake_case(operation.body.__name__)
    described = _described(inspect.getdoc(function) or "")
    own = [
        p for p in inspect.signature(function).parameters.values() if p.name not in Common._fields
    ]
    options = [_option(p, described.get(p.name, "")) for p in own if p.name != body]
    if operation.body is not None:
        options += field_options(operation.body)
    options += [json_option(body), *_common()]
    return ServerCommand(
        name=operation.cmdlet,
        callback=lambda **given: _invoke(operation, function, body, given),
        params=list[click.Parameter](options),
        help=_text(function, operation),
        # one option for both spellings, in any letter case, as PowerShell has it
        context_settings={"token_normalize_func": plain},
    )


def _option(parameter: inspect.Parameter, described: str) -> click.Option:
    return click.Option(
        [
            f"--{parameter.name.replace('_', '-')}",
            f"-{pascal(parameter.name)}",
            _PARAMETER + parameter.name,
        ],
        required=parameter.default is parameter.empty,
        help=described,
    )


def _common() -> list[click.Option]:
    return [
        click.Option(
            ["--with-http-info", "-WithHttpInfo", "with_http_info"],
            is_flag=True,
            help="Print status code and headers as well.",
        ),
        click.Option(
            ["--what-if", "-WhatIf", "what_if"],
            is_flag=True,
            help="Say what would be done, and send nothing.",
        ),
        click.Option(["--confirm", "-Confirm", "confirm"], is_flag=True, help="Ask first."),
    ]


def _invoke(
    operation: Operation[Any],
    function: Callable[..., Any],
    body: str | None,
    given: dict[str, Any],
) -> None:
    as_json = given[BODY] == ALONE
    arguments: dict[str, Any] = {}
    structure: Structure | None = None
    if operation.body is not None and body is not None:
        structure = body_of(operation.cmdlet, operation.body, given)
        if structure is None and not operation.body_optional:
            # nothing said is a structure with nothing in it, unless a field is required
            structure = operation.body()
        arguments[body] = structure
    for name, value in given.items():
        if name.startswith(_PARAMETER):
            arguments[name.removeprefix(_PARAMETER)] = value
    with connected() as server:
        if given["confirm"] and not given["what_if"]:
            _ask(operation, arguments, str(server))
        answer = function(
            **arguments,
            server=server,
            with_http_info=given["with_http_info"],
            what_if=given["what_if"],
        )
    if not given["what_if"]:
        _show(answer, as_json=as_json)


def _ask(operation: Operation[Any], arguments: dict[str, Any], server: str) -> None:
    named = [f"{name} {value!r}" for name, value in arguments.items() if isinstance(value, str)]
    on = f" on {', '.join(named)}" if named else ""
    if not confirmed(f"{operation.cmdlet}{on} at {server}?"):
        raise CommandLineProblem("Nothing was sent.", Exit.INTERRUPTED)


def _show(answer: Any, *, as_json: bool) -> None:
    """Print an answer: identifiers bare, one a line, and whatever has fields as JSON."""
    texts = [answer] if isinstance(answer, str) else answer
    if as_json or not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
        if as_json or answer is not None:
            show_json(_plain(answer))
        return
    for text in texts:
        click.echo(printable(text) if on_terminal() else text)


def _plain(value: Any) -> Any:
    if isinstance(value, HttpInfo):
        return {
            "response": _plain(value.response),
            "status_code": value.status_code,
            "headers": dict(value.headers),
        }
    if isinstance(value, Structure):
        return json.loads(value.model_dump_json(exclude_none=True))
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _described(doc: str) -> dict[str, str]:
    """Read what a docstring says of each parameter."""
    _, _, arguments = doc.partition("\nArgs:\n")
    text = _SECTION.split(arguments)[0]
    found = re.findall(r"^    (\w+): (.*(?:\n {8}.*)*)", text, re.MULTILINE)
    return {name: " ".join(words.split()) for name, words in found}


def _text(function: Callable[..., Any], operation: Operation[Any]) -> str:
    """Say what a cmdlet does, in the words of its docstring and in plain text."""
    doc = _SECTION.split(inspect.getdoc(function) or "")[0].strip()
    return f"{doc}\n\nIn Python: {function.__name__}. {operation.method} /api{operation.path}"
