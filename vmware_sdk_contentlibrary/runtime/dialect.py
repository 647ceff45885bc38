"""How one operation is written: as ``/api``, or as the older ``/rest`` of vSphere before 7.0 U2."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from .errors import NoLegacyTwin
from .operation import Operation
from .refusals import InvalidParameter
from .secret import is_encodable, is_header_text
from .transport import Request

if TYPE_CHECKING:
    from ..models._base import Structure

JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Call:
    """What a script asks for, in no dialect yet."""

    operation: Operation[Any]
    parameters: Mapping[str, str]
    body: Structure | None
    client_token: str | None
    nulls: bool = False

    def modern(self) -> Request:
        """Write the call as ``/api``."""
        operation = self.operation
        target = "/api" + _fill(operation.path, self.parameters)
        query = {**operation.query, **self._values(operation.query_parameters)}
        if query:
            target += "?" + urlencode(query, quote_via=quote)
        headers = {} if self.client_token is None else {"Client-Token": self.client_token}
        if self.body is None:
            return Request(operation.method, target, headers)
        return Request(operation.method, target, {**headers, **JSON}, self._structure().encode())

    def legacy(self) -> Request:
        """Write the call as ``/rest``.

        Raises:
            NoLegacyTwin: That dialect has no such operation.
        """
        operation, twin = self.operation, self.operation.legacy
        if twin is None:
            raise NoLegacyTwin(
                f"{operation.cmdlet} needs vSphere 7.0 U2 or newer: "
                "the older /rest dialect has no such operation. Nothing was sent."
            )
        target = "/rest" + _fill(twin.path or legacy_path(operation.path), self.parameters)
        query = self._values((*operation.query_parameters, *twin.query), but=twin.body)
        action = twin.action or operation.query.get("action")
        if action is not None:
            query = {"~action": action, **query}
        if query:
            target += "?" + urlencode(query, quote_via=quote)
        body: dict[str, Any] = dict(self._values(twin.body))
        if self.client_token is not None:
            body["client_token"] = self.client_token
        if self.body is not None:
            structure = json.loads(self._structure(context="legacy"))
            body |= structure if twin.wrap is None else {twin.wrap: structure}
        method = twin.method or operation.method
        if self.body is None and not body:
            return Request(method, target)
        return Request(method, target, dict(JSON), json.dumps(body).encode())

    def _values(self, names: tuple[str, ...], but: tuple[str, ...] = ()) -> dict[str, str]:
        given = self.parameters
        return {name: given[name] for name in names if name in given and name not in but}

    def _structure(self, context: str | None = None) -> str:
        assert self.body is not None
        return self.body.wire(nulls=self.nulls, context=context)


def _fill(template: str, values: Mapping[str, str]) -> str:
    return re.sub(r"{(\w+)}", lambda name: quote(values[name[1]], safe=""), template)


@cache
def legacy_path(path: str) -> str:
    """Apply the rule for paths: below ``/com/vmware``, an identifier at the end as ``id:``."""
    return "/com/vmware" + re.sub(r"/({\w+})$", r"/id:\1", path)


def check_parameter(cmdlet: str, name: str, value: object) -> str:
    """Hold an identifier or name to what can go into a request line.

    Raises:
        InvalidParameter: It is no text, is empty, or is a step in a path.
    """
    if not isinstance(value, str):
        raise InvalidParameter(cmdlet, name, value, "a text (str)")
    if not value.strip():
        raise InvalidParameter(cmdlet, name, value, "a text that is not empty")
    if value in (".", ".."):
        raise InvalidParameter(cmdlet, name, value, "a name; . and .. are steps in a path")
    if not is_encodable(value):
        raise InvalidParameter(cmdlet, name, value, "text without lone surrogates")
    return value


def check_token(cmdlet: str, value: object) -> None:
    """Hold a client token to what can go into a header.

    Raises:
        InvalidParameter: It is no text, is empty, or no header can hold it.
    """
    token = check_parameter(cmdlet, "client_token", value)
    if not is_header_text(token):
        raise InvalidParameter(cmdlet, "client_token", value, "ASCII text, such as a UUID")
