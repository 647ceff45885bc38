"""A cmdlet's structure on the command line: an option for each field, or JSON for all of it."""

from __future__ import annotations

import json
from typing import Any

import click
from pydantic import ValidationError
from pydantic.fields import FieldInfo

from ..models._base import Structure
from ..runtime.refusals import HIDDEN, InvalidParameter, refusal
from .spelling import pascal
from .values import Json, value_type

BODY = "body"
_FIELD = "field_"
# What --json stands for where no value follows it.
ALONE = ""


class _Body(Json):
    """The body as JSON, or the wish for JSON in the answer."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == ALONE:
            return value
        read = super().convert(value, param, ctx)
        if not isinstance(read, dict):
            self.fail("a JSON object is needed", param, ctx)
        return read


def json_option(parameter: str | None) -> click.Option:
    """Make the option ``--json``: of a body where the cmdlet has one, and of the answer always."""
    if parameter is None:
        return click.Option(
            ["--json", BODY], is_flag=True, flag_value=ALONE, default=None, help="Print JSON."
        )
    return click.Option(
        ["--json", "--body", f"--{parameter.replace('_', '-')}", f"-{pascal(parameter)}", BODY],
        type=_Body(),
        is_flag=False,
        flag_value=ALONE,
        help="The structure as JSON, from a file with @FILE or standard input with @-, where no "
        "list of processes shows it; without a value: print JSON.",
    )


def field_options(structure: type[Structure]) -> list[click.Option]:
    """Make an option for each field of a structure but for secrets, which go in by JSON."""
    return [_option(name, field) for name, field in structure.model_fields.items() if field.repr]


def _option(name: str, field: FieldInfo) -> click.Option:
    spelled = field.alias or name
    kind, several = value_type(field.annotation)
    names = dict.fromkeys([f"--{name.replace('_', '-')}", f"-{pascal(spelled)}"])
    need = "Required. " if field.is_required() else ""
    return click.Option(
        [*names, _FIELD + name],
        type=kind,
        multiple=several,
        help=f"{need}{field.description}",
    )


def body_of(cmdlet: str, structure: type[Structure], given: dict[str, Any]) -> Structure | None:
    """Build a structure from what the command line says; None where it says nothing.

    Raises:
        InvalidParameter: A field is refused; nothing was sent.
    """
    base = given.pop(BODY)
    fields = {
        name.removeprefix(_FIELD): given.pop(name)
        for name in list(given)
        if name.startswith(_FIELD)
    }
    said = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if value not in (None, ())
    }
    if not said and not isinstance(base, dict):
        return None
    together = {**base, **said} if isinstance(base, dict) else said
    try:
        body = structure.model_validate_json(json.dumps(together))
    except ValidationError as problem:
        # from None: pydantic's own report prints inputs, secrets among them
        raise refusal(cmdlet, problem, structure.secrets()) from None
    _refuse_unknown(cmdlet, body)
    return body


def _refuse_unknown(cmdlet: str, value: object, path: str = "") -> None:
    """Refuse fields that the structures do not have: answers may hold such, requests may not."""
    if isinstance(value, Structure):
        for name in value.model_extra or {}:
            allowed = "one of the fields " + ", ".join(type(value).model_fields)
            raise InvalidParameter(cmdlet, path + name, HIDDEN, allowed)
        for name in type(value).model_fields:
            _refuse_unknown(cmdlet, getattr(value, name), f"{path}{name}.")
    elif isinstance(value, (list, dict)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            _refuse_unknown(cmdlet, inner, f"{path}{key}.")
