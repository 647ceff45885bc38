"""What every structure and enumeration stands on: strict going out, forgiving coming in.

A structure that a script builds is checked field by field before it can be sent. The same
class read from a server's answer keeps what it does not know: fields and enumeration values
of a newer server are carried along instead of crashing the script.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, ParamSpec, TypeVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from ..runtime.enumeration import Enumeration as Enumeration
from ..runtime.kin import Kin
from ..runtime.refusals import HIDDEN, InvalidParameter, refusal
from ._cases import Cases

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..runtime.server import VIServer

P = ParamSpec("P")
S = TypeVar("S", bound="Structure")

# any context will do: a script's values are checked without one
_LENIENT = {"from": "a list"}


if TYPE_CHECKING:
    # Checkers keep the constructor they derive from the fields, and refuse to set what is no
    # field: a visible __call__ and __setattr__ would make them take anything.
    _Checked = BaseModel
else:

    class _Refusing(type(BaseModel)):
        def __call__(cls, **fields: Any) -> Any:
            allowed = cls.constructor_names()
            for name in fields.keys() - allowed:
                needed = "one of the parameters " + ", ".join(allowed)
                shown = cls.shown(fields[name])
                raise InvalidParameter(f"Initialize-{cls.__name__}", name, shown, needed)
            try:
                made = super().__call__(**fields)
            except ValidationError as problem:
                # from None: pydantic's own report prints inputs, secrets among them
                raise refusal(f"Initialize-{cls.__name__}", problem, cls.secrets()) from None
            _adopt(made, list(fields.values()))
            return made

    class _Checked(BaseModel, metaclass=_Refusing):
        def __setattr__(self, name: str, value: Any) -> None:
            cls = type(self)
            known = cls.model_fields.keys() | (self.model_extra or {}).keys()
            if not name.startswith("_") and name not in known:
                needed = "one of the fields " + ", ".join(cls.model_fields)
                raise InvalidParameter(cls.__name__, name, cls.shown(value), needed)
            try:
                super().__setattr__(name, value)
            except ValidationError as problem:
                raise refusal(cls.__name__, problem, cls.secrets()) from None
            _adopt(self, [self, value])


class Structure(_Checked, Kin):
    """The root of all structures."""

    model_config = ConfigDict(
        strict=True,
        extra="allow",
        validate_assignment=True,
        validate_by_name=True,
        validate_by_alias=True,
        allow_inf_nan=False,
        hide_input_in_errors=True,
        # "cert_chain", "x509" and the like need no protection from pydantic's own names
        protected_namespaces=(),
    )
    # Fields that go with the value of another; looked at when it is sent, for a script may set
    # one after the other.
    cases: ClassVar[tuple[Cases, ...]] = ()
    # The server this was read from: a slot, so that it takes no part in equality or on the wire.
    __slots__ = ("_origin",)
    if TYPE_CHECKING:
        _origin: ClassVar[VIServer | None]

    def __copy__(self) -> Self:
        copied = super().__copy__()
        _adopt(copied, [self])
        return copied

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        copied = super().__deepcopy__(memo)
        _adopt(copied, [self])
        return copied

    def wire(self, *, nulls: bool, context: str | None) -> str:
        """Spell it as JSON, as it goes to a server.

        Args:
            nulls: Write what was set to None as null, instead of leaving it out.
            context: The dialect, where it is not the usual one.

        Raises:
            InvalidParameter: A list in it was made to hold what is not allowed there, or a field
                does not go with the value of another.
        """
        _check_whole(self)
        return self.model_dump_json(exclude_none=not nulls, exclude_unset=nulls, context=context)

    @classmethod
    def constructor_names(cls) -> dict[str, str]:
        """Map each name the constructor takes to the field it sets, in the cmdlet's order."""
        return {field.alias or name: name for name, field in cls.model_fields.items()} | {
            name: name for name in cls.model_fields
        }

    @classmethod
    def secrets(cls) -> frozenset[str]:
        """Name the fields, here and in nested structures, that no text may ever show."""
        return frozenset(_secret_names(cls, set()))

    @classmethod
    def shown(cls, value: object) -> object:
        """Give what a message may show of a value whose name is wrong: it may be a secret's."""
        return HIDDEN if cls.secrets() else value


def _adopt(structure: Structure, values: list[Any]) -> None:
    """Let a structure know the server that its values came from.

    Raises:
        MixedServers: They came from several.
    """
    origins = list(_origins(values))
    for origin in origins:
        if origin.name != origins[0].name:
            # late, because the errors stand on the structures
            from ..runtime.errors import MixedServers  # noqa: PLC0415

            raise MixedServers(
                f"{type(structure).__name__}: the values given come from {origins[0]} and "
                f"{origin}. Where that is meant, give str(...) of the one that is only named. "
                "Nothing was sent."
            )
    if origins:
        object.__setattr__(structure, "_origin", origins[0])


def _origins(value: object) -> Iterator[VIServer]:
    """Find the servers that values came from, in lists as well."""
    if isinstance(value, list):
        for one in value:
            yield from _origins(one)
    elif isinstance(value, (str, Structure)):
        origin = getattr(value, "_origin", None)
        if origin is not None:
            yield origin


def _check_whole(value: object) -> None:
    """Check what cannot be checked field by field.

    Lists can be changed without their structure noticing. One may come from a newer server, so it
    is held to no more than what a server may say.
    """
    if isinstance(value, list):
        for one in value:
            _check_whole(one)
    elif isinstance(value, Structure):
        fields = vars(value)
        for one in fields.values():
            _check_whole(one)
        if any(isinstance(one, list) for one in fields.values()):
            try:
                type(value).model_validate(dict(fields), context=_LENIENT)
            except ValidationError as problem:
                raise refusal(type(value).__name__, problem, type(value).secrets()) from None
        for cases in value.cases:
            cases.check(value)


def _secret_names(structure: type[Structure], seen: set[type[Structure]]) -> set[str]:
    if structure in seen:
        return set()
    seen.add(structure)
    names = {name for name, field in structure.model_fields.items() if not field.repr}
    for field in structure.model_fields.values():
        for inner in _structures_in(field.annotation):
            names |= _secret_names(inner, seen)
    return names


def _structures_in(annotation: Any) -> list[type[Structure]]:
    if isinstance(annotation, type) and issubclass(annotation, Structure):
        return [annotation]
    return [s for part in getattr(annotation, "__args__", ()) for s in _structures_in(part)]


def snake_case(name: str) -> str:
    """Spell a PowerShell name as a Python one: ``LibraryModel`` becomes ``library_model``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def initializer(structure: Callable[P, S]) -> Callable[P, S]:
    """Make the ``initialize_*`` function of a structure, from the structure's own fields.

    The parameters, their types and the text of its help are those of the structure, so that
    no field is written twice.
    """

    def initialize(*args: P.args, **kwargs: P.kwargs) -> S:
        return structure(*args, **kwargs)

    cls = cast("type[Structure]", structure)
    # a field's type may stand further down in its module than the structure itself
    cls.model_rebuild()
    initialize.__name__ = initialize.__qualname__ = f"initialize_{snake_case(cls.__name__)}"
    initialize.__module__ = cls.__module__
    initialize.__doc__ = _help(cls)
    initialize.__signature__ = _signature(cls)  # type: ignore[attr-defined]
    initialize.structure = cls  # type: ignore[attr-defined]
    return initialize


def _signature(cls: type[Structure]) -> inspect.Signature:
    """Give pydantic's signature without its catch-all: unknown names are refused."""
    named = [p for p in cls.__signature__.parameters.values() if p.kind is not p.VAR_KEYWORD]
    return cls.__signature__.replace(parameters=named, return_annotation=cls)


def _help(cls: type[Structure]) -> str:
    fields = "\n".join(_parameter_help(*item) for item in cls.model_fields.items())
    return (
        f"Build a ``{cls.__name__}``.\n\n{cls.__doc__}\n\n"
        f"Args:\n{fields}\n\nReturns:\n    The structure, ready to be sent.\n\n"
        "Raises:\n    InvalidParameter: A value is missing, of the wrong type or out of range;\n"
        "        nothing has been sent.\n\n"
        f"Source: Initialize-{cls.__name__}\n"
    )


def _parameter_help(name: str, field: FieldInfo) -> str:
    need = "Required. " if field.is_required() else ""
    return f"    {field.alias or name}: {need}{field.description}"
