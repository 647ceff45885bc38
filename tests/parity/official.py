"""What the official bindings say about operations and structures, by introspection."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timezone
from importlib import import_module
from typing import Any

with warnings.catch_warnings():
    # they read their message catalogues with importlib.resources.read_binary
    warnings.filterwarnings("ignore", "read_binary is deprecated", DeprecationWarning)
    from vmware.vapi.bindings import type as bindings
    from vmware.vapi.bindings.stub import VapiInterface

    from tests.support.bindings import plain_stubs

MODULES = (
    "com.vmware.content_client",
    "com.vmware.content.library_client",
    "com.vmware.content.library.item_client",
    "com.vmware.content.library.item.downloadsession_client",
    "com.vmware.content.library.item.updatesession_client",
)
PLAIN = {
    bindings.StringType: "string",
    bindings.IdType: "string",
    bindings.URIType: "string",
    bindings.SecretType: "string",
    bindings.BooleanType: "boolean",
    bindings.IntegerType: "int64",
    bindings.DoubleType: "double",
    bindings.DateTimeType: "datetime",
    bindings.DynamicStructType: "object",
}
CONTAINERS = {bindings.ListType: "list", bindings.SetType: "set"}


@dataclass(frozen=True)
class Official:
    """One operation as the bindings have it.

    Attributes:
        method: HTTP method.
        path: Path below /api, the parameters by their names.
        query: Fixed part of the query.
        query_parameters: What else goes into the query.
        token: The header that holds a client token, if any.
        body: The one parameter that is the body, if there is one.
        parameters: Every parameter that goes into the path, or is the body or in it.
        output: Type of the answer.
        errors: The declared errors.
    """

    method: str
    path: str
    query: Mapping[str, str]
    query_parameters: tuple[str, ...]
    token: str | None
    body: str | None
    parameters: Mapping[str, Any]
    output: Any
    errors: frozenset[str]


def stub_classes() -> dict[str, type[Any]]:
    """Give the class of each interface by the interface's name."""
    modules = [import_module(name) for name in MODULES]
    found = {}
    for module in modules:
        for kind in vars(module).values():
            own = getattr(kind, "__module__", None) == module.__name__
            if own and isinstance(kind, type) and issubclass(kind, VapiInterface):
                found[kind._VAPI_SERVICE_ID] = kind
    return found


def operations() -> dict[str, Official]:
    """Read the operations of all interfaces, by interface and operation."""
    found = {}
    for interface, client in stubs("http://127.0.0.1:1").items():
        stub = client._api_interface
        for name, rest in stub._rest_metadata.items():
            found[f"{interface}.{name}"] = _read(rest, stub._operations[name])
    return found


def stubs(url: str) -> dict[str, Any]:
    """Make a client of every interface, by the interface's name."""
    classes = stub_classes()
    return dict(zip(classes, plain_stubs(url, "token", *classes.values()), strict=True))


def _read(rest: Any, definition: Mapping[str, Any]) -> Official:
    path, _, template = rest._url_template.partition("?")
    for name, gap in rest._path_variables.items():
        path = path.replace(f"{{{gap}}}", f"{{{name}}}")
    fixed = dict(pair.split("=") for pair in template.split("&") if "=" in pair)
    named = [pair for pair in template.split("&") if pair and "=" not in pair]
    headers = {parameter: header for header, parameter in rest._header_parameters.items()}
    struct = definition["input_type"]
    return Official(
        method=rest.http_method,
        path=path,
        query=fixed,
        query_parameters=(*named, *rest._query_parameters),
        token=headers.get("client_token"),
        body=rest.request_body_parameter,
        parameters={name: struct.get_field(name) for name in struct.get_field_names()},
        output=definition["output_type"],
        errors=frozenset(name.rpartition(".")[2] for name in definition["errors"]),
    )


def resolved(kind: Any) -> Any:
    """Follow a reference to the type it stands for."""
    return kind.resolved_type if isinstance(kind, bindings.ReferenceType) else kind


def optional(kind: Any) -> tuple[Any, bool]:
    """Take the optional off a type, and tell whether it was there."""
    if isinstance(kind, bindings.OptionalType):
        return resolved(kind.element_type), True
    return resolved(kind), False


def shape(kind: Any) -> str:
    """Name a type as our facts do; a structure or enumeration is named by itself."""
    kind, _ = optional(kind)
    for container, name in CONTAINERS.items():
        if isinstance(kind, container):
            return f"{name}[{shape(kind.element_type)}]"
    if isinstance(kind, bindings.MapType):
        return f"map[{shape(kind.key_type)},{shape(kind.value_type)}]"
    if type(kind) in PLAIN:
        return PLAIN[type(kind)]
    return "none" if isinstance(kind, bindings.VoidType) else str(kind.name)


def parts(kind: Any) -> Iterator[Any]:
    """Give the structures and enumerations that a type is made of, outermost only."""
    kind, _ = optional(kind)
    if isinstance(kind, (bindings.StructType, bindings.EnumType)):
        if not isinstance(kind, bindings.DynamicStructType):
            yield kind
    elif isinstance(kind, bindings.MapType):
        yield from parts(kind.value_type)
    elif isinstance(kind, tuple(CONTAINERS)):
        yield from parts(kind.element_type)


def fields(struct: Any) -> dict[str, Any]:
    """Give the fields of a structure by their names on the wire."""
    return {name: struct.get_field(name) for name in struct.get_field_names()}


def members(enumeration: Any) -> list[str]:
    """Give the values of an enumeration."""
    return [str(value) for value in enumeration.binding_class.get_values()]


def standard_errors() -> dict[str, Any]:
    """Give the classes of the standard errors by their names on the wire."""
    module = import_module("com.vmware.vapi.std.errors_client")
    kinds = [kind for kind in vars(module).values() if isinstance(kind, type)]
    return {
        kind.get_binding_type().name.rpartition(".")[2]: kind
        for kind in kinds
        if issubclass(kind, module.Error)
    }


def secrets(struct: Any) -> set[str]:
    """Name the fields of a structure that hold secrets."""
    return {
        name
        for name, kind in fields(struct).items()
        if isinstance(optional(kind)[0], bindings.SecretType)
    }


def unions(struct: Any) -> list[tuple[str, dict[str, dict[str, bool]]]]:
    """Read which fields of a structure go with which values of another."""
    found = []
    for rule in struct.binding_class._validator_list:
        cases = {case: dict(fields) for case, fields in rule._case_map.items()}
        found.append((rule._discriminant_name, cases))
    return found


def as_theirs(value: Any, kind: Any) -> Any:
    """Make the bindings' counterpart of one of our values."""
    kind, _ = optional(kind)
    if value is None:
        return None
    if isinstance(kind, bindings.StructType) and not isinstance(kind, bindings.DynamicStructType):
        known = fields(kind)
        given = {name: getattr(value, name) for name in type(value).model_fields}
        return kind.binding_class(**{n: as_theirs(one, known[n]) for n, one in given.items()})
    for theirs, convert in _CONVERSIONS.items():
        if isinstance(kind, theirs):
            return convert(value, kind)
    return value


_CONVERSIONS: dict[Any, Callable[[Any, Any], Any]] = {
    bindings.EnumType: lambda value, kind: kind.binding_class(str(value)),
    bindings.ListType: lambda value, kind: [as_theirs(one, kind.element_type) for one in value],
    bindings.SetType: lambda value, _: set(value),
    bindings.MapType: lambda value, kind: {
        key: as_theirs(one, kind.value_type) for key, one in value.items()
    },
    # they take and give instants as naive datetimes in UTC
    bindings.DateTimeType: lambda value, _: value.astimezone(timezone.utc).replace(tzinfo=None),
}
